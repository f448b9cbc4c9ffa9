"""What becomes of records: exports that people ask for, the archive, and backups."""

from aws_cdk import CfnOutput, Duration, Stack
from constructs import Construct

from infrastructure.constructs.access import (
    BATCH_GET,
    GET,
    PUT,
    QUERY,
    grant_items,
    grant_items_in,
    grant_query,
)
from infrastructure.constructs.backups import DailyBackup
from infrastructure.constructs.exports import Exports
from infrastructure.constructs.functions import Function, Layers, Limits
from infrastructure.constructs.schedules import Regularly
from infrastructure.constructs.synthesizer import synthesizer
from infrastructure.deployment import Deployment
from infrastructure.stacks.data import DataStack
from infrastructure.stacks.execution import ExecutionStack

_EXPORTER_LIMITS = Limits(seconds=60, memory_mb=512)  # what one killed has begun is taken up after six minutes
_ARCHIVER_LIMITS = Limits(seconds=900, memory_mb=1024)  # it holds the ids of a day: a hundred bytes each
_BATCH_WRITE = "dynamodb:BatchWriteItem"


class RecordsStack(Stack):
    """The functions exporter and archiver."""

    def __init__(self, scope: Construct, *, deployment: Deployment, data: DataStack, execution: ExecutionStack) -> None:
        environment = deployment.environment
        super().__init__(
            scope,
            deployment.stack_id("Records"),
            description="Cron Manager: exports, the archive and backups",
            synthesizer=synthesizer(environment),
        )
        self._deployment, self._data, self._execution = deployment, data, execution
        self._layers = Layers(self, "Layers", deployment=deployment)
        parameters = deployment.parameters
        self.archive_settings = {
            "ARCHIVE_BUCKET": data.archive.bucket_name,
            "EXECUTION_RETENTION_DAYS": str(parameters.execution_retention_days),
            "ARCHIVE_RETENTION_DAYS": str(parameters.archive_retention_days),
        }
        self.exports = Exports(
            self,
            "Exports",
            environment=environment,
            consumer_timeout=Duration.seconds(_EXPORTER_LIMITS.seconds),
        )
        self.exporter = self._exporter()
        self.archiver = self._archiver()
        if environment.point_in_time_recovery:
            self._back_up()
        CfnOutput(self, "ArchiverFunction", value=self.archiver.live.function_name)

    def _back_up(self) -> None:
        """Every night, from the point-in-time recovery: a region or a table may be lost, but hardly a copy as well."""
        data = self._data
        DailyBackup(
            self,
            "Backups",
            tables={
                "Jobs": data.jobs,
                "Executions": data.executions,
                "Identity": data.identity,
                "Audit": data.audit,
                "Realtime": data.realtime,
            },
            bucket=data.backups,
            dead_letters=self._execution.schedules.dead_letters,
        )

    def _exporter(self) -> Function:
        """Makes exports' files. It reads executions, their archive, the trail, and who is behind an id."""
        data = self._data
        exporter = Function(
            self,
            "Exporter",
            deployment=self._deployment,
            layers=self._layers,
            limits=_EXPORTER_LIMITS,
            settings={
                "EXECUTIONS_TABLE": data.executions.table_name,
                "IDENTITY_TABLE": data.identity.table_name,
                "AUDIT_TABLE": data.audit.table_name,
                **self.exports.settings,
                **self.archive_settings,
            },
            recursive=True,
        )
        grant_items(data.executions, exporter.role, BATCH_GET)
        grant_items_in(data.executions, exporter.role, "DAY#*", QUERY)
        grant_items_in(data.executions, exporter.role, "EXPORTS#*", GET, PUT)
        grant_items(data.audit, exporter.role, QUERY)
        grant_query(data.audit, exporter.role, "resource", "actor")
        grant_items_in(data.identity, exporter.role, "USER#*", GET)
        grant_items_in(data.identity, exporter.role, "SETTINGS", GET)
        data.archive.grant_read_days(exporter.role)
        self.exports.feed(exporter)
        return exporter

    def _archiver(self) -> Function:
        """Brings days into the archive. Only it may delete the records of executions."""
        data = self._data
        settings = {name: value for name, value in self.archive_settings.items() if name != "ARCHIVE_RETENTION_DAYS"}
        archiver = Function(
            self,
            "Archiver",
            deployment=self._deployment,
            layers=self._layers,
            limits=_ARCHIVER_LIMITS,
            settings={
                "JOBS_TABLE": data.jobs.table_name,
                "EXECUTIONS_TABLE": data.executions.table_name,
                "IDENTITY_TABLE": data.identity.table_name,
                **settings,
            },
        )
        grant_query(data.jobs, archiver.role, "listing")
        grant_items(data.executions, archiver.role, BATCH_GET, QUERY)
        grant_items_in(data.executions, archiver.role, "JOB#*", _BATCH_WRITE)
        grant_items_in(data.executions, archiver.role, "ARCHIVE", GET, PUT)
        grant_items_in(data.identity, archiver.role, "SETTINGS", GET)
        data.archive.grant_read_days(archiver.role)
        data.archive.grant_write_days(archiver.role)
        dead_letters = self._execution.schedules.dead_letters
        Regularly(self, "Archiving", minutes=60, function=archiver, dead_letters=dead_letters)
        return archiver
