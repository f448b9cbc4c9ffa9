"""Asking for runs and cancelling them: the fake and the table agree."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest
from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.run_changes import RunChanges
from cron_manager.adapters.dynamodb.run_writes import update_record
from cron_manager.domain.archive import GRACE
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.execution import KEPT, ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.overlap import lock_of
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
    return RunChanges(tables.client, tables.executions, tables.audit), ClaimTable(tables.client, tables.executions)


@pytest.fixture
def trail(request, stores):
    """The actions that the audit trail tells of, in order."""
    if isinstance(stores[1], FakeExecutions):
        return lambda: [entry.action for entry in stores[1].entries]
    tables = request.getfixturevalue("dynamodb_tables")
    return lambda: [
        item["action"]["S"]
        for item in sorted(tables.client.scan(TableName=tables.audit)["Items"], key=lambda item: item["sk"]["S"])
    ]


def told(action, seconds=0):
    return audited(Actor(id="usr_alice"), action, "exe_1", NOON + timedelta(seconds=seconds))


def cancelled(record):
    return ended(record, ExecutionStatus.CANCELLED, now=NOON + timedelta(seconds=3), reason="cancelled")


def test_a_queued_run_is_put_once_found_and_cancelled_once(stores):
    runs, _ = stores
    assert runs.put_queued(QUEUED, NOON)
    assert not runs.put_queued(replace(QUEUED, triggered_by="usr_bob"), NOON)
    assert runs.find(QUEUED.id) == QUEUED

    assert not runs.cancel_queued(replace(cancelled(QUEUED), attempt_number=1), told("execution.cancel"))
    assert runs.cancel_queued(cancelled(QUEUED), told("execution.cancel"))
    assert runs.find(QUEUED.id) == cancelled(QUEUED)


async def test_what_is_done_and_what_the_trail_says_of_it_are_written_together_or_not_at_all(stores, trail):
    runs, claims = stores
    assert runs.put_queued(QUEUED, NOON, told("execution.retry", 1))
    assert not runs.put_queued(QUEUED, NOON, told("refused", 2))
    assert not runs.cancel_running(cancelled(QUEUED), "f1", told("refused", 3))
    claim = await claims.claim_queued(claimed(JOB, QUEUED, attempt=1, fence="f1", now=NOON))

    assert not runs.cancel_queued(cancelled(claim), told("refused", 4))
    assert runs.cancel_running(cancelled(claim), "f1", told("execution.cancel", 5))

    assert trail() == ["execution.retry", "execution.cancel"]


def test_a_request_whose_first_try_is_refused_tries_another_record_with_the_same_entry(stores, trail):
    runs, _ = stores
    runs.put_queued(QUEUED, NOON)
    later = replace(QUEUED, scheduled_for=NOON + timedelta(milliseconds=1))
    entry = told("execution.retry")

    assert not runs.put_queued(QUEUED, NOON, entry)
    assert runs.put_queued(later, NOON, entry)
    assert trail() == ["execution.retry"]


def test_a_record_whose_put_was_repeated_because_its_answer_was_lost_counts_as_put(dynamodb_tables):
    runs = RunChanges(dynamodb_tables.client, dynamodb_tables.executions, dynamodb_tables.audit)
    asked = replace(QUEUED, trigger=Trigger.BACKFILL, asked_at=NOON)

    assert [runs.put_queued(asked, NOON), runs.put_queued(asked, NOON)] == [True, True]
    assert not runs.put_queued(replace(asked, asked_at=NOON + timedelta(seconds=1)), NOON)


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

    assert not runs.cancel_queued(cancelled(claim), told("execution.cancel"))
    assert not runs.cancel_running(cancelled(claim), "f2", told("execution.cancel"))
    assert runs.cancel_running(cancelled(claim), "f1", told("execution.cancel"))

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
    runs.cancel_running(kept, "f1", told("execution.cancel"))
    assert runs.find(claim.id) == kept
    await claims.note_aborted(claim)

    assert runs.find(claim.id) == cancelled(claim)


async def test_a_claim_stands_while_the_table_does_not_answer(dynamodb_tables):
    claim = claimed(JOB, QUEUED, attempt=1, fence="f1", now=NOON)

    assert await ClaimTable(dynamodb_tables.client, "no-such-table").holds(claim)


def test_a_record_of_the_distant_past_is_kept_from_when_it_was_asked_for(dynamodb_tables):
    runs = RunChanges(dynamodb_tables.client, dynamodb_tables.executions, dynamodb_tables.audit)
    past = occurrence_of(JOB, scheduled_for=NOON - timedelta(days=60), trigger=Trigger.BACKFILL)
    runs.put_queued(replace(past, asked_at=NOON), NOON)

    (item,) = dynamodb_tables.client.scan(TableName=dynamodb_tables.executions)["Items"]
    assert int(item["expiresAt"]["N"]) == (NOON + KEPT + GRACE).timestamp()


def test_a_record_is_kept_for_as_long_as_its_category_says(dynamodb_tables):
    runs = RunChanges(dynamodb_tables.client, dynamodb_tables.executions, dynamodb_tables.audit)
    run = occurrence_of(replace(JOB, kept_days=3), scheduled_for=NOON, trigger=Trigger.MANUAL)
    runs.put_queued(run, NOON)

    (item,) = dynamodb_tables.client.scan(TableName=dynamodb_tables.executions)["Items"]
    assert int(item["expiresAt"]["N"]) == (NOON + timedelta(days=3)).timestamp()
    assert runs.find(run.id).kept_days == 3


@pytest.mark.parametrize(("conflicts", "passes"), [(4, True), (5, False)])
def test_a_write_that_meets_a_transaction_is_repeated_some_times(conflicts, passes):
    class Client:
        tries = 0

        def update_item(self, **_request):
            self.tries += 1
            if self.tries <= conflicts:
                raise ClientError({"Error": {"Code": "TransactionConflictException"}}, "UpdateItem")
            return {"Attributes": {}}

    with nullcontext() if passes else pytest.raises(ClientError):
        assert update_record(Client(), {}) == {"Attributes": {}}


async def test_whoever_asks_sees_the_run_that_took_the_jobs_lock_last(stores):
    runs, claims = stores
    running = claimed(JOB, QUEUED, attempt=1, fence="f", now=NOON)
    runs.put_queued(QUEUED, NOON)
    before = runs.lock_holder(JOB.id)

    await claims.claim_queued(running)
    await claims.take_lock(lock_of(running), NOON)

    assert before is None
    assert runs.lock_holder(JOB.id).id == QUEUED.id
