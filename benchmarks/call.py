"""A job's call beside the bare HTTP library making the same request: processor time over TLS on loopback, in one run.

The two take turns, ten calls at once, as a full batch of the executor makes them: over kept connections, and with a
connection and a handshake for each. The target is a process of its own; what it spends is not counted. Each figure is
the best of several rounds.
"""

import asyncio
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import httpx2

from benchmarks.results import Figures, table
from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.call import Auth, AuthKind, Expect, JsonCheck
from cron_manager.domain.execution import Execution, Trigger, claimed, occurrence_of
from cron_manager.domain.job import Job, created

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
CALLS, AT_ONCE, ROUNDS = 500, 10, 5
GOAL_MS, GOAL_RATIO = 2.0, 1.6
_SUBJECT = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
_CERTIFICATE = ("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
_TARGET = """
import asyncio, ssl, sys

BODY = b'{"state": "done", "items": [' + b"1, " * 80 + b"1]}"
ANSWER = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(BODY) + BODY

class Target(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.heard = transport, b""

    def data_received(self, data):
        self.heard += data
        while b"\\r\\n\\r\\n" in self.heard:
            self.heard = self.heard.partition(b"\\r\\n\\r\\n")[2]
            self.transport.write(ANSWER)

async def main():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain("certificate.pem", "key.pem")
    server = await asyncio.get_running_loop().create_server(Target, "127.0.0.1", 0, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
"""
CLOSE = {"Connection": "close"}
FULL: dict[str, object] = {
    "headers": {"X-Run": "{{executionId}}"},
    "auth": Auth(kind=AuthKind.BEARER, token="some-token-of-usual-length"),
    "expect": Expect(json_path=(JsonCheck(path="$.state", equals="done"),)),
}


def measure() -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        made = (*_CERTIFICATE, *_SUBJECT, "-keyout", "key.pem", "-out", "certificate.pem")
        subprocess.run(["openssl", *made], cwd=folder, check=True, capture_output=True)
        target = subprocess.Popen([sys.executable, "-c", _TARGET], cwd=folder, stdout=subprocess.PIPE, text=True)
        try:
            if target.stdout is None:
                raise RuntimeError("the target has no output")
            url = f"https://localhost:{int(target.stdout.readline())}/"
            best = _measured(url, ssl.create_default_context(cafile=Path(folder) / "certificate.pem"))
        finally:
            target.terminate()
            target.wait()
    ratios = {name: ms / best[_yardstick(name)] for name, ms in best.items()}
    table(
        ("a call by", "ms of processor time", "x bare", "a second and core"),
        [(name, f"{ms:.2f}", f"{ratios[name]:.2f}", f"{1000 / ms:.0f}") for name, ms in best.items()],
    )
    print(f"goal: {GOAL_MS} ms, {GOAL_RATIO} x bare")
    return {
        "processorMs": {name: round(ms, 3) for name, ms in best.items()},
        "ratioToBare": {name: round(ratio, 2) for name, ratio in ratios.items()},
        "perSecondAndCore": {name: round(1000 / ms) for name, ms in best.items()},
        "goals": {"processorMs": GOAL_MS, "ratioToBare": GOAL_RATIO},
    }


def _measured(url: str, context: ssl.SSLContext) -> dict[str, float]:
    """Milliseconds a call, by who makes it."""
    kinds: dict[str, Callable[[], Awaitable[float]]] = {
        "bare": lambda: _bare(url, context, {}),
        "plain job": lambda: _ours(_a_job(url, {}), context),
        "job with auth, template, expectation": lambda: _ours(_a_job(url, FULL), context),
        "bare, new connection": lambda: _bare(url, context, CLOSE),
        "plain job, new connection": lambda: _ours(_a_job(url, {"headers": CLOSE}), context),
    }
    rounds = [{name: asyncio.run(_awaited(kind())) for name, kind in kinds.items()} for _ in range(ROUNDS)]
    return {name: min(each[name] for each in rounds) for name in kinds}


def _yardstick(name: str) -> str:
    return "bare, new connection" if name.endswith("new connection") else "bare"


async def _awaited(figure: Awaitable[float]) -> float:
    return await figure


async def _bare(url: str, context: ssl.SSLContext, headers: dict[str, str]) -> float:
    async with httpx2.AsyncClient(verify=context, trust_env=False) as client:

        async def call() -> None:
            if (await client.get(url, headers=headers)).status_code != 200:
                raise AssertionError("the target did not answer 200")

        return await _spent(call)


async def _ours(job: Job, context: ssl.SSLContext) -> float:
    caller = HttpCaller(TargetGuard.of(["127.0.0.0/8", "::1/128"]), context=context)
    execution = _an_execution(job)

    async def call() -> None:
        result = await caller.call(job, execution)
        if result.error_category or result.response_status != 200:
            raise AssertionError(result.error_message)

    try:
        return await _spent(call)
    finally:
        await caller.close()


async def _spent(call: Callable[[], Awaitable[None]]) -> float:
    """Milliseconds of processor time a call, connections already open."""
    await asyncio.gather(*(call() for _ in range(AT_ONCE)))
    begun = time.process_time()
    for _ in range(CALLS // AT_ONCE):
        await asyncio.gather(*(call() for _ in range(AT_ONCE)))
    return (time.process_time() - begun) / CALLS * 1000


def _a_job(url: str, more: dict[str, object]) -> Job:
    definition = {"name": "benchmark", "cron_expression": "* * * * *", "endpoint_url": url, **more}
    return created(definition, job_id="job_01KB0000000000000000000000", by="usr_bench", now=NOON)


def _an_execution(job: Job) -> Execution:
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    return claimed(job, occurrence, attempt=1, fence="benchmark", now=NOON)
