"""An emulator of the test's own: a temporary folder, free ports, ended with all its processes."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from local import emulator_process
from local.emulated import client
from local.places import ACCOUNT, REGION, Places

ROLE = f"arn:aws:iam::{ACCOUNT}:role/any"


@dataclass(kw_only=True)
class RunningEmulator:
    """Started, and started again as often as a test likes."""

    places: Places
    _process: subprocess.Popen[bytes] | None = None
    _clients: dict[str, Any] = field(default_factory=dict)

    def start(self) -> "RunningEmulator":
        self._process = emulator_process.start(self.places, checkpoint_seconds=2)
        until(self._answers, seconds=20)
        return self

    def stop(self) -> float:
        """Gracefully; how long it took."""
        assert self._process is not None
        began = time.monotonic()
        self._process.terminate()
        self._process.wait(30)
        return time.monotonic() - began

    def kill(self) -> None:
        """With everything it started."""
        assert self._process is not None
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def aws(self, service: str) -> Any:
        if service not in self._clients:
            self._clients[service] = client(service, self.places.emulator_url)
        return self._clients[service]

    def clock(self, **change: object) -> dict[str, Any]:
        return self.ask("POST", "/_clock", change)

    def ask(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        request = Request(self.places.emulator_url + path, data=data, method=method)  # noqa: S310  an http URL of our own
        with urlopen(request, timeout=60) as answer:  # noqa: S310
            return dict(json.loads(answer.read()))

    def queue(self, name: str, **attributes: str) -> str:
        return str(self.aws("sqs").create_queue(QueueName=name, Attributes=attributes)["QueueUrl"])

    def bodies(self, queue_url: str, count: int, *, seconds: float = 10) -> list[str]:
        """Receives and deletes until there are so many, or time is up."""
        found: list[str] = []

        def enough() -> bool:
            answer = self.aws("sqs").receive_message(QueueUrl=queue_url, MaxNumberOfMessages=10)
            for message in answer.get("Messages", []):
                found.append(message["Body"])
                self.aws("sqs").delete_message(QueueUrl=queue_url, ReceiptHandle=message["ReceiptHandle"])
            return len(found) >= count

        with suppress(TimeoutError):
            until(enough, seconds=seconds)
        return found

    def schedule(self, name: str, expression: str, queue: str, **more: Any) -> None:
        target = {
            "Arn": arn("sqs", queue),
            "RoleArn": ROLE,
            "Input": "<aws.scheduler.scheduled-time>",
            **more.pop("target", {}),
        }
        self.aws("scheduler").create_schedule(
            Name=name, ScheduleExpression=expression, FlexibleTimeWindow={"Mode": "OFF"}, Target=target, **more
        )

    def function(self, name: str, source: str, **more: Any) -> str:
        """A function whose handler.py is `source`; its ARN."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr("handler.py", source)
        made = self.aws("lambda").create_function(
            FunctionName=name, Runtime=f"python{sys.version_info[0]}.{sys.version_info[1]}", Role=ROLE,
            Handler="handler.handler", Code={"ZipFile": content.getvalue()},
            **{"Timeout": 10, "MemorySize": 128, **more},
        )  # fmt: skip
        return str(made["FunctionArn"])

    def invoke(self, name: str, event: object) -> tuple[Any, str | None]:
        """The answer and the kind of error, if any."""
        answer = self.aws("lambda").invoke(FunctionName=name, Payload=json.dumps(event).encode())
        return json.loads(answer["Payload"].read()), answer.get("FunctionError")

    def table(self, name: str) -> str:
        """With keys pk and sk and a stream; the stream's ARN."""
        keys = [("pk", "HASH"), ("sk", "RANGE")]
        made = self.aws("dynamodb").create_table(
            TableName=name, BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"} for key, _ in keys],
            KeySchema=[{"AttributeName": key, "KeyType": kind} for key, kind in keys],
            StreamSpecification={"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"},
        )  # fmt: skip
        return str(made["TableDescription"]["LatestStreamArn"])

    def put(self, table: str, pk: str, sk: str = "-") -> None:
        self.aws("dynamodb").put_item(TableName=table, Item={"pk": {"S": pk}, "sk": {"S": sk}})

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, (self.places.logs / "emulator.log").read_text()[-2000:]
        with suppress(OSError):
            self.ask("GET", "/_clock")
            return True
        return False


def arn(service: str, name: str) -> str:
    return f"arn:aws:{service}:{REGION}:{ACCOUNT}:{name}"


def until(holds: Callable[[], bool], *, seconds: float = 60) -> None:
    """Polls; raises TimeoutError."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Places:
    folder: Path = tmp_path_factory.mktemp("stack")
    return Places(folder=folder, console_port=free_port(), emulator_port=free_port(), target_port=free_port())


@pytest.fixture(scope="module")
def emulator(places: Places) -> Iterator[RunningEmulator]:
    running = RunningEmulator(places=places).start()
    yield running
    running.kill()
