"""A plan in EventBridge's grammar: its ticks bring the occurrences, and few others.

The ticks come from `local/clock`, which follows AWS's documentation and shares nothing with the engine.
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule import DstGap, DstOverlap, Plan, parse_schedule
from cron_manager.domain.schedule.eventbridge import TickRule, ticks_for
from local.clock.firing import next_fire, read_schedule

LONGEST = 256  # characters, by the Scheduler API's reference for ScheduleExpression
ANCHOR = datetime(2026, 11, 21, 12, 3, 27, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def a_plan(expression: str, timezone: str = "UTC", **bounds) -> Plan:
    given = {name: bounds.pop(name) for name in ("gap", "overlap", "anchor") if name in bounds}
    schedule = parse_schedule(expression, timezone, **{"key": "job_1", "anchor": ANCHOR, **given})
    return Plan(schedule=schedule, **{"since": LONG_AGO, **bounds})


def written(plan: Plan) -> list[str]:
    return [rule.expression for rule in ticks_for(plan)]


def ticks_of(rule: TickRule, begin: datetime, end: datetime) -> list[datetime]:
    """EventBridge's ticks in [begin, end); a rate is created in phase before `begin`."""
    start = rule.start_at
    if rule.every and start and start < begin:
        start += ((begin - start) // rule.every) * rule.every
    schedule = read_schedule(
        expression=rule.expression, timezone=rule.timezone, anchor=begin, start=start, end=rule.end_at
    )
    found, instant = [], begin - timedelta(seconds=1)
    while (instant := next_fire(schedule, instant)) is not None and instant < end:
        found.append(instant)
    return found


def brought(plan: Plan, begin: datetime, end: datetime) -> tuple[set[datetime], int]:
    """The occurrences that ticks in [begin, end) bring, and how many different ticks bring none."""
    found, empty = set(), 0
    for tick in {tick for rule in ticks_for(plan) for tick in ticks_of(rule, begin, end)}:
        occurrences = plan.brought_by(tick)
        found.update(occurrences)
        empty += not occurrences
    return found, empty


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("* * * * *", ["cron(* * * * ? *)"]),
        ("30 4 * * mon-fri", ["cron(30 4 ? * 2-6 *)"]),
        ("0 3 * * 0,7", ["cron(0 3 ? * 1 *)"]),
        ("0 9 1,15 * *", ["cron(0 9 1,15 * ? *)"]),
        ("0 9 1 * mon", ["cron(0 9 1 * ? *)", "cron(0 9 ? * 2 *)"]),
        ("0 9 * jan-mar *", ["cron(0 9 * 1-3 ? *)"]),
        ("0 9 ? * ?", ["cron(0 9 * * ? *)"]),
        ("0 9 */2 * mon", ["cron(0 9 ? * 2 *)"]),
        ("0 9 */10 * mon-fri", ["cron(0 9 1,11,21,31 * ? *)"]),
        ("@hourly", ["cron(0 * * * ? *)"]),
        ("*/10 * * * * *", ["cron(* * * * ? *)"]),
        ("30 0 9 * * *", ["cron(0 9 * * ? *)"]),
        ("0 9 L * *", ["cron(0 9 L * ? *)"]),
        ("0 9 15,L * *", ["cron(0 9 15,28-31 * ? *)"]),
        ("0 9 LW * *", ["cron(0 9 26-31 * ? *)"]),
        ("0 9 15W * *", ["cron(0 9 15W * ? *)"]),
        ("0 9 1W * *", ["cron(0 9 1-3 * ? *)"]),
        ("0 9 * * friL", ["cron(0 9 ? * 6 *)"]),
        ("0 9 * * fri#2", ["cron(0 9 ? * 6#2 *)"]),
        ("0 9 * * fri#2,mon#1", ["cron(0 9 ? * 2,6 *)"]),
        ("0 9 L * fri#2", ["cron(0 9 L * ? *)", "cron(0 9 ? * 6#2 *)"]),
        ("@every 1m", ["rate(1 minute)"]),
        ("@every 1h30m", ["rate(90 minutes)"]),
        ("@every 2h", ["rate(2 hours)"]),
        ("@every 1d", ["rate(1 day)"]),
        ("@every 10s", ["cron(* * * * ? *)"]),
        ("@every 450s", ["cron(3,10,18,25,33,40,48,55 * * * ? *)"]),
        ("@at 2026-12-24T18:00:30Z", ["at(2026-12-24T18:00:00)"]),
        ("@reboot", []),
    ],
)
def test_a_schedule_is_written_so(expression, expected):
    assert written(a_plan(expression)) == expected


@pytest.mark.parametrize(
    ("expression", "timezone", "shifts"),
    [
        ("0 * * * *", "Europe/Berlin", ["cron(0 0-1 25-31 10 ? *)"]),
        ("*/5 * * * *", "America/New_York", ["cron(0,5,10,15,20,25,30,35,40,45,50,55 5-6 1-7 11 ? *)"]),
        ("*/20 1 * * *", "Australia/Lord_Howe", ["cron(10,40 14-15 1-6,31 3-4 ? *)"]),
        ("30 2 * * *", "Europe/Berlin", ["cron(0 1 25-31 3 ? *)"]),
        ("30 2 1 * *", "Europe/Berlin", []),
        ("30 4 * * *", "Europe/Berlin", []),
        ("*/5 9-17 * * *", "Europe/Berlin", []),
        ("*/5 * * jan-feb *", "Europe/Berlin", []),
        ("0 * * * *", "Asia/Tokyo", []),
    ],
)
def test_a_clock_change_that_touches_the_schedule_brings_a_rule_in_utc(expression, timezone, shifts):
    rules = ticks_for(a_plan(expression, timezone))

    assert [rule.expression for rule in rules if rule.timezone == "UTC"] == shifts


def test_the_window_s_bounds_become_the_rule_s_with_some_slack():
    start, end = datetime(2027, 1, 1, 9, 0, 30, tzinfo=UTC), datetime(2027, 2, 1, 9, tzinfo=UTC)
    last = end - timedelta(days=7)

    (rule,) = ticks_for(a_plan("0 9 * * *", start_at=start, end_at=end, last_at=last))

    assert rule.start_at == datetime(2027, 1, 1, 8, 58, tzinfo=UTC)
    assert rule.end_at == last + timedelta(minutes=2)


def test_a_rate_counts_from_the_minute_of_its_anchor():
    (rule,) = ticks_for(a_plan("@every 5m"))

    assert rule.start_at == ANCHOR.replace(second=0)
    assert rule.every == timedelta(minutes=5)


TYPICAL = [
    "* * * * *",
    "*/5 * * * *",
    "7 * * * *",
    "30 * * * *",
    "0 0 * * *",
    "30 0 * * *",
    "15 1 * * *",
    "30 2 * * *",
    "0 3 * * *",
    "*/20 2 * * *",
    "30 4 * * mon-fri",
    "0 2 1,25 * sun",
    "45 1-3 */2 * sun",
    "0 9 1 * *",
    "10,40 1,2 * 3,10,11 *",
    "30 2 L * *",
    "30 2 * * sunL",
    "30 1 * * sun#1",
    "H H * * *",
    "H H(1-3) * * *",
    "@hourly",
    "@daily",
    "*/15 * * * * *",
    "30 30 2 * * *",
    "@every 90s",
    "@every 5m",
    "@every 7m",
    "@every 1d",
]
# Around both changes of the clocks in one year: Berlin and New York by an hour, Lord Howe by half an hour, Troll by two
# hours, Havana and Beirut at midnight, Casablanca around Ramadan. Tokyo has none.
NIGHTS = [
    ("Europe/Berlin", "2027-03-28", "2027-10-31"),
    ("America/New_York", "2027-03-14", "2027-11-07"),
    ("Australia/Lord_Howe", "2027-04-04", "2027-10-03"),
    ("Antarctica/Troll", "2027-03-28", "2027-10-31"),
    ("America/Havana", "2027-03-14", "2027-11-07"),
    ("Asia/Beirut", "2027-03-28", "2027-10-31"),
    ("Africa/Casablanca", "2027-02-07", "2027-03-14"),
    ("Asia/Tokyo", "2027-03-28", "2027-10-31"),
]
CHOICES = [
    (DstGap.CRON, DstOverlap.CRON),
    (DstGap.RUN_AFTER, DstOverlap.TWICE),
    (DstGap.SKIP, DstOverlap.ONCE),
]


@pytest.mark.parametrize(("timezone", "first", "second"), NIGHTS)
@pytest.mark.parametrize("expression", TYPICAL)
def test_the_ticks_bring_every_occurrence_of_both_nights(expression, timezone, first, second):
    for gap, overlap in CHOICES:
        plan = a_plan(expression, timezone, gap=gap, overlap=overlap)
        for night in (first, second):
            begin = datetime.fromisoformat(night).replace(tzinfo=ZoneInfo(timezone)).astimezone(UTC)
            begin, end = begin - timedelta(hours=2), begin + timedelta(hours=6)

            found, _ = brought(plan, begin, end)

            assert found == set(plan.between(begin - timedelta(seconds=1), end - timedelta(seconds=1), 100_000))


@pytest.mark.parametrize("expression", TYPICAL)
def test_few_ticks_bring_nothing(expression):
    """Over a year in Berlin: those near the changes of the clocks, and those on days that EventBridge cannot name."""
    plan = a_plan(expression, "Europe/Berlin", anchor=datetime(2027, 1, 1, 0, 0, 27, tzinfo=UTC))
    begin = datetime(2027, 1, 1, tzinfo=UTC)
    end = begin + timedelta(days=365)
    if len(plan.between(begin, end, 20_000)) == 20_000:  # then nearly each tick brings something
        begin, end = begin.replace(month=10, day=20), begin.replace(month=11, day=10)

    found, empty = brought(plan, begin, end)

    assert empty <= max(0.1 * len(found), 7 * 2 * 6, 52)


def _values(low: int, high: int) -> st.SearchStrategy[str]:
    lists = st.lists(st.integers(low, high), min_size=1, max_size=high - low + 1)
    return st.one_of(
        st.just("*"),
        st.integers(2, 9).map(lambda step: f"*/{step}"),
        lists.map(lambda numbers: ",".join(map(str, numbers))),
    )


_DAYS = st.one_of(_values(1, 28), st.sampled_from(["L", "LW", "15W", "1W", "31W", "3,L", "12W,L", "?", "H"]))
_WEEKDAYS = st.one_of(_values(0, 7), st.sampled_from(["friL", "0L", "mon#1", "3#5", "1#1,2L", "sat,sun#2", "?", "H"]))
_FIELDS = st.tuples(_values(0, 59), _values(0, 23), _DAYS, _values(1, 12), _WEEKDAYS).map(" ".join)
_ZONES = st.sampled_from([zone for zone, _, _ in NIGHTS])
_STARTS = st.integers(0, 15 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def _possible(expression: str) -> bool:
    try:
        parse_schedule(expression, key="job_1")
    except InvalidInput:
        return False
    return True


@settings(max_examples=150, deadline=None)
@given(
    expression=_FIELDS.filter(_possible),
    timezone=_ZONES,
    start=_STARTS,
    jitter=st.sampled_from([0, 0, 17, 900]),
    choice=st.sampled_from(CHOICES),
)
def test_whatever_the_schedule_says_the_ticks_bring_the_next_occurrences(expression, timezone, start, jitter, choice):
    gap, overlap = choice
    offset = timedelta(seconds=jitter)
    plan = a_plan(expression, timezone, gap=gap, overlap=overlap, offset=offset)

    for occurrence in plan.between(start, start + timedelta(days=9000), 5):
        minute = (occurrence - offset).replace(second=0)
        assert minute in {
            tick for rule in ticks_for(plan) for tick in ticks_of(rule, minute, minute + timedelta(minutes=1))
        }
        assert occurrence in plan.brought_by(minute)


@settings(max_examples=100, deadline=None)
@given(
    seconds=st.integers(1, 100_000),
    anchor=_STARTS,
    jitter=st.sampled_from([0, 59, 900]),
)
def test_the_ticks_of_an_interval_bring_its_occurrences(seconds, anchor, jitter):
    plan = a_plan(f"@every {seconds}s", anchor=anchor, offset=timedelta(seconds=jitter))
    after = datetime(2041, 1, 1, tzinfo=UTC)

    for occurrence in plan.between(after, after + timedelta(days=9000), 5):
        minute = (occurrence - plan.offset).replace(second=0)
        assert occurrence in brought(plan, minute, minute + timedelta(minutes=1))[0]


@settings(max_examples=200, deadline=None)
@given(expression=_FIELDS.filter(_possible), timezone=_ZONES)
def test_an_expression_fits_into_eventbridge_s_limit(expression, timezone):
    assert all(len(each) <= LONGEST for each in written(a_plan(expression, timezone)))


@pytest.mark.parametrize("seconds", [seconds for seconds in range(1, 3600) if 3600 % seconds == 0])
def test_an_interval_s_minutes_fit_as_well(seconds):
    assert all(len(each) <= LONGEST for each in written(a_plan(f"@every {seconds}s")))
