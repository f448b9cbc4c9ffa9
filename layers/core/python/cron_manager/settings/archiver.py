"""The settings of `functions/archiver`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required, whole


@dataclass(frozen=True, kw_only=True)
class ArchiverSettings:
    jobs_table: str
    executions_table: str
    identity_table: str
    archive_bucket: str
    execution_retention_days: int  # as it was deployed

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ArchiverSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            identity_table=required(environment, "IDENTITY_TABLE"),
            archive_bucket=required(environment, "ARCHIVE_BUCKET"),
            execution_retention_days=whole(environment, "EXECUTION_RETENTION_DAYS", 30),
        )
