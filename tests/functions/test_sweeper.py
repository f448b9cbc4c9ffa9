"""The sweeper, once a minute: jobs in, lost occurrences and drifted schedules mended."""

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest

from cron_manager.domain.circuit import Circuit, opened
from cron_manager.domain.execution import Trigger, claimed, occurrence_of
from cron_manager.domain.heartbeats.heartbeat import HeartbeatStatus, Signal, pinged
from cron_manager.domain.job import Lane, OnCrash
from cron_manager.domain.lane_load import LaneDepth
from cron_manager.usecases.follow_concurrency import FollowConcurrency
from cron_manager.usecases.follow_deployment import FollowDeployment
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules
from cron_manager.usecases.measure_lanes import MeasureLanes
from cron_manager.usecases.register_job import RepairDrift
from cron_manager.usecases.sweep import Sweep
from cron_manager.usecases.tell_trail import TellTrail
from cron_manager.usecases.watch_heartbeats import WatchHeartbeats
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeExecutions, FakeQueue
from tests.fakes.handlers import FakeHandlers
from tests.fakes.heartbeats import FakeHeartbeats, a_heartbeat
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.lanes import FakeConcurrency, FakeFeeds, FakeLaneNotes
from tests.fakes.scheduler import FakeScheduler
from tests.functions.functions import lambda_context, load_handler


class World:
    def __init__(self) -> None:
        self.jobs = FakeJobs(a_job(name="often"), a_job(name="deployed", cron_expression="@reboot"))
        self.executions = FakeExecutions(self.jobs)
        self.executions.move_watermark(NOON - timedelta(minutes=3))
        self.queue, self.scheduler, self.notes = FakeQueue(), FakeScheduler(), FakeLaneNotes()
        self.circuits: list[Circuit] = []
        self.audit = FakeAudit()
        self.heartbeats = FakeHeartbeats()
        self.handlers = FakeHandlers()
        self.feeds, self.concurrency, self.wanted = FakeFeeds(), FakeConcurrency(), None
        self.registered: list[str] = []  # the deployments whose functions were asked for

    def handler(self, milliseconds_left: int = 55_000) -> None:
        clock = FakeClock(NOON)
        deps = SimpleNamespace(
            now=clock,
            tables=self.jobs,
            follow_concurrency=FollowConcurrency(
                wanted=lambda: self.wanted, deployed=10, concurrency=self.concurrency, feeds=self.feeds
            ),
            sweep=Sweep(store=self.executions, queue=self.queue, now=clock, deployment_id="1"),
            measure_lanes=MeasureLanes(lanes=self.queue, notes=self.notes, now=clock),
            circuits=SimpleNamespace(all=lambda _now: self.circuits),
            repair_drift=RepairDrift(scheduler=self.scheduler, registrations=self.jobs, find=self.jobs.find, now=clock),
            watch_heartbeats=WatchHeartbeats(
                book=self.heartbeats, schedules=HeartbeatSchedules(jobs=self.jobs), now=clock
            ),
            follow_deployment=FollowDeployment(
                registered=self.handlers, register=self.registered.append, deployment_id="1"
            ),
            tell_trail=TellTrail(trail=self.audit, now=clock),
        )
        handler = load_handler("sweeper", deps=lambda: deps).handler
        handler({}, lambda_context(milliseconds_left))


@pytest.fixture
def world(monkeypatch):
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "CronManager")
    return World()


def test_a_sweep_catches_up_mends_the_schedules_and_notices_the_deployment(world):
    world.handler()

    brought = {(world.jobs.stored[tick.job_id].name, tick.trigger) for tick, _, _ in world.queue.sent}
    assert brought == {("often", Trigger.CATCH_UP), ("deployed", Trigger.CATCH_UP)}
    assert [world.jobs.stored[entry.job_id].name for entry in world.scheduler.entries.values()] == ["often"]
    (told,) = world.audit.entries
    assert (told.action, told.actor.id, told.resource) == ("sweep.mend", "system", None)
    assert told.changes["repaired"] == [None, 1]


def test_a_sweep_shapes_the_lanes_by_the_limit_that_administrators_set_and_tells_of_it(world):
    world.wanted = 50

    world.handler()

    assert world.feeds.shapes[Lane.SHORT].calls_in_flight == 39
    (told,) = world.audit.entries
    assert told.changes["lanesReshaped"] == [None, 4]


def test_lanes_that_cannot_be_shaped_now_stop_no_sweep(world):
    world.wanted, world.feeds.is_down = 50, True

    world.handler()

    assert world.concurrency.limit is None
    assert world.queue.sent


def test_a_sweep_that_finds_nothing_to_do_leaves_no_entry(world):
    world.handler()
    world.audit.entries.clear()
    world.jobs.stored.clear()
    world.scheduler.entries.clear()

    world.handler()

    assert world.audit.entries == []


def test_a_sweep_goes_on_with_a_run_whose_executor_died_where_its_owner_wants_that(world):
    job = a_job(name="again", cron_expression="0 9 * * *", on_crash=OnCrash.RETRY, timeout_ms=1_000)
    world.jobs.stored[job.id] = job
    occurrence = occurrence_of(job, scheduled_for=NOON - timedelta(minutes=5), trigger=Trigger.MANUAL)
    world.executions.put_queued(
        claimed(job, occurrence, attempt=1, fence="dead", now=NOON - timedelta(minutes=5)), NOON
    )

    world.handler()

    (again,) = [tick for tick, _, _ in world.queue.sent if tick.job_id == job.id]
    assert (again.attempt, again.queued) == (2, True)


def test_a_sweep_without_time_for_slices_still_mends_the_schedules(world):
    world.handler(milliseconds_left=10_000)

    assert world.queue.sent == []
    assert len(world.scheduler.entries) == 1


def test_a_sweep_tells_how_full_the_lanes_are_and_how_long_runs_have_waited(world, capsys):
    world.queue.depths[Lane.SHORT] = LaneDepth(waiting=4, in_flight=6, delayed=0)
    world.queue.backlogged.add(Lane.SHORT)

    world.handler()

    metrics = [told for line in capsys.readouterr().out.splitlines() if "_aws" in (told := json.loads(line))]
    assert {told["lane"]: (told["LaneDepth"], told["LaneOldestAge"]) for told in metrics if "lane" in told} == {
        "short": ([4.0], [120.0]),
        "long": ([0.0], [0.0]),
        "manual": ([0.0], [0.0]),
        "function": ([0.0], [0.0]),
    }
    assert [told["StartDelay"] for told in metrics if "StartDelay" in told] == [[0.0]]
    assert set(world.notes.note.oldest) == {Lane.SHORT}


def test_a_sweep_tells_how_many_hosts_are_left_alone(world, capsys):
    counting = Circuit(host="one.example:443", since=NOON)
    world.circuits = [counting, opened(counting, NOON)]

    world.handler()

    metrics = [told for line in capsys.readouterr().out.splitlines() if "_aws" in (told := json.loads(line))]
    assert [told["OpenCircuits"] for told in metrics if "OpenCircuits" in told] == [[1.0]]


def test_a_sweep_asks_for_a_deployments_functions_until_they_are_registered(world):
    world.handler()
    world.handler()
    world.handlers.note_deployment("1")
    world.handler()

    assert world.registered == ["1", "1"]


def test_a_sweep_finds_a_heartbeat_that_has_fallen_silent(world):
    heartbeat = a_heartbeat(created_at=NOON - timedelta(hours=3))
    world.heartbeats.add(heartbeat)
    heard = pinged(
        heartbeat,
        world.heartbeats.find(heartbeat.id).beat,
        Signal.SUCCESS,
        HeartbeatSchedules(jobs=world.jobs)(heartbeat),
        NOON - timedelta(hours=2),
    )
    world.heartbeats.save(world.heartbeats.find(heartbeat.id).beat, heard)

    world.handler()

    beat = world.heartbeats.find(heartbeat.id).beat
    assert (beat.status, beat.since) == (HeartbeatStatus.DOWN, NOON - timedelta(minutes=55))
