"""The executor alone: the function's own code, batch after batch, against targets on loopback and no emulator.

Each invocation at a time is a process, as in Lambda. DynamoDB answers after 5 ms from within the process: requests are
signed, serialised and read as ever, and nothing goes over the wire. What the drain takes beyond the targets' own time
is ours: the calls of AWS before and after each call, and processor time.
"""

import asyncio
import json
import multiprocessing
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import botocore.session
from botocore.awsrequest import AWSResponse, HTTPHeaders

from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.job_items import job_to_item
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.gathered_jobs import GatheredJobs
from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.adapters.threads import ThreadedLanes
from cron_manager.domain.execution import Trigger
from cron_manager.domain.ids import new_id
from cron_manager.domain.job import Job, created
from cron_manager.messages import Tick
from cron_manager.settings import LaneQueues
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.tick_outcome import TickOutcome
from infrastructure.lanes import LaneShape
from local.stack import Stack

AWS_SECONDS = 0.005  # a request's time in DynamoDB and on the way
_READY_SECONDS = 120.0  # for the processes to start and warm up
_held: dict[str, Any] = {}  # what a process holds: the barrier that it shares with the others
_NO_QUEUES = LaneQueues(short="short", long="long", manual="manual")


def drain(running: Stack, count: int, lane: LaneShape, target_seconds: float) -> dict[str, float]:
    """Seconds for so many calls, and against the time that the targets alone would take in the lane."""
    url = f"{running.info['targetUrl']}/slow?s={target_seconds}"
    batches = count // lane.calls_in_flight
    context = multiprocessing.get_context("spawn")
    ready = context.Barrier(lane.concurrency)
    with context.Pool(lane.concurrency, initializer=_hold, initargs=(ready,)) as pool:
        answers = pool.starmap(work, [(url, batches, lane.batch_size)] * lane.concurrency, chunksize=1)
    seconds = max(ended for _, ended, _ in answers) - min(begun for begun, _, _ in answers)
    ideal = batches * target_seconds
    return {
        "executions": batches * lane.calls_in_flight,
        "seconds": round(seconds, 2),
        "ideal": round(ideal, 2),
        "ratio": round(seconds / ideal, 2),
        "processorMsPerExecution": round(
            1000 * sum(used for *_, used in answers) / (batches * lane.calls_in_flight), 2
        ),
    }


def _hold(ready: Any) -> None:
    _held["ready"] = ready


def work(url: str, batches: int, size: int) -> tuple[float, float, float]:
    """One invocation after another, once all processes are warm: begin, end, and the processor seconds used."""
    return asyncio.run(_work(url, batches, size))


async def _work(url: str, batches: int, size: int) -> tuple[float, float, float]:
    due = datetime.now(UTC).replace(second=0, microsecond=0)
    definition = {"name": "drained", "cron_expression": "* * * * *", "endpoint_url": url}
    job = created(
        definition, job_id=new_id("job", due), by="usr_00000000000000000000000000", now=due - timedelta(minutes=1)
    )
    client = _answering(job)
    caller = HttpCaller(TargetGuard.of(["127.0.0.0/8"]))
    run_tick = RunTick(
        jobs=GatheredJobs(JobTable(client, "jobs")),
        claims=ClaimTable(client, "executions"),
        caller=caller,
        queue=ThreadedLanes(SqsLanes(_NO_QUEUES)),
        now=lambda: datetime.now(UTC),
    )
    tick = Tick(job_id=job.id, scheduled_for=due, trigger=Trigger.SCHEDULE)
    await _batch(run_tick, tick, size)
    _held["ready"].wait(_READY_SECONDS)
    begun, before = time.monotonic(), time.process_time()
    for _ in range(batches):
        await _batch(run_tick, tick, size)
    ended, used = time.monotonic(), time.process_time() - before
    await caller.close()
    return begun, ended, used


async def _batch(run_tick: RunTick, tick: Tick, size: int) -> None:
    outcomes = await asyncio.gather(*(run_tick(tick) for _ in range(size)))
    if set(outcomes) != {TickOutcome.RAN}:
        raise AssertionError(f"these were to succeed: {outcomes}")


def _answering(job: Job) -> Any:
    """A DynamoDB client whose requests are answered here: the job is read, every write succeeds."""
    client = botocore.session.Session().create_client(
        "dynamodb", region_name="us-east-1", aws_access_key_id="000000000000", aws_secret_access_key="unused"
    )
    answers: Mapping[str, object] = {"GetItem": {"Item": job_to_item(job)}}

    def answer(request: Any, **_: object) -> Any:
        time.sleep(AWS_SECONDS)
        operation = request.headers["X-Amz-Target"].decode().rpartition(".")[2]
        content = json.dumps(answers.get(operation, {})).encode()
        return AWSResponse(request.url, 200, HTTPHeaders(), _Body(content))

    client.meta.events.register("before-send.dynamodb", answer)
    return client


class _Body:
    """What a response is read from."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def stream(self, **_: object) -> Any:
        yield self._content
