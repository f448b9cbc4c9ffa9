"""Asking for runs and cancelling them: the fake and the table agree."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.run_changes import RunChanges
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, ended, occurrence_of
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeExecutions
from tests.fakes.jobs import a_job
from tests.fakes.runs import FakeRuns

JOB = a_job()
QUEUED = replace(
    occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.RETRY), triggered_by="usr_alice", retry_of="exe_1"
)


@pytest.fixture(params=["fake", "table"])
def stores(request):
    """Runs, and the executor's claims on them."""
    if request.param == "fake":
        executions = FakeExecutions()
        return FakeRuns(executions), executions
    tables = request.getfixturevalue("dynamodb_tables")
    return RunChanges(tables.client, tables.executions), ClaimTable(tables.client, tables.executions)


def cancelled(record):
    return ended(record, ExecutionStatus.CANCELLED, now=NOON + timedelta(seconds=3), reason="cancelled")


def test_a_queued_run_is_put_once_found_and_cancelled_once(stores):
    runs, _ = stores
    assert runs.put_queued(QUEUED, NOON)
    assert not runs.put_queued(QUEUED, NOON)
    assert runs.find(QUEUED.id) == QUEUED

    assert not runs.cancel_queued(replace(cancelled(QUEUED), attempt_number=1))
    assert runs.cancel_queued(cancelled(QUEUED))
    assert runs.find(QUEUED.id) == cancelled(QUEUED)


def test_an_occurrence_of_the_past_says_when_it_was_asked_for(stores):
    runs, _ = stores
    past = occurrence_of(JOB, scheduled_for=NOON - timedelta(days=60), trigger=Trigger.BACKFILL)
    asked = replace(past, asked_at=NOON)
    runs.put_queued(asked, NOON)

    assert runs.find(past.id) == asked


async def test_a_cancelled_claim_does_not_stand_and_cannot_be_ended(stores):
    runs, claims = stores
    runs.put_queued(QUEUED, NOON)
    claim = await claims.claim_queued(claimed(JOB, QUEUED, attempt=1, fence="f1", now=NOON))
    assert await claims.holds(claim)

    assert not runs.cancel_queued(cancelled(claim))
    assert not runs.cancel_running(cancelled(claim), "f2")
    assert runs.cancel_running(cancelled(claim), "f1")

    assert not await claims.holds(claim)
    assert not await claims.finish(ended(claim, ExecutionStatus.SUCCESS, now=NOON), "f1")
    assert runs.find(claim.id).status is ExecutionStatus.CANCELLED


async def test_a_cancelled_call_keeps_its_lease_until_it_is_noted_as_aborted(stores):
    runs, claims = stores
    runs.put_queued(QUEUED, NOON)
    claim = await claims.claim_queued(claimed(JOB, QUEUED, attempt=1, fence="f1", now=NOON))
    await claims.note_aborted(claim)
    assert runs.find(claim.id) == claim

    kept = replace(cancelled(claim), lease_until=claim.lease_until)
    runs.cancel_running(kept, "f1")
    assert runs.find(claim.id) == kept
    await claims.note_aborted(claim)

    assert runs.find(claim.id) == cancelled(claim)


async def test_a_claim_stands_while_the_table_does_not_answer(dynamodb_tables):
    claim = claimed(JOB, QUEUED, attempt=1, fence="f1", now=NOON)

    assert await ClaimTable(dynamodb_tables.client, "no-such-table").holds(claim)


def test_a_record_of_the_distant_past_is_kept_from_when_it_was_asked_for(dynamodb_tables):
    runs = RunChanges(dynamodb_tables.client, dynamodb_tables.executions)
    past = occurrence_of(JOB, scheduled_for=NOON - timedelta(days=60), trigger=Trigger.BACKFILL)
    runs.put_queued(replace(past, asked_at=NOON), NOON)

    (item,) = dynamodb_tables.client.scan(TableName=dynamodb_tables.executions)["Items"]
    assert int(item["expiresAt"]["N"]) == (NOON + timedelta(days=30)).timestamp()
