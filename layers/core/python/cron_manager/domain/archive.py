"""The archive: what ended on a day, as files that cannot change any more, with a manifest that counts them.

A day is written part by part and is in the archive from the moment at which its manifest is there.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from cron_manager.domain.execution import KEPT, Execution
from cron_manager.domain.instants import to_iso

PART_ROWS = 2_000  # in a part, or somewhat more: read within some 50 ms, and some hundred kilobytes compressed
GRACE = timedelta(days=7)  # that a record outlives its time in the table: the archiver may be a week late
_SETTLED = timedelta(hours=2)  # after a day's end, until its list is taken for complete


class ArchiveMismatch(Exception):
    """A file of the archive is not the one that was written, or a day does not add up; nothing leaves the table."""


@dataclass(frozen=True, kw_only=True)
class ArchivePart:
    """One file."""

    number: int  # from 0
    rows: int
    sha256: str  # of the compressed file
    oldest: str  # the first end among its executions, as they are written; empty where none has one
    newest: str


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What is in the archive of a day, and how it compares with the table."""

    day: str  # yyyy-mm-dd, UTC: on which the executions ended
    rows: int
    by_status: Mapping[str, int]
    parts: tuple[ArchivePart, ...]
    listed: int  # executions that the day's list named
    repeated: int  # of these: named before
    gone: int  # of these: without a record, so that there was nothing to archive
    short: int  # of these: kept for as long as their category says, and not archived
    strays: int  # that no list named, found among the jobs' records
    archived_at: datetime


class Stage(StrEnum):
    """What is done with a day, one after the other."""

    LISTED = "listed"  # what its list names is written
    STRAYS = "strays"  # what no list names is looked for, job by job
    CLEARING = "clearing"  # the manifest is there; the records leave the table


@dataclass(frozen=True, kw_only=True)
class DayInHand:
    """How far a day is: all that the next one to work on it has to know."""

    day: str
    stage: Stage = Stage.LISTED
    place: str | None = None  # in the day's list, among the jobs, or the next part to clear
    parts: tuple[ArchivePart, ...] = ()
    by_status: Mapping[str, int] = field(default_factory=dict)
    listed: int = 0
    repeated: int = 0
    gone: int = 0
    short: int = 0
    strays: int = 0


@dataclass(frozen=True, kw_only=True)
class ArchiveState:
    """The archiver's only memory."""

    version: int = 0  # grows by one with each change; 0: it has never run
    archived_before: str | None = None  # every day before this one is in the archive
    in_hand: DayInHand | None = None


def with_part(state: ArchiveState, part: ArchivePart, statuses: Mapping[str, int], **progress: object) -> ArchiveState:
    """With another part written, which holds so many executions of each status."""
    if state.in_hand is None:
        raise ValueError("no day is in hand")
    day = replace(
        state.in_hand,
        parts=(*state.in_hand.parts, part),
        by_status=dict(Counter(state.in_hand.by_status) + Counter(statuses)),
        **progress,  # type: ignore[arg-type]  # fields of a day in hand
    )
    return replace(state, version=state.version + 1, in_hand=day)


def gone_on(state: ArchiveState, **progress: object) -> ArchiveState:
    """Without a new part."""
    if state.in_hand is None:
        raise ValueError("no day is in hand")
    return replace(state, version=state.version + 1, in_hand=replace(state.in_hand, **progress))  # type: ignore[arg-type]  # fields


def manifest_of(day: DayInHand, now: datetime) -> Manifest:
    return Manifest(
        day=day.day,
        rows=sum(part.rows for part in day.parts),
        by_status=day.by_status,
        parts=day.parts,
        listed=day.listed,
        repeated=day.repeated,
        gone=day.gone,
        short=day.short,
        strays=day.strays,
        archived_at=now,
    )


def adds_up(manifest: Manifest) -> bool:
    """Whether everything that was listed or found is in a part."""
    found = manifest.listed - manifest.repeated - manifest.gone - manifest.short + manifest.strays
    return found == manifest.rows == sum(manifest.by_status.values())


def next_day(state: ArchiveState, retention: timedelta, now: datetime) -> str | None:
    """The day to archive: the oldest that has been over for the retention and is not in the archive; None when there
    is none. The first time it is the oldest that the table may hold.
    """
    day = state.archived_before or day_of(now - KEPT - GRACE)
    return day if now >= end_of(day) + retention + _SETTLED else None


def day_of(instant: datetime) -> str:
    return to_iso(instant)[:10]


def start_of(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def end_of(day: str) -> datetime:
    return start_of(day) + timedelta(days=1)


def day_after(day: str) -> str:
    return day_of(end_of(day))


def ended_at(execution: Execution) -> str:
    """When, as it is written; empty where nobody knows."""
    return to_iso(execution.completed_at) if execution.completed_at else ""
