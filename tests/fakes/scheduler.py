"""EventBridge Scheduler as a dictionary, with a switch that makes it fail."""

from collections.abc import Iterable

from cron_manager.ports import ScheduleEntry


class FakeScheduler:
    def __init__(self) -> None:
        self.entries: dict[str, ScheduleEntry] = {}
        self.down = False
        self.writes = 0

    def create(self, entry: ScheduleEntry) -> None:
        self._write()
        self.entries.setdefault(entry.name, entry)

    def delete(self, name: str) -> None:
        self._write()
        self.entries.pop(name, None)

    def names(self) -> Iterable[str]:
        return list(self.entries)

    def _write(self) -> None:
        if self.down:
            raise ConnectionError("EventBridge does not answer")
        self.writes += 1
