"""API tokens and live tickets."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from cron_manager.domain.access import Role, Scope
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.http_call import HttpCall
from tests.fakes.clock import NOON
from tests.functions.auth_world import AuthWorld
from tests.functions.events import http_event


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld()


def test_a_token_s_secret_is_shown_once_and_kept_nowhere(world):
    body = {"name": "deploys", "scopes": ["READ", "EXECUTE"], "expiresInDays": 30}

    made = world.send("POST", "/auth/tokens", body=body, headers=world.bearer())

    assert made.status == 201
    secret = made.data["secret"]
    assert secret.startswith("tasker001_")
    assert len(secret) == 53
    assert made.data["hint"] == secret[:16]
    assert made.data["expiresAt"] == "2026-12-21T12:00:00.000Z"
    (listed,) = world.send("GET", "/auth/tokens", headers=world.bearer()).data
    assert "secret" not in listed
    assert listed["scopes"] == ["EXECUTE", "READ"]
    assert secret not in str(world.people.tokens)
    assert world.audit.actions[-2] == ("token.create", "SUCCESS")


@pytest.mark.parametrize("header", ["authorization", "x-api-token"])
def test_a_token_authenticates_in_either_header(world, header):
    secret = world.api_token()

    value = f"Bearer {secret}" if header == "authorization" else secret
    assert world.send("GET", "/auth/me", headers={header: value}).data["id"] == "usr_alice"


def test_a_token_in_the_query_counts_only_where_the_deployment_allows_it(world):
    secret = world.api_token()
    open_world = AuthWorld(allow_query_token=True)
    open_world.people.tokens = world.people.tokens

    assert world.send("GET", "/auth/me", query=f"token={secret}").status == 401
    assert open_world.send("GET", "/auth/me", query=f"token={secret}").status == 200


def test_a_revoked_token_is_refused_once_the_memory_of_it_has_faded(world):
    headers = {"x-api-token": world.api_token()}
    token_id = next(iter(world.people.tokens))

    assert world.send("DELETE", f"/auth/tokens/{token_id}", headers=world.bearer()).status == 204

    assert world.send("GET", "/auth/me", headers=headers).status == 401
    assert world.audit.actions[-2:] == [("session.open", "SUCCESS"), ("token.revoke", "SUCCESS")]


def test_an_expired_token_is_refused(world):
    body = {"name": "deploys", "scopes": ["READ"], "expiresInDays": 1}
    secret = world.send("POST", "/auth/tokens", body=body, headers=world.bearer()).data["secret"]

    world.now += timedelta(days=1)

    assert world.send("GET", "/auth/me", headers={"x-api-token": secret}).status == 401


def test_somebody_else_s_token_is_not_there(world):
    world.api_token("alice")
    token_id = next(iter(world.people.tokens))

    assert world.send("DELETE", f"/auth/tokens/{token_id}", headers=world.bearer("adam")).status == 404


def test_a_token_gives_no_more_than_its_maker_has(world):
    body = {"name": "too much", "scopes": ["READ", "WRITE"]}

    reply = world.send("POST", "/auth/tokens", body=body, headers=world.bearer("rita"))

    assert (reply.status, reply.problems) == (422, {"scopes": "Your role does not give you WRITE."})


def test_a_token_shrinks_with_its_owner_s_role(world):
    secret = world.api_token("adam", "READ", "ADMIN")
    world.people.users["usr_adam"] = replace(world.people.users["usr_adam"], role=Role.READ_ONLY)
    unknowing = Authenticator(credentials=world.people, key_ring=world.keys, allow_query_token=False)
    call = HttpCall.of(http_event("GET", "/auth/me", headers={"x-api-token": secret}))

    assert unknowing.authenticate(call, NOON).scopes == {Scope.READ}


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/auth/tokens", {"name": "another", "scopes": ["READ"]}),
        ("DELETE", "/auth/tokens/tok_1", None),
        ("POST", "/auth/password", {"currentPassword": "x", "newPassword": "another long walk"}),
    ],
)
def test_a_token_cannot_make_itself_at_home(world, method, path, body):
    secret = world.api_token("adam", "READ", "WRITE", "DELETE", "EXECUTE", "ADMIN")

    reply = world.send(method, path, body=body, headers={"x-api-token": secret})

    assert (reply.status, reply.code) == (403, "NOT_ALLOWED")


@pytest.mark.parametrize(
    "sent", ["tasker001_", "tasker001_" + "A" * 43, "tasker999_" + "A" * 43, "", "a.b.c", "Bearer"]
)
def test_a_made_up_token_is_refused(world, sent):
    world.api_token()

    reply = world.send("GET", "/auth/me", headers={"x-api-token": sent})

    assert reply.status == 401
    assert reply.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_person_has_at_most_fifty_tokens(world):
    for _ in range(50):
        world.api_token()

    reply = world.send("POST", "/auth/tokens", body={"name": "one more", "scopes": ["READ"]}, headers=world.bearer())

    assert (reply.status, reply.code) == (409, "CONFLICT")


def test_a_live_ticket_is_kept_as_a_digest_and_ends_after_a_minute(world):
    reply = world.send("POST", "/auth/live-ticket", headers=world.bearer())

    assert reply.status == 201
    assert reply.data["expiresAt"] == "2026-11-21T12:01:00.000Z"
    (ticket,) = world.tickets.tickets.values()
    assert ticket.user_id == "usr_alice"
    assert reply.data["ticket"] not in str(ticket)
