"""200 jobs due in the same minute, on the whole local stack, with 100 ms targets.

Lag is from the due time (the full minute) to the request's arrival at the target, the emulator's share included.
The target counts, so that exactly once is what was seen on the wire, not what the records say.
"""

import time
from collections import Counter
from datetime import UTC, datetime, timedelta

from benchmarks.results import Figures, percentile, table
from benchmarks.stage import Client, received, stack
from local.stack import Stack

JOBS = 200
LIMITS = (10, 50)
GOAL_SECONDS = {50: 5.0}  # all have started by then
_PATIENCE = 90.0  # seconds after the due time


def measure() -> Figures:
    figures: dict[str, object] = {"jobs": JOBS, "goalSeconds": GOAL_SECONDS}
    for limit in LIMITS:
        with stack(limit) as running:
            figures[str(limit)] = burst(running, JOBS)
    rows = [(f"limit {limit}", *dict(figures[str(limit)]).values()) for limit in LIMITS]  # type: ignore[call-overload]  # as burst() made it
    table(("seconds", "first", "median", "p99", "last", "ran once", "twice", "lost"), rows)
    return figures


def burst(running: Stack, count: int) -> dict[str, float]:
    """Creates the jobs, waits for their minute, and counts at the target."""
    client = Client(running)
    due = _next_free_minute(count)
    for number in range(count):
        job = {
            "name": f"burst {number}",
            "cronExpression": f"{due.minute} {due.hour} {due.day} {due.month} *",
            "endpointUrl": f"{running.info['targetUrl']}/slow?s=0.1",
            "timeoutMs": 10_000,
        }
        client.post("/jobs", job)
    _await_registration(client, due)
    arrivals = _arrivals(running, due, count)
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
    }


def _next_free_minute(count: int) -> datetime:
    """Late enough for all jobs to be created and registered before it."""
    return (datetime.now(UTC) + timedelta(seconds=60 + count * 0.1)).replace(second=0, microsecond=0) + timedelta(
        minutes=1
    )


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
            deadline = min(deadline, time.time() + 5)
    return found
