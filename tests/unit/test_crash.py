"""An executor that died in mid-call: the run ends, or goes on where its owner wants that."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import ErrorCategory, ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.domain.job import OnCrash, disabled, edited
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.tick_outcome import TickOutcome
from tests.fakes.clock import NOON
from tests.unit.tick_world import TickWorld

FAR = NOON + timedelta(days=1)


class CrashWorld(TickWorld):
    """Noon's first attempt was claimed, and its lease is over."""

    def __init__(self, **job_changes: object) -> None:
        super().__init__(**{"on_crash": OnCrash.RETRY, "timeout_ms": 10_000} | job_changes)
        self.sweep = Sweep(store=self.executions, queue=self.queue, now=self.clock, deployment_id="first")
        self.claim()
        self.clock.advance(seconds=31)

    def claim(self, attempt: int = 1) -> None:
        occurrence = occurrence_of(self.job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
        claim = claimed(self.job, occurrence, attempt=attempt, fence="dead", now=self.clock.now)
        self.executions.records[self.job.id, NOON, "S"] = claim
        self.executions.watched_until[self.job.id, NOON, "S"] = self.clock.now


CLOSERS = ["sweeper", "redelivery"]


async def close(world: CrashWorld, closer: str) -> object:
    if closer == "sweeper":
        return world.sweep([], FAR)
    return await world.run_tick(world.tick())


@pytest.mark.parametrize("closer", CLOSERS)
async def test_whoever_closes_the_claim_queues_the_next_attempt_and_notes_the_dead_one(closer):
    world = CrashWorld()

    await close(world, closer)

    assert world.record.status is ExecutionStatus.QUEUED
    (attempt,) = world.record.attempts
    assert (attempt.number, attempt.status, attempt.error_category) == (
        1,
        ExecutionStatus.CRASHED,
        ErrorCategory.CRASH,
    )
    assert world.executions.watched_until
    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN
    assert [each.status for each in world.record.attempts] == [ExecutionStatus.CRASHED, ExecutionStatus.SUCCESS]
    assert [call.id for call in world.caller.calls] == [world.record.id]


@pytest.mark.parametrize("closer", CLOSERS)
async def test_with_its_attempts_used_up_the_run_ends_as_crashed(closer):
    world = CrashWorld(retry_count=0)

    await close(world, closer)

    assert world.record.status is ExecutionStatus.CRASHED
    assert "unknown" in world.record.reason
    assert world.queue.sent == []


@pytest.mark.parametrize("closer", CLOSERS)
async def test_without_the_owner_s_wish_the_target_is_called_at_most_once(closer):
    world = CrashWorld(on_crash=OnCrash.FAIL)

    await close(world, closer)

    assert world.record.status is ExecutionStatus.CRASHED
    assert world.caller.calls == []


@pytest.mark.parametrize("closer", CLOSERS)
async def test_a_disabled_job_s_run_ends_as_crashed(closer):
    world = CrashWorld()
    world.jobs.stored[world.job.id] = disabled(world.job, reason=None, by="usr_alice", now=NOON)

    await (world.run_tick(replace(world.tick(), queued=True)) if closer == "redelivery" else close(world, closer))

    assert world.record.status is ExecutionStatus.CRASHED


async def test_both_closers_at_once_queue_one_attempt():
    world = CrashWorld()

    await close(world, "sweeper")
    await close(world, "redelivery")

    assert len(world.queue.sent) == 1


async def test_the_tick_that_the_sweeper_sends_to_a_lease_s_end_closes_the_claim_however_late_it_is():
    world = CrashWorld(on_crash=OnCrash.FAIL, misfire_grace_seconds=10)

    await world.run_tick(replace(world.tick(), queued=True))

    assert world.record.status is ExecutionStatus.CRASHED


async def test_a_redelivery_that_comes_too_late_to_run_closes_the_dead_claim():
    world = CrashWorld(on_crash=OnCrash.FAIL)
    world.clock.advance(minutes=33)

    assert await world.run_tick(world.tick()) is TickOutcome.CRASHED
    assert world.record.status is ExecutionStatus.CRASHED


@pytest.mark.parametrize("occurrence", [True, False])
async def test_a_redelivery_after_the_schedule_changed_closes_the_dead_claim(occurrence):
    world = CrashWorld(on_crash=OnCrash.FAIL)
    changed = edited(world.job, {"cron_expression": "0 4 * * *"}, by="usr_alice", now=world.clock.now)
    world.jobs.stored[world.job.id] = changed

    assert await world.run_tick(replace(world.tick(), occurrence=occurrence)) is TickOutcome.CRASHED


async def test_a_claim_so_late_that_the_sweeps_have_left_its_occurrence_behind_is_watched():
    world = TickWorld(misfire_grace_seconds=3600)
    watched = []

    async def during() -> None:
        watched.append(dict(world.executions.watched_until))

    for minutes in (0, 4):
        world.executions.records.clear()
        world.clock.now = NOON + timedelta(minutes=minutes)
        world.caller.during = during
        await world.run_tick(world.tick())

    assert [len(each) for each in watched] == [0, 1]
    assert world.executions.watched_until == {}
