"""The settings of `functions/executor`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required, target_allow_cidrs, target_allow_ports, whole
from cron_manager.settings.queues import LaneQueues


@dataclass(frozen=True, kw_only=True)
class ExecutorSettings:
    jobs_table: str
    executions_table: str
    queues: LaneQueues
    target_allow_cidrs: tuple[str, ...]
    target_allow_ports: tuple[int, ...]
    secrets_path: str
    public_url_parameter: str  # the Parameter Store's name for where the API is reached from outside
    circuit_breaker_failures: int  # in a minute, after which a host is left alone; 0: never
    max_concurrent_executions: int  # calls in flight over all lanes, as it was deployed

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "ExecutorSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            queues=LaneQueues.read(environment),
            target_allow_cidrs=target_allow_cidrs(environment),
            target_allow_ports=target_allow_ports(environment),
            secrets_path=required(environment, "SECRETS_PATH"),
            public_url_parameter=required(environment, "PUBLIC_URL_PARAMETER"),
            circuit_breaker_failures=whole(environment, "CIRCUIT_BREAKER_FAILURES", 20),
            max_concurrent_executions=int(required(environment, "MAX_CONCURRENT_EXECUTIONS")),
        )
