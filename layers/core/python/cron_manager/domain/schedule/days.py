"""Which days of a month an expression's day fields and month select."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from cron_manager.domain.schedule.fields import Field

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_CALENDARS = range(2000, 2028)  # 28 years show every weekday on every date, 29 February included
CYCLE = timedelta(days=10_227)  # their length


class DayRule:
    """Days, by the two day fields together.

    When both are restricted and neither begins with a star, either one suffices; otherwise both must match
    (DOM_STAR and DOW_STAR in Debian's cron).
    """

    def __init__(self, *, day_of_month: Field, month: Field, day_of_week: Field) -> None:
        self.either = not day_of_month.starred and not day_of_week.starred
        self._date = day_of_month
        self._months = month.values
        self._weekday = day_of_week
        self._known: dict[tuple[int, int], tuple[int, ...]] = {}  # by the first day's weekday and the length

    @property
    def ever(self) -> bool:
        """Whether there is such a day at all."""
        return any(self._of_month(year, month) for year in _CALENDARS for month in self._months)

    @property
    def in_cycle(self) -> int:
        """How many such days there are in CYCLE."""
        return sum(len(self._of_month(year, month)) for year in _CALENDARS for month in self._months)

    def any_between(self, first: date, last: date) -> bool:
        """Whether there is such a day from `first` to `last`, a few weeks apart; looks at their months first."""
        months = {first.month, last.month, first.month % 12 + 1}
        return not months.isdisjoint(self._months) and next(self.forwards(first, last), None) is not None

    def forwards(self, first: date, last: date) -> Iterator[date]:
        """The days from `first` to `last`, both included."""
        for year in range(first.year, last.year + 1):
            for month in self._months:
                if (first.year, first.month) <= (year, month) <= (last.year, last.month):
                    for number in self._of_month(year, month):
                        day = date(year, month, number)
                        if first <= day <= last:
                            yield day

    def backwards(self, first: date, last: date) -> Iterator[date]:
        """The same days, the last one first."""
        for year in range(last.year, first.year - 1, -1):
            for month in reversed(self._months):
                if (first.year, first.month) <= (year, month) <= (last.year, last.month):
                    for number in reversed(self._of_month(year, month)):
                        day = date(year, month, number)
                        if first <= day <= last:
                            yield day

    def _of_month(self, year: int, month: int) -> tuple[int, ...]:
        """The days by number. Months that begin on the same weekday and are equally long select alike."""
        shape = (date(year, month, 1).isoweekday() % 7, _length(year, month))
        known = self._known.get(shape)
        if known is None:
            known = self._known[shape] = self._select(*shape)
        return known

    def _select(self, first_weekday: int, length: int) -> tuple[int, ...]:
        if self._date.full and self._weekday.full:
            return tuple(range(1, length + 1))
        dates = _by_date(self._date, first_weekday, length)
        weekdays = _by_weekday(self._weekday, first_weekday, length)
        return tuple(sorted(dates | weekdays if self.either else dates & weekdays))


def _by_date(field: Field, first_weekday: int, length: int) -> set[int]:
    days = {day for day in field.values if day <= length}
    if field.plain:
        return days
    if field.last:
        days.add(length)
    if field.last_weekday:
        days.add(_nearest_weekday(length, first_weekday, length))
    days.update(_nearest_weekday(day, first_weekday, length) for day in field.nearest if day <= length)
    return days


def _by_weekday(field: Field, first_weekday: int, length: int) -> set[int]:
    if field.full:
        return set(range(1, length + 1))
    days = {day for weekday in field.values for day in range((weekday - first_weekday) % 7 + 1, length + 1, 7)}
    for weekday in field.last_of:
        days.add(max(range((weekday - first_weekday) % 7 + 1, length + 1, 7)))
    for weekday, count in field.nth:
        day = (weekday - first_weekday) % 7 + 1 + 7 * (count - 1)
        if day <= length:
            days.add(day)
    return days


def _nearest_weekday(day: int, first_weekday: int, length: int) -> int:
    """The Monday to Friday that is nearest to a date, without leaving its month."""
    weekday = (first_weekday + day - 1) % 7
    if weekday == 6:  # noqa: PLR2004  Saturday
        return day - 1 if day > 1 else day + 2
    if weekday == 0:
        return day + 1 if day < length else day - 2
    return day


def _length(year: int, month: int) -> int:
    leap = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap
