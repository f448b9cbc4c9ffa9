"""Calendars in memory, and one to begin with."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict, NameTaken
from cron_manager.domain.ids import new_id
from cron_manager.domain.schedule import Calendar, Closure
from tests.fakes.clock import NOON


def a_closure(start: str, end: str, **more: Any) -> Closure:
    """Local times as ISO 8601 writes them; the end is exclusive."""
    return Closure(start=datetime.fromisoformat(start), end=datetime.fromisoformat(end), **more)


CHRISTMAS = a_closure("2026-12-24", "2026-12-27", yearly=True, label="Christmas")


def a_calendar(**changes: Any) -> Calendar:
    """Alice's, closed over Christmas every year."""
    return Calendar(
        **{
            "id": new_id("cal", NOON),
            "version": 1,
            "owner_id": "usr_alice",
            "name": "public holidays",
            "closures": (CHRISTMAS,),
            "created_by": "usr_alice",
            "updated_by": "usr_alice",
            "created_at": NOON,
            "updated_at": NOON,
        }
        | changes
    )


class FakeCalendars:
    """Reads and changes calendars; keeps the audit entries."""

    def __init__(self, *calendars: Calendar) -> None:
        self.stored = {calendar.id: calendar for calendar in calendars}
        self.entries: list[AuditEntry] = []

    def find(self, calendar_id: str) -> Calendar | None:
        return self.stored.get(calendar_id)

    def find_many(self, calendar_ids: Sequence[str]) -> list[Calendar]:
        return [self.stored[each] for each in calendar_ids if each in self.stored]

    def all(self) -> list[Calendar]:
        return sorted(self.stored.values(), key=lambda calendar: calendar.id)

    def create(self, calendar: Calendar, entry: AuditEntry) -> None:
        self._refuse_taken_name(calendar)
        self.stored[calendar.id] = calendar
        self.entries.append(entry)

    def replace(self, before: Calendar, after: Calendar, entry: AuditEntry) -> None:
        self._refuse_changed(before)
        self._refuse_taken_name(after)
        self.stored[after.id] = after
        self.entries.append(entry)

    def delete(self, calendar: Calendar, entry: AuditEntry) -> None:
        self._refuse_changed(calendar)
        del self.stored[calendar.id]
        self.entries.append(entry)

    def _refuse_changed(self, calendar: Calendar) -> None:
        if calendar.id not in self.stored or self.stored[calendar.id].version != calendar.version:
            raise Conflict

    def _refuse_taken_name(self, calendar: Calendar) -> None:
        others = (each for each in self.stored.values() if each.id != calendar.id)
        if any(each.name.casefold() == calendar.name.casefold() for each in others):
            raise NameTaken
