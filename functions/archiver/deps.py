"""What the archiver touches: it reads what ended, and every job's id, and writes and clears days."""

from datetime import UTC, datetime
from functools import cache, partial

from cron_manager.adapters import aws
from cron_manager.adapters.archive_files import ArchiveFiles
from cron_manager.adapters.dynamodb.archiving import ArchiveTable, EndedRecordTable, job_ids
from cron_manager.adapters.dynamodb.overrides import OverrideBook, OverrideTable
from cron_manager.settings.archiver import ArchiverSettings
from cron_manager.usecases.archive_executions import ArchiveExecutions


@cache
def archive_executions() -> ArchiveExecutions:
    settings = ArchiverSettings.read()
    overrides = OverrideBook(OverrideTable(aws.dynamodb(), settings.identity_table))
    return ArchiveExecutions(
        book=ArchiveTable(aws.dynamodb(), settings.executions_table),
        records=EndedRecordTable(aws.dynamodb(), settings.executions_table),
        files=ArchiveFiles(aws.s3, settings.archive_bucket),
        job_ids=partial(job_ids, aws.dynamodb(), settings.jobs_table),
        retention=lambda: overrides.current().retention(settings.execution_retention_days),
        now=lambda: datetime.now(UTC),
    )
