"""The emulated Scheduler with our clock: what it refuses, lists, fires, repeats and gives up."""

import json

import pytest
from botocore.exceptions import ClientError

from tests.local.conftest import ROLE, RunningEmulator, arn, until

pytestmark = pytest.mark.emulator


@pytest.fixture(autouse=True)
def standing_clock(emulator: RunningEmulator) -> None:
    for schedule in emulator.aws("scheduler").list_schedules()["Schedules"]:
        emulator.aws("scheduler").delete_schedule(Name=schedule["Name"], GroupName=schedule["GroupName"])
    emulator.ask("DELETE", "/_clock/fired")
    emulator.clock(virtual="2026-03-08T05:00:00Z", duplicates=0)


@pytest.mark.parametrize(
    ("expression", "timezone"),
    [("cron(0 0 * * * *)", "UTC"), ("rate(1 second)", "UTC"), ("rate(1 hour)", "Mars/Olympus")],
)
def test_what_eventbridge_refuses_is_refused(emulator: RunningEmulator, expression: str, timezone: str) -> None:
    with pytest.raises(ClientError) as refused:
        emulator.schedule("refused", expression, "nowhere", ScheduleExpressionTimezone=timezone)

    assert refused.value.response["Error"]["Code"] == "ValidationException"
    assert "Invalid Schedule Expression" in refused.value.response["Error"]["Message"]


def test_a_schedule_is_refused_when_asked_for(emulator: RunningEmulator) -> None:
    emulator.clock(refuse=True)

    with pytest.raises(ClientError, match="as a test asked for"):
        emulator.schedule("fine", "rate(1 hour)", "nowhere")

    emulator.clock(refuse=False)
    emulator.schedule("fine", "rate(1 hour)", "nowhere")
    emulator.aws("scheduler").delete_schedule(Name="fine")


def test_a_start_date_in_the_past_is_refused_but_for_a_one_time_schedule(emulator: RunningEmulator) -> None:
    long_ago, a_moment_ago = "2026-03-08T04:54:00Z", "2026-03-08T04:58:00Z"

    with pytest.raises(ClientError, match="cannot be earlier than 5 minutes ago"):
        emulator.schedule("late", "rate(1 hour)", "nowhere", StartDate=long_ago)

    emulator.schedule("in-time", "rate(1 hour)", "nowhere", StartDate=a_moment_ago)
    emulator.schedule("once", "at(2026-03-09T00:00:00)", "nowhere", StartDate=long_ago)


def test_schedules_are_listed_in_pages(emulator: RunningEmulator) -> None:
    emulator.aws("scheduler").create_schedule_group(Name="paged")
    for number in range(23):
        emulator.schedule(f"page-{number:02}", "rate(1 hour)", "nowhere", GroupName="paged", State="DISABLED")

    pages = list(emulator.aws("scheduler").get_paginator("list_schedules").paginate(GroupName="paged", MaxResults=10))

    assert [len(page["Schedules"]) for page in pages] == [10, 10, 3]
    assert len({schedule["Name"] for page in pages for schedule in page["Schedules"]}) == 23


def test_moving_virtual_time_fires_what_is_due_with_its_scheduled_time(emulator: RunningEmulator) -> None:
    queue = emulator.queue("virtual")
    emulator.schedule("early", "cron(30 * * * ? *)", "virtual")
    emulator.schedule("berlin", "cron(0 8 * * ? *)", "virtual", ScheduleExpressionTimezone="Europe/Berlin")
    emulator.schedule("off", "cron(0/10 * * * ? *)", "virtual", State="DISABLED")

    state = emulator.clock(advanceTo="2026-03-08T08:00:00Z")
    bodies = emulator.bodies(queue, 4)

    assert state["firedNow"] == 4
    assert bodies == ["2026-03-08T05:30:00Z", "2026-03-08T06:30:00Z", "2026-03-08T07:00:00Z", "2026-03-08T07:30:00Z"]
    for name in ("early", "berlin", "off"):
        emulator.aws("scheduler").delete_schedule(Name=name)


def test_a_one_time_schedule_fires_once_and_is_deleted_when_it_says_so(emulator: RunningEmulator) -> None:
    queue = emulator.queue("once")
    emulator.schedule("once", "at(2026-03-08T05:10:00)", "once", ActionAfterCompletion="DELETE")

    emulator.clock(advanceTo="2026-03-08T09:00:00Z")

    assert emulator.bodies(queue, 1) == ["2026-03-08T05:10:00Z"]
    with pytest.raises(ClientError, match="ResourceNotFound"):
        emulator.aws("scheduler").get_schedule(Name="once")


def test_duplicates_come_when_asked_for(emulator: RunningEmulator) -> None:
    queue = emulator.queue("twice")
    emulator.schedule("twice", "at(2026-03-08T05:10:00)", "twice")
    emulator.clock(duplicates=1)

    emulator.clock(advanceTo="2026-03-08T06:00:00Z")

    assert emulator.bodies(queue, 2) == ["2026-03-08T05:10:00Z"] * 2


def test_what_cannot_be_delivered_is_retried_and_then_put_to_the_dead_letters(emulator: RunningEmulator) -> None:
    dead_letters = emulator.queue("given-up")
    target = {
        "RetryPolicy": {"MaximumRetryAttempts": 2, "MaximumEventAgeInSeconds": 3600},
        "DeadLetterConfig": {"Arn": arn("sqs", "given-up")},
    }
    emulator.schedule("lost", "at(2026-03-08T05:10:00)", "no-such-queue", target=target)

    emulator.clock(advanceTo="2026-03-08T05:11:00Z")
    fired = emulator.ask("GET", "/_clock/fired")["fired"]

    assert [one["attempt"] for one in fired] == [1, 2, 3]
    assert fired[-1]["outcome"].startswith("given up: AWS.SimpleQueueService.NonExistentQueue")
    assert emulator.bodies(dead_letters, 1) == ["2026-03-08T05:10:00Z"]


def test_sqs_s_own_action_is_a_target_too(emulator: RunningEmulator) -> None:
    queue = emulator.queue("universal")
    message = {"QueueUrl": queue, "MessageBody": "<aws.scheduler.scheduled-time>", "MessageGroupId": "group"}
    target = {"Arn": "arn:aws:scheduler:::aws-sdk:sqs:sendMessage", "Input": json.dumps(message)}
    emulator.schedule("universal", "at(2026-03-08T05:10:00)", "", target=target)

    emulator.clock(advanceTo="2026-03-08T05:11:00Z")

    answer = emulator.aws("sqs").receive_message(QueueUrl=queue, MessageSystemAttributeNames=["MessageGroupId"])
    (received,) = answer["Messages"]
    assert (received["Body"], received["Attributes"]) == ("2026-03-08T05:10:00Z", {"MessageGroupId": "group"})


def test_its_message_to_a_queue_that_is_gone_is_put_to_the_dead_letters(emulator: RunningEmulator) -> None:
    dead_letters, gone = emulator.queue("undelivered"), emulator.queue("gone")
    emulator.aws("sqs").delete_queue(QueueUrl=gone)
    message = json.dumps({"QueueUrl": gone, "MessageBody": "<aws.scheduler.scheduled-time>"})
    target = {
        "Arn": "arn:aws:scheduler:::aws-sdk:sqs:sendMessage",
        "Input": message,
        "RetryPolicy": {"MaximumRetryAttempts": 0},
        "DeadLetterConfig": {"Arn": arn("sqs", "undelivered")},
    }
    emulator.schedule("undelivered", "at(2026-03-08T05:10:00)", "", target=target)

    emulator.clock(advanceTo="2026-03-08T05:11:00Z")

    assert emulator.bodies(dead_letters, 1) == [
        message.replace("<aws.scheduler.scheduled-time>", "2026-03-08T05:10:00Z")
    ]


def test_a_changed_schedule_fires_as_it_reads_now(emulator: RunningEmulator) -> None:
    queue = emulator.queue("changed")
    emulator.schedule("changed", "at(2026-03-08T05:10:00)", "changed")
    emulator.aws("scheduler").update_schedule(
        Name="changed", ScheduleExpression="at(2026-03-08T05:20:00)", FlexibleTimeWindow={"Mode": "OFF"},
        Target={"Arn": arn("sqs", "changed"), "RoleArn": ROLE, "Input": "<aws.scheduler.scheduled-time>"},
    )  # fmt: skip

    emulator.clock(advanceTo="2026-03-08T06:00:00Z")

    assert emulator.bodies(queue, 1) == ["2026-03-08T05:20:00Z"]


def test_wall_time_fires_a_rate_at_once(emulator: RunningEmulator) -> None:
    queue = emulator.queue("wall")
    emulator.clock(virtual=None)

    emulator.schedule("wall", "rate(1 hour)", "wall")

    assert len(emulator.bodies(queue, 1, seconds=3)) == 1
    emulator.aws("scheduler").delete_schedule(Name="wall")


def test_a_crowd_due_at_the_same_minute_fires_completely(emulator: RunningEmulator) -> None:
    queue = emulator.queue("crowd")
    emulator.aws("scheduler").create_schedule_group(Name="crowd")
    for number in range(300):
        emulator.schedule(f"crowd-{number}", "cron(0 6 * * ? *)", "crowd", GroupName="crowd")

    state = emulator.clock(advanceTo="2026-03-08T06:00:00Z")

    assert state["firedNow"] == 300
    attributes = emulator.aws("sqs").get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])["Attributes"]
    assert attributes["ApproximateNumberOfMessages"] == "300"
    emulator.aws("scheduler").delete_schedule_group(Name="crowd")


def test_a_function_is_invoked_with_the_schedules_input(emulator: RunningEmulator) -> None:
    queue = emulator.queue("answers")
    source = (
        "import boto3, json, os\n"
        "def handler(event, context):\n"
        "    boto3.client('sqs').send_message(QueueUrl=os.environ['QUEUE'], MessageBody=event['at'])\n"
    )
    function = emulator.function("scheduled", source, Environment={"Variables": {"QUEUE": queue}})
    target = {"Arn": function, "Input": '{"at": "<aws.scheduler.scheduled-time>"}'}
    emulator.schedule("invoke", "at(2026-03-08T05:10:00)", "unused", target=target)

    emulator.clock(advanceTo="2026-03-08T06:00:00Z")

    until(lambda: emulator.bodies(queue, 1, seconds=1) == ["2026-03-08T05:10:00Z"])
