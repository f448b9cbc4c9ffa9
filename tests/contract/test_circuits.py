"""The circuits' conditional writes: the fake and the table agree on what stands afterwards."""

import asyncio
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.circuits import CircuitTable
from cron_manager.adapters.threads import ThreadedCircuits
from cron_manager.domain.circuit import Circuit, failed_again, opened, tried
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import Trigger, claimed, occurrence_of
from tests.fakes.circuits import FakeCircuits
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

HOST = "example.com:443"
JOB = a_job()
SECOND = timedelta(seconds=1)


@pytest.fixture(params=["fake", "table"])
def store(request):
    if request.param == "fake":
        return FakeCircuits()
    tables = request.getfixturevalue("dynamodb_tables")
    return ThreadedCircuits(CircuitTable(tables.client, tables.executions))


async def an_open_circuit(store) -> Circuit:
    await store.count(HOST, "job_a", NOON)
    circuit = await store.count(HOST, "job_b", NOON)
    moved = await store.move(circuit, opened(circuit, NOON))
    assert moved
    return moved


def a_claim(fence: str):
    occurrence = occurrence_of(JOB, scheduled_for=NOON + 60 * SECOND, trigger=Trigger.SCHEDULE)
    return claimed(JOB, occurrence, attempt=1, fence=fence, now=NOON + 60 * SECOND)


async def test_failures_counted_at_once_are_all_counted(store):
    await asyncio.gather(*(store.count(HOST, f"job_{number % 3}", NOON) for number in range(12)))

    (circuit,) = await store.all(NOON)
    assert circuit == Circuit(host=HOST, since=NOON, failures=12, jobs=frozenset({"job_0", "job_1", "job_2"}))


async def test_each_host_has_its_own_count(store):
    await store.count(HOST, "job_a", NOON)
    await store.count("other.example:80", "job_a", NOON)

    assert {circuit.host: circuit.failures for circuit in await store.all(NOON)} == {HOST: 1, "other.example:80": 1}


async def test_what_was_counted_in_the_minute_before_is_gone_on_from(store):
    await store.count(HOST, "job_a", NOON)
    await store.count(HOST, "job_b", NOON + 59 * SECOND)
    later = NOON + 75 * SECOND

    begun = await store.count(HOST, "job_b", later)
    assert begun == Circuit(
        host=HOST,
        since=NOON + 60 * SECOND,
        failures=1,
        failures_before=2,
        jobs=frozenset({"job_a", "job_b"}),
    )
    assert await store.all(later) == [begun]
    counted = await store.count(HOST, "job_c", later)
    assert (counted.failures, counted.failures_before) == (2, 2)
    moved = await store.move(counted, opened(counted, later))
    assert await store.all(later) == [moved]
    assert (moved.failures, moved.failures_before, moved.is_open) == (3, 0, True)


async def test_what_was_counted_two_minutes_ago_is_forgotten_and_the_count_begins_anew(store):
    await store.count(HOST, "job_a", NOON)
    later = NOON + 120 * SECOND

    assert await store.all(later) == []
    begun = await store.count(HOST, "job_b", later)
    assert begun == Circuit(host=HOST, since=later, failures=1, jobs=frozenset({"job_b"}))
    assert await store.all(later) == [begun]


async def test_of_many_that_open_it_at_once_one_does(store):
    await store.count(HOST, "job_a", NOON)
    circuit = await store.count(HOST, "job_b", NOON)

    wanted = [opened(circuit, NOON + number * SECOND) for number in range(5)]
    answers = await asyncio.gather(*(store.move(circuit, each) for each in wanted))

    assert len(set(answers)) == 1
    assert await store.all(NOON) == [answers[0]]


async def test_an_open_circuit_counts_no_more(store):
    circuit = await an_open_circuit(store)

    assert await store.count(HOST, "job_c", NOON + SECOND) == circuit


async def test_of_many_that_would_try_the_host_at_once_one_does(store):
    circuit = await an_open_circuit(store)

    wanted = [tried(circuit, a_claim(f"fence-{number}")) for number in range(5)]
    answers = await asyncio.gather(*(store.move(circuit, each) for each in wanted))

    assert len({answer.probe for answer in answers}) == 1
    assert sum(answer == mine for answer, mine in zip(answers, wanted, strict=True)) == 1


async def test_a_failed_try_lets_the_circuit_rest_longer_and_counts(store):
    circuit = await an_open_circuit(store)
    trying = await store.move(circuit, tried(circuit, a_claim("f")))

    wanted = failed_again(trying, "job_c", NOON + 61 * SECOND)
    assert await store.move(trying, wanted) == wanted

    (stored,) = await store.all(NOON + 61 * SECOND)
    assert stored == wanted
    assert (stored.failures, len(stored.jobs), stored.probe) == (3, 3, None)


async def test_a_circuit_that_was_closed_meanwhile_is_not_moved(store):
    circuit = await an_open_circuit(store)
    await store.close(HOST)

    assert await store.move(circuit, tried(circuit, a_claim("f"))) is None
    assert await store.all(NOON) == []
    await store.close(HOST)


async def test_a_circuit_that_nobody_tried_for_an_hour_is_forgotten(store):
    circuit = await an_open_circuit(store)
    later = circuit.forgotten_at

    assert await store.all(later) == []
    assert (await store.count(HOST, "job_c", later)).failures == 1


async def test_a_table_that_does_not_answer_is_unavailable(dynamodb_tables):
    store = ThreadedCircuits(CircuitTable(dynamodb_tables.client, "there-is-none"))
    circuit = Circuit(host=HOST, since=NOON)

    for ask in (
        store.all(NOON),
        store.count(HOST, "job_a", NOON),
        store.move(circuit, opened(circuit, NOON)),
        store.close(HOST),
    ):
        with pytest.raises(Unavailable):
            await ask
