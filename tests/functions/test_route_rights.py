"""Every route of the API lets in exactly those whom its table names; new routes are covered by being in a table."""

import json

import pytest

from cron_manager.domain.access import Role, Scope
from cron_manager.edge.dispatch import dispatch
from cron_manager.edge.routes import Route, WrongMethod
from scripts.route_tables import load
from tests.functions.events import http_event
from tests.unit.edge_world import EdgeWorld

ROUTES = [
    (tables, route) for tables in (load("api", "routes").ROUTES, load("auth", "routes").ROUTES) for route in tables
]
GUARDED = [(table, route) for table, route in ROUTES if route.scope]
OPEN = {
    "GET /health",
    "GET /openapi.json",
    "GET /auth/status",
    "POST /auth/setup",
    "POST /auth/register",
    "POST /auth/login",
    "POST /auth/refresh",
    "POST /auth/logout",
    "POST /executions/{executionId}/complete",
    *(f"{method} /heartbeats/ping/{{token}}" for method in ("GET", "HEAD", "POST")),
    *(f"{method} /heartbeats/ping/{{token}}/{{signal}}" for method in ("GET", "HEAD", "POST")),
}


def name(value: object) -> str | None:
    return f"{value.method} {value.path}" if isinstance(value, Route) else ""


def knock(table, route, world: EdgeWorld, headers: dict[str, str] | None = None) -> tuple[int, str]:
    """Status and error code of a request that brings nothing but its caller."""
    event = http_event(route.method, route.path.replace("{", "").replace("}", ""), headers=headers)
    answer = dispatch(event, routes=table, gate=world.gate, deps=None, trail=world.audit, clock=world.clock)
    return answer["statusCode"], json.loads(answer["body"])["error"]["code"]


@pytest.mark.parametrize(("table", "route"), GUARDED, ids=name)
def test_nobody_is_let_in_without_credentials(table, route):
    assert knock(table, route, EdgeWorld()) == (401, "NOT_AUTHENTICATED")


@pytest.mark.parametrize(("table", "route"), GUARDED, ids=name)
def test_all_other_scopes_together_do_not_open_a_route(table, route):
    world = EdgeWorld()
    others = world.token(Role.ADMIN, *(set(Scope) - {route.scope}))

    assert knock(table, route, world, others) == (403, "NOT_ALLOWED")


def test_only_these_routes_are_open_to_everybody():
    assert {f"{route.method} {route.path}" for _, route in ROUTES if route.scope is None} == OPEN


def test_who_may_only_read_opens_no_route_that_changes_jobs():
    """What one has read is one's own."""
    own = ("/auth/", "/notifications/")
    changing = [route for _, route in GUARDED if route.method != "GET" and not route.path.startswith(own)]

    only_read = [route.path for route in changing if route.scope is Scope.READ]
    assert [path for path in only_read if not path.endswith(("/preview", "/dry-run", "/exports"))] == []


def test_no_two_routes_have_the_same_name_or_the_same_path():
    names = [route.name for _, route in ROUTES]
    paths = [(route.method, route.path) for _, route in ROUTES]

    assert len(set(names)) == len(names)
    assert len(set(paths)) == len(paths)


@pytest.mark.parametrize("path", sorted({route.path for _, route in ROUTES}))
def test_a_path_takes_the_methods_of_its_own_routes_and_no_others(path):
    """`/jobs/test` is not a job whose id is `test`."""
    table = next(table for table, route in ROUTES if route.path == path)
    own = {route.method for _, route in ROUTES if route.path == path}

    for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "TRACE", "CONNECT", "PROPFIND"):
        sent = f"/api/v1{path}".replace("{", "").replace("}", "")
        if method in own:
            assert table.find(method, sent)[0].path == path
        else:
            with pytest.raises(WrongMethod) as refused:
                table.find(method, sent)
            assert set(refused.value.allowed) == own


def test_whatever_makes_something_takes_an_idempotency_key():
    """Tickets live for a minute and are asked for anew."""
    making = {name(route) for _, route in GUARDED if route.method == "POST" and route.status in {201, 202}}

    assert {name(route) for _, route in ROUTES if route.takes_key} == making - {"POST /auth/live-ticket"} | {
        "POST /jobs/bulk"
    }


def test_what_answers_a_secret_says_so():
    secret = {
        "/channels",
        "/heartbeats",
        "/heartbeats/{heartbeatId}/regenerate",
        "/auth/tokens",
        "/auth/tokens/{id}/regenerate",
        "/users",
        "/users/{id}/invitation",
    }

    assert {route.path for _, route in ROUTES if route.answers_secret} == secret
