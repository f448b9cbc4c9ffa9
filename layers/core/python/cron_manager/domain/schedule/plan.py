"""A job's plan: its schedule within its bounds, without its calendars' days, moved by its share of the jitter."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from cron_manager.domain.schedule.calendars import Calendar, Closure
from cron_manager.domain.schedule.cron import CronSchedule
from cron_manager.domain.schedule.every import EverySchedule
from cron_manager.domain.schedule.occurrences import SECOND, Occurrences, Schedule

MINUTE = timedelta(minutes=1)
_RESOLUTION = timedelta(microseconds=1)
_DAY = timedelta(days=1)
_MOST_JUMPS = 4000  # over closures in a row, after which nothing is taken to open any more: some ten years by day
_ZERO = timedelta(0)


@dataclass(frozen=True, kw_only=True)
class Plan(Occurrences):
    """When a job has occurrences.

    Calendars and counts look at the scheduled time, to which the offset is added; no occurrence comes after the end.
    """

    schedule: Schedule
    since: datetime  # exclusive: created, enabled, rescheduled, or paused until then
    start_at: datetime | None = None  # inclusive
    end_at: datetime | None = None  # inclusive
    last_at: datetime | None = None  # inclusive: the occurrence that uses up the most runs allowed
    offset: timedelta = _ZERO  # the job's share of the jitter, whole seconds
    calendars: tuple[Calendar, ...] = ()

    def after(self, instant: datetime) -> Iterator[datetime]:
        floor = max(instant - self.offset, self.since)
        if self.start_at:
            floor = max(floor, self.start_at - _RESOLUTION)
        until = self.until
        for scheduled in self._open_after(floor) if self.calendars else self.schedule.after(floor):
            if until and scheduled > until:
                return
            yield scheduled + self.offset

    def before(self, instant: datetime) -> Iterator[datetime]:
        ceiling = instant - self.offset
        if self.until:
            ceiling = min(ceiling, self.until + _RESOLUTION)
        for scheduled in self._open_before(ceiling) if self.calendars else self.schedule.before(ceiling):
            if scheduled <= self.since or (self.start_at and scheduled < self.start_at):
                return
            yield scheduled + self.offset

    def _open_after(self, floor: datetime) -> Iterator[datetime]:
        """The schedule without its calendars' closures, over which it jumps; ends where nothing opens any more."""
        position, jumps = floor, 0
        while jumps < _MOST_JUMPS:
            for scheduled in self.schedule.after(position):
                found = self._closure(scheduled)
                if found:
                    position = max(self._edge(found[1], scheduled, 1) - _RESOLUTION, scheduled)
                    break
                jumps = 0
                yield scheduled
            else:
                return
            jumps += 1

    def _open_before(self, ceiling: datetime) -> Iterator[datetime]:
        position, jumps = ceiling, 0
        while jumps < _MOST_JUMPS:
            for scheduled in self.schedule.before(position):
                found = self._closure(scheduled)
                if found:
                    position = min(self._edge(found[1], scheduled, 0), scheduled)
                    break
                jumps = 0
                yield scheduled
            else:
                return
            jumps += 1

    def _edge(self, closure: Closure, scheduled: datetime, end: int) -> datetime:
        """Where a closure begins (0) or ends (1); of a yearly one, the day that it closes."""
        midnight = scheduled.astimezone(self.schedule.zone).replace(hour=0, minute=0, second=0, tzinfo=None)
        span = (midnight, midnight + _DAY) if closure.yearly else (closure.start, closure.end)
        return span[end].replace(tzinfo=self.schedule.zone).astimezone(scheduled.tzinfo)

    @property
    def until(self) -> datetime | None:
        """The last instant that can be scheduled; None when there is no end."""
        ends = [end for end in (self.end_at and self.end_at - self.offset, self.last_at) if end]
        return min(ends, default=None)

    def closure_at(self, occurrence: datetime) -> tuple[Calendar, Closure] | None:
        """The calendar that takes an occurrence away, and why; None when none does."""
        return self._closure(occurrence - self.offset)

    def allows(self, occurrence: datetime) -> bool:
        """Whether the bounds and calendars leave room for it, whatever the schedule says."""
        scheduled = occurrence - self.offset
        begun = self.since < scheduled and (self.start_at is None or self.start_at <= scheduled)
        return begun and (self.until is None or scheduled <= self.until) and self._closure(scheduled) is None

    def _closure(self, scheduled: datetime) -> tuple[Calendar, Closure] | None:
        local = scheduled.astimezone(self.schedule.zone).replace(tzinfo=None)
        for calendar in self.calendars:
            closure = calendar.closed_at(local)
            if closure:
                return calendar, closure
        return None

    @property
    def precise(self) -> bool:
        """Whether each EventBridge tick stands for just the occurrence at its own minute."""
        if self.offset:
            return False
        match self.schedule:
            case CronSchedule() as cron:
                return not cron.has_seconds
            case EverySchedule(interval=interval, anchor=anchor):
                return not interval % MINUTE and not anchor.second
            case schedule:
                only = schedule.next_after(datetime.min.replace(tzinfo=self.since.tzinfo))
                return only is None or not only.second

    def brought_by(self, tick: datetime) -> list[datetime]:
        """The occurrences that one EventBridge tick stands for: those scheduled within its minute."""
        begin = tick.replace(second=0, microsecond=0) + self.offset
        return self.between(begin - SECOND, begin + MINUTE - SECOND, 60)

    def nth_after(self, instant: datetime, count: int) -> datetime | None:
        """The scheduled time, without offset, of the count-th occurrence after an instant; None when there is none."""
        found = next(islice(self.after(instant), count - 1, None), None)
        return found - self.offset if found else None
