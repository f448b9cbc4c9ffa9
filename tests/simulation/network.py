"""The way between a process and AWS: it takes time, throttles, loses answers, and processes die on it."""

import asyncio
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any, NoReturn, TypeVar

from botocore.exceptions import ClientError, ReadTimeoutError

from cron_manager.adapters.server_clock import ServerClock
from tests.simulation.faults import Faults
from tests.simulation.loop import VirtualLoop
from tests.simulation.process import PROCESS, Handover, Killed, Process

ATTEMPTS = 5  # of botocore, as adapters/aws.py sets it
Answer = TypeVar("Answer")


class Network:
    def __init__(self, loop: VirtualLoop, dice: random.Random, faults: Faults, begin: datetime) -> None:
        self.loop, self.dice, self.faults, self.begin = loop, dice, faults, begin
        self.throttled = 0.0  # of the requests to DynamoDB
        loop.carry = self.carry

    def moment(self) -> datetime:
        """The true time."""
        return self.begin + timedelta(seconds=self.loop.moment)

    def now(self) -> datetime:
        """What the running process takes for the time."""
        process = PROCESS.get()
        return process.clock() if process and process.clock else self.moment()

    def clock_off_by(self, error: timedelta) -> ServerClock:
        return ServerClock(lambda: self.moment() + error)

    # ---- from the executor's loop

    def carry(self, request: Callable[[], Any]) -> asyncio.Future[Any]:
        """Most requests are one step there and one back; in troubled times they repeat themselves, and others come
        in between.
        """
        process = PROCESS.get()
        if self.throttled or self.dice.random() < 0.03:
            return asyncio.ensure_future(Handover(request).finish(process))
        answer: asyncio.Future[Any] = self.loop.create_future()
        stalled = self.dice.uniform(10, 120) if self.faults.strike("F18 owner stalls, then wakes") else 0.0
        self.loop.call_later(stalled + self._latency(), self._arrive, request, process, answer)
        return answer

    def _arrive(self, request: Callable[[], Any], process: Process | None, answer: asyncio.Future[Any]) -> None:
        doomed = process is not None and process.is_doomed()
        if process and doomed and not process.kill_after_request:
            process.die()
        if answer.done() or (process and process.dead):
            return
        try:
            result, error = request(), None
        except Exception as raised:  # noqa: BLE001  # belongs to whoever waits for the answer
            result, error = None, raised
        if process and doomed:
            process.die()
            return
        self.loop.call_later(self._latency(), _deliver, answer, result, error)

    # ---- from within a client

    def request(self, apply: Callable[[], Answer], *, writes: bool = False) -> Answer:
        """One request of a client, with botocore's repetitions."""
        process = PROCESS.get()
        for attempt in range(ATTEMPTS):
            blocking = Handover.pause(self._latency())
            doomed = process if blocking and process and process.is_doomed() else None
            if doomed and not doomed.kill_after_request:
                _kill(doomed)
            if self.dice.random() < self.throttled:
                Handover.pause(self.dice.uniform(0, min(2.0**attempt, 20)))
                continue
            result, date = apply(), self.moment()
            if doomed:
                _kill(doomed)
            if writes and self.faults.strike("F9 write applied, answer lost"):
                Handover.pause(self.dice.uniform(0.1, 10))
                continue
            if writes and self.faults.strike("F9 write applied, retries used up"):
                raise ReadTimeoutError(endpoint_url="https://dynamodb.invalid")
            Handover.pause(self._latency())
            if process and process.clock:
                process.clock.hear(format_datetime(date, usegmt=True))
            return result
        raise ClientError({"Error": {"Code": "ThrottlingException", "Message": "slow down"}}, "any")

    def _latency(self) -> float:
        return self.dice.uniform(0.002, 0.012)


def _kill(process: Process) -> NoReturn:
    process.die()
    raise Killed


def _deliver(answer: asyncio.Future[Any], result: Any, error: Exception | None) -> None:
    if answer.done():
        return
    if error:
        answer.set_exception(error)
    else:
        answer.set_result(result)
