"""Time zones as stretches of constant offset.

Within a stretch the wall clock is UTC plus an offset, so that stepping through it is plain arithmetic. Where two
stretches meet, the clock jumps: forwards over a gap, or backwards into an overlap.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from cron_manager.domain.errors import InvalidInput

TIMEZONE = "timezone"  # the public field that complaints about zones name
FIRST_YEAR, LAST_YEAR = 1971, 9998  # of what this engine steps through
# A longer jump is a change of the calendar, not of the season: Debian's cron then goes on as if nothing had been
# skipped or shown twice (`3*MINUTE_COUNT` in its cron.c, where a gap of just three hours is long, an overlap is not).
SEASONAL = timedelta(hours=3)
_OTHER_SCALES = ("right/", "posix/")  # some systems' further copies of the database; the first counts leap seconds
_ZERO = timedelta(0)
_SECOND = timedelta(seconds=1)
_STEP = timedelta(days=6)  # Gaza, Recife and others have kept a summer time of just seven days
_MARGIN = timedelta(days=2)  # more than wall clocks differ from UTC


class Transition(NamedTuple):
    """The clock jumps."""

    at: datetime  # UTC
    before: timedelta  # offset from UTC until then
    after: timedelta

    @property
    def gap(self) -> timedelta:
        """How much wall time is skipped; zero at an overlap."""
        return max(self.after - self.before, _ZERO)

    @property
    def overlap(self) -> timedelta:
        """How much wall time is shown twice; zero at a gap."""
        return max(self.before - self.after, _ZERO)


class Stretch(NamedTuple):
    """A span of constant offset. Local times are written as if they were UTC."""

    start: datetime  # UTC
    end: datetime  # UTC, exclusive
    offset: timedelta
    skipped_from: datetime | None  # local: where the gap began that ends at `start`
    repeated_until: datetime | None  # local: up to here the clock showed these times before


def parse_zone(name: str) -> ZoneInfo:
    """An IANA zone. InvalidInput names `timezone`."""
    zone = _zone(name)
    if zone is None:
        raise InvalidInput.of(TIMEZONE, f"{name[:80]!r} is not an IANA time zone; write one as Europe/Berlin or UTC")
    return zone


@lru_cache(maxsize=1024)
def _zone(name: str) -> ZoneInfo | None:
    if ("/" not in name and name != "UTC") or name.startswith(_OTHER_SCALES):
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # OSError: a directory's name, as "America/Argentina"
        return None


def offset_at(zone: ZoneInfo, instant: datetime) -> timedelta:
    offset = instant.astimezone(zone).utcoffset()
    return offset if offset is not None else _ZERO


def transitions(zone: ZoneInfo, start: datetime, end: datetime) -> tuple[Transition, ...]:
    """The zone's jumps in (start, end], ascending."""
    return tuple(jump for jump in _transitions(zone, start, end) if start < jump.at <= end)


def _transitions(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[Transition]:
    """Looks at the offset by wall time, which zoneinfo answers many times faster than by instant.

    A wall time in a gap or an overlap counts as before the jump (fold is 0), so the first one after the jump is the
    end of the gap or of the overlap.
    """
    if zone.key == "UTC":
        return
    wall, last = start.replace(tzinfo=None) - _MARGIN, end.replace(tzinfo=None) + _MARGIN
    before = _offset(zone, wall)
    while wall < last:
        later = wall + _STEP
        after = _offset(zone, later)
        if after != before:
            later = _first_other(zone, wall, before)
            after = _offset(zone, later)
            at = (later - max(before, after)).replace(tzinfo=UTC)
            yield Transition(at=at, before=before, after=after)
        wall, before = later, after


def _first_other(zone: ZoneInfo, wall: datetime, before: timedelta) -> datetime:
    """The first second within a step whose offset is not `before`, by halving."""
    low, high = 0, _STEP // _SECOND
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, wall + timedelta(seconds=middle)) == before:
            low = middle
        else:
            high = middle
    return wall + timedelta(seconds=high)


def _offset(zone: ZoneInfo, wall: datetime) -> timedelta:
    return zone.utcoffset(wall) or _ZERO


@lru_cache(maxsize=8192)
def stretches(zone: ZoneInfo, year: int, month: int) -> tuple[Stretch, ...]:
    """A month (UTC) as stretches, ascending and without holes."""
    first, end = datetime(year, month, 1, tzinfo=UTC), datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
    eve = first - SEASONAL
    offset = offset_at(zone, eve)
    marks = [
        Transition(at=eve, before=offset, after=offset),
        *transitions(zone, eve, end - _SECOND),
        Transition(at=end, before=_ZERO, after=_ZERO),
    ]
    return tuple(
        _stretch(jump, max(jump.at, first), following.at) for jump, following in pairwise(marks) if following.at > first
    )


def _stretch(jump: Transition, start: datetime, end: datetime) -> Stretch:
    return Stretch(
        start=start,
        end=end,
        offset=jump.after,
        skipped_from=jump.at + jump.before if _ZERO < jump.gap < SEASONAL and start == jump.at else None,
        repeated_until=jump.at + jump.before if _ZERO < jump.overlap <= SEASONAL else None,
    )
