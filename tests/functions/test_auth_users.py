"""Administrators manage people; somebody always administers."""

from datetime import timedelta

import pytest
import time_machine

from cron_manager.domain.access import Role
from cron_manager.domain.identity import Connection
from cron_manager.usecases.identity_live import LiveConnections
from tests.fakes.clock import NOON
from tests.functions.auth_world import AuthWorld


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld()


def patch(world, who, *, by="adam", headers=None, **changes):
    body = {"version": world.people.users[f"usr_{who}"].version} | changes
    return world.send("PATCH", f"/users/usr_{who}", body=body, headers=headers or world.bearer(by))


def test_administrators_see_everybody_newest_first_page_by_page(world):
    headers = world.bearer("adam")

    first = world.send("GET", "/users", query="limit=3", headers=headers)
    cursor = first.body["meta"]["pagination"]["nextCursor"]
    second = world.send("GET", "/users", query=f"limit=3&cursor={cursor}", headers=headers)

    assert [user["id"] for user in first.data + second.data] == ["usr_rita", "usr_bob", "usr_alice", "usr_adam"]
    assert second.body["meta"]["pagination"]["nextCursor"] is None
    assert "hash of" not in str(first.body)


def test_one_person_is_shown_with_the_last_sign_in(world):
    world.login("bob")

    shown = world.send("GET", "/users/usr_bob", headers=world.bearer("adam")).data

    assert (shown["status"], shown["lastSignInAt"]) == ("ACTIVE", "2026-11-21T12:00:00.000Z")


@pytest.mark.parametrize("name", ["alice", "rita"])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/users"),
        ("POST", "/users"),
        ("GET", "/users/usr_bob"),
        ("PATCH", "/users/usr_bob"),
        ("POST", "/users/usr_bob/invitation"),
        ("POST", "/users/usr_bob/revoke-sessions"),
    ],
)
def test_nobody_else_manages_people(world, name, method, path):
    assert world.send(method, path, body={}, headers=world.bearer(name)).status == 403


def test_an_administrator_s_api_token_sees_people_and_changes_none(world):
    token = {"x-api-token": world.api_token("adam", "READ", "ADMIN")}
    invitation = {"email": "mallory@example.com", "role": "ADMIN"}

    assert world.send("GET", "/users", headers=token).status == 200
    assert patch(world, "alice", headers=token, role="ADMIN").status == 403
    assert world.send("POST", "/users", body=invitation, headers=token).status == 403
    assert world.send("POST", "/users/usr_bob/invitation", headers=token).status == 403
    assert world.send("POST", "/users/usr_bob/revoke-sessions", headers=token).status == 403


def test_a_role_is_changed_with_an_entry_that_tells_before_and_after(world):
    reply = patch(world, "alice", role="READ_ONLY", name="Alice B.")

    assert (reply.status, reply.data["role"], reply.data["version"]) == (200, "READ_ONLY", 2)
    entry = world.audit.entries[-1]
    assert (entry.action, entry.resource) == ("user.update", "usr_alice")
    assert entry.changes == {"name": ["Alice", "Alice B."], "role": ["USER", "READ_ONLY"]}


def test_a_change_of_what_somebody_has_changed_meanwhile_is_refused_with_the_state_now(world):
    patch(world, "alice", name="First")

    reply = patch(world, "alice", name="Second", version=1)

    assert (reply.status, reply.code) == (409, "VERSION_STALE")
    assert reply.body["error"]["details"]["current"]["name"] == "First"


def test_a_change_of_nothing_changes_nothing(world):
    assert patch(world, "alice", name="Alice").data["version"] == 1


def test_another_role_signs_the_person_out_so_that_it_counts_at_once(world):
    hers = world.browser()
    world.now += timedelta(seconds=1)

    patch(world, "alice", role="READ_ONLY")

    assert hers.send("POST", "/auth/refresh").status == 401
    assert world.login().data["user"]["role"] == "READ_ONLY"


def test_another_name_leaves_the_person_signed_in(world):
    hers = world.browser()
    world.now += timedelta(seconds=1)

    patch(world, "alice", name="Alice B.")

    assert hers.send("POST", "/auth/refresh").status == 200


def test_a_role_takes_effect_on_an_api_token_within_a_minute(world):
    token = {"x-api-token": world.api_token("alice", "READ", "WRITE")}
    patch(world, "alice", role="READ_ONLY")

    principal = AuthWorldPrincipal(world).of(token)

    assert principal.role is Role.READ_ONLY


class AuthWorldPrincipal:
    """Another process of the system, which has read nothing yet."""

    def __init__(self, world):
        from cron_manager.edge.authentication import Authenticator

        self.authenticator = Authenticator(credentials=world.people, key_ring=world.keys, allow_query_token=False)

    def of(self, headers):
        from cron_manager.edge.http_call import HttpCall
        from tests.functions.events import http_event

        return self.authenticator.authenticate(HttpCall.of(http_event("GET", "/auth/me", headers=headers)), NOON)


def test_a_disabled_person_is_out_and_may_come_back(world):
    hers = world.browser()
    world.now += timedelta(seconds=1)

    patch(world, "alice", isActive=False)

    assert hers.send("POST", "/auth/refresh").status == 401
    assert world.login().status == 401
    assert patch(world, "alice", isActive=True).data["status"] == "ACTIVE"
    assert hers.send("POST", "/auth/refresh").status == 401
    assert world.login().status == 200


def test_a_sign_in_with_a_password_that_is_changed_at_this_moment_does_not_count(world):
    proves = world.passwords.matches

    def and_meanwhile_alice_is_disabled(password, password_hash):
        patch(world, "alice", headers=administrator, isActive=False)
        return proves(password, password_hash)

    administrator = world.bearer("adam")
    world.passwords.matches = and_meanwhile_alice_is_disabled

    assert world.login().status == 409
    assert not [session for session in world.people.sessions.values() if session.user_id == "usr_alice"]


@pytest.mark.parametrize("change", [{"role": "USER"}, {"isActive": False}], ids=str)
def test_the_last_administrator_stays(world, change):
    reply = patch(world, "adam", **change)

    assert (reply.status, reply.code) == (409, "LAST_ADMINISTRATOR")
    assert world.send("GET", "/users", headers=world.bearer("adam")).status == 200


def test_of_two_administrators_either_may_go_but_not_both(world):
    patch(world, "bob", role="ADMIN")

    assert patch(world, "adam", by="bob", role="USER").status == 200
    assert patch(world, "bob", by="bob", isActive=False).status == 409


def test_an_invited_administrator_who_has_not_come_does_not_count(world):
    invited = world.send(
        "POST", "/users", body={"email": "late@example.com", "role": "ADMIN"}, headers=world.bearer("adam")
    )

    assert invited.status == 201
    assert patch(world, "adam", role="USER").status == 409


def test_an_address_is_invited_once(world):
    body = {"email": "ALICE@example.com", "role": "USER"}

    reply = world.send("POST", "/users", body=body, headers=world.bearer("adam"))

    assert (reply.status, reply.code) == (409, "ALREADY_EXISTS")


def test_an_administrator_signs_somebody_out_everywhere(world):
    hers = [world.browser(), world.browser()]
    world.now += timedelta(seconds=1)

    reply = world.send("POST", "/users/usr_alice/revoke-sessions", headers=world.bearer("adam"))

    assert reply.status == 204
    assert {browser.send("POST", "/auth/refresh").status for browser in hers} == {401}
    assert ("user.revoke-sessions", "SUCCESS") in world.audit.actions


def test_open_live_connections_and_tickets_of_who_gets_another_role_are_void(world):
    ticket = world.send("POST", "/auth/live-ticket", headers=world.bearer("alice")).data["ticket"]
    for name in ("alice", "bob"):
        world.connections.add_connection(
            Connection(id=name, user_id=f"usr_{name}", role=Role.USER, expires_at=NOON + timedelta(hours=2))
        )

    patch(world, "alice", role="READ_ONLY")

    live = LiveConnections(tickets=world.tickets, connections=world.connections)
    assert [each.id for each in world.connections.list_connections()] == ["bob"]
    with pytest.raises(Exception, match="not valid"):
        live.open("new", ticket, world.now)


@pytest.mark.parametrize("method", ["GET", "PATCH"])
def test_who_is_not_there_is_not_found(world, method):
    assert world.send(method, "/users/usr_nobody", body={"version": 1}, headers=world.bearer("adam")).status == 404
