"""What a job's latest records tell through the API. Alice owns."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus, Trigger, occurrence_of
from tests.fakes.executions import key_of
from tests.functions.api_world import ApiWorld

DAILY = {"name": "backup", "cronExpression": "* * * * *", "endpointUrl": "https://example.com/"}
MINUTE = timedelta(minutes=1)
OK, BAD = ExecutionStatus.SUCCESS, ExecutionStatus.FAILED


@pytest.fixture
def world():
    return ApiWorld()


@pytest.fixture
def job(world):
    job = world.ask("POST", "/jobs", DAILY)[1]["id"]
    world.clock.advance(hours=24)
    return job


def ran(world, job, minutes_ago, status=OK, response=200, *, took_ms=100):
    due = world.clock() - minutes_ago * MINUTE
    run = occurrence_of(world.jobs.stored[job], scheduled_for=due, trigger=Trigger.SCHEDULE)
    category = ErrorCategory.SERVER if status is BAD else None
    result = CallResult(status=status, duration_ms=took_ms, response_status=response, error_category=category)
    run = replace(run, status=status, started_at=due, completed_at=due + timedelta(milliseconds=took_ms), result=result)
    world.runs.records[key_of(run)] = run
    return run.id


def test_statistics_say_what_they_stand_on(world, job):
    for minutes in range(10):
        ran(world, job, minutes + 1, took_ms=100 + minutes)
    newest = ran(world, job, 0.5, BAD, 503)

    found = world.ask("GET", f"/jobs/{job}/statistics", query="days=2")[1]

    assert (found["executions"], found["succeeded"], found["failed"], found["isWhole"]) == (11, 10, 1, True)
    assert found["successRate"] == 0.9091
    assert (found["streaks"]["failing"], found["lastFailureId"]) == (1, newest)
    assert found["durations"]["p50Ms"] == 104
    assert found["from"] == "2026-11-21T12:00:00.000Z", "the job is a day old"
    assert (len(found["hours"]), len(found["days"])) == (24, 2)


def test_of_a_busy_job_the_latest_thousand_runs_count_and_the_answer_says_from_when(world, job):
    for minutes in range(1_100):
        ran(world, job, minutes + 1)

    found = world.ask("GET", f"/jobs/{job}/statistics")[1]

    assert (found["executions"], found["isWhole"]) == (1_000, False)
    assert found["from"] == "2026-11-21T19:20:00.000Z"


@pytest.mark.parametrize("query", ["days=0", "days=31", "days=x"])
def test_statistics_go_back_one_to_thirty_days(world, job, query):
    assert world.ask("GET", f"/jobs/{job}/statistics", query=query)[0] == 422


def test_the_first_failure_is_held_against_the_last_success(world, job):
    ran(world, job, 9, BAD, 500)
    good = ran(world, job, 6)
    first = ran(world, job, 4, BAD, 503, took_ms=900)
    ran(world, job, 2, BAD, 404)

    found = world.ask("GET", f"/jobs/{job}/what-changed")[1]

    assert (found["isFailing"], found["failures"], found["isWhole"]) == (True, 2, True)
    assert (found["lastSuccess"]["id"], found["firstFailure"]["id"]) == (good, first)
    differences = {each["field"]: (each["success"], each["failure"]) for each in found["differences"]}
    assert differences == {
        "status": ("SUCCESS", "FAILED"),
        "responseStatus": (200, 503),
        "errorCategory": (None, "server"),
        "executionTimeMs": (100, 900),
    }


def test_what_was_done_to_the_job_between_the_two_is_told(world, job):
    world.ask("PATCH", f"/jobs/{job}", {"description": "before"})
    world.clock.advance(minutes=1)
    ran(world, job, 0)
    world.clock.advance(minutes=1)
    world.ask("PATCH", f"/jobs/{job}", {"timeoutMs": 1000}, who="adam")
    world.ask("PATCH", f"/jobs/{job}", {"timeoutMs": 0})
    world.ask("GET", f"/jobs/{job}")
    world.ask("POST", f"/jobs/{job}/execute", {})
    world.clock.advance(minutes=1)
    ran(world, job, 0, BAD)
    world.clock.advance(minutes=1)
    world.ask("PATCH", f"/jobs/{job}", {"description": "afterwards"})

    (change,) = world.ask("GET", f"/jobs/{job}/what-changed")[1]["changes"]

    assert (change["action"], change["by"], change["changes"]) == (
        "job.update",
        "usr_adam",
        {"timeoutMs": [30_000, 1_000]},
    )


def test_a_job_that_does_not_fail_has_nothing_to_compare(world, job):
    ran(world, job, 4, BAD)
    ran(world, job, 2)
    ran(world, job, 1, ExecutionStatus.SKIPPED)

    found = world.ask("GET", f"/jobs/{job}/what-changed")[1]

    assert (found["isFailing"], found["failures"], found["firstFailure"], found["differences"]) == (False, 0, None, [])


def test_a_job_that_never_went_well_has_its_first_failure_and_what_was_done_just_before(world, job):
    world.ask("PATCH", f"/jobs/{job}", {"description": "just before"})
    world.clock.advance(minutes=1)
    first = ran(world, job, 0, BAD)

    found = world.ask("GET", f"/jobs/{job}/what-changed")[1]

    assert (found["firstFailure"]["id"], found["lastSuccess"]) == (first, None)
    assert [each["action"] for each in found["changes"]] == ["job.update"]
