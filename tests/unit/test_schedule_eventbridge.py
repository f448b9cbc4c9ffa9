"""A schedule in EventBridge's grammar: the ticks cover the occurrences."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cron_manager.domain.schedule import CronSchedule, eventbridge_expressions
from local.clock.firing import next_fire, read_schedule


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        ("* * * * *", ("cron(* * * * ? *)",)),
        ("30 4 * * mon-fri", ("cron(30 4 ? * 2-6 *)",)),
        ("0 3 * * 0,7", ("cron(0 3 ? * 1 *)",)),
        ("0 9 1,15 * *", ("cron(0 9 1,15 * ? *)",)),
        ("0 9 1 * mon", ("cron(0 9 1 * ? *)", "cron(0 9 ? * 2 *)")),
        ("0 9 * jan-mar *", ("cron(0 9 * 1-3 ? *)",)),
    ],
)
def test_a_schedule_is_written_so(expression, written):
    assert eventbridge_expressions(CronSchedule.parse(expression)) == written


LONGEST = 256  # characters, by the Scheduler API's reference for ScheduleExpression


def _values(low: int, high: int) -> st.SearchStrategy[str]:
    lists = st.lists(st.integers(low, high), min_size=1, max_size=high - low + 1)
    return st.one_of(
        st.just("*"),
        st.integers(2, 9).map(lambda step: f"*/{step}"),
        lists.map(lambda numbers: ",".join(map(str, numbers))),
    )


FIELDS = st.tuples(_values(0, 59), _values(0, 23), _values(1, 28), _values(1, 12), _values(0, 7))
STARTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001  # given their zone below


def _short(fields: tuple[str, ...]) -> bool:
    return len(" ".join(fields)) <= 200


@settings(max_examples=200, deadline=None)
@given(fields=FIELDS.filter(_short), start=STARTS)
def test_the_ticks_of_the_union_cover_every_occurrence(fields, start):
    begun = start.replace(tzinfo=UTC, second=0, microsecond=0)
    schedule = CronSchedule.parse(" ".join(fields))
    expressions = eventbridge_expressions(schedule)

    (occurrence,) = schedule.between(begun, begun + timedelta(days=9000), 1)

    before = occurrence - timedelta(seconds=1)
    ticks = {next_fire(read_schedule(expression=each, timezone="UTC", anchor=begun), before) for each in expressions}
    assert occurrence in ticks


@settings(max_examples=200, deadline=None)
@given(fields=FIELDS.filter(_short))
def test_an_expression_fits_into_eventbridge_s_limit(fields):
    assert all(len(each) <= LONGEST for each in eventbridge_expressions(CronSchedule.parse(" ".join(fields))))
