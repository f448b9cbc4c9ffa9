"""Forged tokens, other sites' pages, and rights that are not there."""

import jwt
import pytest
import time_machine

from cron_manager.domain.instants import epoch_ms
from tests.fakes.clock import NOON
from tests.fakes.identity import FakeKeys
from tests.functions.auth_world import AuthWorld

_SECOND = epoch_ms(NOON) // 1000


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def world():
    return AuthWorld()


def forged(world, *, key=None, algorithm="HS256", header=None, **claims):
    """Alice's own token with something changed."""
    genuine = world.login().data["accessToken"]
    real_key = world.keys.key("access-token")
    decoded = jwt.decode_complete(genuine, real_key, algorithms=["HS256"], audience="cron-manager-api")
    changed = {name: value for name, value in (decoded["payload"] | claims).items() if value is not None}
    headers = {"typ": "at+jwt", "kid": "1"} | (header or {})
    return jwt.encode(changed, real_key if key is None else key, algorithm=algorithm, headers=headers)


def status_with(world, token):
    return world.send("GET", "/auth/me", headers={"authorization": f"Bearer {token}"}).status


def test_an_unchanged_token_is_accepted(world):
    assert status_with(world, forged(world)) == 200


def test_a_token_without_signature_is_refused(world):
    assert status_with(world, forged(world, key="", algorithm="none")) == 401


def test_a_token_of_another_deployment_is_refused(world):
    assert status_with(world, forged(world, key=FakeKeys("other").key("access-token"))) == 401


def test_a_token_with_another_algorithm_is_refused(world):
    assert status_with(world, forged(world, key=world.keys.key("access-token") * 2, algorithm="HS512")) == 401


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "another-api"},
        {"iss": "somebody"},
        {"exp": _SECOND - 1},
        {"exp": None},
        {"sid": None},
        {"sid": "ses_unknown"},
        {"sid": 7},
        {"sub": "usr_adam"},
        {"iat": _SECOND + 3600},
        {"jti": None},
    ],
    ids=str,
)
def test_a_token_with_wrong_claims_is_refused(world, claims):
    assert status_with(world, forged(world, **claims)) == 401


@pytest.mark.parametrize("header", [{"typ": "JWT"}, {"kid": "2"}], ids=str)
def test_a_token_for_another_use_is_refused(world, header):
    assert status_with(world, forged(world, header=header)) == 401


def test_a_role_in_the_token_gives_nothing(world):
    token = forged(world, role="ADMIN")

    data = world.send("GET", "/auth/me", headers={"authorization": f"Bearer {token}"}).data

    assert data["role"] == "USER"


@pytest.mark.parametrize("value", ["Basic YWxpY2U6eA==", "Bearer", "Bearer ", "nonsense"])
def test_another_scheme_is_refused_even_with_good_cookies(world, value):
    browser = world.browser()

    assert browser.send("GET", "/auth/me", headers={"authorization": value}).status == 401


def test_a_change_with_cookies_needs_the_csrf_token(world):
    browser = world.browser()

    reply = browser.send("POST", "/auth/live-ticket", headers={"x-csrf-token": ""})

    assert (reply.status, reply.code) == (403, "CSRF_REJECTED")


def test_another_session_s_csrf_token_is_refused(world):
    mine, other = world.browser(), world.browser("bob")

    reply = mine.send("POST", "/auth/live-ticket", headers={"x-csrf-token": other.jar["__Host-csrf"]})

    assert reply.status == 403


@pytest.mark.parametrize("path", ["/auth/refresh", "/auth/logout"])
def test_the_routes_of_the_refresh_cookie_need_the_csrf_token_too(world, path):
    assert world.browser().send("POST", path, headers={"x-csrf-token": "x"}).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", ""])
def test_a_change_from_another_site_is_refused(world, site):
    assert world.browser().send("POST", "/auth/live-ticket", headers={"sec-fetch-site": site}).status == 403


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://console.example.com", 201),
        ("https://evil.example", 403),
        ("null", 403),
        ("https://console.example.com.evil.example", 403),
    ],
)
def test_an_old_browser_s_origin_must_be_ours(world, origin, status):
    browser = world.browser()
    cookies = [f"{name}={value}" for name, value in browser.jar.items()]
    headers = {
        "origin": origin,
        "x-forwarded-host": "console.example.com",
        "x-csrf-token": browser.jar["__Host-csrf"],
    }

    assert world.send("POST", "/auth/live-ticket", headers=headers, cookies=cookies).status == status


def test_reading_with_cookies_needs_no_csrf_token(world):
    assert world.browser().send("GET", "/auth/me", headers={"x-csrf-token": ""}).status == 200


def test_a_login_by_a_form_of_another_site_is_refused(world):
    reply = world.send(
        "POST",
        "/auth/login",
        text="email=a&password=b",
        headers={"content-type": "application/x-www-form-urlencoded"},
    )

    assert (reply.status, reply.code) == (415, "UNSUPPORTED_MEDIA_TYPE")
