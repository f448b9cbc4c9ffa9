"""Exports as files: asked for, followed, fetched. Alice and Bob own, Rita only reads, Adam administers."""

from datetime import timedelta

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.domain.errors import NotFound
from cron_manager.domain.export import ExportState, finished
from tests.functions.api_world import ApiWorld

EXECUTIONS = {"kind": "executions"}


@pytest.fixture
def world():
    return ApiWorld()


def ask(world, body=EXECUTIONS, who="alice"):
    return world.ask("POST", "/exports", body, who=who)


def read(world, export, who="alice"):
    return world.ask("GET", f"/exports/{export['id']}", who=who)


def complete(world, export, who="alice"):
    stored = world.exports.find(f"usr_{who}", export["id"])
    world.exports.replace(stored, finished(stored, rows=7, size=512, now=world.clock()))


def test_an_export_is_noted_and_waits_for_its_turn(world):
    body = EXECUTIONS | {"format": "jsonl", "status": "FAILED", "from": "2026-11-01T00:00:00Z"}

    status, export = ask(world, body)

    assert status == 202
    assert (export["state"], export["rows"], export["downloadUrl"]) == ("queued", 0, None)
    assert export["filters"] == {"status": "FAILED", "from": "2026-11-01T00:00:00Z"}
    assert world.export_queue.sent == [("usr_alice", export["id"])]
    assert read(world, export) == (200, export)


def test_a_finished_export_has_an_address_for_a_quarter_of_an_hour(world):
    _, export = ask(world)
    complete(world, export)

    _, found = read(world, export)

    assert (found["state"], found["rows"], found["bytes"]) == ("done", 7, 512)
    assert found["downloadUrl"] == f"https://files.example.com/{export['id']}?valid=900"
    assert found["downloadUrlExpiresAt"] == "2026-11-21T12:15:00.000Z"


def test_a_list_shows_one_s_own_the_newest_first_without_addresses(world):
    first = ask(world)[1]
    world.clock.now += timedelta(seconds=1)
    second = ask(world)[1]
    ask(world, who="bob")
    complete(world, first)

    listed = world.ask("GET", "/exports")[1]

    assert [each["id"] for each in listed] == [second["id"], first["id"]]
    assert [each["downloadUrl"] for each in listed] == [None, None]


@pytest.mark.parametrize("who", ["bob", "rita", "adam"])
def test_nobody_else_gets_an_export_whatever_their_role(world, who):
    _, export = ask(world)
    complete(world, export)

    assert read(world, export, who)[0] == 404


@pytest.mark.parametrize(("who", "status"), [("alice", 403), ("rita", 403), ("adam", 202)])
def test_the_trail_is_for_administrators(world, who, status):
    assert ask(world, {"kind": "audit", "action": "job"}, who)[0] == status
    assert len(world.exports.stored) == (status == 202)


def test_whoever_lost_a_right_gets_no_file_that_was_made_with_it(world):
    _, everything = ask(world, who="adam")
    _, trail = ask(world, {"kind": "audit"}, who="adam")
    as_user = Principal(user_id="usr_adam", role=Role.USER, scopes=ROLE_SCOPES[Role.USER])
    manage = world.deps.manage_exports

    assert not manage.of(as_user)
    for export in (everything, trail):
        with pytest.raises(NotFound):
            manage.find(export["id"], as_user)


def test_a_fourth_export_has_to_wait_for_one_of_the_others(world):
    exports = [ask(world)[1] for _ in range(3)]

    status, error = ask(world)
    complete(world, exports[0])

    assert (status, error["code"]) == (409, "TOO_MANY_EXPORTS")
    assert ask(world, who="bob")[0] == 202
    assert ask(world)[0] == 202


def test_an_export_that_nobody_works_on_any_more_has_failed(world):
    _, export = ask(world)

    world.clock.now += timedelta(hours=1)
    _, found = read(world, export)

    assert found["state"] == str(ExportState.FAILED)
    assert "no progress" in found["error"]
    assert ask(world)[0] == 202


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"kind": "users"},
        {"kind": "executions", "format": "xlsx"},
        {"kind": "executions", "actor": "usr_alice"},
        {"kind": "audit", "jobId": "job_1"},
        {"kind": "executions", "status": "GREAT"},
        {"kind": "executions", "from": "2026-11-02T00:00:00Z", "to": "2026-11-01T00:00:00Z"},
        {"kind": "executions", "from": "2024-11-02T00:00:00Z", "to": "2026-11-01T00:00:00Z"},
        {"kind": "executions", "from": "yesterday"},
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_noted(world, body):
    assert ask(world, body)[0] == 422
    assert not world.exports.stored


def test_asking_is_in_the_trail_with_the_export(world):
    _, export = ask(world)

    entry = world.audit.everything[-1]
    assert (entry.action, entry.resource) == ("export.create", export["id"])
