"""What rules know of a job's runs: those that say something of its target, the newest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from cron_manager.domain.execution import Execution, ExecutionStatus

MOST_RUNS = 100  # of a job that rules look at
_SAYING = frozenset({ExecutionStatus.SUCCESS, ExecutionStatus.FAILED, ExecutionStatus.TIMEOUT, ExecutionStatus.CRASHED})


class Run(NamedTuple):
    """One finished occurrence of the schedule; runs by hand are none."""

    due: datetime
    ended_at: datetime
    status: ExecutionStatus  # SUCCESS, FAILED, TIMEOUT or CRASHED
    duration_ms: int

    @property
    def succeeded(self) -> bool:
        return self.status is ExecutionStatus.SUCCESS


@dataclass(frozen=True, kw_only=True)
class Metrics:
    """What some runs come to."""

    runs: int
    succeeded: int
    timed_out: int  # of those that failed
    first_due: datetime | None  # None: no runs
    last_due: datetime | None
    average_duration_ms: int | None
    slowest_success_ms: int | None

    @property
    def failed(self) -> int:
        return self.runs - self.succeeded

    @property
    def success_rate(self) -> float:
        """0-1; 0 without runs."""
        return self.succeeded / self.runs if self.runs else 0.0

    @property
    def failure_rate(self) -> float:
        return self.failed / self.runs if self.runs else 0.0

    @property
    def timeout_rate(self) -> float:
        return self.timed_out / self.runs if self.runs else 0.0


def runs_of(newest_first: Iterable[Execution]) -> list[Run]:
    """Skipped, missed and cancelled runs say nothing of the target and are left out."""
    return [
        Run(each.scheduled_for, each.completed_at, each.status, each.execution_time_ms or 0)
        for each in newest_first
        if each.status in _SAYING and each.completed_at and not each.trigger.by_hand
    ]


def metrics_of(newest_first: Sequence[Run]) -> Metrics:
    successes = [run.duration_ms for run in newest_first if run.succeeded]
    count = len(newest_first)
    return Metrics(
        runs=count,
        succeeded=len(successes),
        timed_out=sum(run.status is ExecutionStatus.TIMEOUT for run in newest_first),
        first_due=newest_first[-1].due if newest_first else None,
        last_due=newest_first[0].due if newest_first else None,
        average_duration_ms=round(sum(run.duration_ms for run in newest_first) / count) if count else None,
        slowest_success_ms=max(successes, default=None),
    )
