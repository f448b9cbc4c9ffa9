"""The day fields of a schedule in EventBridge's grammar.

Weekdays run from 1 (Sunday) to 7. `L`, `nW` and `n#k` go over as they are where they stand alone and AWS says just what
they mean; their lists, `LW`, `nL` and a W near the month's ends, on which it is silent, become all the days that they
can fall on. The engine drops the others.
"""

from collections.abc import Iterator

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.fields import Field

EVERY_DAY = "* * ? *"  # day of month, month, day of week, year
_LAST_DAYS = range(28, 32)  # where a month can end
_LAST_WORKDAYS = range(26, 32)  # where its last Monday-to-Friday can fall
_MONTHS_A_YEAR, _WEEKS_A_YEAR = 12, 52


def day_fields(schedule: CronSchedule) -> tuple[tuple[str, str], ...]:
    """Pairs of day of month and day of week whose union holds the schedule's days."""
    of_month, of_week = schedule.fields.day_of_month, schedule.fields.day_of_week
    by_date, by_weekday = (_dates(of_month), "?"), ("?", _weekdays(of_week))
    if schedule.day_or:
        return (by_date, by_weekday)
    if of_week.full:
        return (by_date,)
    if of_month.full:
        return (by_weekday,)
    # Both must match, as in `*/2 * mon`: tick on the days of the sparser field, the engine drops those of the other.
    dates_a_year = len(_possible_dates(of_month)) * _MONTHS_A_YEAR
    weekdays_a_year = len(_possible_weekdays(of_week)) * _WEEKS_A_YEAR
    return (by_date,) if dates_a_year < weekdays_a_year else (by_weekday,)


def numbers(values: tuple[int, ...], *, full: bool = False) -> str:
    """`*`, or ranges and single numbers in a list: both AWS and people read them one way only."""
    return "*" if full else ",".join(_runs(values))


def _dates(field: Field) -> str:
    if not field.values and not field.last_weekday:
        if field.last and not field.nearest:
            return "L"
        if len(field.nearest) == 1 and not field.last and _stays_in_month(field.nearest[0]):
            return f"{field.nearest[0]}W"
    return numbers(_possible_dates(field), full=field.full)


def _stays_in_month(day: int) -> bool:
    """Whether the nearest weekday is the same however one treats the month's ends."""
    return 1 < day < min(_LAST_DAYS)


def _possible_dates(field: Field) -> tuple[int, ...]:
    days = set(field.values)
    days.update(_LAST_DAYS if field.last else ())
    days.update(_LAST_WORKDAYS if field.last_weekday else ())
    for day in field.nearest:
        days.update(range(day - 1, day + 2) if _stays_in_month(day) else range(day - 2, day + 3))
    return tuple(sorted(day for day in days if 1 <= day <= max(_LAST_DAYS)))


def _weekdays(field: Field) -> str:
    if not field.values and not field.last_of and len(field.nth) == 1:
        ((weekday, count),) = field.nth
        return f"{weekday + 1}#{count}"
    return numbers(tuple(weekday + 1 for weekday in _possible_weekdays(field)), full=field.full)


def _possible_weekdays(field: Field) -> tuple[int, ...]:
    return tuple(sorted({*field.values, *field.last_of, *(weekday for weekday, _ in field.nth)}))


def _runs(values: tuple[int, ...]) -> Iterator[str]:
    """`1-5` for neighbours, single numbers otherwise: EventBridge takes expressions of at most 256 characters."""
    start = previous = values[0]
    for value in (*values[1:], None):
        if value is not None and value == previous + 1:
            previous = value
            continue
        yield str(start) if start == previous else f"{start}-{previous}"
        if value is not None:
            start = previous = value
