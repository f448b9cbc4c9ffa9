"""1,000 jobs due in the same minute, on the whole local stack, with 100 ms targets; and what of their time is ours.

Lag is from the due time (the full minute) to the request's arrival at the target, the emulator's share included.
The target counts, so that exactly once is what was seen on the wire, not what the records say. The profile holds the
processor seconds of each part while the jobs run against those of the emulator, and the drain of the executor alone.
"""

import os
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from benchmarks.drain import drain
from benchmarks.processes import processor_seconds
from benchmarks.results import Figures, percentile, table
from benchmarks.stage import Client, received, stack
from cron_manager.domain.lane_shapes import shape_lanes
from local.stack import Stack

BURSTS = ((200, 10), (1_000, 50))  # jobs, limit
GOAL_SECONDS = {50: 8.0}  # all have started by then
GOAL_DRAIN = 1.5  # of the executor alone, against nothing but its targets' time
TARGET_SECONDS = 0.1
_PATIENCE = 120.0  # seconds after the due time
_SECONDS_A_JOB = 0.1  # for creating one
_AFTER = 5.0  # seconds in which one may still come twice


def measure() -> Figures:
    figures: dict[str, object] = {"goalSeconds": GOAL_SECONDS, "goalDrain": GOAL_DRAIN, "load": os.getloadavg()[0]}
    rows = []
    for jobs, limit in BURSTS:
        with stack(limit) as running:
            found = burst(running, jobs)
        alone = drain(jobs, shape_lanes(limit).short, TARGET_SECONDS)
        figures[str(limit)] = {"jobs": jobs, **found, "executorAlone": alone}
        rows.append((f"{jobs} jobs, limit {limit}", *(found[name] for name in _COLUMNS), alone["ratio"]))
        _show(found["processorSeconds"])
    table(("seconds", *_COLUMNS, "drain alone / ideal"), rows)
    return figures


_COLUMNS = ("first", "median", "p99", "last", "once", "twice", "lost")


def _show(seconds: dict[str, float]) -> None:
    table(
        ("processor seconds of", "s"),
        [(part, seconds[part]) for part in sorted(seconds, key=seconds.__getitem__, reverse=True)],
    )


def burst(running: Stack, count: int) -> dict[str, Any]:
    """Creates the jobs, waits for their minute, and counts at the target."""
    client = Client(running)
    due = _next_free_minute(count)
    for number in range(count):
        job = {
            "name": f"burst {number}",
            "cronExpression": f"{due.minute} {due.hour} {due.day} {due.month} *",
            "endpointUrl": f"{running.info['targetUrl']}/slow?s={TARGET_SECONDS}",
            "timeoutMs": 10_000,
        }
        client.post("/jobs", job)
    _await_registration(client, due)
    before = processor_seconds(running)
    arrivals = _arrivals(running, due, count)
    used = processor_seconds(running)
    lags = [at - due.timestamp() for ats in arrivals.values() for at in ats]
    times = Counter(len(ats) for ats in arrivals.values())
    return {
        "first": round(min(lags), 3),
        "median": round(percentile(lags, 0.5), 3),
        "p99": round(percentile(lags, 0.99), 3),
        "last": round(max(lags), 3),
        "once": times[1],
        "twice": sum(number for often, number in times.items() if often > 1),
        "lost": count - len(arrivals),
        "processorSeconds": {part: round(used[part] - before[part], 2) for part in used},
    }


def _next_free_minute(count: int) -> datetime:
    """Late enough for all jobs to be created and registered before it."""
    return (datetime.now(UTC) + timedelta(seconds=60 + count * _SECONDS_A_JOB)).replace(
        second=0, microsecond=0
    ) + timedelta(minutes=1)


def _await_registration(client: Client, due: datetime) -> None:
    active = client.get("/stats")["jobs"]
    print(f"created {active}; due at {due:%H:%M:%S} UTC", flush=True)
    time.sleep(max(0.0, due.timestamp() - time.time()))


def _arrivals(running: Stack, due: datetime, count: int) -> dict[str, list[float]]:
    """Per job, when its requests came: until all are there and, for a while, to see whether one comes twice."""
    deadline = due.timestamp() + _PATIENCE
    found: dict[str, list[float]] = {}
    while time.time() < deadline:
        time.sleep(1)
        found = {}
        for request in received(running):
            headers = dict(request["headers"])  # type: ignore[call-overload]  # JSON of our own server
            found.setdefault(str(headers["X-Cron-Job-Id"]), []).append(float(str(request["time"])))
        if len(found) == count:
            deadline = min(deadline, time.time() + _AFTER)
    return found
