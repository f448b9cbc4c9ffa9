"""The settings of `functions/notifier`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required, target_allow_cidrs, target_allow_ports


@dataclass(frozen=True, kw_only=True)
class NotifierSettings:
    jobs_table: str
    realtime_table: str
    identity_table: str
    alert_queue_url: str
    alert_dead_letters_url: str
    channels_path: str  # where the channels' secrets stand in the Parameter Store
    alert_sender: str  # whom e-mails come from; empty where this deployment sends none
    target_allow_cidrs: tuple[str, ...]
    target_allow_ports: tuple[int, ...]

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "NotifierSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            realtime_table=required(environment, "REALTIME_TABLE"),
            identity_table=required(environment, "IDENTITY_TABLE"),
            alert_queue_url=required(environment, "ALERT_QUEUE_URL"),
            alert_dead_letters_url=required(environment, "ALERT_DEAD_LETTERS_URL"),
            channels_path=required(environment, "CHANNELS_PATH"),
            alert_sender=environment.get("ALERT_SENDER", ""),
            target_allow_cidrs=target_allow_cidrs(environment),
            target_allow_ports=target_allow_ports(environment),
        )
