"""How far a job lets itself be tuned, and what its owner wrote while tuning holds it at another schedule."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TuningMode(StrEnum):
    """What the rules may do to a job."""

    OFF = "off"
    SUGGEST = "suggest"  # they propose, and somebody applies it or does not
    AUTO = "auto"  # they act


@dataclass(frozen=True, kw_only=True)
class Hold:
    """The owner's schedule of a job that runs by another one at present."""

    cron_expression: str  # exactly as the owner wrote it
    jitter_seconds: int  # likewise
    stretched_by: int  # 2, 4 or 8 times fewer runs than the owner's; 1: as many, at other seconds
    since: datetime
    decision_id: str  # dec_… that put the job where it is
