"""What reports by itself, on the whole stack in virtual time: pings as a script sends them, silence, and recovery."""

from datetime import UTC, datetime, timedelta

import httpx2
import pytest

from tests.e2e.conftest import eventually
from tests.e2e.virtual_world import World

NOON = datetime(2029, 2, 1, 12, tzinfo=UTC)
MINUTELY = {"cronExpression": "* * * * *", "graceSeconds": 60}


@pytest.fixture(scope="module")
def world(virtual_stack):
    made = World.of(virtual_stack)
    made.begin_at(NOON.isoformat())
    yield made
    made.api.http.close()


def ping(world, heartbeat, suffix="", method="GET", **more):
    """By nobody whom the API knows."""
    origin = world.stack.info["apiUrl"].removesuffix("/api/v1")
    answer = httpx2.request(method, f"{origin}{heartbeat['pingPath']}{suffix}", trust_env=False, timeout=30, **more)
    assert (answer.status_code, answer.content) == (204, b"")


def told_of(world, heartbeat, count):
    """What people were told of it, the oldest first, as soon as it is so much."""

    def found():
        listed = [each for each in world.api.data("GET", "/notifications") if each["resource"] == heartbeat["id"]]
        return listed[::-1] if len(listed) >= count else None

    return eventually(found, 60)


def test_silence_is_told_of_and_so_is_the_ping_that_ends_it(world):
    made = world.api.data("POST", "/heartbeats", {"name": "reports by itself", **MINUTELY}, status=201)
    ping(world, made, method="POST", content=b"412 files saved, token=abcdefgh12345678")
    ping(world, made, "/start", method="HEAD")
    ping(world, made, "/0")
    up = world.api.data("GET", f"/heartbeats/{made['id']}")

    world.advance_to((NOON + timedelta(minutes=4)).isoformat())
    (silent,) = told_of(world, made, 1)
    down = world.api.data("GET", f"/heartbeats/{made['id']}")
    ping(world, made)
    _, recovered = told_of(world, made, 2)

    assert (up["status"], down["status"]) == ("UP", "DOWN")
    assert down["downSince"] == "2029-02-01T12:02:00.000Z"
    assert (silent["kind"], silent["title"], silent["at"]) == (
        "heartbeat-missed",
        "“reports by itself” is silent",
        down["downSince"],
    )
    assert (recovered["kind"], recovered["incidentId"]) == ("recovered", silent["id"])
    pings = world.api.data("GET", f"/heartbeats/{made['id']}/pings")
    assert [each["signal"] for each in pings[::-1]] == ["success", "start", "success", "success"]
    assert pings[-1]["message"] == "412 files saved, token=•••"


def test_a_failure_that_is_reported_is_told_of_at_once(world):
    made = world.api.data("POST", "/heartbeats", {"name": "fails by itself", **MINUTELY}, status=201)

    ping(world, made, "/137")

    (failed,) = told_of(world, made, 1)
    assert (failed["title"], failed["severity"]) == ("“fails by itself” says that it failed", "HIGH")


def test_an_address_that_leads_nowhere_is_answered_like_any_other(world):
    ping(world, {"pingPath": f"/api/v1/heartbeats/ping/{'0' * 69}"})
