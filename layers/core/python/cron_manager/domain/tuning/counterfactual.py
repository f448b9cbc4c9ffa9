"""What the recorded runs would have been at another schedule."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from cron_manager.domain.job import Job
from cron_manager.domain.schedule import Schedule
from cron_manager.domain.schedule.jitter import jitter_offset
from cron_manager.domain.tuning.decision import Counterfactual, Setting
from cron_manager.domain.tuning.runs import Run

_MOST_ADDED = 1_000
_ZERO = timedelta(0)


def counterfactual(job: Job, after: Setting, newest_first: Sequence[Run], jobs_in_minute: int | None) -> Counterfactual:
    """A run that the other schedule does not have is one that would not have been; its work would have waited for the
    next one that it has.
    """
    schedule = replace(job, cron_expression=after.cron_expression).schedule
    offset = jitter_offset(job.id, job.jitter_seconds)
    waits = [_wait(schedule, run, offset) if after.is_active else None for run in newest_first]
    dropped = [run for run, wait in zip(newest_first, waits, strict=True) if wait != _ZERO]
    known = [wait for wait in waits if wait is not None]
    return Counterfactual(
        failures=sum(not run.succeeded for run in newest_first),
        avoided_failures=sum(not run.succeeded for run in dropped),
        lost_successes=sum(run.succeeded for run in dropped),
        added_runs=_added(job.schedule, schedule, newest_first, offset) if after.is_active else 0,
        added_lateness=sum(known, _ZERO) / len(known) if known else _ZERO,
        jobs_in_minute=jobs_in_minute,
    )


def _wait(schedule: Schedule, run: Run, offset: timedelta) -> timedelta | None:
    """Nothing where the schedule has the run; None where it has no later one."""
    scheduled = run.due - offset
    following = schedule.next_after(scheduled - timedelta(seconds=1))
    return following - scheduled if following else None


def _added(usual: Schedule, other: Schedule, newest_first: Sequence[Run], offset: timedelta) -> int:
    if not newest_first:
        return 0
    first, last = newest_first[-1].due - offset, newest_first[0].due - offset
    more = len(other.between(first, last, _MOST_ADDED)) - len(usual.between(first, last, _MOST_ADDED))
    return max(more, 0)
