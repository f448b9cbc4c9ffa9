"""What the tuner touches: it reads catalogue, executions and settings; it writes jobs, decisions and notifications."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.catalogue_file import CatalogueFile
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.changed_jobs import ChangedJobs
from cron_manager.adapters.dynamodb.decisions import DecisionTable
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.dynamodb.notifications import NotificationTable
from cron_manager.adapters.dynamodb.overrides import OverrideTable
from cron_manager.adapters.dynamodb.rule_book import RuleBookTable
from cron_manager.settings.tuner import TunerSettings
from cron_manager.usecases.read_catalogue import ReadCatalogue
from cron_manager.usecases.tune_jobs import TuneJobs


@dataclass(frozen=True, kw_only=True)
class Deps:
    tune_jobs: TuneJobs


@cache
def deps() -> Deps:
    settings = TunerSettings.read()
    table = settings.jobs_table
    book = CalendarBook(CalendarTable(aws.dynamodb(), table))
    jobs = JobTable(aws.dynamodb(), table, book)
    overrides = OverrideTable(aws.dynamodb(), settings.identity_table)

    def is_enabled() -> bool:
        changed = overrides.read().auto_rescheduling_enabled
        return settings.is_enabled if changed is None else changed

    return Deps(
        tune_jobs=TuneJobs(
            catalogue=ReadCatalogue(
                store=CatalogueFile(aws.s3, settings.catalogue_bucket),
                changes=ChangedJobs(aws.dynamodb(), table, book),
                jobs=jobs,
            ),
            jobs=jobs,
            runs=HistoryTable(aws.dynamodb(), settings.executions_table),
            decisions=DecisionTable(aws.dynamodb(), table, settings.audit_table, book),
            rules=RuleBookTable(aws.dynamodb(), table).read,
            is_enabled=is_enabled,
            announcements=NotificationTable(aws.dynamodb(), settings.realtime_table),
            batch_size=settings.batch_size,
            now=_now,
        )
    )


def _now() -> datetime:
    return datetime.now(UTC)
