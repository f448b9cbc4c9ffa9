"""The same change of several jobs: for each of them, what would come of asking for it alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cron_manager.domain.access import Principal, Scope
from cron_manager.domain.audit import Actor
from cron_manager.domain.errors import InvalidInput
from cron_manager.usecases.manage_jobs import ManageJobs

MOST_TAGS = 10


class BulkAction(StrEnum):
    """What can be done to several jobs at once."""

    ENABLE = "enable"
    DISABLE = "disable"
    EXECUTE = "execute"
    DELETE = "delete"
    SET_CATEGORY = "setCategory"
    ADD_TAGS = "addTags"
    REMOVE_TAGS = "removeTags"

    @property
    def scope(self) -> Scope:
        """What it needs; the others need WRITE."""
        return {BulkAction.EXECUTE: Scope.EXECUTE, BulkAction.DELETE: Scope.DELETE}.get(self, Scope.WRITE)


@dataclass(frozen=True, kw_only=True)
class BulkChange:
    """What is done, and with what."""

    action: BulkAction
    reason: str | None = None  # of disabling
    category_id: str | None = None  # that they go to; None: none
    tags: Sequence[str] = ()  # that come or go


@dataclass(frozen=True, kw_only=True)
class ChangeJobs:
    manage_jobs: ManageJobs

    def __call__(self, job_id: str, change: BulkChange, principal: Principal, actor: Actor) -> str | None:
        """Changes one job; the id of its execution when it was run. Raises what the change alone would raise.

        The actor is to write entries that are consequences: the call has one of its own.
        """
        manage = self.manage_jobs
        match change.action:
            case BulkAction.ENABLE:
                manage.enable(job_id, principal, actor)
            case BulkAction.DISABLE:
                manage.disable(job_id, change.reason, principal, actor)
            case BulkAction.DELETE:
                manage.delete(job_id, principal, actor)
            case BulkAction.EXECUTE:
                return manage.execute(job_id, principal, actor).id
            case BulkAction.SET_CATEGORY:
                self._edit(job_id, "category_id", change.category_id, principal, actor)
            case BulkAction.ADD_TAGS | BulkAction.REMOVE_TAGS:
                self._retag(job_id, change, principal, actor)
        return None

    def _retag(self, job_id: str, change: BulkChange, principal: Principal, actor: Actor) -> None:
        tags = self.manage_jobs.changeable(job_id, principal).tags
        if change.action is BulkAction.REMOVE_TAGS:
            tags = tuple(tag for tag in tags if tag not in change.tags)
        else:
            tags = tuple(dict.fromkeys([*tags, *change.tags]))
        if len(tags) > MOST_TAGS:
            raise InvalidInput.of("tags", f"The job would have {len(tags)} tags; {MOST_TAGS} are the most.")
        self._edit(job_id, "tags", tags, principal, actor)

    def _edit(self, job_id: str, name: str, value: object, principal: Principal, actor: Actor) -> None:
        """What is so already is left alone."""
        if getattr(self.manage_jobs.changeable(job_id, principal), name) != value:
            self.manage_jobs.edit(job_id, {name: value}, None, principal, actor)
