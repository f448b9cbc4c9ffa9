"""AWS calls and capacity units per execution, counted on the real adapters, and priced per million.

The executor's, the broadcaster's and the sweeper's use cases run here with the adapters that Lambda runs, against
the emulator's DynamoDB, which reports consumed capacity by AWS's rules, on tables with the deployed template's keys
and indexes. It reports none for BatchGetItem, which is counted by the rule instead: half a unit for each key, a whole
one where the read is consistent, since the items are below 4 KB. What Lambda's pollers ask of SQS follows from the
batch size; stream reads by Lambda are free.

The executor's time is its own handler's, alone (see drain). Of that, waiting lasts as long in Lambda, and processor
time longer: a function with 512 MB has 29 % of a processor. The broadcaster's calls wait as long as there.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import botocore.session

from benchmarks.drain import AWS_SECONDS, drain
from benchmarks.metering import Measured, Meter, Times, outcomes_per_batch, price
from benchmarks.results import Figures, table
from benchmarks.stage import stack
from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.circuits import CircuitTable
from cron_manager.adapters.dynamodb.claims import ClaimTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.dynamodb.outcomes import OutcomeTables
from cron_manager.adapters.dynamodb.sweeps import SweepTables
from cron_manager.adapters.gathered_jobs import GatheredJobs
from cron_manager.adapters.threads import ThreadedCircuits
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.execution import CallResult, Execution, ExecutionStatus, Trigger
from cron_manager.domain.ids import new_id
from cron_manager.domain.job import Job, JobStatus, Lane, created
from cron_manager.domain.lane_shapes import LaneShape, shape_lanes
from cron_manager.messages import Tick
from cron_manager.ports import DelayedTick, Outcome, RunKey
from cron_manager.usecases.ended_runs import EndedRuns
from cron_manager.usecases.follow_outcomes import FollowOutcomes
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.watch_hosts import WatchHosts
from local.stack import Stack

JOBS = 100
MINUTES = 5  # so 500 executions
TARGET_MS, SLOW_TARGET_MS = 100, 2_000
LOOKS = 3  # sweeps that have an occurrence in view
TIMED = 10  # invocations whose time is taken
BETWEEN = timedelta(seconds=60)  # executions that run one at a time: each looks at the circuits anew
BREAKER_LIMIT = 20  # the default
GOAL_DOLLARS, SLOW_GOAL_DOLLARS = 4.50, 6.00  # per million, full batches
_NOW = datetime.now(UTC).replace(second=0, microsecond=0)


@dataclass(frozen=True, kw_only=True)
class Target:
    """Answers well, after a while."""

    milliseconds: int

    async def call(self, job: Job, execution: Execution) -> CallResult:  # noqa: ARG002  # the port's signature
        await asyncio.sleep(self.milliseconds / 1000)
        return CallResult(
            status=ExecutionStatus.SUCCESS,
            duration_ms=self.milliseconds,
            response_status=200,
            response_excerpt="ok " * 80,
        )


@dataclass(kw_only=True)
class RunClock:
    """Two seconds after the due time of whatever runs: the job's runs are minutes apart, as its lock sees them."""

    due: datetime = _NOW

    def __call__(self) -> datetime:
        return self.due + timedelta(seconds=2)


@dataclass(kw_only=True)
class HostsClock:
    """The time as the circuit breaker sees it: it goes on from one invocation to the next."""

    apart: timedelta  # between two invocations of a process
    at: datetime = _NOW

    def __call__(self) -> datetime:
        return self.at

    def next_invocation(self) -> None:
        self.at += self.apart


class NoQueue:
    """Nothing fails here, so nothing is sent again."""

    async def send(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        raise AssertionError(f"{tick} was to be sent to {lane} after {delay}")

    async def send_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        raise AssertionError(f"{ticks} were to be sent to {lane}")

    def enqueue(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        raise AssertionError(f"{tick} was to be sent to {lane} after {delay}")

    def enqueue_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        raise AssertionError(f"{ticks} were to be sent to {lane}")

    def is_backlogged(self, lane: Lane) -> bool:  # noqa: ARG002  # the port's signature
        return False


def measure() -> Figures:
    with stack(10) as running:
        full = price(_run(running, 10, TARGET_MS))
        slow = price(_run(running, 10, SLOW_TARGET_MS))
        single = price(_run(running, 1, TARGET_MS))
    _show(full, slow, single)
    return {
        "executions": JOBS * MINUTES,
        "goalDollarsPerMillion": GOAL_DOLLARS,
        "slowGoalDollarsPerMillion": SLOW_GOAL_DOLLARS,
        "fullBatches": full,
        "fullBatchesOfSlowTargets": slow,
        "single": single,
    }


def _run(running: Stack, batch: int, target_ms: int) -> Measured:
    client = emulator_client(running)
    names = copied_tables(client, running, f"{batch}-{target_ms}")
    jobs = [_job(number) for number in range(JOBS)]
    store = JobChanges(client, names["jobs"], names["audit"])
    for job in jobs:
        store.create(job, audited(SYSTEM_ACTOR, "job.create", job.id, _NOW))
        _have_run(client, names["jobs"], job)
    due = [_NOW - timedelta(minutes=number) for number in reversed(range(MINUTES))]
    ticks = [Tick(job_id=job.id, scheduled_for=at, trigger=Trigger.SCHEDULE) for at in due for job in jobs]

    executor, broadcaster, sweeper = Meter(), Meter(), Meter()
    asyncio.run(_execute(_metered(running, executor), names, ticks, batch, Target(milliseconds=target_ms)))
    alone = _alone(batch, target_ms / 1000)
    executions = list(SweepTables(client, names["jobs"], names["executions"]).look_up(_keys(ticks)).values())
    broadcaster_times = _follow(_metered(running, broadcaster), names, executions, outcomes_per_batch(batch))
    _sweep(_metered(running, sweeper), names, jobs)
    return Measured(
        executions=len(ticks),
        batch=batch,
        meters={"executor": executor, "broadcaster": broadcaster, "sweeper": sweeper},
        executor=Times(
            seconds=alone["seconds"] / alone["batches"],
            processor_seconds=alone["processorMsPerExecution"] * batch / 1000,
        ),
        broadcaster=broadcaster_times,
        lane_requests=alone["callsPerExecution"].get("ReceiveMessage", 0) * batch,
    )


def _have_run(client: Any, jobs_table: str, job: Job) -> None:
    """A job's first run, as every run that changes its status, costs two write units more."""
    client.update_item(
        TableName=jobs_table,
        Key=keys.job_state(job.id),
        UpdateExpression="SET #status = :status",
        ExpressionAttributeNames={"#status": "status"},
        ExpressionAttributeValues={":status": encode(str(JobStatus.SUCCESS))},
    )


def _alone(batch: int, target_seconds: float) -> dict[str, Any]:
    """One invocation after the other by one process, full ones with as many places as in production."""
    places = shape_lanes(50).short.places if batch > 1 else 1
    lane = LaneShape(batch_size=batch, places=places, concurrency=1)
    return drain(TIMED * batch, lane, target_seconds)


async def _execute(client: Any, names: dict[str, str], ticks: list[Tick], batch: int, target: Target) -> None:
    clock = RunClock()
    hosts_clock = HostsClock(apart=timedelta(milliseconds=target.milliseconds) if batch > 1 else BETWEEN)
    run_tick = RunTick(
        jobs=GatheredJobs(JobTable(client, names["jobs"])),
        claims=ClaimTable(client, names["executions"]),
        caller=target,
        queue=NoQueue(),
        now=clock,
        hosts=WatchHosts(
            circuits=ThreadedCircuits(CircuitTable(client, names["executions"])), now=hosts_clock, limit=BREAKER_LIMIT
        ),
    )
    for start in range(0, len(ticks), batch):
        clock.due = ticks[start].scheduled_for
        hosts_clock.next_invocation()
        await asyncio.gather(*(run_tick(tick) for tick in ticks[start : start + batch]))


def _follow(client: Any, names: dict[str, str], executions: list[Execution], size: int) -> Times:
    """Its requests come one after the other."""
    follow = FollowOutcomes(
        outcomes=OutcomeTables(client, names["jobs"], names["executions"]),
        jobs=JobTable(client, names["jobs"]),  # type: ignore[arg-type]  # nothing fails, so nothing is disabled
        alert=lambda _ended: None,  # of what succeeds nobody is told, and nothing more is read for it
        now=lambda: _NOW,
    )
    outcomes = [Outcome(execution=each, sequence=str(number)) for number, each in enumerate(executions)]
    asked: Counter[str] = Counter()
    client.meta.events.register("before-send.dynamodb", partial(_tally, asked))
    begun = time.process_time()
    for start in range(0, len(outcomes), size):
        follow(outcomes[start : start + size])
    invocations = len(outcomes) / size
    processor_seconds = (time.process_time() - begun) / invocations
    waiting = asked.total() * AWS_SECONDS / invocations
    return Times(seconds=processor_seconds + waiting, processor_seconds=processor_seconds)


def _tally(asked: Counter[str], **_: object) -> None:
    asked["requests"] += 1


def _sweep(client: Any, names: dict[str, str], jobs: list[Job]) -> None:
    """As many sweeps as have each occurrence in view as often as in production, by one process."""
    ended = EndedRuns()
    store = SweepTables(client, names["jobs"], names["executions"])
    for minute in range(MINUTES + LOOKS):
        now = _NOW - timedelta(minutes=MINUTES - minute) + timedelta(seconds=1)
        sweep = Sweep(store=store, queue=NoQueue(), deployment_id="measured", now=partial(_same, now), ended=ended)
        sweep(jobs, now + timedelta(days=1))


def _same(now: datetime) -> datetime:
    return now


def _show(*cases: dict[str, Any]) -> None:
    first = cases[0]
    units = ("writeUnits", "readUnits", "sqsRequests", "executorProcessorMs", "lambdaGbSeconds")
    table(
        ("per execution", "full batches", f"full, targets of {SLOW_TARGET_MS // 1000} s", "one at a time"),
        [
            *((name, *(case[name] for case in cases)) for name in units),
            *((f"calls: {name}", *(case["calls"].get(name, 0) for case in cases)) for name in first["calls"]),
            *(
                (f"$ per million: {name}", *(case["dollarsPerMillion"][name] for case in cases))
                for name in first["dollarsPerMillion"]
            ),
        ],
    )


def emulator_client(running: Stack, service: str = "dynamodb") -> Any:
    return botocore.session.Session().create_client(
        service,
        endpoint_url=running.info["emulatorUrl"],
        region_name="us-east-1",
        aws_access_key_id="000000000000",
        aws_secret_access_key="unused",
    )


def _metered(running: Stack, meter: Meter) -> Any:
    client = emulator_client(running)
    meter.attach(client)
    return client


def copied_tables(client: Any, running: Stack, case: str) -> dict[str, str]:
    """Empty tables with the keys and indexes of the deployed ones, and without their streams' readers."""
    outputs = running.info["outputs"]
    names = {}
    for name in ("jobs", "executions", "audit"):
        deployed = client.describe_table(TableName=outputs[f"{name.capitalize()}Table"])["Table"]
        names[name] = f"{name}-{case}"
        indexes = [
            {key: index[key] for key in ("IndexName", "KeySchema", "Projection")}
            for index in deployed.get("GlobalSecondaryIndexes", [])
        ]
        client.create_table(
            TableName=names[name],
            KeySchema=deployed["KeySchema"],
            AttributeDefinitions=deployed["AttributeDefinitions"],
            BillingMode="PAY_PER_REQUEST",
            **({"GlobalSecondaryIndexes": indexes} if indexes else {}),
        )
    return names


def _job(number: int) -> Job:
    since = _NOW - timedelta(minutes=MINUTES)  # the first occurrence comes a minute later
    minutes = ",".join(str((_NOW - timedelta(minutes=back)).minute) for back in range(MINUTES))
    definition = {
        "name": f"measured job number {number}",
        "cron_expression": f"{minutes} * * * *",
        "endpoint_url": "https://example.com/a/path/of/usual/length",
    }
    return created(definition, job_id=new_id("job", since), by="usr_00000000000000000000000000", now=since)


def _keys(ticks: list[Tick]) -> list[RunKey]:
    return [RunKey(job_id=tick.job_id, scheduled_for=tick.scheduled_for) for tick in ticks]
