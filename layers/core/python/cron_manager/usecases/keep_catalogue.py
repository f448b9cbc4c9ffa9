"""The catalogue is kept: every minute it learns what was changed and what ran; now and then all jobs are read anew."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.catalogue import SETTLING, Catalogue, JobRow, StatusChange, next_runs_of, row_of, with_state
from cron_manager.domain.job import Job, JobState
from cron_manager.ports import Clock

_HEARD = timedelta(seconds=15)  # that the broadcaster may take to note what ended
READ_ANEW = timedelta(hours=1)  # what no change told, such as another calendar's days, is seen by then
_MONTH = timedelta(days=31)  # for which executions are kept, and a day
_NOTED = timedelta(hours=2)  # after which nothing is added to a day's list any more
_HORIZON = timedelta(minutes=3)  # next runs are counted anew before the row's are used up


class JobSource(Protocol):
    def living_jobs(self) -> Iterable[Job]: ...

    def states(self, job_ids: Sequence[str]) -> Mapping[str, JobState]: ...

    def with_states(self, job_ids: Sequence[str]) -> Sequence[tuple[Job, JobState]]:
        """In the order of the ids; ids of jobs that never were are left out."""
        ...


class ChangeSource(Protocol):
    def since(self, instant: datetime, now: datetime) -> tuple[Sequence[Job], Sequence[StatusChange]]:
        """What was changed from an instant on, in any order."""
        ...


class CatalogueStore(Protocol):
    def read(self) -> Catalogue | None: ...

    def replace(self, catalogue: Catalogue) -> None:
        """Conflict when the one that was read last has been replaced."""
        ...


class EndedRuns(Protocol):
    def jobs_that_ran(self, start: datetime, end: datetime) -> Collection[str]:
        """The jobs of which runs were heard to have ended between two instants."""
        ...

    def quiet_days(self, first: datetime, last: datetime) -> Collection[str]:
        """Of the days from the one of `first` to the one of `last`, those on which nothing ended."""
        ...


@dataclass(frozen=True, kw_only=True)
class KeepCatalogue:
    store: CatalogueStore
    jobs: JobSource
    changes: ChangeSource
    runs: EndedRuns
    now: Clock

    def __call__(self) -> Catalogue | None:
        """The catalogue that was written; None when nothing has happened since the one before. Conflict: somebody
        else has written one meanwhile, and this one is not needed.

        Steps: read the last one; add what was changed; read again the jobs that ran, and those whose next runs are
        used up; write it over the last one.
        """
        now, known = self.now(), self.store.read()
        if known is None or now - known.complete_at >= READ_ANEW:
            quiet = self.runs.quiet_days(now - _MONTH, now - _NOTED)
            fresh = replace(complete(self.jobs, now), quiet_days=frozenset(quiet))
        else:
            fresh = known.with_changes(*self.changes.since(known.at - SETTLING, now), now)
            ran = self.runs.jobs_that_ran(known.at - _HEARD, now)
            fresh = self._reread(fresh, {*ran} | fresh.rows.keys() - known.rows.keys(), now)
            if fresh.rows == known.rows:
                return None
        self.store.replace(fresh)
        return fresh

    def _reread(self, catalogue: Catalogue, ran: Collection[str], now: datetime) -> Catalogue:
        """The states of the jobs that ran, which are small; the definitions where next runs are to be counted."""
        rows = {**catalogue.rows}
        for job_id, state in self.jobs.states([each for each in ran if each in rows]).items():
            rows[job_id] = with_state(rows[job_id], state)
        used_up = [row.id for row in rows.values() if _used_up(row, now + _HORIZON)]
        for job, state in self.jobs.with_states(used_up):
            if job.version == rows[job.id].version:
                rows[job.id] = row_of(job, state, next_runs_of(job, now))
        return replace(catalogue, rows=rows)


def complete(jobs: JobSource, now: datetime) -> Catalogue:
    """The catalogue by reading every job."""
    living = list(jobs.living_jobs())
    states = jobs.states([job.id for job in living])
    rows = {job.id: row_of(job, states.get(job.id, JobState()), next_runs_of(job, now)) for job in living}
    return Catalogue(at=now, complete_at=now, rows=rows)


def _used_up(row: JobRow, soon: datetime) -> bool:
    return bool(row.next_runs) and 0 < row.next_runs[-1] < soon.timestamp()
