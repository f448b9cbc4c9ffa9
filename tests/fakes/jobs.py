"""Jobs in memory, and a job to begin with."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.catalogue import StatusChange
from cron_manager.domain.errors import Conflict, NameTaken
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.domain.ids import new_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, JobState
from cron_manager.domain.job_change import JobChange, change_of
from cron_manager.domain.period import Origin, Period, ScheduleChange, new_period, origin_of
from tests.fakes.calendars import FakeCalendars
from tests.fakes.categories import FakeCategories
from tests.fakes.clock import NOON


def a_job(**changes: Any) -> Job:
    """A job that is due every minute and has been for an hour."""
    since = NOON.replace(hour=11)
    return Job(
        **{
            "id": new_id("job", since),
            "version": 1,
            "owner_id": "usr_alice",
            "name": "nightly backup",
            "cron_expression": "* * * * *",
            "endpoint_url": "https://example.com/backup",
            "active_since": since,
            "scheduled_since": since,
            "created_by": "usr_alice",
            "updated_by": "usr_alice",
            "created_at": since,
            "updated_at": since,
        }
        | changes
    )


class FakeChangedLog:
    """ChangeReader."""

    def __init__(self) -> None:
        self.changes: list[JobChange] = []

    def of_job(
        self, job_id: str, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> list[JobChange]:
        own = [each for each in self._wanted(before, start, end) if each.job_id == job_id]
        return own[:limit]

    def latest(
        self, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> list[JobChange]:
        return self._wanted(before, start, end)[:limit]

    def _wanted(self, before: str | None, start: datetime | None, end: datetime | None) -> list[JobChange]:
        span = ExecutionFilter(start=start, end=end)
        fitting = [each for each in self.changes if span.covers(each.at) and (before is None or each.position < before)]
        return sorted(fitting, key=lambda each: each.position, reverse=True)


class FakeJobs:
    """Reads and changes jobs; keeps the audit entries."""

    def __init__(
        self, *jobs: Job, calendars: FakeCalendars | None = None, categories: FakeCategories | None = None
    ) -> None:
        self.stored = {job.id: job for job in jobs}
        self.calendars = calendars or FakeCalendars()
        self.categories = categories or FakeCategories()
        self.entries: list[AuditEntry] = []
        self.noted_periods: dict[str, list[Period]] = {}
        self.origins: dict[tuple[str, datetime], Origin] = {}
        self.told = FakeChangedLog()
        self.rescheduled: list[tuple[datetime, str]] = []  # when, and which job
        self.registered_versions: dict[str, int] = {}
        self.registration_errors: dict[str, str] = {}

    def find(self, job_id: str) -> Job | None:
        job = self.stored.get(job_id)
        return self._attached(job) if job else None

    async def get(self, job_id: str) -> Job | None:
        return self.find(job_id)

    def states(self, job_ids: Iterable[str]) -> dict[str, JobState]:
        return {each: JobState(registered_version=self.registered_versions.get(each, 0)) for each in job_ids}

    def with_states(self, job_ids: Sequence[str]) -> list[tuple[Job, JobState]]:
        states = self.states(job_ids)
        return [(job, states[each]) for each in job_ids if (job := self.find(each))]

    def since(self, instant: datetime, now: datetime) -> tuple[list[Job], list[StatusChange]]:
        return [self._attached(job) for job in self.stored.values() if job.updated_at >= instant], []

    def create(self, job: Job, entry: AuditEntry) -> None:
        self._refuse_taken_name(job)
        self.stored[job.id] = job
        self.entries.append(entry)
        self._note_period(None, job, origin_of(entry, None))
        self.told.changes.append(change_of(job, entry, None))

    def update(self, before: Job, after: Job, entry: AuditEntry, *, reason: str | None = None) -> None:
        if self.stored[before.id].version != before.version:
            raise Conflict
        self._refuse_taken_name(after)
        self.stored[after.id] = after
        self.entries.append(entry)
        self._note_period(before, after, origin_of(entry, reason))
        self.told.changes.append(change_of(after, entry, reason))

    def purge(self, job: Job, entry: AuditEntry) -> bool:
        if self.stored.get(job.id) is None or self.stored[job.id].version != job.version:
            return False
        del self.stored[job.id]
        self.noted_periods.pop(job.id, None)
        self.entries.append(entry)
        return True

    def schedule_changes(
        self, job_id: str, *, before: str | None, limit: int
    ) -> tuple[list[ScheduleChange], str | None]:
        noted = self.noted_periods.get(job_id, [])
        changes = [
            ScheduleChange(before=earlier, after=period, origin=self.origins.get((job_id, period.since)))
            for period, earlier in zip(noted, [None, *noted], strict=False)
            if before is None or to_iso(period.since) < before
        ][::-1]
        return changes[:limit], to_iso(changes[limit - 1].after.since) if len(changes) > limit else None

    def periods(self, job_id: str, start: datetime, end: datetime) -> list[Period]:
        noted = [period for period in self.noted_periods.get(job_id, []) if period.since <= end]
        earlier = [period for period in noted if period.since <= start]
        return [*earlier[-1:], *noted[len(earlier) :]]

    def active_jobs(self) -> list[Job]:
        return [self._attached(job) for job in self.stored.values() if job.is_scheduled]

    def living_jobs(self) -> list[Job]:
        return [self._attached(job) for job in self.stored.values() if job.deleted_at is None]

    def deleted_jobs(self) -> list[Job]:
        return [self._attached(job) for job in self.stored.values() if job.deleted_at is not None]

    def deleted_page(self, *, after: str | None, limit: int) -> list[Job]:
        newest_first = sorted(self.deleted_jobs(), key=lambda job: job.id, reverse=True)
        return [job for job in newest_first if after is None or job.id < after][:limit]

    def page(self, *, after: str | None, limit: int) -> list[Job]:
        newest_first = sorted(self.living_jobs(), key=lambda job: job.id, reverse=True)
        return [job for job in newest_first if after is None or job.id < after][:limit]

    def registered(self, job_id: str, version: int) -> None:
        self.registered_versions[job_id] = max(version, self.registered_versions.get(job_id, 0))

    def registration_failed(self, job_id: str, version: int, error: str) -> None:  # the port's signature
        self.registration_errors[job_id] = error

    def _note_period(self, before: Job | None, after: Job, origin: Origin) -> None:
        period = new_period(before, after)
        if period:
            self.origins[after.id, period.since] = origin
            self.noted_periods.setdefault(after.id, []).append(period)
        if period and before:
            self.rescheduled.append((period.since, after.id))

    def _attached(self, job: Job) -> Job:
        job = self.categories.filed(job)
        return replace(job, calendars=tuple(self.calendars.find_many(job.calendar_ids))) if job.calendar_ids else job

    def _refuse_taken_name(self, job: Job) -> None:
        living = (each for each in self.stored.values() if each.deleted_at is None and each.id != job.id)
        if job.deleted_at is None and any(each.name.casefold() == job.name.casefold() for each in living):
            raise NameTaken
