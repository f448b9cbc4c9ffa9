"""What every store of identities does: the fake that other tests use, and the tables."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from cron_manager.adapters.dynamodb.accounts import AccountTable
from cron_manager.adapters.dynamodb.identity import RateTable
from cron_manager.domain.access import Role, Scope
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import AlreadyExists, Conflict, NotAuthenticated
from cron_manager.domain.identity import ApiToken, User, new_session, rotated
from cron_manager.domain.ids import new_id
from cron_manager.ports import AccountStore, RateCounter
from tests.fakes.clock import NOON
from tests.fakes.identity import FakeAccounts, FakeRates

ALICE = User(
    id="usr_alice",
    email="Alice@Example.com",
    name="Alice",
    role=Role.USER,
    password_hash="first",
    sessions_valid_from=NOON,
    created_at=NOON,
)
ACTOR = Actor(id="usr_alice", request_id="r", source_ip="203.0.113.7", user_agent="curl")
LATER = NOON + timedelta(minutes=5, milliseconds=123)


@dataclass(frozen=True, kw_only=True)
class Store:
    accounts: AccountStore
    rates: RateCounter
    audited: Any  # answers the audit trail's actions


@pytest.fixture(params=["fake", pytest.param("tables", marks=pytest.mark.emulator)])
def store(request):
    if request.param == "fake":
        fake = FakeAccounts()
        return Store(accounts=fake, rates=FakeRates(), audited=lambda: [entry.action for entry in fake.audit.entries])
    tables = request.getfixturevalue("dynamodb_tables")

    def audited_actions():
        items = tables.client.scan(TableName=tables.audit)["Items"]
        return [item["action"]["S"] for item in sorted(items, key=lambda item: item["id"]["S"])]

    return Store(
        accounts=AccountTable(tables.client, tables.identity, tables.audit),
        rates=RateTable(tables.client, tables.identity),
        audited=audited_actions,
    )


def entry(action: str, at=NOON) -> AuditEntry:
    return audited(ACTOR, action, "usr_alice", at, changes={"name": [None, "Alice"]})


def a_token(number: int = 1, **changes: Any) -> ApiToken:
    made = NOON + timedelta(seconds=number)
    return replace(
        ApiToken(
            id=new_id("tok", made),
            user_id=ALICE.id,
            name=f"token {number}",
            digest=f"digest {number}",
            hint="tasker001_abc",
            scopes=frozenset({Scope.READ, Scope.EXECUTE}),
            expires_at=LATER,
            created_at=made,
        ),
        **changes,
    )


def with_alice(store: Store) -> AccountStore:
    store.accounts.create_user(ALICE, entry("user.create"))
    return store.accounts


def test_a_person_is_found_by_id_and_by_address_whatever_its_case(store):
    accounts = with_alice(store)

    assert accounts.user("usr_alice") == ALICE
    assert accounts.user_by_email("aLICE@example.COM") == ALICE
    assert store.audited() == ["user.create"]


def test_who_is_not_there_is_not_found(store):
    assert store.accounts.user("usr_alice") is None
    assert store.accounts.user_by_email("alice@example.com") is None
    assert store.accounts.session("ses_1") is None
    assert store.accounts.api_token("digest 1") is None


def test_an_address_belongs_to_one_person(store):
    accounts = with_alice(store)
    twin = replace(ALICE, id="usr_twin", email="alice@EXAMPLE.com")

    with pytest.raises(AlreadyExists):
        accounts.create_user(twin, entry("user.create"))

    assert accounts.user("usr_twin") is None
    assert store.audited() == ["user.create"]


def test_a_session_is_kept_moved_on_and_ended(store):
    accounts = with_alice(store)
    session = new_session(ALICE, NOON)
    accounts.open_session(session, entry("session.open", NOON + timedelta(seconds=1)))
    moved = rotated(session, LATER)

    assert accounts.session(session.id) == session
    assert accounts.rotate_session(session, moved)
    assert accounts.session(session.id) == moved
    accounts.close_session(session.id, entry("session.close", LATER))
    assert accounts.session(session.id) is None
    assert store.audited() == ["user.create", "session.open", "session.close"]


def test_of_two_who_move_a_session_on_one_wins(store):
    accounts = with_alice(store)
    session = new_session(ALICE, NOON)
    accounts.open_session(session, entry("session.open"))

    assert [accounts.rotate_session(session, rotated(session, LATER)) for _ in range(2)] == [True, False]


def test_a_session_that_has_ended_is_neither_moved_on_nor_ended_again(store):
    accounts = with_alice(store)
    session = new_session(ALICE, NOON)

    assert not accounts.rotate_session(session, rotated(session, LATER))
    accounts.close_session(session.id, entry("session.close"))
    assert accounts.session(session.id) is None
    assert store.audited() == ["user.create"]


def test_a_new_password_renews_the_session_that_made_it(store):
    accounts = with_alice(store)
    session = new_session(ALICE, NOON)
    accounts.open_session(session, entry("session.open", NOON + timedelta(seconds=1)))
    changed = replace(ALICE, password_hash="second", sessions_valid_from=LATER)
    renewed = replace(session, authenticated_at=LATER)

    accounts.change_password(ALICE, changed, renewed, entry("user.password", LATER))

    assert accounts.user(ALICE.id) == changed
    assert accounts.session(session.id) == renewed
    assert store.audited()[-1] == "user.password"


def test_a_password_that_was_changed_meanwhile_is_not_changed_again(store):
    accounts = with_alice(store)
    session = new_session(ALICE, NOON)
    accounts.open_session(session, entry("session.open"))
    stale = replace(ALICE, password_hash="older")

    with pytest.raises(Conflict):
        accounts.change_password(stale, replace(stale, password_hash="third"), session, entry("user.password"))

    assert accounts.user(ALICE.id) == ALICE


def test_tokens_are_found_by_digest_and_listed_newest_first(store):
    accounts = with_alice(store)
    first, second = a_token(1), a_token(2, expires_at=None)
    for token in (first, second):
        accounts.create_token(token, entry("token.create", token.created_at))

    assert accounts.api_token("digest 1") == first
    assert accounts.api_token("digest 2") == second
    assert list(accounts.tokens_of(ALICE.id)) == [second, first]
    assert list(accounts.tokens_of("usr_bob")) == []


def test_a_revoked_token_is_gone_from_both_places_and_cannot_be_revoked_again(store):
    accounts = with_alice(store)
    token = a_token()
    accounts.create_token(token, entry("token.create", NOON + timedelta(seconds=1)))

    assert accounts.revoke_token(token, entry("token.revoke", LATER))

    assert accounts.api_token(token.digest) is None
    assert list(accounts.tokens_of(ALICE.id)) == []
    assert not accounts.revoke_token(token, entry("token.revoke", LATER))
    assert store.audited() == ["user.create", "token.create", "token.revoke"]


def test_a_token_needs_an_owner(store):
    with pytest.raises(NotAuthenticated):
        store.accounts.create_token(a_token(), entry("token.create"))

    assert store.accounts.api_token("digest 1") is None


def test_hits_are_counted_by_key_and_minute(store):
    hits = [store.rates.hit("usr_alice", NOON + timedelta(seconds=second)) for second in (0, 59, 60)]

    assert hits == [1, 2, 1]
    assert store.rates.hit("usr_bob", NOON) == 1
    assert store.rates.hit("usr_alice", NOON, -1) == 1
