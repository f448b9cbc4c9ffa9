"""First calls of idempotency keys: the fake and the table agree."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.keyed_calls import KeyedCallTable
from cron_manager.domain.keyed_call import KEPT, KeptAnswer, KeyedCall
from tests.fakes.clock import NOON
from tests.fakes.keyed_calls import FakeKeyedCalls

FIRST = KeyedCall(caller="usr_alice", key="a key: ü?", digest="d1", request_id="r1", received_at=NOON)
SECOND = replace(FIRST, request_id="r2", received_at=NOON + timedelta(minutes=2))
ANSWER = KeptAnswer(status=201, headers={"Location": "/x"}, body='{"name": "größer"}', made="job_1")


@pytest.fixture(params=["fake", "table"])
def calls(request):
    if request.param == "fake":
        return FakeKeyedCalls()
    tables = request.getfixturevalue("dynamodb_tables")
    return KeyedCallTable(tables.client, tables.identity)


def test_the_first_call_has_the_key_and_the_second_hears_of_it(calls):
    assert calls.claim(FIRST, NOON) == FIRST
    assert calls.claim(SECOND, NOON) == FIRST


def test_callers_have_keys_of_their_own(calls):
    other = replace(FIRST, caller="usr_bob", request_id="r2")

    assert (calls.claim(FIRST, NOON), calls.claim(other, NOON)) == (FIRST, other)


def test_an_answer_comes_back_as_it_went(calls):
    calls.claim(FIRST, NOON)
    calls.settle(FIRST, ANSWER)

    assert calls.claim(SECOND, NOON).answer == ANSWER


def test_an_answer_that_is_not_to_be_kept_leaves_what_was_made(calls):
    calls.claim(FIRST, NOON)
    calls.settle(FIRST, replace(ANSWER, body=None, headers={}))

    assert calls.claim(SECOND, NOON).answer == replace(ANSWER, body=None, headers={})


def test_a_key_that_is_given_back_is_free(calls):
    calls.claim(FIRST, NOON)
    calls.release(FIRST)

    assert calls.claim(SECOND, NOON) == SECOND


def test_of_two_that_take_a_call_over_one_wins(calls):
    third = replace(SECOND, request_id="r3")
    calls.claim(FIRST, NOON)

    assert [calls.take_over(FIRST, SECOND), calls.take_over(FIRST, third)] == [True, False]
    assert calls.claim(third, NOON) == SECOND


def test_a_call_that_was_taken_over_neither_answers_nor_gives_the_key_back(calls):
    calls.claim(FIRST, NOON)
    calls.take_over(FIRST, SECOND)

    calls.settle(FIRST, ANSWER)
    calls.release(FIRST)

    assert calls.claim(FIRST, NOON) == SECOND


def test_a_call_that_was_answered_is_not_taken_over_or_given_back(calls):
    calls.claim(FIRST, NOON)
    calls.settle(FIRST, ANSWER)
    calls.release(FIRST)

    assert calls.take_over(FIRST, SECOND) is False
    assert calls.claim(SECOND, NOON).answer == ANSWER


def test_a_key_counts_for_a_day(calls):
    calls.claim(FIRST, NOON)

    assert calls.claim(SECOND, NOON + KEPT - timedelta(seconds=1)) == FIRST
    assert calls.claim(SECOND, NOON + KEPT) == SECOND


def test_a_long_answer_is_kept_whole_and_one_that_fits_no_item_is_not_kept(dynamodb_tables):
    import secrets

    calls = KeyedCallTable(dynamodb_tables.client, dynamodb_tables.identity)
    for key, body, kept in (("long", "word " * 60_000, True), ("longer", secrets.token_hex(400_000), False)):
        call = replace(FIRST, key=key)
        calls.claim(call, NOON)
        calls.settle(call, replace(ANSWER, body=body))

        assert calls.claim(call, NOON).answer.body == (body if kept else None)
