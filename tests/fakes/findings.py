"""Findings and habits in memory."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from cron_manager.domain.analysis.findings import Finding
from cron_manager.domain.analysis.habits import Habits
from cron_manager.domain.audit import AuditEntry
from tests.fakes.audit import FakeAudit


class FakeFindings:
    def __init__(self, audit: FakeAudit | None = None) -> None:
        self._found: dict[str, Finding] = {}
        self._until: datetime | None = None
        self.audit = audit or FakeAudit()

    def find(self, finding_id: str) -> Finding | None:
        return self._found.get(finding_id)

    def newest(self) -> Iterator[Finding]:
        return iter(sorted(self._found.values(), key=lambda each: each.id, reverse=True))

    def save(self, before: Finding | None, after: Finding) -> bool:
        current = self._found.get(after.id)
        if (current and (current.count, current.status)) != (before and (before.count, before.status)):
            return False
        self._found[after.id] = after
        return True

    def acknowledge(self, before: Finding, after: Finding, entry: AuditEntry) -> bool:
        if not self.save(before, after):
            return False
        self.audit.put(entry)
        return True

    def analysed_until(self) -> datetime | None:
        return self._until

    def note_analysed(self, until: datetime) -> None:
        self._until = until


class FakeHabits:
    def __init__(self, *habits: Habits) -> None:
        self._habits = {each.actor: each for each in habits}

    def of(self, actors: Iterable[str]) -> dict[str, Habits]:
        return {actor: self._habits[actor] for actor in actors if actor in self._habits}

    def save(self, habits: Habits) -> None:
        self._habits[habits.actor] = habits
