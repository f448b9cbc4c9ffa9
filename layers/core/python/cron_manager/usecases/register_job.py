"""EventBridge is made to agree with a job: the registrar's decision, and the sweeper's repair."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cron_manager.domain.job import Job
from cron_manager.domain.schedule import eventbridge_expressions
from cron_manager.ports import RegistrationStore, ScheduleEntry, SchedulerPort

_DIGEST_LETTERS = 8
_LAYOUT = "1"  # goes up when the schedules are written differently, so that the sweeper replaces the old ones


def schedule_entries(job: Job) -> tuple[ScheduleEntry, ...]:
    """The EventBridge schedules that a job asks for: none while it is disabled or deleted.

    A schedule's name ends in a digest of its content. So two schedules by one name are equal, a changed schedule is
    a new one beside the old one, and comparing names compares everything.
    """
    if not job.is_scheduled:
        return ()
    return tuple(_entry(job, expression) for expression in eventbridge_expressions(job.schedule))


def _entry(job: Job, expression: str) -> ScheduleEntry:
    content = "\n".join((_LAYOUT, expression, job.timezone, job.lane))
    digest = hashlib.sha256(content.encode()).hexdigest()[:_DIGEST_LETTERS]
    return ScheduleEntry(
        name=f"{job.id}-{digest}", job_id=job.id, expression=expression, timezone=job.timezone, lane=job.lane
    )


def job_of_schedule(name: str) -> str:
    """The id of the job that a schedule's name belongs to."""
    return name.rpartition("-")[0]


@dataclass(frozen=True, kw_only=True)
class RegisterJob:
    """Brings one changed job to EventBridge."""

    scheduler: SchedulerPort
    registrations: RegistrationStore

    def __call__(self, before: Job | None, after: Job) -> None:
        """Steps: create what is new, then delete what is old, then note the version. Repeating is harmless.

        Between the first two steps both schedules tick; the executor drops the ticks that the job does not know.
        """
        wanted = {entry.name: entry for entry in schedule_entries(after)}
        present = {entry.name for entry in schedule_entries(before)} if before else set()
        for name, entry in wanted.items():
            if name not in present:
                self.scheduler.create(entry)
        for name in present - wanted.keys():
            self.scheduler.delete(name)
        self.registrations.registered(after.id, after.version)


@dataclass(frozen=True, kw_only=True)
class RepairDrift:
    """Compares the table with EventBridge and mends both directions; finds nothing to do when nothing went wrong."""

    scheduler: SchedulerPort
    registrations: RegistrationStore
    find: Callable[[str], Job | None]  # strongly consistent

    def __call__(self, jobs: Iterable[Job]) -> int:
        """How many schedules were created or deleted.

        Steps: compare names; for each job that differs, read it again, since the list of jobs may be a moment old and
        the registrar may be at work; then create, delete and note what still differs.
        """
        wanted = {entry.name for job in jobs for entry in schedule_entries(job)}
        present = set(self.scheduler.names())
        return sum(self._repair(job_id, present) for job_id in {job_of_schedule(name) for name in wanted ^ present})

    def _repair(self, job_id: str, names: set[str]) -> int:
        job = self.find(job_id)
        wanted = {entry.name: entry for entry in schedule_entries(job)} if job else {}
        present = {name for name in names if job_of_schedule(name) == job_id}
        for name in wanted.keys() - present:
            self.scheduler.create(wanted[name])
        for name in present - wanted.keys():
            self.scheduler.delete(name)
        if job:
            self.registrations.registered(job.id, job.version)
        return len(wanted.keys() ^ present)
