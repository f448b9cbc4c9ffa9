"""When a schedule fires next.

Daylight saving, as documented for EventBridge Scheduler: an occurrence that falls into the spring gap is skipped; in
autumn a repeated wall-clock time runs once (here: at its first passing); a rate counts elapsed time and is not touched.

Start and end dates, as the API reference has them: a schedule begins on or after the one and stops on or before the
other. The end is read strictly here: a firing just at the end date is left out. A rate first fires at its start date;
a one-time schedule ignores both dates.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from local.clock.expressions import At, Cron, Expression, Rate, parse, parse_zone


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """What decides a schedule's firing times."""

    expression: Expression  # parsed
    zone: ZoneInfo  # in which cron and at are read
    anchor: datetime  # a rate without a start date begins here: when the schedule was made or last changed
    start: datetime | None = None  # nothing before
    end: datetime | None = None  # nothing from here on


def read_schedule(
    *, expression: str, timezone: str, anchor: datetime, start: datetime | None = None, end: datetime | None = None
) -> Schedule:
    """From the API's strings; raises InvalidExpressionError."""
    parsed = parse(expression)
    if isinstance(parsed, At):
        start = end = None
    return Schedule(expression=parsed, zone=parse_zone(timezone), anchor=anchor, start=start, end=end)


def next_fire(schedule: Schedule, after: datetime) -> datetime | None:
    """The first firing later than `after` (aware), in UTC; None when there is none left."""
    for instant in _candidates(schedule, after):
        if instant <= after or (schedule.start and instant < schedule.start):
            continue
        return None if schedule.end and instant >= schedule.end else instant
    return None


def _candidates(schedule: Schedule, after: datetime) -> Iterator[datetime]:
    """Ascending instants, beginning not long before the later of `after` and the start date."""
    since = max(after, schedule.start) if schedule.start else after
    match schedule.expression:
        case At(local=local):
            yield from _instant(local, schedule.zone)
        case Rate(every=every):
            first = schedule.start or schedule.anchor
            passed = max(0, (since - first) // every)
            for count in range(passed, passed + 3):
                yield first.astimezone(UTC) + count * every
        case Cron() as cron:
            yield from _wall_clock(cron, schedule.zone, since.astimezone(schedule.zone).replace(tzinfo=None))


def _wall_clock(cron: Cron, zone: ZoneInfo, since: datetime) -> Iterator[datetime]:
    for day in _days(cron, since.date()):
        first_hour = bisect_left(cron.hours, since.hour) if day == since.date() else 0
        for hour in cron.hours[first_hour:]:
            for minute in cron.minutes:
                yield from _instant(datetime(day.year, day.month, day.day, hour, minute), zone)  # noqa: DTZ001  made aware there


def _days(cron: Cron, since: date) -> Iterator[date]:
    for year in cron.years[bisect_left(cron.years, since.year) :]:
        for month in cron.months:
            if (year, month) < (since.year, since.month):
                continue
            days = (date(year, month, number) for number in sorted(cron.days.of(year, month)))
            yield from (day for day in days if day >= since)


def _instant(local: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The local time's first passing, or nothing when the clocks jump over it."""
    instant = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == local:
        yield instant
