"""Signing in, staying in, and getting out."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from tests.fakes.clock import NOON
from tests.functions.auth_world import PASSWORD, AuthWorld, Browser


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
        "__Host-device",
    ]
    assert all("Path=/; Secure;" in cookie and "Domain" not in cookie for cookie in reply.cookies)
    assert ["HttpOnly" in cookie for cookie in reply.cookies] == [True, True, False, True]


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

    assert [*browser.jar] == ["__Host-device"]
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


def test_somebody_sees_where_they_are_signed_in(world):
    world.login(source_ip="198.51.100.4")
    world.now += timedelta(minutes=1)
    hers = world.browser()

    mine, other = hers.send("GET", "/auth/sessions").data

    assert (mine["isCurrent"], other["isCurrent"]) == (True, False)
    assert (other["sourceIp"], other["createdAt"]) == ("198.51.100.4", "2026-11-21T12:00:00.000Z")
    assert other["userAgent"] == world.people.sessions[other["id"]].user_agent


def test_a_session_tells_where_it_was_last_used_from(world):
    hers = world.browser()
    with later(world, timedelta(minutes=20)):
        hers.send("POST", "/auth/refresh", source_ip="192.0.2.44")
        (mine,) = hers.send("GET", "/auth/sessions").data

    assert (mine["sourceIp"], mine["lastUsedAt"]) == ("192.0.2.44", "2026-11-21T12:20:00.000Z")


def test_somebody_ends_a_session_elsewhere(world):
    lost, hers = world.browser(), world.browser()
    lost_id = next(each["id"] for each in hers.send("GET", "/auth/sessions").data if not each["isCurrent"])

    assert hers.send("DELETE", f"/auth/sessions/{lost_id}").status == 204

    assert lost.send("POST", "/auth/refresh").status == 401
    assert [each["isCurrent"] for each in hers.send("GET", "/auth/sessions").data] == [True]
    assert hers.send("DELETE", f"/auth/sessions/{lost_id}").status == 404


def test_nobody_ends_another_person_s_session(world):
    bobs = world.browser("bob")
    (session_id,) = world.people.sessions

    assert world.browser().send("DELETE", f"/auth/sessions/{session_id}").status == 404
    assert bobs.send("POST", "/auth/refresh").status == 200


def test_somebody_ends_all_other_sessions_in_one_go(world):
    others = [world.browser() for _ in range(3)]
    hers = world.browser()
    world.now += timedelta(seconds=1)

    assert hers.send("POST", "/auth/sessions/revoke-others").status == 204

    assert {browser.send("POST", "/auth/refresh").status for browser in others} == {401}
    assert hers.send("GET", "/auth/me").status == 200
    assert hers.send("POST", "/auth/refresh").status == 200
    assert len(hers.send("GET", "/auth/sessions").data) == 1


def test_ending_other_sessions_does_not_put_off_the_next_password(world):
    hers = world.browser()
    with later(world, timedelta(days=10)):
        hers.send("POST", "/auth/refresh")
        hers.send("POST", "/auth/sessions/revoke-others")

    (session,) = world.people.sessions.values()
    assert (session.authenticated_at, session.confirmed_at) == (NOON, world.now)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/auth/sessions"),
        ("DELETE", "/auth/sessions/ses_1"),
        ("POST", "/auth/sessions/revoke-others"),
        ("PATCH", "/auth/me"),
    ],
)
def test_an_api_token_cannot_touch_sign_ins_nor_the_profile(world, method, path):
    token = {"x-api-token": world.api_token("adam", "READ", "WRITE", "ADMIN")}

    assert world.send(method, path, body={"name": "x"}, headers=token).status == 403


def test_somebody_changes_their_own_name_and_nothing_else(world):
    hers = world.browser()

    assert hers.send("PATCH", "/auth/me", body={"name": "Alice B."}).data["name"] == "Alice B."
    assert hers.send("PATCH", "/auth/me", body={"name": "x", "role": "ADMIN"}).status == 422


def test_a_session_that_another_process_remembers_as_it_was_is_read_again_before_it_is_refused(world):
    hers = world.browser()
    hers.send("GET", "/auth/me")
    world.now += timedelta(seconds=1)

    hers.send("POST", "/auth/password", body={"currentPassword": PASSWORD, "newPassword": "another long walk"})
    world.deps.gate.authenticator._users.forget("usr_alice")

    assert hers.send("GET", "/auth/me").status == 200


def test_a_thief_and_the_owner_who_refresh_at_once_are_both_out_when_the_copy_is_used_again(world):
    owner = world.browser()
    thief = world.browser("bob")
    thief.jar = dict(owner.jar)
    owner.send("POST", "/auth/refresh")
    thief.send("POST", "/auth/refresh")

    with later(world, timedelta(minutes=14)):
        assert owner.send("POST", "/auth/refresh").status == 200
    with later(world, timedelta(minutes=1)):
        assert thief.send("POST", "/auth/refresh").status == 401
        assert owner.send("POST", "/auth/refresh").status == 401


def test_a_refresh_that_another_one_overtakes_gets_the_token_that_the_other_one_made(world):
    hers = world.browser()
    other = Browser(world=world, jar=dict(hers.jar))
    rotate = world.people.rotate_session

    def overtaken(before, after):
        world.people.rotate_session = rotate
        other.send("POST", "/auth/refresh")
        return rotate(before, after)

    world.people.rotate_session = overtaken

    assert hers.send("POST", "/auth/refresh").status == 200
    assert hers.jar["__Host-refresh"] == other.jar["__Host-refresh"]


def test_a_refresh_while_the_session_is_revoked_is_refused(world):
    hers = world.browser()
    rotate = world.people.rotate_session

    def revoked(before, after):
        del world.people.sessions[before.id]
        return rotate(before, after)

    world.people.rotate_session = revoked

    assert hers.send("POST", "/auth/refresh").status == 401
    assert world.people.sessions == {}
