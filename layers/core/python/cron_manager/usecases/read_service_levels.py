"""What the hours' counts tell of how well the deployment serves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from cron_manager.domain.service_levels import Served, together

_HOUR = timedelta(hours=1)
_BURNING = 6  # hours back that burn rates need, beside the running one


class Window(StrEnum):
    """The time that an objective is about."""

    DAY = "1d"
    WEEK = "7d"
    MONTH = "28d"

    @property
    def days(self) -> int:
        return int(self.value[:-1])


class HourReader(Protocol):
    def served_by_hour(self, hours: Sequence[datetime]) -> Mapping[datetime, Served]:
        """Hours in which nothing ended may be left out."""
        ...


@dataclass(frozen=True, kw_only=True)
class BurningHours:
    """What burn rates are made of. The running hour is added to both, so that they react within minutes."""

    one: Served
    six: Served


@dataclass(frozen=True, kw_only=True)
class ServiceReport:
    """A window's hours or days."""

    since: datetime
    points: Sequence[tuple[datetime, Served]]  # by when each hour or day begins (UTC), the oldest first, without gaps
    burning: BurningHours

    @property
    def served(self) -> Served:
        return together(served for _, served in self.points)


@dataclass(frozen=True, kw_only=True)
class ReadServiceLevels:
    hours: HourReader

    def __call__(self, window: Window, now: datetime) -> ServiceReport:
        """A day is the last 24 hours, by the hour; longer windows are whole days (UTC). What runs now comes last."""
        last = _hour_of(now)
        by_hour = window is Window.DAY
        first = last - 23 * _HOUR if by_hour else last.replace(hour=0) - timedelta(days=window.days - 1)
        known = self.hours.served_by_hour(_hours(first, last))
        points: dict[datetime, list[Served]] = {}
        for hour in _hours(first, last):
            points.setdefault(hour if by_hour else hour.replace(hour=0), []).append(known.get(hour, Served()))
        return ServiceReport(
            since=first,
            points=[(at, together(parts)) for at, parts in points.items()],
            burning=_burning(known, last),
        )

    def burning(self, now: datetime) -> BurningHours:
        """For whoever only watches: one request."""
        last = _hour_of(now)
        return _burning(self.hours.served_by_hour(_hours(last - _BURNING * _HOUR, last)), last)


def _burning(known: Mapping[datetime, Served], last: datetime) -> BurningHours:
    def back(hours: int) -> Served:
        return together(known.get(hour, Served()) for hour in _hours(last - hours * _HOUR, last))

    return BurningHours(one=back(1), six=back(_BURNING))


def _hour_of(instant: datetime) -> datetime:
    return instant.replace(minute=0, second=0, microsecond=0)


def _hours(first: datetime, last: datetime) -> list[datetime]:
    return [first + number * _HOUR for number in range((last - first) // _HOUR + 1)]
