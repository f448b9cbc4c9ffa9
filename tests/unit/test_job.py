"""A job's changes: from when its occurrences count, and how many of its runs are used up."""

from datetime import UTC, datetime, timedelta

import pytest

from cron_manager.domain.job import CatchUp, Job, created, deleted, disabled, edited, enabled, paused
from cron_manager.domain.misfire import verdict

NOW = datetime(2026, 11, 21, 12, 0, 30, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
ALICE = "usr_alice"


def job(**definition: object) -> Job:
    fields = {"name": "n", "cron_expression": "0 * * * *", "endpoint_url": "https://example.com/", **definition}
    return created(fields, job_id="job_1", by=ALICE, now=NOW)


def test_a_new_schedule_counts_from_now():
    later = edited(job(), {"cron_expression": "*/5 * * * *"}, by=ALICE, now=NOW + HOUR)

    assert later.active_since == later.scheduled_since == NOW + HOUR


@pytest.mark.parametrize("change", [{"jitter_seconds": 9}, {"end_at": NOW + 9 * HOUR}, {"calendar_ids": ("cal_1",)}])
def test_other_bounds_count_from_now_without_moving_the_beat_of_an_interval(change):
    later = edited(job(cron_expression="@every 7m"), change, by=ALICE, now=NOW + HOUR)

    assert later.active_since == NOW + HOUR
    assert later.scheduled_since == NOW


def test_a_new_name_changes_nothing_about_occurrences():
    assert edited(job(), {"name": "other"}, by=ALICE, now=NOW + HOUR).active_since == NOW


def test_a_paused_job_has_no_occurrences_until_then_and_goes_on_by_itself():
    held = paused(job(), until=NOW + 3 * HOUR, reason="maintenance", by=ALICE, now=NOW)

    assert held.is_active
    assert held.is_paused(NOW + HOUR)
    assert not held.is_paused(NOW + 3 * HOUR)
    assert held.next_run_after(NOW) == datetime(2026, 11, 21, 16, tzinfo=UTC)


def test_a_pause_outlives_a_new_schedule():
    held = paused(job(), until=NOW + 3 * HOUR, reason=None, by=ALICE, now=NOW)

    later = edited(held, {"cron_expression": "30 * * * *"}, by=ALICE, now=NOW + HOUR)

    assert later.next_run_after(NOW) == datetime(2026, 11, 21, 15, 30, tzinfo=UTC)


def test_enabling_ends_a_pause_without_catching_up():
    held = paused(job(), until=NOW + 9 * HOUR, reason="maintenance", by=ALICE, now=NOW)

    again = enabled(held, by=ALICE, now=NOW + 2 * HOUR)

    assert (again.paused_until, again.disabled_reason) == (None, None)
    assert again.next_run_after(NOW) == datetime(2026, 11, 21, 15, tzinfo=UTC)


def test_a_job_with_so_many_runs_ends_after_them():
    counted = job(max_runs=2)

    assert counted.plan.between(NOW, NOW + 99 * HOUR, 99) == [NOW + 30 * MINUTE * 2 - timedelta(seconds=30),
                                                              NOW + 2 * HOUR - timedelta(seconds=30)]  # fmt: skip
    assert counted.runs_left(NOW) == 2
    assert counted.runs_left(NOW + 90 * MINUTE) == 1
    assert counted.runs_left(NOW + 99 * HOUR) == 0


def test_runs_are_counted_over_pauses_and_new_schedules():
    counted = job(max_runs=5)

    off = disabled(counted, reason=None, by=ALICE, now=NOW + 2 * HOUR)  # two used
    on = enabled(off, by=ALICE, now=NOW + 10 * HOUR)
    other = edited(on, {"cron_expression": "30 * * * *"}, by=ALICE, now=NOW + 11 * HOUR)  # three used

    assert on.runs_left(NOW + 10 * HOUR) == 3
    assert len(other.plan.between(NOW, NOW + 99 * HOUR, 99)) == 2


def test_another_number_of_runs_counts_anew():
    counted = edited(job(max_runs=1), {"max_runs": 4}, by=ALICE, now=NOW + 5 * HOUR)

    assert counted.runs_left(NOW + 5 * HOUR) == 4


def test_a_job_whose_runs_are_used_up_has_none_when_it_is_enabled_again():
    off = disabled(job(max_runs=1), reason=None, by=ALICE, now=NOW + 5 * HOUR)

    assert enabled(off, by=ALICE, now=NOW + 6 * HOUR).next_run_after(NOW) is None


def test_a_deleted_job_is_not_due():
    gone = deleted(job(), by=ALICE, now=NOW)

    assert not gone.is_due(NOW + HOUR - timedelta(seconds=30))


DUE = datetime(2026, 11, 21, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("policy", "late", "overdue", "runs"),
    [
        (CatchUp.NONE, timedelta(minutes=5), True, True),
        (CatchUp.NONE, timedelta(minutes=6), True, False),
        (CatchUp.NONE, timedelta(minutes=6), False, False),
        (CatchUp.LAST, timedelta(minutes=59), True, True),
        (CatchUp.LAST, timedelta(minutes=61), True, False),
        (CatchUp.ALL, timedelta(hours=99), True, True),
        (CatchUp.ALL, timedelta(hours=101), True, False),
    ],
)
def test_what_comes_late_runs_or_is_missed_as_the_job_says(policy, late, overdue, runs):
    reason = verdict(job(catch_up=policy), DUE, DUE + late, overdue=overdue)

    assert (reason is None) is runs


def test_a_slow_tick_within_the_grace_runs_although_a_later_one_is_due():
    each_minute = job(cron_expression="* * * * *", catch_up=CatchUp.LAST)

    assert verdict(each_minute, DUE, DUE + 2 * MINUTE, overdue=False) is None
    assert verdict(each_minute, DUE, DUE + 2 * MINUTE, overdue=True) == "a later occurrence runs in its place"
