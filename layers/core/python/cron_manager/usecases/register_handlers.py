"""After a deployment: the jobs table is made to agree with the functions that the code has registered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import NameTaken
from cron_manager.domain.handler import Handler, RegisteredHandler
from cron_manager.domain.ids import new_id
from cron_manager.domain.job import Job, JobKind, created, disabled, edited, enabled
from cron_manager.ports import Clock
from cron_manager.usecases.manage_jobs import JobStore, changes

GONE = "its function is no longer in the deployed code"
_LOCKED = frozenset({"cron_expression", "timezone"})  # what a lock keeps as the code has it


class HandlerStore(Protocol):
    def all(self) -> Sequence[RegisteredHandler]:
        """Those that are gone included."""
        ...

    def put(self, registered: RegisteredHandler) -> None: ...


@dataclass(frozen=True, kw_only=True)
class RegisterHandlers:
    """Repeating is harmless; whatever a crash leaves undone, the next time does."""

    handlers: HandlerStore
    jobs: JobStore
    now: Clock

    def __call__(self, declared: Sequence[Handler], *, system: bool) -> None:
        """Steps: bring each declared function's job into agreement; then retire those whose functions are gone.

        `system` says whose functions these are all of: Cron Manager's own, or the deployment's. Conflict when somebody
        changes a job in this very moment.
        """
        known = {each.name: each for each in self.handlers.all() if each.handler.is_system is system}
        for handler in declared:
            self._bring(handler, known.get(handler.name))
        for name in known.keys() - {handler.name for handler in declared}:
            self._retire(known[name])

    def _bring(self, handler: Handler, known: RegisteredHandler | None) -> None:
        """The record comes before a new job, so that a crash between the two leaves the id of the job to make; it
        comes after a changed one, so that what was declared before can still be told from what somebody changed.
        """
        if known is None:
            known = RegisteredHandler(handler=handler, job_id=new_id("job", self.now()))
            self.handlers.put(known)
        job, problem = self.jobs.find(known.job_id), None
        if job is None:
            problem = self._create(handler, known.job_id)
        elif job.deleted_at is None:
            self._update(job, self._followed(job, known, handler))
        agreed = RegisteredHandler(handler=handler, job_id=known.job_id, problem=problem)
        if agreed != known:
            self.handlers.put(agreed)

    def _create(self, handler: Handler, job_id: str) -> str | None:
        """Why there is no job; None when there is one now."""
        definition = {
            **handler.definition(),
            "name": handler.name,
            "kind": JobKind.FUNCTION,
            "handler": handler.name,
            "is_active": handler.is_active,
        }
        job = created(definition, job_id=job_id, by=SYSTEM, now=self.now())
        told = {"name": [None, job.name], "handler": [None, handler.name]}
        try:
            self.jobs.create(job, audited(SYSTEM_ACTOR, "job.create", job.id, self.now(), changes=told))
        except NameTaken:
            return f"another job has the name {handler.name}: rename that one or the function, and deploy again"
        return None

    def _followed(self, job: Job, known: RegisteredHandler, handler: Handler) -> Job:
        wanted = _wanted(job, known.handler, handler)
        after = edited(job, wanted, by=SYSTEM, now=self.now()) if wanted else job
        if known.gone_at and after.disabled_reason == GONE:
            after = replace(enabled(after, by=SYSTEM, now=self.now()), version=job.version + 1)
        return after

    def _retire(self, known: RegisteredHandler) -> None:
        """Its job is disabled, and unlocked: whoever administers may delete it."""
        if known.gone_at:
            return
        job = self.jobs.find(known.job_id)
        if job and job.deleted_at is None:
            ended = disabled(job, reason=GONE, by=SYSTEM, now=self.now()) if job.is_active else job
            unlocked = replace(ended, is_locked=False)
            self._update(job, replace(unlocked, version=job.version + 1) if unlocked != job else job)
        self.handlers.put(replace(known, gone_at=self.now()))

    def _update(self, job: Job, after: Job) -> None:
        if after != job:
            entry = audited(SYSTEM_ACTOR, "job.update", job.id, self.now(), changes=changes(job, after))
            self.jobs.update(job, after, entry)


def _wanted(job: Job, before: Handler, handler: Handler) -> Mapping[str, Any]:
    """What the code changes of a job: everything that nobody has set otherwise, and what it has locked in any case."""
    old = before.definition()
    return {
        name: value
        for name, value in handler.definition().items()
        if value != (current := getattr(job, name))
        and (current == old[name] or name == "is_locked" or (handler.is_locked and name in _LOCKED))
    }
