"""A whole stack whose parts are broken on purpose, what its deployed alarms measure then, and how they would stand."""

import json
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2

from local.stack import Stack
from tests.e2e.conftest import Api, eventually
from tests.e2e.virtual_world import SETTLE_SECONDS, World
from tests.infrastructure.alarm_states import Definition

_BROKEN = "broken-on-purpose"


@dataclass(kw_only=True)
class AlarmRoom:
    """Lambda's metrics are the emulator's. Those of queues are looked at minute by minute, those of ours stand in the
    functions' log, and those of the API are what it answered.
    """

    world: World
    measured: dict[tuple[str, str, str], list[tuple[float, float]]] = field(
        default_factory=lambda: defaultdict(list)
    )  # instants and values, by namespace, metric and queue or API

    @property
    def stack(self) -> Stack:
        return self.world.stack

    @property
    def api(self) -> Api:
        return self.world.api

    # how alarms stand

    def alarms(self) -> dict[str, Definition]:
        """What is deployed, by the constructs' ids."""
        return {name: Definition.read(alarm) for name, alarm in self.described().items()}

    def described(self) -> dict[str, dict[str, Any]]:
        found = self.world.aws("cloudwatch").describe_alarms()["MetricAlarms"]
        return {each["AlarmName"].partition("-Alarms")[2].partition("-")[0][:-8]: each for each in found}

    def state(self, name: str) -> str:
        """Of an alarm over the periods that have ended."""
        alarm = self.alarms()[name]
        ended = int(self.world.now().timestamp()) // alarm.period * alarm.period
        begins = [ended - number * alarm.period for number in range(alarm.periods, 0, -1)]
        return alarm.state([self._datapoint(alarm, begin) for begin in begins])

    def _datapoint(self, alarm: Definition, begin: int) -> float | None:
        if alarm.namespace == "AWS/Lambda":
            return self._of_lambda(alarm, begin)
        measured = self._ours(alarm) if alarm.namespace == "CronManager" else self._looked_at(alarm)
        return alarm.summarised([value for at, value in measured if begin <= at < begin + alarm.period])

    def _of_lambda(self, alarm: Definition, begin: int) -> float | None:
        answer = self.world.aws("cloudwatch").get_metric_statistics(
            Namespace=alarm.namespace,
            MetricName=alarm.metric,
            Dimensions=[{"Name": name, "Value": value} for name, value in alarm.dimensions],
            StartTime=datetime.fromtimestamp(begin, UTC),
            EndTime=datetime.fromtimestamp(begin + alarm.period, UTC),
            Period=alarm.period,
            Statistics=[alarm.statistic],
        )
        return next((float(each[alarm.statistic]) for each in answer["Datapoints"]), None)

    def _looked_at(self, alarm: Definition) -> list[tuple[float, float]]:
        ((_, of),) = alarm.dimensions
        return self.measured[alarm.namespace, alarm.metric, of]

    def _ours(self, alarm: Definition) -> Iterator[tuple[float, float]]:
        for told in self._written(alarm.metric, dict(alarm.dimensions)):
            values = told[alarm.metric] if isinstance(told[alarm.metric], list) else [told[alarm.metric]]
            yield from ((told["_aws"]["Timestamp"] / 1000, value) for value in values)

    def was_written(self, metric: str, dimensions: dict[str, str]) -> bool:
        """With exactly these dimensions: to CloudWatch another set is another metric."""
        return any(
            {*dimensions} == {*names}
            for told in self._written(metric, dimensions)
            for each in told["_aws"]["CloudWatchMetrics"]
            for names in each["Dimensions"]
        )

    def _written(self, metric: str, dimensions: dict[str, str]) -> Iterator[dict[str, Any]]:
        """In CloudWatch's embedded format, which the functions print and CloudWatch reads."""
        for line in (self.stack.settings.places.logs / "functions.log").read_text().splitlines():
            start = line.find('{"_aws"')
            if start >= 0 and f'"{metric}"' in line:
                told = json.loads(line[start:])
                if all(told.get(name) == value for name, value in dimensions.items()):
                    yield told

    # time and what is looked at

    def begin(self, instant: datetime) -> None:
        """A time to itself for what is broken next: nothing that was measured before reaches into it."""
        self.stack.clock(virtual=instant.isoformat())
        self.look()

    def jump(self, minutes: float) -> None:
        """No schedule fires on the way; what the queues hold back comes up, and is waited for."""
        self.settle()
        self.stack.clock(virtual=(self.world.now() + timedelta(minutes=minutes)).isoformat())
        self.settle()
        self.look()

    def settle(self) -> None:
        self.stack.clock(advanceTo=self.world.now().isoformat(), settle=SETTLE_SECONDS)

    def look_for(self, minutes: int) -> None:
        """Minute by minute."""
        for _ in range(minutes):
            self.stack.clock(virtual=(self.world.now() + timedelta(minutes=1)).isoformat())
            self.look()

    def look(self) -> None:
        """At every queue, as CloudWatch does once a minute."""
        now = self.world.now().timestamp()
        url = f"{self.stack.info['emulatorUrl']}/_ministack/sqs/messages"
        told = httpx2.get(url, trust_env=False, timeout=10).json()["messages"]
        for queues in (by_url for regions in told.values() for by_url in regions.values()):
            for queue_url, messages in queues.items():
                queue = queue_url.rpartition("/")[2]
                visible = sum(each["VisibleAt"] <= now for each in messages)
                oldest = min((each["SentTimestamp"] for each in messages), default=now)
                self.measured["AWS/SQS", "ApproximateNumberOfMessagesVisible", queue].append((now, visible))
                self.measured["AWS/SQS", "ApproximateAgeOfOldestMessage", queue].append((now, now - oldest))

    def ask(self, path: str) -> None:
        """The API, whatever it answers."""
        status = self.api.http.get(path).status_code
        of = self.stack.info["outputs"]["HttpApiId"]
        self.measured["AWS/ApiGateway", "5xx", of].append((self.world.now().timestamp(), float(status >= 500)))

    # what is done to the stack

    @contextmanager
    def denied(self, role: str, *actions: str) -> Iterator[None]:
        """A role whose rights somebody took away."""
        iam = self.world.aws("iam")
        (name,) = (each["RoleName"] for each in iam.list_roles()["Roles"] if f"-{role}Role" in each["RoleName"])
        statement = {"Effect": "Deny", "Action": [*actions], "Resource": "*"}
        policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
        iam.put_role_policy(RoleName=name, PolicyName=_BROKEN, PolicyDocument=policy)
        try:
            yield
        finally:
            iam.delete_role_policy(RoleName=name, PolicyName=_BROKEN)

    @contextmanager
    def ill_deployed(self, *functions: str) -> Iterator[None]:
        """Functions whose code does not start."""
        client = self.world.aws("lambda")
        names = [self.function(each) for each in functions]
        before = {name: client.get_function_configuration(FunctionName=name)["Handler"] for name in names}
        for name in names:
            client.update_function_configuration(FunctionName=name, Handler="gone.handler")
        try:
            yield
        finally:
            for name, handler in before.items():
                client.update_function_configuration(FunctionName=name, Handler=handler)

    @contextmanager
    def paused(self, function: str) -> Iterator[None]:
        """A function that is handed nothing of what waits for it."""
        client = self.world.aws("lambda")
        found = client.list_event_source_mappings(FunctionName=self.function(function))["EventSourceMappings"]
        for mapping in found:
            client.update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
        try:
            yield
        finally:
            for mapping in found:
                client.update_event_source_mapping(UUID=mapping["UUID"], Enabled=True)

    def function(self, construct_id: str) -> str:
        listed = self.world.aws("lambda").get_paginator("list_functions").paginate()
        names = [each["FunctionName"] for page in listed for each in page["Functions"]]
        (name,) = (name for name in names if f"-{construct_id}Function" in name)
        return str(name)

    def invoke(self, function: str, *, later: bool = False, **event: object) -> None:
        """As its schedule does; what becomes of it the alarm has to see."""
        self.world.aws("lambda").invoke(
            FunctionName=self.function(function),
            InvocationType="Event" if later else "RequestResponse",
            Payload=json.dumps(event).encode(),
        )

    def run(self, name: str, **fields: object) -> None:
        """A job's run by hand, as soon as EventBridge knows the job."""
        made = self.world.job(name, **fields)
        self.api.data("POST", f"/jobs/{made['id']}/execute", {}, status=202)

    def until_given_up(self, queue: str, *, minutes: float, times: int = 8) -> None:
        """Each time what failed comes up once more, until it waits among the dead letters."""
        for _ in range(times):
            self.jump(minutes)
            if self._waiting(queue):
                return
        raise AssertionError(f"nothing was given up into {queue}")

    def _waiting(self, queue: str) -> float:
        found = [values[-1][1] for (_, metric, name), values in self.measured.items() if _is(metric, name, queue)]
        return sum(found)

    def empty(self, queue: str) -> None:
        """As the runbooks say, when the cause is understood, and what had had its last attempt has come there."""
        self.jump(35)
        sqs = self.world.aws("sqs")
        for url in sqs.list_queues()["QueueUrls"]:
            if f"-{queue}" in url:
                sqs.purge_queue(QueueUrl=url)

    def wait(self, seconds: float) -> None:
        """For what goes by the machine's time: the pause between two attempts at a stream's batch."""
        time.sleep(seconds)

    def eventually(self, holds: Any, seconds: float = 30) -> None:
        eventually(holds, seconds)


def _is(metric: str, name: str, queue: str) -> bool:
    return metric == "ApproximateNumberOfMessagesVisible" and f"-{queue}" in name
