"""Occurrences of the past run when somebody asks for them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role
from cron_manager.domain.audit import Actor
from cron_manager.domain.backfill import pace, past_occurrences
from cron_manager.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from cron_manager.domain.execution import ExecutionStatus, Trigger
from cron_manager.domain.job import JobState, Lane, disabled, paused
from cron_manager.domain.schedule import Calendar, Closure
from cron_manager.usecases.backfill import Backfilled
from cron_manager.usecases.manage_runs import ManageRuns
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.tick_outcome import TickOutcome
from tests.fakes.clock import NOON
from tests.fakes.runs import FakeRuns
from tests.unit.tick_world import MINUTE, TickWorld

ALICE, BOB, RITA = (
    Principal(user_id=user_id, role=role, scopes=ROLE_SCOPES[role])
    for user_id, role in (("usr_alice", Role.USER), ("usr_bob", Role.USER), ("usr_rita", Role.READ_ONLY))
)
HOUR = timedelta(hours=1)


class World(TickWorld):
    """The job is due every ten minutes, and was created at noon."""

    def __init__(self, **job_changes: object) -> None:
        super().__init__(**{"cron_expression": "*/10 * * * *", "active_since": NOON} | job_changes)
        runs = FakeRuns(self.executions)
        self.manage = ManageRuns(jobs=self.jobs, runs=runs, queue=self.queue, now=self.clock)

    def backfill(self, start: datetime, end: datetime, who: Principal = ALICE) -> Backfilled:
        return self.manage.backfill(self.job.id, start, end, who, Actor(id=who.user_id))


async def test_occurrences_without_a_record_run_oldest_first_with_time_between_them():
    world = World()

    answer = world.backfill(NOON - HOUR, NOON)

    assert answer == Backfilled(expected=7, queued=7, already=0)
    assert [tick.scheduled_for for tick, _, _ in world.queue.sent] == [
        NOON - HOUR + number * 10 * MINUTE for number in range(7)
    ]
    assert [delay.total_seconds() for _, _, delay in world.queue.sent] == [0, 2, 4, 6, 8, 10, 12]
    assert {lane for _, lane, _ in world.queue.sent} == {Lane.SHORT}
    for tick, _, _ in list(world.queue.sent):
        assert await world.run_tick(tick) is TickOutcome.RAN
    records = world.executions.records.values()
    assert {record.trigger for record in records} == {Trigger.BACKFILL}
    assert {record.triggered_by for record in records} == {"usr_alice"}
    assert {record.asked_at for record in records} == {world.clock.now}


async def test_what_has_a_record_is_left_alone_and_asking_twice_adds_nothing():
    world = World(active_since=NOON - HOUR)
    await world.run_tick(world.tick())

    assert world.backfill(NOON - 20 * MINUTE, NOON) == Backfilled(expected=3, queued=2, already=1)
    assert world.backfill(NOON - 20 * MINUTE, NOON) == Backfilled(expected=3, queued=0, already=3)
    assert len(world.queue.sent) == 2


async def test_runs_that_must_not_overlap_wait_for_each_other_and_none_is_skipped():
    world = World(timeout_ms=300_000)
    world.backfill(NOON - HOUR, NOON)
    first, *others = [tick for tick, _, _ in world.queue.sent]

    async def during() -> None:
        world.clock.advance(minutes=4)
        assert [await world.run_tick(tick) for tick in others] == [TickOutcome.WAITING] * 6

    world.caller.during = during
    await world.run_tick(first)
    for tick, _, _ in world.queue.sent[-6:]:
        assert await world.run_tick(tick) is TickOutcome.RAN


async def test_what_a_message_s_delay_does_not_reach_is_sent_by_the_sweeper_when_its_time_comes():
    world = World(cron_expression="* * * * *")
    world.jobs.states = lambda job_ids: {each: JobState(success_count=1, duration_total_ms=16_000) for each in job_ids}

    answer = world.backfill(NOON - 100 * MINUTE, NOON)

    assert answer.queued == 101
    assert len(world.queue.sent) == 46  # one every 20 s, up to 900 s
    sweep = Sweep(store=world.executions, queue=world.queue, now=world.clock, deployment_id="first")
    for tick, _, _ in list(world.queue.sent):
        await world.run_tick(tick)
    world.queue.sent.clear()
    world.clock.now = NOON + timedelta(seconds=925)
    sweep([], NOON + HOUR)
    assert [tick.scheduled_for for tick, _, _ in world.queue.sent] == [
        NOON - 100 * MINUTE + number * MINUTE for number in (46, 47, 48, 49)
    ]
    for tick, _, _ in list(world.queue.sent):
        assert await world.run_tick(tick) is TickOutcome.RAN


async def test_pausing_the_job_ends_what_has_not_begun():
    world = World()
    world.backfill(NOON - HOUR, NOON)
    until = NOON + HOUR
    world.jobs.stored[world.job.id] = paused(world.job, until=until, reason=None, by="usr_alice", now=NOON)

    assert await world.run_tick(world.last_sent()) is TickOutcome.CANCELLED


def test_a_span_s_ends_belong_to_it():
    world = World()

    assert world.backfill(NOON - 10 * MINUTE, NOON - 10 * MINUTE).expected == 1
    assert world.backfill(NOON - 9 * MINUTE, NOON - MINUTE).expected == 0
    assert world.queue.sent[1:] == []


def test_bounds_calendars_and_jitter_count():
    world = World(start_at=NOON - 30 * MINUTE, jitter_seconds=0)
    closed = Closure(start=datetime(2026, 11, 21, 11, 40), end=datetime(2026, 11, 21, 11, 45), yearly=False, label="")  # noqa: DTZ001
    calendar = replace(_calendar(), closures=(closed,))
    job = replace(world.job, calendars=(calendar,))

    due = past_occurrences(job, NOON - HOUR, NOON, 100)

    assert due == [NOON - 30 * MINUTE, NOON - 10 * MINUTE, NOON]
    moved = replace(world.job, jitter_seconds=900)
    assert past_occurrences(moved, NOON - HOUR, NOON + HOUR, 100)[0] == NOON - 30 * MINUTE + moved.plan.offset


def _calendar() -> Calendar:
    return Calendar(
        id="cal_1",
        version=1,
        owner_id="usr_alice",
        name="closed",
        created_by="usr_alice",
        updated_by="usr_alice",
        created_at=NOON,
        updated_at=NOON,
    )


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [
        (NOON, NOON + HOUR, "to"),
        (NOON, NOON - HOUR, "from"),
        (NOON - timedelta(days=30), NOON, "to"),
        (datetime.min.replace(tzinfo=UTC), NOON, "from"),
    ],
)
def test_a_span_that_is_not_of_the_past_or_too_long_is_refused_by_name(start, end, field):
    world = World()

    with pytest.raises(InvalidInput) as refusal:
        world.backfill(start, end)
    assert refusal.value.problems[0].field == field
    assert world.executions.records == {}


@pytest.mark.parametrize(
    "change",
    [
        lambda job: disabled(job, reason=None, by="usr_alice", now=NOON),
        lambda job: paused(job, until=NOON + HOUR, reason=None, by="usr_alice", now=NOON),
    ],
)
def test_a_job_that_may_not_run_is_refused(change):
    world = World()
    world.jobs.stored[world.job.id] = change(world.job)

    with pytest.raises(Conflict):
        world.backfill(NOON - HOUR, NOON)


@pytest.mark.parametrize(("who", "refusal"), [(BOB, NotFound), (RITA, NotAllowed)])
def test_a_stranger_finds_no_job_and_a_reader_runs_none(who, refusal):
    with pytest.raises(refusal):
        World().backfill(NOON - HOUR, NOON, who)


def test_the_pace_follows_how_long_runs_usually_take():
    assert [pace(ms).total_seconds() for ms in (None, 100, 8_000, 600_000)] == [2, 2, 10, 60]


async def test_a_tick_of_the_schedule_meets_the_record_and_leaves_it_to_the_backfill():
    world = World(active_since=NOON - HOUR)
    world.backfill(NOON, NOON)

    assert await world.run_tick(world.tick()) is TickOutcome.LOST
    assert world.record.status is ExecutionStatus.QUEUED
    assert await world.run_tick(world.last_sent()) is TickOutcome.RAN
