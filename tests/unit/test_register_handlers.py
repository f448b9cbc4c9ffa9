"""After a deployment the jobs agree with the code, and what people changed stays theirs."""

from dataclasses import replace

import pytest

from cron_manager.domain.errors import Conflict
from cron_manager.domain.handler import Handler
from cron_manager.domain.job import Job, JobKind, deleted, disabled, edited
from cron_manager.usecases.register_handlers import GONE, RegisterHandlers
from tests.fakes.clock import FakeClock
from tests.fakes.handlers import FakeHandlers, a_handler
from tests.fakes.jobs import FakeJobs, a_job


class World:
    def __init__(self) -> None:
        self.clock, self.jobs, self.handlers = FakeClock(), FakeJobs(), FakeHandlers()
        self.register = RegisterHandlers(handlers=self.handlers, jobs=self.jobs, now=self.clock)

    def deploy(self, *declared: Handler) -> None:
        self.register(declared, system=False)

    def job(self, name: str = "clean-up") -> Job:
        return self.jobs.stored[self.handlers.stored[name].job_id]

    def somebody_sets(self, **changes: object) -> None:
        self.jobs.stored[self.job().id] = edited(self.job(), changes, by="usr_adam", now=self.clock())


@pytest.fixture
def world() -> World:
    return World()


def test_a_new_function_gets_a_job_with_its_defaults(world):
    world.deploy(a_handler(is_locked=True, timeout_ms=5_000, retry_count=1, description="Cleans up."))

    job = world.job()
    assert (job.kind, job.handler, job.name, job.owner_id) == (JobKind.FUNCTION, "clean-up", "clean-up", "system")
    assert (job.cron_expression, job.timeout_ms, job.retry_count, job.is_locked) == ("0 3 * * *", 5_000, 1, True)
    assert [entry.action for entry in world.jobs.entries] == ["job.create"]


def test_registering_the_same_code_again_changes_nothing(world):
    world.deploy(a_handler())
    before = world.job()

    world.deploy(a_handler())

    assert world.job() == before
    assert len(world.jobs.entries) == 1


def test_a_crash_between_record_and_job_leaves_the_job_to_the_next_time(world):
    world.deploy(a_handler())
    job_id = world.job().id
    del world.jobs.stored[job_id]

    world.deploy(a_handler())

    assert world.job().id == job_id


def test_a_changed_function_changes_its_job(world):
    world.deploy(a_handler())

    world.deploy(a_handler(schedule="0 4 * * *", retry_count=0))

    assert (world.job().cron_expression, world.job().retry_count) == ("0 4 * * *", 0)
    assert world.jobs.entries[-1].changes["cronExpression"] == ["0 3 * * *", "0 4 * * *"]


def test_what_somebody_has_set_stays_unless_it_is_locked(world):
    world.deploy(a_handler())
    world.somebody_sets(cron_expression="0 5 * * *", timeout_ms=9_000)

    world.deploy(a_handler(schedule="0 4 * * *", timeout_ms=60_000))
    kept = world.job()
    world.deploy(a_handler(schedule="0 6 * * *", is_locked=True))

    assert (kept.cron_expression, kept.timeout_ms) == ("0 5 * * *", 9_000)
    assert (world.job().cron_expression, world.job().timeout_ms) == ("0 6 * * *", 9_000)


def test_a_function_that_is_gone_leaves_a_disabled_job_that_can_be_deleted(world):
    world.deploy(a_handler(is_locked=True), a_handler("stays"))

    world.deploy(a_handler("stays"))

    assert (world.job().is_active, world.job().disabled_reason, world.job().is_locked) == (False, GONE, False)
    assert world.job("stays").is_active


def test_a_function_that_comes_back_has_its_job_run_again_and_locked(world):
    world.deploy(a_handler(is_locked=True))
    version = world.job().version
    world.deploy()

    world.deploy(a_handler(is_locked=True))

    assert (world.job().is_active, world.job().is_locked) == (True, True)
    assert world.job().version == version + 2


def test_a_job_that_somebody_had_disabled_stays_so_when_its_function_comes_back(world):
    world.deploy(a_handler())
    world.jobs.stored[world.job().id] = disabled(world.job(), reason="not now", by="usr_adam", now=world.clock())
    world.deploy()

    world.deploy(a_handler())

    assert (world.job().is_active, world.job().disabled_reason) == (False, "not now")


def test_a_job_that_somebody_deleted_stays_deleted(world):
    world.deploy(a_handler())
    world.jobs.stored[world.job().id] = deleted(world.job(), by="usr_adam", now=world.clock())

    world.deploy(a_handler(schedule="0 4 * * *"))

    assert world.job().deleted_at


def test_a_taken_name_is_told_and_does_not_hold_up_the_others(world):
    holder = a_job(name="clean-up")
    world.jobs.stored[holder.id] = holder

    world.deploy(a_handler(), a_handler("other"))

    assert "another job has the name clean-up" in world.handlers.stored["clean-up"].problem
    assert world.job("other").is_active


def test_a_name_that_is_free_again_gets_its_job_at_the_next_time(world):
    holder = a_job(name="clean-up")
    world.jobs.stored[holder.id] = holder
    world.deploy(a_handler())
    world.jobs.stored[holder.id] = replace(holder, name="renamed")

    world.deploy(a_handler())

    assert world.handlers.stored["clean-up"].problem is None
    assert world.job().name == "clean-up"


def test_the_deployments_functions_and_cron_managers_own_do_not_retire_each_other(world):
    world.deploy(a_handler())

    world.register([a_handler("system:purge")], system=True)

    assert world.job().is_active
    assert world.job("system:purge").is_active


def test_a_change_in_the_same_moment_is_left_to_the_next_time(world, monkeypatch):
    world.deploy(a_handler())

    def changed(*_args):
        raise Conflict

    monkeypatch.setattr(world.jobs, "update", changed)
    with pytest.raises(Conflict):
        world.deploy(a_handler(schedule="0 4 * * *"))

    assert world.handlers.stored["clean-up"].handler.schedule == "0 3 * * *"
