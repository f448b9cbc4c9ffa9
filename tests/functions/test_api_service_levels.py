"""GET /slo: objectives, budgets, burn rates, lag, the canary, and points without gaps."""

from datetime import timedelta

import pytest

from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.usecases.keep_canary import KeepCanary
from tests.fakes.executions import key_of
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld

MINUTE = timedelta(minutes=1)


@pytest.fixture
def world():
    return ApiWorld()


def run(world, job, *, ago: timedelta, lag: timedelta = timedelta(0), status=ExecutionStatus.SUCCESS):
    due = world.clock() - ago
    occurrence = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
    claim = claimed(job, occurrence, attempt=1, fence="f", now=due + lag)
    execution = ended(claim, status, now=due + lag)
    world.runs.records[key_of(execution)] = execution


def asked(world, window="28d", who="rita"):
    status, told = world.ask("GET", "/slo", query=f"window={window}", who=who)
    assert status == 200, told
    return told


def objective(told, kind):
    (found,) = [each for each in told["objectives"] if each["kind"] == kind]
    return found


def test_without_runs_nothing_is_judged(world):
    told = asked(world)

    assert objective(told, "start") == {
        "kind": "start",
        "target": 99.9,
        "thresholdSeconds": 60,
        "good": 0,
        "total": 0,
        "attained": None,
        "isMet": None,
        "budget": {"allowed": 0.0, "spent": 0, "leftPercent": None},
        "burnRate": {"oneHour": None, "sixHours": None},
    }
    assert (told["canary"], told["lag"]["p50Ms"], told["lag"]["buckets"][-1]) == (
        None,
        None,
        {"upToMs": None, "count": 0},
    )


def test_late_starts_spend_the_budget(world):
    job = a_job()
    world.jobs.stored[job.id] = job
    for minute in range(200, 300):
        run(world, job, ago=minute * MINUTE, lag=2 * MINUTE if minute == 250 else timedelta(seconds=1))

    start = objective(asked(world), "start")

    assert (start["good"], start["total"], start["attained"], start["isMet"]) == (99, 100, 99.0, False)
    assert start["budget"] == {"allowed": 0.1, "spent": 1, "leftPercent": -900.0}
    assert start["burnRate"] == {"oneHour": None, "sixHours": 10.0}


def test_the_lag_is_told_by_percentiles_and_in_buckets(world):
    job = a_job()
    for minute in range(100):
        run(world, job, ago=minute * MINUTE, lag=timedelta(milliseconds=50 if minute < 60 else 1_800))

    lag = asked(world, "1d")["lag"]

    assert (lag["p50Ms"], lag["p95Ms"], lag["p99Ms"]) == (100, 2_000, 2_000)
    assert [each for each in lag["buckets"] if each["count"]] == [
        {"upToMs": 100, "count": 60},
        {"upToMs": 2_000, "count": 40},
    ]


def test_the_canary_s_minutes_are_the_api_s(world):
    KeepCanary(jobs=world.jobs, is_wanted=True, now=world.clock)()
    canary = world.jobs.stored[CANARY_ID]
    run(world, canary, ago=1 * MINUTE, status=ExecutionStatus.TIMEOUT)
    run(world, canary, ago=2 * MINUTE)
    run(world, canary, ago=3 * MINUTE)

    told = asked(world)

    assert (objective(told, "api")["good"], objective(told, "api")["total"]) == (2, 3)
    assert objective(told, "start")["total"] == 0
    assert told["canary"] == {
        "jobId": CANARY_ID,
        "isActive": True,
        "latest": {"at": "2026-11-21T11:59:00.000Z", "status": "TIMEOUT", "lagMs": 0},
        "lastSuccessAt": "2026-11-21T11:58:00.000Z",
        "lastSuccessAgeSeconds": 120,
    }


@pytest.mark.parametrize(
    ("window", "bucket", "count", "first"),
    [
        ("1d", "hour", 24, "2026-11-20T13:00:00.000Z"),
        ("7d", "day", 7, "2026-11-15T00:00:00.000Z"),
        ("28d", "day", 28, "2026-10-25T00:00:00.000Z"),
    ],
)
def test_points_have_no_gaps_and_end_now(world, window, bucket, count, first):
    job = a_job()
    run(world, job, ago=MINUTE)

    told = asked(world, window)

    assert (told["bucket"], told["since"], len(told["points"])) == (bucket, first, count)
    assert told["points"][0] == {
        "at": first,
        "start": {"good": 0, "total": 0},
        "api": {"good": 0, "total": 0},
        "p95LagMs": None,
    }
    assert sum(each["start"]["total"] for each in told["points"]) == 1


def test_another_window_is_refused(world):
    assert world.ask("GET", "/slo", query="window=2d")[0] == 422


def test_the_canary_is_not_among_the_next_runs(world):
    KeepCanary(jobs=world.jobs, is_wanted=True, now=world.clock)()
    job = a_job(cron_expression="0 13 * * *")
    world.jobs.stored[job.id] = job

    told = world.ask("GET", "/stats", who="adam")[1]

    assert [each["jobName"] for each in told["nextRuns"]] == ["nightly backup"]
