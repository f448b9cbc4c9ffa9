"""EventBridge Scheduler and the lanes: fake and emulator agree, and what is asked for is what AWS's API takes."""

from datetime import timedelta

import pytest

from cron_manager.adapters.eventbridge import EventBridgeSchedules
from cron_manager.adapters.lanes import SqsLanes
from cron_manager.domain.execution import Trigger
from cron_manager.domain.job import Lane
from cron_manager.messages import Tick
from cron_manager.settings import LaneQueues, SchedulerTargets
from cron_manager.usecases.register_job import schedule_entries
from tests.contract.conftest import emulator_client
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.fakes.scheduler import FakeScheduler

TARGETS = SchedulerTargets(
    group="jobs",
    role_arn="arn:aws:iam::000000000000:role/schedules",
    dead_letters_arn="arn:aws:sqs:us-east-1:000000000000:dead",
    short_queue_arn="arn:aws:sqs:us-east-1:000000000000:short",
    long_queue_arn="arn:aws:sqs:us-east-1:000000000000:long",
)


@pytest.fixture
def client(emulator_endpoint):
    made = emulator_client("scheduler", emulator_endpoint)
    made.create_schedule_group(Name=TARGETS.group)
    yield made
    made.delete_schedule_group(Name=TARGETS.group)


@pytest.fixture(params=["fake", "emulator"])
def scheduler(request):
    return (
        FakeScheduler() if request.param == "fake" else EventBridgeSchedules(request.getfixturevalue("client"), TARGETS)
    )


def test_a_schedule_is_created_once_and_deleted_once_however_often_it_is_asked_for(scheduler):
    (entry,) = schedule_entries(a_job())

    scheduler.create(entry)
    scheduler.create(entry)
    assert list(scheduler.names()) == [entry.name]
    scheduler.delete(entry.name)
    scheduler.delete(entry.name)

    assert list(scheduler.names()) == []


def test_a_schedule_says_everything_explicitly(client):
    (entry,) = schedule_entries(a_job(cron_expression="30 4 * * mon-fri", timezone="Europe/Berlin", timeout_ms=60_000))

    EventBridgeSchedules(client, TARGETS).create(entry)

    made = client.get_schedule(Name=entry.name, GroupName=TARGETS.group)
    assert (made["ScheduleExpression"], made["ScheduleExpressionTimezone"]) == ("cron(30 4 ? * 2-6 *)", "Europe/Berlin")
    assert made["FlexibleTimeWindow"] == {"Mode": "OFF"}
    assert made["Target"]["Arn"] == TARGETS.long_queue_arn
    assert made["Target"]["RetryPolicy"] == {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 60}
    assert made["Target"]["DeadLetterConfig"] == {"Arn": TARGETS.dead_letters_arn}


@pytest.fixture
def lanes(emulator_endpoint):
    sqs = emulator_client("sqs", emulator_endpoint)
    urls = {name: sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("short", "long", "manual")}
    yield SqsLanes(LaneQueues(**urls), sqs), sqs, urls
    for url in urls.values():
        sqs.delete_queue(QueueUrl=url)


def test_a_tick_waits_in_its_lane_and_a_delayed_one_counts_as_delayed(lanes):
    made, sqs, urls = lanes
    tick = Tick(job_id="job_" + "0" * 26, scheduled_for=NOON, trigger=Trigger.SCHEDULE)

    made.enqueue(tick, Lane.SHORT)
    made.enqueue(tick, Lane.SHORT, timedelta(seconds=30.2))

    depth = made.depth(Lane.SHORT)
    assert (depth.waiting, depth.delayed, depth.in_flight) == (1, 1, 0)
    assert made.is_backlogged(Lane.SHORT)
    assert not made.is_backlogged(Lane.LONG)
    (message,) = sqs.receive_message(QueueUrl=urls["short"])["Messages"]
    assert Tick.from_json(message["Body"]) == tick
