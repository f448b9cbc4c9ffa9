"""Half an hour of a minutely job, many times, in virtual time, amid everything that goes wrong.

Slow writes, stalls, dead executors, lost and doubled ticks, clocks that are minutes off: its runs never meet, each
attempt is called once at most, and every occurrence ends.
"""

import asyncio
import random
from dataclasses import replace
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import partial
from itertools import pairwise
from typing import Any

import pytest

from cron_manager.adapters.server_clock import ServerClock
from cron_manager.domain.audit import Actor
from cron_manager.domain.execution import CallResult, ErrorCategory, Execution, ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.job import Job, Lane, OnCrash, OverlapPolicy, RetryStrategy
from cron_manager.messages import Tick
from cron_manager.usecases.manage_runs import ManageRuns
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.sweep import Sweep
from tests.fakes.clock import NOON
from tests.fakes.executions import FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.runs import FakeRuns
from tests.unit.test_manage_runs import ADAM

MINUTES = 30
SECOND = timedelta(seconds=1)


class VirtualLoop(asyncio.SelectorEventLoop):
    """Jumps to the next timer instead of waiting for it."""

    def __init__(self) -> None:
        super().__init__()
        self._virtual = 0.0
        selector: Any = self._selector  # type: ignore[attr-defined]
        select = selector.select

        def jump(timeout: float | None) -> Any:
            self._virtual += timeout or 0.0
            return select(0)

        selector.select = jump

    def time(self) -> float:
        return self._virtual


class Trouble:
    """What goes wrong, drawn from a seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    async def strike(self) -> None:
        """Around each write and read: some delay, and now and then a stall."""
        await asyncio.sleep(45 if self.random.random() < 0.01 else self.random.choice((0, 0, 0.01, 0.5, 2)))


class SlowExecutions(FakeExecutions):
    def __init__(self, jobs: FakeJobs, trouble: Trouble) -> None:
        super().__init__(jobs)
        for name in (
            "claim_new",
            "claim_new_with_lock",
            "claim_queued",
            "finish",
            "requeue",
            "end_queued",
            "read",
            "take_lock",
            "extend_lock",
        ):
            setattr(self, name, self._slowed(getattr(self, name), trouble))

    @staticmethod
    def _slowed(write: Any, trouble: Trouble) -> Any:
        async def slow(*given: Any, **named: Any) -> Any:
            await trouble.strike()
            answer = await write(*given, **named)
            await trouble.strike()
            return answer

        return slow


class Stage:
    def __init__(self, seed: int) -> None:
        self.loop = VirtualLoop()
        self.trouble = Trouble(seed)
        draw = self.trouble.random
        self.job = a_job(
            id="job_" + "0" * 26,
            active_since=NOON - SECOND,
            timeout_ms=draw.choice((1_000, 20_000, 90_000)),
            overlap_policy=draw.choice((OverlapPolicy.SKIP, OverlapPolicy.QUEUE)),
            on_crash=draw.choice(tuple(OnCrash)),
            retry_strategy=draw.choice(tuple(RetryStrategy)),
            retry_count=2,
        )
        jobs = FakeJobs(self.job)
        self.executions = SlowExecutions(jobs, self.trouble)
        self.tasks: set[asyncio.Task[Any]] = set()
        self.calls: list[tuple[datetime, datetime, str, int]] = []  # begin, end, execution, attempt
        self.run_tick = RunTick(jobs=jobs, claims=self.executions, caller=self, queue=self, now=self.now)
        self.sweep = Sweep(store=self.executions, queue=self, now=self.now, deployment_id="first")
        runs = FakeRuns(self.executions)
        self.manage = ManageRuns(jobs=jobs, runs=runs, queue=FakeQueue(), now=self.now)

    def now(self) -> datetime:
        return NOON + self.loop.time() * SECOND

    def _machine(self, off: timedelta) -> datetime:
        return self.now() + off

    # ---- the target

    async def call(self, job: Job, execution: Execution) -> CallResult:
        begun, draw = self.now(), self.trouble.random
        seconds = draw.choice((0.1, 3, 15, 80, 200))
        timeout = job.timeout_ms / 1000
        try:
            await asyncio.sleep(min(seconds, timeout))
        finally:
            self.calls.append((begun, self.now(), execution.id, execution.attempt_number))
        if seconds > timeout:
            return CallResult(
                status=ExecutionStatus.TIMEOUT, duration_ms=job.timeout_ms, error_category=ErrorCategory.TIMEOUT
            )
        return CallResult(status=ExecutionStatus.SUCCESS, duration_ms=round(seconds * 1000), response_status=200)

    # ---- the lanes

    async def send(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        self.enqueue(tick, lane, delay)

    def enqueue(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        draw = self.trouble.random
        for _ in range(draw.choices((0, 1, 2), weights=(5, 85, 10))[0]):  # lost, delivered, delivered twice
            lag = draw.choice((0, 0, 0.2, 5, 40))
            self.loop.call_later(delay.total_seconds() + lag, self._deliver, tick)

    def enqueue_all(self, ticks: Any, lane: Lane) -> None:
        for tick, delay in ticks:
            self.enqueue(tick, lane, delay)

    def is_backlogged(self, lane: Lane) -> bool:
        return False

    def _deliver(self, tick: Tick) -> None:
        clock = ServerClock(
            partial(self._machine, timedelta(seconds=self.trouble.random.choice((-300, -2, 0, 2, 300))))
        )
        clock.hear(format_datetime(self.now(), usegmt=True))  # with the job that it read first
        task = self.loop.create_task(replace(self.run_tick, now=clock)(tick))
        self.tasks.add(task)
        if self.trouble.random.random() < 0.1:  # its executor dies
            self.loop.call_later(self.trouble.random.uniform(0, 60), task.cancel)

    # ---- the story

    def play(self) -> None:
        self.loop.run_until_complete(self._story())
        self.loop.close()

    async def _story(self) -> None:
        for minute in range(2 * MINUTES):
            if minute < MINUTES:
                due = NOON + minute * 60 * SECOND
                self.enqueue(Tick(job_id=self.job.id, scheduled_for=due, trigger=Trigger.SCHEDULE), Lane.SHORT)
                if self.trouble.random.random() < 0.2:
                    self._run_by_hand()
                if self.trouble.random.random() < 0.1:
                    self._cancel_one()
            await asyncio.sleep(20)
            jobs = [self.job] if minute < MINUTES else []
            self.sweep(jobs or [_ended(self.job)], self.now() + 50 * SECOND)
            await asyncio.sleep(40)
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def _run_by_hand(self) -> None:
        asked = occurrence_of(self.job, scheduled_for=self.now() + timedelta(milliseconds=7), trigger=Trigger.MANUAL)
        self.executions.put_queued(asked, self.now() + 120 * SECOND)
        self.enqueue(Tick(job_id=self.job.id, scheduled_for=asked.scheduled_for, trigger=Trigger.MANUAL), Lane.MANUAL)

    def _cancel_one(self) -> None:
        going = [each for each in self.executions.records.values() if not each.status.is_terminal]
        if going:
            self.manage.cancel(self.trouble.random.choice(going).id, ADAM, Actor(id="usr_adam"))


def _ended(job: Job) -> Job:
    return a_job(id=job.id, active_since=job.active_since, end_at=NOON + (MINUTES * 60 - 1) * SECOND)


@pytest.mark.parametrize("seed", range(60))
def test_runs_never_meet_and_all_of_them_end(seed):
    stage = Stage(seed)

    stage.play()

    calls = sorted(stage.calls)
    for (_, earlier_end, *earlier), (later_begin, _, *later) in pairwise(calls):
        assert earlier_end <= later_begin, (earlier, later)
    attempts = [(execution, attempt) for _, _, execution, attempt in calls]
    assert len(attempts) == len(set(attempts))
    records = stage.executions.records
    scheduled = {due for _, due, origin in records if origin == "S"}
    assert scheduled == {NOON + minute * 60 * SECOND for minute in range(MINUTES)}
    assert [each for each in records.values() if not each.status.is_terminal] == []
