"""Copies of jobs, and jobs that come back. Alice owns, Bob is a stranger, Rita only reads, Adam administers."""

from dataclasses import replace

import pytest

from tests.functions.api_world import ApiWorld

BACKUP = {
    "name": "backup",
    "cronExpression": "0 3 * * *",
    "timezone": "Europe/Berlin",
    "endpointUrl": "https://example.com/?key=s3cret",
    "headers": {"Authorization": "Bearer s3cret"},
    "tags": ["db"],
    "retryCount": 1,
}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, who="alice", **fields):
    status, job = world.ask("POST", "/jobs", BACKUP | fields, who=who)
    assert status == 201, job
    return job


def test_a_copy_has_all_that_the_owner_decides_and_begins_anew_disabled(world):
    job = create(world)
    original = world.jobs.stored[job["id"]]
    world.clock.advance(hours=1)

    status, copy = world.ask("POST", f"/jobs/{job['id']}/clone", {})

    assert status == 201
    assert (copy["name"], copy["isActive"], copy["version"]) == ("copy of backup", False, 1)
    same = ("cronExpression", "timezone", "tags", "retryCount", "endpointUrl")
    assert [copy[name] for name in same] == [job[name] for name in same]
    stored = world.jobs.stored[copy["id"]]
    assert (stored.headers, stored.endpoint_url) == (original.headers, original.endpoint_url), "secrets come along"
    assert stored.created_at > original.created_at


def test_a_copy_may_have_a_name_and_run_at_once(world):
    job = create(world)

    copy = world.ask("POST", f"/jobs/{job['id']}/clone", {"name": "second", "isActive": True})[1]

    assert (copy["name"], copy["isActive"]) == ("second", True)
    assert copy["nextRunAt"] == job["nextRunAt"]


def test_copies_without_a_name_are_numbered_and_one_with_a_name_that_is_taken_is_refused(world):
    job = create(world)

    names = [world.ask("POST", f"/jobs/{job['id']}/clone", {})[1]["name"] for _ in range(3)]

    assert names == ["copy of backup", "copy of backup (2)", "copy of backup (3)"]
    status, error = world.ask("POST", f"/jobs/{job['id']}/clone", {"name": "Backup"})
    assert (status, error["code"]) == (409, "NAME_TAKEN")


def test_the_copy_of_a_job_with_a_long_name_has_a_name_that_is_allowed(world):
    job = create(world, name="x" * 100)

    names = [world.ask("POST", f"/jobs/{job['id']}/clone", {})[1]["name"] for _ in range(2)]

    assert [len(name) for name in names] == [100, 100]
    assert names[1].endswith(" (2)")


def test_a_copy_belongs_to_who_made_it_and_is_locked_by_nobody(world):
    job = create(world)
    world.jobs.stored[job["id"]] = replace(world.jobs.stored[job["id"]], is_locked=True)

    copy = world.ask("POST", f"/jobs/{job['id']}/clone", {}, who="adam")[1]

    assert (copy["ownerId"], copy["isLocked"]) == ("usr_adam", False)


def test_a_job_whose_time_is_over_can_be_copied_for_another_time(world):
    job = create(world, endAt="2026-11-22T12:00:00Z")
    world.clock.advance(days=5)

    status, copy = world.ask("POST", f"/jobs/{job['id']}/clone", {})

    assert (status, copy["nextRunAt"]) == (201, None)
    assert set(world.problems("POST", f"/jobs/{job['id']}/clone", {"name": "x", "isActive": True})) == {"endAt"}


def test_what_a_copy_came_from_is_in_the_trail(world):
    job = create(world)
    copy = world.ask("POST", f"/jobs/{job['id']}/clone", {})[1]

    entry = world.jobs.entries[-1]

    assert (entry.action, entry.resource) == ("job.clone", copy["id"])
    assert entry.changes == {"name": [None, "copy of backup"], "cloneOf": [None, job["id"]]}


def test_a_copy_leaves_out_what_is_gone(world):
    category = world.ask("POST", "/categories", {"name": "c"})[1]
    calendar = world.ask("POST", "/calendars", {"name": "k"})[1]
    job = create(world, categoryId=category["id"], calendarIds=[calendar["id"]])
    world.ask("PUT", f"/categories/{category['id']}", {"name": "c", "status": "archived"})
    del world.calendars.stored[calendar["id"]]

    copy = world.ask("POST", f"/jobs/{job['id']}/clone", {})[1]

    assert (copy["categoryId"], copy["calendarIds"]) == (None, [])


def test_a_deleted_job_comes_back_disabled_with_its_name(world):
    job = create(world)
    world.ask("DELETE", f"/jobs/{job['id']}")
    assert world.ask("GET", f"/jobs/{job['id']}")[0] == 404

    status, restored = world.ask("POST", f"/jobs/{job['id']}/restore", {})

    assert (status, restored["name"], restored["isActive"], restored["deletedAt"]) == (200, "backup", False, None)
    assert world.ask("GET", f"/jobs/{job['id']}")[1]["id"] == job["id"]
    assert world.ask("POST", "/jobs", BACKUP)[1]["code"] == "NAME_TAKEN"
    assert world.jobs.entries[-1].action == "job.restore"


def test_a_job_whose_name_is_taken_comes_back_by_another_one(world):
    job = create(world)
    world.ask("DELETE", f"/jobs/{job['id']}")
    create(world, who="bob")

    status, error = world.ask("POST", f"/jobs/{job['id']}/restore", {})

    assert (status, error["code"]) == (409, "NAME_TAKEN")
    assert "by another name" in error["message"]
    assert world.ask("POST", f"/jobs/{job['id']}/restore", {"name": "backup of alice"})[0] == 200


def test_what_is_not_deleted_is_not_restored(world):
    job = create(world)

    assert world.ask("POST", f"/jobs/{job['id']}/restore", {})[0] == 409


def test_a_job_that_nobody_sees_is_not_there_to_restore(world):
    job = create(world)
    world.ask("DELETE", f"/jobs/{job['id']}")

    told = [world.ask("POST", f"/jobs/{each}/restore", {}, who="bob") for each in (job["id"], "job_x")]

    assert [status for status, _ in told] == [404, 404]
    assert told[0] == told[1]


def test_deleted_jobs_are_listed_to_those_who_saw_them(world):
    gone, kept = create(world), create(world, name="kept")
    world.ask("DELETE", f"/jobs/{gone['id']}")

    listed = {who: [job["id"] for job in world.ask("GET", "/jobs/deleted", who=who)[1]] for who in world.headers}

    assert listed == {"alice": [gone["id"]], "bob": [], "rita": [gone["id"]], "adam": [gone["id"]]}
    assert world.ask("GET", "/jobs/deleted")[1][0]["deletedAt"] == "2026-11-21T12:00:00.000Z"
    assert kept["id"] in [job["id"] for job in world.ask("GET", "/jobs")[1]]


def test_deleted_jobs_come_page_by_page(world):
    made = [create(world, name=f"job {number}")["id"] for number in range(5)]
    for job_id in made:
        world.ask("DELETE", f"/jobs/{job_id}")

    found = [job["id"] for job in world.every("/jobs/deleted", limit=2)]

    assert sorted(found) == sorted(made)
    assert len(found) == 5
