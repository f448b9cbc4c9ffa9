"""Named calendars: days and windows in which a job that follows them has no occurrences."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Closure:
    """A span on the wall clock of whichever job follows the calendar."""

    start: datetime  # naive
    end: datetime  # naive, exclusive
    yearly: bool = False  # comes back every year; whole days only
    label: str = ""  # why, as "Christmas"

    def covers(self, local: datetime) -> bool:
        if not self.yearly:
            return self.start <= local < self.end
        first, last, day = _in_year(self.start), _in_year(self.end - _DAY), _in_year(local)
        return first <= day <= last if first <= last else day >= first or day <= last


def _in_year(local: datetime) -> tuple[int, int]:
    return local.month, local.day


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """Holidays, maintenance windows: what they have in common is that jobs keep still."""

    id: str  # cal_…
    version: int  # grows by one with each change
    owner_id: str  # usr_…
    name: str  # unique, ignoring case
    description: str = ""
    closures: tuple[Closure, ...] = ()
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime

    def closed_at(self, local: datetime) -> Closure | None:
        """The closure that covers a time on the wall clock (naive); None when the calendar is open."""
        return next((closure for closure in self.closures if closure.covers(local)), None)
