"""What another site's page can make a signed-in browser send changes nothing: generated from the tables of routes."""

import json

import pytest
import time_machine

from cron_manager.edge.dispatch import dispatch
from cron_manager.edge.http_call import UNSAFE
from cron_manager.edge.routes import Route, RouteTable
from scripts.route_tables import load
from tests.fakes.clock import NOON
from tests.functions.auth_world import AuthWorld, Browser
from tests.functions.events import http_event

TABLES = [load("api", "routes").ROUTES, load("auth", "routes").ROUTES]
CHANGING = [(table, route) for table in TABLES for route in table if route.method in UNSAFE and route.scope]
WITH_BODY = [(table, route) for table, route in CHANGING if route.body]
READING = [(table, route) for table in TABLES for route in table if route.method not in UNSAFE]
OURS = "https://console.example.com"

# What a browser says of a request that another site's page made it send, in the ways that browsers have.
FOREIGN = {
    "another site": {"sec-fetch-site": "cross-site", "origin": "https://evil.example"},
    "a sister of our host": {"sec-fetch-site": "same-site", "origin": "https://evil.example.com"},
    "a sandboxed frame": {"sec-fetch-site": "cross-site", "origin": "null"},
    "an old browser": {"origin": "https://evil.example"},
    "an old browser's sandboxed frame": {"origin": "null"},
    "a host that begins like ours": {"origin": f"{OURS}.evil.example"},
    "a host that ends like ours": {"origin": "https://evilconsole.example.com"},
    "our name before an @": {"origin": "https://console.example.com@evil.example"},
    "another port of our host": {"origin": f"{OURS}:8443"},
}


def name(value: object) -> str | None:
    return f"{value.method} {value.path}" if isinstance(value, Route) else ""


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture(scope="module")
def browser() -> Browser:
    """Adam's, signed in: whom an attacker would like best."""
    return AuthWorld().browser("adam")


def sent(browser: Browser, table: RouteTable, route: Route, headers: dict[str, str], text: str = "{}") -> tuple:
    """Status and code, with Adam's cookies on it. There are no handlers' dependencies: nothing may get so far."""
    path = route.path.replace("{", "").replace("}", "")
    cookies = [f"{cookie}={value}" for cookie, value in browser.jar.items()]
    event = http_event(
        route.method,
        path,
        text=text if route.body else None,
        headers={"x-forwarded-host": "console.example.com", **headers},
        cookies=cookies,
    )
    world = browser.world
    answer = dispatch(event, routes=table, gate=world.deps.gate, deps=None, trail=world.audit, clock=lambda: world.now)
    return answer["statusCode"], json.loads(answer["body"])["error"]["code"]


@pytest.mark.parametrize(("table", "route"), CHANGING, ids=name)
@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
def test_no_other_site_changes_anything_even_with_a_stolen_csrf_token(browser, table, route, headers):
    proof = {"x-csrf-token": browser.jar["__Host-csrf"]}

    assert sent(browser, table, route, headers | proof) == (403, "CSRF_REJECTED")


@pytest.mark.parametrize(("table", "route"), CHANGING, ids=name)
@pytest.mark.parametrize("token", [None, "", "x", "null"], ids=repr)
def test_no_change_without_the_token_that_only_our_pages_read(browser, table, route, token):
    headers = {"sec-fetch-site": "same-origin"} | ({"x-csrf-token": token} if token is not None else {})

    assert sent(browser, table, route, headers) == (403, "CSRF_REJECTED")


@pytest.mark.parametrize(("table", "route"), WITH_BODY, ids=name)
@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_no_form_changes_anything(browser, table, route, kind):
    """The kinds of content that a page may send anywhere without asking first; here with both proofs right."""
    headers = {"content-type": kind, "x-csrf-token": browser.jar["__Host-csrf"], "sec-fetch-site": "same-origin"}

    assert sent(browser, table, route, headers) == (415, "UNSUPPORTED_MEDIA_TYPE")


def test_what_only_reads_has_a_method_that_only_reads():
    """A link or an image of another site sends the cookies too: SameSite=Lax lets a navigation by GET pass."""
    assert {route.method for _, route in READING} == {"GET", "HEAD"}


@pytest.mark.parametrize("override", ["x-http-method-override", "x-method-override", "x-http-method"])
def test_no_header_turns_a_reading_into_a_change(browser, override):
    """The route that is asked for is the one that is found: a GET where only DELETE exists is refused."""
    assert browser.send("GET", "/auth/live-ticket", headers={override: "POST"}).status == 405


def test_our_own_page_is_let_in():
    """So the refusals above are for where a request comes from and for nothing else."""
    assert AuthWorld().browser().send("POST", "/auth/live-ticket").status == 201
