"""How a job's runs went: counted from their records, the newest first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from cron_manager.domain.execution import Execution, ExecutionStatus

HOURS_SHOWN = 24
_PERCENTILES = (50, 90, 95, 99)
_NEITHER = frozenset({ExecutionStatus.SKIPPED, ExecutionStatus.CANCELLED})  # says nothing of the target


@dataclass(frozen=True, kw_only=True)
class Durations:
    """Milliseconds from a run's first attempt to its end, over the runs that began."""

    average: int
    shortest: int
    longest: int
    percentiles: Mapping[int, int]  # percentile → the shortest duration that so many runs did not exceed


@dataclass(frozen=True, kw_only=True)
class Streaks:
    """Runs in a row that ended alike."""

    succeeding: int  # the latest ones; 0 when the latest failed
    failing: int  # likewise
    longest_success: int
    longest_failure: int


@dataclass(frozen=True, kw_only=True)
class Bucket:
    """An hour or a day, UTC, by when runs were due."""

    start: datetime
    succeeded: int
    failed: int
    average_duration_ms: int | None  # None: none began


@dataclass(frozen=True, kw_only=True)
class JobStatistics:
    """What the records of a span come to."""

    start: datetime  # of the span that the records cover
    end: datetime
    is_whole: bool  # False: there are more records before `start` in the span that was asked for
    by_outcome: Mapping[ExecutionStatus, int]
    succeeded: int
    failed: int  # all that is neither success nor skipped nor cancelled
    durations: Durations | None  # None: nothing ran
    uptime: float | None  # 0-1: the share of the time after a first outcome in which the latest one was a success
    streaks: Streaks
    last_success: Execution | None
    last_failure: Execution | None
    hours: Sequence[Bucket]  # the last 24, oldest first
    days: Sequence[Bucket]  # of the covered span, oldest first

    @property
    def success_rate(self) -> float | None:
        counted = self.succeeded + self.failed
        return round(self.succeeded / counted, 4) if counted else None


def is_failure(execution: Execution) -> bool:
    return execution.status.is_terminal and execution.status not in {ExecutionStatus.SUCCESS, *_NEITHER}


def is_success(execution: Execution) -> bool:
    return execution.status is ExecutionStatus.SUCCESS


def statistics(newest_first: Sequence[Execution], *, start: datetime, end: datetime, is_whole: bool) -> JobStatistics:
    """Of runs that were due from `start` to `end`. Runs that still wait or go on are left out."""
    runs = [run for run in reversed(newest_first) if run.status.is_terminal]
    judged = [run for run in runs if run.status not in _NEITHER]
    succeeded, failed = [run for run in judged if is_success(run)], [run for run in judged if is_failure(run)]
    return JobStatistics(
        start=start,
        end=end,
        is_whole=is_whole,
        by_outcome=Counter(run.status for run in runs),
        succeeded=len(succeeded),
        failed=len(failed),
        durations=_durations(judged),
        uptime=_uptime(judged, end),
        streaks=_streaks(judged),
        last_success=succeeded[-1] if succeeded else None,
        last_failure=failed[-1] if failed else None,
        hours=_trend(judged, _hour(end) - (HOURS_SHOWN - 1) * timedelta(hours=1), end, timedelta(hours=1)),
        days=_trend(judged, _midnight(start), end, timedelta(days=1)),
    )


def _durations(runs: Iterable[Execution]) -> Durations | None:
    took = sorted(run.execution_time_ms for run in runs if run.execution_time_ms is not None)
    if not took:
        return None
    return Durations(
        average=round(sum(took) / len(took)),
        shortest=took[0],
        longest=took[-1],
        percentiles={each: took[ceil(each / 100 * len(took)) - 1] for each in _PERCENTILES},
    )


def _uptime(runs: Sequence[Execution], end: datetime) -> float | None:
    """Each outcome counts until the next run was due."""
    up = total = timedelta(0)
    ends = [*(run.scheduled_for for run in runs[1:]), end]
    for run, until in zip(runs, ends, strict=False):
        span = max(until - run.scheduled_for, timedelta(0))
        total += span
        up += span if is_success(run) else timedelta(0)
    return round(up / total, 4) if total else None


def _streaks(runs: Sequence[Execution]) -> Streaks:
    current, longest = 0, {True: 0, False: 0}
    before: bool | None = None
    for run in runs:
        won = is_success(run)
        current = current + 1 if won is before else 1
        longest[won] = max(longest[won], current)
        before = won
    return Streaks(
        succeeding=current if before is True else 0,
        failing=current if before is False else 0,
        longest_success=longest[True],
        longest_failure=longest[False],
    )


def _trend(runs: Sequence[Execution], start: datetime, end: datetime, width: timedelta) -> list[Bucket]:
    """Empty ones included."""
    by_place: dict[int, list[Execution]] = {}
    for run in runs:
        by_place.setdefault((run.scheduled_for - start) // width, []).append(run)
    return [_bucket(start + place * width, by_place.get(place, [])) for place in range((end - start) // width + 1)]


def _bucket(start: datetime, runs: Sequence[Execution]) -> Bucket:
    durations = _durations(runs)
    won = sum(map(is_success, runs))
    return Bucket(
        start=start,
        succeeded=won,
        failed=len(runs) - won,
        average_duration_ms=durations.average if durations else None,
    )


def _hour(instant: datetime) -> datetime:
    return instant.replace(minute=0, second=0, microsecond=0)


def _midnight(instant: datetime) -> datetime:
    return _hour(instant).replace(hour=0)
