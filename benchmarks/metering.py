"""What functions ask of AWS, metered and priced."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from benchmarks import prices

OUTCOMES_PER_BATCH = 50  # a stream batch of 100 records holds as many claims as ends
EXECUTOR_GB, BROADCASTER_GB = 0.5, 0.25
_GB_OF_A_PROCESSOR = 1_769 / 1_024  # docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
_LOOK_UNITS = 0.5  # of an eventually consistent read of an item of up to 4 KB


@dataclass(kw_only=True)
class Meter:
    """Counts what a client asks and what DynamoDB charges for it."""

    calls: Counter[str] = field(default_factory=Counter)
    units: dict[str, float] = field(default_factory=lambda: {"read": 0.0, "write": 0.0})  # read and write

    def attach(self, client: Any) -> None:
        client.meta.events.register("provide-client-params.dynamodb", self._ask)
        client.meta.events.register("after-call.dynamodb", self._count)

    def _ask(self, params: dict[str, Any], model: Any, **_: object) -> dict[str, Any]:
        if model.name == "BatchGetItem":
            self.units["read"] += sum(map(_batch_units, params["RequestItems"].values()))
            return params
        known = model.input_shape.members
        return {**params, "ReturnConsumedCapacity": "TOTAL"} if "ReturnConsumedCapacity" in known else params

    def _count(self, parsed: dict[str, Any], model: Any, **_: object) -> None:
        self.calls[model.name] += 1
        consumed = parsed.get("ConsumedCapacity", [])
        reading = model.name in {"GetItem", "Query"}
        for each in consumed if isinstance(consumed, list) else [consumed]:
            self.units["read" if reading else "write"] += each["CapacityUnits"]


def _batch_units(request: dict[str, Any]) -> float:
    return len(request["Keys"]) * (2 * _LOOK_UNITS if request.get("ConsistentRead") else _LOOK_UNITS)


@dataclass(frozen=True, kw_only=True)
class Times:
    """How long a function's invocations take, and of what."""

    seconds: float  # of an invocation, on a processor of its own
    processor_seconds: float  # of these

    def billed(self, gigabytes: float) -> float:
        """Seconds in Lambda, where memory brings its share of a processor: all of one from 1,769 MB on."""
        share = min(1.0, gigabytes / _GB_OF_A_PROCESSOR)
        return self.seconds - self.processor_seconds + self.processor_seconds / share


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What so many executions in batches of one size came to."""

    executions: int
    batch: int
    meters: dict[str, Meter]  # by function
    executor: Times
    broadcaster: Times
    lane_requests: float  # of SQS, by an invocation itself

    @property
    def outcomes(self) -> int:
        """What one invocation of the broadcaster hears."""
        return outcomes_per_batch(self.batch)


def outcomes_per_batch(batch: int) -> int:
    return OUTCOMES_PER_BATCH if batch > 1 else 1


def price(measured: Measured) -> dict[str, Any]:
    """Per execution: units, calls and dollars."""
    meters, executions, batch = measured.meters, measured.executions, measured.batch
    units = {kind: sum(meter.units[kind] for meter in meters.values()) / executions for kind in ("write", "read")}
    calls = {
        f"{name} {call}": round(count / executions, 3)
        for name, meter in meters.items()
        for call, count in meter.calls.items()
    }
    sqs = 1 + (2 + measured.lane_requests) / batch  # sent by EventBridge; received and deleted with its batch
    executing = measured.executor.billed(EXECUTOR_GB) / batch * EXECUTOR_GB
    seconds = executing + measured.broadcaster.billed(BROADCASTER_GB) / measured.outcomes * BROADCASTER_GB
    invocations = 1 / batch + 1 / measured.outcomes
    dollars = {
        "EventBridge Scheduler": prices.SCHEDULER_INVOCATION,
        "SQS": sqs * prices.SQS_REQUEST,
        "DynamoDB writes": units["write"] * prices.WRITE_UNIT,
        "DynamoDB reads": units["read"] * prices.READ_UNIT,
        "Lambda": seconds * prices.LAMBDA_GB_SECOND + invocations * prices.LAMBDA_REQUEST,
    }
    per_million = {name: round(each * 1e6, 3) for name, each in dollars.items()}
    return {
        "batch": batch,
        "writeUnits": round(units["write"], 3),
        "readUnits": round(units["read"], 3),
        "sqsRequests": round(sqs, 3),
        "executorProcessorMs": round(1000 * measured.executor.processor_seconds / batch, 2),
        "lambdaGbSeconds": round(seconds, 5),
        "calls": calls,
        "dollarsPerMillion": {**per_million, "total": round(sum(per_million.values()), 2)},
    }
