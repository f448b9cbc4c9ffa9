"""What a ledger is made of: the fakes and the tables agree."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.periods import PeriodTable
from cron_manager.adapters.dynamodb.run_changes import RunChanges
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.domain.audit import SYSTEM_ACTOR, Actor, audited
from cron_manager.domain.execution import ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.job import bounded, deleted, disabled, edited
from cron_manager.domain.period import period_of
from cron_manager.domain.schedule import DstGap, DstOverlap
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeExecutions
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.runs import FakeRuns

HOUR = timedelta(hours=1)
JOB = bounded(
    a_job(
        start_at=NOON - HOUR,
        end_at=NOON + 90 * 24 * HOUR,
        max_runs=70,
        jitter_seconds=9,
        dst_gap=DstGap.SKIP,
        dst_overlap=DstOverlap.ONCE,
        calendar_ids=("cal_1",),
        updated_at=NOON,
    )
)


@pytest.fixture(params=["fake", "table"])
def jobs(request):
    if request.param == "fake":
        return FakeJobs()
    tables = request.getfixturevalue("dynamodb_tables")
    changes = JobChanges(tables.client, tables.jobs, tables.audit)
    periods = PeriodTable(tables.client, tables.jobs)
    changes.periods, changes.schedule_changes = periods.periods, periods.schedule_changes
    return changes


def entry():
    return audited(SYSTEM_ACTOR, "job.test", "job_x", NOON)


def test_each_change_of_a_schedule_is_kept_with_whose_doing_it_was(jobs):
    made, told = [JOB], Actor(id="usr_alice", token_id="tok_1")
    jobs.create(JOB, audited(told, "job.create", JOB.id, NOON))
    for hours in range(1, 5):
        changes = {"cron_expression": f"{hours} * * * *"}
        made.append(edited(made[-1], changes, by="usr_alice", now=NOON + hours * HOUR))
        jobs.update(made[-2], made[-1], audited(told, "job.update", JOB.id, NOON), reason=f"reason {hours}")

    first, onward = jobs.schedule_changes(JOB.id, before=None, limit=2)
    second, further = jobs.schedule_changes(JOB.id, before=onward, limit=2)
    third, end = jobs.schedule_changes(JOB.id, before=further, limit=2)

    changes = [*first, *second, *third]
    assert [change.after.cron_expression for change in changes] == [job.cron_expression for job in made[::-1]]
    assert [change.before for change in changes] == [*(change.after for change in changes[1:]), None]
    assert [change.origin.reason for change in changes] == ["reason 4", "reason 3", "reason 2", "reason 1", None]
    assert {(change.origin.by, change.origin.token_id) for change in changes} == {("usr_alice", "tok_1")}
    assert (len(third), end) == (1, None)


def test_each_change_of_when_a_job_runs_begins_a_period(jobs):
    renamed = edited(JOB, {"name": "other"}, by="usr_alice", now=NOON + HOUR)
    moved = edited(renamed, {"cron_expression": "0 * * * *"}, by="usr_alice", now=NOON + 2 * HOUR)
    stopped = disabled(moved, reason=None, by="usr_alice", now=NOON + 3 * HOUR)
    gone = deleted(stopped, by="usr_alice", now=NOON + 4 * HOUR)
    jobs.create(JOB, entry())
    for before, after in ((JOB, renamed), (renamed, moved), (moved, stopped), (stopped, gone)):
        jobs.update(before, after, entry())

    found = jobs.periods(JOB.id, NOON - HOUR, NOON + 9 * HOUR)

    assert found == [period_of(each, each.updated_at) for each in (JOB, moved, stopped)]
    assert [each.is_scheduled for each in found] == [True, True, False]


def test_periods_are_read_from_the_one_that_held_at_the_start(jobs):
    jobs.create(JOB, entry())
    before = JOB
    for number in range(1, 6):
        after = edited(before, {"cron_expression": f"{number} * * * *"}, by="usr_alice", now=NOON + number * HOUR)
        jobs.update(before, after, entry())
        before = after

    found = jobs.periods(JOB.id, NOON + 2.5 * HOUR, NOON + 4 * HOUR)

    assert [each.cron_expression for each in found] == ["2 * * * *", "3 * * * *", "4 * * * *"]
    assert jobs.periods("job_x", NOON, NOON) == []


@pytest.fixture
def sweeps(request, jobs):
    if isinstance(jobs, FakeJobs):
        return FakeExecutions(jobs)
    tables = request.getfixturevalue("dynamodb_tables")
    return SweepTables(tables.client, tables.jobs, tables.executions)


def test_the_sweeper_finds_the_jobs_that_had_other_occurrences_not_long_ago_the_latest_change_first(jobs, sweeps):
    others = [replace(JOB, id=f"job_{number}", name=f"{number}") for number in range(3)]
    for job in (JOB, *others):
        jobs.create(job, entry())
    moved = edited(JOB, {"cron_expression": "0 * * * *"}, by="usr_alice", now=NOON + HOUR)
    stopped = disabled(others[0], reason=None, by="usr_alice", now=NOON + 2 * HOUR)
    gone = deleted(others[1], by="usr_alice", now=NOON + 3 * HOUR)
    renamed = edited(others[2], {"name": "other"}, by="usr_alice", now=NOON + 4 * HOUR)
    for before, after in ((JOB, moved), (others[0], stopped), (others[1], gone), (others[2], renamed)):
        jobs.update(before, after, entry())

    assert list(sweeps.rescheduled(NOON)) == ["job_1", "job_0", JOB.id]
    assert list(sweeps.rescheduled(NOON + 2.5 * HOUR)) == ["job_1"]
    assert {job.id for job in jobs.active_jobs()} == {JOB.id, "job_2"}


@pytest.fixture(params=["fake", "table"])
def runs(request):
    if request.param == "fake":
        return FakeRuns(FakeExecutions())
    tables = request.getfixturevalue("dynamodb_tables")
    return RunChanges(tables.client, tables.executions, tables.audit)


def test_the_outcomes_of_a_span_are_those_of_its_scheduled_occurrences_with_both_ends(runs):
    queued = [occurrence_of(JOB, scheduled_for=NOON + number * HOUR, trigger=Trigger.BACKFILL) for number in range(5)]
    by_hand = occurrence_of(JOB, scheduled_for=NOON + HOUR, trigger=Trigger.MANUAL)
    for each in (*queued, by_hand):
        runs.put_queued(each, NOON)

    found = runs.outcomes(JOB.id, NOON + HOUR, NOON + 3 * HOUR)

    assert found == {NOON + number * HOUR: ExecutionStatus.QUEUED for number in (1, 2, 3)}


def test_more_outcomes_than_one_page_are_read(dynamodb_tables):
    runs = RunChanges(dynamodb_tables.client, dynamodb_tables.executions, dynamodb_tables.audit)
    wide = replace(JOB, name="x" * 20_000)
    for number in range(60):
        runs.put_queued(occurrence_of(wide, scheduled_for=NOON + number * HOUR, trigger=Trigger.BACKFILL), NOON)

    history = HistoryTable(dynamodb_tables.client, dynamodb_tables.executions)
    assert len(history.outcomes(JOB.id, NOON, NOON + 60 * HOUR)) == 60
