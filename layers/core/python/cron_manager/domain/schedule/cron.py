"""Cron expressions: stepping from one occurrence to the next as Debian's cron would.

Debian's cron looks at the wall clock once a minute and keeps a clock of its own beside it (the loop of main() in its
cron.c). Where the wall clock jumps ahead, it runs for each skipped minute the jobs that name a fixed time; where the
wall clock falls back, it leaves those jobs alone until the two clocks agree again. A job whose minute or hour begins
with a star follows the wall clock through both.

Here a year is a row of stretches of constant offset (`zones.py`). Within one, occurrences are days times hours times
minutes times seconds; at its beginning stand the two rules above.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from cron_manager.domain.schedule.days import CYCLE, DayRule
from cron_manager.domain.schedule.dst import DstGap, DstOverlap
from cron_manager.domain.schedule.fields import Field
from cron_manager.domain.schedule.occurrences import SECOND, Schedule
from cron_manager.domain.schedule.zones import FIRST_YEAR, LAST_YEAR, Stretch, stretches

_DAY_SECONDS = 86_400
_DAY = timedelta(days=1)
_MONTH = timedelta(days=33)  # a long one and a day at each end
_HOURS = tuple(timedelta(hours=number) for number in range(24))
_MINUTES = tuple(timedelta(minutes=number) for number in range(60))
_SECONDS = tuple(timedelta(seconds=number) for number in range(60))


class CronFields(NamedTuple):
    """A parsed expression."""

    second: Field  # 0 where five fields were written
    minute: Field
    hour: Field
    day_of_month: Field
    month: Field
    day_of_week: Field


@dataclass(frozen=True, kw_only=True)
class CronSchedule(Schedule):
    """A cron expression in a time zone. Made by `parse_schedule`, which refuses what never fires."""

    expression: str
    timezone: str
    fields: CronFields
    gap: DstGap = DstGap.CRON
    overlap: DstOverlap = DstOverlap.CRON

    def after(self, instant: datetime) -> Iterator[datetime]:
        """The occurrences strictly after an instant, ascending; until the end of the year 9998."""
        since = instant.astimezone(UTC).replace(microsecond=0) + SECOND
        for year in range(max(since.year, FIRST_YEAR), LAST_YEAR + 1):
            for month in range(since.month if year == since.year else 1, 13):
                for stretch in self._stretches(year, month):
                    if stretch.end > since:
                        yield from self._forwards(stretch, max(since, stretch.start))

    def before(self, instant: datetime) -> Iterator[datetime]:
        """The occurrences strictly before an instant, descending; back to the year 1971."""
        until = instant.astimezone(UTC)
        if until.microsecond:
            until = until.replace(microsecond=0) + SECOND
        for year in range(min(until.year, LAST_YEAR), FIRST_YEAR - 1, -1):
            for month in range(until.month if year == until.year else 12, 0, -1):
                for stretch in reversed(self._stretches(year, month)):
                    if stretch.start < until:
                        yield from self._backwards(stretch, min(until, stretch.end))

    def average_interval(self, instant: datetime) -> timedelta | None:  # noqa: ARG002  it is the same at any time
        """The mean distance over 28 years, in which the calendar goes round; clock changes left aside."""
        return CYCLE / (self.days.in_cycle * self._runs_a_day)

    def wall_times(self, low: datetime, high: datetime) -> Iterator[datetime]:
        """What the expression selects on the wall clock from `low` to before `high` (naive), whatever a zone does."""
        for time in self._times(low.replace(tzinfo=UTC), high.replace(tzinfo=UTC), timedelta(0)):
            yield time.replace(tzinfo=None)

    @property
    def day_or(self) -> bool:
        """Debian's rule: both day fields restricted, neither beginning with a star, means either one suffices."""
        return self.days.either

    @property
    def fixed_time(self) -> bool:
        """Whether Debian's cron takes it for a job at a fixed time: neither minute nor hour begins with a star."""
        return not self.fields.minute.starred and not self.fields.hour.starred

    @property
    def has_seconds(self) -> bool:
        """Whether it is due at other seconds than the minute's first."""
        return self.fields.second.values != (0,)

    @property
    def runs_after_gap(self) -> bool:
        """Whether a time that a gap swallows is made up for at the gap's end."""
        return self.fixed_time if self.gap is DstGap.CRON else self.gap is DstGap.RUN_AFTER

    @property
    def runs_twice(self) -> bool:
        """Whether a time that the clock shows twice is due twice."""
        return not self.fixed_time if self.overlap is DstOverlap.CRON else self.overlap is DstOverlap.TWICE

    @cached_property
    def days(self) -> DayRule:
        return DayRule(
            day_of_month=self.fields.day_of_month, month=self.fields.month, day_of_week=self.fields.day_of_week
        )

    @property
    def _runs_a_day(self) -> int:
        return len(self.fields.hour.values) * len(self.fields.minute.values) * len(self.fields.second.values)

    def _stretches(self, year: int, month: int) -> tuple[Stretch, ...]:
        """The month's stretches; none where it has none of the days, whatever the offset."""
        if not self.fields.month.full:
            eve = date(year, month, 1) - _DAY
            if not self.days.any_between(eve, eve + _MONTH):
                return ()
        return stretches(self.zone, year, month)

    def _forwards(self, stretch: Stretch, since: datetime) -> Iterator[datetime]:
        """The occurrences in [since, end of the stretch)."""
        made_up = self._made_up(stretch) if since == stretch.start else None
        if made_up:
            yield made_up
        low, high = self._local(stretch, since, stretch.end)
        for occurrence in self._times(low, high, stretch.offset):
            if occurrence != made_up:
                yield occurrence

    def _backwards(self, stretch: Stretch, until: datetime) -> Iterator[datetime]:
        """The occurrences in [start of the stretch, until), the last one first."""
        low, high = self._local(stretch, stretch.start, until)
        made_up = self._made_up(stretch)
        for occurrence in self._times_back(low, high, stretch.offset):
            if occurrence != made_up:
                yield occurrence
        if made_up:
            yield made_up

    def _local(self, stretch: Stretch, since: datetime, until: datetime) -> tuple[datetime, datetime]:
        """The span on the wall clock, without what it has shown before if that is not due again."""
        low = since + stretch.offset
        if stretch.repeated_until and not self.runs_twice:
            low = max(low, stretch.repeated_until)
        return low, until + stretch.offset

    def _made_up(self, stretch: Stretch) -> datetime | None:
        """The stretch's first instant, if it makes up for a time in the gap before it."""
        if stretch.skipped_from is None or not self.runs_after_gap:
            return None
        gap = self._times(stretch.skipped_from, stretch.start + stretch.offset, stretch.offset)
        return stretch.start if next(gap, None) else None

    def _times(self, low: datetime, high: datetime, offset: timedelta) -> Iterator[datetime]:
        """The matches of the wall clock in [low, high), as instants."""
        first, last = low.date(), high.date()
        for day in self.days.forwards(first, last):
            base = datetime(day.year, day.month, day.day, tzinfo=UTC) - offset
            if first < day < last:
                yield from self._whole_day(base)
            else:
                start = _second_of(low) if day == first else 0
                yield from self._part(base, start, _second_of(high) if day == last else _DAY_SECONDS)

    def _times_back(self, low: datetime, high: datetime, offset: timedelta) -> Iterator[datetime]:
        first, last = low.date(), high.date()
        for day in self.days.backwards(first, last):
            base = datetime(day.year, day.month, day.day, tzinfo=UTC) - offset
            start = _second_of(low) if day == first else 0
            yield from self._part_back(base, start, _second_of(high) if day == last else _DAY_SECONDS)

    def _whole_day(self, base: datetime) -> Iterator[datetime]:
        seconds = self.fields.second.values
        minutes = [_MINUTES[minute] for minute in self.fields.minute.values]
        for hour in self.fields.hour.values:
            start = base + _HOURS[hour]
            for minute in minutes:
                if seconds == (0,):
                    yield start + minute
                else:
                    begin = start + minute
                    for second in seconds:
                        yield begin + _SECONDS[second]

    def _part(self, base: datetime, low: int, high: int) -> Iterator[datetime]:
        """The seconds of a day from `low` to before `high`."""
        for hour in self.fields.hour.values:
            if hour * 3600 + 3599 >= low:
                for second in self._hour(hour, low, high):
                    yield base + timedelta(seconds=second)
            if hour * 3600 >= high:
                return

    def _part_back(self, base: datetime, low: int, high: int) -> Iterator[datetime]:
        for hour in reversed(self.fields.hour.values):
            if hour * 3600 < high:
                for second in reversed(list(self._hour(hour, low, high))):
                    yield base + timedelta(seconds=second)
            if hour * 3600 + 3599 < low:
                return

    def _hour(self, hour: int, low: int, high: int) -> Iterator[int]:
        for minute in self.fields.minute.values:
            start = hour * 3600 + minute * 60
            if start + 59 < low:
                continue
            if start >= high:
                return
            for second in self.fields.second.values:
                if low <= start + second < high:
                    yield start + second


def _second_of(local: datetime) -> int:
    return local.hour * 3600 + local.minute * 60 + local.second
