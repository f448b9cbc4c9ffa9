"""Runs are cancelled, and run again."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.domain.audit import Actor
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.domain.job import Lane, deleted, disabled
from cron_manager.usecases.manage_runs import ManageRuns
from cron_manager.usecases.tick_outcome import TickOutcome
from tests.fakes.clock import NOON
from tests.fakes.executions import SUCCESS, FakeCaller
from tests.fakes.runs import FakeRuns
from tests.unit.tick_world import SERVER_ERROR, TickWorld


def person(user_id: str, role: Role = Role.USER) -> Principal:
    return Principal(user_id=user_id, role=role, scopes=ROLE_SCOPES[role])


ACTOR = Actor(id="usr_alice")
ALICE, BOB = person("usr_alice"), person("usr_bob")
RITA, ADAM = person("usr_rita", Role.READ_ONLY), person("usr_adam", Role.ADMIN)


class World(TickWorld):
    def __init__(self, *results, **job_changes: object) -> None:
        super().__init__(*results, **job_changes)
        self.runs = FakeRuns(self.executions)
        self.manage = ManageRuns(jobs=self.jobs, runs=self.runs, queue=self.queue, now=self.clock)

    def running(self) -> str:
        occurrence = occurrence_of(self.job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
        claim = claimed(self.job, occurrence, attempt=1, fence="f1", now=NOON)
        self.executions.record_missed(claim)
        return claim.id


async def test_a_run_that_waits_for_its_next_attempt_is_cancelled_and_its_tick_does_nothing():
    world = World(SERVER_ERROR)
    await world.run_tick(world.tick())

    cancelled = world.manage.cancel(world.record.id, ALICE, ACTOR)

    assert world.record == cancelled
    assert (cancelled.status, cancelled.reason) == (ExecutionStatus.CANCELLED, "cancelled between two attempts")
    assert len(cancelled.attempts) == 1
    assert await world.run_tick(world.last_sent()) is TickOutcome.LOST
    assert len(world.caller.calls) == 1


def test_a_run_that_has_not_begun_is_cancelled():
    world = World()
    queued = occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.MANUAL)
    world.executions.put_queued(queued, NOON + timedelta(minutes=2))

    assert world.manage.cancel(queued.id, ALICE, ACTOR).reason == "cancelled before it began"
    assert world.executions.watched_until == {}


def test_a_run_whose_call_is_on_the_wire_is_cancelled_and_says_what_is_unknown():
    world = World()

    cancelled = world.manage.cancel(world.running(), ALICE, ACTOR)

    assert world.record == cancelled
    assert cancelled.lease_until is not None  # its call may go on as long
    assert "whether the target acted is unknown" in cancelled.reason


async def test_the_executor_s_own_end_of_a_cancelled_run_is_refused():
    world = World()

    async def during() -> None:
        world.manage.cancel(world.record.id, ALICE, ACTOR)

    world.caller.during = during

    assert await world.run_tick(world.tick()) is TickOutcome.LOST
    assert world.record.status is ExecutionStatus.CANCELLED


async def test_a_long_call_is_aborted_when_its_run_is_cancelled():
    world = World()
    aborted = []

    class Endless(FakeCaller):
        async def call(self, job, execution):
            world.manage.cancel(execution.id, ALICE, ACTOR)
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                aborted.append(execution.id)
                raise
            return SUCCESS

    run_tick = replace(world.run_tick, caller=Endless(), look_every=0.001)

    assert await run_tick(world.tick()) is TickOutcome.LOST
    assert aborted == [world.record.id]
    assert world.record.status is ExecutionStatus.CANCELLED
    assert world.record.lease_until is None  # noted as over


async def test_a_long_call_whose_claim_stands_goes_on():
    world = World()

    class Slow(FakeCaller):
        async def call(self, job, execution):
            await asyncio.sleep(0.02)
            return SUCCESS

    run_tick = replace(world.run_tick, caller=Slow(), look_every=0.001)

    assert await run_tick(world.tick()) is TickOutcome.RAN


async def test_what_a_caller_raises_in_a_watched_call_is_not_swallowed():
    world = World()

    class Broken(FakeCaller):
        async def call(self, job, execution):
            raise ConnectionError("no thread left")

    with pytest.raises(ConnectionError):
        await replace(world.run_tick, caller=Broken())(world.tick())


async def test_cancelling_twice_is_done_once_and_an_ended_run_is_not_cancelled():
    world = World()
    cancelled = world.manage.cancel(world.running(), ALICE, ACTOR)
    world.clock.advance(seconds=9)
    assert world.manage.cancel(cancelled.id, ALICE, ACTOR) == cancelled

    other = World()
    await other.run_tick(other.tick())
    with pytest.raises(Conflict, match="SUCCESS"):
        other.manage.cancel(other.record.id, ALICE, ACTOR)


async def test_a_record_that_moves_on_while_it_is_cancelled_is_looked_at_again():
    world = World(SERVER_ERROR)
    await world.run_tick(world.tick())
    queued = world.record
    world.executions.records[world.job.id, NOON, "S"] = replace(queued, attempt_number=2)
    stale = [queued]
    find = world.runs.find

    world.runs.find = lambda execution_id: stale.pop() if stale else find(execution_id)

    assert world.manage.cancel(queued.id, ALICE, ACTOR).attempt_number == 2


async def test_an_ended_run_is_run_again_by_hand():
    world = World(SERVER_ERROR, retry_count=0)
    await world.run_tick(world.tick())
    first = world.record

    again = world.manage.retry(first.id, ALICE, ACTOR)

    assert (again.trigger, again.triggered_by, again.retry_of) == (Trigger.RETRY, "usr_alice", first.id)
    tick, lane, _ = world.queue.sent[-1]
    assert (lane, tick.trigger) == (Lane.MANUAL, Trigger.RETRY)
    assert await world.run_tick(tick) is TickOutcome.RAN
    assert world.record_of(again.scheduled_for, "M").retry_of == first.id


async def test_a_run_that_goes_on_is_not_run_again():
    world = World()

    with pytest.raises(Conflict, match="goes on"):
        world.manage.retry(world.running(), ALICE, ACTOR)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda job: disabled(job, reason=None, by="usr_alice", now=NOON), "disabled"),
        (lambda job: deleted(job, by="usr_alice", now=NOON), "deleted"),
    ],
)
async def test_a_job_that_may_not_run_is_not_run_again(change, words):
    world = World()
    await world.run_tick(world.tick())
    world.jobs.stored[world.job.id] = change(world.job)

    with pytest.raises(Conflict, match=words):
        world.manage.retry(world.record.id, ALICE, ACTOR)


@pytest.mark.parametrize("act", ["cancel", "retry"])
@pytest.mark.parametrize(("who", "refusal"), [(BOB, NotFound), (RITA, NotAllowed)])
def test_a_stranger_finds_no_run_and_a_reader_changes_none(act, who, refusal):
    world = World()
    execution_id = world.running()

    with pytest.raises(refusal):
        getattr(world.manage, act)(execution_id, who, ACTOR)


def test_an_administrator_cancels_anybody_s_run():
    world = World()

    assert world.manage.cancel(world.running(), ADAM, ACTOR).status is ExecutionStatus.CANCELLED


@pytest.mark.parametrize("execution_id", ["", "exe_1", "job_" + "0" * 26])
def test_what_is_no_execution_s_id_finds_nothing(execution_id):
    with pytest.raises(NotFound):
        World().manage.cancel(execution_id, ADAM, ACTOR)
