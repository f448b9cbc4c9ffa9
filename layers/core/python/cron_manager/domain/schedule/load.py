"""How many occurrences fall due when: per minute of a day, per hour of a week, over any number of plans.

Plans whose schedules mean the same are stepped through once and multiplied; bounds and jitter only choose from what
was found and move it. So 10,000 jobs cost little more than the different schedules among them.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from math import ceil, floor

from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.every import EverySchedule
from cron_manager.domain.schedule.fields import Field
from cron_manager.domain.schedule.plan import Plan

MINUTES, HOURS = 24 * 60, 7 * 24  # counted
_WINDOW = HOURS * 60  # minutes looked at, from the beginning of the first hour
_EARLIEST = -16 * 60  # seconds: with the jitter, what was scheduled a quarter of an hour before may fall into it
_MINUTE = timedelta(minutes=1)
_SECOND = timedelta(seconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LONG_AGO = datetime(1971, 1, 1, tzinfo=UTC)
_AT_ZERO = Field(text="0", values=(0,), starred=False, full=False)


@dataclass(frozen=True, kw_only=True)
class Load:
    """Occurrences per span."""

    first_minute: datetime  # UTC
    minutes: Sequence[int]  # 1,440 counts
    first_hour: datetime
    hours: Sequence[int]  # 168 counts

    @property
    def busiest_minute(self) -> tuple[datetime, int] | None:
        """The first of the minutes with the most occurrences; None without any."""
        most = max(self.minutes)
        return (self.first_minute + self.minutes.index(most) * _MINUTE, most) if most else None


@dataclass(frozen=True)
class _Share:
    """What one plan takes of what its schedule brings, and where that falls. Times are seconds since the first hour."""

    low: int | None  # the first scheduled time that counts; None: all
    high: int | None  # the last one
    moves: tuple[tuple[int, int], ...]  # by so many minutes, so many occurrences for each minute's one


@dataclass(frozen=True)
class _Marks:
    """The minutes in which a schedule has occurrences, ascending."""

    firsts: Sequence[int]  # when each minute's first one is scheduled
    counts: Sequence[int]


def load_of(plans: Iterable[Plan], start: datetime) -> Load:
    """Counts from the minute and the hour that `start` lies in. Deployments' occurrences are nobody's to foresee."""
    first_minute = start.astimezone(UTC).replace(second=0, microsecond=0)
    first_hour = first_minute.replace(minute=0)
    counts = [0] * _WINDOW
    for plan, shares in _grouped(plans, first_hour):
        _add(counts, _marks(plan, first_hour), shares)
    skipped = first_minute.minute
    return Load(
        first_minute=first_minute,
        minutes=counts[skipped : skipped + MINUTES],
        first_hour=first_hour,
        hours=[sum(counts[hour * 60 : hour * 60 + 60]) for hour in range(HOURS)],
    )


def _grouped(plans: Iterable[Plan], first_hour: datetime) -> Iterator[tuple[Plan, Mapping[_Share, int]]]:
    """One plan for each kind of schedule, and how many plans take which share of it."""
    examples: dict[Hashable, Plan] = {}
    shares: dict[Hashable, Counter[_Share]] = defaultdict(Counter)
    for plan in map(_settled, plans):
        key = _kind(plan)
        examples.setdefault(key, plan)
        shares[key][_share(plan, first_hour)] += 1
    return ((plan, shares[key]) for key, plan in examples.items())


def _settled(plan: Plan) -> Plan:
    """An interval moved by its jitter is the interval from another anchor."""
    schedule, offset = plan.schedule, plan.offset
    if not isinstance(schedule, EverySchedule) or not offset:
        return plan
    return replace(
        plan,
        schedule=replace(schedule, anchor=schedule.anchor + offset),
        offset=timedelta(0),
        since=plan.since + offset,
        start_at=plan.start_at + offset if plan.start_at else None,
        end_at=plan.until + offset if plan.until else None,
        last_at=None,
    )


def _kind(plan: Plan) -> Hashable:
    """Equal for plans that differ in seconds, bounds and jitter at most."""
    schedule = plan.schedule
    calendars = tuple((calendar.id, calendar.version) for calendar in plan.calendars)
    zone = schedule.timezone if calendars or isinstance(schedule, CronSchedule) else None
    if isinstance(schedule, CronSchedule):
        how = (schedule.day_or, schedule.runs_after_gap, schedule.runs_twice)
        return calendars, zone, *map(_selected, schedule.fields[1:]), *how
    if isinstance(schedule, EverySchedule):
        return calendars, zone, schedule.interval, _phase(schedule)
    return calendars, zone, schedule


def _selected(field: Field) -> Hashable:
    return field.values, field.last, field.last_weekday, field.nearest, field.last_of, field.nth


def _phase(schedule: EverySchedule) -> timedelta:
    return (schedule.anchor - _EPOCH) % schedule.interval


def _share(plan: Plan, first_hour: datetime) -> _Share:
    lows = [floor(_seconds(plan.since, first_hour)) + 1]
    if plan.start_at:
        lows.append(ceil(_seconds(plan.start_at, first_hour)))
    if isinstance(plan.schedule, EverySchedule):
        lows.append(ceil(_seconds(plan.schedule.anchor, first_hour)))
    high = floor(_seconds(plan.until, first_hour)) if plan.until else _WINDOW * 60
    return _Share(
        low=low if (low := max(lows)) > _EARLIEST else None,
        high=high if high < _WINDOW * 60 else None,
        moves=_moves(plan),
    )


def _seconds(instant: datetime, first_hour: datetime) -> float:
    return (instant - first_hour).total_seconds()


def _moves(plan: Plan) -> tuple[tuple[int, int], ...]:
    offset = plan.offset // _SECOND
    seconds = plan.schedule.fields.second.values if isinstance(plan.schedule, CronSchedule) else (0,)
    return tuple(sorted(Counter((second + offset) // 60 for second in seconds).items()))


def _marks(plan: Plan, first_hour: datetime) -> _Marks:
    if isinstance(plan.schedule, EverySchedule):
        return _beats(plan, plan.schedule, first_hour)
    firsts = [(at - first_hour) // _SECOND for at in _everything(plan, first_hour)]
    return _Marks(firsts, [1] * len(firsts))


def _everything(plan: Plan, first_hour: datetime) -> Iterator[datetime]:
    """What the schedule brings within the window, without its calendars' days; of several seconds only one."""
    schedule = plan.schedule
    if isinstance(schedule, CronSchedule):
        schedule = replace(schedule, fields=schedule.fields._replace(second=_AT_ZERO))
    begin = first_hour + (_EARLIEST - 1) * _SECOND
    end = first_hour + (_WINDOW * 60 - 1) * _SECOND
    return Plan(schedule=schedule, since=_LONG_AGO, end_at=end, calendars=plan.calendars).after(begin)


def _beats(plan: Plan, schedule: EverySchedule, first_hour: datetime) -> _Marks:
    """An interval is reckoned: there may be sixty in every minute. Calendars are asked once for each mark."""
    interval = schedule.interval // _SECOND
    phase = ((schedule.anchor - first_hour) // _SECOND) % interval
    firsts: Sequence[int]
    if interval < 60:  # noqa: PLR2004  # seconds in a minute
        firsts = range(_EARLIEST, _WINDOW * 60, 60)
    else:
        firsts = range(_EARLIEST + (phase - _EARLIEST) % interval, _WINDOW * 60, interval)
    if plan.calendars:
        firsts = [each for each in firsts if plan.closure_at(first_hour + each * _SECOND) is None]
    return _Marks(firsts, [_multiples(first - phase, interval) for first in firsts])


def _multiples(begin: int, interval: int) -> int:
    """How many multiples of an interval lie in the minute that begins there."""
    return (begin + 59) // interval - (begin - 1) // interval


def _add(counts: list[int], marks: _Marks, shares: Mapping[_Share, int]) -> None:
    """Steps: note at which marks each share begins and ends, by how far it moves; then walk the marks once per move."""
    changes: dict[int, list[int]] = defaultdict(lambda: [0] * (len(marks.firsts) + 1))
    for share, weight in shares.items():
        begin = bisect_left(marks.firsts, share.low) if share.low is not None else 0
        end = bisect_right(marks.firsts, share.high) if share.high is not None else len(marks.firsts)
        for move, times in share.moves if begin < end else ():
            changes[move][begin] += times * weight
            changes[move][end] -= times * weight
    for move, change in changes.items():
        for first, count, times in zip(marks.firsts, marks.counts, accumulate(change), strict=False):
            minute = first // 60 + move
            if 0 <= minute < _WINDOW:
                counts[minute] += count * times
