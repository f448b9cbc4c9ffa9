"""The settings of `functions/registry`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import flag, required


@dataclass(frozen=True, kw_only=True)
class RegistrySettings:
    jobs_table: str
    audit_table: str
    worker_function: str  # knows the functions of the deployment's own code
    housekeeper_function: str  # knows Cron Manager's own
    canary_enabled: bool  # whether the canary calls the API each minute

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "RegistrySettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            audit_table=required(environment, "AUDIT_TABLE"),
            worker_function=required(environment, "WORKER_FUNCTION"),
            housekeeper_function=required(environment, "HOUSEKEEPER_FUNCTION"),
            canary_enabled=flag(environment, "CANARY_ENABLED"),
        )
