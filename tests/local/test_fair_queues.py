"""The emulated fair queues: which group's messages come first."""

import heapq
from itertools import count
from typing import Any

import pytest

from local.emulator.fair_queues import RECENT_SECONDS, FairQueue
from tests.local.conftest import RunningEmulator

HIDDEN = 1000.0  # seconds that a message taken stays hidden


class Queue:
    """A standard queue whose messages are taken as the fair queue chooses."""

    def __init__(self) -> None:
        self.now = 0.0
        self.messages: list[dict[str, Any]] = []
        self._fair = FairQueue()
        self._ids = count()

    def send(self, group: str | None, often: int = 1) -> None:
        for _ in range(often):
            self.messages.append({"id": str(next(self._ids)), "group_id": group, "visible_at": self.now})

    def take(self, most: int = 1) -> list[dict[str, Any]]:
        taken = self._fair.chosen(self.messages, most, self.now)
        for message in taken:
            message["visible_at"] = self.now + HIDDEN
        return taken

    def groups(self, most: int = 1) -> list[str]:
        return [message["group_id"] for message in self.take(most)]

    def done(self, *taken: dict[str, Any]) -> None:
        for message in taken:
            self.messages.remove(message)


def test_messages_come_in_order_while_nobody_is_noisy() -> None:
    queue = Queue()
    for group in ("a", "b", "a"):
        queue.send(group)

    assert queue.groups(10) == ["a", "b", "a"]


def test_a_group_that_has_spent_most_of_the_time_comes_last() -> None:
    queue = Queue()
    queue.send("slow", 3)
    (first,) = queue.take()
    queue.now = 20.0
    queue.done(first)
    queue.send("quick", 2)

    assert queue.groups(10) == ["quick", "quick", "slow", "slow"]


def test_time_counts_while_it_is_spent() -> None:
    queue = Queue()
    queue.send("hanging", 3)
    queue.take(2)
    queue.now = 0.4
    queue.send("quick")
    assert queue.groups() == ["hanging"]  # after so short a time nothing tells the two apart

    queue.send("hanging")
    queue.send("quick")
    queue.now = 2.0

    assert queue.groups(2) == ["quick", "quick"]


def test_a_tenth_of_the_time_is_not_too_much() -> None:
    queue = Queue()
    for number in range(10):
        queue.send(f"group {number}", 2)
    for message in queue.take(20)[:20:2]:
        message["visible_at"] = 0.0  # one of each comes again
    queue.now = 5.0
    queue.send("new")

    assert queue.groups(11)[-1] == "new"


def test_thirty_messages_in_flight_make_a_group_noisy_at_once() -> None:
    queue = Queue()
    queue.send("many", 31)
    queue.take(30)
    queue.send("few")

    assert queue.groups(2) == ["few", "many"]


def test_of_noisy_groups_the_one_with_the_fewest_in_flight_comes_first() -> None:
    queue = Queue()
    queue.send("a", 2)
    queue.send("b")
    queue.take(3)
    queue.now = 5.0
    queue.send("a", 2)
    queue.send("b", 2)

    assert queue.groups(4) == ["b", "a", "b", "a"]


def test_a_group_is_forgiven_when_nothing_of_it_waits_any_more() -> None:
    queue = Queue()
    queue.send("slow", 2)
    taken = queue.take(2)
    queue.now = 20.0
    queue.done(*taken)
    queue.take()

    queue.send("slow")
    queue.send("quick")

    assert queue.groups(2) == ["slow", "quick"]


def test_a_group_is_forgiven_after_five_minutes() -> None:
    queue = Queue()
    queue.send("slow", 2)
    (first,) = queue.take()
    queue.now = 20.0
    queue.done(first)
    queue.send("quick")
    assert queue.groups() == ["quick"]

    queue.done(queue.messages[-1])
    queue.now += RECENT_SECONDS + 1
    queue.send("quick")

    assert queue.groups(2) == ["slow", "quick"]


def test_messages_without_a_group_are_no_neighbours_of_each_other() -> None:
    queue = Queue()
    queue.send(None, 40)
    queue.take(30)
    queue.now = 5.0
    queue.send("new")

    assert queue.groups(11)[-1] == "new"


def begins(queue: Queue, consumers: int, seconds: float, group: str) -> list[float]:
    """When each of the group's messages is taken, by consumers that take one message for so many seconds each."""
    found: list[float] = []
    held: list[tuple[float, int, dict[str, Any] | None]] = [(0.0, number, None) for number in range(consumers)]
    while held:
        queue.now, number, message = heapq.heappop(held)
        if message:
            queue.done(message)
        for taken in queue.take():
            heapq.heappush(held, (queue.now + seconds, number, taken))
            if taken["group_id"] == group:
                found.append(queue.now)
    return found


@pytest.mark.parametrize("consumers", [4, 10])
def test_five_jobs_beside_an_owner_s_five_hundred_begin_within_a_second_or_two(consumers: int) -> None:
    crowded, quiet = Queue(), Queue()
    for queue in (crowded, quiet):
        if queue is crowded:
            queue.send("noisy", 500)
        queue.send("other", 5)

    beside, alone = (begins(queue, consumers, 0.1, "other") for queue in (crowded, quiet))

    assert beside[-1] - alone[-1] < 2.0


def test_the_emulator_s_standard_queues_are_fair(emulator: RunningEmulator) -> None:
    sqs, url = emulator.aws("sqs"), emulator.queue("fair")
    for number in range(40):
        sqs.send_message(QueueUrl=url, MessageBody=f"noisy {number}", MessageGroupId="noisy")
    for _ in range(3):
        sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)
    sqs.send_message(QueueUrl=url, MessageBody="quiet", MessageGroupId="quiet")

    answer = sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=2, MessageSystemAttributeNames=["MessageGroupId"])

    assert [(each["Body"], each["Attributes"]["MessageGroupId"]) for each in answer["Messages"]] == [
        ("quiet", "quiet"),
        ("noisy 30", "noisy"),
    ]
