"""Functions run as in Lambda: their own interpreter, a clean environment, shared files, a log that needs no waiting.

MiniStack starts functions with its own interpreter and its own environment variables, unpacks archives per worker,
ends a worker after an exception, and waits up to 50 ms after each invocation for log lines that may still come.
Lambda does none of this. The seam is `core.lambda_runtime._worker_class_for`, which chooses the class behind an
execution environment.
"""

import json
import logging
import os
import select
import subprocess
import threading
import time
from collections import deque
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import Any

from local.emulator import seams
from local.emulator.function_environment import PYTHON, environment
from local.emulator.time_source import TimeSource
from local.emulator.unpacking import Unpacked

_END_OF_LOG = "\x1eEND"
_INIT_SECONDS = 60.0  # Lambda gives 10 s to a processor of its own; here a build or a test may run beside it


class FunctionFailedError(Exception):
    """The function's process could not start, died, or took too long."""


@dataclass(frozen=True, kw_only=True)
class Runtime:
    """What all functions' processes have in common."""

    interpreter: Path  # Lambda's runtime environment
    unpacked: Unpacked  # code and layers
    log: logging.Logger  # everything the functions print, line by line
    endpoint: str  # the emulator's own address
    time: TimeSource  # while it is virtual, the functions follow it
    time_travel: Path  # the folder of what sets a process's time; not on the functions' path


def install(runtime: Runtime) -> None:
    core = seams.module("core.lambda_runtime")
    seams.require(seams.module("services.lambda_svc"), "_resolve_layer_zip")
    original = core._worker_class_for

    def worker_class_for(config: dict[str, Any]) -> Any:
        if not str(config.get("Runtime", "")).startswith("python"):
            return original(config)
        return lambda name, config, archive: FunctionProcess(runtime, name, config, archive)

    seams.replace(core, "_worker_class_for", "config", worker_class_for)


class FunctionProcess:
    """One execution environment. MiniStack's pool uses `in_use`, `last_used`, `config`, `_lock`, `_proc`, `_cold`."""

    def __init__(self, runtime: Runtime, name: str, config: dict[str, Any], archive: bytes) -> None:
        self.func_name = name
        self.config = config
        self.in_use = False
        self.last_used = time.time()
        self._runtime = runtime
        self._archive = archive
        self._lock = threading.Lock()
        self._proc: subprocess.Popen[bytes] | None = None
        self._cold = True
        self._answers: FileIO | None = None
        self._unread = b""
        self._lines: deque[str] = deque(maxlen=10_000)
        self._log_complete = threading.Event()

    def invoke(
        self,
        event: Any,
        request_id: str,
        *,
        trace_id: str | None = None,
        invoked_function_arn: str | None = None,
        depth: object = None,  # noqa: ARG002  MiniStack's protection from recursion needs it, nothing here recurs
        durable: object = None,  # noqa: ARG002  durable functions are not used
    ) -> dict[str, Any]:
        """Runs one event; the answer has the shape MiniStack's pool expects of a worker."""
        with self._lock:
            cold = self._proc is None or self._proc.poll() is not None
            try:
                if cold:
                    self._spawn()
                timeout = float(self.config.get("Timeout", 3))
                self._log_complete.clear()
                self._send(
                    {
                        "id": request_id,
                        "event": event,
                        "timeout": timeout,
                        "now": self._virtual_time(),
                        "trace": trace_id,
                        "arn": invoked_function_arn or self.config.get("FunctionArn", ""),
                    }
                )
                answer = self._receive(timeout, f"Task timed out after {timeout:.0f}.00 seconds")
            except FunctionFailedError as failure:
                return {"status": "error", "error": str(failure), "cold_start": cold, "log": self._take_log()}
            self._log_complete.wait(1.0)
            if "error" in answer:
                return {
                    "status": "error",
                    "error": answer["error"],
                    "trace": answer["trace"],
                    "cold_start": cold,
                    "log": self._take_log(),
                }
            return {"status": "ok", "result": answer["result"], "cold_start": cold, "log": self._take_log()}

    def kill(self) -> None:
        process, self._proc = self._proc, None
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()
        self._answers = None

    def _discard_tmpdir(self) -> None:
        """Called by MiniStack after it ended the process; an invocation under way notices by itself."""

    def _spawn(self) -> None:
        self.kill()
        if self.config.get("Runtime") != PYTHON:
            raise FunctionFailedError(
                f"{self.func_name} wants {self.config.get('Runtime')}; its environment here is {PYTHON}"
            )
        code = self._runtime.unpacked.path(self._archive)
        layers = [self._runtime.unpacked.path(archive) for archive in self._layer_archives()]
        ours, theirs = os.pipe()
        self._answers = FileIO(ours)
        self._unread = b""
        try:
            self._proc = subprocess.Popen(
                [str(self._runtime.interpreter), "-s", "-P", "-B", _BOOTSTRAP, str(theirs), *self._time_travel()],
                cwd=code,
                env=environment(self.config, code, layers, endpoint=self._runtime.endpoint),
                pass_fds=(theirs,),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        finally:
            os.close(theirs)
        threading.Thread(target=self._read_log, args=(self._proc,), daemon=True, name=f"log-{self.func_name}").start()
        answer = self._receive(_INIT_SECONDS, f"init took longer than {_INIT_SECONDS:.0f} s")
        if not answer.get("ready"):
            self.kill()
            raise FunctionFailedError(f"{answer['type']}: {answer['error']}\n{answer['trace']}")
        self._cold = False

    def _time_travel(self) -> list[str]:
        """The bootstrap's further arguments: what sets the process's time, and the time to import the handler at."""
        return [str(self._runtime.time_travel), json.dumps(self._virtual_time())]

    def _virtual_time(self) -> float | None:
        """Seconds since the epoch; None while time is the machine's."""
        time_source = self._runtime.time
        return time_source.now().timestamp() if time_source.is_virtual else None

    def _layer_archives(self) -> list[bytes]:
        resolve = seams.module("services.lambda_svc")._resolve_layer_zip
        archives = [resolve(layer) for layer in self.config.get("Layers", [])]
        if None in archives:
            raise FunctionFailedError(f"a layer of {self.func_name} has no content")
        return archives

    def _send(self, request: dict[str, Any]) -> None:
        process = self._proc
        if process is None or process.stdin is None:
            raise FunctionFailedError(self._exit_reason())
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
        except OSError as gone:
            raise FunctionFailedError(self._exit_reason()) from gone

    def _receive(self, seconds: float, too_late: str) -> dict[str, Any]:
        """The next answer, or the process is ended."""
        deadline = time.monotonic() + seconds
        poll = select.poll()
        answers = self._answers
        if answers is None:
            raise FunctionFailedError(self._exit_reason())
        poll.register(answers, select.POLLIN)
        while b"\n" not in self._unread:
            if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
                self.kill()
                raise FunctionFailedError(too_late)
            chunk = os.read(answers.fileno(), 65_536)
            if not chunk:
                raise FunctionFailedError(self._exit_reason())
            self._unread += chunk
        line, _, self._unread = self._unread.partition(b"\n")
        return dict(json.loads(line))

    def _exit_reason(self) -> str:
        if self._proc is None:
            return "Runtime exited with error: its code was replaced"
        code = self._proc.wait()
        return f"Runtime exited with error: {'signal' if code < 0 else 'exit status'} {abs(code)}"

    def _read_log(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None  # noqa: S101  for the type checker
        for raw in process.stdout:
            line = raw.decode(errors="replace").rstrip("\n")
            if line.startswith(_END_OF_LOG):
                self._log_complete.set()
                continue
            self._lines.append(line)
            self._runtime.log.info("%s %s", self.func_name, line)
        self._log_complete.set()

    def _take_log(self) -> str:
        lines = []
        while self._lines:
            lines.append(self._lines.popleft())
        return "\n".join(lines)


_BOOTSTRAP = str(Path(__file__).with_name("bootstrap.py"))
