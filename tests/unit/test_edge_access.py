"""Who comes in, and how often."""

from itertools import product

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Role, Scope
from cron_manager.edge.recent import Recent
from tests.unit.edge_world import EdgeWorld


@pytest.mark.parametrize(("role", "scope"), list(product(Role, Scope)))
def test_a_role_opens_its_routes_and_no_others(role, scope):
    world = EdgeWorld()

    status, _, _ = world.send("GET", f"/needs/{scope}", headers=world.token(role))

    assert status == (200 if scope in ROLE_SCOPES[role] else 403)


@pytest.mark.parametrize(("held", "needed"), list(product(Scope, Scope)))
def test_a_token_opens_only_what_it_is_for(held, needed):
    world = EdgeWorld()

    status, _, _ = world.send("GET", f"/needs/{needed}", headers=world.token(Role.ADMIN, held))

    assert status == (200 if held is needed else 403)


@pytest.mark.parametrize("scope", list(Scope))
def test_nobody_gets_nothing(scope):
    status, headers, body = EdgeWorld().send("GET", f"/needs/{scope}")

    assert (status, body["error"]["code"]) == (401, "NOT_AUTHENTICATED")
    assert headers["WWW-Authenticate"].startswith("Bearer")


def test_the_handler_knows_who_acts():
    world = EdgeWorld()

    _, _, body = world.send("GET", "/needs/READ", headers=world.token(Role.USER))

    assert body["data"]["actor"] == "usr_user"


def test_each_caller_has_a_number_of_requests_a_minute():
    world = EdgeWorld(rate_limit=2)
    mine, other = world.token(Role.USER), world.token(Role.ADMIN)
    world.clock.advance(seconds=15)

    answers = [world.send("GET", "/needs/READ", headers=mine) for _ in range(3)]

    assert [status for status, _, _ in answers] == [200, 200, 429]
    assert answers[1][1]["RateLimit-Remaining"] == "0"
    assert answers[1][1]["RateLimit-Limit"] == "2"
    assert answers[2][1]["Retry-After"] == "45"
    assert answers[2][2]["error"]["code"] == "RATE_LIMITED"
    assert world.send("GET", "/needs/READ", headers=other)[0] == 200
    world.clock.advance(seconds=45)
    assert world.send("GET", "/needs/READ", headers=mine)[0] == 200


def test_a_refused_request_counts_too():
    world = EdgeWorld(rate_limit=1)
    headers = world.token(Role.READ_ONLY)

    statuses = [world.send("GET", "/needs/ADMIN", headers=headers)[0] for _ in range(2)]

    assert statuses == [403, 429]


def test_a_limit_of_0_writes_nothing():
    world = EdgeWorld(rate_limit=0)

    _, headers, _ = world.send("GET", "/needs/READ", headers=world.token(Role.USER))

    assert world.rates.hits == {}
    assert "RateLimit-Limit" not in headers


def test_a_busy_caller_is_read_once():
    world = EdgeWorld()
    headers = world.token(Role.USER)

    for _ in range(5):
        world.send("GET", "/needs/READ", headers=headers)

    assert world.people.reads == 2


def test_what_is_remembered_is_forgotten_in_time():
    clock = iter([0.0, 19.9, 20.0])
    recent = Recent[str](20.0, clock=lambda: next(clock))
    answers = iter(["first", "second"])

    seen = [recent.get("key", lambda _: next(answers)) for _ in range(3)]

    assert seen == ["first", "first", "second"]


def test_the_memory_is_bounded_and_does_not_keep_what_is_not_there():
    recent = Recent[str](20.0, size=2)
    read: list[str] = []

    def reader(key):
        read.append(key)
        return None if key == "none" else key

    for key in ["a", "b", "c", "c", "none", "none"]:
        recent.get(key, reader)

    assert read == ["a", "b", "c", "none", "none"]
