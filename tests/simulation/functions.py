"""The functions around the use cases, as their handlers are: executor, sweeper, registrar."""

import asyncio
import contextvars
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.domain.errors import CronManagerError
from cron_manager.domain.job import Job
from cron_manager.messages import PoisonMessage, Tick
from cron_manager.ports import Message as Held
from cron_manager.usecases.register_job import RegisterJob, RepairDrift
from cron_manager.usecases.run_batch import RunBatch
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.sweep import Sweep
from tests.simulation.history import History
from tests.simulation.lanes import LaneInbox, LaneQueue, Message, held
from tests.simulation.network import Network
from tests.simulation.process import PROCESS, Handover, Process

TIMEOUT = 330.0  # seconds, the executor's
EXPECTED = (ClientError, BotoCoreError, ConnectionError, CronManagerError)  # what AWS's faults come to
_STEPS = 6  # of one message, about


@dataclass(kw_only=True)
class Executor:
    network: Network
    history: History
    dice: random.Random
    run_tick: RunTick
    mourn: Callable[[list[str]], None] = lambda _fences: None
    outcomes: dict[str, int] = field(default_factory=dict)

    async def consume(self, batch: list[Message], lane: LaneQueue, places: int) -> set[Message]:
        """One invocation, which makes up to so many calls at once; the messages that have to come again."""
        process, inbox = self._process(len(batch)), LaneInbox(lane, self.network)
        work = self._run_all(batch, inbox, places)
        process.task = task = asyncio.get_running_loop().create_task(work, context=_context(process))
        await asyncio.wait({task}, timeout=TIMEOUT)
        if not task.done():
            process.die()
            await asyncio.wait({task})
        inbox.close()
        if process.dead or task.cancelled():
            self.history.deaths.append(self.network.moment())
            self.mourn(process.fences)
            return set(batch)
        return task.result()

    def _process(self, messages: int) -> Process:
        faults, process = self.network.faults, Process(name="executor")
        if faults.strike("F1 executor killed"):
            process.kill_at = self.dice.randint(1, _STEPS * messages)
            process.kill_after_request = self.dice.random() < 0.5
        if faults.strike("F19 clock off by up to 5 min"):
            process.clock = self.network.clock_off_by(timedelta(seconds=self.dice.uniform(-300, 300)))
        if faults.strike("F20 clock back by an hour"):
            process.clock = self.network.clock_off_by(timedelta(hours=-1))
        return process

    async def _run_all(self, batch: list[Message], inbox: LaneInbox, places: int) -> set[Message]:
        async def ask() -> int:
            return places

        by_id = {str(place): message for place, message in enumerate(batch)}
        run_batch = RunBatch(run=self._run_one, inbox=inbox, places=ask)
        failed = await run_batch([held(message, key) for key, message in by_id.items()])
        return {by_id[key] for key in failed}

    async def _run_one(self, message: Held) -> bool:
        """Whether the message is done with."""
        process, task = PROCESS.get(), asyncio.current_task()
        if process and task:
            process.runs.append(task)
            if process.dead:
                raise asyncio.CancelledError
        try:
            tick = Tick.from_json(message.body)
            outcome = await self.run_tick(tick)
        except PoisonMessage:
            return False
        except EXPECTED as error:
            self.history.tell(tick.job_id, f"tick {tick.scheduled_for} failed: {type(error).__name__}")
            return False
        except Exception as error:  # noqa: BLE001  # no fault explains it
            self.history.surprises.append(f"executor: {error!r} at {message.body}")
            return False
        self.outcomes[outcome] = self.outcomes.get(outcome, 0) + 1
        self.history.tell(tick.job_id, f"tick {tick.scheduled_for} attempt {tick.attempt} {tick.trigger}: {outcome}")
        return True


@dataclass(kw_only=True)
class Background:
    """What runs in a thread of its own: sweeper, registrar, and people's requests."""

    network: Network
    history: History
    dice: random.Random
    make_sweep: Callable[[], Sweep]
    repair_drift: RepairDrift
    register_job: RegisterJob
    active_jobs: Callable[[], list[Job]]
    is_down: bool = False  # no sweep begins
    stream: "asyncio.Queue[tuple[Job | None, Job]]" = field(default_factory=asyncio.Queue)

    def __post_init__(self) -> None:
        self._sweep = self.make_sweep()

    async def sweep_every_minute(self) -> None:
        faults = self.network.faults
        while True:
            await asyncio.sleep(60)
            if self.is_down or faults.strike("sweep left out"):
                continue
            for _ in range(2 if faults.strike("two sweeps at once") else 1):
                asyncio.get_running_loop().create_task(self.sweep_once())

    async def follow_stream(self) -> None:
        """In order; a record that fails five times is left to the sweeper."""
        while True:
            before, after = await self.stream.get()
            late = self.dice.randint(5, 90) if self.network.faults.strike("F13 stream record late") else 0
            while late and self.network.faults.on:
                late -= 1
                await asyncio.sleep(1)
            await asyncio.sleep(self.dice.uniform(0.1, 1))
            for _ in range(6):
                agreed = await self.run(partial(self._register, before, after))
                if agreed and not self.network.faults.strike("stream record twice"):
                    break
                await asyncio.sleep(self.dice.uniform(0.5, 3))

    async def run(self, work: Callable[[], Any], process: Process | None = None) -> Any:
        """The work's answer; None when a fault got in its way."""
        process = process or Process(name="function")
        context = _context(process)
        handover = context.run(Handover, work)
        try:
            return await handover.finish(process)
        except EXPECTED as error:
            self.history.tell(process.name, f"failed: {error!r}")
            return None
        except Exception as error:  # noqa: BLE001  # no fault explains it
            self.history.surprises.append(f"function: {error!r}")
            return None

    async def sweep_once(self) -> None:
        process = Process(name="sweeper")
        if self.network.faults.strike("sweeper killed"):
            process.kill_at, process.kill_after_request = self.dice.randint(1, 12), self.dice.random() < 0.5
        try:
            await self.run(self._work, process)
        except asyncio.CancelledError:
            if not process.dead:
                raise
            self._sweep = self.make_sweep()  # what it remembered is gone with it

    def _work(self) -> None:
        now = self.network.now()
        jobs = self.active_jobs()
        report = self._sweep(jobs, now + timedelta(seconds=45))
        self.history.tell("sweeper", f"{report}")
        repaired = self.repair_drift(jobs, now + timedelta(seconds=55))
        self.history.tell("sweeper", f"repaired {repaired}")

    def _register(self, before: Job | None, after: Job) -> bool:
        try:
            return self.register_job(before, after)
        except EXPECTED as error:
            self.register_job.registrations.registration_failed(after.id, after.version, str(error))
            return False


def _context(process: Process) -> contextvars.Context:
    context = contextvars.copy_context()
    context.run(PROCESS.set, process)
    return context
