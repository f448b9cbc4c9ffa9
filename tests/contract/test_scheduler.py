"""EventBridge Scheduler and the lanes: fake and emulator agree, and what is asked for is what AWS's API takes."""

import json
from datetime import timedelta

import pytest
from botocore.exceptions import ClientError

from cron_manager.adapters.eventbridge import EventBridgeSchedules
from cron_manager.adapters.lanes import SqsLanes, TicksNotSent
from cron_manager.domain.execution import Trigger
from cron_manager.domain.job import Lane
from cron_manager.domain.message_group import message_group
from cron_manager.messages import Tick, eventbridge_input
from cron_manager.ports import ScheduleDelayed, ScheduleRefused
from cron_manager.settings.queues import LaneQueues
from cron_manager.settings.scheduler import SchedulerTargets
from cron_manager.usecases.schedule_entries import schedule_entries, start_date
from tests.contract.conftest import emulator_client
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.fakes.scheduler import FakeScheduler

TARGETS = SchedulerTargets(
    group="jobs",
    role_arn="arn:aws:iam::000000000000:role/schedules",
    dead_letters_arn="arn:aws:sqs:us-east-1:000000000000:dead",
    short_queue_url="https://sqs.us-east-1.amazonaws.com/000000000000/short",
    long_queue_url="https://sqs.us-east-1.amazonaws.com/000000000000/long",
    function_queue_url="https://sqs.us-east-1.amazonaws.com/000000000000/function",
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
    (entry,) = schedule_entries(a_job(), NOON)

    scheduler.create(entry, None)
    scheduler.create(entry, None)
    assert list(scheduler.names()) == [entry.name]
    scheduler.delete(entry.name)
    scheduler.delete(entry.name)

    assert list(scheduler.names()) == []


def test_a_schedule_says_everything_explicitly(client):
    job = a_job(cron_expression="30 4 * * mon-fri", timezone="Europe/Berlin", timeout_ms=60_000)
    (entry,) = schedule_entries(job, NOON)

    EventBridgeSchedules(client, TARGETS).create(entry, None)

    made = client.get_schedule(Name=entry.name, GroupName=TARGETS.group)
    assert (made["ScheduleExpression"], made["ScheduleExpressionTimezone"]) == ("cron(30 4 ? * 2-6 *)", "Europe/Berlin")
    assert made["FlexibleTimeWindow"] == {"Mode": "OFF"}
    assert made["Target"]["Arn"] == "arn:aws:scheduler:::aws-sdk:sqs:sendMessage"
    assert json.loads(made["Target"]["Input"]) == {
        "QueueUrl": TARGETS.long_queue_url,
        "MessageBody": eventbridge_input(job.id),
        "MessageGroupId": message_group(job),
    }
    assert made["Target"]["RetryPolicy"] == {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 60}
    assert made["Target"]["DeadLetterConfig"] == {"Arn": TARGETS.dead_letters_arn}


def test_a_window_s_bounds_go_over_as_the_schedule_s_dates(client):
    start, end = NOON + timedelta(days=1), NOON + timedelta(days=2)
    (entry,) = schedule_entries(a_job(cron_expression="@every 7m", start_at=start, end_at=end), NOON)

    EventBridgeSchedules(client, TARGETS).create(entry, start_date(entry, NOON))

    made = client.get_schedule(Name=entry.name, GroupName=TARGETS.group)
    assert made["ScheduleExpression"] == "rate(7 minutes)"
    assert (made["StartDate"], made["EndDate"]) == (start, end + timedelta(minutes=2))


def test_a_one_time_schedule_has_no_dates(client):
    (entry,) = schedule_entries(a_job(cron_expression="@at 2026-12-24T18:00:00Z"), NOON)

    EventBridgeSchedules(client, TARGETS).create(entry, start_date(entry, NOON))

    made = client.get_schedule(Name=entry.name, GroupName=TARGETS.group)
    assert made["ScheduleExpression"] == "at(2026-12-24T18:00:00)"
    assert "StartDate" not in made
    assert "EndDate" not in made


@pytest.mark.parametrize(
    ("code", "raised"),
    [
        ("ValidationException", ScheduleRefused),
        ("ServiceQuotaExceededException", ScheduleRefused),
        ("ThrottlingException", ScheduleDelayed),
        ("InternalServerException", ClientError),
    ],
)
def test_what_eventbridge_refuses_is_told_apart_from_what_it_cannot_do_just_now(code, raised):
    class Refusing:
        def create_schedule(self, **_request):
            raise ClientError({"Error": {"Code": code, "Message": "the reason"}}, "CreateSchedule")

    (entry,) = schedule_entries(a_job(), NOON)

    with pytest.raises(raised, match="the reason"):
        EventBridgeSchedules(Refusing(), TARGETS).create(entry, None)


@pytest.fixture
def lanes(emulator_endpoint):
    sqs = emulator_client("sqs", emulator_endpoint)
    urls = {name: sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("short", "long", "manual", "function")}
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


def test_many_ticks_go_in_batches_each_with_its_own_delay(lanes):
    made, _, _ = lanes
    ticks = [
        (
            Tick(job_id="job_" + "0" * 26, scheduled_for=NOON + timedelta(seconds=second), trigger=Trigger.SCHEDULE),
            delay,
        )
        for second, delay in [*((number, timedelta(0)) for number in range(21)), (30, timedelta(seconds=30.2))]
    ]

    made.enqueue_all(ticks, Lane.SHORT)

    depth = made.depth(Lane.SHORT)
    assert (depth.waiting, depth.delayed) == (21, 1)


def test_a_tick_s_group_is_its_message_s(lanes):
    made, sqs, urls = lanes
    tick = Tick(job_id="job_" + "0" * 26, scheduled_for=NOON, trigger=Trigger.SCHEDULE, group="usr_1.digest")

    made.enqueue(tick, Lane.LONG)
    made.enqueue_all([(tick, timedelta(0))], Lane.LONG)

    answer = sqs.receive_message(
        QueueUrl=urls["long"], MaxNumberOfMessages=2, MessageSystemAttributeNames=["MessageGroupId"]
    )
    assert [each["Attributes"]["MessageGroupId"] for each in answer["Messages"]] == ["usr_1.digest"] * 2
    assert "usr_1.digest" not in answer["Messages"][0]["Body"]


def test_no_ticks_need_no_request(lanes):
    made, _, _ = lanes

    made.enqueue_all([], Lane.SHORT)

    assert made.depth(Lane.SHORT).waiting == 0


def test_a_message_that_is_not_accepted_raises():
    class Partly:
        def send_message_batch(self, **_request):
            return {"Successful": [], "Failed": [{"Id": "0", "SenderFault": False, "Code": "InternalError"}]}

    tick = Tick(job_id="job_" + "0" * 26, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    lanes = SqsLanes(LaneQueues(short="s", long="l", manual="m", function="f"), Partly())

    with pytest.raises(TicksNotSent, match="InternalError"):
        lanes.enqueue_all([(tick, timedelta(0))], Lane.SHORT)
