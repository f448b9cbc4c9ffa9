"""How full the lanes are, through the API."""

from datetime import timedelta

import pytest

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


def test_each_lane_tells_what_it_holds_and_how_much_it_may(world):
    world.queue.depths[Lane.SHORT] = FULL
    world.lane_notes.write(LaneNote(at=NOON, oldest={Lane.SHORT: NOON - timedelta(seconds=95)}))

    queue = world.ask("GET", "/queue")[1]

    assert queue["limit"] == 10
    assert queue["lanes"] == [
        {"lane": "short", "waiting": 7, "inFlight": 2, "delayed": 1, "oldestAgeSeconds": 95, "limit": 6},
        {"lane": "long", "waiting": 0, "inFlight": 0, "delayed": 0, "oldestAgeSeconds": 0, "limit": 2},
        {"lane": "manual", "waiting": 0, "inFlight": 0, "delayed": 0, "oldestAgeSeconds": 0, "limit": 2},
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

    assert ages(world) == {"short": None, "long": 0, "manual": 0}
