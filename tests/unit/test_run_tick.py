"""A tick becomes a call and a record."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import ErrorCategory, ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.job import CatchUp, Lane, deleted, disabled, edited, paused
from cron_manager.messages import PoisonMessage
from cron_manager.usecases.tick_outcome import TickOutcome
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeCaller
from tests.unit.tick_world import SERVER_ERROR, TickWorld


async def test_a_due_tick_calls_the_target_and_leaves_a_terminal_record():
    world = TickWorld()

    outcome = await world.run_tick(world.tick())

    assert outcome is TickOutcome.RAN
    assert world.record.status is ExecutionStatus.SUCCESS
    assert world.record.attempt_number == 1
    assert world.record.lag_ms == 1000
    assert [attempt.number for attempt in world.record.attempts] == [1]


async def test_the_same_tick_a_second_time_calls_nobody():
    world = TickWorld()
    await world.run_tick(world.tick())

    outcome = await world.run_tick(world.tick())

    assert outcome is TickOutcome.LOST
    assert len(world.caller.calls) == 1


async def test_a_failed_attempt_is_queued_again_with_a_doubling_delay():
    world = TickWorld(SERVER_ERROR, SERVER_ERROR)

    first = await world.run_tick(world.tick())
    second = await world.run_tick(world.tick(attempt=2))

    assert (first, second) == (TickOutcome.RETRY_QUEUED, TickOutcome.RETRY_QUEUED)
    assert [(tick.attempt, delay.total_seconds()) for tick, _, delay in world.queue.sent] == [
        (2, pytest.approx(1, rel=0.1)),
        (3, pytest.approx(2, rel=0.1)),
    ]
    assert world.record.status is ExecutionStatus.QUEUED


async def test_the_last_attempt_s_failure_ends_the_execution():
    world = TickWorld(SERVER_ERROR, SERVER_ERROR, retry_count=1)
    await world.run_tick(world.tick())

    await world.run_tick(world.tick(attempt=2))

    assert world.record.status is ExecutionStatus.FAILED
    assert [attempt.response_status for attempt in world.record.attempts] == [503, 503]
    assert len(world.queue.sent) == 1


async def test_a_failure_that_retrying_cannot_help_ends_the_execution_at_once():
    world = TickWorld(replace(SERVER_ERROR, response_status=404, error_category=ErrorCategory.CLIENT))

    await world.run_tick(world.tick())

    assert world.record.status is ExecutionStatus.FAILED
    assert world.queue.sent == []


async def test_a_retry_s_tick_that_comes_twice_runs_once():
    world = TickWorld(SERVER_ERROR)
    await world.run_tick(world.tick())
    await world.run_tick(world.tick(attempt=2))

    assert await world.run_tick(world.tick(attempt=2)) is TickOutcome.LOST
    assert len(world.caller.calls) == 2


async def test_a_tick_outside_the_schedule_is_dropped():
    world = TickWorld(cron_expression="30 4 * * *")

    assert await world.run_tick(world.tick()) is TickOutcome.DROPPED
    assert world.executions.records == {}


async def test_an_old_tick_of_a_changed_schedule_is_dropped():
    world = TickWorld()
    changed = edited(
        world.job, {"cron_expression": "*/2 * * * *"}, by="usr_alice", now=NOON + timedelta(milliseconds=1)
    )
    world.jobs.stored[world.job.id] = changed

    assert await world.run_tick(world.tick()) is TickOutcome.DROPPED
    assert world.caller.calls == []


async def test_a_tick_of_a_disabled_job_is_dropped():
    world = TickWorld()
    world.jobs.stored[world.job.id] = disabled(world.job, reason=None, by="usr_alice", now=NOON)

    assert await world.run_tick(world.tick()) is TickOutcome.DROPPED
    assert world.caller.calls == []


async def test_a_job_that_never_existed_is_poison():
    world = TickWorld()

    with pytest.raises(PoisonMessage, match="never existed"):
        await world.run_tick(replace(world.tick(), job_id="job_" + "0" * 26))


async def test_a_tick_beyond_the_misfire_grace_is_recorded_as_missed():
    world = TickWorld(misfire_grace_seconds=60)
    world.clock.advance(seconds=60)

    assert await world.run_tick(world.tick()) is TickOutcome.MISSED
    assert world.record.status is ExecutionStatus.MISSED
    assert "61 s after it was due" in world.record.reason
    assert world.caller.calls == []


async def test_a_redelivery_while_the_first_run_goes_on_does_nothing():
    world = TickWorld()
    running = await world.executions.claim_new(
        replace(
            occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.SCHEDULE),
            status=ExecutionStatus.RUNNING,
            attempt_number=1,
            fence="other",
            attempt_started_at=NOON,
            started_at=NOON,
            lease_until=NOON + timedelta(seconds=50),
        )
    )

    assert await world.run_tick(world.tick()) is TickOutcome.LOST
    assert world.record == running


async def test_a_tick_that_finds_a_claim_beyond_its_lease_closes_it_as_crashed():
    world = TickWorld()
    await world.executions.claim_new(
        replace(
            occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.SCHEDULE),
            status=ExecutionStatus.RUNNING,
            attempt_number=1,
            fence="dead",
            attempt_started_at=NOON,
            started_at=NOON,
            lease_until=NOON + timedelta(seconds=50),
        )
    )
    world.clock.advance(seconds=50)

    assert await world.run_tick(world.tick()) is TickOutcome.CRASHED
    assert world.record.status is ExecutionStatus.CRASHED
    assert "unknown" in world.record.reason
    assert world.caller.calls == []


async def test_a_holder_that_wakes_after_a_takeover_cannot_write():
    world = TickWorld()

    class Sleeper(FakeCaller):
        async def call(self, job, execution):
            world.executions.records[next(iter(world.executions.records))] = replace(execution, fence="another")
            return await super().call(job, execution)

    sleepy = replace(world.run_tick, caller=Sleeper())

    assert await sleepy(world.tick()) is TickOutcome.LOST
    assert world.record.status is ExecutionStatus.RUNNING


async def test_a_run_by_hand_goes_from_queued_to_its_end():
    world = TickWorld()
    queued = replace(occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.MANUAL), triggered_by="usr_alice")
    world.executions.put_queued(queued, NOON + timedelta(minutes=2))

    outcome = await world.run_tick(world.tick(trigger=Trigger.MANUAL))

    assert outcome is TickOutcome.RAN
    assert world.record.triggered_by == "usr_alice"
    assert world.executions.watched_until == {}


async def test_a_run_by_hand_of_a_job_that_was_disabled_meanwhile_is_cancelled():
    world = TickWorld()
    world.executions.put_queued(
        occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.MANUAL), NOON + timedelta(minutes=2)
    )
    world.jobs.stored[world.job.id] = disabled(world.job, reason=None, by="usr_alice", now=NOON)

    assert await world.run_tick(world.tick(trigger=Trigger.MANUAL)) is TickOutcome.CANCELLED
    assert world.record.status is ExecutionStatus.CANCELLED
    assert world.caller.calls == []


@pytest.mark.parametrize(("timeout_ms", "lane"), [(30_000, Lane.SHORT), (30_001, Lane.LONG)])
async def test_retries_wait_in_the_job_s_own_lane(timeout_ms, lane):
    world = TickWorld(SERVER_ERROR, timeout_ms=timeout_ms)

    await world.run_tick(world.tick())

    assert world.queue.sent[0][1] is lane


async def test_a_retry_of_a_job_that_was_paused_meanwhile_is_cancelled():
    world = TickWorld(SERVER_ERROR)
    await world.run_tick(world.tick())
    until = NOON + timedelta(hours=1)
    world.jobs.stored[world.job.id] = paused(world.job, until=until, reason=None, by="usr_alice", now=world.clock.now)

    assert await world.run_tick(world.tick(attempt=2)) is TickOutcome.CANCELLED
    assert world.record.reason == "the job was paused before the run began"


async def test_a_cancelled_retry_keeps_what_its_attempts_came_to():
    world = TickWorld(SERVER_ERROR)
    await world.run_tick(world.tick())
    world.jobs.stored[world.job.id] = disabled(world.job, reason=None, by="usr_alice", now=NOON)

    assert await world.run_tick(world.tick(attempt=2)) is TickOutcome.CANCELLED
    assert [attempt.response_status for attempt in world.record.attempts] == [503]


async def test_a_retry_after_the_pause_s_end_goes_on():
    world = TickWorld(SERVER_ERROR)
    await world.run_tick(world.tick())
    until = NOON + timedelta(seconds=30)
    world.jobs.stored[world.job.id] = paused(world.job, until=until, reason=None, by="usr_alice", now=world.clock.now)
    world.clock.advance(seconds=30)

    assert await world.run_tick(world.tick(attempt=2)) is TickOutcome.RAN


async def test_a_run_by_hand_of_a_paused_job_runs():
    world = TickWorld()
    world.executions.put_queued(
        occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.MANUAL), NOON + timedelta(minutes=2)
    )
    until = NOON + timedelta(hours=1)
    world.jobs.stored[world.job.id] = paused(world.job, until=until, reason=None, by="usr_alice", now=NOON)

    assert await world.run_tick(world.tick(trigger=Trigger.MANUAL)) is TickOutcome.RAN


async def test_a_retry_of_a_deleted_job_says_so():
    world = TickWorld(SERVER_ERROR)
    await world.run_tick(world.tick())
    world.jobs.stored[world.job.id] = deleted(world.job, by="usr_alice", now=world.clock.now)

    await world.run_tick(world.tick(attempt=2))

    assert world.record.reason == "the job was deleted"


async def test_a_slow_tick_within_the_grace_runs_whatever_is_caught_up():
    world = TickWorld(catch_up=CatchUp.LAST)
    world.clock.advance(minutes=3)

    assert await world.run_tick(world.tick()) is TickOutcome.RAN


@pytest.mark.parametrize(
    ("trigger", "outcome"), [(Trigger.SCHEDULE, TickOutcome.RAN), (Trigger.CATCH_UP, TickOutcome.MISSED)]
)
async def test_a_catch_up_tick_gives_way_to_a_later_occurrence(trigger, outcome):
    world = TickWorld(catch_up=CatchUp.LAST)
    world.clock.advance(minutes=2)

    assert await world.run_tick(world.tick(trigger=trigger)) is outcome


async def test_the_last_occurrence_is_caught_up_however_late():
    world = TickWorld(cron_expression="0 12 * * *", catch_up=CatchUp.LAST)
    world.clock.advance(hours=20)

    assert await world.run_tick(world.tick(trigger=Trigger.CATCH_UP)) is TickOutcome.RAN


async def test_a_deployment_s_tick_runs_a_job_that_waits_for_one_and_no_other():
    world, other = TickWorld(cron_expression="@reboot"), TickWorld(cron_expression="0 9 * * *")

    assert await world.run_tick(world.tick(trigger=Trigger.CATCH_UP)) is TickOutcome.RAN
    assert await world.run_tick(world.tick()) is TickOutcome.DROPPED
    assert await other.run_tick(other.tick(trigger=Trigger.CATCH_UP)) is TickOutcome.DROPPED


async def test_a_deployment_before_the_job_was_enabled_is_none_of_its_occurrences():
    world = TickWorld(cron_expression="@reboot", active_since=NOON)

    assert await world.run_tick(world.tick(trigger=Trigger.CATCH_UP)) is TickOutcome.DROPPED
