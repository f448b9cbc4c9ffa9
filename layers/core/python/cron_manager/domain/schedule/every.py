"""Fixed intervals: `@every 90s`, counted in elapsed time from an anchor, whatever wall clocks do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule.fields import EXPRESSION
from cron_manager.domain.schedule.occurrences import SECOND, Schedule
from cron_manager.domain.schedule.zones import LAST_YEAR

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST = timedelta(days=366)
_END = datetime(LAST_YEAR, 12, 31, tzinfo=UTC)
_DURATION = re.compile(r"(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?", re.ASCII)
_EXAMPLE = "@every 1h30m"


@dataclass(frozen=True, kw_only=True)
class EverySchedule(Schedule):
    """An occurrence at the anchor and after each interval from then on."""

    expression: str
    timezone: str
    interval: timedelta  # whole seconds, from one second to 366 days
    anchor: datetime  # UTC, on a whole second

    def after(self, instant: datetime) -> Iterator[datetime]:
        occurrence = self.anchor + self.interval * max((instant - self.anchor) // self.interval + 1, 0)
        while occurrence < _END:
            yield occurrence
            occurrence += self.interval

    def before(self, instant: datetime) -> Iterator[datetime]:
        occurrence = self.anchor + self.interval * (-((self.anchor - instant) // self.interval) - 1)
        while occurrence >= self.anchor:
            yield occurrence
            occurrence -= self.interval

    def average_interval(self, instant: datetime) -> timedelta | None:  # noqa: ARG002  it is the same at any time
        return self.interval


def parse_interval(text: str) -> timedelta:
    """`90s`, `5m`, `1h30m`, `1d`: days, hours, minutes and seconds in this order. InvalidInput names the expression."""
    match = _DURATION.fullmatch(text)
    if not match or not text:
        why = "write whole days, hours, minutes and seconds in this order, each once, as 90s, 5m, 1h30m or 1d12h"
        raise _refuse(text, why)
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    interval = timedelta(seconds=((days * 24 + hours) * 60 + minutes) * 60 + seconds)
    if not SECOND <= interval <= LONGEST:
        raise _refuse(text, "an interval is at least a second and at most 366 days")
    return interval


def anchored(expression: str, timezone: str, interval: timedelta, anchor: datetime | None) -> EverySchedule:
    start = (anchor or EPOCH).astimezone(UTC).replace(microsecond=0)
    return EverySchedule(expression=expression, timezone=timezone, interval=interval, anchor=start)


def _refuse(text: str, why: str) -> InvalidInput:
    return InvalidInput.of(EXPRESSION, f"interval {text[:40]!r}: {why}. A correct one: {_EXAMPLE}")
