"""Whether the system is well, and what becomes of reads while a part of it is not."""

from datetime import timedelta

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError

from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneDepth
from tests.fakes.clock import NOON
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

LOST = EndpointConnectionError(endpoint_url="https://sqs.eu-central-1.amazonaws.com/")


def refusing(error):
    def ask(*_arguments):
        raise error

    return ask


@pytest.fixture
def world():
    return ApiWorld()


def test_a_healthy_system_tells_each_dependency_the_last_tick_and_what_waits(world):
    world.probes["watermark"] = lambda: NOON - timedelta(seconds=70)
    world.probes["dead letters"] = lambda: 2
    world.queue.depths[Lane.SHORT] = LaneDepth(waiting=7, in_flight=2, delayed=1)

    status, health = world.ask("GET", "/health/deep", who="adam")

    assert (status, health["status"], health["down"]) == (200, "ok", [])
    assert {each["name"] for each in health["dependencies"]} == {
        *("jobs table", "watermark", "dead letters of ticks"),
        *(f"{lane} lane" for lane in Lane),
    }
    assert all(each["status"] == "ok" and each["problem"] is None for each in health["dependencies"])
    assert (health["lastTickAt"], health["lastTickAgeSeconds"]) == ("2026-11-21T11:58:50.000Z", 70)
    assert health["lanes"][0] == {"lane": "short", "waiting": 7, "inFlight": 2, "delayed": 1}
    assert health["deadLetters"] == [{"queue": "dead letters of ticks", "waiting": 2}]


def test_what_is_down_is_named_and_everything_else_is_told_all_the_same(world):
    world.probes["dead letters"] = refusing(LOST)

    status, error = world.ask("GET", "/health/deep", who="adam")

    report = error["details"]
    assert (status, error["code"], report["down"]) == (503, "UNHEALTHY", ["dead letters of ticks"])
    states = {each["name"]: each["problem"] for each in report["dependencies"]}
    assert states.pop("dead letters of ticks") == "EndpointConnectionError"
    assert set(states.values()) == {None}
    assert report["deadLetters"] == []
    assert [each["lane"] for each in report["lanes"]] == [*Lane]


def test_ticks_that_have_stopped_are_a_fault(world):
    world.probes["watermark"] = lambda: NOON - timedelta(minutes=5, seconds=1)

    status, error = world.ask("GET", "/health/deep", who="adam")

    assert (status, error["details"]["down"], error["details"]["lastTickAgeSeconds"]) == (503, ["sweeper"], 301)


def test_a_new_deployment_that_has_not_swept_yet_is_well(world):
    status, health = world.ask("GET", "/health/deep", who="adam")

    assert (status, health["lastTickAt"], health["lastTickAgeSeconds"]) == (200, None, None)


def test_the_overview_goes_on_without_the_queues_and_says_so(world, monkeypatch):
    monkeypatch.setattr(world.queue, "depth", refusing(LOST))

    statistics_status, statistics = world.ask("GET", "/stats")
    queue_status, queue = world.ask("GET", "/queue")

    assert (statistics_status, statistics["running"], statistics["degraded"]) == (200, None, ["queues"])
    assert (queue_status, queue["lanes"], queue["degraded"]) == (200, [], ["queues"])


def test_what_is_not_an_outage_stays_an_error(world, monkeypatch):
    monkeypatch.setattr(world.queue, "depth", refusing(ZeroDivisionError()))

    assert world.ask("GET", "/stats")[0] == 500


@pytest.mark.parametrize(
    ("error", "down"),
    [
        (LOST, ["queues"]),
        (ClientError({"Error": {"Code": "ServiceUnavailable"}}, "SendMessage"), ["queues"]),
        (ClientError({"Error": {"Code": "ThrottlingException"}}, "GetItem"), ["tables"]),
    ],
    ids=["not reached", "out of service", "throttled"],
)
def test_a_change_that_needs_what_is_down_answers_503_and_names_it(world, monkeypatch, error, down):
    job = world.ask(
        "POST", "/jobs", {"name": "one", "cronExpression": "0 3 * * *", "endpointUrl": "https://a.example/"}
    )
    monkeypatch.setattr(world.queue, "enqueue", refusing(error))

    answer = world.dispatch(http_event("POST", f"/jobs/{job[1]['id']}/execute", headers=world.headers["alice"]))
    told = world.ask("POST", f"/jobs/{job[1]['id']}/execute")[1]

    assert (answer["statusCode"], answer["headers"]["Retry-After"]) == (503, "5")
    assert (told["code"], told["details"]) == ("UNAVAILABLE", {"down": down})
    assert down[0] in told["message"]
