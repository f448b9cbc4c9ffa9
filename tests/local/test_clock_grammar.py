"""What EventBridge Scheduler documents as a schedule expression, and what it refuses.

https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
"""

from datetime import UTC, datetime, timedelta

import pytest

from local.clock.errors import InvalidExpressionError
from local.clock.expressions import parse, parse_zone
from local.clock.firing import next_fire, read_schedule


def fires(expression: str, after: str, count: int, timezone: str = "UTC") -> list[str]:
    instant = datetime.fromisoformat(after)
    schedule = read_schedule(expression=expression, timezone=timezone, anchor=instant)
    found = []
    for _ in range(count):
        following = next_fire(schedule, instant)
        if following is None:
            break
        instant = following
        found.append(instant.strftime("%a %Y-%m-%d %H:%M"))
    return found


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("cron(0 10 * * ? *)", ["Thu 2026-01-01 10:00", "Fri 2026-01-02 10:00"]),
        ("cron(0 18 ? * MON-FRI *)", ["Thu 2026-01-01 18:00", "Fri 2026-01-02 18:00", "Mon 2026-01-05 18:00"]),
        ("cron(0 18 ? * 2-6 *)", ["Thu 2026-01-01 18:00", "Fri 2026-01-02 18:00", "Mon 2026-01-05 18:00"]),
        ("cron(0 8 1 * ? *)", ["Thu 2026-01-01 08:00", "Sun 2026-02-01 08:00"]),
        ("cron(0/15 * * * ? *)", ["Thu 2026-01-01 00:15", "Thu 2026-01-01 00:30"]),
        ("cron(1/10 0 * * ? *)", ["Thu 2026-01-01 00:01", "Thu 2026-01-01 00:11", "Thu 2026-01-01 00:21"]),
        ("cron(0/5 8-17 ? * MON-FRI *)", ["Thu 2026-01-01 08:00", "Thu 2026-01-01 08:05"]),
        ("cron(0 9 ? * 2#1 *)", ["Mon 2026-01-05 09:00", "Mon 2026-02-02 09:00"]),
        ("cron(0 9 ? * 3#2 *)", ["Tue 2026-01-13 09:00", "Tue 2026-02-10 09:00"]),
        ("cron(0 9 ? * FRI#5 *)", ["Fri 2026-01-30 09:00", "Fri 2026-05-29 09:00"]),
        ("cron(15 10 ? * 6L 2026-2027)", ["Fri 2026-01-30 10:15", "Fri 2026-02-27 10:15"]),
        ("cron(0 0 ? * L *)", ["Sat 2026-01-03 00:00", "Sat 2026-01-10 00:00"]),
        ("cron(0 0 L * ? *)", ["Sat 2026-01-31 00:00", "Sat 2026-02-28 00:00"]),
        ("cron(0 0 L 2 ? *)", ["Sat 2026-02-28 00:00", "Sun 2027-02-28 00:00", "Tue 2028-02-29 00:00"]),
        ("cron(0 0 3W * ? *)", ["Fri 2026-01-02 00:00", "Tue 2026-02-03 00:00"]),
        ("cron(0 0 1W 2,8 ? *)", ["Mon 2026-02-02 00:00", "Mon 2026-08-03 00:00"]),
        ("cron(0 0 31W 1 ? *)", ["Fri 2026-01-30 00:00"]),
        ("cron(0 0 LW * ? *)", ["Fri 2026-01-30 00:00", "Fri 2026-02-27 00:00"]),
        ("cron(0 0 1,15,L jan,DEC ? *)", ["Thu 2026-01-15 00:00", "Sat 2026-01-31 00:00", "Tue 2026-12-01 00:00"]),
        ("cron(30 4 29 2 ? 2028)", ["Tue 2028-02-29 04:30"]),
        ("cron(59 23 31 12 ? 2199)", ["Tue 2199-12-31 23:59"]),
        ("cron(0 0 30 2 ? *)", []),
        ("cron(0 0 1 1 ? 2025)", []),
    ],
)
def test_cron_fires_when_its_documentation_says(expression: str, expected: list[str]) -> None:
    found = fires(expression, "2026-01-01T00:00:30+00:00", max(len(expected), 1))

    assert found == expected


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "* * * * *",
        "cron(* * * * *)",
        "cron(* * * * ? * *)",
        "cron(0 0 * * * *)",
        "cron(0 0 ? * ? *)",
        "cron(0 0 1 * MON *)",
        "cron(60 0 * * ? *)",
        "cron(0 24 * * ? *)",
        "cron(0 0 0 * ? *)",
        "cron(0 0 32 * ? *)",
        "cron(0 0 * 13 ? *)",
        "cron(0 0 ? * 0 *)",
        "cron(0 0 ? * 8 *)",
        "cron(0 0 ? * 3#6 *)",
        "cron(0 0 ? * 3#1,6#3 *)",
        "cron(0 0 ? * 2/2 *)",
        "cron(0 0 * * ? 1969)",
        "cron(*/0 0 * * ? *)",
        "cron(5-1 0 * * ? *)",
        "cron(? 0 * * ? *)",
        "cron(0 0 W * ? *)",
        "cron(0 0 L-3 * ? *)",
        "rate(0 minutes)",
        "rate(1.5 hours)",
        "rate(5 seconds)",
        "rate(5)",
        "at(2026-02-30T00:00:00)",
        "at(2026-01-01 00:00:00)",
        "at(2026-01-01T00:00:00Z)",
    ],
)
def test_what_is_not_documented_is_refused(expression: str) -> None:
    with pytest.raises(InvalidExpressionError):
        parse(expression)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "", "UTC+2:00"])
def test_an_unknown_time_zone_is_refused(zone: str) -> None:
    with pytest.raises(InvalidExpressionError):
        parse_zone(zone)


def test_a_rate_begins_at_once_and_counts_from_there() -> None:
    made = datetime(2026, 1, 1, 12, 0, 7, tzinfo=UTC)
    schedule = read_schedule(expression="rate(5 minutes)", timezone="UTC", anchor=made)

    first = next_fire(schedule, made - timedelta(microseconds=1))
    later = next_fire(schedule, made + timedelta(hours=1))

    assert first == made
    assert later == made + timedelta(hours=1, minutes=5)


def test_a_rate_with_a_start_date_begins_there() -> None:
    made, start = datetime(2026, 1, 1, 12, tzinfo=UTC), datetime(2026, 1, 3, 8, 30, tzinfo=UTC)
    schedule = read_schedule(expression="rate(1 day)", timezone="UTC", anchor=made, start=start)

    assert next_fire(schedule, made) == start
    assert next_fire(schedule, start) == start + timedelta(days=1)


def test_nothing_fires_before_the_start_or_at_the_end() -> None:
    start, end = datetime(2026, 1, 2, tzinfo=UTC), datetime(2026, 1, 4, 12, tzinfo=UTC)
    schedule = read_schedule(expression="cron(0 12 * * ? *)", timezone="UTC", anchor=start, start=start, end=end)

    first = next_fire(schedule, datetime(2025, 12, 1, tzinfo=UTC))
    second = next_fire(schedule, datetime(2026, 1, 2, 12, tzinfo=UTC))
    third = next_fire(schedule, datetime(2026, 1, 3, 12, tzinfo=UTC))

    assert first == datetime(2026, 1, 2, 12, tzinfo=UTC)
    assert second == datetime(2026, 1, 3, 12, tzinfo=UTC)
    assert third is None


def test_at_fires_once_in_its_time_zone() -> None:
    found = fires("at(2026-07-01T09:00:00)", "2026-01-01T00:00:00+00:00", 2, "Europe/Berlin")

    assert found == ["Wed 2026-07-01 07:00"]
