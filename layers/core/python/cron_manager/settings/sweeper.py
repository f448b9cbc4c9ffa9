"""The settings of `functions/sweeper`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required
from cron_manager.settings.queues import LaneFeedIds, LaneQueues
from cron_manager.settings.scheduler import SchedulerTargets


@dataclass(frozen=True, kw_only=True)
class SweeperSettings:
    jobs_table: str
    audit_table: str
    executions_table: str
    identity_table: str  # to read the settings that were changed at run time
    queues: LaneQueues
    lane_feeds: LaneFeedIds
    max_concurrent_executions: int  # calls in flight over all lanes, as it was deployed
    scheduler: SchedulerTargets
    deployment_id: str  # of what was deployed last: another one makes the occurrences of @reboot
    registry_function: str  # brings the jobs that code has registered into the table after a deployment

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "SweeperSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            identity_table=required(environment, "IDENTITY_TABLE"),
            lane_feeds=LaneFeedIds.read(environment),
            max_concurrent_executions=int(required(environment, "MAX_CONCURRENT_EXECUTIONS")),
            queues=LaneQueues.read(environment),
            scheduler=SchedulerTargets.read(environment),
            deployment_id=required(environment, "DEPLOYMENT_ID"),
            registry_function=required(environment, "REGISTRY_FUNCTION"),
        )
