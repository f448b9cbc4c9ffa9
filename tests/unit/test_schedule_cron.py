"""What a cron expression means: Debian's rules (crontab(5), cron(8)), with croniter as an independent oracle.

The large corpus stands in tests/conformance; here is what one wants to read.
"""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from croniter import croniter
from hypothesis import given, settings
from hypothesis import strategies as st

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule import CronSchedule, DstGap, DstOverlap, parse_schedule

BERLIN = "Europe/Berlin"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def runs(expression: str, zone: str, after: str, count: int, **policies: object) -> list[str]:
    found = islice(parse_schedule(expression, zone, **policies).after(at(after)), count)
    return [run.strftime("%Y-%m-%dT%H:%M") for run in found]


def test_two_restricted_day_fields_mean_that_either_suffices():
    assert runs("0 9 1 * mon", "UTC", "2026-11-28T00:00", 3) == [
        "2026-11-30T09:00",  # a Monday
        "2026-12-01T09:00",  # the first
        "2026-12-07T09:00",
    ]


def test_a_day_field_that_begins_with_a_star_does_not_count_as_restricted():
    assert runs("0 9 */2 * mon", "UTC", "2026-11-21T00:00", 2) == ["2026-11-23T09:00", "2026-12-07T09:00"]


def test_a_fixed_time_in_the_spring_gap_runs_once_at_its_end():
    assert runs("30 2 * * *", BERLIN, "2027-03-27T02:00", 2) == ["2027-03-28T01:00", "2027-03-29T00:30"]


def test_a_fixed_time_in_the_gap_and_one_at_its_end_are_one_run():
    assert runs("0,30 2-3 * * *", BERLIN, "2027-03-28T00:00", 2) == ["2027-03-28T01:00", "2027-03-28T01:30"]


def test_a_fixed_time_in_the_autumn_overlap_runs_once():
    assert runs("30 2 * * *", BERLIN, "2026-10-24T12:00", 2) == ["2026-10-25T00:30", "2026-10-26T01:30"]


def test_asking_between_the_passes_of_the_overlap_does_not_bring_the_second():
    assert runs("30 2 * * *", BERLIN, "2026-10-25T00:45", 1) == ["2026-10-26T01:30"]


def test_a_wildcard_follows_the_clock_through_gap_and_overlap():
    assert runs("*/30 2 * * *", BERLIN, "2027-03-27T02:00", 1) == ["2027-03-29T00:00"]
    assert runs("30 * * * *", BERLIN, "2026-10-24T23:45", 3) == [
        "2026-10-25T00:30",
        "2026-10-25T01:30",
        "2026-10-25T02:30",
    ]


def test_half_an_hour_of_daylight_saving_makes_a_gap_and_an_overlap_of_half_an_hour():
    assert runs("15 2 * * *", "Australia/Lord_Howe", "2026-10-02T16:00", 2) == ["2026-10-03T15:30", "2026-10-04T15:15"]
    assert runs("45 1 * * *", "Australia/Lord_Howe", "2026-04-04T12:00", 2) == ["2026-04-04T14:45", "2026-04-05T15:15"]


def test_a_day_that_a_zone_left_out_brings_nothing():
    assert runs("0 12 * * *", "Pacific/Apia", "2011-12-29T00:00", 2) == ["2011-12-29T22:00", "2011-12-30T22:00"]


def test_an_overlap_at_the_turn_of_midnight_does_not_bring_yesterday_again():
    assert runs("30 23 * * *", "America/Sao_Paulo", "2018-02-17T12:00", 2) == ["2018-02-18T01:30", "2018-02-19T02:30"]


@pytest.mark.parametrize(
    ("gap", "expression", "expected"),
    [
        (DstGap.CRON, "30 2 * * *", "2027-03-28T01:00"),
        (DstGap.SKIP, "30 2 * * *", "2027-03-29T00:30"),
        (DstGap.RUN_AFTER, "*/30 2 * * *", "2027-03-28T01:00"),
        (DstGap.CRON, "*/30 2 * * *", "2027-03-29T00:00"),
    ],
)
def test_a_job_may_choose_what_a_gap_does(gap, expression, expected):
    assert runs(expression, BERLIN, "2027-03-27T12:00", 1, gap=gap) == [expected]


@pytest.mark.parametrize(
    ("overlap", "expression", "expected"),
    [
        (DstOverlap.CRON, "30 2 * * *", ["2026-10-25T00:30", "2026-10-26T01:30"]),
        (DstOverlap.TWICE, "30 2 * * *", ["2026-10-25T00:30", "2026-10-25T01:30"]),
        (DstOverlap.ONCE, "30 * * * *", ["2026-10-25T00:30", "2026-10-25T02:30"]),
    ],
)
def test_a_job_may_choose_what_an_overlap_does(overlap, expression, expected):
    assert runs(expression, BERLIN, "2026-10-25T00:00", 2, overlap=overlap) == expected


def test_six_fields_begin_with_the_second_and_keep_the_rules_for_clock_changes():
    assert runs("0 30 2 * * *", BERLIN, "2027-03-27T12:00", 1) == ["2027-03-28T01:00"]
    found = islice(parse_schedule("*/25 * * * * *").after(at("2026-11-21T12:00:20")), 3)
    assert [run.strftime("%H:%M:%S") for run in found] == ["12:00:25", "12:00:50", "12:01:00"]


def test_an_h_is_the_same_for_a_job_and_spread_over_jobs():
    drawn = [parse_schedule("H H(1-5) * * *", key=f"job_{number}").fields for number in range(200)]

    assert parse_schedule("H H(1-5) * * *", key="job_7").fields == drawn[7]
    assert len({fields.minute.values for fields in drawn}) > 50
    assert {fields.hour.values[0] for fields in drawn} == {1, 2, 3, 4, 5}


def test_an_h_with_a_step_draws_where_the_step_begins():
    for number in range(50):
        values = parse_schedule("H/15 * * * *", key=str(number)).fields.minute.values

        assert len(values) == 4
        assert values[0] < 15


@pytest.mark.parametrize(
    ("expression", "average"),
    [
        ("*/5 * * * *", timedelta(minutes=5)),
        ("0 9 * * mon-fri", timedelta(days=7) / 5),
        ("@every 90s", timedelta(seconds=90)),
        ("*/20 * * * * *", timedelta(seconds=20)),
    ],
)
def test_the_average_interval_is_that_of_the_coming_years(expression, average):
    assert parse_schedule(expression).average_interval(at("2026-11-21T12:00")) == average


def test_an_instant_is_due_only_when_it_is_an_occurrence():
    schedule = parse_schedule("0 9 * * *", BERLIN)

    assert schedule.is_due(at("2026-11-21T08:00"))
    assert not schedule.is_due(at("2026-11-21T08:01"))
    assert not schedule.is_due(at("2026-11-21T09:00"))


def test_occurrences_between_two_instants_leave_out_the_first_and_hold_the_second():
    schedule = parse_schedule("0 * * * *")

    assert len(schedule.between(at("2026-11-21T12:00"), at("2026-11-21T15:00"), 10)) == 3
    assert len(schedule.between(at("2026-11-21T12:00"), at("2026-11-21T15:00"), 2)) == 2


@pytest.mark.parametrize("expression", ["30 2 * * *", "*/20 * * * *", "0 0 1 * mon", "*/30 0-3 * * *", "15 30 1 L * *"])
@pytest.mark.parametrize("zone", [BERLIN, "Australia/Lord_Howe", "Antarctica/Troll", "Asia/Beirut", "Asia/Gaza"])
@settings(max_examples=20, deadline=None)
@given(minutes=st.integers(0, 20 * 525_600))
def test_backwards_is_forwards_reversed(expression, zone, minutes):
    schedule = parse_schedule(expression, zone)
    start = at("2015-01-01T00:00:30") + timedelta(minutes=minutes)

    ahead = list(islice(schedule.after(start), 12))

    assert list(islice(schedule.before(ahead[-1] + timedelta(seconds=1)), 12)) == ahead[::-1]
    assert schedule.previous_before(ahead[0]) <= start


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("", "0 fields"),
        ("* * * *", "4 fields"),
        ("60 * * * *", "minute '60': 60 is not between 0 and 59"),
        ("5/10 * * * *", "write 5-59/10"),
        ("0 0 * * fri-mon", "runs backwards"),
        ("0 0 0 * *", "day of month '0'"),
        ("0 0 * foo *", "'foo' is neither a number nor a name"),
        ("0 0 30 2 *", "never fires"),
        ("0 0 */30 * fri#2", "never fires"),
        ("0 0 * * L", "L needs its day"),
        ("? * * * *", "write *"),
        ("@every 1.5h", "whole days, hours, minutes and seconds"),
        ("@fortnightly", "is not known here"),
        ("@at 2026-02-30T10:00", "instant '2026-02-30T10:00'"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_the_reason_and_a_correct_one(expression, said):
    with pytest.raises(InvalidInput) as refused:
        parse_schedule(expression)

    problem = refused.value.problems[0]
    assert problem.field == "cronExpression"
    assert said in problem.message
    assert "A correct one: " in problem.message


@pytest.mark.parametrize("zone", ["", "Mars/Base", "Europe", "America/Argentina", "../etc/passwd", "EST"])
def test_a_zone_that_does_not_exist_is_named(zone):
    with pytest.raises(InvalidInput) as refused:
        parse_schedule("* * * * *", zone)

    assert refused.value.problems[0].field == "timezone"


_minutes = st.sampled_from(["0", "30", "*/15", "5,35", "10-20/5"])
_hours = st.sampled_from(["*", "3", "*/6", "9-17", "0,12"])
_days = st.sampled_from(["*", "1", "15", "28-31", "L"])
_months = st.sampled_from(["*", "1", "2,11", "6-8"])
_zones = st.sampled_from(["UTC", "Asia/Kolkata", "America/Phoenix"])  # where no clock changes, the two agree


@settings(max_examples=150, deadline=None)
@given(fields=st.tuples(_minutes, _hours, _days, _months), zone=_zones, offset=st.integers(0, 3 * 525_600))
def test_croniter_agrees_where_nothing_is_in_dispute(fields, zone, offset):
    expression = " ".join([*fields, "*"])
    schedule = parse_schedule(expression, zone)
    start = at("2025-01-01T00:00") + timedelta(minutes=offset)

    oracle = croniter(expression, start.astimezone(schedule.zone), ret_type=datetime)

    assert list(islice(schedule.after(start), 5)) == [oracle.get_next().astimezone(UTC) for _ in range(5)]


def test_a_macro_is_a_cron_schedule():
    schedule = parse_schedule("@daily", BERLIN)

    assert isinstance(schedule, CronSchedule)
    assert schedule.expression == "@daily"
    assert schedule.fixed_time
