"""The sweeper, once a minute: jobs in, lost occurrences and drifted schedules mended."""

from types import SimpleNamespace

import pytest
import time_machine

from cron_manager.domain.execution import Trigger
from cron_manager.usecases.register_job import RepairDrift
from cron_manager.usecases.sweep import Sweep
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.scheduler import FakeScheduler
from tests.functions.functions import lambda_context, load_handler


class World:
    def __init__(self) -> None:
        self.jobs = FakeJobs(a_job(name="often"), a_job(name="deployed", cron_expression="@reboot"))
        self.executions = FakeExecutions(self.jobs)
        self.queue, self.scheduler = FakeQueue(), FakeScheduler()

    def handler(self, milliseconds_left: int = 55_000) -> None:
        clock = FakeClock(NOON)
        deps = SimpleNamespace(
            tables=self.jobs,
            sweep=Sweep(store=self.executions, queue=self.queue, now=clock, deployment_id="1"),
            repair_drift=RepairDrift(scheduler=self.scheduler, registrations=self.jobs, find=self.jobs.find, now=clock),
        )
        handler = load_handler("sweeper", deps=lambda: deps).handler
        with time_machine.travel(NOON, tick=False):
            handler({}, lambda_context(milliseconds_left))


@pytest.fixture
def world():
    return World()


def test_a_sweep_catches_up_mends_the_schedules_and_notices_the_deployment(world):
    world.handler()

    brought = {(world.jobs.stored[tick.job_id].name, tick.trigger) for tick, _, _ in world.queue.sent}
    assert brought == {("often", Trigger.CATCH_UP), ("deployed", Trigger.CATCH_UP)}
    assert [world.jobs.stored[entry.job_id].name for entry in world.scheduler.entries.values()] == ["often"]


def test_a_sweep_without_time_for_slices_still_mends_the_schedules(world):
    world.handler(milliseconds_left=10_000)

    assert world.queue.sent == []
    assert len(world.scheduler.entries) == 1
