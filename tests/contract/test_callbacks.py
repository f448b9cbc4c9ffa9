"""Reports on work that went on after its call: the fake and the table agree on which ones count."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.run_changes import RunChanges
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.callback import Report, accepts, awaiting, reported, with_callback
from cron_manager.domain.execution import (
    CallResult,
    ExecutionStatus,
    Trigger,
    attempted,
    claimed,
    ended,
    occurrence_of,
    released,
)
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeExecutions
from tests.fakes.jobs import a_job
from tests.fakes.runs import FakeRuns

JOB = a_job(callback_deadline_seconds=3600)
CLAIM = with_callback(
    claimed(JOB, occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.SCHEDULE), attempt=1, fence="f1", now=NOON),
    "token",
)
WAITING = awaiting(JOB, CLAIM, CallResult(status=ExecutionStatus.SUCCESS, duration_ms=5, response_status=202), NOON)
LATER = NOON + timedelta(minutes=10)
NOTED = attempted(WAITING, reported(WAITING, Report(succeeded=True, output="done"), LATER))
ENDED = ended(NOTED, ExecutionStatus.SUCCESS, now=LATER)


@pytest.fixture(params=["fake", "table"])
def stores(request):
    """Runs, and the executor's claims on them."""
    if request.param == "fake":
        executions = FakeExecutions()
        return FakeRuns(executions), executions
    tables = request.getfixturevalue("dynamodb_tables")
    return RunChanges(tables.client, tables.executions, tables.audit), ClaimTable(tables.client, tables.executions)


async def waiting(claims):
    assert (await claims.claim_new(CLAIM)).fence == "f1"
    assert await claims.await_callback(WAITING, "f1")


async def test_a_claim_keeps_its_tokens_digest_and_waits_until_the_deadline(stores):
    runs, claims = stores
    await claims.claim_new(CLAIM)
    assert accepts(runs.find(CLAIM.id), "token", NOON)
    assert await claims.await_callback(WAITING, "f1")

    found = runs.find(CLAIM.id)

    assert found == WAITING
    assert (found.lease_until, accepts(found, "token", LATER)) == (NOON + timedelta(hours=1), True)


async def test_nobody_waits_on_a_claim_that_was_lost(stores):
    runs, claims = stores
    await claims.claim_new(CLAIM)
    runs.cancel_running(
        ended(CLAIM, ExecutionStatus.CANCELLED, now=NOON),
        "f1",
        audited(SYSTEM_ACTOR, "execution.cancel", CLAIM.id, NOON),
    )

    assert not await claims.await_callback(WAITING, "f1")

    assert runs.find(CLAIM.id).status is ExecutionStatus.CANCELLED


async def test_a_report_counts_once(stores):
    runs, claims = stores
    await waiting(claims)

    assert runs.report(WAITING, ENDED, None)
    assert not runs.report(WAITING, replace(ENDED, status=ExecutionStatus.FAILED), None)

    assert runs.find(CLAIM.id) == ENDED


@pytest.mark.parametrize("seen", [replace(WAITING, fence="f2"), replace(WAITING, callback_digest="another")])
async def test_a_report_on_another_claim_or_with_another_token_is_refused(stores, seen):
    runs, claims = stores
    await waiting(claims)

    assert not runs.report(seen, ENDED, None)

    assert runs.find(CLAIM.id) == WAITING


async def test_a_report_of_failure_queues_the_next_attempt_which_gets_a_token_of_its_own(stores):
    runs, claims = stores
    await waiting(claims)

    assert runs.report(WAITING, replace(released(NOTED), status=ExecutionStatus.QUEUED), LATER)
    again = with_callback(claimed(JOB, runs.find(CLAIM.id), attempt=2, fence="f2", now=LATER), "second")
    assert (await claims.claim_queued(again)).fence == "f2"

    found = runs.find(CLAIM.id)
    assert (accepts(found, "token", LATER), accepts(found, "second", LATER)) == (False, True)
    assert found.awaiting_since is None
