"""What people do to jobs. Alice owns, Bob is a stranger, Rita only reads, Adam administers."""

from datetime import timedelta

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.domain.audit import Actor
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.domain.execution import ExecutionStatus, Trigger
from cron_manager.domain.job import Lane
from cron_manager.usecases.manage_jobs import ManageJobs
from tests.fakes.clock import FakeClock
from tests.fakes.executions import FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.secrets import FakeSecretNames

ALICE, BOB, RITA, ADAM = (
    Principal(user_id=f"usr_{name}", role=role, scopes=ROLE_SCOPES[role])
    for name, role in (("alice", Role.USER), ("bob", Role.USER), ("rita", Role.READ_ONLY), ("adam", Role.ADMIN))
)
ACTOR = Actor(id="usr_alice", request_id="r1", source_ip="203.0.113.9")
DEFINITION = {
    "name": "backup",
    "cron_expression": "0 3 * * *",
    "endpoint_url": "https://example.com/",
    "headers": {"X-Key": "s3cret"},
}


class World:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.job = a_job(owner_id="usr_alice")
        self.jobs = FakeJobs(self.job)
        self.runs = FakeExecutions(self.jobs)
        self.queue = FakeQueue()
        self.calendars = self.jobs.calendars
        self.secrets = FakeSecretNames()
        self.manage = ManageJobs(
            jobs=self.jobs,
            calendars=self.calendars,
            categories=self.jobs.categories,
            runs=self.runs,
            queue=self.queue,
            secrets=self.secrets,
            target_problem=lambda _url: None,
            now=self.clock,
        )


@pytest.fixture
def world():
    return World()


@pytest.mark.parametrize("principal", [ALICE, RITA, ADAM])
def test_the_owner_readers_and_administrators_see_a_job(world, principal):
    assert world.manage.get(world.job.id, principal) == world.job


def test_a_stranger_is_told_that_there_is_nothing(world):
    for attempt in (
        lambda: world.manage.get(world.job.id, BOB),
        lambda: world.manage.edit(world.job.id, {"description": "x"}, None, BOB, ACTOR),
        lambda: world.manage.disable(world.job.id, None, BOB, ACTOR),
        lambda: world.manage.delete(world.job.id, BOB, ACTOR),
        lambda: world.manage.execute(world.job.id, BOB, ACTOR),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_who_only_reads_changes_nothing(world):
    for attempt in (
        lambda: world.manage.edit(world.job.id, {"description": "x"}, None, RITA, ACTOR),
        lambda: world.manage.enable(world.job.id, RITA, ACTOR),
        lambda: world.manage.delete(world.job.id, RITA, ACTOR),
        lambda: world.manage.execute(world.job.id, RITA, ACTOR),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert world.jobs.entries == []


@pytest.mark.parametrize("job_id", ["", "job_x", "usr_" + "0" * 26, "job_" + "0" * 26])
def test_what_is_no_job_s_id_finds_nothing(world, job_id):
    with pytest.raises(NotFound):
        world.manage.get(job_id, ADAM)


def test_a_created_job_belongs_to_its_creator_and_counts_from_now(world):
    job = world.manage.create(DEFINITION, ALICE, ACTOR)

    assert (job.owner_id, job.version, job.active_since) == ("usr_alice", 1, world.clock.now)
    assert world.jobs.find(job.id) == job
    (entry,) = world.jobs.entries
    assert (entry.action, entry.resource, entry.actor) == ("job.create", job.id, ACTOR)


def test_every_change_leaves_one_entry_that_names_the_fields_and_masks_secrets(world):
    world.manage.edit(world.job.id, {"description": "words", "headers": {"X-Key": "s3cret"}}, None, ALICE, ACTOR)

    (entry,) = world.jobs.entries
    assert entry.changes == {"description": ["", "words"], "headers": ["•••", "•••"]}
    assert "s3cret" not in str(entry)


def test_an_edit_of_another_version_is_refused(world):
    with pytest.raises(Conflict):
        world.manage.edit(world.job.id, {"description": "x"}, 7, ALICE, ACTOR)


def test_enabling_what_is_enabled_changes_nothing(world):
    assert world.manage.enable(world.job.id, ALICE, ACTOR) == world.job
    assert world.jobs.entries == []


def test_a_job_enabled_again_never_catches_up_what_fell_due_meanwhile(world):
    world.manage.disable(world.job.id, "maintenance", ALICE, ACTOR)
    world.clock.advance(hours=5)

    job = world.manage.enable(world.job.id, ALICE, ACTOR)

    assert not job.is_due(world.clock.now - timedelta(minutes=1))
    assert job.is_due(world.clock.now + timedelta(minutes=1))


def test_a_deleted_job_is_there_for_nobody(world):
    world.manage.delete(world.job.id, ALICE, ACTOR)

    with pytest.raises(NotFound):
        world.manage.get(world.job.id, ADAM)


def test_a_run_by_hand_waits_in_its_own_lane_watched_by_the_sweeper(world):
    execution = world.manage.execute(world.job.id, ALICE, ACTOR)

    assert (execution.status, execution.trigger) == (ExecutionStatus.QUEUED, Trigger.MANUAL)
    ((tick, lane, _),) = world.queue.sent
    assert (tick.scheduled_for, lane) == (execution.scheduled_for, Lane.MANUAL)
    assert world.runs.watched(world.clock.now + timedelta(minutes=5), 10) == [execution]


def test_two_runs_by_hand_in_the_same_millisecond_are_two(world):
    first, second = world.manage.execute(world.job.id, ALICE, ACTOR), world.manage.execute(world.job.id, ALICE, ACTOR)

    assert first.id != second.id


def test_a_disabled_job_cannot_be_run(world):
    world.manage.disable(world.job.id, None, ALICE, ACTOR)

    with pytest.raises(Conflict, match="disabled"):
        world.manage.execute(world.job.id, ALICE, ACTOR)
