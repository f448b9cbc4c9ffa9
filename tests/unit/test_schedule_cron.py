"""What a cron expression means: Debian's rules (crontab(5), cron(8)), with croniter as an independent oracle."""

from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest
from croniter import croniter
from hypothesis import given, settings
from hypothesis import strategies as st

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule import CronSchedule
from cron_manager.domain.schedule.words import describe


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def runs(expression: str, zone: str, after: str, count: int) -> list[str]:
    found = islice(CronSchedule.parse(expression, zone).after(at(after)), count)
    return [run.strftime("%Y-%m-%dT%H:%M") for run in found]


@pytest.mark.parametrize(
    ("expression", "zone", "after", "expected"),
    [
        ("* * * * *", "UTC", "2026-11-21T12:00", ["2026-11-21T12:01", "2026-11-21T12:02"]),
        ("*/15 * * * *", "UTC", "2026-11-21T12:01", ["2026-11-21T12:15", "2026-11-21T12:30"]),
        ("30 4 * * mon-fri", "UTC", "2026-11-21T12:00", ["2026-11-23T04:30", "2026-11-24T04:30"]),
        ("0 0 29 2 *", "UTC", "2026-01-01T00:00", ["2028-02-29T00:00", "2032-02-29T00:00"]),
        ("0 3 * * 7", "UTC", "2026-11-21T12:00", ["2026-11-22T03:00", "2026-11-29T03:00"]),
        ("5-5/3 * * * *", "UTC", "2026-11-21T12:00", ["2026-11-21T12:05", "2026-11-21T13:05"]),
        ("0 9 * * *", "Europe/Berlin", "2026-07-01T00:00", ["2026-07-01T07:00", "2026-07-02T07:00"]),
    ],
)
def test_an_expression_selects_these_instants(expression, zone, after, expected):
    assert runs(expression, zone, after, len(expected)) == expected


def test_two_restricted_day_fields_mean_that_either_suffices():
    assert runs("0 9 1 * mon", "UTC", "2026-11-28T00:00", 3) == [
        "2026-11-30T09:00",  # a Monday
        "2026-12-01T09:00",  # the first
        "2026-12-07T09:00",
    ]


def test_a_day_field_that_begins_with_a_star_does_not_count_as_restricted():
    assert runs("0 9 */2 * mon", "UTC", "2026-11-21T00:00", 2) == ["2026-11-23T09:00", "2026-12-07T09:00"]


def test_a_fixed_time_in_the_spring_gap_runs_once_at_its_end():
    assert runs("30 2 * * *", "Europe/Berlin", "2027-03-27T02:00", 2) == ["2027-03-28T01:00", "2027-03-29T00:30"]


def test_a_fixed_time_in_the_autumn_overlap_runs_once():
    assert runs("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00", 2) == ["2026-10-25T00:30", "2026-10-26T01:30"]


def test_a_wildcard_follows_the_wall_clock_through_both_passes_of_the_overlap():
    assert runs("30 * * * *", "Europe/Berlin", "2026-10-24T23:45", 3) == [
        "2026-10-25T00:30",
        "2026-10-25T01:30",
        "2026-10-25T02:30",
    ]


def test_is_due_is_true_at_an_occurrence_and_nowhere_beside_it():
    schedule = CronSchedule.parse("30 4 * * *", "Europe/Berlin")

    assert schedule.is_due(at("2026-11-21T03:30"))
    assert not schedule.is_due(at("2026-11-21T03:31"))
    assert not schedule.is_due(at("2026-11-21T03:30") + timedelta(milliseconds=1))


def test_between_excludes_its_beginning_and_includes_its_end():
    schedule = CronSchedule.parse("*/10 * * * *")

    found = schedule.between(at("2026-11-21T12:00"), at("2026-11-21T12:20"), 100)

    assert found == [at("2026-11-21T12:10"), at("2026-11-21T12:20")]


@pytest.mark.parametrize(
    ("expression", "offending"),
    [
        ("", "0 fields"),
        ("* * * *", "4 fields"),
        ("* * * * * *", "6 fields"),
        ("60 * * * *", "60"),
        ("* 24 * * *", "24"),
        ("* * 0 * *", "'0'"),
        ("* * 32 * *", "32"),
        ("* * * 13 *", "13"),
        ("* * * * 8", "8"),
        ("5-1 * * * *", "backwards"),
        ("*/0 * * * *", "*/0"),
        ("5/10 * * * *", "5-59/10"),
        ("1,,2 * * * *", "empty"),
        ("a * * * *", "'a'"),
        ("* * * jam *", "'jam'"),
        ("*-5 * * * *", "*-5"),
        ("1-2-3 * * * *", "1-2-3"),
        ("+1 * * * *", "+1"),
        ("１ * * * *", "１"),  # noqa: RUF001  # a full-width digit is not one of cron's
        ("0 0 30 2 *", "never fires"),
        ("0 0 31 4,6,9,11 *", "never fires"),
        ("* * * * * ; rm", "7 fields"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_the_offending_text_and_an_example(expression, offending):
    with pytest.raises(InvalidInput) as refusal:
        CronSchedule.parse(expression)

    (problem,) = refusal.value.problems
    assert problem.field == "cronExpression"
    assert offending in problem.message
    assert "correct one" in problem.message


@pytest.mark.parametrize(
    "zone", ["", "Mars/Olympus", "Europe", "EST", "../etc/passwd", "/etc/localtime", "europe/berlin\n"]
)
def test_an_unknown_time_zone_is_refused(zone):
    with pytest.raises(InvalidInput) as refusal:
        CronSchedule.parse("* * * * *", zone)

    assert refusal.value.problems[0].field == "timezone"


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("* * * * *", "Every minute"),
        ("30 4 * * mon-fri", "At 04:30 on Monday through Friday"),
        ("0 0 1 1 *", "At 00:00 on January 1"),
    ],
)
def test_an_expression_reads_in_words(expression, words):
    assert describe(CronSchedule.parse(expression)) == words


def _field(low: int, high: int) -> st.SearchStrategy[str]:
    number = st.integers(low, high)
    span = st.tuples(number, number).map(sorted).filter(lambda pair: pair[0] < pair[1]).map(lambda p: f"{p[0]}-{p[1]}")
    stepped = st.tuples(st.integers(2, 9)).map(lambda step: f"*/{step[0]}")
    return st.one_of(st.just("*"), number.map(str), span, stepped)


@settings(max_examples=300, deadline=None)
@given(
    fields=st.tuples(_field(0, 59), _field(0, 23), _field(1, 28), _field(1, 12), st.just("*")),
    start=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),  # noqa: DTZ001  # given their zone below
)
def test_in_utc_it_agrees_with_an_independent_library(fields, start):
    expression = " ".join(fields)
    begun = start.replace(tzinfo=UTC, second=0, microsecond=0)
    oracle = croniter(expression, begun)

    ours = list(islice(CronSchedule.parse(expression).after(begun), 5))

    assert ours == [oracle.get_next(datetime) for _ in range(5)]
