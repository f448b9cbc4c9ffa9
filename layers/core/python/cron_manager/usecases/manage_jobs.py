"""What people and programs do to jobs. Each change is one transaction with its audit entry."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any, Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.call import Expect, expect_to_plain
from cron_manager.domain.errors import Conflict, InvalidInput, JobLocked, NotAllowed, NotFound
from cron_manager.domain.execution import Execution
from cron_manager.domain.ids import is_id, new_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, JobKind, created, deleted, disabled, edited, enabled, paused, reschedules
from cron_manager.domain.masking import MASK, masked_url
from cron_manager.domain.schedule import Calendar
from cron_manager.ports import Clock
from cron_manager.usecases.job_call import calls_otherwise, refuse_bad_call, unmasked
from cron_manager.usecases.job_function import (
    HandlerReader,
    refuse_bad_function,
    refuse_function_fields,
    refuse_other_function,
    refuse_unknown_function,
)
from cron_manager.usecases.manage_categories import CategoryReader, open_category
from cron_manager.usecases.manage_secrets import SecretNames, refuse_foreign_secrets
from cron_manager.usecases.schedule_window import refuse_empty_window
from cron_manager.usecases.start_run import ManualQueue, QueuedRuns, StartRun

NO_SUCH_JOB = "There is no such job, or it is not yours."  # the same for both
LONGEST_PAUSE = timedelta(days=366)
# May hold secrets: the trail says that they changed, not how.
_MASKED = frozenset({"headers", "body", "query_params", "auth", "payload"})
_BOOKKEEPING = frozenset(  # follows from the other fields, or from when they changed
    {
        "version",
        "updated_at",
        "updated_by",
        "active_since",
        "scheduled_since",
        "last_at",
        "runs_used",
        "calendars",
        "kept_days",
        "hold",
    }
)


class JobStore(Protocol):
    """Jobs, for those who change them."""

    def find(self, job_id: str) -> Job | None: ...

    def create(self, job: Job, entry: AuditEntry) -> None:
        """NameTaken when a living job has the name."""
        ...

    def update(self, before: Job, after: Job, entry: AuditEntry, *, reason: str | None = None) -> None:
        """Conflict when the job is not as `before` says any more; NameTaken as for `create`.

        `reason` is kept with the change of its schedule, if it is one.
        """
        ...


class CalendarReader(Protocol):
    def find_many(self, calendar_ids: Sequence[str]) -> Sequence[Calendar]:
        """In the order of the ids, as they are now; ids without a calendar are left out."""
        ...


@dataclass(frozen=True, kw_only=True)
class ManageJobs:
    jobs: JobStore
    calendars: CalendarReader
    categories: CategoryReader
    runs: QueuedRuns
    queue: ManualQueue
    secrets: SecretNames
    handlers: HandlerReader
    target_problem: Callable[[str], str | None]  # what is wrong with where a URL plainly leads
    now: Clock

    def get(self, job_id: str, principal: Principal) -> Job:
        """A living job that the principal may see. NotFound otherwise, whatever the reason."""
        job = self.jobs.find(job_id) if is_id("job", job_id) else None
        if job is None or job.deleted_at or not principal.sees(job.owner_id):
            raise NotFound(NO_SUCH_JOB)
        return job

    def changeable(self, job_id: str, principal: Principal) -> Job:
        """As `get`. NotAllowed when the principal may only see it."""
        job = self.get(job_id, principal)
        if not principal.changes(job.owner_id):
            raise NotAllowed("You may see this job, but not change or run it.")
        return job

    def create(
        self, definition: Mapping[str, Any], principal: Principal, actor: Actor, *, clone_of: Job | None = None
    ) -> Job:
        """InvalidInput when the schedule leaves nothing to run, unless a job is cloned that is to be enabled later."""
        now = self.now()
        definition = with_calendars(definition, self.calendars)
        if category_id := definition.get("category_id"):
            open_category(category_id, self.categories)
        job = created(definition, job_id=new_id("job", now), by=principal.user_id, now=now)
        if job.is_active or not clone_of:
            refuse_empty_window(job, now)
        self._refuse_bad_content(job, principal)
        if job.kind is JobKind.FUNCTION:
            refuse_unknown_function(job, self.handlers)
        told: dict[str, object] = {"name": [None, job.name]}
        if clone_of:
            told["cloneOf"] = [None, clone_of.id]
        self.jobs.create(job, audited(actor, "job.clone" if clone_of else "job.create", job.id, now, changes=told))
        return job

    def draft(self, definition: Mapping[str, Any], job_id: str | None, principal: Principal) -> Job:
        """The job that a call's definition would make, checked as if it were saved; it has no occurrences.

        With a saved job's id, that job's secrets stand where the mask was sent.
        """
        now = self.now()
        if job_id is not None:
            definition = unmasked(definition, self.changeable(job_id, principal))
        fields = {**definition, "cron_expression": "@reboot", "is_active": False}
        job = created(fields, job_id=job_id or new_id("job", now), by=principal.user_id, now=now)
        self._refuse_bad_call(job, principal)
        return job

    def edit(
        self,
        job_id: str,
        changes: Mapping[str, Any],
        version: int | None,
        principal: Principal,
        actor: Actor,
        *,
        reason: str | None = None,
    ) -> Job:
        """VersionStale is the caller's to raise: Conflict says that the version is another one now.

        InvalidInput when a new schedule leaves nothing to run, JobLocked when only code may give it one.
        """
        job = self.changeable(job_id, principal)
        if version is not None and version != job.version:
            raise Conflict
        now = self.now()
        changes = unmasked(with_calendars(changes, self.calendars), job)
        after = edited(job, changes, by=principal.user_id, now=now)
        refuse_other_function(job, after)
        if after.category_id and after.category_id != job.category_id:
            open_category(after.category_id, self.categories)
        if calls_otherwise(after, job):
            self._refuse_bad_content(after, principal)
        if reschedules(job, after):
            if job.is_locked:
                raise JobLocked
            refuse_empty_window(after, now)
        return self._save("job.update", job, after, actor, reason)

    def enable(self, job_id: str, principal: Principal, actor: Actor) -> Job:
        """Ends a pause, too."""
        job, now = self.changeable(job_id, principal), self.now()
        if job.is_active and not job.is_paused(now):
            return job
        after = enabled(job, by=principal.user_id, now=now)
        return self._save("job.enable", job, after, actor)

    def disable(self, job_id: str, reason: str | None, principal: Principal, actor: Actor) -> Job:
        job = self.changeable(job_id, principal)
        if not job.is_active:
            return job
        after = disabled(job, reason=reason, by=principal.user_id, now=self.now())
        return self._save("job.disable", job, after, actor, reason)

    def pause(self, job_id: str, until: datetime, reason: str | None, principal: Principal, actor: Actor) -> Job:
        """The job is enabled, or stays it, without occurrences up to the instant."""
        job, now = self.changeable(job_id, principal), self.now()
        if not now < until <= now + LONGEST_PAUSE:
            raise InvalidInput.of("until", "Write an instant that lies ahead, at most a year; or leave it out.")
        after = paused(job, until=until, reason=reason, by=principal.user_id, now=now)
        return self._save("job.pause", job, after, actor, reason)

    def delete(self, job_id: str, principal: Principal, actor: Actor) -> None:
        """JobLocked while code has registered it: the next deployment would have to make it again."""
        job = self.changeable(job_id, principal)
        if job.is_locked:
            raise JobLocked("Code has registered this job; it can be deleted once its function is gone.")
        after = deleted(job, by=principal.user_id, now=self.now())
        self._save("job.delete", job, after, actor)

    def execute(self, job_id: str, principal: Principal, actor: Actor) -> Execution:
        """Queues a run at once, ahead of what is scheduled. Conflict and AlreadyRunning as for `StartRun`."""

        def told(run: Execution) -> AuditEntry:
            return audited(actor, "job.execute", job_id, self.now(), changes={"execution": [None, run.id]})

        start_run = StartRun(runs=self.runs, queue=self.queue, now=self.now)
        return start_run(self.changeable(job_id, principal), principal.user_id, told)

    def _refuse_bad_content(self, job: Job, principal: Principal) -> None:
        if job.kind is JobKind.FUNCTION:
            refuse_bad_function(job)
        else:
            refuse_function_fields(job)
            self._refuse_bad_call(job, principal)

    def _refuse_bad_call(self, job: Job, principal: Principal) -> None:
        refuse_bad_call(job)
        refuse_foreign_secrets(job, self.secrets, principal)
        if problem := self.target_problem(job.endpoint_url):
            raise InvalidInput.of("endpointUrl", problem)

    def _save(self, action: str, before: Job, after: Job, actor: Actor, reason: str | None = None) -> Job:
        told = changes(before, after) | ({"changeReason": [None, reason]} if reason and action == "job.update" else {})
        self.jobs.update(before, after, audited(actor, action, after.id, self.now(), changes=told), reason=reason)
        return after


def with_calendars(fields: Mapping[str, Any], calendars: CalendarReader) -> Mapping[str, Any]:
    """A job's fields together with the calendars that they name. InvalidInput when one is not there."""
    wanted: Sequence[str] = fields.get("calendar_ids", ())
    found = tuple(calendars.find_many(wanted)) if wanted else ()
    missing = set(wanted) - {calendar.id for calendar in found}
    if missing:
        listed = ", ".join(each for each in wanted if each in missing)
        raise InvalidInput.of("calendarIds", f"There is no calendar {listed}; leave it out.")
    return {**fields, "calendars": found} if "calendar_ids" in fields else fields


def changes(before: Job, after: Job) -> dict[str, object]:
    """Public name → [before, after] for the owner's fields that differ; values that may hold secrets are masked."""
    return {
        _public(name): [MASK, MASK] if name in _MASKED else [_plain(name, old), _plain(name, new)]
        for name in (field.name for field in fields(Job))
        if name not in _BOOKKEEPING and (old := getattr(before, name)) != (new := getattr(after, name))
    }


def _public(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def _plain(name: str, value: object) -> object:
    if name == "endpoint_url":
        return masked_url(str(value))
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, datetime):
        return to_iso(value)
    if isinstance(value, Expect):
        return expect_to_plain(value)
    return [str(each) for each in value] if isinstance(value, tuple) else str(value)
