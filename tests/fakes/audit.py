"""The audit trail in memory."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain

from cron_manager.domain.audit import ANONYMOUS, READ, AuditEntry


class FakeAudit:
    """Refuses what the table refuses: a second entry of the same id."""

    def __init__(self, *elsewhere: list[AuditEntry]) -> None:
        """`elsewhere` are the entries that other fakes keep with what they change."""
        self.entries: list[AuditEntry] = []
        self._elsewhere = elsewhere

    @property
    def everything(self) -> list[AuditEntry]:
        """The whole trail, by position."""
        return sorted(chain(self.entries, *self._elsewhere), key=lambda entry: entry.position)

    def add(self, entry: AuditEntry) -> bool:
        """For what is told by itself: one that is there stays."""
        if any(each.id == entry.id for each in self.everything):
            return False
        self.entries.append(entry)
        return True

    def put(self, entry: AuditEntry) -> None:
        """As a part of a change: the whole change fails when the call has an entry already."""
        assert self.add(entry), f"{entry.action}: this call has an entry already; use `consequence=True`"

    @property
    def actions(self) -> list[tuple[str, str]]:
        """What was done or tried beside reading, as it was told."""
        return [(entry.action, str(entry.outcome)) for entry in self.entries if entry.action != READ]

    def find(self, entry_id: str) -> AuditEntry | None:
        return next((entry for entry in self.everything if entry.id == entry_id), None)

    def between(self, start: datetime, end: datetime) -> Iterator[AuditEntry]:
        return self._within(start, end, None)

    def latest(self, start: datetime, end: datetime, before: str | None = None) -> Iterator[AuditEntry]:
        return reversed([*self._within(start, end, before)])

    def of_actor(
        self, actor_id: str, start: datetime, end: datetime, before: str | None = None
    ) -> Iterator[AuditEntry]:
        known = actor_id != ANONYMOUS
        return (entry for entry in self.latest(start, end, before) if known and entry.actor.id == actor_id)

    def of_resource(
        self, resource: str, start: datetime, end: datetime, before: str | None = None
    ) -> Iterator[AuditEntry]:
        return (entry for entry in self.latest(start, end, before) if entry.resource == resource)

    def _within(self, start: datetime, end: datetime, before: str | None) -> Iterator[AuditEntry]:
        inside = (entry for entry in self.everything if start <= entry.at < end)
        return (entry for entry in inside if before is None or entry.position < before)
