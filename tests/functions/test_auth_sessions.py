"""Signing in, staying in, and getting out."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from tests.fakes.clock import NOON
from tests.functions.auth_world import PASSWORD, AuthWorld


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld()


def later(world, delay):
    """Moves both clocks: the world's, and the one that JWTs are checked by."""
    world.now += delay
    return time_machine.travel(world.now, tick=False)


def test_a_login_answers_with_a_token_for_programs_and_cookies_for_browsers(world):
    reply = world.login()

    assert reply.status == 200
    assert reply.data["tokenType"] == "Bearer"
    assert reply.data["expiresAt"] == "2026-11-21T12:15:00.000Z"
    assert reply.data["user"]["email"] == "alice@example.com"
    assert [cookie.partition("=")[0] for cookie in reply.cookies] == [
        "__Host-session",
        "__Host-refresh",
        "__Host-csrf",
    ]
    assert all("Path=/; Secure;" in cookie and "Domain" not in cookie for cookie in reply.cookies)
    assert ["HttpOnly" in cookie for cookie in reply.cookies] == [True, True, False]


def test_no_answer_shows_a_password_hash(world):
    assert "hash of" not in str(world.login().body)


@pytest.mark.parametrize(("name", "password"), [("alice", "wrong password"), ("nobody", PASSWORD), ("bob", PASSWORD)])
def test_a_wrong_password_an_unknown_address_and_a_closed_account_look_the_same(world, name, password):
    world.people.users["usr_bob"] = replace(world.people.users["usr_bob"], is_active=False)

    reply = world.login(name, password)

    assert (reply.status, reply.code) == (401, "WRONG_CREDENTIALS")
    assert len(world.passwords.compared) == 1
    assert world.audit.actions == [("session.open", "REFUSED")]
    assert not reply.cookies


def test_a_login_is_audited_with_where_it_came_from(world):
    world.login(source_ip="198.51.100.4")

    (entry,) = world.audit.entries
    assert (entry.action, entry.actor.id, entry.actor.source_ip) == ("session.open", "usr_alice", "198.51.100.4")


def test_the_access_token_tells_who_i_am(world):
    assert world.send("GET", "/auth/me", headers=world.bearer("rita")).data["role"] == "READ_ONLY"


def test_an_access_token_ends_after_a_quarter_of_an_hour(world):
    headers = world.bearer()

    with later(world, timedelta(minutes=15, seconds=1)):
        assert world.send("GET", "/auth/me", headers=headers).status == 401


def test_a_refresh_rotates_the_cookie_and_keeps_the_session(world):
    browser = world.browser()
    first = browser.jar["__Host-refresh"]

    with later(world, timedelta(minutes=20)):
        assert browser.send("POST", "/auth/refresh").status == 200
        assert browser.send("GET", "/auth/me").status == 200

    assert browser.jar["__Host-refresh"] != first
    assert len(world.people.sessions) == 1


def test_a_refresh_token_that_comes_again_ends_the_session_for_everybody(world):
    browser = world.browser()
    stolen = dict(browser.jar)
    with later(world, timedelta(minutes=5)):
        browser.send("POST", "/auth/refresh")
    thief = world.browser("bob")
    thief.jar = stolen

    with later(world, timedelta(minutes=5)):
        assert thief.send("POST", "/auth/refresh").status == 401
        assert browser.send("POST", "/auth/refresh").status == 401

    assert ("session.close", "REFUSED") in world.audit.actions


def test_two_tabs_may_refresh_at_the_same_time(world):
    browser = world.browser()
    other = world.browser()
    other.jar = dict(browser.jar)

    assert browser.send("POST", "/auth/refresh").status == 200
    assert other.send("POST", "/auth/refresh").status == 200
    assert browser.jar["__Host-refresh"] == other.jar["__Host-refresh"]


@pytest.mark.parametrize(
    "change", [lambda text: text[:-1] + "A", lambda text: text.replace(".1.", ".2."), lambda _: "x"]
)
def test_a_forged_refresh_token_is_refused_and_harms_nobody(world, change):
    browser = world.browser()
    genuine = browser.jar["__Host-refresh"]
    browser.jar["__Host-refresh"] = change(genuine + "A")

    assert browser.send("POST", "/auth/refresh").status == 401
    assert len(world.people.sessions) == 1


def test_a_session_ends_after_a_fortnight_of_silence(world):
    browser = world.browser()

    with later(world, timedelta(days=14, seconds=1)):
        assert browser.send("POST", "/auth/refresh").status == 401


def test_a_session_ends_after_ninety_days_in_any_case(world):
    browser = world.browser()

    for _ in range(9):
        with later(world, timedelta(days=10)):
            last = browser.send("POST", "/auth/refresh")

    assert last.status == 401


def test_a_logout_ends_the_session_and_takes_the_cookies(world):
    browser = world.browser()
    bearer = {"authorization": f"Bearer {browser.jar['__Host-session']}"}

    assert browser.send("POST", "/auth/logout").status == 204

    assert browser.jar == {}
    assert world.send("GET", "/auth/me", headers=bearer).status == 401
    assert world.audit.actions[-1] == ("session.close", "SUCCESS")


def test_a_program_logs_out_with_its_access_token(world):
    headers = world.bearer()

    assert world.send("POST", "/auth/logout", headers=headers).status == 204
    assert world.people.sessions == {}


def test_a_logout_of_nobody_is_fine(world):
    assert world.send("POST", "/auth/logout").status == 204


def test_a_deactivated_person_is_out(world):
    headers = world.bearer()
    world.people.users["usr_alice"] = replace(world.people.users["usr_alice"], is_active=False)

    assert world.send("GET", "/auth/me", headers=headers).status == 401


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(world):
    mine, other = world.browser(), world.browser()
    world.now += timedelta(minutes=1)

    reply = mine.send("POST", "/auth/password", body={"currentPassword": PASSWORD, "newPassword": "another long walk"})

    assert reply.status == 204
    assert mine.send("POST", "/auth/refresh").status == 200
    assert other.send("POST", "/auth/refresh").status == 401
    assert world.login(password=PASSWORD).status == 401
    assert world.login(password="another long walk").status == 200
    assert ("user.password", "SUCCESS") in world.audit.actions


def test_a_new_password_needs_the_old_one(world):
    reply = world.browser().send(
        "POST", "/auth/password", body={"currentPassword": "a guess", "newPassword": "another long walk"}
    )

    assert (reply.status, list(reply.problems)) == (422, ["currentPassword"])
    assert world.audit.actions[-1] == ("user.password", "REFUSED")


@pytest.mark.parametrize("new", ["too short", "aaaaaaaaaaaaaa", "Password1234", "alice is wonderful"])
def test_a_new_password_must_not_be_guessed_first(world, new):
    reply = world.browser().send("POST", "/auth/password", body={"currentPassword": PASSWORD, "newPassword": new})

    assert (reply.status, list(reply.problems)) == (422, ["newPassword"])


def test_ten_failures_a_minute_from_one_address_are_enough():
    world = AuthWorld(rate_limit=100)
    for _ in range(10):
        assert world.login(password="wrong").status == 401

    refused = world.login()

    assert (refused.status, refused.code, refused.headers["Retry-After"]) == (429, "RATE_LIMITED", "60")
    assert world.login(source_ip="198.51.100.4").status == 200
    world.now += timedelta(minutes=1)
    assert world.login().status == 200


def test_right_passwords_are_not_counted():
    world = AuthWorld(rate_limit=100)

    assert {world.login().status for _ in range(40)} == {200}


def test_thirty_failures_a_minute_for_one_account_are_enough_wherever_they_come_from():
    world = AuthWorld(rate_limit=100)
    for number in range(30):
        world.login(password="wrong", source_ip=f"198.51.100.{number}")

    assert world.login(source_ip="192.0.2.1").status == 429
    assert world.login("bob", source_ip="192.0.2.1").status == 200
