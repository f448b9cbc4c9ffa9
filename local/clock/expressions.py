"""`cron(…)`, `rate(…)` and `at(…)`: parsed once, refused with a reason.

Grammar: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from local.clock.days import DaysOfMonth, DaysOfWeek, parse_days
from local.clock.errors import InvalidExpressionError
from local.clock.fields import HOURS, MINUTES, MONTHS, YEARS

_FIELDS = 6


@dataclass(frozen=True, kw_only=True)
class Cron:
    """Wall-clock times."""

    minutes: tuple[int, ...]  # ascending
    hours: tuple[int, ...]  # ascending
    days: DaysOfMonth | DaysOfWeek  # whichever field was not '?'
    months: tuple[int, ...]  # ascending
    years: tuple[int, ...]  # ascending


@dataclass(frozen=True, kw_only=True)
class Rate:
    """A fixed distance in elapsed time: a day is 24 hours, whatever the wall clock does."""

    every: timedelta  # at least a minute


@dataclass(frozen=True, kw_only=True)
class At:
    """Once."""

    local: datetime  # naive, in the schedule's time zone


Expression = Cron | Rate | At


def parse(text: str) -> Expression:
    """Raises InvalidExpressionError for anything that EventBridge Scheduler does not document."""
    form = re.fullmatch(r"(cron|rate|at)\((.*)\)", text)
    if not form:
        raise InvalidExpressionError(f"{text!r} is none of cron(…), rate(…), at(…)")
    readers: dict[str, Callable[[str], Expression]] = {"cron": _cron, "rate": _rate, "at": _at}
    return readers[form[1]](form[2].strip())


def parse_zone(name: str) -> ZoneInfo:
    """An IANA time zone by its name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise InvalidExpressionError(f"{name!r} is not a time zone") from unknown


def _cron(text: str) -> Cron:
    fields = text.split()
    if len(fields) != _FIELDS:
        order = "minutes hours day-of-month month day-of-week year"
        raise InvalidExpressionError(f"cron has six fields ({order}), not {len(fields)}")
    minutes, hours, of_month, months, of_week, years = fields
    return Cron(
        minutes=MINUTES.values(minutes),
        hours=HOURS.values(hours),
        days=parse_days(of_month, of_week),
        months=MONTHS.values(months),
        years=YEARS.values(years),
    )


def _rate(text: str) -> Rate:
    form = re.fullmatch(r"([1-9][0-9]*)\s+(minute|hour|day)(s?)", text)
    if not form:
        raise InvalidExpressionError(f"rate({text}) is not a positive number and minutes, hours or days")
    return Rate(every=timedelta(**{f"{form[2]}s": int(form[1])}))


def _at(text: str) -> At:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}", text):
        raise InvalidExpressionError(f"at({text}) is not at(yyyy-mm-ddThh:mm:ss)")
    try:
        return At(local=datetime.fromisoformat(text))
    except ValueError as impossible:
        raise InvalidExpressionError(f"at({text}): {impossible}") from impossible
