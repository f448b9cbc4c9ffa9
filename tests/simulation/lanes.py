"""SQS and its way into Lambda: visibility, delay, batches, concurrency, copies, disorder, dead letters."""

# ruff: noqa: N803  # the client's names

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cron_manager.domain.errors import Unavailable
from cron_manager.ports import Message as Held
from tests.simulation.faults import Faults
from tests.simulation.loop import VirtualLoop
from tests.simulation.network import Network

VISIBILITY = 6 * 330.0  # seconds: six times the executor's timeout, as the stack has it
MOST_RECEIVES = 5
MOST_REMEMBERED = 1_000  # messages, to be redriven
Consumer = Callable[[list["Message"]], Awaitable[set["Message"]]]


@dataclass(eq=False)
class Message:
    """One message in a lane; a copy of it is another object with the same body."""

    body: str
    receives: int = 0
    is_copy: bool = False
    group: str = ""


@dataclass(frozen=True)
class NotSent(ConnectionError):
    lane: str


class LaneQueue:
    """One lane and the event source that empties it."""

    def __init__(self, loop: VirtualLoop, dice: random.Random, faults: Faults, batch: int, concurrency: int) -> None:
        self._loop, self._dice, self._faults = loop, dice, faults
        self._batch, self._concurrency = batch, concurrency
        self.consumer: Consumer
        self.visible: list[Message] = []
        self.in_flight = self.delayed = self._invocations = 0
        self.dead: list[Message] = []
        self.is_broken = False  # whatever comes ends as a dead letter, as if nobody had managed to read it
        self.delivered: deque[str] = deque(maxlen=MOST_REMEMBERED)
        self._bodies: list[str] = []  # some of what was delivered, to be delivered again much later
        self.received = 0

    def send(self, body: str, delay: float = 0.0, *, is_copy: bool = False, group: str = "") -> None:
        message = Message(body=body, is_copy=is_copy, group=group)
        self._reappear(message, delay + self._dice.uniform(0.001, 0.02))

    def take(self, most: int) -> list[Message]:
        """For a consumer that asks by itself; each is to be let go of."""
        self._dice.shuffle(self.visible)
        taken, self.visible = self.visible[:most], self.visible[most:]
        self._hand_over(taken)
        return taken

    def let_go(self, message: Message, *, comes_again: bool) -> None:
        self.in_flight -= 1
        if comes_again:
            self._reappear(message, VISIBILITY)

    def old_bodies(self) -> list[str]:
        return self._bodies

    @property
    def is_quiet(self) -> bool:
        return not (self.visible or self.in_flight or self.delayed)

    def _reappear(self, message: Message, delay: float) -> None:
        self.delayed += 1
        self._loop.call_later(delay, self._appear, message)

    def _appear(self, message: Message) -> None:
        self.delayed -= 1
        if message.receives >= MOST_RECEIVES or self.is_broken:
            self.dead.append(message)
            return
        self.visible.append(message)
        self._loop.call_soon(self._poll)

    def _poll(self) -> None:
        while self.visible and self._invocations < self._concurrency:
            if self._faults.strike("F24 function throttled"):
                self._loop.call_later(self._dice.uniform(1, 30), self._poll)
                return
            self._dice.shuffle(self.visible)
            batch, self.visible = self.visible[: self._batch], self.visible[self._batch :]
            self._invocations += 1
            self._loop.create_task(self._deliver(batch))

    async def _deliver(self, batch: list[Message]) -> None:
        self._hand_over(batch)
        failed = await self.consumer(batch)
        self._invocations -= 1
        for message in batch:
            self.let_go(message, comes_again=message in failed)
        self._loop.call_soon(self._poll)

    def _hand_over(self, messages: list[Message]) -> None:
        self.in_flight += len(messages)
        for message in messages:
            message.receives += 1
            self.received += 1
            self.delivered.append(message.body)
            self._copy(message)

    def _copy(self, message: Message) -> None:
        if message.is_copy:
            return
        if self._dice.random() < 0.02 and len(self._bodies) < 300:
            self._bodies.append(message.body)
        if self._faults.strike("F3 redelivered while it runs"):
            self.send(message.body, self._dice.choice([0.0, 0.05, 1.0]), is_copy=True, group=message.group)
        if self._faults.strike("F4 redelivered afterwards"):
            self.send(message.body, self._dice.choice([5.0, 60.0, 600.0]), is_copy=True, group=message.group)


class LaneInbox:
    """A lane as one invocation takes from it by itself. Implements Inbox."""

    def __init__(self, lane: LaneQueue, network: Network) -> None:
        self._lane, self._network = lane, network
        self._held: dict[str, Message] = {}

    async def receive(self, most: int) -> list[Held]:
        await self._ask()
        return [self._hold(message) for message in self._lane.take(most)]

    async def delete(self, message: Held) -> None:
        await self._ask()
        self._lane.let_go(self._held.pop(message.id), comes_again=False)

    async def put_off(self, message: Held, delay: timedelta) -> None:
        await self._ask()
        self._lane.send(message.body, delay.total_seconds(), group=message.group)
        await self.delete(message)

    def close(self) -> None:
        """What was not deleted comes again."""
        for message in self._held.values():
            self._lane.let_go(message, comes_again=True)
        self._held.clear()

    async def _ask(self) -> None:
        await asyncio.sleep(self._network.dice.uniform(0.005, 0.03))
        if self._network.faults.strike("send fails"):
            raise Unavailable

    def _hold(self, message: Message) -> Held:
        key = str(id(message))
        self._held[key] = message
        return held(message, key)


def held(message: Message, key: str) -> Held:
    """As the product knows it."""
    return Held(id=key, body=message.body, group=message.group or key, receipt=key)


class Sqs:
    """The client that the product's adapter speaks to; a queue's URL is its lane's name."""

    def __init__(self, network: Network, lanes: dict[str, LaneQueue]) -> None:
        self._network, self._lanes = network, lanes

    def send_message(self, *, QueueUrl: str, MessageBody: str, DelaySeconds: int, MessageGroupId: str) -> None:
        assert 1 <= len(MessageGroupId) <= 128
        self._network.request(lambda: self._send(QueueUrl, [(MessageBody, DelaySeconds, MessageGroupId)]))

    def send_message_batch(self, *, QueueUrl: str, Entries: list[dict[str, Any]]) -> dict[str, Any]:
        assert all(1 <= len(entry["MessageGroupId"]) <= 128 for entry in Entries)
        entries = [(entry["MessageBody"], entry["DelaySeconds"], entry["MessageGroupId"]) for entry in Entries]
        self._network.request(lambda: self._send(QueueUrl, entries))
        return {"Successful": Entries}

    def get_queue_attributes(self, *, QueueUrl: str, **_: Any) -> dict[str, Any]:
        lane = self._lanes[QueueUrl]
        names = ("", "NotVisible", "Delayed")
        counts = (len(lane.visible), lane.in_flight, lane.delayed)
        attributes = {
            f"ApproximateNumberOfMessages{name}": str(count) for name, count in zip(names, counts, strict=True)
        }
        return self._network.request(lambda: {"Attributes": attributes})

    def _send(self, lane: str, messages: list[tuple[str, int, str]]) -> None:
        if self._network.faults.strike("send fails"):
            raise NotSent(lane)
        for body, delay, group in messages:
            assert 0 <= delay <= 900
            self._lanes[lane].send(body, delay, group=group)
