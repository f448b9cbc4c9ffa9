"""One tick of EventBridge's becomes the ticks of its occurrences."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import Trigger
from cron_manager.domain.job import Lane, disabled
from cron_manager.messages import Tick
from cron_manager.usecases.expand_tick import LONGEST_DELAY
from cron_manager.usecases.run_tick import RunTick, TickOutcome
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeCaller, FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job


class World:
    def __init__(self, *, seconds: float = 2, **job_changes: object) -> None:
        self.clock = FakeClock(NOON + timedelta(seconds=seconds))
        self.job = a_job(**job_changes)
        self.jobs = FakeJobs(self.job)
        self.executions = FakeExecutions(self.jobs)
        self.caller = FakeCaller()
        self.queue = FakeQueue()
        self.run_tick = RunTick(
            jobs=self.jobs, claims=self.executions, caller=self.caller, queue=self.queue, now=self.clock
        )

    @property
    def tick(self) -> Tick:
        return Tick(job_id=self.job.id, scheduled_for=NOON, trigger=Trigger.SCHEDULE)

    async def deliver(self) -> list[TickOutcome]:
        """Hands the executor every message in its time, until none is left."""
        outcomes, waiting = [], [(self.clock.now, self.tick)]
        while waiting:
            at, tick = waiting.pop(0)
            self.clock.now = max(at, self.clock.now)
            outcomes.append(await self.run_tick(tick))
            waiting += [(self.clock.now + delay, sent) for sent, _, delay in self.queue.sent]
            waiting.sort(key=lambda each: each[0])
            self.queue.sent.clear()
        return outcomes

    @property
    def started(self) -> list[tuple[float, float]]:
        """When each record was due and begun, in seconds after noon."""
        return [
            ((each.scheduled_for - NOON).total_seconds(), (each.started_at - NOON).total_seconds())
            for each in self.executions.records.values()
        ]


async def test_a_minute_of_seconds_runs_each_of_them_at_its_second_and_none_early():
    world = World(cron_expression="*/15 * * * * *")

    outcomes = await world.deliver()

    assert outcomes == [TickOutcome.EXPANDED, *[TickOutcome.RAN] * 4]
    assert world.started == [(0, 2), (15, 15), (30, 30), (45, 45)]


async def test_the_delays_are_rounded_up_by_the_lane_and_so_never_too_short():
    world = World(cron_expression="*/30 * * * * *", seconds=2.4)

    await world.run_tick(world.tick)

    assert [delay for _, _, delay in world.queue.sent] == [timedelta(0), timedelta(seconds=27.6)]


async def test_the_occurrences_wait_in_the_job_s_own_lane_as_occurrences():
    world = World(cron_expression="*/30 * * * * *", timeout_ms=60_000)

    await world.run_tick(world.tick)

    assert {lane for _, lane, _ in world.queue.sent} == {Lane.LONG}
    assert all(tick.occurrence and tick.trigger is Trigger.SCHEDULE for tick, _, _ in world.queue.sent)


async def test_a_tick_that_brings_one_occurrence_which_is_due_runs_it_at_once():
    world = World(cron_expression="@every 5m", scheduled_since=NOON - timedelta(minutes=10) + timedelta(seconds=1))

    assert await world.run_tick(world.tick) is TickOutcome.RAN
    assert world.started == [(1, 2)]
    assert world.queue.sent == []


async def test_a_single_occurrence_that_is_not_due_yet_waits():
    world = World(cron_expression="30 0 12 * * *")

    assert await world.deliver() == [TickOutcome.EXPANDED, TickOutcome.RAN]
    assert world.started == [(30, 30)]


async def test_a_tick_that_brings_nothing_is_dropped():
    world = World(cron_expression="@every 90s", scheduled_since=NOON - timedelta(seconds=75))

    assert await world.run_tick(replace(world.tick, scheduled_for=NOON - timedelta(minutes=1))) is TickOutcome.DROPPED


async def test_a_disabled_job_s_tick_is_dropped_and_so_are_the_occurrences_that_wait():
    world = World(cron_expression="*/30 * * * * *")
    await world.run_tick(world.tick)
    world.jobs.stored[world.job.id] = disabled(world.job, reason=None, by="usr_alice", now=NOON)

    outcomes = [await world.run_tick(tick) for tick in (world.tick, *(tick for tick, _, _ in world.queue.sent))]

    assert set(outcomes) == {TickOutcome.DROPPED}


async def test_jitter_moves_the_run_and_the_record_says_so():
    world = World(cron_expression="0 12 * * *", jitter_seconds=900, id="job_" + "0" * 26)
    offset = world.job.plan.offset
    assert offset > timedelta(minutes=1)

    assert await world.deliver() == [TickOutcome.EXPANDED, TickOutcome.RAN]

    assert world.started == [(offset.total_seconds(), offset.total_seconds())]


async def test_what_is_due_later_than_a_message_can_wait_waits_twice(monkeypatch):
    world = World(cron_expression="59 0 12 * * *", jitter_seconds=900)
    monkeypatch.setitem(world.job.__dict__, "plan", replace(world.job.plan, offset=timedelta(seconds=900)))

    await world.run_tick(world.tick)
    assert [delay for _, _, delay in world.queue.sent] == [LONGEST_DELAY]
    world.queue.sent.clear()

    assert await world.deliver() == [TickOutcome.EXPANDED, TickOutcome.WAITING, TickOutcome.RAN]
    assert world.started == [(959, 959)]


async def test_a_tick_delivered_twice_runs_each_occurrence_once():
    world = World(cron_expression="*/20 * * * * *")
    await world.run_tick(world.tick)

    await world.deliver()

    assert len(world.executions.records) == len(world.caller.calls) == 3


async def test_when_a_message_is_not_accepted_the_tick_comes_again():
    world = World(cron_expression="*/20 * * * * *")

    async def refuse(ticks, lane):
        raise ConnectionError("SQS does not answer")

    world.queue.send_all = refuse

    with pytest.raises(ConnectionError):
        await world.run_tick(world.tick)
    assert world.executions.records == {}
