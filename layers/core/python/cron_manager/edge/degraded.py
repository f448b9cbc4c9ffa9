"""Reads that go on without a part: what it would have told is left out, and the answer says so."""

from collections.abc import Callable
from typing import TypeVar

from cron_manager.domain.errors import Unavailable
from cron_manager.edge.errors import translated

T = TypeVar("T")


class Degraded:
    """One answer, and the parts that it does without."""

    def __init__(self) -> None:
        self.parts: list[str] = []  # by their public names, each once

    def attempt(self, part: str, ask: Callable[[], T]) -> T | None:
        """What a part tells; None when it does not answer now. Any other error is raised."""
        try:
            return ask()
        except Exception as error:
            if not isinstance(error, Unavailable) and not isinstance(translated(error), Unavailable):
                raise
            if part not in self.parts:
                self.parts.append(part)
            return None
