"""What is due when: the next firing of every schedule and the retries under way, in order of time."""

import heapq
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Due:
    """Something to deliver at an instant."""

    key: Hashable  # whose schedule
    at: datetime  # when to deliver
    scheduled: datetime  # which occurrence: equal to `at` unless this is a retry
    attempt: int = 1  # from 1


@dataclass(kw_only=True)
class Agenda:
    """A heap in which a key's replaced or forgotten firing is left behind and skipped when it comes up."""

    _heap: list[tuple[datetime, int, Due]] = field(default_factory=list)
    _next: dict[Hashable, Due] = field(default_factory=dict)
    _count: int = 0

    def plan(self, due: Due) -> None:
        """The key's next firing; replaces the one planned before."""
        self._next[due.key] = due
        self._push(due)

    def retry(self, due: Due) -> None:
        """A further attempt beside the key's next firing."""
        self._push(due)

    def forget(self, key: Hashable) -> None:
        """Drops the key's next firing; retries under way go on, as in AWS."""
        self._next.pop(key, None)

    def clear(self) -> None:
        self._heap.clear()
        self._next.clear()

    def next_at(self) -> datetime | None:
        self._drop_stale()
        return self._heap[0][0] if self._heap else None

    def pop_due(self, now: datetime) -> Iterator[Due]:
        """Everything due until now, earliest first; what is planned meanwhile is taken in its turn."""
        while (at := self.next_at()) is not None and at <= now:
            due = heapq.heappop(self._heap)[2]
            if due.attempt == 1:
                self._next.pop(due.key, None)
            yield due

    def _push(self, due: Due) -> None:
        self._count += 1
        heapq.heappush(self._heap, (due.at, self._count, due))

    def _drop_stale(self) -> None:
        while self._heap and self._is_stale(self._heap[0][2]):
            heapq.heappop(self._heap)

    def _is_stale(self, due: Due) -> bool:
        return due.attempt == 1 and self._next.get(due.key) is not due
