"""A lane's batch, and what else its invocation can do while some of it waits for an answer.

Lambda hands over the next batch when the slowest of this one is done, so that one hanging call would keep its
neighbours' places empty, and a few of them a lane. Here an invocation whose calls have been silent for a second fills
its places that are left with what waits in the lane, but for what would hang as well: the runs of an owner at a host
who already keep one of its places silent are put off (docs/decisions/0012-fair-lanes.md).
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from cron_manager.domain.errors import Unavailable
from cron_manager.ports import Inbox, Message

SILENT_AFTER = 1.0  # seconds without an answer
LONGEST_FILL = 60.0  # seconds after the batch's begin: a later call could outlive the invocation
MOST_AT_ONCE = 10  # messages that SQS hands out
PUT_OFF = timedelta(seconds=5)
MOST_IN_A_ROW = 10  # put off: by then nothing else seems to wait, and the lane is asked once a second


@dataclass(frozen=True, kw_only=True)
class RunBatch:
    run: Callable[[Message], Awaitable[bool]]  # whether it is done with; otherwise it has to come again. Never raises
    inbox: Inbox
    places: Callable[[], Awaitable[int]]  # calls at the same time in one invocation; asked when some are silent
    silent_after: float = SILENT_AFTER

    async def __call__(self, batch: Sequence[Message]) -> list[str]:
        """The ids of the batch's messages that have to come again.

        Steps: begin them all; when some are silent after a moment, fill the other places until the batch is done; wait
        for everything that was begun.
        """
        begun = Begun(silent_after=self.silent_after)
        tasks = [begun.add(message, self.run(message)) for message in batch]
        await asyncio.wait(tasks, timeout=self.silent_after)
        if begun.under_way and len(begun.under_way) < (places := await self.places()):
            await self._fill(tasks, begun, places)
        await begun.all_done()
        return [message.id for message, task in zip(batch, tasks, strict=True) if not task.result()]

    async def _fill(self, batch: "Sequence[asyncio.Task[bool]]", begun: "Begun", places: int) -> None:
        """While all places are taken it waits; while there is nothing but what would hang as well, it looks rarely."""
        until = _now() + LONGEST_FILL
        in_a_row = 0  # put off
        while not all(task.done() for task in batch) and _now() < until:
            left = places - len(begun.under_way)
            if not left:
                await begun.one_done()
                continue
            try:
                received = await self.inbox.receive(min(left, MOST_AT_ONCE))
            except Unavailable:
                return
            for message in received:
                in_a_row = 0 if await self._take(message, begun) else in_a_row + 1
            if not received or in_a_row >= MOST_IN_A_ROW:
                await asyncio.wait(batch, timeout=self.silent_after)

    async def _take(self, message: Message, begun: "Begun") -> bool:
        """Whether it runs; otherwise it is put off. What SQS does not put off stays hidden; the sweeper brings it."""
        if message.group in begun.silent_groups:
            with suppress(Unavailable):
                await self.inbox.put_off(message, PUT_OFF)
            return False
        begun.add(message, self._run_received(message))
        return True

    async def _run_received(self, message: Message) -> bool:
        """Lambda deletes what it has handed over; what was received here is ours to delete."""
        done = await self.run(message)
        if done:
            try:
                await self.inbox.delete(message)
            except Unavailable:
                return False  # it comes again and finds its run claimed
        return done


class Begun:
    """What one invocation has begun, and who keeps it waiting."""

    def __init__(self, *, silent_after: float) -> None:
        self._silent_after = silent_after  # seconds
        self._since: dict[asyncio.Task[bool], tuple[str, float]] = {}  # group, when

    def add(self, message: Message, run: Awaitable[bool]) -> "asyncio.Task[bool]":
        task = asyncio.ensure_future(run)
        self._since[task] = (message.group, _now())
        return task

    @property
    def under_way(self) -> "list[asyncio.Task[bool]]":
        return [task for task in self._since if not task.done()]

    @property
    def silent_groups(self) -> set[str]:
        """Those with a call that has been waiting for its answer for too long."""
        by = _now() - self._silent_after
        return {self._since[task][0] for task in self.under_way if self._since[task][1] <= by}

    async def one_done(self) -> None:
        await asyncio.wait(self.under_way, return_when=asyncio.FIRST_COMPLETED)

    async def all_done(self) -> None:
        await asyncio.wait(self._since)


def _now() -> float:
    return asyncio.get_running_loop().time()
