"""What becomes of failed attempts, crashes and overlaps, through the API."""

import pytest

from tests.functions.api_world import ApiWorld

BASE = {"name": "backup", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}
POLICIES = {
    "retryStrategy": "stepped",
    "retryOn": ["timeout", "503", "4xx"],
    "onCrash": "retry",
    "overlapPolicy": "queue",
}
DEFAULTS = {"retryStrategy": "exponential", "retryOn": None, "onCrash": "fail", "overlapPolicy": "skip"}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, **fields):
    status, job = world.ask("POST", "/jobs", BASE | fields)
    assert status == 201, job
    return job


def picked(job):
    return {name: job[name] for name in POLICIES}


def test_a_job_that_says_nothing_of_trouble_gets_the_defaults(world):
    assert picked(create(world)) == DEFAULTS


def test_policies_are_answered_as_they_were_sent(world):
    job = create(world, **POLICIES)

    assert picked(job) == POLICIES
    assert world.ask("GET", f"/jobs/{job['id']}") == (200, job)


def test_one_policy_can_be_changed_by_itself(world):
    job = create(world, **POLICIES)

    changed = world.ask("PATCH", f"/jobs/{job['id']}", {"retryStrategy": "fixed"})[1]

    assert picked(changed) == POLICIES | {"retryStrategy": "fixed"}


def test_null_brings_back_the_failures_that_pass(world):
    job = create(world, **POLICIES)

    changed = world.ask("PATCH", f"/jobs/{job['id']}", {"retryOn": None})[1]

    assert changed["retryOn"] is None


def test_an_empty_list_is_kept_and_means_no_failure_at_all(world):
    assert create(world, retryOn=[])["retryOn"] == []


def test_replacing_a_job_gives_the_defaults_to_what_is_left_out(world):
    job = create(world, **POLICIES)

    assert picked(world.ask("PUT", f"/jobs/{job['id']}", BASE)[1]) == DEFAULTS


@pytest.mark.parametrize("entry", ["", "5XX", "6xx", "99", "503 ", "always", "blocked"])
def test_a_failure_that_nobody_knows_is_refused_by_its_place(world, entry):
    problems = world.problems("POST", "/jobs", BASE | {"retryOn": ["5xx", entry]})

    assert list(problems) == ["retryOn.1"]


def test_more_than_twenty_failures_are_refused(world):
    many = [str(status) for status in range(400, 421)]

    assert list(world.problems("POST", "/jobs", BASE | {"retryOn": many})) == ["retryOn"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("retryStrategy", "linear"), ("retryStrategy", None), ("onCrash", "skip"), ("overlapPolicy", "replace")],
)
def test_a_policy_that_is_none_is_refused(world, field, value):
    assert list(world.problems("POST", "/jobs", BASE | {field: value})) == [field]


def test_the_trail_tells_changed_policies(world):
    job = create(world)

    world.ask("PATCH", f"/jobs/{job['id']}", POLICIES)

    assert world.jobs.entries[-1].changes == {
        "retryStrategy": ["exponential", "stepped"],
        "retryOn": [None, ["timeout", "503", "4xx"]],
        "onCrash": ["fail", "retry"],
        "overlapPolicy": ["skip", "queue"],
    }
