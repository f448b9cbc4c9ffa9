"""Heartbeats over the API, and their pings as a script sends them."""

import json

import pytest

from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

NIGHTLY = {"name": "backup of the shop", "cronExpression": "0 3 * * *", "timezone": "Europe/Berlin"}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, who="alice", **fields):
    status, heartbeat = world.ask("POST", "/heartbeats", NIGHTLY | fields, who=who)
    assert status == 201, heartbeat
    return heartbeat


def knock(world, path, method="GET", body=None, source="192.0.2.7"):
    event = http_event(method, path)
    event["body"] = body
    event["requestContext"]["http"]["sourceIp"] = source
    answer = world.dispatch(event)
    return answer["statusCode"], answer["body"]


def below(heartbeat):
    return heartbeat["pingPath"].removeprefix("/api/v1")


def test_the_ping_address_is_shown_once_and_kept_as_a_digest(world):
    made = create(world)

    shown = world.ask("GET", f"/heartbeats/{made['id']}")[1]

    secret = made["pingPath"].rpartition("/")[2][26:]
    assert shown["pingPath"] is None
    assert (shown["status"], shown["nextExpectedAt"], shown["timezone"]) == ("NEW", None, "Europe/Berlin")
    assert f"'{secret}'" not in repr([vars(each) for each in world.heartbeats.entries])


@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
@pytest.mark.parametrize(("suffix", "signal", "status"), [
    ("", "success", "UP"), ("/0", "success", "UP"), ("/start", "start", "NEW"), ("/fail", "fail", "DOWN"),
    ("/137", "fail", "DOWN"),
])  # fmt: skip
def test_a_ping_is_heard_however_it_is_sent(world, method, suffix, signal, status):
    made = create(world)

    answer = knock(world, below(made) + suffix, method, body="all done" if method == "POST" else None)

    (ping,) = world.ask("GET", f"/heartbeats/{made['id']}/pings")[1]
    assert answer == (204, "")
    assert (ping["signal"], ping["message"]) == (signal, "all done" if method == "POST" else None)
    assert world.ask("GET", f"/heartbeats/{made['id']}")[1]["status"] == status


def test_the_answer_says_nothing_of_whether_there_is_such_an_address(world):
    made = create(world)
    gone = create(world, name="gone")
    world.ask("DELETE", f"/heartbeats/{gone['id']}")

    answers = {knock(world, path) for path in (below(made), below(gone), "/heartbeats/ping/guess")}

    assert answers == {(204, "")}


def test_a_word_that_is_no_signal_is_refused_alike_for_every_address(world):
    made = create(world)

    answers = {knock(world, f"{path}/finish")[0] for path in (below(made), "/heartbeats/ping/guess")}

    assert answers == {404}


def test_whoever_guesses_addresses_is_stopped_and_others_are_not(world):
    made = create(world)

    guesses = [knock(world, f"/heartbeats/ping/{number:069d}", source="198.51.100.1")[0] for number in range(70)]

    assert guesses == [204] * 60 + [429] * 10
    assert knock(world, below(made), source="198.51.100.1")[0] == 429
    assert knock(world, below(made), source="192.0.2.7")[0] == 204
    assert sum(world.pings_counted.hits.values()) == 61  # whoever is refused is counted on no more


def test_a_heartbeat_of_a_job_needs_one_that_its_owner_sees(world):
    own, foreign = a_job(owner_id="usr_alice"), a_job(owner_id="usr_bob", name="of bob")
    world.jobs.stored |= {own.id: own, foreign.id: foreign}
    fields = {"name": "after the job"}

    assert world.ask("POST", "/heartbeats", fields | {"jobId": own.id})[0] == 201
    assert "jobId" in world.problems("POST", "/heartbeats", fields | {"jobId": foreign.id})


@pytest.mark.parametrize(("fields", "field"), [
    ({"cronExpression": "never"}, "cronExpression"),
    ({"cronExpression": "@at 2020-01-01T00:00:00Z"}, "cronExpression"),
    ({"cronExpression": "0 0 30 2 *"}, "cronExpression"),
    ({"timezone": "Mars/Olympus"}, "timezone"),
    ({"graceSeconds": 59}, "graceSeconds"),
    ({"graceSeconds": 604_801}, "graceSeconds"),
    ({"categoryId": "cat_01KB0000000000000000000000"}, "categoryId"),
    ({"jobId": "job_01KB0000000000000000000000"}, ""),
])  # fmt: skip
def test_what_makes_no_heartbeat_is_refused_with_the_field(world, fields, field):
    assert field in world.problems("POST", "/heartbeats", NIGHTLY | fields)


def test_another_address_closes_the_one_before(world):
    made = create(world)

    status, after = world.ask("POST", f"/heartbeats/{made['id']}/regenerate", {})
    knock(world, below(made))
    old = list(world.pings.stored)
    knock(world, below(after))

    assert (status, old, len(world.pings.stored)) == (200, [], 1)


def test_another_schedule_begins_anew_and_a_stale_version_is_refused(world):
    made = create(world)
    knock(world, below(made))

    status, after = world.ask(
        "PUT", f"/heartbeats/{made['id']}", NIGHTLY | {"cronExpression": "0 * * * *", "version": 1}
    )
    stale, error = world.ask("PUT", f"/heartbeats/{made['id']}", NIGHTLY | {"version": 1})

    assert (status, after["status"], after["version"]) == (200, "NEW", 2)
    assert (stale, error["code"], error["details"]["current"]["version"]) == (409, "VERSION_STALE", 2)


def test_another_name_leaves_it_as_it_stands(world):
    made = create(world)
    knock(world, below(made))

    after = world.ask("PUT", f"/heartbeats/{made['id']}", NIGHTLY | {"name": "renamed", "version": 1})[1]

    assert (after["name"], after["status"]) == ("renamed", "UP")
    assert after["nextExpectedAt"] < after["dueAt"]


def test_heartbeats_and_pings_come_in_pages(world):
    for number in range(3):
        made = create(world, name=f"number {number}")
        world.clock.advance(seconds=1)
    create(world, who="bob", name="of bob")
    for _ in range(3):
        knock(world, below(made))
        world.clock.advance(seconds=1)

    listed = world.every("/heartbeats", limit=2)
    pings = world.every(f"/heartbeats/{made['id']}/pings", limit=2)

    assert [each["name"] for each in listed] == ["number 2", "number 1", "number 0"]
    assert len({each["id"] for each in pings}) == 3


def test_an_address_stands_in_no_log(world, capsys):
    made = create(world)
    capsys.readouterr()

    knock(world, below(made))
    knock(world, f"{below(made)}/nonsense")

    secret = made["pingPath"].rpartition("/")[2]
    assert secret not in capsys.readouterr().out
    assert secret not in json.dumps([str(entry) for entry in world.audit.everything])
