"""Runs a job's function in a process of its own, which ends with the run, whatever the function does.

The process is a new one for each run: nothing of a run is left for the next, and a function that kills its
interpreter, uses up the memory or never ends leaves the worker to write down how it ended.
"""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from time import perf_counter
from typing import Any

from cron_manager.adapters.handler_calls import answered, crashed, handler_request, late, payload_masking
from cron_manager.domain.execution import CallResult, Execution
from cron_manager.domain.job import Job

DESCRIBE_SECONDS = 30.0
_TO_STOP = 1.0  # seconds between being told of a cancellation and being ended
_TO_EXIT = 1.0  # seconds between the answer and the process's end, which threads may hold up
_LINES_HELD = 1_000  # of the log while it runs; fewer are kept
_LINE_BYTES = 64 * 1024
# What a function is told of its surroundings. The worker's credentials and tables are none of its business.
_PASSED = frozenset(
    {"PATH", "LANG", "TZ", "HOME", "LD_LIBRARY_PATH", "AWS_REGION", "AWS_DEFAULT_REGION", "ENVIRONMENT"}
)


class DescribeFailed(RuntimeError):
    """The deployed code cannot say what it has registered; the message is the import's."""


class ProcessCaller:
    def __init__(self, package: str, environment: Mapping[str, str]) -> None:
        """`package` is where the functions are registered; of the environment only a few variables are handed on, no
        credentials among them.
        """
        self._package = package
        self._environment = {name: value for name, value in environment.items() if name in _PASSED}

    async def call(self, job: Job, execution: Execution) -> CallResult:
        """The outcome within `job.timeout_ms`. When the call is cancelled the function is told, and then ended."""
        masking, begun = payload_masking(job), perf_counter()
        child = await _Child.start(self._package, self._environment, handler_request(job, execution))

        def elapsed() -> int:
            return round((perf_counter() - begun) * 1000)

        answer, is_late = None, False
        try:
            async with asyncio.timeout(job.timeout_ms / 1000):
                answer = await child.answer()
        except TimeoutError:
            is_late = True
        except asyncio.CancelledError:
            await child.stop()
            raise
        finally:
            log = await child.end()
        if is_late:
            return late(job, elapsed(), log, masking)
        if answer is None:
            return crashed(child.how_it_ended, elapsed(), log, masking)
        return answered(answer, elapsed(), log, masking)

    async def describe(self) -> list[dict[str, Any]]:
        """Every registered handler as plain data. DescribeFailed when the code cannot be imported."""
        child = await _Child.start(self._package, self._environment, {"describe": True})
        try:
            async with asyncio.timeout(DESCRIBE_SECONDS):
                answer = await child.answer()
        finally:
            log = await child.end()
        if answer is None:
            raise DescribeFailed(f"{child.how_it_ended}; its last words: {' / '.join(log[-3:])}")
        if "raised" in answer:
            raise DescribeFailed(answer["raised"]["traceback"])
        handlers: list[dict[str, Any]] = answer["handlers"]
        return handlers


class _Child:
    """One process, its answer and its log."""

    def __init__(self, process: Process, answers: asyncio.StreamReader, channel: asyncio.BaseTransport) -> None:
        self._process = process
        self._answers = answers
        self._channel = channel
        self._lines: deque[str] = deque(maxlen=_LINES_HELD)
        self._reading = asyncio.ensure_future(self._read_log())

    @classmethod
    async def start(cls, package: str, environment: Mapping[str, str], request: Mapping[str, Any]) -> "_Child":
        ours, theirs = os.pipe()
        answers = asyncio.StreamReader()
        channel, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(answers), os.fdopen(ours, "rb")
        )
        try:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-s", "-P", "-B", "-m", "cron_manager.jobs.child", package, str(theirs)),
                env={**environment, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                pass_fds=(theirs,),
                start_new_session=True,  # so that what the function starts ends with it
                stdin=PIPE,
                stdout=PIPE,
                stderr=STDOUT,
                limit=_LINE_BYTES,
            )
        finally:
            os.close(theirs)
        child = cls(process, answers, channel)
        with suppress(ConnectionError):  # it died at once; its answer will be missing
            process.stdin.write(json.dumps(request).encode())  # type: ignore[union-attr]  # it is a pipe
            process.stdin.close()  # type: ignore[union-attr]
        return child

    async def answer(self) -> dict[str, Any] | None:
        """None when the process ended, or closed its side, without one."""
        told = await self._answers.read()
        try:
            answer: dict[str, Any] = json.loads(told)
        except ValueError:
            await self._process.wait()
            return None
        return answer

    async def stop(self) -> None:
        """Tells the function that it is cancelled, and gives it a moment."""
        with suppress(ProcessLookupError):
            self._process.terminate()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), _TO_STOP)

    async def end(self) -> list[str]:
        """The process and all that it started are gone afterwards; answers the log."""
        if self._answers.at_eof():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), _TO_EXIT)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()
        await asyncio.wait({self._reading}, timeout=_TO_EXIT)
        self._reading.cancel()
        self._channel.close()
        return list(self._lines)

    @property
    def how_it_ended(self) -> str:
        code = self._process.returncode or 0
        if code >= 0:
            return f"exit status {code}"
        with suppress(ValueError):
            return f"signal {signal.Signals(-code).name}"
        return f"signal {-code}"

    async def _read_log(self) -> None:
        """Lines that are longer than can be held come in pieces."""
        stream = self._process.stdout
        while stream is not None:
            try:
                line = await stream.readuntil(b"\n")
            except asyncio.IncompleteReadError as end:
                if end.partial:
                    self._lines.append(end.partial.decode(errors="replace"))
                return
            except asyncio.LimitOverrunError:
                line = await stream.read(_LINE_BYTES)
            self._lines.append(line.decode(errors="replace").rstrip("\n"))
