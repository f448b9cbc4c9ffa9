"""The settings of `functions/registrar`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required
from cron_manager.settings.queues import LaneQueues
from cron_manager.settings.scheduler import SchedulerTargets


@dataclass(frozen=True, kw_only=True)
class RegistrarSettings:
    jobs_table: str
    audit_table: str
    scheduler: SchedulerTargets
    queues: LaneQueues

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "RegistrarSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            scheduler=SchedulerTargets.read(environment),
            queues=LaneQueues.read(environment),
        )
