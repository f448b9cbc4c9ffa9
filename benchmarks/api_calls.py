"""The same calls through the edge of our own and through FastAPI, in turns, in one process; figures as JSON.

Runs in .local/benchmarks, which benchmarks/api.py makes.
"""

import gc
import json
import logging
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.fastapi_app import fastapi_handler
from cron_manager.edge.dispatch import dispatch
from cron_manager.observability import logger
from tests.functions.api_world import ROUTES, ApiWorld
from tests.functions.events import http_event

ROUNDS = 30
CALLS = 10  # of one route on one side, one after the other
JOBS = 20
JOB = {"cronExpression": "0 3 * * *", "timezone": "Europe/Berlin", "endpointUrl": "https://example.com/backup"}
PREVIEW = {"cronExpression": "*/5 * * * *", "timezone": "Europe/Berlin", "count": 3}
Handler = Callable[[dict[str, Any]], dict[str, Any]]
OURS, THEIRS = "own edge", "FastAPI + Mangum"


class Side:
    """One edge before a world of its own."""

    def __init__(self, handler_of: Callable[[ApiWorld], Handler]) -> None:
        self.world = ApiWorld()
        self.handle = handler_of(self.world)
        self.jobs = [self._make(f"job {number}") for number in range(JOBS)]

    def event(self, method: str, path: str, body: object = None, query: str = "") -> dict[str, Any]:
        path = path.replace("{job}", self.jobs[0]) if "{job}" in path else path
        made: dict[str, Any] = http_event(method, path, body=body, query=query, headers=self.world.headers["alice"])
        return made

    def forget(self) -> None:
        """The trail in memory looks through all of its entries for each new one."""
        self.world.audit.entries.clear()
        self.world.jobs.entries.clear()

    def _make(self, name: str) -> str:
        event = http_event("POST", "/jobs", body={**JOB, "name": name}, headers=self.world.headers["alice"])
        return str(json.loads(self.handle(event)["body"])["data"]["id"])


CASES: dict[str, tuple[tuple[Any, ...], int]] = {
    "GET /health": (("GET", "/health"), 200),
    "GET /jobs/{id}": (("GET", "/jobs/{job}"), 200),
    "GET /jobs, 20 of them": (("GET", "/jobs", None, "limit=20"), 200),
    "PATCH /jobs/{id}": (("PATCH", "/jobs/{job}", {"description": "changed"}), 200),
    "PATCH, refused (422)": (("PATCH", "/jobs/{job}", {"retryCount": 99}), 422),
    "POST /schedules/preview": (("POST", "/schedules/preview", PREVIEW), 200),
    "GET, not there (404)": (("GET", "/jobs/job_nobody"), 404),
}


def own(world: ApiWorld) -> Handler:
    def handle(event: dict[str, Any]) -> dict[str, Any]:
        return dispatch(event, routes=ROUTES, gate=world.gate, deps=world.deps, trail=world.audit, clock=world.clock)

    return handle


def fastapi(world: ApiWorld) -> Handler:
    handler: Callable[..., dict[str, Any]] = fastapi_handler(ROUTES, world.gate, world.deps, world.audit, world.clock)
    return lambda event: handler(event, None)


def measured(sides: dict[str, Side], case: tuple[Any, ...], status: int) -> dict[str, float]:
    """The median call of each side, in microseconds."""
    taken: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(ROUNDS):
        for name in sorted(sides, reverse=bool(turn % 2)):
            taken[name] += _calls(sides[name], case, status)
    return {name: statistics.median(each) * 1e6 for name, each in taken.items()}


def _calls(side: Side, case: tuple[Any, ...], status: int) -> Iterator[float]:
    side.forget()
    events = [side.event(*case) for _ in range(CALLS)]
    for event in events:
        begun = time.perf_counter()
        answer = side.handle(event)
        yield time.perf_counter() - begun
        if answer["statusCode"] != status:
            raise AssertionError(answer)


def same_answers(sides: dict[str, Side], case: tuple[Any, ...]) -> None:
    """Before anything is measured: both sides say the same, but for ids."""
    shapes = []
    for side in sides.values():
        told = json.loads(side.handle(side.event(*case))["body"])
        shapes.append((sorted(told), sorted(told.get("error", {})), told.get("error", {}).get("code")))
    if shapes[0] != shapes[1]:
        raise AssertionError(shapes)


def main() -> None:
    logger.setLevel(logging.CRITICAL)  # one side writes a line per call
    sides = {OURS: Side(own), THEIRS: Side(fastapi)}
    for case, _ in CASES.values():
        same_answers(sides, case)
    gc.freeze()
    json.dump({name: measured(sides, *case) for name, case in CASES.items()}, sys.stdout)


if __name__ == "__main__":
    main()
