"""Daylight saving as EventBridge Scheduler documents it: gaps skip, repeated times run once, rates are elapsed time."""

from datetime import UTC, datetime, timedelta

import pytest

from local.clock.firing import next_fire, read_schedule


def between(expression: str, timezone: str, first: str, last: str) -> list[str]:
    """UTC firings in the half-open interval, as day and time."""
    instant, end = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (first, last))
    schedule = read_schedule(expression=expression, timezone=timezone, anchor=instant)
    instant -= timedelta(microseconds=1)
    found = []
    while (following := next_fire(schedule, instant)) is not None and following < end:
        instant = following
        found.append(instant.astimezone(UTC).strftime("%d %H:%M"))
    return found


@pytest.mark.parametrize(
    ("timezone", "expression", "first", "last", "expected"),
    [
        # New York, 8 March 2026: 02:00 becomes 03:00
        ("America/New_York", "cron(30 2 * * ? *)", "2026-03-07T00:00", "2026-03-10T00:00", ["07 07:30", "09 06:30"]),
        ("America/New_York", "cron(0 3 8 * ? *)", "2026-03-07T00:00", "2026-03-10T00:00", ["08 07:00"]),
        ("America/New_York", "cron(0 1-4 8 3 ? *)", "2026-03-08T00:00", "2026-03-08T07:30", ["08 06:00", "08 07:00"]),
        # New York, 1 November 2026: 02:00 becomes 01:00
        ("America/New_York", "cron(30 1 * * ? *)", "2026-11-01T00:00", "2026-11-03T00:00", ["01 05:30", "02 06:30"]),
        ("America/New_York", "cron(0 * 1 11 ? *)", "2026-11-01T05:00", "2026-11-01T08:00", ["01 05:00", "01 07:00"]),
        # Berlin, 29 March and 25 October 2026
        ("Europe/Berlin", "cron(15 2 * * ? *)", "2026-03-28T00:00", "2026-03-31T00:00", ["28 01:15", "30 00:15"]),
        ("Europe/Berlin", "cron(15 2 * * ? *)", "2026-10-24", "2026-10-27", ["24 00:15", "25 00:15", "26 01:15"]),
        # Lord Howe Island shifts by half an hour: 4 October 2026, 02:00 becomes 02:30
        ("Australia/Lord_Howe", "cron(0/15 2 4 10 ? *)", "2026-10-03T00", "2026-10-05T00", ["03 15:30", "03 15:45"]),
        # Santiago, 6 September 2026: the gap is at midnight
        ("America/Santiago", "cron(0 0 * 9 ? 2026)", "2026-09-05", "2026-09-08", ["05 04:00", "07 03:00"]),
        # no daylight saving at all
        ("Asia/Kolkata", "cron(30 9 * * ? *)", "2026-03-28T00:00", "2026-03-30T00:00", ["28 04:00", "29 04:00"]),
    ],
)  # fmt: skip
def test_cron_over_a_change_of_the_clocks(
    timezone: str, expression: str, first: str, last: str, expected: list[str]
) -> None:
    assert between(expression, timezone, first, last) == expected


@pytest.mark.parametrize("day", ["2026-03-07T12:00", "2026-10-31T12:00"])
def test_a_day_of_a_rate_is_24_hours_on_any_day(day: str) -> None:
    made = datetime.fromisoformat(day).replace(tzinfo=UTC)
    schedule = read_schedule(expression="rate(1 days)", timezone="America/New_York", anchor=made)

    assert next_fire(schedule, made) == made + timedelta(hours=24)


def test_a_schedule_follows_a_zone_that_never_skips_a_minute_exactly() -> None:
    found = between("cron(* * * * ? *)", "UTC", "2026-03-08T00:00", "2026-03-09T00:00")

    assert len(found) == 24 * 60
