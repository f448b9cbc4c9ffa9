"""People and programs that change jobs and runs while everything goes wrong, through the API's use cases."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.audit import Actor
from cron_manager.domain.ids import execution_id
from cron_manager.domain.instants import from_iso
from cron_manager.domain.job import Job
from cron_manager.usecases.manage_jobs import ManageJobs
from cron_manager.usecases.manage_runs import ManageRuns
from tests.simulation.functions import Background
from tests.simulation.history import History
from tests.simulation.jobs import Jobs
from tests.simulation.network import Network
from tests.simulation.workload import is_edited

ALICE = Principal(user_id="usr_alice", role=Role.USER, scopes=frozenset(Scope))
ACTOR = Actor(id="usr_alice")
SCHEDULES = ("* * * * *", "*/2 * * * *", "*/3 * * * *", "*/20 * * * * *", "@every 90s", "1-59/2 * * * *")


@dataclass(kw_only=True)
class People:
    network: Network
    history: History
    dice: random.Random
    jobs: Jobs
    manage_jobs: ManageJobs
    manage_runs: ManageRuns
    background: Background

    async def live(self) -> None:
        while self.network.faults.on:
            await asyncio.sleep(self.dice.uniform(10, 60))
            if not self.network.faults.on:
                return
            act = self.dice.choice((self.change, self.change, self._run, self._run, self._cancel, self._again))
            for _ in range(2 if self.network.faults.strike("F15 two edits at once") else 1):
                asyncio.get_running_loop().create_task(act())

    async def change(self) -> None:
        job = self.dice.choice([job for job in self.jobs.stored.values() if is_edited(job)])
        manage, version = self.manage_jobs, job.version
        wait = timedelta(minutes=self.dice.randint(1, 30))
        schedule = {"cron_expression": self.dice.choice(SCHEDULES)}
        retries = {"retry_count": self.dice.randint(0, 5)}
        changes: list[Callable[[], Job | None]] = [
            lambda: manage.edit(job.id, schedule, version, ALICE, ACTOR),
            lambda: manage.edit(job.id, retries, version, ALICE, ACTOR),
            lambda: manage.disable(job.id, "by hand", ALICE, ACTOR),
            lambda: manage.pause(job.id, self.network.now() + wait, None, ALICE, ACTOR),
        ]
        if not job.is_active or (job.is_paused(self.network.now()) and self.dice.random() < 0.5):
            changes = [lambda: manage.enable(job.id, ALICE, ACTOR)]
        elif self.dice.random() < 0.03:
            changes = [lambda: self._delete(job)]
        await self._acknowledge(self.dice.choice(changes))

    async def _acknowledge(self, change: Callable[[], Job | None]) -> None:
        changed = await self.background.run(change)
        if changed:
            self.history.acknowledged(changed)

    def _delete(self, job: Job) -> Job:
        self.manage_jobs.delete(job.id, ALICE, ACTOR)
        return self.jobs.stored[job.id]

    def hear_of_death(self, fences: list[str]) -> None:
        """A job whose executor died with a claim gets another schedule, or none, perhaps before anybody has looked."""
        for pk, sk in (self.history.claims[fence] for fence in fences if fence in self.history.claims):
            job = self.jobs.stored[pk.removeprefix("JOB#")]
            if self.history.writes[pk, sk][-1].status == "RUNNING" and is_edited(job) and job.is_scheduled:
                self.network.faults.counts["F37 rescheduled when its executor died"] += 1
                asyncio.get_running_loop().create_task(self._reschedule(job))

    async def _reschedule(self, job: Job) -> None:
        manage, schedule = self.manage_jobs, {"cron_expression": self.dice.choice(SCHEDULES)}
        await asyncio.sleep(self.dice.choice([0.0, 1.0, 30.0]))
        if self.dice.random() < 0.7:
            await self._acknowledge(lambda: manage.edit(job.id, schedule, None, ALICE, ACTOR))
            return
        await self._acknowledge(lambda: manage.disable(job.id, "by hand", ALICE, ACTOR))
        await asyncio.sleep(90)
        await self._acknowledge(lambda: manage.enable(job.id, ALICE, ACTOR))

    async def _run(self) -> None:
        job = self.dice.choice(list(self.jobs.stored.values()))
        await self.background.run(lambda: self.manage_jobs.execute(job.id, ALICE, ACTOR))

    async def _cancel(self) -> None:
        """A run that goes on, for all that is known."""
        await self._with_run({"QUEUED", "RUNNING"}, lambda each: self.manage_runs.cancel(each, ALICE, ACTOR))

    async def _again(self) -> None:
        if self.dice.random() < 0.5:
            await self._with_run(
                {"SUCCESS", "FAILED", "CRASHED"}, lambda each: self.manage_runs.retry(each, ALICE, ACTOR)
            )
            return
        job = self.dice.choice(list(self.jobs.stored.values()))
        end = self.network.now() - timedelta(minutes=self.dice.randint(0, 90))
        start = end - timedelta(minutes=self.dice.randint(1, 10))
        self.history.backfills.append((job, start, end))
        await self.background.run(lambda: self.manage_runs.backfill(job.id, start, end, ALICE, ACTOR))

    async def _with_run(self, statuses: set[str], act: Callable[[str], Any]) -> None:
        recent = list(self.history.writes)[-300:]
        fitting = [key for key in recent if self.history.writes[key][-1].status in statuses]
        if fitting:
            pk, sk = self.dice.choice(fitting)
            await self.background.run(lambda: act(_execution_id(pk, sk)))


def _execution_id(pk: str, sk: str) -> str:
    _, due, origin = sk.split("#")
    return execution_id(pk.removeprefix("JOB#"), from_iso(due), origin)
