"""The lock's conditional writes: the fake and the table agree on who holds it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, occurrence_of, stepped_back
from cron_manager.domain.overlap import Lock
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeExecutions
from tests.fakes.jobs import a_job

JOB = a_job()
SECOND = timedelta(seconds=1)
LATER = NOON + 60 * SECOND


@pytest.fixture(params=["fake", "table"])
def store(request):
    if request.param == "fake":
        return FakeExecutions()
    tables = request.getfixturevalue("dynamodb_tables")
    return ClaimTable(tables.client, tables.executions)


def a_claim(minute: int, fence: str = "f1"):
    occurrence = occurrence_of(JOB, scheduled_for=NOON + minute * 60 * SECOND, trigger=Trigger.SCHEDULE)
    return claimed(JOB, occurrence, attempt=1, fence=fence, now=NOON)


def a_lock(minute: int, until=LATER, fence: str = "f1") -> Lock:
    occurrence = occurrence_of(JOB, scheduled_for=NOON + minute * 60 * SECOND, trigger=Trigger.SCHEDULE)
    return Lock(job_id=JOB.id, holder=occurrence.id, fence=fence, until=until)


async def test_the_first_takes_the_lock_and_the_second_meets_it(store):
    assert await store.take_lock(a_lock(0), NOON) == a_lock(0)
    assert await store.take_lock(a_lock(1, fence="f2"), NOON) == a_lock(0)


async def test_of_many_that_want_it_at_once_one_takes_it(store):
    answers = await asyncio.gather(*(store.take_lock(a_lock(number), NOON) for number in range(10)))

    assert len({answer.holder for answer in answers}) == 1


async def test_an_expired_lock_is_anybody_s(store):
    await store.take_lock(a_lock(0), NOON)

    assert await store.take_lock(a_lock(1), LATER) == a_lock(0)
    assert await store.take_lock(a_lock(1), LATER + SECOND) == a_lock(1)


async def test_the_same_run_takes_it_again_for_longer_and_never_for_less(store):
    await store.take_lock(a_lock(0), NOON)
    longer = a_lock(0, LATER + SECOND, "f2")

    assert await store.take_lock(longer, NOON) == longer
    assert await store.take_lock(a_lock(0), NOON) == longer


async def test_it_is_taken_over_only_as_it_was_seen(store):
    await store.take_lock(a_lock(0), NOON)

    assert await store.take_lock(a_lock(1), NOON, over=a_lock(0)) == a_lock(1)
    assert await store.take_lock(a_lock(2), NOON, over=a_lock(0)) == a_lock(1)
    assert await store.take_lock(a_lock(2), NOON, over=a_lock(1, LATER + SECOND)) == a_lock(1)
    assert await store.take_lock(a_lock(2), NOON, over=a_lock(1, fence="f2")) == a_lock(1)


async def test_its_holder_keeps_it_for_longer_and_nobody_else_does(store):
    await store.take_lock(a_lock(0), NOON)

    await store.extend_lock(a_lock(0, LATER + 60 * SECOND))
    await store.extend_lock(a_lock(1, LATER + 90 * SECOND))

    assert await store.take_lock(a_lock(2), LATER + SECOND) == a_lock(0, LATER + 60 * SECOND)


async def test_extending_what_is_gone_does_nothing(store):
    await store.extend_lock(a_lock(0))

    assert await store.take_lock(a_lock(1), NOON) == a_lock(1)


async def test_a_claim_steps_back_waits_and_is_made_again(store):
    occurrence = occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    claim = await store.claim_new(claimed(JOB, occurrence, attempt=1, fence="f1", now=NOON))
    waiting = replace(stepped_back(claim), waiting_since=NOON)
    assert await store.requeue(waiting, "f1", LATER)
    assert await store.read(claim.id) == waiting

    again = await store.claim_queued(claimed(JOB, occurrence, attempt=1, fence="f2", now=LATER))

    assert (again.fence, again.attempt_number, again.started_at) == ("f2", 1, LATER)
    assert again.waiting_since == NOON
    assert again.status is ExecutionStatus.RUNNING


async def test_a_claim_that_wins_takes_its_lock_along(store):
    claim, lock = a_claim(0), a_lock(0)

    assert await store.claim_new_with_lock(claim, lock, NOON) == (claim, lock)
    assert await store.take_lock(a_lock(1), NOON) == lock


async def test_a_claim_that_loses_asks_for_no_lock(store):
    await store.claim_new(a_claim(0))

    standing, lock = await store.claim_new_with_lock(a_claim(0, fence="f2"), a_lock(0, fence="f2"), NOON)

    assert (standing.fence, lock) == ("f1", None)
    assert await store.take_lock(a_lock(1), NOON) == a_lock(1)


async def test_a_claim_wins_although_another_run_has_the_lock(store):
    await store.take_lock(a_lock(1), NOON)

    assert await store.claim_new_with_lock(a_claim(0), a_lock(0), NOON) == (a_claim(0), a_lock(1))


async def test_a_claim_stands_when_the_table_does_not_answer_for_its_lock(dynamodb_tables):
    class Silent(ClaimTable):
        def _lock(self, lock, request):
            raise Unavailable

    store = Silent(dynamodb_tables.client, dynamodb_tables.executions)

    assert await store.claim_new_with_lock(a_claim(0), a_lock(0), NOON) == (a_claim(0), None)
    assert await store.read(a_claim(0).id) == a_claim(0)


async def test_what_was_never_written_is_not_read(store):
    assert await store.read(a_lock(0).holder) is None


async def test_a_table_that_does_not_answer_is_told_from_a_lock_that_is_held(dynamodb_tables):
    silent = ClaimTable(dynamodb_tables.client, "no-such-table")

    with pytest.raises(Unavailable):
        await silent.take_lock(a_lock(0), NOON)
    with pytest.raises(Unavailable):
        await silent.read(a_lock(0).holder)
