"""A batch's silent calls do not keep the invocation's other places empty."""

import asyncio
import time
from datetime import timedelta

import pytest

from cron_manager.domain.errors import Unavailable
from cron_manager.ports import Message
from cron_manager.usecases.run_batch import RunBatch

SILENT_AFTER = 0.05
HANGS = 0.4
QUICK = 0.005


def message(name: str, group: str) -> Message:
    return Message(id=name, body=name, group=group, receipt=f"receipt of {name}")


class Lane:
    """What waits, and what became of it."""

    def __init__(self, *waiting: Message) -> None:
        self.waiting = list(waiting)
        self.asked_for: list[int] = []
        self.deleted: list[str] = []
        self.put_off_by: dict[str, timedelta] = {}

    async def receive(self, most: int) -> list[Message]:
        self.asked_for.append(most)
        await asyncio.sleep(0)
        received, self.waiting = self.waiting[:most], self.waiting[most:]
        return received

    async def delete(self, message: Message) -> None:
        self.deleted.append(message.id)

    async def put_off(self, message: Message, delay: timedelta) -> None:
        self.put_off_by[message.id] = delay


class Target:
    """Groups that hang and groups that do not."""

    def __init__(self, *hanging: str, failing: str = "") -> None:
        self._hanging, self._failing = hanging, failing
        self.ended: list[str] = []
        self.at_once = self.most_at_once = 0

    async def run(self, message: Message) -> bool:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(HANGS if message.group in self._hanging else QUICK)
        self.at_once -= 1
        self.ended.append(message.id)
        return message.id != self._failing


def always(places: int):
    async def ask() -> int:
        return places

    return ask


def run_batch(target: Target, lane: Lane, places: int = 3) -> RunBatch:
    return RunBatch(run=target.run, inbox=lane, places=always(places), silent_after=SILENT_AFTER)


async def test_a_quick_batch_asks_the_lane_for_nothing():
    target, lane = Target(), Lane(message("waiting", "b"))

    failed = await run_batch(target, lane)([message("one", "a"), message("two", "a")])

    assert failed == []
    assert lane.asked_for == []


async def test_an_empty_lane_is_asked_now_and_then_and_holds_no_invocation_that_is_done():
    target, lane = Target("a"), Lane()
    begin = time.monotonic()

    await run_batch(target, lane)([message("hanging", "a")])

    assert time.monotonic() - begin < HANGS + SILENT_AFTER
    assert 2 <= len(lane.asked_for) <= HANGS / SILENT_AFTER


async def test_what_waits_runs_beside_a_silent_call():
    target, lane = Target("a"), Lane(*(message(f"quick {number}", "b") for number in range(6)))

    await run_batch(target, lane)([message("hanging", "a")])

    assert target.ended == [*(f"quick {number}" for number in range(6)), "hanging"]
    assert lane.deleted == [f"quick {number}" for number in range(6)]


async def test_what_would_hang_as_well_is_put_off():
    hanging = [message(f"hanging {number}", "a") for number in range(5)]
    target, lane = Target("a"), Lane(*hanging, message("quick", "b"))

    await run_batch(target, lane)([message("first", "a")])

    assert target.ended == ["quick", "first"]
    assert set(lane.put_off_by) == {each.id for each in hanging}
    assert lane.deleted == ["quick"]


async def test_after_ten_in_a_row_that_would_hang_the_lane_is_left_alone_for_a_while():
    target, lane = Target("a"), Lane(*(message(f"hanging {number}", "a") for number in range(100)))

    await run_batch(target, lane)([message("first", "a")])

    looks = HANGS / SILENT_AFTER
    assert 10 <= len(lane.put_off_by) <= 12 + 2 * looks  # two places are left: two messages a look


async def test_there_are_never_more_calls_at_once_than_places():
    target, lane = Target("a", "b"), Lane(message("hanging too", "b"), *(message(str(n), "c") for n in range(20)))

    await run_batch(target, lane)([message("one", "a"), message("quick", "c")])

    assert target.most_at_once == 3
    assert len(target.ended) == 23


@pytest.mark.parametrize("places", [0, 1, 2])
async def test_a_batch_that_holds_all_places_takes_nothing_more(places):
    target, lane = Target("a"), Lane(message("waiting", "b"))

    await run_batch(target, lane, places)([message("one", "a"), message("two", "a")])

    assert lane.asked_for == []


async def test_the_batch_s_failures_are_told_and_what_was_taken_and_failed_is_left_in_the_lane():
    target, lane = Target("a", failing="taken"), Lane(message("taken", "b"), message("fine", "b"))
    assert await run_batch(target, lane)([message("one", "a")]) == []
    assert lane.deleted == ["fine"]

    assert await run_batch(Target(failing="one"), Lane())([message("one", "a"), message("two", "a")]) == ["one"]


async def test_a_call_taken_late_is_waited_for():
    target, lane = Target("a", "b"), Lane(message("late", "b"))

    await run_batch(target, lane)([message("one", "a")])

    assert target.ended == ["one", "late"]


async def test_what_sqs_does_not_put_off_keeps_nobody_else_waiting():
    class Stubborn(Lane):
        async def put_off(self, message: Message, delay: timedelta) -> None:
            raise Unavailable

    target, lane = Target("a"), Stubborn(message("hanging", "a"), message("quick", "b"))

    await run_batch(target, lane)([message("first", "a")])

    assert target.ended == ["quick", "first"]
    assert lane.deleted == ["quick"]


async def test_where_sqs_does_not_answer_the_batch_ends_as_it_would_have():
    class Away(Lane):
        async def receive(self, most: int) -> list[Message]:
            raise Unavailable

    target = Target("a")

    assert await run_batch(target, Away())([message("one", "a")]) == []
    assert target.ended == ["one"]
