"""The settings of `functions/analyst`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required
from cron_manager.settings.queues import DeadLetterQueues


@dataclass(frozen=True, kw_only=True)
class AnalystSettings:
    identity_table: str
    audit_table: str
    realtime_table: str  # where alerts are raised
    dead_letters: DeadLetterQueues
    alert_dead_letters_url: str
    audit_heads_bucket: str  # where the heads of the trail's chains are kept
    alarm_prefix: str  # begins the names of the deployment's alarms
    working_hours: str  # when administration is expected, as `mon-fri 07:00-20:00 Europe/Berlin`; empty: at any time

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "AnalystSettings":
        return cls(
            identity_table=required(environment, "IDENTITY_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            realtime_table=required(environment, "REALTIME_TABLE"),
            dead_letters=DeadLetterQueues.read(environment),
            alert_dead_letters_url=required(environment, "ALERT_DEAD_LETTERS_URL"),
            audit_heads_bucket=required(environment, "AUDIT_HEADS_BUCKET"),
            alarm_prefix=required(environment, "ALARM_PREFIX"),
            working_hours=environment.get("WORKING_HOURS", ""),
        )
