"""What the cataloguer touches: it reads jobs, and what ran of them, and writes the catalogue."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.catalogue_file import CatalogueFile
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.changed_jobs import ChangedJobs
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.settings.cataloguer import CataloguerSettings
from cron_manager.usecases.keep_catalogue import KeepCatalogue


@dataclass(frozen=True, kw_only=True)
class Deps:
    keep_catalogue: KeepCatalogue


@cache
def deps() -> Deps:
    settings = CataloguerSettings.read()
    book = CalendarBook(CalendarTable(aws.dynamodb(), settings.jobs_table))
    return Deps(
        keep_catalogue=KeepCatalogue(
            store=CatalogueFile(aws.s3, settings.catalogue_bucket),
            jobs=JobTable(aws.dynamodb(), settings.jobs_table, book),
            changes=ChangedJobs(aws.dynamodb(), settings.jobs_table, book),
            runs=HistoryTable(aws.dynamodb(), settings.executions_table),
            now=_now,
        )
    )


def _now() -> datetime:
    return datetime.now(UTC)
