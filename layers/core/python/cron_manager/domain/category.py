"""Categories: what jobs are filed under."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

NOWHERE = "none"  # where jobs are that are in no category


class CategoryStatus(StrEnum):
    """Whether jobs may still be put into it."""

    ACTIVE = "active"
    ARCHIVED = "archived"  # keeps its jobs and takes no others


@dataclass(frozen=True, kw_only=True)
class Category:
    """A name and a colour that jobs have in common."""

    id: str  # cat_…
    version: int  # grows by one with each change
    owner_id: str  # usr_…
    name: str  # unique, ignoring case
    description: str = ""
    color: str = "#64748b"  # #rrggbb, in lower case
    status: CategoryStatus = CategoryStatus.ACTIVE
    execution_retention_days: int | None = None  # for which its jobs' new executions are kept; None: as the others
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, kw_only=True)
class Filed:
    """Where a job is filed, as far as the job itself has to know."""

    category_id: str
    execution_retention_days: int | None


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What a deleted category leaves behind while jobs may still name it: where they are now."""

    id: str  # of the deleted one
    to: str  # of the one that took its jobs; may be deleted by now itself


def followed(known: Iterable[Category | Moved]) -> Mapping[str, str]:
    """Id that a job may name → id of the living category that it is in; of what is in none there is nothing.

    Pointers make no ring: a category takes jobs only while it lives, in the transaction that deletes the other one.
    """
    entries = {each.id: each for each in known}
    return {start: found for start in entries if (found := _end(start, entries)) is not None}


def filed_by(known: Iterable[Category | Moved]) -> Mapping[str, Filed]:
    """The same, with what the living category says of its jobs."""
    entries = list(known)
    kept = {each.id: each.execution_retention_days for each in entries if isinstance(each, Category)}
    return {
        start: Filed(category_id=end, execution_retention_days=kept[end]) for start, end in followed(entries).items()
    }


def _end(start: str, entries: Mapping[str, Category | Moved]) -> str | None:
    entry = entries.get(start)
    while isinstance(entry, Moved):
        entry = entries.get(entry.to)
    return entry.id if entry else None
