"""Lambda's runtime in small: runs one function's handler, one event after the other, until its input ends.

A program of its own, started with the functions' interpreter; standard library only. Requests arrive as JSON lines on
standard input and answers leave as JSON lines on a descriptor of their own (the first argument), so that whatever the
function prints is its log and nothing else.

A request may say what time it is (`now`, seconds since the epoch): the process's wall clock then goes on from there,
in Python and in its C modules, while monotonic time stays the machine's. What does that, time-machine, is in the folder
of the second argument and is imported at the first such request; the folder is not left on the handler's path. The
third argument is the time for the import of the handler.
"""

import importlib
import json
import os
import sys
import time
import traceback
from typing import Any, TextIO

_END_OF_LOG = "\x1eEND"


class Context:
    """The context object of https://docs.aws.amazon.com/lambda/latest/dg/python-context.html."""

    identity = None
    client_context = None

    def __init__(self, request: dict[str, Any]) -> None:
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.invoked_function_arn = request["arn"]
        self.aws_request_id = request["id"]
        self._deadline = time.monotonic() + request["timeout"]

    def get_remaining_time_in_millis(self) -> int:
        return max(0, int((self._deadline - time.monotonic()) * 1000))


class WallClock:
    """The process's: the machine's, or one that was set and runs on."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._travel: Any = None  # time_machine's way to set a time
        self._journey: Any = None  # what holds the clock away from the machine's time

    def set(self, now: float | None) -> None:
        """None: the machine's time."""
        if self._journey is not None:
            self._journey.stop()
            self._journey = None
        if now is not None:
            self._travel = self._travel or self._imported()
            self._journey = self._travel(now, tick=True)
            self._journey.start()

    def _imported(self) -> Any:
        sys.path.append(self._folder)
        travel = importlib.import_module("time_machine").travel
        sys.path.remove(self._folder)
        return travel


def main() -> None:
    requests, answers = _channels()
    clock = WallClock(sys.argv[2])
    clock.set(json.loads(sys.argv[3]))
    try:
        module, _, name = os.environ["_HANDLER"].rpartition(".")
        handler = getattr(importlib.import_module(module.replace("/", ".")), name)
    except BaseException as failure:  # noqa: BLE001  whatever stops the import is what Lambda reports as an init error
        _answer(answers, {"ready": False, **_error(failure)})
        return
    _answer(answers, {"ready": True})
    for line in requests:
        request = json.loads(line)
        clock.set(request["now"])
        os.environ["_X_AMZN_TRACE_ID"] = request["trace"] or ""
        try:
            # encoded inside: a result that is not JSON is the function's error, as in Lambda
            answer = json.dumps({"result": handler(request["event"], Context(request))})
        except BaseException as failure:  # noqa: BLE001  Lambda reports every exception, SystemExit included
            error = _error(failure)
            sys.stderr.write(f"[ERROR] {error['type']}: {error['error']}\n{error['trace']}")
            answer = json.dumps(error)
        _end_log(request["id"])
        answers.write(answer + "\n")


def _channels() -> tuple[TextIO, TextIO]:
    requests = os.fdopen(os.dup(0), encoding="utf-8")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123  no pathlib: it costs the start 5 ms
        os.dup2(nothing.fileno(), 0)
    return requests, os.fdopen(int(sys.argv[1]), "w", encoding="utf-8", buffering=1)


def _answer(answers: TextIO, message: dict[str, Any]) -> None:
    sys.stdout.flush()
    answers.write(json.dumps(message) + "\n")


def _end_log(request_id: str) -> None:
    """Tells the reader of the log that this invocation's lines are complete, so that nobody has to wait and see."""
    sys.stdout.flush()
    sys.stderr.write(f"{_END_OF_LOG} {request_id}\n")
    sys.stderr.flush()


def _error(failure: BaseException) -> dict[str, Any]:
    trace = traceback.format_exception(failure)
    return {"error": str(failure), "type": type(failure).__name__, "trace": "".join(trace)}


main()
