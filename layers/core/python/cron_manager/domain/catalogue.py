"""The catalogue: of every living job what lists, searches and the overview need, so that they need not read all jobs.

It is a copy, at most some minutes old, and each reader adds what has changed since (docs/decisions/0019-catalogue.md).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice
from typing import NamedTuple

from cron_manager.domain.circuit import host_of
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, JobState, JobStatus
from cron_manager.domain.masking import masked_url
from cron_manager.domain.schedule.jitter import jitter_offset
from cron_manager.domain.tuning.hold import TuningMode

SETTLING = timedelta(minutes=1)  # that a change may become visible after its own time
_LOOK_AHEAD = timedelta(minutes=10)  # for so long a row knows its job's next runs
_MOST_AHEAD = 10
_NEVER = 0  # ends the next runs of a job that has no others


class JobRow(NamedTuple):
    """One job. Instants are text as `to_iso` writes it; a tuple, since ten thousand of them are made at once."""

    id: str
    version: int  # of the definition
    owner_id: str
    name: str
    tags: list[str]
    text: str  # what a search looks through, in lower case: name, description, masked URL, function and tags
    host: str  # that the job calls, with its port; empty for a function job
    kind: str
    calendar_ids: list[str]
    category_id: str | None  # that the job was put into; it may be deleted by now
    is_active: bool
    created_at: str
    updated_at: str
    next_runs: list[int]  # whole seconds since 1970, ascending: those of some minutes, at least one; 0 after the last
    status: str = str(JobStatus.PENDING)
    last_run_at: str | None = None
    tuning: str = str(TuningMode.OFF)
    is_held: bool = False  # by tuning, at another schedule than its owner's
    moved_by: int = 0  # seconds that tuning has moved its runs by

    def next_run(self, moment: float) -> int | None:
        """Both in seconds since 1970. The next second where the row's are used up: the job runs more often."""
        for second in self.next_runs:
            if second > moment:
                return second
        return int(moment) + 1 if self.next_runs and self.next_runs[-1] != _NEVER else None


class StatusChange(NamedTuple):
    """That a job's runs come to something else than before."""

    job_id: str
    status: str
    last_run_at: str | None


def row_of(job: Job, state: JobState, next_runs: list[int]) -> JobRow:
    row = JobRow(
        id=job.id,
        version=job.version,
        owner_id=job.owner_id,
        name=job.name,
        tags=list(job.tags),
        text="\n".join(
            (job.name, job.description, masked_url(job.endpoint_url), job.handler or "", *job.tags)
        ).casefold(),
        host=host_of(job.endpoint_url) if job.endpoint_url else "",
        kind=str(job.kind),
        calendar_ids=list(job.calendar_ids),
        category_id=job.category_id,
        is_active=job.is_active,
        created_at=to_iso(job.created_at),
        updated_at=to_iso(job.updated_at),
        next_runs=next_runs,
        tuning=str(job.tuning),
        is_held=job.hold is not None,
        moved_by=_moved_by(job),
    )
    return with_state(row, state)


def _moved_by(job: Job) -> int:
    if job.hold is None:
        return 0
    moved = jitter_offset(job.id, job.jitter_seconds) - jitter_offset(job.id, job.hold.jitter_seconds)
    return int(moved.total_seconds())


def with_state(row: JobRow, state: JobState) -> JobRow:
    return row._replace(status=str(state.status), last_run_at=to_iso(state.last_run_at) if state.last_run_at else None)


def next_runs_of(job: Job, now: datetime) -> list[int]:
    """As a row keeps them."""
    if not job.is_scheduled:
        return []
    found: list[int] = []
    for due in islice(job.plan.after(now), _MOST_AHEAD):
        found.append(int(due.timestamp()))
        if due > now + _LOOK_AHEAD:
            return found
    return found if len(found) == _MOST_AHEAD else [*found, _NEVER]


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Every living job as it was at an instant, or after."""

    at: datetime  # what was changed up to SETTLING before this is in it
    complete_at: datetime  # when every job was read the last time; the rest came by changes
    rows: Mapping[str, JobRow]  # by id
    quiet_days: frozenset[str] = frozenset()  # `2026-11-21`: those of the last month on which no execution ended

    def with_changes(self, jobs: Iterable[Job], statuses: Iterable[StatusChange], now: datetime) -> "Catalogue":
        """The catalogue as it is after these, heard of in any order and more than once; itself if nothing is new."""
        rows = {**self.rows}
        for job in jobs:
            _take(rows, job, now)
        for change in statuses:
            row = rows.get(change.job_id)
            if row:
                rows[row.id] = row._replace(status=change.status, last_run_at=_later(row, change))
        unchanged = rows == self.rows
        return replace(self, at=now, rows=self.rows if unchanged else rows)


def _take(rows: dict[str, JobRow], job: Job, now: datetime) -> None:
    known = rows.get(job.id)
    if job.deleted_at:
        rows.pop(job.id, None)
    elif known is None or known.version < job.version:
        fresh = row_of(job, JobState(), next_runs_of(job, now))
        rows[job.id] = fresh._replace(status=known.status, last_run_at=known.last_run_at) if known else fresh


def _later(row: JobRow, change: StatusChange) -> str | None:
    return max(row.last_run_at or "", change.last_run_at or "") or None
