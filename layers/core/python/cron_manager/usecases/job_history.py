"""What a job's latest records tell: how it does, and what was different when it began to fail."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Protocol

from cron_manager.domain.audit import AuditEntry, AuditOutcome
from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job
from cron_manager.domain.job_statistics import JobStatistics, is_failure, is_success, statistics
from cron_manager.ports import Clock

MOST_RUNS = 1_000  # that are read for one answer: at a kilobyte each, half a second and 125 read units
_CHUNK = 250
_MOST_ENTRIES = 1_000  # of the trail that are looked through: consoles read jobs again and again
_MOST_CHANGES = 20
_NO_CHANGE = frozenset({"job.execute", "job.backfill", "job.test"})
_AN_HOUR = timedelta(hours=1)
_MOMENT = timedelta(milliseconds=1)


class RunHistory(Protocol):
    def of_job(
        self, job_id: str, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> Sequence[Execution]:
        """Those due from `start` on and before `end`, the latest first, after the one named `before`."""
        ...


class JobTrail(Protocol):
    def of_resource(
        self, resource: str, start: datetime, end: datetime, before: str | None = None
    ) -> Iterator[AuditEntry]:
        """What was done to it, the newest first."""
        ...


@dataclass(frozen=True, kw_only=True)
class WhatChanged:
    """A job's failures since it last went well."""

    failures: int  # in a row, up to now; 0: it does not fail at present
    is_whole: bool  # False: there are more than were looked through
    first_failure: Execution | None
    last_success: Execution | None  # before it; None: not among what was looked through
    changes: Sequence[AuditEntry]  # of the job between the two, or in the hour before the failure; newest first


@dataclass(frozen=True, kw_only=True)
class ReadJobHistory:
    runs: RunHistory
    trail: JobTrail
    now: Clock

    def statistics(self, job: Job, days: int) -> JobStatistics:
        """Of the last days, as far as the latest thousand records go."""
        end = self.now()
        wanted = end - timedelta(days=days)
        found = list(islice(self._newest(job, start=wanted, end=end), MOST_RUNS + 1))
        is_whole = len(found) <= MOST_RUNS
        runs = found[:MOST_RUNS]
        start = max(wanted, job.created_at) if is_whole or not runs else runs[-1].scheduled_for
        return statistics(runs, start=min(start, end), end=end, is_whole=is_whole)

    def what_changed(self, job: Job) -> WhatChanged:
        """The first run that failed, against the last one that went well before it."""
        failures = 0
        first_failure, last_success = None, None
        looked = list(islice(self._newest(job), MOST_RUNS))
        for run in looked:
            if is_success(run):
                last_success = run
                break
            if is_failure(run):
                failures, first_failure = failures + 1, run
        return WhatChanged(
            failures=failures,
            is_whole=last_success is not None or len(looked) < MOST_RUNS,
            first_failure=first_failure,
            last_success=last_success,
            changes=self._between(job, last_success, first_failure) if first_failure else (),
        )

    def _between(self, job: Job, good: Execution | None, failed: Execution) -> Sequence[AuditEntry]:
        end = failed.completed_at or failed.scheduled_for
        start = (good.started_at or good.scheduled_for) if good else failed.scheduled_for - _AN_HOUR
        entries = self.trail.of_resource(job.id, start, end + _MOMENT)
        return list(islice(_that_changed(entries), _MOST_CHANGES))

    def _newest(self, job: Job, *, start: datetime | None = None, end: datetime | None = None) -> Iterator[Execution]:
        before: str | None = None
        while chunk := self.runs.of_job(job.id, before=before, limit=_CHUNK, start=start, end=end):
            yield from chunk
            before = chunk[-1].id


def _that_changed(entries: Iterable[AuditEntry]) -> Iterator[AuditEntry]:
    """Reads and refusals are told of the job as well."""
    for entry in islice(entries, _MOST_ENTRIES):
        if entry.outcome is AuditOutcome.SUCCESS and entry.action.startswith("job.") and entry.action not in _NO_CHANGE:
            yield entry
