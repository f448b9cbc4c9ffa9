"""Runs of a job that must not overlap do not, whatever happens in between."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.job import CatchUp, OverlapPolicy, RetryStrategy
from cron_manager.domain.overlap import lock_of
from cron_manager.usecases.tick_outcome import TickOutcome
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeExecutions
from tests.unit.tick_world import MINUTE, SERVER_ERROR, TickWorld

NEXT = NOON + MINUTE
STATUS = ExecutionStatus


async def first_run_with(world: TickWorld, *happening) -> list[TickOutcome]:
    """Runs noon's occurrence; in the middle of its call, a minute later, the ticks come."""
    outcomes = []

    async def during() -> None:
        world.clock.now = NEXT + timedelta(seconds=1)
        outcomes.extend([await world.run_tick(tick) for tick in happening])

    world.caller.during = during
    await world.run_tick(world.tick())
    return outcomes


async def test_an_occurrence_that_is_due_while_another_one_s_call_goes_on_is_skipped_and_says_why():
    world = TickWorld(timeout_ms=120_000, timezone="Europe/Berlin")

    outcomes = await first_run_with(world, world.tick(at=NEXT))

    assert outcomes == [TickOutcome.SKIPPED]
    record = world.record_of(NEXT)
    assert record.status is STATUS.SKIPPED
    assert record.reason == "the run of 2026-11-21 13:00 (Europe/Berlin) still goes on"
    assert (record.started_at, record.attempt_number, record.request, record.fence) == (None, 0, None, None)
    assert [call.scheduled_for for call in world.caller.calls] == [NOON]


async def test_where_overlapping_is_allowed_both_run_and_no_lock_is_written():
    world = TickWorld(timeout_ms=120_000, overlap_policy=OverlapPolicy.ALLOW)

    assert await first_run_with(world, world.tick(at=NEXT)) == [TickOutcome.RAN]
    assert world.executions.locks == {}


async def test_a_skipped_occurrence_s_tick_that_comes_again_changes_nothing():
    world = TickWorld(timeout_ms=120_000)
    await first_run_with(world, world.tick(at=NEXT))
    before = world.record_of(NEXT)

    assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.LOST
    assert world.record_of(NEXT) == before
    assert len(world.caller.calls) == 1


async def test_a_run_takes_the_lock_over_from_one_that_has_ended():
    world = TickWorld(timeout_ms=120_000)
    await world.run_tick(world.tick())
    world.clock.now = NEXT

    assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.RAN


async def test_of_occurrences_that_are_claimed_in_the_same_instant_one_runs():
    world = TickWorld(misfire_grace_seconds=3600)
    ticks = [world.tick(at=NOON - number * MINUTE) for number in range(5)]

    class Yielding(FakeExecutions):
        """Lets the others go on before each write."""

        async def claim_new(self, execution):
            await asyncio.sleep(0)
            return await super().claim_new(execution)

        async def take_lock(self, lock, now, *, over=None):
            await asyncio.sleep(0)
            return await super().take_lock(lock, now, over=over)

    world.run_tick = replace(world.run_tick, claims=Yielding(world.jobs))

    async def wait() -> None:
        for _ in range(20):
            await asyncio.sleep(0)

    world.caller.during = wait
    outcomes = await asyncio.gather(*(world.run_tick(tick) for tick in ticks))

    assert sorted(outcomes) == [TickOutcome.RAN, *[TickOutcome.SKIPPED] * 4]
    assert len(world.caller.calls) == 1


def dead_claim(world: TickWorld, *, locked: bool):
    occurrence = occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    claim = claimed(world.job, occurrence, attempt=1, fence="dead", now=world.clock.now)
    world.executions.record_missed(claim)
    if locked:
        world.executions.locks[world.job.id] = lock_of(claim)
    return claim


async def test_a_run_whose_executor_died_before_it_took_the_lock_holds_nobody_up():
    world = TickWorld(timeout_ms=120_000)
    dead_claim(world, locked=False)
    world.clock.now = NEXT

    assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.RAN


@pytest.mark.parametrize(("seconds", "outcome"), [(0, TickOutcome.SKIPPED), (61, TickOutcome.RAN)])
async def test_a_dead_executor_s_lock_is_free_within_the_timeout_and_a_minute(seconds, outcome):
    world = TickWorld(timeout_ms=60_000, misfire_grace_seconds=3600)
    dead_claim(world, locked=True)
    world.clock.now = NOON + timedelta(seconds=61 + seconds)

    assert await world.run_tick(world.tick(at=NEXT)) is outcome


async def test_a_run_that_waits_for_its_next_attempt_goes_on():
    world = TickWorld(SERVER_ERROR, retry_strategy=RetryStrategy.STEPPED, timeout_ms=10_000)
    await world.run_tick(world.tick())
    world.clock.now = NEXT

    assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.SKIPPED
    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN


async def test_a_further_attempt_that_comes_within_its_claim_s_lease_costs_no_more_writes_on_the_lock():
    world = TickWorld(SERVER_ERROR)

    await world.run_tick(world.tick())

    assert world.executions.locks[world.job.id].until == NOON + timedelta(seconds=51)


async def test_an_attempt_so_late_that_another_run_has_begun_waits_for_it():
    world = TickWorld(SERVER_ERROR)
    await world.run_tick(world.tick())
    late = world.last_sent()
    world.clock.advance(minutes=10)

    async def during() -> None:
        assert await world.run_tick(late) is TickOutcome.WAITING

    world.caller.during = during
    await world.run_tick(world.tick(at=NOON + 10 * MINUTE))

    assert world.record_of(NOON).status is STATUS.QUEUED
    assert [attempt.number for attempt in world.record_of(NOON).attempts] == [1]
    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN
    assert [attempt.number for attempt in world.record_of(NOON).attempts] == [1, 2]


async def test_an_attempt_that_has_waited_too_long_ends_as_its_last_one_did():
    world = TickWorld(SERVER_ERROR, timeout_ms=300_000, misfire_grace_seconds=10)
    await world.run_tick(world.tick())
    late = world.last_sent()
    world.clock.advance(minutes=15)

    async def during() -> None:
        await world.run_tick(late)
        world.clock.advance(seconds=11)
        assert await world.run_tick(world.last_sent()) is TickOutcome.SKIPPED

    world.caller.during = during
    await world.run_tick(world.tick(at=NOON + 15 * MINUTE))

    record = world.record_of(NOON)
    assert record.status is STATUS.FAILED
    assert record.reason.startswith("no further attempt: the run of 2026-11-21 12:15 (UTC)")


async def test_a_queued_occurrence_waits_for_the_other_run_s_end():
    world = TickWorld(timeout_ms=120_000, overlap_policy=OverlapPolicy.QUEUE)

    assert await first_run_with(world, world.tick(at=NEXT)) == [TickOutcome.WAITING]
    waiting = world.record_of(NEXT)
    assert (waiting.status, waiting.attempt_number, waiting.started_at) == (STATUS.QUEUED, 0, None)
    assert world.queue.sent[-1][2] == timedelta(seconds=5)

    world.clock.advance(seconds=5)
    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN
    assert world.record_of(NEXT).attempt_number == 1
    assert world.record_of(NEXT).started_at == world.clock.now


async def test_a_waiting_occurrence_looks_less_often_the_longer_it_waits_and_gives_up_after_its_grace():
    world = TickWorld(timeout_ms=300_000, overlap_policy=OverlapPolicy.QUEUE, misfire_grace_seconds=100)
    delays = []

    async def during() -> None:
        outcome = await world.run_tick(world.tick(at=NOON + timedelta(seconds=60)))
        while outcome is TickOutcome.WAITING:
            tick, _, delay = world.queue.sent[-1]
            delays.append(delay.total_seconds())
            world.clock.advance(seconds=delay.total_seconds())
            outcome = await world.run_tick(tick)

    world.clock.now = NOON
    world.caller.during = during
    tick = world.tick()
    world.clock.now = NEXT
    await world.run_tick(tick)

    assert delays == [5, 5, 10, 20, 30, 30]
    assert world.record_of(NEXT).status is STATUS.SKIPPED
    assert world.record_of(NEXT).waiting_since == NEXT


async def test_two_ticks_of_one_waiting_occurrence_run_it_once():
    world = TickWorld(timeout_ms=120_000, overlap_policy=OverlapPolicy.QUEUE)
    await first_run_with(world, world.tick(at=NEXT))
    again = world.last_sent()

    outcomes = await asyncio.gather(world.run_tick(again), world.run_tick(again))

    assert sorted(outcomes) == [TickOutcome.LOST, TickOutcome.RAN]


async def test_a_run_by_hand_gives_way_to_a_scheduled_one_and_the_other_way_round():
    world = TickWorld(timeout_ms=120_000)
    asked = NOON + timedelta(seconds=30)
    by_hand = occurrence_of(world.job, scheduled_for=asked, trigger=Trigger.MANUAL)
    world.executions.put_queued(by_hand, NEXT)

    assert await first_run_with(world, world.tick(at=asked, trigger=Trigger.MANUAL)) == [TickOutcome.SKIPPED]

    again = replace(by_hand, scheduled_for=NEXT + timedelta(seconds=2, milliseconds=5))
    world.executions.put_queued(again, NEXT + MINUTE)

    async def during() -> None:
        assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.SKIPPED

    world.caller.during = during
    await world.run_tick(world.tick(at=again.scheduled_for, trigger=Trigger.MANUAL))
    assert world.record_of(NEXT).reason.startswith("the run asked for at 2026-11-21 12:01:02")


@pytest.mark.parametrize(("catch_up", "minutes"), [(CatchUp.ALL, 100), (CatchUp.NONE, 3)])
async def test_occurrences_that_are_caught_up_come_at_once_and_wait_for_each_other(catch_up, minutes):
    world = TickWorld(timeout_ms=300_000, catch_up=catch_up, active_since=NOON - 200 * MINUTE)
    ticks = [world.tick(at=NOON - number * MINUTE, trigger=Trigger.CATCH_UP) for number in range(minutes)]

    async def during() -> None:
        assert {await world.run_tick(tick) for tick in ticks[1:]} == {TickOutcome.WAITING}

    world.caller.during = during
    await world.run_tick(ticks[0])
    for tick, _, _ in list(world.queue.sent):
        assert await world.run_tick(tick) is TickOutcome.RAN


async def test_an_owner_that_wakes_after_its_lock_was_taken_over_neither_writes_nor_takes_it_back():
    world = TickWorld(SERVER_ERROR, timeout_ms=10_000)

    async def during() -> None:
        claim = world.record_of(NOON)
        world.clock.now = NEXT + timedelta(seconds=1)
        await world.executions.finish(ended(claim, STATUS.CRASHED, now=world.clock.now), claim.fence)
        assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.RETRY_QUEUED

    world.caller.during = during

    assert await world.run_tick(world.tick()) is TickOutcome.LOST
    assert world.record_of(NOON).status is STATUS.CRASHED
    assert world.executions.locks[world.job.id].holder == world.record_of(NEXT).id


async def test_an_executor_held_up_between_claim_and_call_steps_back_without_calling():
    world = TickWorld()
    stalls = [11, 0]

    class Stalled(FakeExecutions):
        async def take_lock(self, lock, now, *, over=None):
            world.clock.advance(seconds=stalls.pop(0))
            return await super().take_lock(lock, now, over=over)

    world.executions = Stalled(world.jobs)
    world.run_tick = replace(world.run_tick, claims=world.executions)

    assert await world.run_tick(world.tick()) is TickOutcome.WAITING
    assert world.caller.calls == []
    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN
    assert world.record.attempt_number == 1


async def test_while_the_lock_cannot_be_asked_for_nothing_is_called_and_the_attempt_is_not_used_up():
    world = TickWorld()
    silent = [True, True, False]  # beside the claim, when asked again, and at the next tick

    class Throttled(FakeExecutions):
        async def take_lock(self, lock, now, *, over=None):
            if silent.pop(0):
                raise Unavailable
            return await super().take_lock(lock, now, over=over)

    world.executions = Throttled(world.jobs)
    world.run_tick = replace(world.run_tick, claims=world.executions)

    assert await world.run_tick(world.tick()) is TickOutcome.WAITING
    assert world.caller.calls == []
    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN


async def test_an_executor_whose_clock_is_behind_holds_claim_and_lock_for_as_long_as_its_call_may_take():
    world = TickWorld(timeout_ms=10_000)
    world.clock.now = NOON - 5 * MINUTE

    await world.run_tick(world.tick())

    assert world.executions.locks[world.job.id].until == NOON + timedelta(seconds=30)


async def test_a_cancelled_run_holds_the_lock_until_its_executor_says_that_the_call_is_over_or_its_lease_ends():
    world = TickWorld(timeout_ms=300_000, misfire_grace_seconds=3600)
    claim = dead_claim(world, locked=True)
    world.clock.now = NEXT
    cancelled = replace(ended(claim, STATUS.CANCELLED, now=NEXT), lease_until=claim.lease_until)
    await world.executions.finish(cancelled, "dead")

    assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.SKIPPED
    await world.executions.note_aborted(claim)
    assert await world.run_tick(world.tick(at=NOON - MINUTE)) is TickOutcome.RAN


async def test_a_cancelled_run_whose_executor_is_dead_holds_the_lock_until_its_lease_ends():
    world = TickWorld(timeout_ms=60_000, misfire_grace_seconds=3600)
    claim = dead_claim(world, locked=True)
    world.clock.now = NEXT
    cancelled = replace(ended(claim, STATUS.CANCELLED, now=NEXT), lease_until=claim.lease_until)
    await world.executions.finish(cancelled, "dead")
    world.clock.now = claim.lease_until + timedelta(seconds=1)

    assert await world.run_tick(world.tick(at=NEXT)) is TickOutcome.RAN
