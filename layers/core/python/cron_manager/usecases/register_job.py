"""EventBridge is made to agree with a job: the registrar's decision, and the sweeper's repair."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cron_manager.domain.job import Job, Lane
from cron_manager.ports import (
    Clock,
    DelayedTick,
    RegistrationStore,
    ScheduleDelayed,
    ScheduleEntry,
    ScheduleRefused,
    SchedulerPort,
)
from cron_manager.usecases.first_ticks import first_ticks
from cron_manager.usecases.schedule_entries import can_begin, job_of_schedule, schedule_entries, start_date


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """Makes the schedules that EventBridge has of a job those that it wants."""

    scheduler: SchedulerPort
    now: Clock

    def __call__(self, wanted: Iterable[ScheduleEntry], present: set[str]) -> int:
        """Steps: create what is new, then delete what is old; answers how many were either. Repeating is harmless.

        Between the two, the old and the new schedules tick; the executor drops the ticks that the job does not know.
        ScheduleRefused, before anything is deleted, when EventBridge does not take one: then it keeps the old ones.
        """
        now = self.now()
        entries = {entry.name: entry for entry in wanted}
        new = [entry for name, entry in entries.items() if name not in present and can_begin(entry, now)]
        old = present - entries.keys()
        for entry in new:
            self.scheduler.create(entry, start_date(entry, now))
        for name in old:
            self.scheduler.delete(name)
        return len(new) + len(old)


class FirstTicks(Protocol):
    """The lanes as the registrar sees them."""

    def enqueue_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        """As `TickQueue.send_all`."""
        ...


@dataclass(frozen=True, kw_only=True)
class RegisterJob:
    """Brings one changed job to EventBridge."""

    scheduler: SchedulerPort
    registrations: RegistrationStore
    queue: FirstTicks
    now: Clock

    def __call__(self, before: Job | None, after: Job) -> bool:
        """Whether EventBridge agrees now; what it refuses is told to the owner, since repeating cannot help.

        ScheduleDelayed when EventBridge takes no more just now: nothing is told, and repeating is harmless.

        Steps: create and delete what differs between the two; send what is due before EventBridge ticks for it; then
        note the version.
        """
        now = self.now()
        present = {entry.name for entry in schedule_entries(before, now)} if before else set()
        wanted = schedule_entries(after, now)
        try:
            Agreement(scheduler=self.scheduler, now=self.now)(wanted, present)
        except ScheduleRefused as refused:
            self.registrations.registration_failed(after.id, after.version, str(refused))
            return False
        if any(entry.name not in present for entry in wanted):
            self._send_first(after)
        self.registrations.registered(after.id, after.version)
        return True

    def _send_first(self, job: Job) -> None:
        ticks = first_ticks(job, self.now())
        if ticks:
            self.queue.enqueue_all(ticks, job.lane)


@dataclass(frozen=True, kw_only=True)
class Drift:
    """What table and EventBridge disagree about, by the schedules' names."""

    orphans: frozenset[str]  # in EventBridge, and no job wants them
    missing: frozenset[str]  # wanted by a job, and not there

    @property
    def job_ids(self) -> Sequence[str]:
        return sorted({job_of_schedule(name) for name in self.orphans | self.missing})

    def still(self, later: "Drift") -> "Drift":
        """What was so before and is so at a later look."""
        return Drift(orphans=self.orphans & later.orphans, missing=self.missing & later.missing)

    def __bool__(self) -> bool:
        return bool(self.orphans or self.missing)


def drift_of(jobs: Iterable[Job], present: AbstractSet[str], now: datetime) -> Drift:
    """Schedules whose last tick is past or near may be there or not: they are nobody's trouble."""
    entries = [entry for job in jobs for entry in schedule_entries(job, now)]
    wanted = {entry.name for entry in entries if can_begin(entry, now)}
    ending = {entry.name for entry in entries if not can_begin(entry, now)}
    return Drift(orphans=frozenset(present - wanted - ending), missing=frozenset(wanted - present))


@dataclass(frozen=True, kw_only=True)
class RepairDrift:
    """Compares the table with EventBridge and mends both directions; finds nothing to do when nothing went wrong."""

    scheduler: SchedulerPort
    registrations: RegistrationStore
    find: Callable[[str], Job | None]  # strongly consistent
    now: Clock

    def __call__(self, jobs: Iterable[Job], deadline: datetime) -> int:
        """How many schedules were created or deleted. Stops at the deadline, and when EventBridge takes no more just
        now; the next sweep mends the rest.

        Steps: compare names; for each job that differs, read it again, since the list of jobs may be a moment old and
        the registrar may be at work; then create, delete and note what still differs.
        """
        present = set(self.scheduler.names())
        repaired = 0
        for job_id in drift_of(jobs, present, self.now()).job_ids:
            if self.now() >= deadline:
                break
            try:
                repaired += self._repair(job_id, {name for name in present if job_of_schedule(name) == job_id})
            except ScheduleDelayed:
                break
        return repaired

    def _repair(self, job_id: str, present: set[str]) -> int:
        job = self.find(job_id)
        agree = Agreement(scheduler=self.scheduler, now=self.now)
        if job is None:
            return agree((), present)
        try:
            repaired = agree(schedule_entries(job, self.now()), present)
        except ScheduleRefused as refused:
            self.registrations.registration_failed(job.id, job.version, str(refused))
            return 0
        self.registrations.registered(job.id, job.version)
        return repaired
