"""SQS and its way into Lambda: visibility, delay, batches, concurrency, copies, disorder, dead letters."""

# ruff: noqa: N803  # the client's names

import random
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

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

    def send(self, body: str, delay: float = 0.0, *, is_copy: bool = False) -> None:
        self._reappear(Message(body=body, is_copy=is_copy), delay + self._dice.uniform(0.001, 0.02))

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
            self.in_flight += len(batch)
            self._loop.create_task(self._deliver(batch))

    async def _deliver(self, batch: list[Message]) -> None:
        for message in batch:
            message.receives += 1
            self.received += 1
            self.delivered.append(message.body)
            self._copy(message)
        failed = await self.consumer(batch)
        self.in_flight -= len(batch)
        self._invocations -= 1
        for message in batch:
            if message in failed:
                self._reappear(message, VISIBILITY)
        self._loop.call_soon(self._poll)

    def _copy(self, message: Message) -> None:
        if message.is_copy:
            return
        if self._dice.random() < 0.02 and len(self._bodies) < 300:
            self._bodies.append(message.body)
        if self._faults.strike("F3 redelivered while it runs"):
            self.send(message.body, self._dice.choice([0.0, 0.05, 1.0]), is_copy=True)
        if self._faults.strike("F4 redelivered afterwards"):
            self.send(message.body, self._dice.choice([5.0, 60.0, 600.0]), is_copy=True)


class Sqs:
    """The client that the product's adapter speaks to; a queue's URL is its lane's name."""

    def __init__(self, network: Network, lanes: dict[str, LaneQueue]) -> None:
        self._network, self._lanes = network, lanes

    def send_message(self, *, QueueUrl: str, MessageBody: str, DelaySeconds: int, MessageGroupId: str) -> None:
        assert 1 <= len(MessageGroupId) <= 128
        self._network.request(lambda: self._send(QueueUrl, [(MessageBody, DelaySeconds)]))

    def send_message_batch(self, *, QueueUrl: str, Entries: list[dict[str, Any]]) -> dict[str, Any]:
        assert all(1 <= len(entry["MessageGroupId"]) <= 128 for entry in Entries)
        entries = [(entry["MessageBody"], entry["DelaySeconds"]) for entry in Entries]
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

    def _send(self, lane: str, messages: list[tuple[str, int]]) -> None:
        if self._network.faults.strike("send fails"):
            raise NotSent(lane)
        for body, delay in messages:
            assert 0 <= delay <= 900
            self._lanes[lane].send(body, delay)
