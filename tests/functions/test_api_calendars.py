"""Calendars through the API. Alice owns, Bob is a stranger, Rita only reads, Adam administers."""

import pytest

from tests.functions.api_world import ApiWorld

HOLIDAYS = {
    "name": "Public holidays",
    "description": "Berlin",
    "closures": [
        {"from": "2026-12-24", "to": "2026-12-26", "yearly": True, "label": "Christmas"},
        {"from": "2027-05-14"},
        {"from": "2026-12-31T18:00", "to": "2027-01-01T06:00", "label": "fireworks"},
    ],
}
DAILY = {"cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, who="alice", **fields):
    status, calendar = world.ask("POST", "/calendars", HOLIDAYS | fields, who=who)
    assert status == 201, calendar
    return calendar


def test_a_calendar_is_answered_as_it_was_sent_with_each_end_written_out(world):
    calendar = create(world)

    assert calendar["closures"] == [
        {"from": "2026-12-24", "to": "2026-12-26", "yearly": True, "label": "Christmas"},
        {"from": "2027-05-14", "to": "2027-05-14", "yearly": False, "label": ""},
        {"from": "2026-12-31T18:00", "to": "2027-01-01T06:00", "yearly": False, "label": "fireworks"},
    ]
    assert (calendar["version"], calendar["jobs"], calendar["ownerId"]) == (1, 0, "usr_alice")
    assert world.ask("GET", f"/calendars/{calendar['id']}") == (200, calendar)


def test_a_job_does_not_run_while_its_calendar_is_closed(world):
    calendar = create(world)
    world.clock.advance(days=32)  # 23 December, noon

    job = world.ask("POST", "/jobs", DAILY | {"name": "backup", "calendarIds": [calendar["id"]]})[1]

    assert job["nextRunAt"] == "2026-12-27T03:00:00.000Z"


@pytest.mark.parametrize("who", ["bob", "rita", "adam"])
def test_everybody_reads_every_calendar(world, who):
    calendar = create(world)

    assert world.ask("GET", "/calendars", who=who) == (200, [calendar])
    assert world.ask("GET", f"/calendars/{calendar['id']}", who=who) == (200, calendar)


@pytest.mark.parametrize(("who", "status"), [("alice", 200), ("adam", 200), ("bob", 404), ("rita", 403)])
def test_the_owner_and_administrators_change_a_calendar(world, who, status):
    calendar = create(world)

    assert world.ask("PUT", f"/calendars/{calendar['id']}", HOLIDAYS | {"description": "x"}, who=who)[0] == status


@pytest.mark.parametrize(("who", "status"), [("alice", 204), ("adam", 204), ("bob", 404), ("rita", 403)])
def test_the_owner_and_administrators_delete_a_calendar(world, who, status):
    calendar = create(world)

    assert world.ask("DELETE", f"/calendars/{calendar['id']}", who=who)[0] == status


def test_who_only_reads_creates_none(world):
    assert world.ask("POST", "/calendars", HOLIDAYS, who="rita")[0] == 403


def test_a_name_is_taken_whatever_its_case(world):
    create(world)

    status, error = world.ask("POST", "/calendars", HOLIDAYS | {"name": "PUBLIC holidays"}, who="bob")

    assert (status, error["code"]) == (409, "NAME_TAKEN")


def test_a_stale_change_meets_the_calendar_as_it_is(world):
    calendar = create(world)
    changed = world.ask("PUT", f"/calendars/{calendar['id']}", HOLIDAYS | {"description": "1", "version": 1})[1]

    status, error = world.ask("PUT", f"/calendars/{calendar['id']}", HOLIDAYS | {"description": "2", "version": 1})

    assert (status, error["code"], error["details"]["current"]) == (409, "VERSION_STALE", changed)


def test_a_calendar_in_use_is_not_deleted_and_the_answer_names_the_jobs(world):
    calendar = create(world)
    for who, name in (("alice", "backup"), ("alice", "report"), ("bob", "secret project")):
        world.ask("POST", "/jobs", DAILY | {"name": name, "calendarIds": [calendar["id"]]}, who=who)

    status, error = world.ask("DELETE", f"/calendars/{calendar['id']}")

    assert (status, error["code"]) == (409, "CONFLICT")
    assert "“backup”, “report” and 1 other job" in error["message"]
    assert "secret project" not in error["message"]
    assert "“secret project”" in world.ask("DELETE", f"/calendars/{calendar['id']}", who="adam")[1]["message"]
    assert world.ask("GET", f"/calendars/{calendar['id']}")[1]["jobs"] == 3


def test_a_calendar_of_deleted_jobs_can_be_deleted(world):
    calendar = create(world)
    job = world.ask("POST", "/jobs", DAILY | {"name": "backup", "calendarIds": [calendar["id"]]})[1]
    world.ask("DELETE", f"/jobs/{job['id']}")

    assert world.ask("DELETE", f"/calendars/{calendar['id']}")[0] == 204
    assert world.ask("GET", f"/calendars/{calendar['id']}")[0] == 404


def test_the_id_of_a_deleted_calendar_is_ignored(world):
    calendar = create(world)
    job = world.ask("POST", "/jobs", DAILY | {"name": "backup", "calendarIds": [calendar["id"]]})[1]
    del world.calendars.stored[calendar["id"]]

    assert world.ask("GET", f"/jobs/{job['id']}")[1]["calendarIds"] == [calendar["id"]]


def test_the_last_of_a_number_of_runs_moves_with_the_calendar(world):
    calendar = create(world, closures=[])
    job = world.ask("POST", "/jobs", DAILY | {"name": "backup", "calendarIds": [calendar["id"]], "maxRuns": 3})[1]
    last = world.jobs.stored[job["id"]].last_at

    world.ask("PUT", f"/calendars/{calendar['id']}", HOLIDAYS | {"closures": [{"from": "2026-11-23"}]})

    recounted = world.jobs.stored[job["id"]]
    assert (last.day, recounted.last_at.day, recounted.version) == (24, 25, 2)
    assert world.jobs.entries[-1].action == "job.recount"
    changed = world.calendars.entries[-1]
    assert world.jobs.entries[-1].id != changed.id, "a second transaction with the call's own entry would fail"
    assert world.jobs.entries[-1].actor.request_id == changed.actor.request_id


def test_each_change_leaves_one_entry_with_the_closures_that_went_and_came(world):
    calendar = create(world)
    world.ask("PUT", f"/calendars/{calendar['id']}", HOLIDAYS | {"closures": HOLIDAYS["closures"][1:]})
    world.ask("DELETE", f"/calendars/{calendar['id']}")

    assert [entry.action for entry in world.calendars.entries] == [
        "calendar.create",
        "calendar.update",
        "calendar.delete",
    ]
    assert world.calendars.entries[1].changes == {
        "closures": [["2026-12-24T00:00:00/2026-12-27T00:00:00 yearly Christmas"], []]
    }


@pytest.mark.parametrize(
    ("closure", "words"),
    [
        ({"from": "24.12.2026"}, "local date"),
        ({"from": "2026-W52-4"}, "local date"),
        ({"from": "2026-02-30"}, "local date"),
        ({"from": "2026-12-24T22:00Z"}, "characters"),
        ({"from": "9999-12-31"}, "local date"),
        ({"from": "2026-12-26", "to": "2026-12-24"}, "before"),
        ({"from": "2026-12-24T22:00", "to": "2026-12-24T22:00"}, "before"),
        ({"from": "2026-12-24T22:00"}, "needs `to`"),
        ({"from": "2026-12-24", "to": "2026-12-26T10:00"}, "alike"),
        ({"from": "2026-12-24T20:00", "to": "2026-12-24T22:00", "yearly": True}, "Only dates"),
    ],
)
def test_a_closure_that_is_none_is_refused_with_the_remedy(world, closure, words):
    (message,) = world.problems("POST", "/calendars", HOLIDAYS | {"closures": [closure]}).values()

    assert words in message


def test_a_calendar_has_500_closures_at_most(world):
    closures = [{"from": "2026-12-24"}] * 501

    assert set(world.problems("POST", "/calendars", HOLIDAYS | {"closures": closures})) == {"closures"}


def test_there_are_a_hundred_calendars_at_most(world):
    for number in range(100):
        create(world, name=f"calendar {number}")

    assert world.ask("POST", "/calendars", HOLIDAYS)[0] == 409
