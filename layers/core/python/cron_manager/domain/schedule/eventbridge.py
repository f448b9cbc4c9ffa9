"""A schedule in EventBridge Scheduler's grammar: one or two cron(...) expressions that tick at every occurrence.

EventBridge wants `?` in one of the day fields, so Debian's "either day field suffices" becomes two expressions.
Its weekdays run from 1 (Sunday) to 7. Ranges and steps are written as lists and ranges of numbers, which both
grammars read alike. (EventBridge Scheduler User Guide, "Schedule types in EventBridge Scheduler", cron-based.)

EventBridge skips a time that a spring gap swallows and ticks once in the autumn overlap; what the engine knows
beyond that, the sweeper enqueues.
"""

from collections.abc import Iterator

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.fields import Field


def eventbridge_expressions(schedule: CronSchedule) -> tuple[str, ...]:
    """The expressions whose union covers the schedule's occurrences, in the schedule's time zone."""
    minute, hour, day_of_month, month, day_of_week = schedule.fields
    clock = f"{_text(minute)} {_text(hour)}"
    by_date = f"cron({clock} {_text(day_of_month)} {_text(month)} ? *)"
    by_weekday = f"cron({clock} ? {_text(month)} {_weekdays(day_of_week)} *)"
    if day_of_week.full:
        return (by_date,)
    if day_of_month.full:
        return (by_weekday,)
    if schedule.day_or:
        return (by_date, by_weekday)
    # Both must match, as in `*/2 * mon`: tick on the dates, the engine drops those on other weekdays.
    return (by_date,)


def _text(field: Field) -> str:
    return "*" if field.full else ",".join(_runs(field.values))


def _weekdays(field: Field) -> str:
    return ",".join(_runs(tuple(value + 1 for value in field.values)))


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
