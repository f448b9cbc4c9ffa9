"""What one sweep found."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cron_manager.domain.job import Lane


@dataclass(kw_only=True)
class SweepReport:
    """Logged, and measured."""

    caught_up: int = 0  # ticks sent for occurrences without a record
    missed: int = 0  # occurrences recorded as MISSED
    crashed: int = 0  # claims closed because their holder is dead
    unheard: int = 0  # runs ended because their target did not call back in time
    retried: int = 0  # of such claims, queued for their next attempt instead
    resent: int = 0  # ticks of queued executions sent again
    start_delay: timedelta = timedelta(0)  # the longest between an occurrence and its run's begin
    oldest: dict[Lane, datetime] = field(default_factory=dict)  # the due time of what has waited longest for its begin
    backlogged: set[Lane] = field(default_factory=set)  # lanes left alone because ticks wait in them

    def waits(self, lane: Lane, due: datetime) -> None:
        """A run that has not begun although its time has come."""
        self.oldest[lane] = min(due, self.oldest.get(lane, due))

    def begun(self, due: datetime, at: datetime) -> None:
        self.start_delay = max(self.start_delay, at - due)
