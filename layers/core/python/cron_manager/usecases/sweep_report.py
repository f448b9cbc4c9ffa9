"""What one sweep found."""

from dataclasses import dataclass, field

from cron_manager.domain.job import Lane


@dataclass(kw_only=True)
class SweepReport:
    """Logged, and measured."""

    caught_up: int = 0  # ticks sent for occurrences without a record
    missed: int = 0  # occurrences recorded as MISSED
    crashed: int = 0  # claims closed because their holder is dead
    retried: int = 0  # of such claims, queued for their next attempt instead
    resent: int = 0  # ticks of queued executions sent again
    backlogged: set[Lane] = field(default_factory=set)  # lanes left alone because ticks wait in them
