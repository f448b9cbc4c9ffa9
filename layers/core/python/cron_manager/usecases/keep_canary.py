"""After a deployment: the canary's job is as the code says, and on or off as the deployment says."""

from dataclasses import dataclass, replace

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.canary import CANARY_ID, SWITCHED_OFF, canary_definition
from cron_manager.domain.job import Job, created, disabled, edited, enabled
from cron_manager.ports import Clock
from cron_manager.usecases.manage_jobs import JobStore, changes


@dataclass(frozen=True, kw_only=True)
class KeepCanary:
    """Repeating is harmless."""

    jobs: JobStore
    is_wanted: bool  # CANARY_ENABLED
    now: Clock

    def __call__(self) -> None:
        """Makes the job, or brings it into agreement. Whoever disables it by hand keeps it so over deployments that
        want it; one that does not want it disables it.

        NameTaken when another job has the name, Conflict when somebody changes the job in this very moment.
        """
        job = self.jobs.find(CANARY_ID)
        if job is None:
            self._create()
            return
        after = self._switched(self._followed(job))
        if after != job:
            after = replace(after, version=job.version + 1)  # two changes may be written as one
            told = changes(job, after)
            self.jobs.update(job, after, audited(SYSTEM_ACTOR, "job.update", job.id, self.now(), changes=told))

    def _create(self) -> None:
        definition = dict(canary_definition()) | {
            "is_active": self.is_wanted,
            "disabled_reason": None if self.is_wanted else SWITCHED_OFF,
        }
        job = created(definition, job_id=CANARY_ID, by=SYSTEM, now=self.now())
        told = {"name": [None, job.name]}
        self.jobs.create(job, audited(SYSTEM_ACTOR, "job.create", job.id, self.now(), changes=told))

    def _followed(self, job: Job) -> Job:
        wanted = {name: value for name, value in canary_definition().items() if getattr(job, name) != value}
        return edited(job, wanted, by=SYSTEM, now=self.now()) if wanted else job

    def _switched(self, job: Job) -> Job:
        if job.is_active and not self.is_wanted:
            return disabled(job, reason=SWITCHED_OFF, by=SYSTEM, now=self.now())
        if self.is_wanted and not job.is_active and job.disabled_reason == SWITCHED_OFF:
            return enabled(job, by=SYSTEM, now=self.now())
        return job
