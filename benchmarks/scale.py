"""Lists, logs and the overview with 100 and with 10,000 jobs: requests to tables, and time, side by side.

Two sets of tables in one emulator, filled directly, ten executions for each job; the API's own routes and adapters
answer in this process, in turns over both sets, so that a busy machine slows both alike. What stands before every
route (credentials, counters, trail) costs the same for all of them and is left out. Time is ours and the emulator's,
which looks through more items where a table holds more, as DynamoDB does not; processor time is ours alone.
"""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from statistics import median
from typing import Any

from benchmarks.cost import copied_tables, emulator_client
from benchmarks.results import Figures, table
from benchmarks.stage import stack
from cron_manager.adapters import aws
from cron_manager.adapters.catalogue_file import CatalogueFile
from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode_item
from cron_manager.adapters.dynamodb.execution_items import execution_to_item
from cron_manager.adapters.dynamodb.job_items import item_to_state, job_to_item
from cron_manager.adapters.dynamodb.outcomes import batch_put, hour_update
from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.catalogue import Catalogue, next_runs_of, row_of
from cron_manager.domain.execution import (
    CallResult,
    Execution,
    ExecutionStatus,
    Trigger,
    attempted,
    claimed,
    ended,
    occurrence_of,
)
from cron_manager.domain.ids import new_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, created
from cron_manager.edge.dispatch import dispatch
from cron_manager.observability import logger
from local.stack import Stack
from scripts.route_tables import load

SIZES = (100, 10_000)  # jobs
RUNS_OF_A_JOB = 10
ROUNDS = 30  # of every question over both sets, in turns
GOAL_REQUESTS, GOAL_RATIO = 4, 1.3
_SPAN = timedelta(days=3)  # over which the executions ended
_NOTED_TOGETHER = 50
_WRITTEN_TOGETHER = 25  # what BatchWriteItem takes
QUESTIONS = {  # with pages that a hundred jobs fill as well
    "list": "/jobs?limit=50",
    "filter": "/jobs?limit=5&isActive=true&status=FAILED",
    "search": "/jobs?limit=1&search=number%2042",
    "sort": "/jobs?limit=50&sort=name",
    "sort by next run": "/jobs?limit=50&sort=nextRunAt",
    "job page": "/jobs/{job}",
    "job's executions": "/jobs/{job}/executions?limit=50",
    "executions": "/executions?limit=50",
    "failed executions": "/executions?limit=50&status=FAILED",
    "global log": "/logs?limit=50",
    "overview": "/stats",
    "trends": "/stats/trends?bucket=day",
}


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What one question took."""

    requests: int  # to tables
    milliseconds: float
    processor_ms: float  # of this process


@dataclass(frozen=True, kw_only=True)
class Side:
    """One set of tables with the API over it."""

    jobs: int
    ask: Callable[[str], Answered]
    first: Answered  # the first list of a process, which reads the catalogue
    catalogue_kb: int


class OpenGate:
    """Lets an administrator in without asking anybody."""

    viewers = cors = property(lambda self: self)
    keyed_calls = None

    def located(self, call: Any) -> Any:
        return call

    def headers(self, _call: Any) -> Mapping[str, str]:
        return {}

    def permits(self, _call: Any) -> bool:
        return False

    def identify(self, *_: object) -> Principal:
        return Principal(user_id="usr_measured", role=Role.ADMIN, scopes=frozenset(Scope))

    def admit(self, *_: object) -> Mapping[str, str]:
        return {}


class NoTrail:
    def add(self, _entry: object) -> bool:
        return True


def measure() -> Figures:
    logger.setLevel("WARNING")
    with stack(10) as running:
        _point_at(running)
        sides = [_side(running, size) for size in SIZES]
        taken = {name: _in_turns(sides, path) for name, path in QUESTIONS.items()}
    rows = {name: _figures(each) for name, each in taken.items()}
    _show(rows, sides)
    return {
        "jobs": SIZES,
        "executions": [size * RUNS_OF_A_JOB for size in SIZES],
        "catalogueKb": [side.catalogue_kb for side in sides],
        "firstListMs": [round(side.first.milliseconds, 1) for side in sides],
        "goals": {"requests": GOAL_REQUESTS, "ratio": GOAL_RATIO},
        "questions": rows,
    }


def _in_turns(sides: Sequence[Side], path: str) -> list[list[Answered]]:
    """By side. The first answers count for nothing."""
    rounds = [[side.ask(path) for side in sides] for _ in range(ROUNDS + 3)]
    return [list(answers) for answers in zip(*rounds[3:], strict=True)]


def _figures(taken: Sequence[Sequence[Answered]]) -> dict[str, Any]:
    milliseconds = [median(each.milliseconds for each in answers) for answers in taken]
    processor = [median(each.processor_ms for each in answers) for answers in taken]
    return {
        "requests": [max(each.requests for each in answers) for answers in taken],
        "milliseconds": [round(each, 1) for each in milliseconds],
        "ratio": round(milliseconds[1] / milliseconds[0], 2),
        "processorMs": [round(each, 1) for each in processor],
        "processorRatio": round(processor[1] / processor[0], 2),
    }


def _show(rows: Mapping[str, Mapping[str, Any]], sides: Sequence[Side]) -> None:
    small, large = (f"{side.jobs:,}" for side in sides)
    head = (f"jobs: {small} | {large}", "requests", "ms", "ratio", "processor ms", "ratio")
    table(
        head,
        [
            (
                name,
                " | ".join(map(str, row["requests"])),
                " | ".join(map(str, row["milliseconds"])),
                row["ratio"],
                " | ".join(map(str, row["processorMs"])),
                row["processorRatio"],
            )
            for name, row in rows.items()
        ],
    )
    table(
        ("catalogue", small, large),
        [
            ("KB", *(side.catalogue_kb for side in sides)),
            ("a process's first list, ms", *(round(side.first.milliseconds) for side in sides)),
        ],
    )


def _evening() -> datetime:
    """Of today: most of a day has ended, whenever this is measured."""
    return datetime.now(UTC).replace(hour=18, minute=30, second=0, microsecond=0)


def _point_at(running: Stack) -> None:
    """Has the API's code in this process use the stack, as its function there does."""
    functions = emulator_client(running, "lambda")
    name = running.info["outputs"]["ApiFunction"]
    os.environ.update(functions.get_function_configuration(FunctionName=name)["Environment"]["Variables"])
    os.environ |= {
        "AWS_ENDPOINT_URL": str(running.info["emulatorUrl"]),
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "000000000000",
        "AWS_SECRET_ACCESS_KEY": "unused",
    }


def _side(running: Stack, size: int) -> Side:
    client, s3 = emulator_client(running, "dynamodb"), emulator_client(running, "s3")
    names, bucket = copied_tables(client, running, f"scale-{size}"), f"scale-{size}"
    s3.create_bucket(Bucket=bucket)
    now = _evening()
    jobs = [_job(number, now) for number in range(size)]
    runs = sorted(_runs(jobs, now), key=lambda each: each.scheduled_for)
    latest = {run.job_id: run for run in runs}
    _fill(client, names, jobs, runs, latest)
    CatalogueFile(lambda: s3, bucket).replace(_catalogue(jobs, latest, now))
    (written,) = s3.list_objects_v2(Bucket=bucket)["Contents"]
    os.environ |= {
        "JOBS_TABLE": names["jobs"],
        "EXECUTIONS_TABLE": names["executions"],
        "CATALOGUE_BUCKET": bucket,
    }
    ask = _asking(load("api", "deps").deps(), jobs[0].id)
    return Side(jobs=size, ask=ask, first=ask("/jobs?limit=50"), catalogue_kb=round(written["Size"] / 1024))


def _asking(deps: Any, job_id: str) -> Callable[[str], Answered]:
    routes = load("api", "routes").ROUTES

    def ask(path: str) -> Answered:
        event = _event(path.format(job=job_id))
        asked: Counter[str] = Counter()

        def count(model: Any, **_: object) -> None:
            asked[model.name] += 1

        aws.dynamodb().meta.events.register("before-call.dynamodb", count)
        begun, worked = time.perf_counter(), time.process_time()
        answer = dispatch(event, routes=routes, gate=OpenGate(), deps=deps, trail=NoTrail(), clock=_evening)  # type: ignore[arg-type]
        seconds, processor = time.perf_counter() - begun, time.process_time() - worked
        aws.dynamodb().meta.events.unregister("before-call.dynamodb", count)
        if answer["statusCode"] != 200 or asked["Scan"]:
            raise RuntimeError(f"{path}: {answer['statusCode']}, {dict(asked)}: {answer['body'][:300]}")
        return Answered(requests=asked.total(), milliseconds=1000 * seconds, processor_ms=1000 * processor)

    return ask


def _event(path: str) -> dict[str, Any]:
    """As API Gateway sends it."""
    raw, _, query = path.partition("?")
    return {
        "version": "2.0",
        "rawPath": f"/api/v1{raw}",
        "rawQueryString": query,
        "headers": {"host": "127.0.0.1"},
        "requestContext": {
            "requestId": "measured",
            "http": {"method": "GET", "path": f"/api/v1{raw}", "sourceIp": "127.0.0.1"},
        },
        "isBase64Encoded": False,
    }


def _catalogue(jobs: Sequence[Job], latest: Mapping[str, Execution], now: datetime) -> Catalogue:
    """As the cataloguer makes it, for which the emulator would take minutes."""
    states = {job.id: item_to_state(_state(latest[job.id])) for job in jobs}
    rows = {job.id: row_of(job, states[job.id], next_runs_of(job, now)) for job in jobs}
    return Catalogue(at=now, complete_at=now, rows=rows)


def _fill(
    client: Any,
    names: Mapping[str, str],
    jobs: Sequence[Job],
    runs: Sequence[Execution],
    latest: Mapping[str, Execution],
) -> None:
    _write(client, names["jobs"], (item for job in jobs for item in (job_to_item(job), _state(latest[job.id]))))
    _write(client, names["executions"], map(execution_to_item, runs))
    for start in range(0, len(runs), _NOTED_TOGETHER):
        noted = runs[start : start + _NOTED_TOGETHER]
        at = noted[-1].completed_at or noted[-1].scheduled_for
        client.put_item(**batch_put(names["executions"], noted, at, f"{start:012}"))
        client.update_item(**hour_update(names["executions"], noted, at))


def _write(client: Any, name: str, items: Iterator[Item]) -> None:
    while batch := list(islice(items, _WRITTEN_TOGETHER)):
        left = {name: [{"PutRequest": {"Item": item}} for item in batch]}
        while left:
            left = client.batch_write_item(RequestItems=left).get("UnprocessedItems")


def _job(number: int, now: datetime) -> Job:
    """A tenth is disabled; they were made over the last month."""
    since = now - timedelta(days=30) + timedelta(minutes=number)
    definition = {
        "name": f"measured job number {number}",
        "description": "What somebody might write about a job of theirs.",
        "tags": ("measured", f"group {number % 20}"),
        "cron_expression": f"{number % 60} {number % 24} * * *",
        "endpoint_url": f"https://host-{number % 50}.example.com/a/path/of/usual/length",
        "is_active": number % 10 != 0,
    }
    return created(definition, job_id=new_id("job", since), by=f"usr_{number % 40:026}", now=since)


def _runs(jobs: Sequence[Job], now: datetime) -> Iterator[Execution]:
    """Spread evenly over the span; a tenth fail."""
    count = len(jobs) * RUNS_OF_A_JOB
    for number in range(count):
        job = jobs[number % len(jobs)]
        due = now - _SPAN + number * (_SPAN / count)
        status = ExecutionStatus.FAILED if number % 10 == 3 else ExecutionStatus.SUCCESS
        occurrence = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
        claim = claimed(job, occurrence, attempt=1, fence="f", now=due)
        result = CallResult(status=status, duration_ms=100, response_status=200, response_excerpt="done")
        yield ended(attempted(claim, result), status, now=due + timedelta(milliseconds=120))


def _state(run: Execution) -> Item:
    """What the broadcaster has counted up to a run."""
    failed = run.status is ExecutionStatus.FAILED
    return {
        **keys.job_state(run.job_id),
        **encode_item(
            {
                "status": str(run.status),
                "lastRunAt": to_iso(run.started_at) if run.started_at else None,
                "successCount": RUNS_OF_A_JOB - failed,
                "failureCount": int(failed),
                "registeredVersion": 1,
            }
        ),
    }
