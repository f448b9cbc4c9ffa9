"""The settings of `functions/worker`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from cron_manager.settings.environment import required
from cron_manager.settings.queues import LaneQueues


@dataclass(frozen=True, kw_only=True)
class WorkerSettings:
    jobs_table: str
    executions_table: str
    queues: LaneQueues
    housekeeper_function: str  # runs Cron Manager's own functions, which need rights that the worker does not have
    surroundings: Mapping[str, str] = field(repr=False)  # the environment, of which functions are told a little

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "WorkerSettings":
        return cls(
            surroundings=environment,
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            queues=LaneQueues.read(environment),
            housekeeper_function=required(environment, "HOUSEKEEPER_FUNCTION"),
        )
