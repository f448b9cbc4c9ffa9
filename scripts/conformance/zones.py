"""The zones of the corpus, and where their clocks change."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
QUARTER_DAY = timedelta(hours=6)


def year(number: int) -> datetime:
    return datetime(number, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Span:
    """A zone and the years the corpus takes from it: those in which the releases of the zone data agree."""

    key: str
    since: datetime = datetime(2018, 1, 1, tzinfo=UTC)
    until: datetime = datetime(2032, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Change:
    """The clock changes."""

    at: datetime  # UTC: the first minute of the new offset
    gap: timedelta  # negative for an overlap
    wall: datetime  # naive: what the clock would have shown without the change


# Governments change their minds, and recent releases of the zone data follow them: nothing later than this from there.
DOUBTFUL = datetime(2026, 2, 1, tzinfo=UTC)

SPANS = (
    Span(key="UTC"),
    Span(key="Europe/Berlin"),
    Span(key="Europe/London"),
    Span(key="Europe/Dublin"),  # winter time is the one that "saves"
    Span(key="Atlantic/Azores", until=DOUBTFUL),  # midnight, both ways
    Span(key="America/New_York"),
    Span(key="America/St_Johns"),  # half an hour off
    Span(key="America/Havana", until=DOUBTFUL),  # gap at midnight
    Span(key="America/Nuuk", until=DOUBTFUL),  # changes on Saturday evening
    Span(key="America/Scoresbysund", until=DOUBTFUL),
    Span(key="America/Santiago", until=DOUBTFUL),  # gap at midnight, overlap before it
    Span(key="America/Asuncion", until=DOUBTFUL),  # gap at midnight, until 2024
    Span(key="America/Sao_Paulo", until=DOUBTFUL),  # gap at midnight, until 2018
    Span(key="America/Caracas", since=year(2015), until=year(2020)),  # half an hour forward for good, 2016
    Span(key="Africa/Casablanca", until=DOUBTFUL),  # back for Ramadan
    Span(key="Africa/Cairo", until=DOUBTFUL),
    Span(key="Asia/Beirut", until=DOUBTFUL),  # gap at midnight
    Span(key="Asia/Gaza", until=DOUBTFUL),
    Span(key="Asia/Jerusalem", until=DOUBTFUL),
    Span(key="Asia/Amman", until=DOUBTFUL),
    Span(key="Asia/Tehran", until=DOUBTFUL),
    Span(key="Asia/Kolkata"),
    Span(key="Asia/Kathmandu"),
    Span(key="Asia/Pyongyang", since=year(2014), until=year(2020)),  # half an hour back in 2015, forward in 2018
    Span(key="Australia/Lord_Howe"),  # half an hour of summer
    Span(key="Australia/Sydney"),
    Span(key="Pacific/Chatham"),  # three quarters of an hour off
    Span(key="Pacific/Norfolk"),
    Span(key="Pacific/Apia", since=year(2010), until=year(2023)),  # no 30 December 2011
    Span(key="Antarctica/Troll"),  # two hours of summer
    Span(key="Antarctica/Casey", until=DOUBTFUL),  # three hours to and fro
)


def offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta(0)


def changes(span: Span) -> Iterator[Change]:
    """Every change of the clock in the span, found by looking."""
    zone = ZoneInfo(span.key)
    here = span.since
    while here < span.until:
        if offset(zone, here) != offset(zone, here + QUARTER_DAY):
            at = here + MINUTE
            while offset(zone, at - MINUTE) == offset(zone, at):
                at += MINUTE
            before = offset(zone, at - MINUTE)
            yield Change(at=at, gap=offset(zone, at) - before, wall=(at + before).replace(tzinfo=None))
        here += QUARTER_DAY
