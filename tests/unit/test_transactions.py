"""A transaction that meets another is repeated, after pauses; one whose condition fails is not."""

import pytest

from cron_manager.adapters.dynamodb import transactions
from cron_manager.adapters.dynamodb.accounts import AccountTable
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.identity import User, new_session, rotated
from tests.fakes.clock import NOON


class Cancelled(Exception):
    def __init__(self, *codes: str) -> None:
        self.response = {"CancellationReasons": [{"Code": code} for code in codes]}


class Conflicting(Exception):
    """A plain write meets a transaction."""


class Meeting:
    """A client that answers as it is told, and remembers the tokens."""

    class exceptions:  # noqa: N801  # botocore's name
        TransactionCanceledException = Cancelled
        TransactionConflictException = Conflicting
        ConditionalCheckFailedException = KeyError

    def __init__(self, *answers: Exception | None) -> None:
        self.answers = list(answers)
        self.tokens: list[str] = []

    def transact_write_items(self, *, TransactItems, ClientRequestToken):  # noqa: N803  # botocore's names
        self.tokens.append(ClientRequestToken)
        if answer := self.answers.pop(0):
            raise answer

    def put_item(self, **_request):
        raise Conflicting


@pytest.fixture
def pauses(monkeypatch):
    slept = []
    monkeypatch.setattr(transactions.time, "sleep", slept.append)
    return slept


def test_one_that_meets_another_is_repeated_under_the_same_token(pauses):
    client = Meeting(Cancelled("None", "TransactionConflict"), Cancelled("TransactionConflict", "None"), None)

    assert write_together(client, [{}, {}], "once") == frozenset()
    assert len(client.tokens) == 3
    assert len(set(client.tokens)) == 1
    assert len(pauses) == 2
    assert all(0 <= pause <= 0.04 * 2**number for number, pause in enumerate(pauses))


def test_one_that_always_meets_another_is_given_up_within_a_second(pauses):
    with pytest.raises(Unavailable):
        write_together(Meeting(*[Cancelled("TransactionConflict")] * 5), [{}], "once")

    assert sum(pauses) < 1


def test_a_failed_condition_is_told_by_its_place_and_not_repeated(pauses):
    client = Meeting(Cancelled("None", "ConditionalCheckFailed"))

    assert write_together(client, [{}, {}], "once") == {1}
    assert pauses == []


def test_a_refresh_that_meets_a_change_of_the_sign_in_counts_as_overtaken():
    alice = User(
        id="usr_alice",
        email="a@example.com",
        name="Alice",
        role="USER",
        password_hash="",
        sessions_valid_from=NOON,
        created_at=NOON,
    )
    session = new_session(alice, NOON)

    assert AccountTable(Meeting(), "identity", "audit").rotate_session(session, rotated(session, NOON)) is False
