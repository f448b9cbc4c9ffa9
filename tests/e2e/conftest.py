"""One whole stack for the session, deployed by the CDK onto the emulator, IAM enforced for every function's role."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from local.settings import Settings
from local.stack import Stack
from tests.e2e.deployed import deploy, free_places, no_outage

BREAKER_FAILURES = 40  # in a minute: more than the tests' common target fails


@contextmanager
def started(parameters: dict[str, str] | None = None, **settings: Any) -> Iterator[Stack]:
    """A stack with a folder and ports of its own; `parameters` are those of its deployment, by their names."""
    given = {"API_RATE_LIMIT": "0", "CIRCUIT_BREAKER_FAILURES": str(BREAKER_FAILURES), **(parameters or {})}
    with free_places() as places:
        chosen = Settings(places=places, parameters=given, auth=True, **settings)
        deploy(chosen)
        with Stack(settings=chosen) as running:
            no_outage(running)
            yield running


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    with started() as running:
        yield running


@pytest.fixture(scope="session")
def virtual_stack() -> Iterator[Stack]:
    """A second one, in virtual time, without a console."""
    with started(virtual_time=True, console=False) as running:
        yield running


class Api:
    """The public API, as one caller uses it."""

    def __init__(self, running: Stack, token: str | None = None) -> None:
        self._running = running
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.http = httpx2.Client(base_url=running.info["apiUrl"], headers=headers, timeout=30, trust_env=False)

    def data(self, method: str, path: str, body: object = None, status: int = 200):
        """The answer's `data`; anything but the expected status fails the test with what came instead."""
        answer = self.http.request(method, path, json=body) if body is not None else self.http.request(method, path)
        assert answer.status_code == status, answer.text
        return answer.json()["data"] if answer.content else None

    def problems(self, method: str, path: str, body: object, status: int = 422) -> dict[str, str]:
        answer = self.http.request(method, path, json=body)
        assert answer.status_code == status, answer.text
        return {each["field"]: each["message"] for each in answer.json()["error"]["details"]}

    def create(self, **fields: object) -> dict[str, object]:
        target = self._running.info["targetUrl"]
        path = fields.pop("path", "/ok")
        body = {"cronExpression": "0 0 1 1 *", "endpointUrl": f"{target}{path}", **fields}
        return self.data("POST", "/jobs", body, status=201)

    def executions(self, job_id: str) -> list[dict[str, object]]:
        return self.data("GET", f"/jobs/{job_id}/executions")


@contextmanager
def as_administrator(running: Stack) -> Iterator[Api]:
    """The API as the stack's administrator uses it, signed in."""
    anonymous = Api(running)
    credentials = {"email": running.info["adminEmail"], "password": running.info["adminPassword"]}
    caller = Api(running, anonymous.data("POST", "/auth/login", credentials)["accessToken"])
    anonymous.http.close()
    yield caller
    caller.http.close()


@pytest.fixture(scope="session")
def api(stack: Stack) -> Iterator[Api]:
    """The administrator's."""
    with as_administrator(stack) as caller:
        yield caller


@pytest.fixture(scope="session")
def received(stack: Stack) -> Callable[[str], list[dict[str, object]]]:
    """What the target has counted for a job."""

    def requests(job_id: str) -> list[dict[str, object]]:
        answer = httpx2.get(f"{stack.info['targetUrl']}/__received", trust_env=False, timeout=10).json()
        return [each for each in answer["requests"] if each["headers"].get("X-Cron-Job-Id") == job_id]

    return requests


def eventually(check: Callable[[], object], seconds: float = 30, pause: float = 0.25) -> object:
    """What `check` answers as soon as that is true; the last falsehood fails the test."""
    deadline = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        assert time.monotonic() < deadline, f"still not so after {seconds} s: {found!r}"
        time.sleep(pause)


def until_second(second: float) -> None:
    """Sleeps until the wall clock's minute is this far on."""
    time.sleep((second - time.time()) % 60)


def kill_function(stack: Stack, name: str) -> int:
    """kill -9 of every process that runs this function of the stack; how many there were."""
    processes = function_processes(stack, name)
    for process in processes:
        os.kill(process, signal.SIGKILL)
    return len(processes)


def function_processes(stack: Stack, name: str) -> list[int]:
    """The ids of the processes that run this function of the stack."""
    endpoint = str(stack.settings.places.emulator_port)
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            environment = dict(
                each.split("=", 1)
                for each in (entry / "environ").read_text(errors="replace").split("\0")
                if "=" in each
            )
        except OSError:
            continue
        ours = environment.get("AWS_ENDPOINT_URL", "").endswith(f":{endpoint}")
        if ours and environment.get("POWERTOOLS_SERVICE_NAME") == name:
            found.append(int(entry.name))
    return found
