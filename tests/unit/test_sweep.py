"""What should have happened and did not."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.job import CatchUp, Job, Lane, deleted, disabled, edited, paused
from cron_manager.usecases.sent_ticks import MOST_SENT
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.sweep_report import SweepReport
from tests.fakes.calendars import a_calendar, a_closure
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job

FAR = NOON + timedelta(days=365)


class World:
    def __init__(self, *jobs: Job, now: datetime = NOON + timedelta(minutes=1, seconds=1)) -> None:
        self.clock = FakeClock(now)
        self.jobs = FakeJobs(*jobs)
        self.executions = FakeExecutions(self.jobs)
        self.executions.move_watermark(now - timedelta(minutes=3))  # nothing is left to do from before
        self.queue = FakeQueue()
        self.sweep = Sweep(store=self.executions, queue=self.queue, now=self.clock, deployment_id="first")

    def run(self) -> SweepReport:
        return self.sweep(self.jobs.active_jobs(), FAR)

    def ran(self, job: Job, *instants: datetime) -> None:
        for instant in instants:
            record = ended(
                occurrence_of(job, scheduled_for=instant, trigger=Trigger.SCHEDULE),
                ExecutionStatus.SUCCESS,
                now=instant,
            )
            self.executions.record_missed(record)

    def running(self, job: Job, instant: datetime) -> Execution:
        claim = claimed(
            job,
            occurrence_of(job, scheduled_for=instant, trigger=Trigger.SCHEDULE),
            attempt=1,
            fence="dead",
            now=instant,
        )
        self.executions.record_missed(claim)
        return claim


def test_an_occurrence_without_a_record_is_enqueued():
    job = a_job(cron_expression="0 12 * * *")
    world = World(job)

    report = world.run()

    assert report.caught_up == 1
    ((tick, lane, _),) = world.queue.sent
    assert (tick.scheduled_for, tick.trigger, lane) == (NOON, Trigger.CATCH_UP, Lane.SHORT)


def test_an_occurrence_is_given_a_minute_before_it_counts_as_lost():
    job = a_job(cron_expression="0 12 * * *")
    world = World(job, now=NOON + timedelta(seconds=59))

    assert world.run().caught_up == 0


def test_an_occurrence_with_a_record_is_left_alone():
    job = a_job(cron_expression="0 12 * * *")
    world = World(job)
    world.ran(job, NOON)

    assert world.run() == SweepReport()
    assert world.queue.sent == []


def test_a_tick_that_the_sweeper_sent_and_that_was_lost_too_is_sent_again():
    job = a_job(cron_expression="0 12 * * *")
    world = World(job)
    world.run()
    world.clock.advance(seconds=60)

    assert world.run().caught_up == 1


def test_a_tick_that_is_sent_late_and_lost_is_sent_again_however_long_ago_it_was_due():
    job = a_job(cron_expression="0 12 * * *", misfire_grace_seconds=3600)
    world = World(job)
    world.clock.advance(minutes=30)

    sent = []
    for _ in range(3):
        sent.append(world.run().caught_up)
        world.clock.advance(seconds=60)

    assert sent == [1, 1, 1]
    assert world.executions.watermark() < NOON


def test_an_occurrence_whose_ticks_are_swallowed_again_and_again_is_left_behind():
    job = a_job(cron_expression="0 12 * * *", misfire_grace_seconds=3600)
    world = World(job)
    world.clock.advance(minutes=5)

    for _ in range(MOST_SENT + 3):
        world.run()
        world.clock.advance(seconds=60)

    assert len(world.queue.sent) == MOST_SENT
    assert world.executions.watermark() > NOON


@pytest.mark.parametrize(("ago", "missed"), [(timedelta(hours=1), 5), (timedelta(days=30), 24 * 6 - 1)])
def test_the_very_first_sweep_looks_at_what_fell_due_since_the_first_job_within_a_day(ago, missed):
    now = NOON + timedelta(minutes=3)
    job = a_job(cron_expression="*/10 * * * *", active_since=now - ago)
    executions = FakeExecutions(FakeJobs(job))
    sweep = Sweep(store=executions, queue=FakeQueue(), now=FakeClock(now), deployment_id="first")

    report = sweep([job], FAR)

    assert (report.missed, report.caught_up) == (missed, 1)


def test_what_fell_due_before_the_job_was_enabled_is_none_of_its_occurrences():
    job = a_job(cron_expression="0 12 * * *", active_since=NOON)

    assert World(job).run().caught_up == 0


def test_a_night_without_power_leaves_one_missed_record_per_occurrence():
    job = a_job(cron_expression="*/10 * * * *", misfire_grace_seconds=300)
    world = World(job)
    world.run()
    world.queue.sent.clear()
    world.clock.advance(hours=8)

    report = world.run()

    assert report.missed == 48
    assert all(record.status is ExecutionStatus.MISSED for record in world.executions.records.values())
    assert [tick.scheduled_for for tick, _, _ in world.queue.sent] == [NOON + timedelta(hours=8)]  # within the grace
    assert world.run().missed == 0


def test_ticks_that_wait_in_a_backlogged_lane_are_not_sent_twice():
    job = a_job(cron_expression="0 12 * * *")
    world = World(job)
    world.queue.backlogged.add(Lane.SHORT)

    assert world.run().backlogged == {Lane.SHORT}
    assert world.queue.sent == []

    world.queue.backlogged.clear()
    world.clock.advance(minutes=3)
    assert world.run().caught_up == 1


def test_a_claim_beyond_its_lease_is_closed_as_crashed():
    job = a_job(cron_expression="0 12 * * *", timeout_ms=10_000)
    world = World(job)
    world.running(job, NOON)

    assert world.run().crashed == 1
    (record,) = world.executions.records.values()
    assert record.status is ExecutionStatus.CRASHED


def test_a_claim_whose_lease_ends_before_the_next_sweep_gets_its_tick_again_just_then():
    job = a_job(cron_expression="0 12 * * *", timeout_ms=45_000)
    world = World(job)
    claim = world.running(job, NOON)

    world.run()

    ((tick, _, delay),) = world.queue.sent
    assert tick.attempt == 1
    assert world.clock.now + delay == claim.lease_until + timedelta(seconds=1)


@pytest.mark.parametrize("phase", [1, 20, 40, 59])
@pytest.mark.parametrize("timeout_seconds", [1, 10, 20, 45, 90, 300])
def test_a_dead_claim_is_closed_within_its_timeout_and_a_minute_whenever_the_sweeps_come(phase, timeout_seconds):
    job = a_job(cron_expression="0 12 * * *", timeout_ms=timeout_seconds * 1000)
    world = World(job, now=NOON + timedelta(seconds=phase))
    claim = world.running(job, NOON)
    closed_by = NOON + timedelta(seconds=timeout_seconds + 60)

    while world.clock.now <= closed_by:
        crashed = world.run().crashed
        ticks = [world.clock.now + delay for _, _, delay in world.queue.sent]
        if crashed or any(claim.lease_until < at <= closed_by for at in ticks):
            return
        world.clock.advance(seconds=60)
    pytest.fail("nobody has looked at the claim after its lease")


def test_a_long_claim_is_watched_and_closed_within_a_minute_of_its_lease():
    job = a_job(cron_expression="0 12 * * *", timeout_ms=300_000)
    world = World(job)
    claim = world.running(job, NOON)
    world.run()
    assert world.queue.sent == []

    world.clock.now = claim.lease_until + timedelta(seconds=30)

    assert world.run().crashed == 1


def test_a_retry_whose_tick_was_lost_gets_it_again():
    job = a_job(retry_count=3)
    world = World(now=NOON + timedelta(minutes=5))
    world.jobs.stored[job.id] = job
    queued = replace(occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE), attempt_number=1)
    world.executions.put_queued(queued, NOON + timedelta(minutes=2))

    report = world.sweep([], FAR)

    assert report.resent == 1
    ((tick, _, _),) = world.queue.sent
    assert tick.attempt == 2


def test_a_sweep_that_runs_out_of_time_goes_on_where_it_stopped():
    job = a_job(cron_expression="*/10 * * * *", misfire_grace_seconds=60)
    world = World(job)
    world.run()
    world.executions.records.clear()
    world.clock.advance(hours=4)

    world.sweep(world.jobs.active_jobs(), world.clock.now)
    assert world.executions.records == {}

    world.run()
    assert len(world.executions.records) >= 24


def test_a_sweep_that_runs_out_of_time_among_the_occurrences_of_one_slice_stops_there_and_goes_on():
    job = a_job(cron_expression="* * * * * *", misfire_grace_seconds=60)
    world = World(job)
    world.run()
    world.clock.advance(hours=1)
    deadline = world.clock.now + timedelta(seconds=30)

    class SlowStore(FakeExecutions):
        def record_missed(self, execution):
            world.clock.advance(seconds=0.1)
            return super().record_missed(execution)

    slow = SlowStore(world.jobs)
    slow.move_watermark(NOON)

    report = replace(world.sweep, store=slow)(world.jobs.active_jobs(), deadline)

    assert 0 < report.missed <= 301
    assert slow.watermark() == NOON


def test_what_a_catch_up_tick_can_bring_is_sent_within_two_minutes_of_being_due_whenever_the_sweeps_come():
    for phase in range(60):
        world = World(a_job(cron_expression="0 12 * * *"), now=NOON + timedelta(seconds=phase))
        while not world.run().caught_up:
            world.clock.advance(seconds=60)

        assert world.clock.now <= NOON + timedelta(minutes=2)


def test_a_job_that_catches_up_its_last_occurrence_only_runs_no_other():
    job = a_job(cron_expression="*/10 * * * *", catch_up=CatchUp.LAST)
    world = World(job)
    world.run()
    world.queue.sent.clear()
    world.clock.advance(hours=8)

    report = world.run()

    assert report.missed == 48
    assert [tick.scheduled_for for tick, _, _ in world.queue.sent] == [NOON + timedelta(hours=8)]
    assert {record.reason for record in world.executions.records.values()} == {"a later occurrence runs in its place"}


def test_a_job_that_catches_up_everything_gets_a_tick_for_each_occurrence_up_to_a_hundred():
    job = a_job(cron_expression="*/10 * * * *", catch_up=CatchUp.ALL)
    world = World(job)
    world.run()
    world.queue.sent.clear()
    world.clock.advance(hours=20)

    report = world.run()

    assert report.caught_up == 100
    assert report.missed == 21


def test_what_a_tick_in_a_backlogged_lane_can_still_bring_is_not_given_up_for_a_later_occurrence():
    job = a_job(cron_expression="* * * * *", catch_up=CatchUp.LAST, active_since=NOON - timedelta(minutes=1))
    world = World(job, now=NOON + timedelta(minutes=2))
    world.queue.backlogged.add(Lane.SHORT)

    assert world.run().missed == 0


def test_each_second_of_a_slice_is_looked_at():
    job = a_job(cron_expression="* * * * * *", active_since=NOON)
    world = World(job)
    world.run()
    world.queue.sent.clear()
    world.clock.now = NOON + timedelta(minutes=30)

    report = world.run()

    found = {key[1] for key in world.executions.records} | {tick.scheduled_for for tick, _, _ in world.queue.sent}
    assert len(found) == 30 * 60 - 60  # the last minute's ticks may be on their way
    assert report.missed == 25 * 60 - 1


def test_a_deployment_brings_the_occurrence_of_a_job_that_waits_for_one():
    job = a_job(cron_expression="@reboot")
    world = World(job)
    assert world.run().caught_up == 1
    world.ran(job, NOON + timedelta(minutes=1, seconds=1))
    world.clock.advance(minutes=1)

    assert world.run().caught_up == 0

    world.clock.advance(minutes=10)
    again = replace(world.sweep, deployment_id="second")(world.jobs.active_jobs(), FAR)
    ((tick, _, _), (second, _, _)) = world.queue.sent
    assert again.caught_up == 1
    assert tick.trigger is second.trigger is Trigger.CATCH_UP
    assert second.scheduled_for == world.clock.now


def test_a_deployment_s_tick_that_is_lost_is_sent_again():
    world = World(a_job(cron_expression="@reboot"))
    world.run()
    world.clock.advance(minutes=1)

    assert world.run().caught_up == 1
    assert len({tick.scheduled_for for tick, _, _ in world.queue.sent}) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"active_since": NOON + timedelta(hours=1)},
        {"start_at": NOON + timedelta(hours=1)},
        {"end_at": NOON - timedelta(hours=1)},
        {"is_active": False},
    ],
)
def test_a_deployment_outside_a_job_s_bounds_is_none_of_its_occurrences(changes):
    world = World(a_job(cron_expression="@reboot", **changes))

    assert world.run().caught_up == 0


def test_a_paused_job_misses_nothing():
    job = paused(a_job(), until=NOON + timedelta(hours=1), reason=None, by="usr_alice", now=NOON - timedelta(minutes=5))
    world = World(job)

    assert world.run() == SweepReport()


def test_an_occurrence_moved_by_jitter_is_looked_for_where_it_is_due():
    job = a_job(cron_expression="0 12 * * *", jitter_seconds=900)
    world = World(job, now=NOON + job.plan.offset + timedelta(seconds=59))
    assert world.run().caught_up == 0

    world.clock.advance(seconds=2)

    assert world.run().caught_up == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda job: edited(job, {"cron_expression": "0 1 * * *"}, by="usr_alice", now=NOON + timedelta(seconds=5)),
        lambda job: disabled(job, reason=None, by="usr_alice", now=NOON + timedelta(seconds=5)),
        lambda job: deleted(job, by="usr_alice", now=NOON + timedelta(seconds=5)),
    ],
)
def test_a_dead_claim_of_an_occurrence_that_the_job_does_not_have_any_more_is_closed(change):
    job = a_job(timeout_ms=10_000)
    world = World(job)
    world.running(job, NOON)
    world.jobs.update(job, change(job), audited(SYSTEM_ACTOR, "job.update", job.id, NOON))

    assert world.run().crashed == 1


def test_a_claim_of_the_schedule_before_that_goes_on_is_watched():
    job = a_job(timeout_ms=300_000)
    world = World(job)
    claim = world.running(job, NOON)
    gone = deleted(job, by="usr_alice", now=NOON + timedelta(seconds=5))
    world.jobs.update(job, gone, audited(SYSTEM_ACTOR, "job.delete", job.id, NOON))
    world.run()
    world.clock.now = claim.lease_until + timedelta(hours=1)

    assert world.run().crashed == 1


def test_a_dead_claim_on_a_day_that_a_calendar_has_closed_since_is_closed():
    closed = a_calendar(closures=(a_closure("2026-11-21", "2026-11-22"),), updated_at=NOON + timedelta(seconds=5))
    job = a_job(timeout_ms=10_000, calendar_ids=(closed.id,))
    world = World(job)
    world.running(job, NOON)
    world.jobs.calendars.stored[closed.id] = closed

    assert world.run().crashed == 1


def test_very_many_changed_jobs_leave_time_for_what_is_lost():
    job = a_job(cron_expression="0 12 * * *")
    world = World(job)
    for number in range(100):
        other = a_job(name=f"{number}", cron_expression="0 1 * * *")
        world.jobs.stored[other.id] = other
        gone = deleted(other, by="usr_alice", now=NOON + timedelta(seconds=5))
        world.jobs.update(other, gone, audited(SYSTEM_ACTOR, "job.delete", other.id, NOON))
    looks = []

    def slow(job_id: str, since: datetime) -> list[Execution]:
        looks.append(job_id)
        world.clock.advance(seconds=1)
        return []

    world.executions.begun = slow

    report = world.sweep(world.jobs.active_jobs(), world.clock.now + timedelta(seconds=40))

    assert (len(looks), report.caught_up) == (20, 1)
