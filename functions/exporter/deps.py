"""What the exporter touches: it reads executions, their archive, the trail and people's addresses, and writes files."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.archive_files import ArchiveFiles
from cron_manager.adapters.dynamodb.audit_reading import AuditLog
from cron_manager.adapters.dynamodb.exports import ExportTable
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.identity import CredentialTable
from cron_manager.adapters.dynamodb.overrides import OverrideBook, OverrideTable
from cron_manager.adapters.export_files import ExportFiles
from cron_manager.adapters.export_queue import SqsExportQueue
from cron_manager.domain.export import Export, ExportKind
from cron_manager.edge.export_text import export_text
from cron_manager.presentation import Shown
from cron_manager.settings.exporter import ExporterSettings
from cron_manager.usecases.archived_history import ArchivedHistory
from cron_manager.usecases.export_sources import AuditSource, ExecutionSource
from cron_manager.usecases.find_executions import FindExecutions
from cron_manager.usecases.run_export import RunExport


@cache
def run_export() -> RunExport:
    settings = ExporterSettings.read()
    people = CredentialTable(aws.dynamodb(), settings.identity_table)

    @cache
    def email_of(actor_id: str) -> str | None:
        user = people.user(actor_id) if actor_id.startswith("usr_") else None
        return user.email if user else None

    overrides = OverrideBook(OverrideTable(aws.dynamodb(), settings.identity_table))

    def retention() -> timedelta:
        return overrides.current().retention(settings.execution_retention_days)

    history = ArchivedHistory(
        table=HistoryTable(aws.dynamodb(), settings.executions_table),
        archive=ArchiveFiles(aws.s3, settings.archive_bucket),
        retention=retention,
        now=_now,
    )
    find = FindExecutions(
        history=history,
        quiet_days=lambda _now: frozenset(),
        retention=retention,
        archived=timedelta(days=settings.archive_retention_days),
    )
    return RunExport(
        exports=ExportTable(aws.dynamodb(), settings.executions_table),
        files=ExportFiles(aws.s3, settings.exports_bucket),
        queue=SqsExportQueue(aws.sqs, settings.exports_queue_url),
        sources={
            ExportKind.EXECUTIONS: ExecutionSource(find=find),
            ExportKind.AUDIT: AuditSource(trail=AuditLog(aws.dynamodb(), settings.audit_table), email_of=email_of),
        },
        write=_written,
        now=_now,
    )


def _written(export: Export, records: Sequence[Shown], *, with_header: bool) -> bytes:
    return export_text(export.kind, export.format, records, with_header=with_header).encode()


def _now() -> datetime:
    return datetime.now(UTC)
