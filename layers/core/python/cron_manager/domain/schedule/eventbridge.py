"""A plan in EventBridge Scheduler's grammar: rules whose ticks bring every occurrence, and few others.

A tick stands for the occurrences that `Plan.brought_by` finds in its minute. EventBridge wants `?` in one of the day
fields, so Debian's "either day field suffices" becomes two rules; seconds are the minute's, expanded by whoever
receives the tick; an interval of whole minutes is a rate, another one a list of minutes. Where the clocks change,
rules in UTC bring what EventBridge leaves out (eventbridge_shifts.py).

What a rule is depends on the plan alone, never on the time of day: its digest names it in EventBridge.
(EventBridge Scheduler User Guide, "Schedule types in EventBridge Scheduler"; API reference, CreateSchedule.)
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.eventbridge_days import EVERY_DAY, day_fields, numbers
from cron_manager.domain.schedule.eventbridge_shifts import shift_expressions
from cron_manager.domain.schedule.every import EverySchedule
from cron_manager.domain.schedule.fields import Field
from cron_manager.domain.schedule.once import OnceSchedule
from cron_manager.domain.schedule.plan import Plan

# On both sides of a rule's window: AWS leaves open whether a tick just at its bounds still comes.
SLACK = timedelta(minutes=2)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_UTC = "UTC"


@dataclass(frozen=True, kw_only=True)
class TickRule:
    """One EventBridge schedule's content."""

    expression: str  # cron(…), rate(…) or at(…)
    timezone: str  # in which the expression is read
    start_at: datetime | None = None  # no tick is wanted before; a rate counts from here
    end_at: datetime | None = None  # no tick is wanted after
    every: timedelta | None = None  # of a rate: between two ticks


def ticks_for(plan: Plan) -> tuple[TickRule, ...]:
    """The rules for a plan; none for @reboot, which deployments bring."""
    schedule = plan.schedule
    match schedule:
        case CronSchedule():
            return tuple(_bounded(rule, plan) for rule in _cron_rules(schedule))
        case EverySchedule():
            return (_bounded(_interval_rule(schedule), plan),)
        case OnceSchedule():
            at = _minute_of(schedule.at)
            return (TickRule(expression=f"at({at:%Y-%m-%dT%H:%M:%S})", timezone=_UTC, end_at=at),)
    return ()


def _bounded(rule: TickRule, plan: Plan) -> TickRule:
    """The rule within the plan's window, which bounds the scheduled times and so the ticks, delayed or not."""
    start = rule.start_at
    if start is None and plan.start_at is not None:
        start = _minute_of(plan.start_at - SLACK)
    return replace(rule, start_at=start, end_at=_minute_of(plan.until + SLACK) if plan.until else None)


@lru_cache(maxsize=16_384)  # the sweeper asks for every job each minute
def _cron_rules(schedule: CronSchedule) -> tuple[TickRule, ...]:
    fields = schedule.fields
    minute, hour, month = (_numbers_of(field) for field in (fields.minute, fields.hour, fields.month))
    local = [
        TickRule(expression=f"cron({minute} {hour} {of_month} {month} {of_week} *)", timezone=schedule.timezone)
        for of_month, of_week in day_fields(schedule)
    ]
    shifted = [TickRule(expression=expression, timezone=_UTC) for expression in shift_expressions(schedule)]
    return (*local, *shifted)


def _numbers_of(field: Field) -> str:
    return numbers(field.values, full=field.full)


def _interval_rule(schedule: EverySchedule) -> TickRule:
    anchor, interval = schedule.anchor, schedule.interval
    if interval % _MINUTE:
        return TickRule(expression=f"cron({_minutes_of(schedule)} * {EVERY_DAY})", timezone=_UTC)
    return TickRule(expression=_rate(interval), timezone=_UTC, start_at=_minute_of(anchor), every=interval)


def _rate(interval: timedelta) -> str:
    for unit, name in ((_DAY, "day"), (_HOUR, "hour"), (_MINUTE, "minute")):
        if not interval % unit:
            count = interval // unit
            return f"rate({count} {name if count == 1 else name + 's'})"
    raise ValueError(f"{interval} is not whole minutes")


def _minutes_of(schedule: EverySchedule) -> str:
    """The minutes of the hour in which an interval's occurrences fall: the same each hour where it divides one."""
    if _HOUR % schedule.interval:
        return "*"
    first = schedule.anchor.astimezone(UTC)
    minutes = {(first + count * schedule.interval).minute for count in range(_HOUR // schedule.interval)}
    return numbers(tuple(sorted(minutes)), full=len(minutes) == _HOUR // _MINUTE)


def _minute_of(instant: datetime) -> datetime:
    return instant.astimezone(UTC).replace(second=0, microsecond=0)
