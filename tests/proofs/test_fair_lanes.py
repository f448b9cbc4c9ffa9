"""With ten calls in flight at most, sixty jobs at a host that hangs keep nobody else waiting: not even at first."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.e2e.conftest import Api, as_administrator, eventually, started

HANGING, GOOD = 60, 20  # jobs
EXECUTORS = 6  # at the same time, at most: two in each lane
TIMEOUT = timedelta(seconds=20)
MOST_SHIFT = 5.0  # seconds, of the good ones' 99th percentile: of twenty, their last
MAKING = timedelta(seconds=90)  # for sixty jobs, on however busy a machine


@pytest.fixture(scope="module")
def caller() -> Iterator[Api]:
    """Of a stack with the smallest usual limit, in which no circuit opens: the lanes have to cope alone."""
    with started({"MAX_CONCURRENT_EXECUTIONS": "10", "CIRCUIT_BREAKER_FAILURES": "0"}, console=False) as running:
        running.warm({running.info["outputs"]["ExecutorFunction"]: EXECUTORS})  # no cold start is measured
        with as_administrator(running) as api:
            yield api


@contextmanager
def hanging_host() -> Iterator[str]:
    """A URL whose host takes every connection and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=200) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"


def minute_after(instant: datetime) -> datetime:
    return instant.replace(second=0, microsecond=0) + timedelta(minutes=1)


def at(minute: datetime) -> dict[str, Any]:
    return {"cronExpression": f"{minute.minute} {minute.hour} {minute.day} {minute.month} *", "retryCount": 0}


def run_of(api: Api, job: dict[str, Any], minute: datetime) -> dict[str, Any] | None:
    """The job's run of that minute, once it has ended."""
    runs = [each for each in api.executions(job["id"]) if datetime.fromisoformat(each["scheduledFor"]) == minute]
    return runs[0] if runs and runs[0]["completedAt"] else None


def by_hand(api: Api, job: dict[str, Any]) -> float:
    """Seconds from when a run is asked for to its begin."""
    asked = api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)

    def begun() -> float | None:
        run = api.data("GET", f"/executions/{asked['id']}")
        return run["lagMs"] / 1000 if run["startedAt"] else None

    return float(eventually(begun, 60))  # type: ignore[arg-type]  # what comes is a number


def delays(api: Api, jobs: list[dict[str, Any]], minute: datetime) -> list[float]:
    """Seconds from the minute to each job's begin."""
    found: dict[str, float] = {}

    def all_ended() -> bool:
        for job in jobs:
            run = None if job["id"] in found else run_of(api, job, minute)
            if run:
                found[job["id"]] = run["lagMs"] / 1000
        return len(found) == len(jobs)

    eventually(all_ended, 120, pause=2)
    return sorted(found.values())


def until(instant: datetime) -> None:
    time.sleep(max(0.0, (instant - datetime.now(UTC)).total_seconds()))


def test_a_hanging_host_s_jobs_shift_the_others_begin_by_less_than_five_seconds(caller):
    good = [caller.create(name=f"good {number}", cronExpression="* * * * *") for number in range(GOOD)]
    asked_for = caller.create(name="by hand")
    alone = minute_after(datetime.now(UTC))
    until(alone + timedelta(seconds=2))
    before = delays(caller, good, alone)
    by_hand_before = by_hand(caller, asked_for)

    together = minute_after(datetime.now(UTC) + MAKING)
    with hanging_host() as url:
        hangs = {"endpointUrl": url, "timeoutMs": TIMEOUT // timedelta(milliseconds=1), **at(together)}
        hanging = [caller.create(name=f"hangs {number}", **hangs) for number in range(HANGING)]
        assert datetime.now(UTC) < together
        until(together + timedelta(seconds=3))
        by_hand_beside = by_hand(caller, asked_for)
        beside = delays(caller, good, together)
        until(together + TIMEOUT + timedelta(seconds=10))
        ends = [run_of(caller, job, together) for job in hanging]

    print(
        f"last of {GOOD}: {before[-1]:.1f} s alone, {beside[-1]:.1f} s beside {HANGING} that hang; "
        f"by hand {by_hand_before:.1f} s and {by_hand_beside:.1f} s"
    )
    assert beside[-1] - before[-1] < MOST_SHIFT
    assert by_hand_beside - by_hand_before < MOST_SHIFT
    assert "TIMEOUT" in {run["status"] for run in ends if run}  # the host does hang
