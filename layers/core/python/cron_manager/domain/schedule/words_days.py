"""Days and months in words."""

from collections.abc import Sequence
from itertools import pairwise

from cron_manager.domain.schedule.fields import Field

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_COUNTS = ("", "first", "second", "third", "fourth", "fifth")
_WEEKEND = (0, 6)
_FEW = 5  # numbers that are named rather than described by their distance


def days_in_words(day_of_month: Field, month: Field, day_of_week: Field, *, either: bool) -> str:
    """`on the 1st of the month, and on Friday in May`; empty when every day is meant."""
    date = _date(day_of_month, month) if day_of_week.full else None
    if date:
        return f"on {date}"
    days, months = _days(day_of_month, day_of_week, either=either), _months(month)
    return " ".join(part for part in (days, months) if part)


def _days(day_of_month: Field, day_of_week: Field, *, either: bool) -> str:
    dates, weekdays = _dates(day_of_month), _weekdays(day_of_week)
    if dates and weekdays:
        return f"on {dates}, and {_on(weekdays)}" if either else f"{_on(weekdays)}, if it is {dates}"
    if either:  # one field is every day, and either suffices
        return ""
    return f"on {dates}" if dates else _on(weekdays) if weekdays else ""


def _on(weekdays: str) -> str:
    return weekdays if " to " in weekdays else f"on {weekdays}"


def _date(day_of_month: Field, month: Field) -> str | None:
    """`29 February`, where just one date is meant."""
    if day_of_month.plain and len(day_of_month.values) == len(month.values) == 1:
        return f"{day_of_month.values[0]} {MONTHS[month.values[0] - 1]}"
    return None


def _months(month: Field) -> str:
    if month.full:
        return ""
    values = month.values
    if is_range(values):
        return f"from {MONTHS[values[0] - 1]} to {MONTHS[values[-1] - 1]}"
    return f"in {listed([MONTHS[value - 1] for value in values])}"


def is_range(values: Sequence[int]) -> bool:
    """Whether these are neighbours, three or more."""
    return len(values) > 2 and list(values) == list(range(values[0], values[-1] + 1))  # noqa: PLR2004  a pair is a list


def listed(parts: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join((", ".join(parts[:-1]), parts[-1])) if len(parts) > 1 else parts[0]


def _dates(field: Field) -> str:
    if field.full:
        return ""
    parts = [_numbers(field.values)] if field.values else []
    parts += [f"the weekday nearest to the {ordinal(day)}" for day in field.nearest]
    if field.last_weekday:
        parts.append("the last weekday (Monday to Friday)")
    if field.last:
        parts.append("the last day")
    return f"{listed(parts)} of the month"


def _numbers(values: tuple[int, ...]) -> str:
    if is_range(values):
        return f"the {ordinal(values[0])} to the {ordinal(values[-1])}"
    distances = {later - earlier for earlier, later in pairwise(values)}
    if len(values) > _FEW and len(distances) == 1:
        return f"every {ordinal(distances.pop())} day from the {ordinal(values[0])}"
    return listed([f"the {ordinal(value)}" for value in values])


def _weekdays(field: Field) -> str:
    if field.full:
        return ""
    parts = []
    if field.values:
        parts.append(_plain_weekdays(field.values))
    parts += [f"the {_COUNTS[count]} {_WEEKDAYS[day]} of the month" for day, count in sorted(field.nth, key=_by_count)]
    parts += [f"the last {_WEEKDAYS[day]} of the month" for day in field.last_of]
    return listed(parts)


def _plain_weekdays(values: tuple[int, ...]) -> str:
    if values == _WEEKEND:
        return "Saturday and Sunday"
    week = tuple(sorted(values, key=lambda day: (day - 1) % 7))  # from Monday
    positions = [(day - 1) % 7 for day in week]
    if is_range(positions):
        return f"{_WEEKDAYS[week[0]]} to {_WEEKDAYS[week[-1]]}"
    return listed([_WEEKDAYS[day] for day in week])


def _by_count(nth: tuple[int, int]) -> tuple[int, int]:
    return nth[1], nth[0]


def ordinal(number: int) -> str:
    """`1st`, `22nd`, `13th`."""
    teens = 10 <= number % 100 <= 20  # noqa: PLR2004
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
