"""Waiting until nothing is under way, so that a clock moved by a test lets every run happen at the time it was due.

The seams are `lambda_svc.invoke_async_with_retry` and `_execute_function`: an asynchronous invocation is counted from
the moment it is accepted, not only from the moment its thread runs.
"""

import threading
import time
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from typing import Any

from local.emulator import seams
from local.emulator.event_sources import EventSources

_POLL_SECONDS = 0.003
_LOOKS = 3  # in a row that must find nothing: work may pass from one place to another between two questions of one look
_accepted: ContextVar[object | None] = ContextVar("accepted", default=None)


class NotSettledError(Exception):
    """Something was still under way when the patience ended; the message says what."""


class Settling:
    """What is under way in the emulator, and what waits for a later time."""

    def __init__(self, sources: EventSources) -> None:
        self._sources = sources
        self._lambda = seams.module("services.lambda_svc")
        self._sqs = seams.module("services.sqs")
        self._asynchronous: set[object] = set()  # accepted, first attempt not ended
        self._lock = threading.Lock()

    def install(self) -> None:
        seams.require(self._lambda, "executions_in_flight")
        invoke = seams.replace(self._lambda, "invoke_async_with_retry", "func, event", self._invoke)
        execute = seams.replace(self._lambda, "_execute_function", "func, event", self._execute)
        self._originals = {"invoke": invoke, "execute": execute}

    def wake(self) -> None:
        self._sources.wake()

    def settle(self, seconds: float) -> None:
        """Until nothing is under way; raises NotSettledError after so many seconds of the machine's time."""
        deadline = time.monotonic() + seconds
        quiet = 0
        while quiet < _LOOKS:
            reason = self.under_way()
            quiet = 0 if reason else quiet + 1
            if reason and time.monotonic() > deadline:
                raise NotSettledError(f"not settled after {seconds:g} s: {reason}")
            time.sleep(_POLL_SECONDS)

    def under_way(self) -> str | None:
        now = self._sqs.time.time()
        if any(message.get("visible_at", 0) <= now for message in self._messages()):
            return "a message waits in a queue"
        if reason := self._sources.under_way():
            return reason
        if self._asynchronous:
            return "an asynchronous invocation has not ended"
        running = {name: count for name, count in self._lambda.executions_in_flight()[1].items() if count}
        return f"running: {', '.join(map(str, running))}" if running else None

    def next_visible(self) -> datetime | None:
        """When the next hidden message of a queue that a function reads comes up."""
        now = self._sqs.time.time()
        hidden = [at for message in self._messages() if (at := message.get("visible_at", 0)) > now]
        return _not_before(min(hidden)) if hidden else None

    def _messages(self) -> Iterator[dict[str, Any]]:
        """Of the queues that functions read."""
        mappings = list(self._lambda._esms._data.values())
        read = {mapping["EventSourceArn"] for mapping in mappings if mapping.get("Enabled", True)}
        for queue in list(self._sqs._queues._data.values()):
            if queue["attributes"].get("QueueArn") in read:
                yield from list(queue["messages"])

    def _invoke(self, func: Any, event: Any) -> None:
        ticket = object()
        with self._lock:
            self._asynchronous.add(ticket)
        token = _accepted.set(ticket)  # the original's thread runs in a copy of this context
        try:
            self._originals["invoke"](func, event)
        finally:
            _accepted.reset(token)

    def _execute(self, func: Any, event: Any) -> Any:
        try:
            return self._originals["execute"](func, event)
        finally:
            with self._lock:
                self._asynchronous.discard(_accepted.get())


def _not_before(seconds: float) -> datetime:
    """The instant, rounded up: a message must be visible at it."""
    instant = datetime.fromtimestamp(seconds, UTC)
    return instant if instant.timestamp() >= seconds else instant + timedelta(microseconds=1)
