"""Exports as people ask for them and fetch them. `run_export` makes their files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.errors import NotAllowed, NotFound, TooManyExports
from cron_manager.domain.export import (
    MOST_AT_ONCE,
    Export,
    ExportFormat,
    ExportKind,
    ExportState,
    as_it_stands,
    new_export,
    scope_of,
)
from cron_manager.ports import Clock

ADDRESS_VALID = timedelta(minutes=15)  # at most: it ends with the credentials that signed it, should those end sooner
_MOST_LISTED = 50


class ExportBook(Protocol):
    def put(self, export: Export) -> None: ...

    def find(self, owner_id: str, export_id: str) -> Export | None:
        """Strongly consistent."""
        ...

    def latest(self, owner_id: str, limit: int) -> Sequence[Export]:
        """A person's, the newest first."""
        ...


class ExportQueue(Protocol):
    def send(self, owner_id: str, export_id: str) -> None:
        """Has the export go on."""
        ...


class ExportAddresses(Protocol):
    def address(self, export: Export, valid: timedelta) -> str:
        """Where its file can be fetched by whoever knows the address."""
        ...


@dataclass(frozen=True, kw_only=True)
class Download:
    address: str
    until: datetime


@dataclass(frozen=True, kw_only=True)
class ManageExports:
    exports: ExportBook
    queue: ExportQueue
    files: ExportAddresses
    now: Clock

    def ask(self, principal: Principal, kind: ExportKind, written: ExportFormat, filters: Mapping[str, str]) -> Export:
        """Notes the export, then has it begin. NotAllowed without the right to see what is asked for; TooManyExports
        while three of the caller's are not finished.
        """
        if not principal.may(scope_of(kind)):
            raise NotAllowed
        open_ones = [each for each in self.of(principal) if not each.state.is_terminal]
        if len(open_ones) >= MOST_AT_ONCE:
            raise TooManyExports
        export = new_export(principal, kind, written, filters, self.now())
        self.exports.put(export)
        self.queue.send(export.owner_id, export.id)
        return export

    def of(self, principal: Principal) -> Sequence[Export]:
        """The caller's own, the newest first."""
        found = self.exports.latest(principal.user_id, _MOST_LISTED)
        return [as_it_stands(each, self.now()) for each in found if each.is_for(principal)]

    def find(self, export_id: str, principal: Principal) -> tuple[Export, Download | None]:
        """With where its file is, once it is there."""
        export = self.exports.find(principal.user_id, export_id)
        if export is None or not export.is_for(principal):
            raise NotFound
        export, now = as_it_stands(export, self.now()), self.now()
        if export.state is not ExportState.DONE:
            return export, None
        address = self.files.address(export, ADDRESS_VALID)
        return export, Download(address=address, until=now + ADDRESS_VALID)
