"""The settings of `functions/housekeeper`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.domain.service_levels import Objective
from cron_manager.settings.environment import required
from cron_manager.settings.service_levels import objectives


@dataclass(frozen=True, kw_only=True)
class HousekeeperSettings:
    jobs_table: str
    executions_table: str
    identity_table: str
    audit_table: str
    realtime_table: str
    schedule_group: str  # that holds every job's schedules
    objectives: tuple[Objective, ...]  # how well the deployment is to serve

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "HousekeeperSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            identity_table=required(environment, "IDENTITY_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            realtime_table=required(environment, "REALTIME_TABLE"),
            schedule_group=required(environment, "SCHEDULE_GROUP"),
            objectives=objectives(environment),
        )
