"""The claim's conditional writes: the fake and the table agree on who wins."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.run_changes import RunChanges
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.domain.crash import after_crash
from cron_manager.domain.execution import (
    CallResult,
    ErrorCategory,
    Execution,
    ExecutionStatus,
    Timings,
    Trigger,
    attempted,
    claimed,
    ended,
    occurrence_of,
)
from cron_manager.domain.job import OnCrash
from cron_manager.ports import RunKey
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeExecutions
from tests.fakes.jobs import a_job

JOB = a_job()
FAILED = CallResult(
    status=ExecutionStatus.FAILED,
    duration_ms=80,
    response_status=503,
    response_excerpt="bad\ngateway",
    response_content_type="text/plain",
    timings=Timings(dns_ms=1, connect_ms=2, first_byte_ms=70, download_ms=0),
    error_category=ErrorCategory.SERVER,
    error_message="the target answered 503",
)


class Tables:
    """The same face as the fake's, over DynamoDB."""

    def __init__(self, tables) -> None:
        claims = ClaimTable(tables.client, tables.executions)
        sweeps = SweepTables(tables.client, tables.jobs, tables.executions)
        history = RunChanges(tables.client, tables.executions, tables.audit)
        for each in (history, sweeps, claims):
            for name in dir(each):
                if not name.startswith("_"):
                    setattr(self, name, getattr(each, name))


@pytest.fixture(params=["fake", "table"])
def store(request):
    if request.param == "fake":
        return FakeExecutions()
    return Tables(request.getfixturevalue("dynamodb_tables"))


def a_claim(fence: str = "f1", attempt: int = 1, trigger: Trigger = Trigger.SCHEDULE) -> Execution:
    occurrence = occurrence_of(JOB, scheduled_for=NOON, trigger=trigger)
    return claimed(JOB, occurrence, attempt=attempt, fence=fence, now=NOON + timedelta(seconds=1))


def record(store) -> Execution:
    (found,) = store.look_up([RunKey(job_id=JOB.id, scheduled_for=NOON)]).values()
    return found


async def test_the_first_claim_wins_and_the_second_meets_the_winner(store):
    assert (await store.claim_new(a_claim("f1"))).fence == "f1"
    assert (await store.claim_new(a_claim("f2"))).fence == "f1"


async def test_of_many_claims_at_once_one_wins(store):
    answers = await asyncio.gather(*(store.claim_new(a_claim(f"f{number}")) for number in range(10)))

    winner = record(store).fence
    assert {answer.fence for answer in answers} == {winner}


async def test_a_run_s_whole_life_is_kept(store):
    claim = await store.claim_new(a_claim())
    failed = attempted(claim, FAILED)
    waiting = replace(failed, status=ExecutionStatus.QUEUED, fence=None, lease_until=None)
    assert await store.requeue(waiting, "f1", NOON + timedelta(seconds=5))

    again = await store.claim_queued(a_claim("f2", attempt=2))
    end = ended(attempted(again, FAILED), ExecutionStatus.FAILED, now=NOON + timedelta(seconds=9))
    assert await store.finish(end, "f2")

    found = record(store)
    assert found == end
    assert [attempt.number for attempt in found.attempts] == [1, 2]
    assert found.started_at == claim.started_at
    assert store.watched(NOON + timedelta(days=1), 10) == []


async def test_a_write_without_the_fence_is_refused(store):
    claim = await store.claim_new(a_claim("f1"))
    end = ended(claim, ExecutionStatus.SUCCESS, now=NOON)

    assert not await store.finish(end, "f2")
    assert not await store.requeue(replace(claim, status=ExecutionStatus.QUEUED), "f2", NOON)
    assert record(store).status is ExecutionStatus.RUNNING


async def test_a_terminal_record_never_changes_again(store):
    claim = await store.claim_new(a_claim("f1"))
    end = ended(claim, ExecutionStatus.SUCCESS, now=NOON + timedelta(seconds=2))
    await store.finish(end, "f1")

    assert not await store.finish(ended(claim, ExecutionStatus.CRASHED, now=NOON + timedelta(seconds=9)), "f1")
    assert (await store.claim_new(a_claim("f3"))).status is ExecutionStatus.SUCCESS
    assert (await store.claim_queued(a_claim("f3", attempt=2))).fence is None
    assert record(store).status is ExecutionStatus.SUCCESS


async def test_an_attempt_is_claimed_only_after_the_one_before(store):
    claim = await store.claim_new(a_claim("f1"))
    waiting = replace(attempted(claim, FAILED), status=ExecutionStatus.QUEUED, fence=None, lease_until=None)
    await store.requeue(waiting, "f1", NOON)

    assert (await store.claim_queued(a_claim("f3", attempt=3))).status is ExecutionStatus.QUEUED
    assert (await store.claim_queued(a_claim("f2", attempt=2))).fence == "f2"
    assert (await store.claim_queued(a_claim("f4", attempt=2))).fence == "f2"


async def test_claiming_what_was_never_queued_meets_nothing(store):
    assert await store.claim_queued(a_claim(trigger=Trigger.MANUAL)) is None


async def test_a_run_by_hand_is_put_once_watched_and_claimed(store):
    queued = replace(occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.MANUAL), triggered_by="usr_alice")

    assert store.put_queued(queued, NOON + timedelta(minutes=2))
    assert not store.put_queued(replace(queued, triggered_by="usr_bob"), NOON + timedelta(minutes=2))
    assert [each.id for each in store.watched(NOON + timedelta(minutes=3), 10)] == [queued.id]
    claim = await store.claim_queued(a_claim("f1", trigger=Trigger.MANUAL))
    assert (claim.fence, claim.triggered_by) == ("f1", "usr_alice")


async def test_a_queued_run_can_be_ended_before_it_begins(store):
    queued = occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.MANUAL)
    store.put_queued(queued, NOON + timedelta(minutes=2))
    cancelled = ended(queued, ExecutionStatus.CANCELLED, now=NOON, reason="disabled")

    assert await store.end_queued(cancelled)
    assert not await store.end_queued(replace(cancelled, completed_at=NOON + timedelta(seconds=1)))
    assert (await store.claim_queued(a_claim("f1", trigger=Trigger.MANUAL))).status is ExecutionStatus.CANCELLED


async def test_a_missed_occurrence_is_recorded_where_nothing_is(store):
    missed = ended(
        occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.CATCH_UP),
        ExecutionStatus.MISSED,
        now=NOON,
        reason="late",
    )

    assert await store.record_new(missed)
    assert not await store.record_new(missed)
    assert not store.record_missed(missed)
    assert record(store) == missed


async def test_watching_loses_against_a_record_that_moved_on(store):
    claim = await store.claim_new(a_claim("f1"))
    assert store.watch(claim, NOON + timedelta(minutes=1))
    await store.finish(ended(claim, ExecutionStatus.SUCCESS, now=NOON), "f1")

    assert not store.watch(claim, NOON + timedelta(minutes=1))
    assert store.watched(NOON + timedelta(days=1), 10) == []


async def test_a_dead_claim_is_closed_once(store):
    claim = await store.claim_new(a_claim("f1"))
    crashed = ended(claim, ExecutionStatus.CRASHED, now=NOON, reason="unknown")

    assert store.close_crashed(crashed, "f1")
    assert not store.close_crashed(replace(crashed, completed_at=NOON + timedelta(seconds=1)), "f1")


async def test_a_late_claim_is_watched_and_one_in_time_is_not(store):
    await store.claim_new(a_claim("f1"))
    assert store.watched(NOON + timedelta(days=1), 10) == []

    late = occurrence_of(JOB, scheduled_for=NOON - timedelta(minutes=5), trigger=Trigger.CATCH_UP)
    claim = await store.claim_new(claimed(JOB, late, attempt=1, fence="f2", now=NOON))
    assert store.watched(NOON + timedelta(days=1), 10) == [claim]


async def test_a_dead_claim_that_goes_on_is_watched_until_its_next_attempt_begins(store):
    claim = await store.claim_new(a_claim("f1"))
    retried = after_crash(replace(JOB, on_crash=OnCrash.RETRY), claim, NOON + timedelta(minutes=2))

    assert not store.requeue_crashed(retried, "f2", NOON + timedelta(minutes=4))
    assert store.requeue_crashed(retried, "f1", NOON + timedelta(minutes=4))
    assert store.watched(NOON + timedelta(minutes=5), 10) == [retried]
    assert (await store.claim_queued(a_claim("f3", attempt=2))).fence == "f3"


def test_a_deployment_is_noted_once_and_again_when_another_comes(store):
    assert store.note_deployment("first", NOON) == NOON
    assert store.note_deployment("first", NOON + timedelta(minutes=1)) == NOON
    assert store.note_deployment("second", NOON + timedelta(minutes=2)) == NOON + timedelta(minutes=2)
    assert store.note_deployment("first", NOON + timedelta(minutes=9)) == NOON + timedelta(minutes=9)  # rolled back
    assert store.watermark() is None


def test_a_sweep_of_the_deployment_before_does_not_note_it_again(store):
    store.note_deployment("first", NOON)
    store.note_deployment("second", NOON + timedelta(minutes=2))

    assert store.note_deployment("first", NOON + timedelta(minutes=3)) == NOON + timedelta(minutes=2)
    assert store.note_deployment("second", NOON + timedelta(minutes=4)) == NOON + timedelta(minutes=2)


def test_the_watermark_moves_forward_only(store):
    assert store.watermark() is None
    store.move_watermark(NOON)
    store.move_watermark(NOON - timedelta(hours=1))

    assert store.watermark() == NOON


def test_more_occurrences_than_one_request_takes_are_looked_up(store):
    instants = [NOON + timedelta(minutes=number) for number in range(230)]
    for instant in instants[::2]:
        occurrence = occurrence_of(JOB, scheduled_for=instant, trigger=Trigger.SCHEDULE)
        store.record_missed(ended(occurrence, ExecutionStatus.MISSED, now=NOON))

    found = store.look_up([RunKey(job_id=JOB.id, scheduled_for=instant) for instant in instants])

    assert {key.scheduled_for for key in found} == set(instants[::2])


async def test_a_lost_answer_of_an_applied_write_counts_as_done(dynamodb_tables):
    claims = ClaimTable(dynamodb_tables.client, dynamodb_tables.executions)
    claim = await claims.claim_new(a_claim("f1"))
    assert (await claims.claim_new(a_claim("f1"))).fence == "f1"

    end = ended(attempted(claim, FAILED), ExecutionStatus.FAILED, now=NOON)
    assert await claims.finish(end, "f1")
    assert await claims.finish(end, "f1")


async def test_the_fast_path_s_item_fits_into_one_write_unit(dynamodb_tables):
    claims = ClaimTable(dynamodb_tables.client, dynamodb_tables.executions)
    claim = await claims.claim_new(a_claim("f" * 12))
    good = replace(FAILED, status=ExecutionStatus.SUCCESS, response_excerpt="x" * 256, error_message=None)
    await claims.finish(ended(attempted(claim, good), ExecutionStatus.SUCCESS, now=NOON), "f" * 12)

    (item,) = dynamodb_tables.client.scan(TableName=dynamodb_tables.executions)["Items"]
    assert sum(len(name) + size(value) for name, value in item.items()) <= 1024


def size(value) -> int:
    """Bytes that an attribute value takes, by DynamoDB's rules for item sizes."""
    (kind, content), *_ = value.items()
    if kind == "M":
        return 3 + sum(1 + len(name) + size(each) for name, each in content.items())
    if kind == "L":
        return 3 + sum(1 + size(each) for each in content)
    return len(content.encode()) if isinstance(content, str) else 1


async def test_the_first_attempts_that_go_on_are_found_whatever_the_job_s_schedule_is(store):
    for minutes, status in ((0, "RUNNING"), (1, "SUCCESS"), (2, "RUNNING"), (3, "RUNNING")):
        occurrence = occurrence_of(JOB, scheduled_for=NOON + timedelta(minutes=minutes), trigger=Trigger.SCHEDULE)
        claim = await store.claim_new(claimed(JOB, occurrence, attempt=1, fence="f1", now=NOON))
        if status == "SUCCESS":
            await store.finish(ended(claim, ExecutionStatus.SUCCESS, now=NOON), "f1")
    second = await store.requeue(replace(claim, status=ExecutionStatus.QUEUED, fence=None), "f1", NOON)
    await store.claim_queued(claimed(JOB, occurrence, attempt=2, fence="f2", now=NOON))

    found = store.begun(JOB.id, NOON + timedelta(minutes=1))

    assert second
    assert [execution.scheduled_for for execution in found] == [NOON + timedelta(minutes=2)]
    assert [execution.fence for execution in found] == ["f1"]
