"""The settings of `functions/auditor`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from cron_manager.settings.environment import required


@dataclass(frozen=True, kw_only=True)
class AuditorSettings:
    audit_table: str
    audit_heads_bucket: str

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "AuditorSettings":
        return cls(
            audit_table=required(environment, "AUDIT_TABLE"),
            audit_heads_bucket=required(environment, "AUDIT_HEADS_BUCKET"),
        )
