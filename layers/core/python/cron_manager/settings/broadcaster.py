"""The settings of `functions/broadcaster`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required


@dataclass(frozen=True, kw_only=True)
class BroadcasterSettings:
    jobs_table: str
    executions_table: str
    audit_table: str
    realtime_table: str
    identity_table: str  # to read the settings that were changed at run time
    websocket_endpoint: str
    alert_queue_url: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "BroadcasterSettings":
        return cls(
            identity_table=required(environment, "IDENTITY_TABLE"),
            alert_queue_url=required(environment, "ALERT_QUEUE_URL"),
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            realtime_table=required(environment, "REALTIME_TABLE"),
            websocket_endpoint=required(environment, "WEBSOCKET_ENDPOINT"),
        )
