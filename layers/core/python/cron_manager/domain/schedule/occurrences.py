"""What every kind of schedule can be asked. A kind brings `after` and `before`; the rest follows."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cron_manager.domain.schedule.zones import parse_zone

SECOND = timedelta(seconds=1)
_SAMPLE = 1000  # occurrences that an average looks at


class Occurrences(ABC):
    """Instants in order. All are in UTC and on whole seconds."""

    @abstractmethod
    def after(self, instant: datetime) -> Iterator[datetime]:
        """The occurrences strictly after an instant, ascending."""

    @abstractmethod
    def before(self, instant: datetime) -> Iterator[datetime]:
        """The occurrences strictly before an instant, descending."""

    def next_after(self, instant: datetime) -> datetime | None:
        """The first occurrence strictly after an instant; None when there is none."""
        return next(self.after(instant), None)

    def previous_before(self, instant: datetime) -> datetime | None:
        """The last occurrence strictly before an instant; None when there is none."""
        return next(self.before(instant), None)

    def between(self, after: datetime, until: datetime, limit: int) -> list[datetime]:
        """The occurrences in (after, until], at most `limit` of them, ascending."""
        due: list[datetime] = []
        if limit <= 0:
            return due
        for occurrence in self.after(after):
            if occurrence > until:
                break
            due.append(occurrence)
            if len(due) == limit:
                break
        return due

    def is_due(self, instant: datetime) -> bool:
        """Whether the instant is an occurrence."""
        return self.next_after(instant - SECOND) == instant

    def average_interval(self, instant: datetime) -> timedelta | None:
        """The mean distance of the occurrences that follow; None when there are fewer than two."""
        first = last = None
        count = 0
        for last in self.after(instant):
            first = first or last
            count += 1
            if count > _SAMPLE:
                break
        return (last - first) / (count - 1) if first and last and count > 1 else None


class Schedule(Occurrences):
    """When a job is due, by what its owner wrote."""

    expression: str  # as written, single blanks between the parts
    timezone: str  # an IANA name

    @property
    def zone(self) -> ZoneInfo:
        return parse_zone(self.timezone)
