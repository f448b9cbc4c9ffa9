"""Rules tried out on a job's recorded runs: what they would have decided, hour by hour, and what would have come of it.

The runs of a stretched schedule are some of the owner's (stretch.py). So from runs recorded at the owner's schedule it
is known which of them would have been made, and how those ended; and so the trial decides exactly as the rules would
have, for every target that does not mind how often it is called.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from operator import attrgetter

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.job import Job
from cron_manager.domain.tuning.decide import acts, decide
from cron_manager.domain.tuning.decision import Decision, applied, expired
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.domain.tuning.holding import owners, put_at
from cron_manager.domain.tuning.look import REMEMBERED, Look
from cron_manager.domain.tuning.rule import RuleBook
from cron_manager.domain.tuning.runs import MOST_RUNS, Run

HOUR = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What a set of rules would have done to one job."""

    decisions: Sequence[Decision]  # oldest first
    failures: int  # recorded
    avoided_failures: int  # of runs that would not have been made
    lost_successes: int


def replayed(
    job: Job, oldest_first: Sequence[Run], rules: RuleBook, looks: Sequence[datetime], jobs_in_minute: int | None = None
) -> Trial:
    """The job begins at its owner's schedule, before the first of the runs. `looks` ascend; `jobs_in_minute` is known
    of the last one alone.

    A job that is not tuned is tried as if it were.
    """
    mode = job.tuning if job.tuning is not TuningMode.OFF else TuningMode.AUTO
    began = min([job.active_since, *(run.due - HOUR for run in oldest_first[:1])])
    state = _State(replace(owners(job), tuning=mode, active_since=began))
    waiting = list(oldest_first)
    dropped: list[Run] = []
    for now in looks:
        split = bisect_right(waiting, now, key=attrgetter("due"))
        for run in waiting[:split]:
            (state.made if state.job.is_due(run.due) else dropped).append(run)
        waiting = waiting[split:]
        state.look(rules, now, jobs_in_minute if now == looks[-1] else None)
    return Trial(
        decisions=state.decisions,
        failures=sum(not run.succeeded for run in oldest_first),
        avoided_failures=sum(not run.succeeded for run in dropped),
        lost_successes=sum(run.succeeded for run in dropped),
    )


def hourly(start: datetime, end: datetime) -> list[datetime]:
    """The looks after `start`, up to `end`: at full hours, as the tuner's."""
    first = start.replace(minute=0, second=0, microsecond=0) + HOUR
    return [first + HOUR * number for number in range((end - first) // HOUR + 1)] if first <= end else []


class _State:
    """The job as the rules would have made it, and the runs that it would have had."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.made: list[Run] = []
        self.decisions: list[Decision] = []
        self.seen = 0  # runs that had ended at the look before

    def look(self, rules: RuleBook, now: datetime, jobs_in_minute: int | None) -> None:
        """Nothing new of a job that runs by its owner's schedule is nothing to decide on."""
        ended = [run for run in self.made[-2 * MOST_RUNS :] if run.ended_at <= now]
        seen, self.seen = self.seen, len(self.made) - (self.made[-1].ended_at > now if self.made else 0)
        if self.job.hold is None and jobs_in_minute is None and seen == self.seen:
            return
        look = Look(
            job=self.job,
            runs=ended[: -MOST_RUNS - 1 : -1],
            past=self.decisions[: -REMEMBERED - 1 : -1],
            consecutive_failures=_failing(ended),
            jobs_in_minute=jobs_in_minute,
            now=now,
        )
        decision = decide(look, rules.for_job(self.job))
        if decision is None:
            return
        self.decisions = [expired(each) if each.applied_at is None else each for each in self.decisions]
        if acts(decision, self.job.tuning):
            self.job = put_at(self.job, decision.after, decision=decision, by=SYSTEM, now=now)
            decision = applied(decision, by=SYSTEM, now=now)
        self.decisions.append(decision)


def _failing(oldest_first: Sequence[Run]) -> int:
    count = 0
    for run in reversed(oldest_first):
        if run.succeeded:
            break
        count += 1
    return count
