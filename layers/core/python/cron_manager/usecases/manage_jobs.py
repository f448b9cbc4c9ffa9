"""What people and programs do to jobs. Each change is one transaction with its audit entry."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any, Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.domain.execution import Execution, Trigger, occurrence_of
from cron_manager.domain.ids import is_id, new_id
from cron_manager.domain.instants import whole_milliseconds
from cron_manager.domain.job import Job, Lane, deleted, disabled, edited, enabled
from cron_manager.messages import Tick
from cron_manager.ports import Clock

RESEND_AFTER = timedelta(minutes=2)  # a manual run that has not begun by then gets its tick again
_MOMENT = timedelta(milliseconds=1)
_TRIES = 5  # milliseconds to find free for a manual run
_MASKED = frozenset({"headers", "body", "query_params"})  # may hold secrets: the trail says that they changed, not how


class JobStore(Protocol):
    """Jobs, for those who change them."""

    def find(self, job_id: str) -> Job | None: ...

    def create(self, job: Job, entry: AuditEntry) -> None:
        """NameTaken when a living job has the name."""
        ...

    def update(self, before: Job, after: Job, entry: AuditEntry) -> None:
        """Conflict when the job is not as `before` says any more; NameTaken as for `create`."""
        ...


class RunStore(Protocol):
    def put_queued(self, execution: Execution, watch_until: Any) -> bool:
        """False when the job has a manual run of that very millisecond."""
        ...


class ManualQueue(Protocol):
    def enqueue(self, tick: Tick, lane: Lane) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ManageJobs:
    jobs: JobStore
    runs: RunStore
    queue: ManualQueue
    now: Clock

    def get(self, job_id: str, principal: Principal) -> Job:
        """A living job that the principal may see. NotFound otherwise, whatever the reason."""
        job = self.jobs.find(job_id) if is_id("job", job_id) else None
        if job is None or job.deleted_at or not principal.sees(job.owner_id):
            raise NotFound("There is no such job, or it is not yours.")
        return job

    def create(self, definition: Mapping[str, Any], principal: Principal, actor: Actor) -> Job:
        now = self.now()
        job = Job(
            **definition,
            id=new_id("job", now),
            version=1,
            owner_id=principal.user_id,
            active_since=now,
            created_by=principal.user_id,
            updated_by=principal.user_id,
            created_at=now,
            updated_at=now,
        )
        self.jobs.create(job, audited(actor, "job.create", job.id, now, changes={"name": [None, job.name]}))
        return job

    def edit(
        self, job_id: str, changes: Mapping[str, Any], version: int | None, principal: Principal, actor: Actor
    ) -> Job:
        """VersionStale is the caller's to raise: Conflict says that the version is another one now."""
        job = self._changeable(job_id, principal)
        if version is not None and version != job.version:
            raise Conflict
        after = edited(job, changes, by=principal.user_id, now=self.now())
        return self._save("job.update", job, after, actor)

    def enable(self, job_id: str, principal: Principal, actor: Actor) -> Job:
        job = self._changeable(job_id, principal)
        if job.is_active:
            return job
        after = enabled(job, by=principal.user_id, now=self.now())
        return self._save("job.enable", job, after, actor)

    def disable(self, job_id: str, reason: str | None, principal: Principal, actor: Actor) -> Job:
        job = self._changeable(job_id, principal)
        if not job.is_active:
            return job
        after = disabled(job, reason=reason, by=principal.user_id, now=self.now())
        return self._save("job.disable", job, after, actor)

    def delete(self, job_id: str, principal: Principal, actor: Actor) -> None:
        job = self._changeable(job_id, principal)
        after = deleted(job, by=principal.user_id, now=self.now())
        self._save("job.delete", job, after, actor)

    def execute(self, job_id: str, principal: Principal) -> Execution:
        """Queues a run at once, ahead of what is scheduled. Conflict when the job is disabled.

        Steps: write the record, watched; send its tick. A crash between the two leaves the sweeper to send it.
        """
        job = self._changeable(job_id, principal)
        if not job.is_active:
            raise Conflict("The job is disabled; enable it to run it.")
        now = whole_milliseconds(self.now())
        for later in range(_TRIES):
            execution = replace(
                occurrence_of(job, scheduled_for=now + later * _MOMENT, trigger=Trigger.MANUAL),
                triggered_by=principal.user_id,
            )
            if self.runs.put_queued(execution, now + RESEND_AFTER):
                tick = Tick(job_id=job.id, scheduled_for=execution.scheduled_for, trigger=Trigger.MANUAL)
                self.queue.enqueue(tick, Lane.MANUAL)
                return execution
        raise Conflict("The job was run several times in this very moment; try again.")

    def _changeable(self, job_id: str, principal: Principal) -> Job:
        job = self.get(job_id, principal)
        if not principal.changes(job.owner_id):
            raise NotAllowed("You may see this job, but not change or run it.")
        return job

    def _save(self, action: str, before: Job, after: Job, actor: Actor) -> Job:
        entry = audited(actor, action, after.id, self.now(), changes=changes(before, after))
        self.jobs.update(before, after, entry)
        return after


def changes(before: Job, after: Job) -> dict[str, object]:
    """Field → [before, after] for the owner's fields that differ; values that may hold secrets are masked."""
    bookkeeping = {"version", "updated_at", "updated_by", "active_since"}
    return {
        name: ["•••", "•••"] if name in _MASKED else [_plain(old), _plain(new)]
        for name in (field.name for field in fields(Job))
        if name not in bookkeeping and (old := getattr(before, name)) != (new := getattr(after, name))
    }


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int):
        return value
    return [str(each) for each in value] if isinstance(value, tuple) else str(value)
