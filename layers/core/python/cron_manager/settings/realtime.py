"""The settings of `functions/realtime`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required


@dataclass(frozen=True, kw_only=True)
class RealtimeSettings:
    realtime_table: str
    websocket_endpoint: str  # where messages to open connections are posted

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "RealtimeSettings":
        return cls(
            realtime_table=required(environment, "REALTIME_TABLE"),
            websocket_endpoint=required(environment, "WEBSOCKET_ENDPOINT"),
        )
