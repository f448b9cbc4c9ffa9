"""The settings of `functions/tuner`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import flag, required, whole


@dataclass(frozen=True, kw_only=True)
class TunerSettings:
    jobs_table: str
    executions_table: str
    identity_table: str
    audit_table: str
    realtime_table: str
    catalogue_bucket: str
    is_enabled: bool  # as it was deployed; administrators may change it at run time
    batch_size: int  # jobs that are read and looked at together

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "TunerSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            identity_table=required(environment, "IDENTITY_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            realtime_table=required(environment, "REALTIME_TABLE"),
            catalogue_bucket=required(environment, "CATALOGUE_BUCKET"),
            is_enabled=flag(environment, "AUTO_RESCHEDULING_ENABLED"),
            batch_size=whole(environment, "RESCHEDULING_BATCH_SIZE", 50),
        )
