"""An export: records that somebody takes away as one file, which is made behind their back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.ids import new_id


class ExportKind(StrEnum):
    """What is taken away."""

    EXECUTIONS = "executions"
    AUDIT = "audit"


class ExportFormat(StrEnum):
    """How the file is written; compressed with gzip either way."""

    CSV = "csv"
    JSONL = "jsonl"  # one JSON object a line


class ExportState(StrEnum):
    """DONE and FAILED are the end."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def is_terminal(self) -> bool:
        return self in {ExportState.DONE, ExportState.FAILED}


KEPT = timedelta(days=7)  # that an export and its file are
MOST_AT_ONCE = 3  # of one person that are not finished
_STALLED = timedelta(hours=1)  # without progress: the queue has given up by then
_STALLED_ERROR = "It has made no progress for an hour. Ask for it again."


@dataclass(frozen=True, kw_only=True)
class Export:
    """What was asked for, and how far it is."""

    id: str  # exp_…
    owner_id: str  # usr_…, who asked and alone may have it
    sees_all: bool  # whether records of others are in it
    kind: ExportKind
    format: ExportFormat
    filters: Mapping[str, str] = field(default_factory=dict)  # as they were asked for, by their public names
    state: ExportState = ExportState.QUEUED
    version: int = 1  # grows by one with each change
    rows: int = 0  # that are written
    size: int | None = None  # bytes of the file, once it is there
    pieces: int = 0  # of the file to come that are written
    place: str | None = None  # in the list, after the last row that is written
    error: str | None = None  # a sentence for people
    created_at: datetime
    updated_at: datetime
    finished_at: datetime | None = None

    @property
    def expires_at(self) -> datetime:
        return self.created_at + KEPT

    @property
    def file_name(self) -> str:
        return f"{self.kind}-{self.created_at:%Y-%m-%d}.{self.format}.gz"

    def is_for(self, principal: Principal) -> bool:
        """Whether they may have it, with the rights that they have now."""
        if self.owner_id != principal.user_id or not principal.may(scope_of(self.kind)):
            return False
        return principal.role is not Role.USER or not self.sees_all


def scope_of(kind: ExportKind) -> Scope:
    return Scope.ADMIN if kind is ExportKind.AUDIT else Scope.READ


def new_export(
    principal: Principal, kind: ExportKind, written: ExportFormat, filters: Mapping[str, str], now: datetime
) -> Export:
    return Export(
        id=new_id("exp", now),
        owner_id=principal.user_id,
        sees_all=principal.role is not Role.USER,
        kind=kind,
        format=written,
        filters=filters,
        created_at=now,
        updated_at=now,
    )


def as_it_stands(export: Export, now: datetime) -> Export:
    """One that nobody works on any more has failed, although nobody was left to write it down."""
    if export.state.is_terminal or now - export.updated_at < _STALLED:
        return export
    return replace(export, state=ExportState.FAILED, error=_STALLED_ERROR)


def advanced(export: Export, *, rows: int, place: str, now: datetime) -> Export:
    """With another piece written, of so many rows."""
    return _changed(
        export, now, state=ExportState.RUNNING, rows=export.rows + rows, pieces=export.pieces + 1, place=place
    )


def finished(export: Export, *, rows: int, size: int, now: datetime) -> Export:
    return _changed(export, now, state=ExportState.DONE, rows=rows, size=size, place=None, finished_at=now)


def failed(export: Export, error: str, now: datetime) -> Export:
    return _changed(export, now, state=ExportState.FAILED, error=error, place=None, finished_at=now)


def _changed(export: Export, now: datetime, **changes: object) -> Export:
    return replace(export, version=export.version + 1, updated_at=now, **changes)  # type: ignore[arg-type]  # fields
