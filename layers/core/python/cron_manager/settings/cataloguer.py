"""The settings of `functions/cataloguer`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required


@dataclass(frozen=True, kw_only=True)
class CataloguerSettings:
    jobs_table: str
    executions_table: str
    catalogue_bucket: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "CataloguerSettings":
        return cls(
            jobs_table=required(environment, "JOBS_TABLE"),
            executions_table=required(environment, "EXECUTIONS_TABLE"),
            catalogue_bucket=required(environment, "CATALOGUE_BUCKET"),
        )
