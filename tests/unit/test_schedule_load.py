"""Counting what falls due, compared with stepping through every plan."""

from datetime import UTC, datetime, timedelta

import pytest

from cron_manager.domain.schedule import Plan, parse_schedule
from cron_manager.domain.schedule.load import HOURS, MINUTES, load_of
from tests.fakes.calendars import a_calendar, a_closure

START = datetime(2026, 10, 24, 12, 34, 56, tzinfo=UTC)  # in the week, Berlin's clocks fall back
HOUR = START.replace(minute=0, second=0)
MINUTE = timedelta(minutes=1)
BERLIN = "Europe/Berlin"


def plan(expression, zone="UTC", *, anchor=START - timedelta(days=3, seconds=17), **bounds):
    schedule = parse_schedule(expression, zone, key="job_1", anchor=anchor)
    return Plan(schedule=schedule, **{"since": START - timedelta(days=9)} | bounds)


def stepped(plans):
    """Minutes and hours, one occurrence at a time."""
    counts = [0] * (HOURS * 60)
    for each in plans:
        for occurrence in each.after(HOUR - timedelta(seconds=1)):
            place = (occurrence - HOUR) // MINUTE
            if place >= len(counts):
                break
            counts[place] += 1
    return counts[34 : 34 + MINUTES], [sum(counts[hour * 60 : hour * 60 + 60]) for hour in range(HOURS)]


PLANS = {
    "every minute": [plan("* * * * *")],
    "the same twice": [plan("*/7 8-18 * * mon-fri", BERLIN)] * 2,
    "the same in other words": [plan("0 0 * * 0"), plan("@weekly"), plan("0 0 * * sun")],
    "both nights of an overlap": [plan("30 * * * *", BERLIN), plan("30 2 * * *", BERLIN)],
    "either day field": [plan("15 6 25 * mon"), plan("15 6 */2 * mon")],
    "forms beyond plain fields": [plan("0 5 L * *"), plan("0 5 * * sat#4"), plan("H H * * *")],
    "seconds": [plan("*/10 * * * * *"), plan("5,35 30 4 * * *", BERLIN)],
    "seconds with jitter": [plan("*/10 * * * * *", offset=timedelta(seconds=75))],
    "jitter": [plan("59 * * * *", offset=timedelta(seconds=seconds)) for seconds in (0, 59, 60, 899)],
    "intervals": [plan("@every 90s"), plan("@every 5m"), plan("@every 1h30m"), plan("@every 1d")],
    "short intervals": [plan("@every 7s"), plan("@every 45s"), plan("@every 1s")],
    "an interval with jitter and bounds": [
        plan("@every 5m", offset=timedelta(seconds=77), start_at=START, end_at=START + timedelta(hours=3))
    ],
    "an interval that begins later": [
        plan("@every 5m"),
        plan("@every 5m", anchor=START + timedelta(days=1), start_at=START + timedelta(days=1)),
    ],
    "one after the other began": [
        plan("@every 5m", anchor=START + timedelta(days=1, seconds=3), start_at=START + timedelta(days=1, seconds=3)),
        plan("@every 5m", anchor=START - timedelta(days=1) + timedelta(seconds=3)),
    ],
    "bounds": [
        plan("* * * * *", since=START + timedelta(hours=2)),
        plan("* * * * *", start_at=START + timedelta(hours=2, seconds=4)),
        plan("* * * * *", end_at=START + timedelta(hours=5)),
        plan("* * * * *", last_at=START.replace(second=0) + timedelta(hours=5)),
        plan("* * * * *", since=START + timedelta(days=30)),
        plan("* * * * *", end_at=START - timedelta(days=1)),
    ],
    "single instants": [plan(f"@at {day}T12:34:56Z") for day in ("2026-10-24", "2026-10-30", "2027-01-01")],
    "deployments": [plan("@reboot")],
    "nothing": [],
}


@pytest.mark.parametrize("plans", PLANS.values(), ids=PLANS)
def test_the_counts_are_those_of_stepping_through_every_plan(plans):
    load = load_of(plans, START)

    assert (list(load.minutes), list(load.hours)) == stepped(plans)


def test_all_of_them_together_add_up():
    plans = [each for some in PLANS.values() for each in some]

    load = load_of(plans, START)

    assert (list(load.minutes), list(load.hours)) == stepped(plans)


@pytest.mark.parametrize("expression", ["*/5 * * * *", "@every 10m", "@every 20s"])
def test_calendars_take_their_days_away(expression):
    calendar = a_calendar(closures=(closure(26),))
    plans = [plan(expression, BERLIN, anchor=START.replace(second=0), calendars=(calendar,)), plan(expression, BERLIN)]

    load = load_of(plans, START)

    assert (list(load.minutes), list(load.hours)) == stepped(plans)


def test_two_calendars_of_one_id_in_two_versions_are_two():
    first, second = (a_calendar(id="cal_1", version=day, closures=(closure(day),)) for day in (26, 27))
    plans = [plan("0 * * * *", calendars=(each,)) for each in (first, second)]

    assert list(load_of(plans, START).hours) == stepped(plans)[1]


def test_a_calendar_that_never_opens_ends_the_count():
    always = a_calendar(closures=(a_closure("1971-01-01", "2999-01-01"),))

    load = load_of([plan("* * * * * *", calendars=(always,)), plan("@every 1s", calendars=(always,))], START)

    assert sum(load.hours) == 0


def test_the_first_of_the_busiest_minutes_is_named():
    load = load_of([plan("0 18,20 * * *"), plan("0 18,20 * * *"), plan("0 19 * * *")], START)

    assert load.busiest_minute == (datetime(2026, 10, 24, 18, tzinfo=UTC), 2)


def closure(day):
    return a_closure(f"2026-10-{day}", f"2026-10-{day + 1}")
