"""Secrets through the API: names are listed, values go in and never come out."""

import json
from pathlib import Path

import pytest

from tests.functions.api_world import ApiWorld

VALUE = {"value": "open sesame"}
JOB = {"name": "backup", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}


@pytest.fixture
def world():
    return ApiWorld()


def put(world, name="TOKEN", body=VALUE, **how):
    return world.ask("PUT", f"/secrets/{name}", body, **how)


def names(world, who="alice"):
    return [secret["name"] for secret in world.ask("GET", "/secrets", who=who)[1]]


def test_a_secret_is_made_and_then_given_another_value(world):
    made = put(world)
    world.clock.advance(minutes=1)
    renewed = put(world, body={"value": "another"})

    assert (made[0], renewed[0]) == (201, 200)
    assert renewed[1] == made[1] | {"version": 2, "updatedAt": "2026-11-21T12:01:00.000Z"}
    assert world.secret_values.stored == {"TOKEN": "another"}


def test_nothing_answers_a_value(world):
    answers = [put(world), world.ask("GET", "/secrets"), put(world, "1BAD"), put(world, body={"val": "sesame"})]

    assert "sesame" not in json.dumps(answers)
    assert "sesame" not in json.dumps([dict(entry.changes) for entry in world.secret_names.entries])


def test_the_trail_tells_who_changed_which_secret(world):
    put(world)
    put(world, body={"value": "another"})
    world.ask("DELETE", "/secrets/TOKEN")

    assert [(entry.action, entry.resource, entry.actor.id) for entry in world.secret_names.entries] == [
        ("secret.create", "TOKEN", "usr_alice"),
        ("secret.update", "TOKEN", "usr_alice"),
        ("secret.delete", "TOKEN", "usr_alice"),
    ]


@pytest.mark.parametrize(
    ("name", "body", "field"),
    [
        ("1TOKEN", VALUE, "name"),
        ("a.b", VALUE, "name"),
        ("T" * 65, VALUE, "name"),
        ("TOKEN", {"value": "abc"}, "value"),
        ("TOKEN", {"value": "a" * 4097}, "value"),
        ("TOKEN", {"value": 12345}, "value"),
        ("TOKEN", {}, "value"),
        ("TOKEN", VALUE | {"name": "TOKEN"}, "name"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_its_field(world, name, body, field):
    assert list(world.problems("PUT", f"/secrets/{name}", body)) == [field]
    assert world.secret_values.stored == {}


def test_everybody_sees_the_names_that_they_may_know(world):
    put(world, "HERS")
    put(world, "HIS", who="bob")

    assert (names(world), names(world, "bob")) == (["HERS"], ["HIS"])
    assert names(world, "rita") == names(world, "adam") == ["HERS", "HIS"]


@pytest.mark.parametrize(("who", "status"), [("bob", 404), ("rita", 403), ("adam", 200)])
def test_only_the_owner_and_administrators_give_a_secret_another_value(world, who, status):
    put(world)

    assert put(world, body={"value": "stolen"}, who=who)[0] == status


@pytest.mark.parametrize(("who", "status"), [("bob", 404), ("rita", 403), ("adam", 204), ("alice", 204)])
def test_only_the_owner_and_administrators_delete_a_secret(world, who, status):
    put(world)

    assert world.ask("DELETE", "/secrets/TOKEN", who=who)[0] == status
    assert bool(world.secret_values.stored) is (status != 204)


def test_a_secret_that_is_not_there_cannot_be_deleted(world):
    assert world.ask("DELETE", "/secrets/TOKEN")[0] == 404


def test_a_secret_that_jobs_name_stays_until_they_do_not(world):
    put(world)
    job = world.ask("POST", "/jobs", JOB | {"headers": {"X-A": "${secret:TOKEN}"}})[1]

    status, error = world.ask("DELETE", "/secrets/TOKEN")
    world.ask("PATCH", f"/jobs/{job['id']}", {"headers": {}})

    assert (status, "backup" in error["message"]) == (409, True)
    assert world.ask("DELETE", "/secrets/TOKEN")[0] == 204


def test_making_one_and_giving_it_another_value_are_both_documented():
    document = json.loads((Path(__file__).parents[2] / "docs" / "api" / "openapi.json").read_text())
    (path,) = [path for path in document["paths"] if path.endswith("/secrets/{name}")]

    assert {"200", "201"} <= document["paths"][path]["put"]["responses"].keys()
