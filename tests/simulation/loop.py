"""An event loop in virtual time: it never waits, but jumps to the next timer; who goes first is the seed's choice."""

import asyncio
import random
import selectors
from collections.abc import Callable
from typing import Any


class _Jump(selectors.SelectSelector):
    """Nothing ever arrives from outside; waiting is moving the clock."""

    loop: "VirtualLoop"

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:
            raise RuntimeError("nothing is left to happen, and somebody still waits")
        self.loop.moment += max(timeout, 0.0)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self, dice: random.Random) -> None:
        selector = _Jump()
        selector.loop = self
        self.moment = 0.0  # seconds since the simulation began
        self._dice = dice
        self.carry: Callable[[Callable[[], Any]], asyncio.Future[Any]] = self._unanswered
        super().__init__(selector)

    def time(self) -> float:
        return self.moment

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:
        """What would block a thread is a request to AWS: it travels there and back in virtual time."""
        return self.carry(lambda: func(*args))

    def _run_once(self) -> None:
        if len(self._ready) > 1:
            self._dice.shuffle(self._ready)
        super()._run_once()

    def _unanswered(self, request: Callable[[], Any]) -> asyncio.Future[Any]:
        raise RuntimeError("no network yet")
