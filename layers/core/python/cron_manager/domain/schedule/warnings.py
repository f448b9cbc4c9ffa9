"""What people are often surprised by, said beside the schedule, with another way to write it where there is one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.expression import MACROS
from cron_manager.domain.schedule.occurrences import Schedule
from cron_manager.domain.schedule.words_days import is_range

_MINUTE = timedelta(minutes=1)
_YEAR = timedelta(days=365.25)
_DAYS_OF_A_WEEK = 7
_LONGEST = 31
_SHORT_MONTHS = (29, 30, _LONGEST)


@dataclass(frozen=True, kw_only=True)
class ScheduleWarning:
    """Something to think about; nothing is wrong with the schedule."""

    code: str  # stable, UPPER_SNAKE
    message: str
    suggestion: str | None = None  # an expression to use instead


def warnings(schedule: Schedule, now: datetime, *, saved: bool = False) -> tuple[ScheduleWarning, ...]:
    """In the order of importance. `saved` says that the schedule is a job's already, so that its H is settled."""
    found = list(_often_or_rare(schedule, now))
    if isinstance(schedule, CronSchedule):
        for check in _CHECKS:
            found += check(schedule)
        if not saved:
            found += _hashed(schedule)
    return tuple(found)


def _often_or_rare(schedule: Schedule, now: datetime) -> Iterator[ScheduleWarning]:
    interval = schedule.average_interval(now)
    if interval is None:
        return
    daily = round(timedelta(days=1) / interval)
    if interval < _MINUTE:
        yield ScheduleWarning(
            code="SECONDS",
            message=f"{daily:,} runs a day. EventBridge ticks by the minute: a minute's first seconds may come late.",
        )
    elif interval == _MINUTE:
        yield ScheduleWarning(
            code="EVERY_MINUTE",
            message=f"{daily:,} runs a day; each costs a call and a record.",
            suggestion="*/5 * * * *",
        )
    elif interval >= 2 * _YEAR:
        yield ScheduleWarning(code="RARE", message=f"Due about every {round(interval / _YEAR)} years.")


def _day_or(schedule: CronSchedule) -> Iterator[ScheduleWarning]:
    dates, weekdays = schedule.fields.day_of_month, schedule.fields.day_of_week
    if not schedule.day_or or dates.full or weekdays.full:
        return
    yield ScheduleWarning(
        code="DAY_OR",
        message="Both day fields are restricted, so either one suffices: it runs on these dates and on these weekdays.",
        suggestion=_counted_weekday(schedule),
    )


def _counted_weekday(schedule: CronSchedule) -> str | None:
    """`fri#2` for the days 8 to 14 and Friday, which is what people mean by that."""
    dates, weekdays = schedule.fields.day_of_month, schedule.fields.day_of_week
    values = dates.values
    if not (dates.plain and weekdays.plain and len(weekdays.values) == 1 and is_range(values)):
        return None
    if len(values) != _DAYS_OF_A_WEEK or values[0] % _DAYS_OF_A_WEEK != 1:
        return None
    return _with(schedule, day_of_month="*", day_of_week=f"{weekdays.values[0]}#{values[-1] // _DAYS_OF_A_WEEK}")


def _top_of_hour(schedule: CronSchedule) -> Iterator[ScheduleWarning]:
    fields = schedule.fields
    if fields.minute.text in {"0", "00"} and not schedule.has_seconds:
        yield ScheduleWarning(
            code="TOP_OF_HOUR",
            message="Many jobs start on the hour, here and at your targets. H picks a minute by the job and keeps it.",
            suggestion=_with(schedule, minute="H"),
        )


def _steps(schedule: CronSchedule) -> Iterator[ScheduleWarning]:
    for name, size, unit in (("minute", 60, "m"), ("hour", 24, "h")):
        text = getattr(schedule.fields, name).text
        step = text.removeprefix("*/")
        if text == step or not step.isdigit():
            continue
        if int(step) >= size:
            yield ScheduleWarning(
                code="STEP_TOO_LARGE",
                message=f"{text} selects {name} 0 alone: steps begin anew each {'hour' if unit == 'm' else 'day'}.",
                suggestion=f"@every {step}{unit}",
            )
        elif size % int(step):
            yield ScheduleWarning(
                code="UNEVEN_STEP",
                message=f"{text} begins anew at {name} 0, so that the last distance is {size % int(step)} {name}s.",
                suggestion=f"@every {step}{unit}" if _others_are_stars(schedule, name) else None,
            )


def _others_are_stars(schedule: CronSchedule, name: str) -> bool:
    fields = schedule.fields
    days = fields.day_of_month.full and fields.month.full and fields.day_of_week.full
    return days and (name != "minute" or fields.hour.full)


def _short_months(schedule: CronSchedule) -> Iterator[ScheduleWarning]:
    dates, months = schedule.fields.day_of_month, schedule.fields.month
    if len(dates.values) == 1 and dates.values[0] in _SHORT_MONTHS and dates.plain and len(months.values) > 1:
        day = dates.values[0]
        nth = "31st" if day == _LONGEST else f"{day}th"
        yield ScheduleWarning(
            code="SHORT_MONTHS",
            message=f"Months without a {nth} are left out. L is each month's last day.",
            suggestion=_with(schedule, day_of_month="L") if day == _LONGEST else None,
        )


def _hashed(schedule: CronSchedule) -> Iterator[ScheduleWarning]:
    if any(field.hashed for field in schedule.fields):
        yield ScheduleWarning(
            code="HASHED_UNSAVED", message="H is settled by the job's id when it is saved; these runs are an example."
        )


def _with(schedule: CronSchedule, **changed: str) -> str:
    """The expression with some fields written otherwise."""
    written = MACROS.get(schedule.expression.lower(), schedule.expression).split()
    names = ["second", "minute", "hour", "day_of_month", "month", "day_of_week"][-len(written) :]
    return " ".join(changed.get(name, text) for name, text in zip(names, written, strict=True))


_CHECKS: tuple[Callable[[CronSchedule], Iterator[ScheduleWarning]], ...] = (
    _steps,
    _day_or,
    _short_months,
    _top_of_hour,
)
