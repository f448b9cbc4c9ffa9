"""Processes that run the product's code: each has a clock of its own and can be killed at any step."""

import asyncio
import contextvars
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cron_manager.adapters.server_clock import ServerClock


class Killed(BaseException):
    """Ends a blocking process in mid-step; the product cannot catch it."""


@dataclass(eq=False)
class Process:
    """One invocation of a function."""

    name: str
    clock: ServerClock | None = None  # of a machine whose own clock is off; None: it is right
    kill_at: int | None = None  # the step at which it dies
    kill_after_request: bool = False  # dies when the request has been applied, not before
    steps: int = 0
    dead: bool = False
    task: "asyncio.Task[Any] | None" = None
    runs: "list[asyncio.Task[Any]]" = field(default_factory=list)  # what it does beside its task
    fences: list[str] = field(default_factory=list)  # of the claims that it tried

    def is_doomed(self) -> bool:
        """Counts a step; whether this is the last one."""
        self.steps += 1
        return self.kill_at is not None and self.steps >= self.kill_at

    def die(self) -> None:
        self.dead = True
        for task in (self.task, *self.runs):
            if task:
                task.cancel()


PROCESS: contextvars.ContextVar[Process | None] = contextvars.ContextVar("process", default=None)


class Handover:
    """A blocking piece of code in a thread that runs only while the loop stands still, and the other way round."""

    _current = threading.local()

    def __init__(self, work: Callable[[], Any]) -> None:
        self._go, self._back = threading.Semaphore(0), threading.Semaphore(0)
        self._sleep: float | None = None
        self._outcome: tuple[Any, BaseException | None] = (None, None)
        self._killed = False
        context = contextvars.copy_context()
        self._thread = threading.Thread(target=context.run, args=(self._run, work), daemon=True)

    async def finish(self, process: Process | None = None) -> Any:
        """What the work returns or raises."""
        self._thread.start()
        try:
            while (delay := self._turn()) is not None:
                await asyncio.sleep(delay)
                if process and process.dead:
                    raise asyncio.CancelledError  # noqa: TRY301  # as if the loop had done it
        except asyncio.CancelledError:
            self._killed = True
            while self._turn() is not None:
                pass
            raise
        result, error = self._outcome
        if isinstance(error, Killed):
            raise asyncio.CancelledError
        if error:
            raise error
        return result

    @classmethod
    def pause(cls, seconds: float) -> bool:
        """From within the work: let time pass. False where the code cannot be interrupted."""
        current: Handover | None = getattr(cls._current, "handover", None)
        if current is None:
            return False
        current._sleep = seconds
        current._back.release()
        current._go.acquire()
        if current._killed:
            raise Killed
        return True

    def _turn(self) -> float | None:
        """Lets the thread run up to its next pause, and answers how long that is; None at its end."""
        self._sleep = None
        self._go.release()
        self._back.acquire()
        return self._sleep

    def _run(self, work: Callable[[], Any]) -> None:
        self._go.acquire()
        self._current.handover = self
        try:
            if not self._killed:
                self._outcome = (work(), None)
        except BaseException as error:  # noqa: BLE001  # handed to whoever waits
            self._outcome = (None, error)
        self._sleep = None
        self._back.release()
