"""How a deployment feels: its dependencies, its ticks, what has been given up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneDepth

LATEST_SWEEP = timedelta(minutes=5)  # one a minute accounts for what was due a minute ago: 2 at most are usual


@dataclass(frozen=True, kw_only=True)
class Probed:
    """One dependency, asked once."""

    name: str  # public, such as `jobs table`
    latency_ms: int  # until it answered, or until it was given up
    problem: str | None  # the kind of trouble, never its text; None: it answered


@dataclass(frozen=True, kw_only=True)
class Health:
    """Everything that was looked at. What stands on a dependency that is down is None or empty."""

    dependencies: tuple[Probed, ...]
    swept_at: datetime | None  # up to when sweeps have accounted for occurrences; None: never, or not known
    lanes: Mapping[Lane, LaneDepth]
    dead_letters: Mapping[str, int]  # by queue: what waits for a person

    def late_ticks(self, now: datetime) -> bool:
        """Whether no sweep has come as far as it should. Never having swept is a new deployment, not a fault."""
        return self.swept_at is not None and now - self.swept_at > LATEST_SWEEP

    def down(self, now: datetime) -> tuple[str, ...]:
        """The names of what does not work."""
        failed = tuple(each.name for each in self.dependencies if each.problem)
        return (*failed, "sweeper") if self.late_ticks(now) else failed
