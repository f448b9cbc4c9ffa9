"""How full the lanes are, through the API."""

from datetime import timedelta

import pytest

from cron_manager.domain.circuit import Circuit, opened
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneDepth, LaneNote
from tests.fakes.clock import NOON
from tests.functions.api_world import ApiWorld

FULL = LaneDepth(waiting=7, in_flight=2, delayed=1)


@pytest.fixture
def world():
    return ApiWorld()


def ages(world):
    status, queue = world.ask("GET", "/queue", who="rita")
    assert status == 200, queue
    return {lane["lane"]: lane["oldestAgeSeconds"] for lane in queue["lanes"]}


def test_the_lanes_share_the_limit_that_administrators_set(world):
    world.ask("PATCH", "/settings", {"maxConcurrentExecutions": 50}, who="adam")

    queue = world.ask("GET", "/queue")[1]

    assert queue["limit"] == world.ask("GET", "/stats")[1]["concurrencyLimit"] == 50
    assert {lane["lane"]: lane["limit"] for lane in queue["lanes"]} == {
        "short": 39,
        "long": 5,
        "manual": 5,
        "function": 5,
    }


def test_each_lane_tells_what_it_holds_and_how_much_it_may(world):
    world.queue.depths[Lane.SHORT] = FULL
    world.lane_notes.write(LaneNote(at=NOON, oldest={Lane.SHORT: NOON - timedelta(seconds=95)}))

    queue = world.ask("GET", "/queue")[1]

    assert queue["limit"] == 10
    assert queue["lanes"] == [
        {"lane": "short", "waiting": 7, "inFlight": 2, "delayed": 1, "oldestAgeSeconds": 95, "limit": 6},
        {"lane": "long", "waiting": 0, "inFlight": 0, "delayed": 0, "oldestAgeSeconds": 0, "limit": 2},
        {"lane": "manual", "waiting": 0, "inFlight": 0, "delayed": 0, "oldestAgeSeconds": 0, "limit": 2},
        {"lane": "function", "waiting": 0, "inFlight": 0, "delayed": 0, "oldestAgeSeconds": 0, "limit": 2},
    ]


def test_an_age_grows_between_two_sweeps(world):
    world.queue.depths[Lane.LONG] = FULL
    world.lane_notes.write(LaneNote(at=NOON, oldest={Lane.LONG: NOON}))

    world.clock.advance(seconds=50)

    assert ages(world)["long"] == 50


def test_a_lane_that_has_emptied_since_the_sweep_is_not_old_any_more(world):
    world.lane_notes.write(LaneNote(at=NOON, oldest={Lane.SHORT: NOON - timedelta(hours=1)}))

    assert ages(world)["short"] == 0


@pytest.mark.parametrize("noted", [None, LaneNote(at=NOON - timedelta(minutes=4))])
def test_without_a_recent_sweep_nobody_knows_how_old_a_lane_s_messages_are(world, noted):
    world.queue.depths[Lane.SHORT] = FULL
    world.lane_notes.note = noted

    assert ages(world) == {"short": None, "long": 0, "manual": 0, "function": 0}


def an_open_circuit(host: str) -> Circuit:
    failed = Circuit(host=host, since=NOON, failures=23, jobs=frozenset({"job_a", "job_b"}))
    return opened(failed, NOON)


def test_open_circuits_are_told_and_those_that_still_count_are_not(world):
    world.ask("POST", "/jobs", {"name": "x", "cronExpression": "* * * * *", "endpointUrl": "https://Example.com/"})
    counting = Circuit(host="other.example:443", since=NOON, failures=3)
    world.circuits = [an_open_circuit("example.com:443"), counting]

    queue = world.ask("GET", "/queue")[1]

    assert queue["circuits"] == [
        {
            "host": "example.com:443",
            "state": "OPEN",
            "failures": 23,
            "jobs": 2,
            "openedAt": "2026-11-21T12:00:00.000Z",
            "triedAgainAt": "2026-11-21T12:01:00.000Z",
        }
    ]


@pytest.mark.parametrize(("who", "count"), [("alice", 1), ("bob", 0), ("adam", 1)])
def test_a_host_s_circuit_is_told_to_those_who_see_a_job_that_calls_it(world, who, count):
    world.ask("POST", "/jobs", {"name": "x", "cronExpression": "* * * * *", "endpointUrl": "https://example.com/"})
    world.circuits = [an_open_circuit("example.com:443")]

    assert len(world.ask("GET", "/queue", who=who)[1]["circuits"]) == count


def test_in_quiet_times_there_are_no_circuits(world):
    assert world.ask("GET", "/queue")[1]["circuits"] == []
