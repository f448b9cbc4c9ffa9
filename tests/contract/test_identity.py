"""What every store of identities does: the fake that other tests use, and the tables."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from cron_manager.adapters.dynamodb.accounts import AccountTable
from cron_manager.adapters.dynamodb.identity import RateTable
from cron_manager.domain.access import Role, Scope
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import AlreadyExists, Conflict, LastAdministrator, NotAuthenticated
from cron_manager.domain.identity import ApiToken, Invitation, User, new_session, rotated
from cron_manager.domain.ids import new_id
from cron_manager.domain.signing_keys import rotated_keys
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
    accounts.open_session(ALICE, session, entry("session.open", NOON + timedelta(seconds=1)))
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
    accounts.open_session(ALICE, session, entry("session.open"))

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
    accounts.open_session(ALICE, session, entry("session.open", NOON + timedelta(seconds=1)))
    changed = replace(ALICE, password_hash="second", sessions_valid_from=LATER, version=2)
    renewed = replace(session, authenticated_at=LATER, confirmed_at=LATER)

    accounts.change_user(ALICE, changed, entry("user.password", LATER), renewed=renewed)

    assert accounts.user(ALICE.id) == replace(changed, last_sign_in_at=NOON)
    assert accounts.session(session.id) == renewed
    assert store.audited()[-1] == "user.password"


def test_who_was_changed_meanwhile_is_not_changed_again(store):
    accounts = with_alice(store)
    session = new_session(ALICE, NOON)
    accounts.open_session(ALICE, session, entry("session.open", NOON + timedelta(seconds=1)))
    changed = replace(ALICE, name="Alice B.", version=2)
    accounts.change_user(ALICE, changed, entry("user.update", NOON + timedelta(seconds=2)))

    with pytest.raises(Conflict):
        accounts.change_user(ALICE, replace(ALICE, role=Role.ADMIN, version=2), entry("user.update", LATER))

    assert accounts.user(ALICE.id) == replace(changed, last_sign_in_at=NOON)
    assert store.audited() == ["user.create", "session.open", "user.update"]


def test_nobody_signs_in_as_who_was_changed_meanwhile(store):
    accounts = with_alice(store)
    accounts.change_user(ALICE, replace(ALICE, is_active=False, version=2), entry("user.update", LATER))
    session = new_session(ALICE, LATER)

    with pytest.raises(Conflict):
        accounts.open_session(ALICE, session, entry("session.open", LATER))

    assert accounts.session(session.id) is None


def test_a_renewed_session_must_be_open(store):
    accounts = with_alice(store)
    gone = new_session(ALICE, NOON)

    with pytest.raises(Conflict):
        accounts.change_user(ALICE, replace(ALICE, version=2), entry("user.password"), renewed=gone)

    assert accounts.user(ALICE.id) == ALICE


def test_a_session_that_was_renewed_meanwhile_is_not_moved_on_as_it_was(store):
    accounts = with_alice(store)
    session = new_session(ALICE, NOON)
    accounts.open_session(ALICE, session, entry("session.open", NOON + timedelta(seconds=1)))
    renewed = replace(session, confirmed_at=LATER)
    accounts.change_user(
        ALICE, replace(ALICE, sessions_valid_from=LATER, version=2), entry("x", LATER), renewed=renewed
    )

    assert not accounts.rotate_session(session, rotated(session, LATER))
    assert accounts.session(session.id) == renewed


def test_an_invitation_is_kept_and_taken_away_with_the_first_sign_in(store):
    accounts = store.accounts
    invited = replace(ALICE, password_hash="", invitation=Invitation(digest="d", expires_at=LATER))
    accounts.create_user(invited, entry("user.invite"))
    assert accounts.user(ALICE.id) == invited

    joined = replace(invited, password_hash="first", invitation=None, version=2)
    session = new_session(joined, LATER, "203.0.113.7", "curl")
    accounts.change_user(invited, joined, entry("user.join", LATER), opened=session)

    assert accounts.user(ALICE.id) == replace(joined, last_sign_in_at=LATER)
    assert accounts.session(session.id) == session


def test_a_person_s_sessions_are_listed_newest_first_and_nobody_else_s(store):
    accounts = with_alice(store)
    bob = replace(ALICE, id="usr_bob", email="bob@example.com")
    accounts.create_user(bob, entry("user.create", NOON + timedelta(seconds=1)))
    times = [NOON + timedelta(minutes=minute) for minute in (1, 2)]
    mine = [new_session(ALICE, at) for at in times]
    for each in mine:
        accounts.open_session(ALICE, each, entry("session.open", each.created_at))
    accounts.open_session(bob, new_session(bob, LATER), entry("session.open", LATER))

    assert list(accounts.sessions_of(ALICE.id)) == mine[::-1]


def test_people_are_listed_newest_first_page_by_page(store):
    people = [replace(ALICE, id=f"usr_{each}", email=f"{each}@example.com") for each in "abc"]
    for number, person in enumerate(people):
        store.accounts.create_user(person, entry("user.create", NOON + timedelta(seconds=number)))

    first = store.accounts.users_page(after=None, limit=2)
    second = store.accounts.users_page(after=first[-1].id, limit=2)

    assert [*first, *second] == people[::-1]


def an_administrator(name: str) -> User:
    return replace(ALICE, id=f"usr_{name}", email=f"{name}@example.com", role=Role.ADMIN)


def test_the_system_is_set_up_once(store):
    accounts = store.accounts
    adam, eve = an_administrator("adam"), an_administrator("eve")
    assert not accounts.is_set_up()

    accounts.set_up(adam, new_session(adam, NOON), entry("user.set-up"))
    with pytest.raises(AlreadyExists):
        accounts.set_up(eve, new_session(eve, NOON), entry("user.set-up", LATER))

    assert accounts.is_set_up()
    assert accounts.user("usr_eve") is None
    assert store.audited() == ["user.set-up"]


def test_an_administrator_made_by_command_sets_the_system_up(store):
    store.accounts.create_user(an_administrator("adam"), entry("user.create"))

    assert store.accounts.is_set_up()


def test_the_last_active_administrator_cannot_be_taken_away(store):
    accounts = store.accounts
    adam, eve = an_administrator("adam"), an_administrator("eve")
    accounts.create_user(adam, entry("user.create"))
    accounts.create_user(eve, entry("user.create", NOON + timedelta(seconds=1)))

    accounts.change_user(adam, replace(adam, role=Role.USER, version=2), entry("user.update", LATER))
    with pytest.raises(LastAdministrator):
        accounts.change_user(eve, replace(eve, is_active=False, version=2), entry("user.update", LATER))

    assert accounts.user("usr_eve") == eve
    accounts.change_user(
        replace(adam, role=Role.USER, version=2), replace(adam, version=3), entry("user.update", LATER)
    )
    accounts.change_user(eve, replace(eve, is_active=False, version=2), entry("user.update", LATER))


def test_the_list_of_signing_keys_begins_with_one_and_is_replaced_by_whoever_read_it(store):
    accounts = store.accounts
    first = accounts.signing_keys()
    second = rotated_keys(first, "key_2", NOON)
    accounts.replace_signing_keys(first, second, entry("key.rotate"))

    with pytest.raises(Conflict):
        accounts.replace_signing_keys(first, rotated_keys(first, "key_x", NOON), entry("key.rotate", LATER))

    third = rotated_keys(second, "key_3", NOON)
    accounts.replace_signing_keys(second, third, entry("key.rotate", LATER))
    assert [key.id for key in first] == ["1"]
    assert tuple(accounts.signing_keys()) == third


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


def test_a_token_is_replaced_once_and_keeps_its_end_in_both_places(store):
    accounts = with_alice(store)
    old, new = a_token(1, allowed_networks=("203.0.113.0/24",)), a_token(2)
    accounts.create_token(old, entry("token.create", NOON + timedelta(seconds=1)))
    ended = replace(old, replaced_by=new.id, valid_until=LATER)

    assert accounts.replace_token(old, ended, new, entry("token.regenerate", LATER))
    assert not accounts.replace_token(old, ended, a_token(3), entry("token.regenerate", LATER + timedelta(seconds=1)))

    assert accounts.api_token(old.digest) == ended
    assert list(accounts.tokens_of(ALICE.id)) == [new, ended]
    assert accounts.api_token("digest 3") is None
    assert store.audited() == ["user.create", "token.create", "token.regenerate"]


def test_a_revoked_token_is_not_replaced(store):
    accounts = with_alice(store)
    old = a_token(1)
    accounts.create_token(old, entry("token.create", NOON + timedelta(seconds=1)))
    accounts.revoke_token(old, entry("token.revoke", NOON + timedelta(seconds=2)))

    assert not accounts.replace_token(old, replace(old, replaced_by="tok_x"), a_token(2), entry("token.x", LATER))
    assert list(accounts.tokens_of(ALICE.id)) == []


def test_a_token_needs_an_owner(store):
    with pytest.raises(NotAuthenticated):
        store.accounts.create_token(a_token(), entry("token.create"))

    assert store.accounts.api_token("digest 1") is None


def test_hits_are_counted_by_key_and_minute(store):
    hits = [store.rates.hit("usr_alice", NOON + timedelta(seconds=second)) for second in (0, 59, 60)]

    assert hits == [1, 2, 1]
    assert store.rates.hit("usr_bob", NOON) == 1
    assert store.rates.hit("usr_alice", NOON, -1) == 1
