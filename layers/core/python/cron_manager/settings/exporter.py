"""The settings of `functions/exporter`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required, whole


@dataclass(frozen=True, kw_only=True)
class ExporterSettings:
    executions_table: str
    identity_table: str
    audit_table: str
    exports_queue_url: str
    exports_bucket: str
    archive_bucket: str
    execution_retention_days: int  # as it was deployed
    archive_retention_days: int

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ExporterSettings":
        return cls(
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            identity_table=required(environment, "IDENTITY_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            exports_queue_url=required(environment, "EXPORTS_QUEUE_URL"),
            exports_bucket=required(environment, "EXPORTS_BUCKET"),
            archive_bucket=required(environment, "ARCHIVE_BUCKET"),
            execution_retention_days=whole(environment, "EXECUTION_RETENTION_DAYS", 30),
            archive_retention_days=whole(environment, "ARCHIVE_RETENTION_DAYS", 90),
        )
