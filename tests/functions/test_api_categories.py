"""Categories through the API. Alice owns, Bob is a stranger, Rita only reads, Adam administers."""

import pytest

from tests.functions.api_world import ApiWorld

BILLING = {"name": "Billing", "description": "what costs money", "color": "#2563EB"}
DAILY = {"cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, who="alice", **fields):
    status, category = world.ask("POST", "/categories", BILLING | fields, who=who)
    assert status == 201, category
    return category


def job_in(world, category, name="backup", who="alice"):
    status, job = world.ask("POST", "/jobs", DAILY | {"name": name, "categoryId": category["id"]}, who=who)
    assert status == 201, job
    return job


def test_a_category_is_answered_as_it_was_sent(world):
    category = create(world)

    assert (category["name"], category["description"], category["color"]) == ("Billing", "what costs money", "#2563eb")
    assert (category["status"], category["version"], category["jobs"]) == ("active", 1, 0)
    assert world.ask("GET", f"/categories/{category['id']}") == (200, category)


@pytest.mark.parametrize("who", ["bob", "rita", "adam"])
def test_everybody_reads_every_category(world, who):
    category = create(world)

    assert world.ask("GET", "/categories", who=who) == (200, [category])


def test_a_job_tells_its_category_and_the_category_counts_it(world):
    category = create(world)
    job = job_in(world, category)

    assert job["categoryId"] == category["id"]
    assert world.ask("GET", f"/categories/{category['id']}")[1]["jobs"] == 1
    assert world.ask("PATCH", f"/jobs/{job['id']}", {"categoryId": None})[1]["categoryId"] is None
    assert world.ask("GET", "/categories")[1][0]["jobs"] == 0


@pytest.mark.parametrize("sent", ["cat_01KB0000000000000000000000", "billing", "cal_01KB0000000000000000000000"])
def test_a_job_in_a_category_that_is_not_there_is_refused_by_the_field_s_name(world, sent):
    assert set(world.problems("POST", "/jobs", DAILY | {"name": "backup", "categoryId": sent})) == {"categoryId"}


def test_an_archived_category_keeps_its_jobs_and_takes_no_others(world):
    category = create(world)
    job, other = job_in(world, category), world.ask("POST", "/jobs", DAILY | {"name": "other"})[1]
    world.ask("PUT", f"/categories/{category['id']}", BILLING | {"status": "archived"})

    kept = world.ask("PATCH", f"/jobs/{job['id']}", {"description": "x", "categoryId": category["id"]})

    assert (kept[0], kept[1]["categoryId"]) == (200, category["id"])
    refused = world.problems("PATCH", f"/jobs/{other['id']}", {"categoryId": category["id"]})
    assert "archived" in refused["categoryId"]


def test_a_category_with_jobs_is_not_deleted_before_somebody_says_where_they_go(world):
    category = create(world)
    job_in(world, category)
    job_in(world, category, "of bob", who="bob")

    status, error = world.ask("DELETE", f"/categories/{category['id']}")

    assert (status, error["code"], error["details"]) == (409, "CATEGORY_IN_USE", {"jobs": 2})
    assert world.ask("GET", f"/categories/{category['id']}")[0] == 200


def test_the_jobs_of_a_deleted_category_go_where_it_says_and_none_of_them_is_written(world):
    category, target = create(world), create(world, name="Finance")
    jobs = [job_in(world, category, f"job {number}") for number in range(3)]

    assert world.ask("DELETE", f"/categories/{category['id']}", query=f"moveTo={target['id']}")[0] == 204

    found = [world.ask("GET", f"/jobs/{job['id']}")[1] for job in jobs]
    assert {(job["categoryId"], job["version"]) for job in found} == {(target["id"], 1)}
    assert [(each["id"], each["jobs"]) for each in world.ask("GET", "/categories")[1]] == [(target["id"], 3)]
    assert world.categories.entries[-1].changes["jobsMovedTo"] == [None, target["id"]]


def test_the_jobs_of_a_deleted_category_may_go_nowhere(world):
    category = create(world)
    job = job_in(world, category)

    assert world.ask("DELETE", f"/categories/{category['id']}", query="moveTo=none")[0] == 204

    assert world.ask("GET", f"/jobs/{job['id']}")[1]["categoryId"] is None


def test_jobs_go_into_no_category_that_is_gone_archived_or_the_same(world):
    category = create(world)
    archived = create(world, name="Old", status="archived")
    job_in(world, category)
    gone = "cat_01KB0000000000000000000000"

    for target in (category["id"], archived["id"], gone, "elsewhere"):
        told = world.ask("DELETE", f"/categories/{category['id']}", query=f"moveTo={target}")
        assert (told[0], {each["field"] for each in told[1]["details"]}) == (422, {"moveTo"}), target


def test_a_change_of_a_moved_job_names_no_category(world):
    """Where its category went is no change of the job's."""
    category, target = create(world), create(world, name="Finance")
    job = job_in(world, category)
    world.ask("DELETE", f"/categories/{category['id']}", query=f"moveTo={target['id']}")

    world.ask("PATCH", f"/jobs/{job['id']}", {"description": "changed"})

    assert set(world.jobs.entries[-1].changes) == {"description"}
    assert world.jobs.stored[job["id"]].category_id == target["id"]


def test_a_stale_change_meets_the_category_as_it_is(world):
    category = create(world)
    changed = world.ask("PUT", f"/categories/{category['id']}", BILLING | {"description": "1", "version": 1})[1]

    status, error = world.ask("PUT", f"/categories/{category['id']}", BILLING | {"description": "2", "version": 1})

    assert (status, error["code"], error["details"]["current"]) == (409, "VERSION_STALE", changed)


def test_each_change_leaves_one_entry_with_what_differs(world):
    category = create(world)
    world.ask("PUT", f"/categories/{category['id']}", BILLING | {"color": "#ff0000"})
    world.ask("DELETE", f"/categories/{category['id']}")

    assert [entry.action for entry in world.categories.entries] == [
        "category.create",
        "category.update",
        "category.delete",
    ]
    assert world.categories.entries[1].changes == {"color": ["#2563eb", "#ff0000"]}


@pytest.mark.parametrize(
    "fields", [{"name": " "}, {"color": "blue"}, {"color": "#12345"}, {"status": "gone"}, {"description": "x" * 501}]
)
def test_what_cannot_be_a_category_is_refused_by_the_field_s_name(world, fields):
    assert set(world.problems("POST", "/categories", BILLING | fields)) == set(fields)


def test_a_category_may_keep_its_jobs_executions_for_less_than_all_others(world):
    category = create(world, executionRetentionDays=3)
    job = job_in(world, category)

    run = world.ask("POST", f"/jobs/{job['id']}/execute")[1]
    world.ask("PUT", f"/categories/{category['id']}", BILLING)
    later = world.ask("POST", f"/executions/{run['id']}/cancel") and world.ask("POST", f"/jobs/{job['id']}/execute")[1]

    assert category["executionRetentionDays"] == 3
    assert [world.history.find(each["id"]).kept_days for each in (run, later)] == [3, None]
    assert world.categories.entries[1].changes == {"executionRetentionDays": [3, None]}


@pytest.mark.parametrize("days", [0, 31, "a week"])
def test_executions_are_kept_for_a_day_at_least_and_no_longer_than_the_table_can(world, days):
    assert set(world.problems("POST", "/categories", BILLING | {"executionRetentionDays": days})) == {
        "executionRetentionDays"
    }


def test_a_category_keeps_no_executions_longer_than_the_deployment(world):
    status, _ = world.ask("PATCH", "/settings", {"executionRetentionDays": 7}, who="adam")
    told = world.problems("POST", "/categories", BILLING | {"executionRetentionDays": 8})

    assert status == 200
    assert told == {"executionRetentionDays": "Write at most 7, for which all executions are kept, or null."}
    assert create(world, executionRetentionDays=7)["executionRetentionDays"] == 7


def test_there_are_a_hundred_categories_at_most(world):
    for number in range(100):
        create(world, name=f"category {number}")

    assert world.ask("POST", "/categories", BILLING)[0] == 409


def test_jobs_are_listed_by_the_category_that_they_are_in(world):
    category, target = create(world), create(world, name="Finance")
    moved, filed = job_in(world, category, "moved"), job_in(world, target, "filed")
    loose = world.ask("POST", "/jobs", DAILY | {"name": "loose"})[1]
    world.ask("DELETE", f"/categories/{category['id']}", query=f"moveTo={target['id']}")

    listed = {
        wanted: {job["id"] for job in world.ask("GET", "/jobs", query=f"categoryId={wanted}")[1]}
        for wanted in (category["id"], target["id"], "none")
    }

    assert listed == {category["id"]: set(), target["id"]: {moved["id"], filed["id"]}, "none": {loose["id"]}}


def test_jobs_whose_category_is_gone_are_listed_among_those_in_none(world):
    category = create(world)
    job = job_in(world, category)
    world.ask("DELETE", f"/categories/{category['id']}", query="moveTo=none")

    assert [each["id"] for each in world.ask("GET", "/jobs", query="categoryId=none")[1]] == [job["id"]]
