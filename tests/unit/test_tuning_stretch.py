"""A stretched schedule: on the owner's own terms, some of the owner's runs, and never more than eight times as rare."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.schedule import parse_schedule
from cron_manager.domain.tuning.decision import setting_of
from cron_manager.domain.tuning.holding import denser, put_at, rarer
from cron_manager.domain.tuning.stretch import FACTORS, MOST, stretched
from tests.unit.tuning_world import HOUR, START, decision, job

ANCHOR = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("* * * * *", ["*/2 * * * *", "*/4 * * * *", "*/8 * * * *"]),
        ("*/5 * * * *", ["*/10 * * * *", "*/20 * * * *", "*/40 * * * *"]),
        ("0,30 * * * *", ["0 * * * *", "0 */2 * * *", "0 */4 * * *"]),
        ("15 * * * *", ["15 */2 * * *", "15 */4 * * *", "15 */8 * * *"]),
        ("0 4 * * *", ["0 4 */2 * *", "0 4 */4 * *", "0 4 */8 * *"]),
        ("@daily", ["0 0 */2 * *", "0 0 */4 * *", "0 0 */8 * *"]),
        ("0 6 * * mon-fri", ["0 6 * * mon-fri/2", "0 6 * * mon-fri/4", "0 6 * * 1"]),
        ("@weekly", ["0 0 * * 0#1,0#3", "0 0 * * 0#1", None]),
        ("0 0 1 * *", ["0 0 1 */2 *", "0 0 1 */4 *", "0 0 1 */8 *"]),
        ("0 0 L * *", ["0 0 L */2 *", "0 0 L */4 *", "0 0 L */8 *"]),
        ("*/10 * * * * *", ["*/20 * * * * *", "*/40 * * * * *", "0 * * * * *"]),
        ("@every 90s", ["@every 3m", "@every 6m", "@every 12m"]),
        ("@every 200d", [None, None, None]),
        ("0 0 1 1 *", [None, None, None]),  # once a year
        ("0 0 1 * mon", [None, None, None]),  # either day field suffices: half of both is not half
        ("@reboot", [None, None, None]),
        ("at 2027-01-01T00:00:00Z", [None, None, None]),
    ],
)
def test_a_schedule_is_stretched_on_its_own_terms(expression, expected):
    assert [stretched(parse_schedule(expression), factor) for factor in FACTORS] == expected


FIELD = {
    name: st.one_of(
        st.just("*"),
        st.integers(1, high - low).map(lambda step: f"*/{step}"),
        st.lists(st.integers(low, high), min_size=1, max_size=5, unique=True).map(
            lambda all_: ",".join(map(str, all_))
        ),
        st.tuples(st.integers(low, high - 1), st.integers(1, high - low)).map(
            lambda both, high=high: f"{both[0]}-{high}/{both[1]}"
        ),
        st.integers(1, high - low).map(lambda step: f"H/{step}"),
    )
    for name, low, high in [("minute", 0, 59), ("hour", 0, 23), ("date", 1, 31), ("month", 1, 12), ("weekday", 0, 6)]
}
EXPRESSION = st.one_of(
    st.tuples(*FIELD.values()).map(" ".join),
    st.tuples(FIELD["minute"], st.sampled_from(["* * * *", "2 * * *", "1-4 * * *", "3 * * 1-5", "2 1,15 * *"])).map(
        " ".join
    ),
    st.integers(1, 200_000).map(lambda seconds: f"@every {seconds}s"),
)


@settings(max_examples=300, deadline=None)
@given(EXPRESSION, st.sampled_from(FACTORS), st.sampled_from(["UTC", "Europe/Berlin", "Australia/Lord_Howe"]))
@example("30 1-5 * * *", 2, "Europe/Berlin")
@example("*/20 2 * * *", 4, "Europe/Berlin")
@example("0,30 2,3 * * *", 2, "Australia/Lord_Howe")
def test_its_runs_are_some_of_the_owner_s_and_at_least_one_in_eight(expression, factor, zone):
    try:
        owner = parse_schedule(expression, zone, key="job_1", anchor=ANCHOR)
    except Exception:  # noqa: BLE001  a date that never comes
        assume(False)
    text = stretched(owner, factor, key="job_1")
    assume(text is not None)

    found = parse_schedule(text, zone, key="job_1", anchor=ANCHOR)

    for around in (ANCHOR, datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 10, 24, tzinfo=UTC)):
        due = found.between(around, around + timedelta(days=3), 300)
        assert all(owner.is_due(instant) for instant in due)
    assert owner.average_interval(ANCHOR) < found.average_interval(ANCHOR) <= MOST * owner.average_interval(ANCHOR)


@settings(max_examples=150, deadline=None)
@given(EXPRESSION, st.integers(0, 900))
def test_going_back_ends_at_exactly_what_the_owner_wrote(expression, jitter_seconds):
    try:
        written = job(expression, jitter_seconds=jitter_seconds)
    except Exception:  # noqa: BLE001  as above
        assume(False)
    assume(rarer(written) is not None)
    current, now, steps = written, START, 0
    while found := rarer(current):
        current, now, steps = _put(current, found, now + HOUR), now + HOUR, steps + 1
        assert current.hold.cron_expression == expression
    for _ in range(steps):
        now += HOUR
        current = _put(current, denser(current), now)

    assert (current.cron_expression, current.jitter_seconds, current.hold) == (expression, jitter_seconds, None)


def test_an_interval_goes_on_counting_from_where_the_owner_s_began():
    written = job("@every 7m")

    held = _put(written, rarer(written), START + 3 * HOUR)

    assert held.cron_expression == "@every 14m"
    assert all(written.schedule.is_due(due) for due in held.plan.between(START, START + 30 * HOUR, 100))


def _put(job, found, now):
    after = replace(setting_of(job), cron_expression=found[0], stretched_by=found[1])
    return put_at(job, after, decision=decision(job), by=SYSTEM, now=now)
