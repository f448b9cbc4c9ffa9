"""What became of a job's latest runs, for a glance: enough for a row of bars beside its name."""

from collections.abc import Sequence
from typing import NamedTuple

KEPT_RUNS = 10


class RecentRun(NamedTuple):
    status: str  # the name of a terminal ExecutionStatus
    duration_ms: int | None  # None: it never began

    def written(self) -> str:
        return self.status if self.duration_ms is None else f"{self.status} {self.duration_ms}"


def read_run(written: str) -> RecentRun:
    status, _, duration = written.partition(" ")
    return RecentRun(status, int(duration) if duration else None)


def followed_by(earlier: Sequence[RecentRun], ended: Sequence[RecentRun]) -> tuple[RecentRun, ...]:
    """Latest first; `ended` is in the order in which they did."""
    return (*reversed(ended), *earlier)[:KEPT_RUNS]
