"""The settings of `functions/tester`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required, target_allow_cidrs, target_allow_ports


@dataclass(frozen=True, kw_only=True)
class TesterSettings:
    target_allow_cidrs: tuple[str, ...]
    target_allow_ports: tuple[int, ...]
    secrets_path: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "TesterSettings":
        return cls(
            target_allow_cidrs=target_allow_cidrs(environment),
            target_allow_ports=target_allow_ports(environment),
            secrets_path=required(environment, "SECRETS_PATH"),
        )
