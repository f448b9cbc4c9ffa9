"""What EventBridge leaves out when the clocks change, as rules in UTC.

EventBridge skips a local time that a spring gap swallows, and ticks once for a local time that an autumn overlap shows
twice; which of the two passes gets the tick, AWS does not say. So a schedule that runs both passes gets a rule that
ticks in both, and one that runs at the end of a gap gets a rule that ticks there. A rule covers all the transitions of
a fixed span of years, as one product of minutes, hours, days and months, so that it does not move with the clock; the
engine drops the ticks that are too many.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.eventbridge_days import numbers
from cron_manager.domain.schedule.fields import Field
from cron_manager.domain.schedule.zones import SEASONAL, Transition, transitions

_SPAN = (datetime(2025, 1, 1, tzinfo=UTC), datetime(2061, 1, 1, tzinfo=UTC))
_MINUTE = timedelta(minutes=1)
_ZERO = timedelta(0)
_HOURS_A_DAY, _MINUTES_AN_HOUR = 24, 60
_ISO_SUNDAY = 7


def shift_expressions(schedule: CronSchedule) -> tuple[str, ...]:
    """The cron(…) expressions, to be read in UTC; none where no transition touches the schedule."""
    found: list[str] = []
    if schedule.runs_twice:
        found.extend(_expression(schedule, _overlaps(schedule.zone), _both_passes))
    if schedule.runs_after_gap:
        found.extend(_expression(schedule, _gaps(schedule.zone), _gap_s_end))
    return tuple(found)


@dataclass(frozen=True, kw_only=True)
class _Shifts:
    """Transitions that happen at the same time of day and move the clock equally far."""

    first: Transition
    locals: tuple[tuple[date, date], ...]  # per transition: the dates on which the affected local times begin and end
    days: tuple[frozenset[date], ...]  # per transition: the UTC dates of what is to be ticked


_Times = Callable[[Transition, Callable[[datetime], bool]], Iterator[datetime]]


def _expression(schedule: CronSchedule, groups: tuple[_Shifts, ...], times: _Times) -> Iterator[str]:
    """One expression for all transitions whose affected local times the schedule chooses."""
    clock: set[datetime] = set()
    days: set[date] = set()
    for group in groups:
        ticks = set(times(group.first, lambda local: _chooses_time(schedule, local)))
        touched = [utc for local, utc in zip(group.locals, group.days, strict=True) if _chooses_day(schedule, *local)]
        if ticks and touched:
            clock |= ticks
            days.update(*touched)
    if clock:
        minutes, hours = {tick.minute for tick in clock}, {tick.hour for tick in clock}
        yield (
            f"cron({_written(minutes, _MINUTES_AN_HOUR)} {_written(hours, _HOURS_A_DAY)}"
            f" {_written({day.day for day in days})} {_written({day.month for day in days})} ? *)"
        )


def _both_passes(shift: Transition, chosen: Callable[[datetime], bool]) -> Iterator[datetime]:
    """The UTC minutes at which the clock shows a chosen time that it shows twice."""
    for passed in range(shift.overlap // _MINUTE):
        if chosen(_local(shift.at, shift.after) + passed * _MINUTE):
            yield shift.at + passed * _MINUTE
            yield shift.at - shift.overlap + passed * _MINUTE


def _gap_s_end(shift: Transition, chosen: Callable[[datetime], bool]) -> Iterator[datetime]:
    """The UTC minute at which a gap ends, if it swallows a chosen time."""
    if any(chosen(_local(shift.at, shift.before) + passed * _MINUTE) for passed in range(shift.gap // _MINUTE)):
        yield shift.at


@lru_cache(maxsize=512)
def _overlaps(zone: ZoneInfo) -> tuple[_Shifts, ...]:
    return _grouped([shift for shift in transitions(zone, *_SPAN) if shift.overlap])


@lru_cache(maxsize=512)
def _gaps(zone: ZoneInfo) -> tuple[_Shifts, ...]:
    return _grouped([shift for shift in transitions(zone, *_SPAN) if _ZERO < shift.gap < SEASONAL])


def _grouped(shifts: list[Transition]) -> tuple[_Shifts, ...]:
    groups: dict[tuple[object, ...], list[Transition]] = {}
    for shift in shifts:
        groups.setdefault((shift.at.time(), shift.before, shift.after), []).append(shift)
    return tuple(
        _Shifts(
            first=group[0],
            locals=tuple(_affected(shift) for shift in group),
            days=tuple(frozenset(_ticked(shift)) for shift in group),
        )
        for group in groups.values()
    )


def _affected(shift: Transition) -> tuple[date, date]:
    """The local dates on which the repeated or swallowed times begin and end."""
    begin = _local(shift.at, min(shift.before, shift.after))
    return begin.date(), (begin + abs(shift.after - shift.before) - _MINUTE).date()


def _ticked(shift: Transition) -> Iterator[date]:
    yield shift.at.date()
    if shift.overlap:
        yield (shift.at - shift.overlap).date()
        yield (shift.at + shift.overlap - _MINUTE).date()


def _local(instant: datetime, offset: timedelta) -> datetime:
    """The wall clock's reading, without a zone."""
    return instant.replace(tzinfo=None) + offset


def _chooses_time(schedule: CronSchedule, local: datetime) -> bool:
    return local.hour in schedule.fields.hour.values and local.minute in schedule.fields.minute.values


def _chooses_day(schedule: CronSchedule, begin: date, end: date) -> bool:
    """Whether the schedule may choose one of the two days; L, W and # count as any day."""
    return any(_may_choose(schedule, day) for day in {begin, end})


def _may_choose(schedule: CronSchedule, day: date) -> bool:
    fields = schedule.fields
    by_date = _may_hold(fields.day_of_month, day.day)
    by_weekday = _may_hold(fields.day_of_week, day.isoweekday() % _ISO_SUNDAY)
    matches = by_date or by_weekday if schedule.day_or else by_date and by_weekday
    return matches and day.month in fields.month.values


def _may_hold(field: Field, value: int) -> bool:
    return value in field.values or not field.plain


def _written(values: set[int], everything: int = 0) -> str:
    return numbers(tuple(sorted(values)), full=len(values) == everything)
