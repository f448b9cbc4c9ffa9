"""A small memory of what was read a moment ago."""

import time
from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")


class Recent(Generic[V]):
    """Keeps values for some seconds, in this process. What is not there is asked for again each time."""

    def __init__(self, seconds: float, size: int = 500, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._size = size
        self._clock = clock
        self._values: dict[str, tuple[float, V]] = {}

    def get(self, key: str, read: Callable[[str], V | None]) -> V | None:
        now = self._clock()
        until, known = self._values.get(key, (now, None))
        if now < until:
            return known
        value = read(key)
        if value is not None:
            self._keep(key, now + self._seconds, value)
        return value

    def forget(self, key: str) -> None:
        self._values.pop(key, None)

    def _keep(self, key: str, until: float, value: V) -> None:
        if len(self._values) >= self._size:
            self._values.clear()
        self._values[key] = (until, value)


def remembered(read: Callable[[], V], seconds: float) -> Callable[[], V]:
    """What `read` answered, asked again when that is so old."""
    memory = Recent[V](seconds, size=1)

    def answer() -> V:
        known = memory.get("", lambda _: read())
        return read() if known is None else known

    return answer
