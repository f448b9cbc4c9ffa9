"""Jobs that were deleted: brought back while they are kept, and gone for good afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import SYSTEM_ACTOR, Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, NameTaken, NotAllowed, NotFound
from cron_manager.domain.ids import is_id
from cron_manager.domain.job import Job, restored
from cron_manager.ports import Clock
from cron_manager.usecases.manage_jobs import NO_SUCH_JOB, JobStore, changes

KEPT = timedelta(days=30)  # that a deleted job can be restored


@dataclass(frozen=True, kw_only=True)
class RestoreJob:
    jobs: JobStore
    now: Clock

    def __call__(self, job_id: str, name: str | None, principal: Principal, actor: Actor) -> Job:
        """The job as it was when it was deleted, disabled, by its name or another one.

        Conflict when it is not deleted, NameTaken when its name has gone to another job.
        """
        job = self.jobs.find(job_id) if is_id("job", job_id) else None
        if job is None or not principal.sees(job.owner_id):
            raise NotFound(NO_SUCH_JOB)
        if not principal.changes(job.owner_id):
            raise NotAllowed("You may see this job, but not restore it.")
        if job.deleted_at is None:
            raise Conflict("This job is not deleted.")
        after = restored(job, name=name or job.name, by=principal.user_id, now=self.now())
        entry = audited(actor, "job.restore", job.id, self.now(), changes=changes(job, after))
        try:
            self.jobs.update(job, after, entry)
        except NameTaken as error:
            raise NameTaken(f"Another job is called “{after.name}” now; restore this one by another name.") from error
        return after


class DeletedJobs(Protocol):
    def deleted_jobs(self) -> Iterable[Job]: ...

    def purge(self, job: Job, entry: AuditEntry) -> bool:
        """Removes everything that is kept of a deleted job but its runs; lost when it is not as it was read."""
        ...


@dataclass(frozen=True, kw_only=True)
class PurgeJobs:
    """Its runs expire by themselves."""

    jobs: DeletedJobs
    now: Clock

    def __call__(self, most: int) -> int:
        """Removes jobs that were deleted longer ago than they are kept, so many at most; answers how many."""
        before = self.now() - KEPT
        purged = 0
        for job in self.jobs.deleted_jobs():
            if purged == most:
                break
            if job.deleted_at is None or job.deleted_at > before:
                continue
            told = {"name": [job.name, None]}
            purged += self.jobs.purge(job, audited(SYSTEM_ACTOR, "job.purge", job.id, self.now(), changes=told))
        return purged
