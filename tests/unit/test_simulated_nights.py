"""Nights on which clocks change, in virtual time: registrar, EventBridge's model, executor and sweeper together.

Ticks come late, twice or never, messages come twice, and for a while nothing works at all. Whatever happens, each
occurrence of each job ends in exactly one record, and nothing else has one.
"""

import heapq
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from cron_manager.domain.execution import ExecutionStatus, Trigger
from cron_manager.domain.job import CatchUp, Job, bounded
from cron_manager.messages import Tick
from cron_manager.usecases.register_job import RegisterJob, RepairDrift
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.sweep import Sweep
from local.clock.firing import next_fire, read_schedule
from tests.fakes.clock import FakeClock
from tests.fakes.executions import FakeCaller, FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.scheduler import FakeScheduler

MINUTE = timedelta(minutes=1)
SETTLED = timedelta(minutes=4)  # after so long every occurrence has its record
LOST = TWICE = 0.06  # of ticks, and of messages
OUTAGE = (timedelta(hours=1, minutes=40), timedelta(hours=1, minutes=58))  # after the beginning

SCHEDULES: dict[str, dict[str, object]] = {
    "every minute": {"cron_expression": "* * * * *"},
    "hourly": {"cron_expression": "7 * * * *"},
    "nightly": {"cron_expression": "30 2 * * *"},
    "nightly at the hour": {"cron_expression": "0 3 * * *"},
    "at one": {"cron_expression": "45 1 * * *"},
    "minutes of one hour": {"cron_expression": "*/7 2 * * *"},
    "either day": {"cron_expression": "*/10 1-3 28 * sun"},
    "last sunday": {"cron_expression": "15 1,2 * * sunL"},
    "first sunday": {"cron_expression": "15 1,2 * * sun#1"},
    "seconds": {"cron_expression": "*/20 */2 * * * *"},
    "one second": {"cron_expression": "59 59 1-3 * * *"},
    "ninety seconds": {"cron_expression": "@every 90s"},
    "five minutes": {"cron_expression": "@every 5m"},
    "once": {"cron_expression": "@at 2027-01-01T00:00:00Z"},  # set to the middle of the night
    "ending": {"cron_expression": "*/3 * * * *", "end_at": timedelta(hours=2)},
    "beginning": {"cron_expression": "*/3 * * * *", "start_at": timedelta(hours=2)},
    "nine runs": {"cron_expression": "*/5 * * * *", "max_runs": 9},
    "delayed": {"cron_expression": "*/15 * * * *", "jitter_seconds": 900},
    "delayed seconds": {"cron_expression": "*/30 */5 * * * *", "jitter_seconds": 300},
    "twice and after": {"cron_expression": "20 * * * *", "dst_gap": "runAfter", "dst_overlap": "twice"},
    "fixed, twice": {"cron_expression": "30 1,2 * * *", "dst_overlap": "twice"},
    "never twice": {"cron_expression": "*/10 * * * *", "dst_gap": "skip", "dst_overlap": "once"},
    "the last one only": {"cron_expression": "*/2 * * * *", "catch_up": CatchUp.LAST},
    "all of them": {"cron_expression": "*/2 * * * *", "catch_up": CatchUp.ALL},
    "impatient": {"cron_expression": "* * * * *", "misfire_grace_seconds": 60},
}
NIGHTS = [
    ("Europe/Berlin", "2027-03-28"),
    ("Europe/Berlin", "2027-10-31"),
    ("America/New_York", "2027-03-14"),
    ("America/New_York", "2027-11-07"),
    ("Australia/Lord_Howe", "2027-04-04"),
    ("Australia/Lord_Howe", "2027-10-03"),
]


def the_jobs(timezone: str, begin: datetime, seed: int) -> list[Job]:
    made = []
    for number, (name, changes) in enumerate(SCHEDULES.items()):
        bounds = {key: begin + value for key, value in changes.items() if isinstance(value, timedelta)}
        expression = changes["cron_expression"]
        if name == "once":
            expression = f"@at {(begin + timedelta(hours=2, minutes=3, seconds=4)).isoformat()}"
        since = begin - timedelta(seconds=11)
        definition = {**changes, **bounds, "cron_expression": expression, "timezone": timezone, "name": name}
        job_id = f"job_{seed:013d}{number:013d}"
        made.append(bounded(a_job(**definition, id=job_id, active_since=since, scheduled_since=since)))
    return made


class Night:
    """Everything that happens in virtual time, in order."""

    def __init__(self, timezone: str, begin: datetime, seed: int) -> None:
        self.random = random.Random(seed)
        self.begin = begin
        self.clock = FakeClock(begin)
        self.jobs = FakeJobs(*the_jobs(timezone, begin, seed))
        self.executions, self.queue, self.scheduler = FakeExecutions(self.jobs), FakeQueue(), FakeScheduler()
        self.caller = FakeCaller()
        self.run_tick = RunTick(
            jobs=self.jobs, claims=self.executions, caller=self.caller, queue=self.queue, now=self.clock
        )
        self.sweep = Sweep(store=self.executions, queue=self.queue, now=self.clock, deployment_id="1")
        self.repair_drift = RepairDrift(
            scheduler=self.scheduler, registrations=self.jobs, find=self.jobs.find, now=self.clock
        )
        self.agenda: list[tuple[datetime, int, Tick | str | None]] = []  # a message, a schedule's name, or a sweep
        self.numbers = count()

    async def pass_by(self, until: datetime) -> None:
        register = RegisterJob(scheduler=self.scheduler, registrations=self.jobs, queue=self.queue, now=self.clock)
        for job in self.jobs.stored.values():
            register(None, job)
        self.created = self.clock.now
        for name in self.scheduler.entries:
            self.plan(name, self.begin - MINUTE)
        self.put(self.begin + timedelta(seconds=self.random.randrange(60)), None)
        while self.agenda and self.agenda[0][0] <= until:
            self.clock.now, _, event = heapq.heappop(self.agenda)
            match event:
                case Tick():
                    await self.deliver(event)
                case str():
                    self.fire(event)
                case None:
                    self.sweep_once()

    @property
    def is_out(self) -> bool:
        return OUTAGE[0] <= self.clock.now - self.begin < OUTAGE[1]

    def put(self, at: datetime, event: Tick | str | None) -> None:
        heapq.heappush(self.agenda, (at, next(self.numbers), event))

    def plan(self, name: str, after: datetime) -> None:
        """EventBridge's next firing of a schedule."""
        entry = self.scheduler.entries[name]
        schedule = read_schedule(
            expression=entry.expression,
            timezone=entry.timezone,
            anchor=self.created,
            start=self.scheduler.starts[name],
            end=entry.end_at,
        )
        following = next_fire(schedule, after)
        if following:
            self.put(following, name)

    def fire(self, name: str) -> None:
        entry = self.scheduler.entries.get(name)
        if entry is None:
            return
        tick = Tick(job_id=entry.job_id, scheduled_for=self.clock.now, trigger=Trigger.SCHEDULE)
        for _ in range(0 if self.is_out else self.copies()):
            self.put(self.clock.now + timedelta(seconds=self.random.uniform(0, 59)), tick)
        self.plan(name, self.clock.now)

    def copies(self) -> int:
        chance = self.random.random()
        return 0 if chance < LOST else 2 if chance < LOST + TWICE else 1

    async def deliver(self, tick: Tick) -> None:
        """SQS loses nothing: what comes in the outage comes again after it."""
        if self.is_out:
            self.put(self.begin + OUTAGE[1] + timedelta(seconds=self.random.uniform(0, 20)), tick)
            return
        await self.run_tick(tick)
        self.collect()

    def sweep_once(self) -> None:
        if not self.is_out:
            self.sweep(self.jobs.active_jobs(), self.clock.now + MINUTE)
            self.repair_drift(self.jobs.active_jobs(), self.clock.now + MINUTE)
            self.collect()
        self.put(self.clock.now + MINUTE, None)

    def collect(self) -> None:
        for tick, _, delay in self.queue.sent:
            for _ in range(2 if self.random.random() < TWICE else 1):
                self.put(self.clock.now + delay + timedelta(seconds=self.random.uniform(0, 0.5)), tick)
        self.queue.sent.clear()


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("timezone", "date"), NIGHTS)
async def test_each_occurrence_ends_in_one_record_and_nothing_else_has_one(timezone, date, seed):
    begin = datetime.fromisoformat(date).replace(tzinfo=ZoneInfo(timezone)).astimezone(UTC)
    night = Night(timezone, begin, seed)
    end = begin + timedelta(hours=5)

    await night.pass_by(end)

    calls = Counter((each.job_id, each.scheduled_for) for each in night.caller.calls)
    assert max(calls.values()) == 1
    for job in night.jobs.stored.values():
        records = {key[1]: record for key, record in night.executions.records.items() if key[0] == job.id}
        expected = job.plan.between(begin - MINUTE, end, 10_000)
        assert set(records) <= set(expected), job.name
        assert {due for due in expected if due <= end - SETTLED} <= set(records), job.name
        for due, record in records.items():
            assert record.status is ExecutionStatus.SUCCESS or (
                record.status is ExecutionStatus.MISSED and record.reason
            )
            if record.status is ExecutionStatus.SUCCESS and not night_was_out(night, due):
                assert timedelta(0) <= record.started_at - due <= 2 * MINUTE + timedelta(seconds=1), job.name


def night_was_out(night: Night, due: datetime) -> bool:
    return OUTAGE[0] - 2 * MINUTE <= due - night.begin < OUTAGE[1]


@pytest.mark.parametrize(
    ("name", "statuses"),
    [
        ("impatient", {ExecutionStatus.SUCCESS, ExecutionStatus.MISSED}),
        ("all of them", {ExecutionStatus.SUCCESS}),
        ("once", {ExecutionStatus.SUCCESS}),
        ("nine runs", {ExecutionStatus.SUCCESS}),
    ],
)
async def test_what_the_night_s_outage_leaves_behind_is_what_the_job_chose(name, statuses):
    begin = datetime(2027, 3, 28, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
    night = Night("Europe/Berlin", begin, 3)

    await night.pass_by(begin + timedelta(hours=4))

    (job,) = (job for job in night.jobs.stored.values() if job.name == name)
    assert {record.status for key, record in night.executions.records.items() if key[0] == job.id} == statuses
