"""One seed: everything together, from the first tick to the last record, and what the checker finds."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.usecases.schedule_entries import can_begin, job_of_schedule, schedule_entries
from tests.simulation.checker import Checker, Violation
from tests.simulation.history import History
from tests.simulation.loop import VirtualLoop
from tests.simulation.system import System
from tests.simulation.workload import the_jobs

POISON = ("not json", '{"v":1}', '{"v":9,"jobId":"x"}', '{"v":1,"jobId":"job_00000000000000000000000009",'
          '"scheduledFor":"2027-03-28T00:00:00Z","trigger":"schedule"}', "x" * 262_144)  # fmt: skip
CALM = timedelta(minutes=11)  # after the faults, with executors that die
OUTAGE = timedelta(minutes=20)  # that ends with a redrive
USUAL_TICKS = 10_000  # a shorter simulation has shorter troubles
DYING = {"F1 executor killed": 0.06}
AGREES_WITHIN = timedelta(seconds=60)  # the table and EventBridge
LONGEST_SETTLING = timedelta(hours=9)


@dataclass(kw_only=True)
class Outcome:
    """What one seed came to."""

    seed: int
    ticks: int
    violations: list[Violation]
    faults: Counter[str]
    outcomes: Counter[str]
    statuses: Counter[str]
    requests: int
    history: History


class World:
    def __init__(self, system: System, ticks: int) -> None:
        self.system, self.ticks = system, ticks
        self.faults, self.network, self.lanes = system.faults, system.network, system.lanes

    async def run(self) -> Outcome:
        self.faults.on = False
        await self.system.background.sweep_once()  # a deployment is older than its first job
        self.faults.on = True
        for job in the_jobs(self.system.seed, self.system.dice("jobs")):
            self.system.jobs._commit(None, job, audited(SYSTEM_ACTOR, "job.create", job.id, job.created_at))
        for task in (self._trouble(), self.system.people.live(), self.system.background.follow_stream()):
            self.system.loop.create_task(task)
        sweeping = self.system.loop.create_task(self.system.background.sweep_every_minute())
        while self.received < self.ticks:  # noqa: ASYNC110  # time is virtual
            await asyncio.sleep(5)
        self.faults.on, self.network.throttled = False, 0.0
        violations = await self._agree()
        calm_since = self.network.moment()
        await self._die()
        broken_at = self.network.moment()
        await self._redrive()
        cut = self.network.moment()
        await self._settle(cut)
        sweeping.cancel()
        await self._a_day_later()
        checker = Checker(
            history=self.system.history,
            jobs=self.system.jobs.stored,
            calm_since=calm_since,
            broken_at=broken_at,
            cut=cut,
            audited=Counter(entry.resource for entry in self.system.jobs.entries),
            trail=[item for (table, _, _), item in self.system.dynamo.items.items() if table == "audit"],
        )
        return self._outcome(violations + checker())

    @property
    def received(self) -> int:
        return sum(lane.received for lane in self.lanes.values())

    async def _trouble(self) -> None:
        """Trouble that comes by the minute."""
        dice = self.system.dice("trouble")
        while self.faults.on:
            if self.faults.strike("F6 throttled for a minute"):
                self.network.throttled = dice.choice([0.05, 0.3, 0.7, 1.0])
            if dice.random() < 0.1:
                self.faults.counts["F22 poison message"] += 1
                self.lanes["short"].send(dice.choice(POISON))
            await asyncio.sleep(60)
            self.network.throttled = 0.0

    async def _agree(self) -> list[Violation]:
        """Nothing goes wrong any more; EventBridge and the table must agree soon."""
        await asyncio.sleep(75)
        return list(self._disagreements())

    async def _die(self) -> None:
        """Executors die, and nothing else goes wrong, while people go on changing things."""
        self.faults.only, self.faults.on = DYING, True
        self.system.loop.create_task(self.system.people.live())
        await asyncio.sleep(CALM.total_seconds())
        self.faults.on = False

    async def _redrive(self) -> None:
        """For a while every message ends as a dead letter, and nobody sweeps. Then all of them come at once, and among
        them so many old ones that they are a tenth of all ticks.
        """
        self._break(True)
        await asyncio.sleep(OUTAGE.total_seconds() * min(1, self.ticks / USUAL_TICKS))
        self._break(False)
        dice = self.system.dice("redriven")
        for lane in self.lanes.values():
            dead, lane.dead = [message.body for message in lane.dead], []
            old = dice.sample(lane.delivered, min(len(lane.delivered), max(0, self.ticks // 10 - len(dead))))
            self.faults.counts["F38 redriven from the dead letters"] += len(dead) + len(old)
            for body in (*dead, *old):
                lane.send(body, is_copy=True)

    def _break(self, is_broken: bool) -> None:
        self.system.background.is_down = is_broken
        for lane in self.lanes.values():
            lane.is_broken = is_broken

    def _disagreements(self) -> list[Violation]:
        """I7. What somebody has changed just now has its minute from there."""
        now = self.network.moment()
        just_now = {job.id for job in self.system.jobs.stored.values() if job.updated_at > now - AGREES_WITHIN}
        entries = [entry for job in self.system.jobs.stored.values() for entry in schedule_entries(job, now)]
        wanted = {entry.name for entry in entries if can_begin(entry, now)}
        ending = {entry.name for entry in entries} - wanted
        present = set(self.system.eventbridge.entries)
        return [
            Violation(invariant="I7", job_id=job_of_schedule(name), text=f"schedule {name} is not as wanted", at=now)
            for name in sorted((wanted ^ present) - ending)
            if job_of_schedule(name) not in just_now
        ]

    async def _settle(self, cut: datetime) -> None:
        end = self.network.moment() + LONGEST_SETTLING
        while self.network.moment() < end and not self._is_settled(cut):  # noqa: ASYNC110
            await asyncio.sleep(60)

    def _is_settled(self, cut: datetime) -> bool:
        written = cut.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        watermark = self.system.dynamo.items.get(("jobs", "SWEEP", "SWEEP"), {}).get("watermark", {"S": ""})["S"]
        open_runs = (sk for _, _, sk in self.system.dynamo._open)
        return watermark > written and not any(sk.split("#")[1] <= written for sk in open_runs)

    async def _a_day_later(self) -> None:
        """What was delivered once is delivered again 23 hours later; the schedules rest."""
        self.system.eventbridge.is_over = True
        await asyncio.sleep(timedelta(hours=23).total_seconds())
        for lane in self.lanes.values():
            for body in lane.old_bodies():
                self.faults.counts["F2 tick 23 h later"] += 1
                lane.send(body, is_copy=True)
        await asyncio.sleep(3600)

    def _outcome(self, violations: list[Violation]) -> Outcome:
        return Outcome(
            seed=self.system.seed,
            ticks=self.received,
            violations=violations,
            faults=self.faults.counts,
            outcomes=Counter(self.system.executor.outcomes),
            statuses=Counter(writes[-1].status for writes in self.system.history.writes.values()),
            requests=len(self.system.history.requests),
            history=self.system.history,
        )


def simulate(seed: int, ticks: int, without: frozenset[str] = frozenset()) -> Outcome:
    loop = VirtualLoop(random.Random(f"{seed} order"))
    try:
        asyncio.set_event_loop(loop)
        system = System(loop, seed)
        system.faults.without = without
        return loop.run_until_complete(World(system, ticks).run())
    finally:
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        asyncio.set_event_loop(None)
        loop.close()
