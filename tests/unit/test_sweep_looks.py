"""How often the sweeper looks at an occurrence: reads are what it costs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.ports import RunKey
from cron_manager.usecases.ended_runs import EndedRuns
from cron_manager.usecases.sweep import Sweep
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job

MINUTE = timedelta(minutes=1)
FAR = NOON + timedelta(days=1)


class CountingExecutions(FakeExecutions):
    def __init__(self, jobs: FakeJobs) -> None:
        super().__init__(jobs)
        self.looks: Counter[RunKey] = Counter()

    def look_up(self, keys: Sequence[RunKey]) -> Mapping[RunKey, Execution]:
        self.looks.update(keys)
        return super().look_up(keys)


class World:
    """A job that is due every minute."""

    def __init__(self) -> None:
        self.clock = FakeClock(NOON + timedelta(seconds=20))
        self.job = a_job(active_since=NOON, timeout_ms=300_000)
        jobs = FakeJobs(self.job)
        self.executions = CountingExecutions(jobs)
        self.sweep = Sweep(store=self.executions, queue=FakeQueue(), now=self.clock, deployment_id="first")

    def run(self, status: ExecutionStatus) -> None:
        due = self.clock.now.replace(second=0)
        record = occurrence_of(self.job, scheduled_for=due, trigger=Trigger.SCHEDULE)
        if status is ExecutionStatus.RUNNING:
            record = claimed(self.job, record, attempt=1, fence="f1", now=due)
        else:
            record = ended(record, status, now=due)
        self.executions.record_missed(record)

    def minute(self) -> None:
        self.sweep([self.job], FAR)
        self.clock.advance(minutes=1)


def test_an_occurrence_that_has_ended_is_looked_at_once():
    world = World()
    world.minute()
    for _ in range(10):
        world.run(ExecutionStatus.SUCCESS)
        world.minute()

    assert sorted(set(world.executions.looks.values())) == [1]
    assert len(world.executions.looks) == 10


def test_an_occurrence_that_goes_on_is_looked_at_until_it_has_ended():
    world = World()
    world.minute()
    world.run(ExecutionStatus.RUNNING)
    (key,) = world.executions.records
    world.minute()
    world.minute()
    world.executions.records[key] = ended(world.executions.records[key], ExecutionStatus.SUCCESS, now=world.clock.now)
    world.minute()

    assert world.executions.looks[RunKey(job_id=world.job.id, scheduled_for=NOON + MINUTE)] == 3


def test_what_the_sweeps_have_left_behind_is_forgotten():
    world = World()
    for _ in range(30):
        world.minute()
        world.run(ExecutionStatus.SUCCESS)

    assert 1 <= len(world.sweep.ended) <= 5


def test_a_new_process_looks_again_and_finds_the_same():
    world = World()
    world.minute()
    world.run(ExecutionStatus.SUCCESS)
    world.minute()

    report = replace(world.sweep, ended=EndedRuns())([world.job], FAR)

    assert (report.caught_up, report.missed) == (0, 0)
    assert world.executions.looks[RunKey(job_id=world.job.id, scheduled_for=NOON + MINUTE)] == 2


@pytest.mark.parametrize("most", [0, 3])
def test_memory_is_bounded(most):
    ended_runs = EndedRuns(most)

    ended_runs.add(RunKey(job_id="job_1", scheduled_for=NOON + number * MINUTE) for number in range(10))

    assert len(ended_runs) == most
