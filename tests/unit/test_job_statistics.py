"""How a job's runs went, held against runs that are counted by hand."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from cron_manager.domain.execution import ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.job_statistics import statistics
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

HOUR = timedelta(hours=1)
JOB = a_job()
OK, BAD = ExecutionStatus.SUCCESS, ExecutionStatus.FAILED


def run(hours_ago, status=OK, took_ms=100):
    due = NOON - hours_ago * HOUR
    begun = occurrence_of(JOB, scheduled_for=due, trigger=Trigger.SCHEDULE)
    ran = took_ms is not None
    return replace(
        begun,
        status=status,
        started_at=due if ran else None,
        completed_at=due + timedelta(milliseconds=took_ms or 0) if status.is_terminal else None,
    )


def of(*runs, days=7, is_whole=True):
    newest_first = sorted(runs, key=lambda each: each.scheduled_for, reverse=True)
    return statistics(newest_first, start=NOON - timedelta(days=days), end=NOON, is_whole=is_whole)


def test_nothing_is_known_of_a_job_that_never_ran():
    found = of()

    assert (found.succeeded, found.failed, found.success_rate, found.uptime, found.durations) == (
        0,
        0,
        None,
        None,
        None,
    )
    assert (found.last_success, found.last_failure, found.streaks.succeeding) == (None, None, 0)
    assert (len(found.hours), len(found.days)) == (24, 8)


def test_outcomes_are_counted_and_what_says_nothing_of_the_target_counts_for_neither_side():
    found = of(
        run(5),
        run(4, ExecutionStatus.TIMEOUT),
        run(3, ExecutionStatus.MISSED, None),
        run(2, ExecutionStatus.SKIPPED, None),
        run(1, ExecutionStatus.CANCELLED),
        run(0, ExecutionStatus.RUNNING),
    )

    assert (found.succeeded, found.failed, found.success_rate) == (1, 2, 0.3333)
    assert found.by_outcome == {
        ExecutionStatus.SUCCESS: 1,
        ExecutionStatus.TIMEOUT: 1,
        ExecutionStatus.MISSED: 1,
        ExecutionStatus.SKIPPED: 1,
        ExecutionStatus.CANCELLED: 1,
    }


def test_percentiles_are_durations_that_were_measured():
    found = of(*(run(number / 100, took_ms=number) for number in range(1, 101)))

    assert (found.durations.average, found.durations.shortest, found.durations.longest) == (50, 1, 100)
    assert found.durations.percentiles == {50: 50, 90: 90, 95: 95, 99: 99}


def test_one_run_is_every_percentile():
    assert set(of(run(1, took_ms=7)).durations.percentiles.values()) == {7}


def test_uptime_is_the_time_after_successes():
    """Up from 10 to 6 hours ago and for the last hour, down in between."""
    found = of(run(10), run(6, BAD), run(4, BAD), run(1))

    assert found.uptime == 0.5


def test_streaks_are_runs_in_a_row_past_those_that_say_nothing():
    found = of(
        run(9), run(8), run(7), run(6, BAD), run(5), run(4, BAD), run(3, ExecutionStatus.SKIPPED, None), run(2, BAD)
    )

    assert (found.streaks.succeeding, found.streaks.failing) == (0, 2)
    assert (found.streaks.longest_success, found.streaks.longest_failure) == (3, 2)
    assert (found.last_success.scheduled_for, found.last_failure.scheduled_for) == (NOON - 5 * HOUR, NOON - 2 * HOUR)


def test_trends_go_by_hours_and_by_days_of_utc():
    found = of(run(30), run(1.5), run(1.25, BAD), run(0.1, took_ms=300), days=2)

    assert [(each.start, each.succeeded, each.failed) for each in found.hours if each.succeeded or each.failed] == [
        (NOON - 2 * HOUR, 1, 1),
        (NOON - HOUR, 1, 0),
    ]
    assert [(f"{each.start:%d}", each.succeeded, each.failed) for each in found.days] == [
        ("19", 0, 0),
        ("20", 1, 0),
        ("21", 2, 1),
    ]
    assert found.hours[-2].average_duration_ms == 300
    assert found.hours[-1].average_duration_ms is None


@given(st.lists(st.sampled_from([OK, BAD, ExecutionStatus.CRASHED, ExecutionStatus.SKIPPED]), max_size=60))
def test_whatever_happened_the_parts_come_to_the_whole(outcomes):
    found = of(*(run(number, status) for number, status in enumerate(outcomes)))

    assert sum(found.by_outcome.values()) == len(outcomes)
    assert sum(day.succeeded for day in found.days) == found.succeeded
    assert sum(day.failed for day in found.days) == found.failed
    assert found.uptime is None or 0 <= found.uptime <= 1
    assert not (found.streaks.succeeding and found.streaks.failing)
    assert found.streaks.succeeding <= found.streaks.longest_success <= found.succeeded
