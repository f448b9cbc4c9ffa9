"""EventBridge agrees with the table."""

from datetime import timedelta

import pytest

from cron_manager.domain.job import deleted, disabled, edited, enabled
from cron_manager.usecases.register_job import RegisterJob, RepairDrift, schedule_entries
from tests.fakes.clock import NOON
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.scheduler import FakeScheduler


@pytest.fixture
def scheduler():
    return FakeScheduler()


def register(scheduler, jobs):
    return RegisterJob(scheduler=scheduler, registrations=jobs)


def repair(scheduler, jobs):
    return RepairDrift(scheduler=scheduler, registrations=jobs, find=jobs.find)(jobs.active_jobs())


def test_a_new_job_gets_its_schedule_and_is_noted_as_registered(scheduler):
    job = a_job()
    jobs = FakeJobs(job)

    register(scheduler, jobs)(None, job)

    (entry,) = scheduler.entries.values()
    assert entry.expression == "cron(* * * * ? *)"
    assert entry.name.startswith(job.id)
    assert len(entry.name) <= 64
    assert jobs.registered_versions[job.id] == 1


def test_a_day_or_schedule_gets_two(scheduler):
    job = a_job(cron_expression="0 9 1,15 * fri")

    register(scheduler, FakeJobs(job))(None, job)

    assert sorted(entry.expression for entry in scheduler.entries.values()) == [
        "cron(0 9 1,15 * ? *)",
        "cron(0 9 ? * 6 *)",
    ]


def test_a_changed_schedule_replaces_the_old_one(scheduler):
    job = a_job()
    registrar = register(scheduler, FakeJobs(job))
    registrar(None, job)
    changed = edited(job, {"cron_expression": "0 3 * * *"}, by="usr_alice", now=NOON)

    registrar(job, changed)

    assert [entry.expression for entry in scheduler.entries.values()] == ["cron(0 3 * * ? *)"]


def test_a_change_that_leaves_the_schedule_alone_asks_eventbridge_for_nothing(scheduler):
    job = a_job()
    jobs = FakeJobs(job)
    registrar = register(scheduler, jobs)
    registrar(None, job)
    writes = scheduler.writes

    registrar(job, edited(job, {"description": "new words"}, by="usr_alice", now=NOON))

    assert scheduler.writes == writes
    assert jobs.registered_versions[job.id] == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda job: disabled(job, reason=None, by="usr_alice", now=NOON),
        lambda job: deleted(job, by="usr_alice", now=NOON),
    ],
)
def test_a_job_that_is_disabled_or_deleted_loses_its_schedule(scheduler, change):
    job = a_job()
    registrar = register(scheduler, FakeJobs(job))
    registrar(None, job)

    registrar(job, change(job))

    assert scheduler.entries == {}


def test_the_sweep_creates_what_a_failure_left_out(scheduler):
    job = a_job()
    jobs = FakeJobs(job)
    scheduler.down = True
    with pytest.raises(ConnectionError):
        register(scheduler, jobs)(None, job)
    scheduler.down = False

    assert repair(scheduler, jobs) == 1
    assert len(scheduler.entries) == 1
    assert jobs.registered_versions[job.id] == 1


def test_the_sweep_deletes_orphans(scheduler):
    job = a_job()
    (entry,) = schedule_entries(job)
    scheduler.create(entry)

    assert repair(scheduler, FakeJobs()) == 1
    assert scheduler.entries == {}


def test_the_sweep_believes_the_job_and_not_a_stale_list(scheduler):
    job = a_job()
    (entry,) = schedule_entries(job)
    scheduler.create(entry)
    jobs = FakeJobs(job)

    repaired = RepairDrift(scheduler=scheduler, registrations=jobs, find=jobs.find)([])

    assert repaired == 0
    assert list(scheduler.entries) == [entry.name]


def test_two_sweeps_in_a_row_find_nothing_the_second_time(scheduler):
    jobs = FakeJobs(a_job(), a_job(name="other", cron_expression="0 9 1 * mon"))

    assert repair(scheduler, jobs) == 3
    assert repair(scheduler, jobs) == 0


def test_a_job_enabled_again_counts_from_then(scheduler):
    job = disabled(a_job(), reason="maintenance", by="usr_alice", now=NOON)

    again = enabled(job, by="usr_alice", now=NOON + timedelta(hours=1))

    assert again.disabled_reason is None
    assert not again.is_due(NOON)
    assert len(schedule_entries(again)) == 1
