"""Maintenance windows, for administrators."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.alerts.maintenance import MOST_WINDOWS, MaintenanceWindow
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, InvalidInput, NotFound
from cron_manager.domain.ids import is_id, new_id
from cron_manager.domain.instants import to_iso
from cron_manager.ports import Clock
from cron_manager.usecases.manage_categories import CategoryReader, open_category


class WindowBook(Protocol):
    def find(self, window_id: str) -> MaintenanceWindow | None: ...

    def all(self) -> Sequence[MaintenanceWindow]: ...

    def create(self, window: MaintenanceWindow, entry: AuditEntry) -> None: ...

    def replace(self, before: MaintenanceWindow, after: MaintenanceWindow, entry: AuditEntry) -> None:
        """Conflict when it is not as `before` says any more."""
        ...

    def delete(self, window: MaintenanceWindow, entry: AuditEntry) -> None:
        """Conflict when it is not as it was read any more."""
        ...


@dataclass(frozen=True, kw_only=True)
class WindowDefinition:
    """What an administrator writes of a window."""

    name: str
    category_ids: frozenset[str] = frozenset()
    cron_expression: str | None = None
    timezone: str = "UTC"
    duration_minutes: int | None = None
    start_at: datetime | None = None
    end_at: datetime | None = None
    is_active: bool = True


@dataclass(frozen=True, kw_only=True)
class ManageWindows:
    windows: WindowBook
    categories: CategoryReader
    now: Clock

    def all(self) -> Sequence[MaintenanceWindow]:
        """By name."""
        return sorted(self.windows.all(), key=lambda window: (window.name.casefold(), window.id))

    def get(self, window_id: str) -> MaintenanceWindow:
        window = self.windows.find(window_id) if is_id("mwd", window_id) else None
        if window is None:
            raise NotFound("There is no such maintenance window.")
        return window

    def create(self, definition: WindowDefinition, principal: Principal, actor: Actor) -> MaintenanceWindow:
        """Conflict when there are as many as there may be."""
        if len(self.windows.all()) >= MOST_WINDOWS:
            raise Conflict(f"There are {MOST_WINDOWS} maintenance windows, the most; delete one that is over.")
        now = self.now()
        window = MaintenanceWindow(
            **_written(definition),  # type: ignore[arg-type]  # the same fields
            id=new_id("mwd", now),
            version=1,
            created_by=principal.user_id,
            updated_by=principal.user_id,
            created_at=now,
            updated_at=now,
        )
        self._refuse(window, frozenset())
        entry = audited(actor, "maintenance-window.create", window.id, now, changes=_changes(None, window))
        self.windows.create(window, entry)
        return window

    def replace(
        self,
        window_id: str,
        definition: WindowDefinition,
        version: int | None,
        principal: Principal,
        actor: Actor,
    ) -> MaintenanceWindow:
        """Conflict when it is at another version."""
        before, now = self.get(window_id), self.now()
        if version is not None and version != before.version:
            raise Conflict
        stamp = {"version": before.version + 1, "updated_by": principal.user_id, "updated_at": now}
        after = replace(before, **_written(definition), **stamp)  # type: ignore[arg-type]  # the same fields
        self._refuse(after, before.category_ids)
        entry = audited(actor, "maintenance-window.update", after.id, now, changes=_changes(before, after))
        self.windows.replace(before, after, entry)
        return after

    def delete(self, window_id: str, actor: Actor) -> None:
        window = self.get(window_id)
        entry = audited(actor, "maintenance-window.delete", window.id, self.now(), changes=_changes(window, None))
        self.windows.delete(window, entry)

    def _refuse(self, window: MaintenanceWindow, known: frozenset[str]) -> None:
        """InvalidInput where a category is not there, or the window would never begin or has been over."""
        for category_id in sorted(window.category_ids - known):
            open_category(category_id, self.categories, field="categoryIds")
        if window.is_active and window.at(self.now()) is None and window.next_after(self.now()) is None:
            field = "cronExpression" if window.cron_expression else "endAt"
            raise InvalidInput.of(field, "The window lies in the past; write one that begins or ends later.")


def _written(definition: WindowDefinition) -> dict[str, object]:
    return {field.name: getattr(definition, field.name) for field in fields(definition)}


def _changes(before: MaintenanceWindow | None, after: MaintenanceWindow | None) -> dict[str, object]:
    old, new = _told(before), _told(after)
    return {name: [old.get(name), new.get(name)] for name in {**old, **new} if old.get(name) != new.get(name)}


def _told(window: MaintenanceWindow | None) -> dict[str, object]:
    if window is None:
        return {}
    return {
        "name": window.name,
        "categoryIds": sorted(window.category_ids),
        "cronExpression": window.cron_expression,
        "durationMinutes": window.duration_minutes,
        "startAt": to_iso(window.start_at) if window.start_at else None,
        "endAt": to_iso(window.end_at) if window.end_at else None,
        "isActive": window.is_active,
    }
