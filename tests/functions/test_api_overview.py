"""The overview and the trends, through the API."""

from datetime import timedelta

import pytest

from cron_manager.domain.execution import ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.ids import new_id
from tests.fakes.clock import NOON
from tests.fakes.executions import key_of
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld


@pytest.fixture
def world():
    return ApiWorld()


def add(world, name: str, who: str = "alice", **changes):
    job = a_job(name=name, id=new_id("job", NOON), owner_id=f"usr_{who}", **changes)
    world.jobs.stored[job.id] = job
    return job


def end(world, job, status=ExecutionStatus.FAILED, *, ago: timedelta = timedelta(0)):
    due = world.clock() - ago
    execution = ended(occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE), status, now=due)
    world.runs.records[key_of(execution)] = execution
    return execution


def overview(world, who: str = "alice"):
    status, told = world.ask("GET", "/stats", who=who)
    assert status == 200, told
    return told


def test_jobs_are_counted_that_the_caller_may_see(world):
    add(world, "on")
    add(world, "off", is_active=False)
    add(world, "theirs", who="bob")

    assert overview(world)["jobs"] == {"total": 2, "active": 1, "inactive": 1, "failing": 0}
    assert overview(world, "rita")["jobs"]["total"] == 3


def test_the_next_runs_are_the_soonest_ten(world):
    for minute in range(12):
        add(world, f"at {minute}", cron_expression=f"{minute} 13 * * *")

    soonest = overview(world)["nextRuns"]

    assert [each["jobName"] for each in soonest] == [f"at {minute}" for minute in range(10)]
    assert soonest[3]["at"] == "2026-11-21T13:03:00.000Z"


def test_a_job_that_has_run_meanwhile_is_due_again_at_its_next_time(world):
    add(world, "each minute", cron_expression="* * * * *")
    overview(world)

    world.clock.advance(minutes=4)

    assert [each["at"] for each in overview(world)["nextRuns"]] == ["2026-11-21T12:05:00.000Z"]


def test_recent_failures_are_the_latest_ten_that_the_caller_may_see(world):
    mine, theirs = add(world, "mine"), add(world, "theirs", who="bob")
    for minute in range(30):
        world.clock.advance(minutes=1)
        end(world, theirs if minute % 2 else mine)
    end(world, mine, ExecutionStatus.SUCCESS)

    assert [each["jobName"] for each in overview(world)["recentFailures"]] == ["mine"] * 10
    assert {each["jobName"] for each in overview(world, "adam")["recentFailures"]} == {"mine", "theirs"}


def test_today_s_results_are_counted_by_outcome(world):
    job = add(world, "job")
    for number, status in enumerate(["SUCCESS", "SUCCESS", "FAILED", "TIMEOUT", "MISSED", "SKIPPED", "CRASHED"]):
        end(world, job, ExecutionStatus(status), ago=timedelta(minutes=number))

    assert overview(world)["today"] == {
        "total": 7,
        "success": 2,
        "failed": 1,
        "timeout": 1,
        "missed": 1,
        "other": 2,
    }


@pytest.mark.parametrize(
    ("bucket", "count", "first", "last"),
    [
        ("hour", 48, "2026-11-19T13:00:00.000Z", "2026-11-21T12:00:00.000Z"),
        ("day", 14, "2026-11-08T00:00:00.000Z", "2026-11-21T00:00:00.000Z"),
    ],
)
def test_trends_have_no_gaps_and_end_now(world, bucket, count, first, last):
    points = world.ask("GET", "/stats/trends", query=f"bucket={bucket}")[1]["points"]

    assert (len(points), points[0]["at"], points[-1]["at"]) == (count, first, last)
    assert {point["total"] for point in points} == {0}


def test_trends_put_each_execution_where_it_ended(world):
    job = add(world, "job")
    end(world, job, ExecutionStatus.SUCCESS)
    end(world, job, ExecutionStatus.FAILED, ago=timedelta(hours=1))
    end(world, job, ExecutionStatus.CRASHED, ago=timedelta(hours=13))

    hours = world.ask("GET", "/stats/trends")[1]["points"]
    days = world.ask("GET", "/stats/trends", query="bucket=day")[1]["points"]

    assert [(each["at"][:13], each["total"]) for each in hours if each["total"]] == [
        ("2026-11-20T23", 1),
        ("2026-11-21T11", 1),
        ("2026-11-21T12", 1),
    ]
    assert [(each["success"], each["failed"], each["other"]) for each in days[-2:]] == [(0, 0, 1), (1, 1, 0)]


def test_another_bucket_is_refused(world):
    assert world.ask("GET", "/stats/trends", query="bucket=week")[0] == 422
