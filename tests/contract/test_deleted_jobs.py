"""Deleted jobs are listed, come back, and are gone in the end: the fake and the table agree."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.job_purge import JobPurge
from cron_manager.adapters.dynamodb.registrations import RegistrationTable
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import NameTaken
from cron_manager.domain.job import deleted, edited, restored
from cron_manager.usecases.restore_job import KEPT, PurgeJobs
from tests.fakes.clock import NOON
from tests.fakes.jobs import FakeJobs, a_job

DAY = timedelta(days=1)


@pytest.fixture(params=["fake", "table"])
def world(request):
    if request.param == "fake":
        jobs = FakeJobs()
        return SimpleNamespace(jobs=jobs, purge=jobs, left=lambda job_id: [job_id] if job_id in jobs.stored else [])
    tables = request.getfixturevalue("dynamodb_tables")
    purge = JobPurge(tables.client, tables.jobs, tables.audit)
    RegistrationTable(tables.client, tables.jobs).registered("job_other", 1)
    return SimpleNamespace(
        jobs=JobChanges(tables.client, tables.jobs, tables.audit), purge=purge, left=lambda job_id: left(tables, job_id)
    )


def left(tables, job_id):
    items = tables.client.scan(TableName=tables.jobs)["Items"]
    return [item["sk"]["S"] for item in items if item["pk"]["S"] == f"JOB#{job_id}"]


def entry(action="job.test"):
    return audited(SYSTEM_ACTOR, action, "job_x", NOON)


def gone(world, at=NOON, **fields):
    """A job that was made, changed and deleted."""
    job = a_job(**fields)
    world.jobs.create(job, entry())
    moved = edited(job, {"cron_expression": "0 4 * * *"}, by="usr_alice", now=at - DAY)
    world.jobs.update(job, moved, entry())
    after = deleted(moved, by="usr_alice", now=at)
    world.jobs.update(moved, after, entry())
    return after


def test_deleted_jobs_are_listed_newest_first_apart_from_the_living(world):
    living = a_job(name="living")
    world.jobs.create(living, entry())
    jobs = [gone(world, name=f"job {number}") for number in range(3)]
    newest_first = sorted((job.id for job in jobs), reverse=True)

    first = world.jobs.deleted_page(after=None, limit=2)
    second = world.jobs.deleted_page(after=first[-1].id, limit=2)

    assert [job.id for job in (*first, *second)] == newest_first
    assert sorted(job.id for job in world.purge.deleted_jobs()) == sorted(newest_first)
    assert [job.id for job in world.jobs.page(after=None, limit=9)] == [living.id]


def test_a_restored_job_has_its_name_again_and_is_listed_among_the_living(world):
    job = gone(world, name="backup")

    back = restored(job, name="backup", by="usr_alice", now=NOON)
    world.jobs.update(job, back, entry())

    assert world.jobs.find(job.id) == back
    assert [each.id for each in world.jobs.page(after=None, limit=9)] == [job.id]
    assert world.jobs.deleted_page(after=None, limit=9) == []
    with pytest.raises(NameTaken):
        world.jobs.create(a_job(name="Backup"), entry())


def test_a_job_does_not_come_back_by_a_name_that_is_taken(world):
    job = gone(world, name="backup")
    world.jobs.create(a_job(name="backup"), entry())

    with pytest.raises(NameTaken):
        world.jobs.update(job, restored(job, name="backup", by="usr_alice", now=NOON), entry())
    assert world.jobs.find(job.id).deleted_at
    world.jobs.update(job, restored(job, name="other", by="usr_alice", now=NOON), entry())
    assert world.jobs.find(job.id).name == "other"


def test_nothing_is_left_of_a_job_that_was_deleted_long_ago_and_nothing_else_is_touched(world):
    old, recent = gone(world, name="old"), gone(world, NOON + DAY, name="recent")
    before = world.left(recent.id)

    purged = PurgeJobs(jobs=world.purge, now=lambda: NOON + KEPT)(100)

    assert purged == 1
    assert (world.left(old.id), world.left(recent.id)) == ([], before)


def test_so_many_jobs_are_removed_at_most(world):
    for number in range(3):
        gone(world, name=f"job {number}")
    purge = PurgeJobs(jobs=world.purge, now=lambda: NOON + KEPT + DAY)

    assert [purge(2), purge(2), purge(2)] == [2, 1, 0]


def test_a_job_that_was_restored_in_between_is_not_removed(world):
    job = gone(world)
    world.jobs.update(job, restored(job, name=job.name, by="usr_alice", now=NOON), entry())

    assert world.purge.purge(job, entry("job.purge")) is False
    assert world.jobs.find(job.id).deleted_at is None
