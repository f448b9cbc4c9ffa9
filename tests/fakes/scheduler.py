"""EventBridge Scheduler as a dictionary, with switches that make it fail or refuse."""

from collections.abc import Iterable
from datetime import datetime

from cron_manager.ports import ScheduleDelayed, ScheduleEntry, ScheduleRefused


class FakeScheduler:
    def __init__(self) -> None:
        self.entries: dict[str, ScheduleEntry] = {}
        self.starts: dict[str, datetime | None] = {}  # the start dates asked for
        self.down = False
        self.refused: set[str] = set()  # expressions
        self.takes: int | None = None  # changes before it throttles; None: any number
        self.writes = 0

    def create(self, entry: ScheduleEntry, start: datetime | None) -> None:
        self._write()
        if entry.expression in self.refused:
            raise ScheduleRefused(f"EventBridge refuses {entry.expression}")
        self.entries.setdefault(entry.name, entry)
        self.starts.setdefault(entry.name, start)

    def delete(self, name: str) -> None:
        self._write()
        self.entries.pop(name, None)
        self.starts.pop(name, None)

    def names(self) -> Iterable[str]:
        return list(self.entries)

    def _write(self) -> None:
        if self.down:
            raise ConnectionError("EventBridge does not answer")
        if self.takes is not None and self.writes >= self.takes:
            raise ScheduleDelayed("Rate exceeded")
        self.writes += 1
