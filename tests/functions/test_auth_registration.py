"""The first administrator, invited people, and everybody where the deployment is open."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from tests.fakes.clock import NOON
from tests.functions.auth_world import PASSWORD, SETUP_SECRET, AuthWorld

NEW = "a new walk at dawn"


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld()


@pytest.fixture
def fresh():
    """Nobody is here yet."""
    world = AuthWorld()
    world.people.users.clear()
    world.people.administrators = None
    return world


def set_up(world, secret=SETUP_SECRET, **changes):
    body = {"secret": secret, "email": "first@example.com", "name": "First", "password": NEW} | changes
    return world.send("POST", "/auth/setup", body=body)


def invite(world, email="nora@example.com", role="USER", **changes):
    headers = world.bearer("adam")
    return world.send("POST", "/users", body={"email": email, "role": role} | changes, headers=headers)


def register(world, email="nora@example.com", **changes):
    body = {"email": email, "name": "Nora", "password": NEW} | changes
    return world.send("POST", "/auth/register", body=body)


def test_anybody_may_ask_who_may_join(world, fresh):
    assert world.send("GET", "/auth/status").data == {"registration": "invite", "setupNeeded": False}
    assert fresh.send("GET", "/auth/status").data == {"registration": "invite", "setupNeeded": True}


def test_the_setup_secret_makes_the_first_administrator_and_signs_them_in(fresh):
    reply = set_up(fresh)

    bearer = {"authorization": f"Bearer {reply.data['accessToken']}"}
    assert reply.status == 201
    assert fresh.send("GET", "/auth/me", headers=bearer).data["role"] == "ADMIN"
    assert fresh.send("GET", "/auth/status").data["setupNeeded"] is False
    assert fresh.login("first", NEW).status == 200


def test_the_setup_secret_counts_once(fresh):
    set_up(fresh)

    second = set_up(fresh, email="second@example.com")

    assert (second.status, second.code) == (409, "CONFLICT")
    assert len(fresh.people.users) == 1


def test_of_two_who_set_up_at_once_one_becomes_administrator(fresh, monkeypatch):
    set_up(fresh)
    monkeypatch.setattr(fresh.people, "is_set_up", lambda: False)

    assert set_up(fresh, email="second@example.com").status == 409
    assert len(fresh.people.users) == 1


@pytest.mark.parametrize("secret", ["a guess", "made by the deploymen", "é"])
def test_another_secret_sets_nothing_up(fresh, secret):
    reply = set_up(fresh, secret)

    assert (reply.status, reply.code) == (401, "WRONG_CREDENTIALS")
    assert fresh.people.users == {}


@pytest.mark.parametrize(("field", "value"), [("email", "nobody"), ("password", "short"), ("password", "password1234")])
def test_the_first_administrator_follows_the_rules_too(fresh, field, value):
    reply = set_up(fresh, **{field: value})

    assert (reply.status, list(reply.problems)) == (422, [field])


def test_setting_up_leaves_one_entry_that_names_the_administrator(fresh):
    user_id = set_up(fresh).data["user"]["id"]

    (entry,) = fresh.audit.entries
    assert (entry.action, entry.actor.id, entry.resource) == ("user.set-up", user_id, user_id)
    assert SETUP_SECRET not in str(entry)


def test_an_invited_person_chooses_a_password_and_is_signed_in(world):
    invited = invite(world, role="READ_ONLY").data
    reply = register(world, invitation=invited["invitation"])

    assert (invited["user"]["status"], invited["expiresAt"]) == ("INVITED", "2026-11-28T12:00:00.000Z")
    assert invited["invitationUrl"].endswith(f"#invitation={invited['invitation']}&email=nora@example.com")
    assert (reply.status, reply.data["user"]["status"], reply.data["user"]["role"]) == (201, "ACTIVE", "READ_ONLY")
    assert world.login("nora", NEW).status == 200


def test_an_invitation_is_kept_as_a_digest_only(world):
    secret = invite(world).data["invitation"]

    assert secret not in str(world.people.users)
    assert secret not in str(world.audit.entries)


def test_an_invitation_counts_once(world):
    secret = invite(world).data["invitation"]
    register(world, invitation=secret)

    again = register(world, invitation=secret, password="yet another walk")

    assert (again.status, again.code) == (403, "REGISTRATION_REFUSED")
    assert world.login("nora", NEW).status == 200


def test_an_invitation_ends_after_seven_days(world):
    secret = invite(world).data["invitation"]
    world.now += timedelta(days=7)

    assert register(world, invitation=secret).status == 403


def test_a_new_invitation_replaces_the_one_before(world):
    invited = invite(world).data
    again = world.send("POST", f"/users/{invited['user']['id']}/invitation", headers=world.bearer("adam")).data

    assert register(world, invitation=invited["invitation"]).status == 403
    assert register(world, invitation=again["invitation"]).status == 201


def test_an_invitation_belongs_to_one_address(world):
    secret = invite(world).data["invitation"]

    assert register(world, email="mallory@example.com", invitation=secret).status == 403
    assert register(world, email="alice@example.com", invitation=secret).status == 403
    assert world.login().status == 200


def test_who_was_invited_cannot_sign_in_without_a_password(world):
    invite(world)

    assert {world.login("nora", password).status for password in ("x", NEW)} == {401}


def test_somebody_who_forgot_the_password_gets_an_invitation_for_a_new_one(world):
    before = world.bearer("alice")
    world.now += timedelta(minutes=1)
    invited = world.send("POST", "/users/usr_alice/invitation", headers=world.bearer("adam")).data

    assert world.login().status == 200
    world.now += timedelta(minutes=1)
    assert register(world, email="alice@example.com", invitation=invited["invitation"]).status == 201
    assert world.login(password=PASSWORD).status == 401
    assert world.login(password=NEW).status == 200
    assert world.send("GET", "/auth/me", headers=before).status == 401
    assert ("user.password", "SUCCESS") in world.audit.actions


def test_a_disabled_person_s_invitation_is_void(world):
    invited = invite(world).data
    user = world.people.users[invited["user"]["id"]]
    world.people.users[user.id] = replace(user, is_active=False)

    assert register(world, invitation=invited["invitation"]).status == 403


def test_a_refused_registration_reads_the_same_whether_the_address_is_known_or_not(world):
    secret = invite(world).data["invitation"]
    refusals = [
        register(world, email=email, invitation=invitation)
        for email in ("alice@example.com", "nora@example.com", "nobody@example.com")
        for invitation in ("a guess", secret + "x", None)
    ]

    assert {(reply.status, str(reply.body["error"])) for reply in refusals} == {
        (403, str(refusals[0].body["error"])),
    }


def test_a_refused_registration_costs_the_same_whether_the_address_is_known_or_not(world, monkeypatch):
    hashed, asked = [], []
    original = world.passwords.hashed
    monkeypatch.setattr(
        type(world.passwords), "hashed", lambda _, password: hashed.append(password) or original(password)
    )
    by_email = world.people.user_by_email
    monkeypatch.setattr(world.people, "user_by_email", lambda email: asked.append(email) or by_email(email))

    for email in ("alice@example.com", "nobody@example.com"):
        register(world, email=email, invitation="a guess")

    assert (len(hashed), len(asked)) == (2, 2)


def test_nobody_joins_uninvited(world):
    assert register(world).status == 403


def test_a_closed_deployment_lets_nobody_in_and_says_how_to_open_it():
    world = AuthWorld(registration="closed")

    invited, refused = invite(world), register(world)

    assert (invited.status, refused.status) == (409, 403)
    assert "REGISTRATION_MODE=invite" in invited.body["error"]["message"]
    assert "REGISTRATION_MODE=invite" in refused.body["error"]["message"]


def test_an_invitation_from_before_the_deployment_was_closed_is_void_but_members_get_new_passwords():
    world = AuthWorld()
    stranger = invite(world).data["invitation"]
    member = world.send("POST", "/users/usr_alice/invitation", headers=world.bearer("adam")).data["invitation"]
    closed = AuthWorld(registration="closed")
    closed.people.users = world.people.users

    assert register(closed, invitation=stranger).status == 403
    assert register(closed, email="alice@example.com", invitation=member).status == 201


def test_everybody_may_join_an_open_deployment_as_a_user_with_own_jobs():
    world = AuthWorld(registration="open")

    reply = register(world)

    assert (reply.status, reply.data["user"]["role"]) == (201, "USER")
    assert world.audit.actions == [("user.register", "SUCCESS")]


def test_an_open_deployment_takes_no_address_twice():
    world = AuthWorld(registration="open")

    assert register(world, email="ALICE@example.com").status == 403
    assert world.login().status == 200


def test_an_open_deployment_waits_for_its_first_administrator(fresh):
    world = AuthWorld(registration="open")
    world.people.administrators = None

    assert register(world).status == 403


@pytest.mark.parametrize("field", ["role", "isActive", "id", "status", "version"])
def test_nobody_gives_themselves_more_than_a_name(field):
    world = AuthWorld(registration="open")

    assert register(world, **{field: "ADMIN"}).status == 422
