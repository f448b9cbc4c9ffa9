"""Which days of a month a cron expression selects, by day-of-month or by day-of-week."""

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date

from local.clock.errors import InvalidExpressionError
from local.clock.fields import DAY_OF_MONTH, DAY_OF_WEEK

_SATURDAY = 7  # EventBridge counts the week from SUN=1


@dataclass(frozen=True, kw_only=True)
class DaysOfMonth:
    """`, - * / L W`: dates, the last day, the weekday nearest to a date."""

    dates: tuple[int, ...] = ()  # days by number
    last: bool = False  # L
    nearest: tuple[int, ...] = ()  # nW: the weekday nearest to the n-th, within the month
    last_weekday: bool = False  # LW

    def of(self, year: int, month: int) -> set[int]:
        length = monthrange(year, month)[1]
        days = {day for day in self.dates if day <= length}
        days |= {_nearest_weekday(year, month, day) for day in self.nearest if day <= length}
        if self.last:
            days.add(length)
        if self.last_weekday:
            days.add(_nearest_weekday(year, month, length))
        return days


@dataclass(frozen=True, kw_only=True)
class DaysOfWeek:
    """`, - * L #`: weekdays, the last such weekday of the month, or the n-th."""

    weekdays: tuple[int, ...] = ()  # 1 = SUN … 7 = SAT
    last: tuple[int, ...] = field(default=())  # nL
    nth: tuple[int, int] | None = None  # n#k

    def of(self, year: int, month: int) -> set[int]:
        length = monthrange(year, month)[1]
        by_weekday: dict[int, list[int]] = {}
        for day in range(1, length + 1):
            by_weekday.setdefault(date(year, month, day).isoweekday() % 7 + 1, []).append(day)
        days = {day for weekday in self.weekdays for day in by_weekday[weekday]}
        days |= {by_weekday[weekday][-1] for weekday in self.last}
        if self.nth and self.nth[1] <= len(by_weekday[self.nth[0]]):
            days.add(by_weekday[self.nth[0]][self.nth[1] - 1])
        return days


def parse_days(of_month: str, of_week: str) -> DaysOfMonth | DaysOfWeek:
    """One of the two fields must be `?`: a value in both, or in none, is refused, as AWS does."""
    if (of_month == "?") == (of_week == "?"):
        raise InvalidExpressionError("exactly one of day-of-month and day-of-week must be '?'")
    return _parse_days_of_week(of_week) if of_month == "?" else _parse_days_of_month(of_month)


def _parse_days_of_month(text: str) -> DaysOfMonth:
    parts = text.upper().split(",")
    plain = [part for part in parts if not re.fullmatch(r"L|LW|\d+W", part)]
    nearest = [part[:-1] for part in parts if re.fullmatch(r"\d+W", part)]
    return DaysOfMonth(
        dates=DAY_OF_MONTH.values(",".join(plain)) if plain else (),
        last="L" in parts,
        nearest=tuple(DAY_OF_MONTH.number(day) for day in nearest),
        last_weekday="LW" in parts,
    )


def _parse_days_of_week(text: str) -> DaysOfWeek:
    if "#" in text:
        weekday, _, count = text.partition("#")
        if not re.fullmatch("[1-5]", count):  # also refuses a second expression: "3#1,6#3"
            raise InvalidExpressionError(f"{text!r} must be one weekday, '#', and 1 to 5")
        return DaysOfWeek(nth=(DAY_OF_WEEK.number(weekday), int(count)))
    if "/" in text:
        raise InvalidExpressionError("day-of-week takes no increments")
    parts = text.upper().split(",")
    last = [part[:-1] for part in parts if len(part) > 1 and part.endswith("L")]
    plain = [str(_SATURDAY) if part == "L" else part for part in parts if len(part) == 1 or not part.endswith("L")]
    return DaysOfWeek(
        weekdays=DAY_OF_WEEK.values(",".join(plain)) if plain else (),
        last=tuple(DAY_OF_WEEK.number(weekday) for weekday in last),
    )


def _nearest_weekday(year: int, month: int, day: int) -> int:
    weekday = date(year, month, day).isoweekday()
    length = monthrange(year, month)[1]
    if weekday == 6:  # noqa: PLR2004  ISO Saturday: Friday, or Monday when the month begins there
        return day - 1 if day > 1 else day + 2
    if weekday == 7:  # noqa: PLR2004  ISO Sunday: Monday, or Friday when the month ends there
        return day + 1 if day < length else day - 2
    return day
