"""A job that begins as another one is."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from itertools import count
from typing import Any

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor
from cron_manager.domain.category import CategoryStatus
from cron_manager.domain.errors import NameTaken
from cron_manager.domain.job import Job
from cron_manager.domain.tuning.holding import owners
from cron_manager.usecases.manage_jobs import ManageJobs

LONGEST_NAME = 100
_TRIES = 20  # names that are made up before somebody has to say one
_ITS_OWN = frozenset(  # of each job: who it is, whose, since when, and how it was switched
    {
        *("id", "version", "owner_id", "name", "calendars", "kept_days", "is_locked", "hold"),
        *("is_active", "disabled_reason", "paused_until", "active_since", "scheduled_since", "runs_used", "last_at"),
        *("created_by", "updated_by", "created_at", "updated_at", "deleted_at"),
    }
)


@dataclass(frozen=True, kw_only=True)
class CloneJob:
    manage_jobs: ManageJobs

    def __call__(
        self, job_id: str, name: str | None, principal: Principal, actor: Actor, *, is_active: bool = False
    ) -> Job:
        """The new job, which belongs to who asks and counts from nothing.

        Without a name it is the copy of the other one's. NameTaken when that is taken; what `ManageJobs.create` says.
        """
        job = self.manage_jobs.changeable(job_id, principal)
        definition = {**_definition(job), **self._still_there(job), "is_active": is_active}
        for number in count(1):
            proposed = name or _copy_of(job.name, number)
            try:
                return self.manage_jobs.create({**definition, "name": proposed}, principal, actor, clone_of=job)
            except NameTaken:
                if name or number == _TRIES:
                    raise
        raise AssertionError("counting never ends")

    def _still_there(self, job: Job) -> Mapping[str, Any]:
        """Calendars that were deleted are left out, and so is a category that takes no more jobs."""
        category = self.manage_jobs.categories.find(job.category_id) if job.category_id else None
        is_open = category is not None and category.status is CategoryStatus.ACTIVE
        return {
            "calendar_ids": tuple(calendar.id for calendar in job.calendars),
            "category_id": job.category_id if is_open else None,
        }


def _definition(job: Job) -> Mapping[str, Any]:
    """By the owner's schedule, whatever tuning has put in its place."""
    written = owners(job)
    return {field.name: getattr(written, field.name) for field in fields(Job) if field.name not in _ITS_OWN}


def _copy_of(name: str, number: int) -> str:
    """`copy of backup`, `copy of backup (2)`, …, shortened to what a name may be."""
    suffix = f" ({number})" if number > 1 else ""
    return f"copy of {name}"[: LONGEST_NAME - len(suffix)].rstrip() + suffix
