"""The executor alone: the function's own handler, batch after batch, against a target on loopback and no emulator.

Each invocation at a time is a process, as in Lambda. DynamoDB answers after 5 ms from within the process: requests are
signed, serialised and read as ever, and nothing goes over the wire. SQS has nothing more for an invocation that asks.
What the drain takes beyond the targets' own time is ours: the calls of AWS before and after each call, and processor
time.
"""

import importlib
import json
import multiprocessing
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from botocore.awsrequest import AWSResponse, HTTPHeaders

from benchmarks.quick_server import quick_target
from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.job_items import job_to_item
from cron_manager.domain.execution import Trigger
from cron_manager.domain.ids import new_id
from cron_manager.domain.job import Job, created
from cron_manager.domain.lane_shapes import LaneShape
from cron_manager.messages import Tick

ROUNDS = 5
AWS_SECONDS = 0.005  # a request's time in DynamoDB and on the way
EXECUTOR = Path(__file__).resolve().parent.parent / "functions" / "executor"
_READY_SECONDS = 120.0  # for the processes to start and warm up
_held: dict[str, Any] = {}  # what a process holds: the barrier that it shares with the others
_ENVIRONMENT = {
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "000000000000",
    "AWS_SECRET_ACCESS_KEY": "unused",
    "POWERTOOLS_SERVICE_NAME": "executor",
    "JOBS_TABLE": "jobs",
    "EXECUTIONS_TABLE": "executions",
    "SHORT_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/0/short",
    "LONG_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/0/long",
    "MANUAL_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/0/manual",
    "FUNCTION_QUEUE_URL": "https://sqs.us-east-1.amazonaws.com/0/function",
    "SECRETS_PATH": "/drain/secrets",
    "PUBLIC_URL_PARAMETER": "/drain/public-url",
    "TARGET_ALLOW_CIDRS": "127.0.0.0/8",
    "CIRCUIT_BREAKER_FAILURES": "20",
    "MAX_CONCURRENT_EXECUTIONS": "50",
}


class Context:
    """What the log says of an invocation."""

    function_name = "executor"
    memory_limit_in_mb = 512
    invoked_function_arn = "arn:aws:lambda:us-east-1:000000000000:function:executor"
    aws_request_id = "drain"


@dataclass(frozen=True, kw_only=True)
class Work:
    """What one process did in one round."""

    begun: float
    ended: float
    processor_seconds: float
    calls: Counter[str]  # of AWS, by operation


def drain(count: int, lane: LaneShape, target_seconds: float) -> dict[str, Any]:
    """Seconds for so many calls, and against the time that the targets alone would take in the lane.

    The median of a few rounds, and what each of them came to.
    """
    batches = count // (lane.batch_size * lane.concurrency)
    executions = batches * lane.batch_size * lane.concurrency
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(lane.concurrency)
    with (
        quick_target(target_seconds) as url,
        context.Pool(lane.concurrency, initializer=_hold, initargs=(ready,)) as pool,
    ):
        done = pool.starmap(work, [(url, batches, lane.batch_size)] * lane.concurrency, chunksize=1)
    ideal = batches * target_seconds
    ratios = sorted(_seconds(rounds) / ideal for rounds in zip(*done, strict=True))
    parts = [each for rounds in done for each in rounds]
    milliseconds = 1000 * sum(each.processor_seconds for each in parts) / executions / ROUNDS
    calls = sum((each.calls for each in parts), Counter[str]())
    return {
        "executions": executions,
        "batches": batches,
        "seconds": round(median(ratios) * ideal, 2),
        "ideal": round(ideal, 2),
        "ratio": round(median(ratios), 2),
        "ratios": [round(ratio, 2) for ratio in ratios],
        "processorMsPerExecution": round(milliseconds, 2),
        "perSecondAndCore": round(1000 / milliseconds),
        "callsPerExecution": {name: round(number / executions / ROUNDS, 3) for name, number in sorted(calls.items())},
    }


def _seconds(works: Iterable[Work]) -> float:
    """From the first process's begin to the last one's end."""
    every = [*works]
    return max(each.ended for each in every) - min(each.begun for each in every)


def _hold(ready: Any) -> None:
    _held["ready"] = ready


def work(url: str, batches: int, size: int) -> list[Work]:
    """One invocation after another, in rounds that all processes begin together, once they are warm."""
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    table = Table.of([_job(url, due) for _ in range(size)])
    invoke, event = _executor(table), _event(table.job_ids, due)
    _succeeds(invoke, event)
    rounds = []
    for _ in range(ROUNDS):
        _held["ready"].wait(_READY_SECONDS)
        table.calls, table.ends_well = Counter(), 0
        begun, before = time.monotonic(), time.process_time()
        for _ in range(batches):
            _succeeds(invoke, event)
        ended, used = time.monotonic(), time.process_time() - before
        if table.ends_well != batches * size:
            raise AssertionError(f"{table.ends_well} of {batches * size} runs ended well")
        rounds.append(Work(begun=begun, ended=ended, processor_seconds=used, calls=table.calls))
    return rounds


def _executor(table: "Table") -> Callable[[object, object], object]:
    """The function's handler in this process, as Lambda imports it, on a DynamoDB that answers from here."""
    os.environ.update(_ENVIRONMENT)
    sys.path.insert(0, str(EXECUTOR))
    sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115  # its log, a line for each run, until the process ends
    for client in (aws.dynamodb(), aws.sqs()):
        events: Any = client.meta.events
        events.register("before-send", table.answer)
    handler: Callable[[object, object], object] = importlib.import_module("handler").handler
    return handler


def _job(url: str, due: datetime) -> Job:
    definition = {"name": "drained", "cron_expression": "* * * * *", "endpoint_url": url}
    since = due - timedelta(minutes=1)
    return created(definition, job_id=new_id("job", due), by="usr_00000000000000000000000000", now=since)


def _event(job_ids: Sequence[str], due: datetime) -> dict[str, Any]:
    ticks = [Tick(job_id=job_id, scheduled_for=due, trigger=Trigger.SCHEDULE) for job_id in job_ids]
    every = {"receiptHandle": "", "eventSourceARN": "arn:aws:sqs:us-east-1:0:short", "attributes": {}}
    return {"Records": [{**every, "messageId": tick.job_id, "body": tick.to_json()} for tick in ticks]}


def _succeeds(invoke: Callable[[object, object], object], event: dict[str, Any]) -> None:
    answer = invoke(event, Context())
    if answer != {"batchItemFailures": []}:
        raise AssertionError(f"the batch was to succeed: {answer}")


@dataclass(kw_only=True)
class Table:
    """AWS as far as the executor goes: the batch's jobs are read, every write succeeds, the lane is empty."""

    job_ids: Sequence[str]
    answers: Mapping[str, bytes]
    calls: Counter[str] = field(default_factory=Counter)
    ends_well: int = 0

    @classmethod
    def of(cls, jobs: Sequence[Job]) -> "Table":
        items = [job_to_item(job) for job in jobs]
        answers = {
            "GetItem": {"Item": items[0]},  # asked for only where a batch is one tick
            "BatchGetItem": {"Responses": {_ENVIRONMENT["JOBS_TABLE"]: items}},
            "Query": {"Items": []},
        }
        return cls(
            job_ids=[job.id for job in jobs],
            answers={name: json.dumps(answer).encode() for name, answer in answers.items()},
        )

    def answer(self, request: Any, **_: object) -> AWSResponse:
        """In place of sending a request; the client's threads come here at the same time."""
        operation = request.headers["X-Amz-Target"].decode().rpartition(".")[2]
        waits = json.loads(request.body).get("WaitTimeSeconds", 0) if operation == "ReceiveMessage" else 0
        time.sleep(AWS_SECONDS + waits)
        self.calls[operation] += 1
        self.ends_well += operation == "UpdateItem" and b'"SUCCESS"' in request.body
        return AWSResponse(request.url, 200, HTTPHeaders(), _Body(self.answers.get(operation, b"{}")))


class _Body:
    """What a response is read from."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def stream(self, **_: object) -> Any:
        yield self._content
