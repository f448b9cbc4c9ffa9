"""Pages of other origins read nothing, unless the deployment names them, and then with tokens only."""

import pytest

from cron_manager.domain.access import Role
from cron_manager.edge.cors import Cors
from tests.unit.edge_world import EdgeWorld

APP = "https://app.example.com"
ASKING = {"access-control-request-method": "POST", "access-control-request-headers": "authorization,content-type"}
STRANGERS = [
    "null",
    "https://app.example.com.evil.example",
    "https://evil-app.example.com",
    "https://app.example.com:8443",
    "http://app.example.com",
    "https://APP.example.com",
    "https://app.example.com/",
    "https://app.example.com@evil.example",
    "https://app.example.com, https://evil.example",
    "https://appxexample.com",
    "https://example.com",
    "",
    "*",
]


@pytest.fixture
def world():
    return EdgeWorld(rate_limit=5, cors=Cors([APP]))


def cors(headers):
    return {name: value for name, value in headers.items() if name.startswith("Access-Control-") or name == "Vary"}


def preflight(world, origin, path="/things"):
    answer = world.answer("OPTIONS", path, headers={"origin": origin, **ASKING})
    return answer["statusCode"], cors(answer["headers"])


def test_a_page_that_is_named_may_ask_in_advance(world):
    status, headers = preflight(world, APP)

    assert status == 204
    assert headers == {
        "Vary": "Origin",
        "Access-Control-Allow-Origin": APP,
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "Authorization, Content-Type, Idempotency-Key, If-Match, X-API-Token",
        "Access-Control-Expose-Headers": "ETag, Idempotency-Replayed, Location, RateLimit-Limit, "
        "RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Next-Cursor",
        "Access-Control-Max-Age": "600",
    }


def test_a_page_that_is_named_reads_answers_and_refusals(world):
    mine = world.token(Role.USER) | {"origin": APP}

    for path, status in (("/needs/READ", 200), ("/needs/ADMIN", 403), ("/nothing", 404)):
        answered, headers, _ = world.send("GET", path, headers=mine)
        assert (answered, headers["Access-Control-Allow-Origin"], headers["Vary"]) == (status, APP, "Origin")


@pytest.mark.parametrize("origin", STRANGERS)
def test_no_look_alike_is_let_in(world, origin):
    assert preflight(world, origin) == (405, {"Vary": "Origin"})
    _, headers, _ = world.send("GET", "/needs/READ", headers=world.token(Role.USER) | {"origin": origin})
    assert cors(headers) == {"Vary": "Origin"}


@pytest.mark.parametrize("origin", [APP, *STRANGERS])
def test_without_a_setting_nobody_is_let_in(origin):
    world = EdgeWorld()

    assert preflight(world, origin) == (405, {})
    assert cors(world.send("GET", "/things", headers={"origin": origin})[1]) == {}


def test_no_answer_ever_allows_credentials(world):
    answers = [world.answer("OPTIONS", "/things", headers={"origin": APP, **ASKING})]
    answers += [world.answer("GET", "/things", headers={"origin": APP})]

    assert not [name for each in answers for name in each["headers"] if name.endswith("Allow-Credentials")]


def test_an_ordinary_request_for_options_asks_nothing_in_advance(world):
    assert world.answer("OPTIONS", "/things", headers={"origin": APP})["statusCode"] == 405


def test_a_path_that_is_not_there_is_no_secret_to_a_page_that_is_named(world):
    assert preflight(world, APP, "/nothing")[0] == 404


def test_who_asks_in_advance_is_not_asked_who_they_are(world):
    status, headers = preflight(world, APP, "/needs/ADMIN")

    assert (status, headers["Access-Control-Allow-Methods"]) == (204, "GET")
