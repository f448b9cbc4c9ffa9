"""Runs of jobs whose host keeps failing: called, left alone, tried again."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.circuit import Circuit, CircuitState, opened
from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.job import Job
from cron_manager.messages import Tick
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.tick_outcome import TickOutcome
from cron_manager.usecases.watch_hosts import WatchHosts
from tests.fakes.circuits import FakeCircuits
from tests.fakes.clock import NOON
from tests.fakes.executions import SUCCESS
from tests.fakes.jobs import a_job
from tests.unit.tick_world import MINUTE, SERVER_ERROR, TickWorld

HOST = "example.com:443"
REFUSED = replace(SERVER_ERROR, response_status=404, error_category=ErrorCategory.CLIENT)
BLOCKED = CallResult(status=ExecutionStatus.FAILED, duration_ms=1, error_category=ErrorCategory.BLOCKED)
DUE = NOON + MINUTE


class World(TickWorld):
    """Two jobs on one host, due every minute without further attempts; three failures open a circuit."""

    def __init__(self, *results: CallResult, limit: int = 3, **job_changes: object) -> None:
        changes: dict[str, object] = {"retry_count": 0, "endpoint_url": "https://example.com/one"}
        super().__init__(*results, **{**changes, **job_changes})
        self.other = a_job(name="other", retry_count=0, endpoint_url="https://EXAMPLE.com/two")
        self.jobs.stored[self.other.id] = self.other
        self.circuits = FakeCircuits()
        self.limit = limit
        self.run_tick = self.another_process()

    def another_process(self) -> RunTick:
        hosts = WatchHosts(circuits=self.circuits, now=self.clock, limit=self.limit)
        return replace(self.run_tick, hosts=hosts)

    @property
    def circuit(self) -> Circuit:
        return self.circuits.stored[HOST]

    async def run(self, job: Job | None = None, trigger: Trigger = Trigger.SCHEDULE) -> TickOutcome:
        """The job's occurrence of the clock's minute."""
        due = self.clock().replace(second=0)
        return await self.run_tick(Tick(job_id=(job or self.job).id, scheduled_for=due, trigger=trigger))

    async def run_by_hand(self) -> TickOutcome:
        asked = occurrence_of(self.job, scheduled_for=self.clock(), trigger=Trigger.MANUAL)
        self.executions.put_queued(asked, self.clock() + MINUTE)
        return await self.run_tick(self.tick(trigger=Trigger.MANUAL, at=self.clock()))

    def open(self, seconds_ago: int = 0, **changes: object) -> None:
        failed = Circuit(host=HOST, since=NOON, failures=23, jobs=frozenset({"job_a", "job_b"}))
        self.circuits.stored[HOST] = replace(opened(failed, self.clock() - timedelta(seconds=seconds_ago)), **changes)


async def test_failures_of_two_jobs_open_the_circuit_and_the_next_run_is_skipped_with_the_reason():
    world = World(*[SERVER_ERROR] * 3)
    await world.run()
    await world.run(world.other)
    world.clock.advance(seconds=59)
    await world.run()

    outcome = await world.run(world.other)

    record = world.executions.records[world.other.id, DUE, "S"]
    assert outcome is TickOutcome.SKIPPED
    assert record.status is ExecutionStatus.SKIPPED
    assert record.reason == "example.com has failed 3 times over 2 jobs; tried again at 12:02:00 UTC"
    assert len(world.caller.calls) == 3


async def test_one_job_s_failures_open_nothing():
    world = World(*[SERVER_ERROR] * 5, limit=2)

    for _ in range(5):
        assert await world.run() is TickOutcome.RAN
        world.clock.advance(seconds=60)

    assert not world.circuit.is_open


async def test_failures_further_apart_than_a_minute_open_nothing():
    world = World(*[SERVER_ERROR] * 6, limit=2)

    for number in range(6):
        await world.run(world.other if number % 2 else None)
        world.clock.advance(seconds=61)

    assert not world.circuit.is_open


@pytest.mark.parametrize("answer", [SUCCESS, REFUSED], ids=["success", "a refusal"])
async def test_an_answer_between_begins_the_count_anew(answer):
    world = World(SERVER_ERROR, answer, SERVER_ERROR, SERVER_ERROR)
    await world.run()
    await world.run(world.other)
    assert world.circuits.stored == {}
    world.clock.advance(seconds=59)

    await world.run()
    await world.run(world.other)

    assert (world.circuit.failures, world.circuit.is_open) == (2, False)


async def test_refusals_and_blocked_addresses_do_not_count():
    world = World(REFUSED, BLOCKED)

    await world.run()
    await world.run(world.other)

    assert world.circuits.stored == {}
    assert world.circuits.writes == 0


async def test_quiet_times_cost_one_look_in_a_quarter_of_a_minute_and_no_write():
    world = World()
    for number in range(8):
        await world.run(a_new_job(world, number))
    assert (world.circuits.looks, world.circuits.writes) == (1, 0)

    world.clock.advance(seconds=15)
    await world.run()

    assert (world.circuits.looks, world.circuits.writes) == (2, 0)


async def test_a_process_that_begins_respects_a_circuit_that_others_opened():
    world = World()
    world.open()
    world.run_tick = world.another_process()

    assert await world.run() is TickOutcome.SKIPPED
    assert world.caller.calls == []


async def test_ticks_of_one_batch_wait_for_one_look():
    world = World()
    world.open()

    outcomes = await asyncio.gather(*(world.run(a_new_job(world, number)) for number in range(10)))

    assert set(outcomes) == {TickOutcome.SKIPPED}
    assert world.circuits.looks == 1


async def test_a_process_hears_of_a_circuit_s_end_before_it_refuses():
    world = World()
    world.open()
    await world.run()
    world.circuits.stored.clear()
    world.clock.advance(seconds=3)

    assert await world.run(world.other) is TickOutcome.RAN


async def test_of_all_that_are_due_when_the_time_has_come_one_tries_the_host():
    world = World(SERVER_ERROR)
    world.open(seconds_ago=60)
    processes = [world.another_process() for _ in range(5)]
    ticks = [Tick(job_id=a_new_job(world, n).id, scheduled_for=NOON, trigger=Trigger.SCHEDULE) for n in range(5)]

    outcomes = await asyncio.gather(*(run(tick) for run, tick in zip(processes, ticks, strict=True)))

    assert sorted(outcomes) == [TickOutcome.RAN] + [TickOutcome.SKIPPED] * 4
    assert len(world.caller.calls) == 1


async def test_a_try_that_succeeds_closes_the_circuit():
    world = World()
    world.open(seconds_ago=60)

    assert await world.run() is TickOutcome.RAN

    assert world.circuits.stored == {}
    assert await world.run(world.other) is TickOutcome.RAN


async def test_a_try_that_fails_lets_the_host_rest_twice_as_long():
    world = World(SERVER_ERROR)
    world.open(seconds_ago=60)

    await world.run()

    assert world.circuit.tried_again_at == world.clock() + 2 * MINUTE
    assert world.circuit.failures == 24
    assert world.circuit.state(world.clock()) is CircuitState.OPEN


async def test_while_one_call_tries_the_host_the_others_are_skipped():
    world = World()
    world.open(seconds_ago=60)
    world.caller.during = lambda: world.run(world.other)

    await world.run()

    other = world.executions.records[world.other.id, NOON, "S"]
    assert other.status is ExecutionStatus.SKIPPED
    assert other.reason == "example.com has failed 23 times over 2 jobs; another run tries it now"


async def test_a_try_whose_executor_died_is_made_by_another_run_after_the_lease():
    world = World()
    world.open(seconds_ago=60, probe="dead", tried_again_at=world.clock() + timedelta(seconds=50))
    assert await world.run() is TickOutcome.SKIPPED
    world.clock.advance(seconds=59)

    assert await world.run(world.other) is TickOutcome.RAN


async def test_a_run_by_hand_goes_ahead_and_its_success_closes_the_circuit():
    world = World()
    world.open()

    assert await world.run_by_hand() is TickOutcome.RAN

    assert world.circuits.stored == {}


async def test_a_run_by_hand_that_fails_leaves_an_open_circuit_as_it_is():
    world = World(SERVER_ERROR)
    world.open()
    before = world.circuit

    await world.run_by_hand()

    assert world.circuit == before


async def test_a_further_attempt_waits_for_the_circuit_and_uses_no_attempt_up():
    world = World(SERVER_ERROR, retry_count=2)
    await world.run()
    world.open()
    world.run_tick = world.another_process()

    outcome = await world.run_tick(world.last_sent())

    tick, _, delay = world.queue.sent[-1]
    assert outcome is TickOutcome.RETRY_QUEUED
    assert world.record.status is ExecutionStatus.QUEUED
    assert world.record.attempt_number == 1
    assert tick.attempt == 2
    assert MINUTE <= delay <= MINUTE + timedelta(seconds=10)
    assert world.executions.locks[world.job.id].until > world.clock() + delay


async def test_the_further_attempt_runs_when_the_circuit_may_be_tried():
    world = World(SERVER_ERROR, retry_count=2)
    await world.run()
    world.open()
    world.run_tick = world.another_process()
    await world.run_tick(world.last_sent())
    world.clock.advance(seconds=70)

    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN
    assert [attempt.number for attempt in world.record.attempts] == [1, 2]
    assert world.circuits.stored == {}


async def test_a_host_s_circuit_is_no_other_host_s():
    world = World()
    world.open()
    elsewhere = a_job(name="elsewhere", endpoint_url="https://example.com:8443/")
    world.jobs.stored[elsewhere.id] = elsewhere

    assert await world.run(elsewhere) is TickOutcome.RAN


async def test_switched_off_nothing_is_read_counted_or_skipped():
    world = World(SERVER_ERROR, limit=0)
    world.open()

    assert await world.run() is TickOutcome.RAN
    assert (world.circuits.looks, world.circuits.writes) == (0, 0)


async def test_calls_go_ahead_while_the_circuits_table_does_not_answer():
    world = World(SERVER_ERROR, SUCCESS)
    world.open()
    world.circuits.silent = True

    assert await world.run() is TickOutcome.RAN
    assert await world.run(world.other) is TickOutcome.RAN


def a_new_job(world: World, number: int) -> Job:
    job = a_job(name=f"job {number}", retry_count=0, endpoint_url="https://example.com/")
    world.jobs.stored[job.id] = job
    return job
