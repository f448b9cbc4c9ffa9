"""Rules are tried out on the recorded runs of some jobs; nothing is changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from cron_manager.domain.access import Principal
from cron_manager.domain.catalogue import Catalogue, JobRow
from cron_manager.domain.job import Job, JobStatus
from cron_manager.domain.tuning.crowds import Crowds, crowds
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.domain.tuning.replay import Trial, hourly, replayed
from cron_manager.domain.tuning.rule import RuleBook
from cron_manager.domain.tuning.runs import runs_of
from cron_manager.ports import Clock
from cron_manager.usecases.manage_jobs import ManageJobs
from cron_manager.usecases.tune_jobs import AT_ONCE, RunReader

MOST_JOBS = 50
_MOST_RUNS = 300  # of a job that a trial looks at
_MONTH = timedelta(days=31)  # for which executions are kept, at most


@dataclass(frozen=True, kw_only=True)
class DryRun:
    """What a set of rules would have done."""

    start: datetime  # of the earliest run that was looked at; the end, if there is none
    end: datetime
    trials: Sequence[Trial]  # one for each job


@dataclass(frozen=True, kw_only=True)
class TryRules:
    catalogue: Callable[[datetime], Catalogue]
    manage_jobs: ManageJobs
    runs: RunReader
    now: Clock

    def __call__(self, rules: RuleBook, job_ids: Sequence[str], principal: Principal) -> DryRun:
        """Without ids: the tuned jobs that the principal sees, then the failing ones, fifty at most. NotFound for a job
        that the principal does not see.
        """
        now = self.now()
        rows = self.catalogue(now).rows
        wanted = job_ids or [row.id for row in _likely(rows.values(), principal)]
        jobs = [self.manage_jobs.get(each, principal) for each in wanted]
        found = crowds(rows.values())
        with ThreadPoolExecutor(AT_ONCE) as pool:
            tried = list(pool.map(partial(self._tried, rules=rules, rows=rows, crowds=found, now=now), jobs))
        starts = [start for start, _ in tried if start]
        return DryRun(start=min(starts, default=now), end=now, trials=[trial for _, trial in tried])

    def _tried(
        self, job: Job, *, rules: RuleBook, rows: Mapping[str, JobRow], crowds: Crowds, now: datetime
    ) -> tuple[datetime | None, Trial]:
        records = self.runs.of_job(job.id, before=None, limit=_MOST_RUNS)
        oldest_first = [run for run in reversed(runs_of(records)) if run.due > now - _MONTH]
        start = oldest_first[0].due if oldest_first else None
        row = rows.get(job.id)
        crowd = crowds.wanted_beside(row) if row else None
        looks = [*hourly(start or now, now), now]
        return start, replayed(job, oldest_first, rules, looks, crowd)


def _likely(rows: Iterable[JobRow], principal: Principal) -> Sequence[JobRow]:
    seen = [row for row in rows if row.is_active and principal.sees(row.owner_id)]
    tuned = [row for row in seen if row.tuning != TuningMode.OFF]
    failing = [row for row in seen if row.tuning == TuningMode.OFF and row.status == JobStatus.FAILED]
    return [*tuned, *failing][:MOST_JOBS]
