"""What people and programs do to calendars. Everybody reads them; their owners and administrators change them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from cron_manager.domain.access import Principal, Role
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.catalogue import Catalogue
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.domain.ids import is_id, new_id
from cron_manager.domain.job import Job, bounded
from cron_manager.domain.schedule import Calendar, Closure
from cron_manager.ports import Clock

MOST_CALENDARS = 100  # whoever reads a job with calendars reads them all
_NAMED_JOBS = 10  # in a refusal; more are counted
_NO_SUCH = "There is no such calendar, or it is not yours."  # the same for both
_TELLING = ("name", "description")


class CalendarStore(Protocol):
    """Calendars, for those who change them."""

    def find(self, calendar_id: str) -> Calendar | None: ...

    def all(self) -> list[Calendar]: ...

    def create(self, calendar: Calendar, entry: AuditEntry) -> None:
        """NameTaken when another calendar has the name."""
        ...

    def replace(self, before: Calendar, after: Calendar, entry: AuditEntry) -> None:
        """Conflict when the calendar is not as `before` says any more; NameTaken as for `create`."""
        ...

    def delete(self, calendar: Calendar, entry: AuditEntry) -> None:
        """Conflict when the calendar is not as it was read any more."""
        ...


class JobsInUse(Protocol):
    def living_jobs(self) -> Iterable[Job]: ...

    def update(self, before: Job, after: Job, entry: AuditEntry, *, reason: str | None = None) -> None:
        """Conflict when the job is not as `before` says any more."""
        ...


@dataclass(frozen=True, kw_only=True)
class ManageCalendars:
    calendars: CalendarStore
    jobs: JobsInUse
    catalogue: Callable[[datetime], Catalogue]  # as it is at an instant
    now: Clock

    def all(self) -> list[Calendar]:
        """By name."""
        return sorted(self.calendars.all(), key=lambda calendar: (calendar.name.casefold(), calendar.id))

    def uses(self) -> Counter[str]:
        """How many jobs use each calendar, by its id."""
        return Counter(each for row in self.catalogue(self.now()).rows.values() for each in row.calendar_ids)

    def get(self, calendar_id: str) -> Calendar:
        calendar = self.calendars.find(calendar_id) if is_id("cal", calendar_id) else None
        if calendar is None:
            raise NotFound(_NO_SUCH)
        return calendar

    def create(self, definition: Mapping[str, Any], principal: Principal, actor: Actor) -> Calendar:
        """Conflict when there are as many as there may be."""
        if principal.role is Role.READ_ONLY:
            raise NotAllowed
        if len(self.calendars.all()) >= MOST_CALENDARS:
            raise Conflict(f"There are {MOST_CALENDARS} calendars, the most; delete one that no job uses.")
        now = self.now()
        calendar = Calendar(
            **definition,
            id=new_id("cal", now),
            version=1,
            owner_id=principal.user_id,
            created_by=principal.user_id,
            updated_by=principal.user_id,
            created_at=now,
            updated_at=now,
        )
        entry = audited(actor, "calendar.create", calendar.id, now, changes=_changes(None, calendar))
        self.calendars.create(calendar, entry)
        return calendar

    def replace(
        self, calendar_id: str, definition: Mapping[str, Any], version: int | None, principal: Principal, actor: Actor
    ) -> Calendar:
        """Steps: write the calendar; move the ends of jobs that count their runs around it.

        Conflict says that the version is another one now.
        """
        before, now = self._changeable(calendar_id, principal), self.now()
        if version is not None and version != before.version:
            raise Conflict
        after = replace(before, **definition, version=before.version + 1, updated_by=principal.user_id, updated_at=now)
        entry = audited(actor, "calendar.update", after.id, now, changes=_changes(before, after))
        self.calendars.replace(before, after, entry)
        self._recount(after, actor, now)
        return after

    def delete(self, calendar_id: str, principal: Principal, actor: Actor) -> None:
        """Conflict that names the jobs, when some use it."""
        calendar = self._changeable(calendar_id, principal)
        users = self._users(calendar)
        if users:
            raise Conflict(_in_use(users, principal))
        entry = audited(actor, "calendar.delete", calendar.id, self.now(), changes=_changes(calendar, None))
        self.calendars.delete(calendar, entry)

    def _changeable(self, calendar_id: str, principal: Principal) -> Calendar:
        """Everybody reads calendars; to who may not change one, there is none to change."""
        calendar = self.get(calendar_id)
        if not principal.sees(calendar.owner_id):
            raise NotFound(_NO_SUCH)
        if not principal.changes(calendar.owner_id):
            raise NotAllowed("You may see this calendar, but not change it.")
        return calendar

    def _users(self, calendar: Calendar) -> list[Job]:
        return [job for job in self.jobs.living_jobs() if calendar.id in job.calendar_ids]

    def _recount(self, calendar: Calendar, actor: Actor, now: datetime) -> None:
        """A job with `maxRuns` ends at a stored instant, which depends on what its calendars leave."""
        for job in self._users(calendar):
            if job.max_runs is None or not job.is_active:
                continue
            calendars = tuple(calendar if each.id == calendar.id else each for each in job.calendars)
            counted = bounded(replace(job, calendars=calendars, version=job.version + 1, updated_at=now))
            if counted.last_at == job.last_at:
                continue
            try:
                entry = audited(actor, "job.recount", job.id, now, consequence=True)
                self.jobs.update(job, counted, entry, reason=f"The calendar “{calendar.name}” changed.")
            except Conflict:
                continue  # changed this very moment, and so counted with the calendars as they are now


def _in_use(jobs: list[Job], principal: Principal) -> str:
    """Names the jobs that the caller may see and counts the others."""
    names = [job.name for job in jobs if principal.sees(job.owner_id)][:_NAMED_JOBS]
    others = len(jobs) - len(names)
    listed = ", ".join(f"“{name}”" for name in names)
    more = f"{others} {'other ' if names else ''}{'job' if others == 1 else 'jobs'}" if others else ""
    return f"Jobs use this calendar: {' and '.join(part for part in (listed, more) if part)}. Take it from them first."


def _changes(before: Calendar | None, after: Calendar | None) -> dict[str, object]:
    """Name → [before, after] for what differs; of the closures only those that went and those that came."""
    told: dict[str, object] = {
        name: [old, new]
        for name in _TELLING
        if (old := getattr(before, name, None) or None) != (new := getattr(after, name, None) or None)
    }
    was, now = set(before.closures if before else ()), set(after.closures if after else ())
    if was != now:
        told["closures"] = [_told(was - now), _told(now - was)]
    return told


def _told(closures: set[Closure]) -> list[str]:
    ordered = sorted(closures, key=lambda closure: (closure.start, closure.end, closure.label))
    return [
        f"{each.start.isoformat()}/{each.end.isoformat()}{' yearly' if each.yearly else ''} {each.label}".rstrip()
        for each in ordered
    ]
