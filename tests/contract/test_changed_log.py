"""Each change of a job is told for the log, in its own transaction; table and fake tell the same."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from cron_manager.adapters.dynamodb.changed_log import ChangedLog
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.domain.audit import SYSTEM_ACTOR, Actor, audited
from cron_manager.domain.errors import Conflict
from cron_manager.domain.job import disabled, edited
from tests.fakes.clock import NOON
from tests.fakes.jobs import FakeJobs, a_job

HOUR = timedelta(hours=1)
ALICE = Actor(id="usr_alice", token_id="tok_1")


@pytest.fixture(params=["fake", "table"])
def world(request):
    if request.param == "fake":
        jobs = FakeJobs()
        return SimpleNamespace(jobs=jobs, log=jobs.told)
    tables = request.getfixturevalue("dynamodb_tables")
    jobs = JobChanges(tables.client, tables.jobs, tables.audit)
    return SimpleNamespace(jobs=jobs, log=ChangedLog(tables.client, tables.jobs))


def lived(world, name, begin=NOON):
    """A job that was created, renamed an hour later, and disabled by a rule after another one."""
    job = a_job(name=name)
    world.jobs.create(job, audited(ALICE, "job.create", job.id, begin))
    changed = {"name": [name, f"{name}!"], "changeReason": [None, "Louder"]}
    renamed = edited(job, {"name": f"{name}!"}, by="usr_alice", now=begin + HOUR)
    entry = audited(ALICE, "job.update", job.id, begin + HOUR, changes=changed)
    world.jobs.update(job, renamed, entry, reason="Louder")
    ended = disabled(renamed, reason="Five failures in a row.", by="system", now=begin + 2 * HOUR)
    world.jobs.update(renamed, ended, audited(SYSTEM_ACTOR, "job.disable", job.id, begin + 2 * HOUR))
    return ended


def of_job(world, job, **how):
    how = {"before": None, "limit": 10, "start": None, "end": None} | how
    return list(world.log.of_job(job.id, **how))


def latest(world, **how):
    how = {"before": None, "limit": 10, "start": None, "end": None} | how
    return list(world.log.latest(**how))


def test_a_change_tells_who_did_what_and_why_the_newest_first(world):
    job = lived(world, "backup")

    told = [
        (each.at - NOON, each.action, each.by, each.token_id, each.reason, each.changed, each.job_name, each.owner_id)
        for each in of_job(world, job)
    ]

    assert told == [
        (2 * HOUR, "job.disable", "system", None, "Five failures in a row.", (), "backup!", "usr_alice"),
        (HOUR, "job.update", "usr_alice", "tok_1", "Louder", ("name",), "backup!", "usr_alice"),
        (0 * HOUR, "job.create", "usr_alice", "tok_1", None, (), "backup", "usr_alice"),
    ]


def test_all_jobs_changes_are_in_one_order(world):
    first, second = lived(world, "first"), lived(world, "second", NOON + timedelta(minutes=30))

    found = latest(world)

    assert [each.job_id for each in found] == [second.id, first.id] * 3
    assert [each for each in found if each.job_id == first.id] == of_job(world, first)


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_leave_nothing_out_and_repeat_nothing(world, limit):
    job = lived(world, "first")
    lived(world, "second", NOON + timedelta(minutes=30))

    for read, whole in ((latest, latest(world)), (lambda _, **how: of_job(world, job, **how), of_job(world, job))):
        found, before = [], None
        while page := read(world, before=before, limit=limit):
            found, before = found + page, page[-1].position
        assert found == whole


def test_a_span_has_its_beginning_in_it_and_not_its_end(world):
    job = lived(world, "backup")

    for found in (of_job(world, job, start=NOON, end=NOON + 2 * HOUR), latest(world, start=NOON, end=NOON + 2 * HOUR)):
        assert [each.action for each in found] == ["job.update", "job.create"]
    assert of_job(world, job, start=NOON + 3 * HOUR) == []
    assert latest(world, end=NOON) == []


def test_a_change_that_lost_is_not_told(world):
    job = lived(world, "backup")

    stale, entry = replace(job, version=1), audited(ALICE, "job.update", job.id, NOON + 5 * HOUR)

    with pytest.raises(Conflict):
        world.jobs.update(stale, replace(stale, version=2), entry)

    assert len(of_job(world, job)) == 3
