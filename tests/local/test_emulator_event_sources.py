"""Event source mappings: queues and streams do not wait for each other, and poison does not stop a stream."""

import json
import time

import pytest

from tests.local.conftest import RunningEmulator, arn, until

pytestmark = pytest.mark.emulator
RECORDER = """
import boto3, json, os, time
sqs = boto3.client("sqs")
def handler(event, context):
    failures = []
    for record in event["Records"]:
        key = record["dynamodb"]["Keys"]["pk"]["S"]
        time.sleep(float(os.environ.get("SLEEP", "0")))
        if key == "poison":
            failures.append({"itemIdentifier": record["dynamodb"]["SequenceNumber"]})
            break
        sqs.send_message(QueueUrl=os.environ["QUEUE"], MessageBody=key)
    return {"batchItemFailures": failures}
"""
CONSUMER = """
import boto3, os
sqs = boto3.client("sqs")
def handler(event, context):
    bad = [record["messageId"] for record in event["Records"] if record["body"] == "bad"]
    for record in event["Records"]:
        if record["body"] != "bad":
            sqs.send_message(QueueUrl=os.environ["QUEUE"], MessageBody=record["body"])
    return {"batchItemFailures": [{"itemIdentifier": one} for one in bad]}
"""


def test_a_poisoned_record_goes_to_the_destination_and_the_others_pass_in_order(emulator: RunningEmulator) -> None:
    seen, dead = emulator.queue("poison-seen"), emulator.queue("poison-dead")
    stream = emulator.table("poisoned")
    emulator.function("recorder", RECORDER, Environment={"Variables": {"QUEUE": seen}})
    for key in ("a", "b", "poison", "c"):
        emulator.put("poisoned", key)

    emulator.aws("lambda").create_event_source_mapping(
        EventSourceArn=stream, FunctionName="recorder", StartingPosition="TRIM_HORIZON", BatchSize=100,
        FunctionResponseTypes=["ReportBatchItemFailures"], MaximumRetryAttempts=1, BisectBatchOnFunctionError=True,
        DestinationConfig={"OnFailure": {"Destination": arn("sqs", "poison-dead")}},
    )  # fmt: skip

    assert emulator.bodies(seen, 3) == ["a", "b", "c"]
    letter = json.loads(emulator.bodies(dead, 1)[0])
    assert letter["requestContext"]["condition"] == "RetryAttemptsExhausted"
    assert letter["DDBStreamBatchInfo"]["batchSize"] == 1


def test_a_slow_stream_handler_does_not_hold_a_queue(emulator: RunningEmulator) -> None:
    slow, quick = emulator.queue("slow-seen"), emulator.queue("quick-seen")
    source = emulator.queue("quick-source")
    stream = emulator.table("slowly")
    emulator.function("slowly", RECORDER, Environment={"Variables": {"QUEUE": slow, "SLEEP": "3"}})
    emulator.function("quickly", CONSUMER, Environment={"Variables": {"QUEUE": quick}})
    functions = emulator.aws("lambda")
    functions.create_event_source_mapping(EventSourceArn=stream, FunctionName="slowly", StartingPosition="TRIM_HORIZON")
    functions.create_event_source_mapping(
        EventSourceArn=arn("sqs", "quick-source"), FunctionName="quickly", BatchSize=1
    )
    emulator.ask("POST", "/_functions/warm", {"slowly": 1, "quickly": 1})
    emulator.put("slowly", "a")
    time.sleep(1.5)

    began = time.monotonic()
    emulator.aws("sqs").send_message(QueueUrl=source, MessageBody="now")
    found = emulator.bodies(quick, 1)

    assert found == ["now"]
    assert time.monotonic() - began < 1.0


def test_two_hundred_messages_pass_without_idle_waits_and_none_is_lost(emulator: RunningEmulator) -> None:
    seen, source = emulator.queue("burst-seen"), emulator.queue("burst-source", VisibilityTimeout="60")
    emulator.function("burst", CONSUMER, Environment={"Variables": {"QUEUE": seen}})
    emulator.aws("lambda").create_event_source_mapping(
        EventSourceArn=arn("sqs", "burst-source"),
        FunctionName="burst",
        BatchSize=10,
        ScalingConfig={"MaximumConcurrency": 4},
    )
    emulator.ask("POST", "/_functions/warm", {"burst": 4})

    began = time.monotonic()
    for first in range(0, 200, 10):
        entries = [{"Id": str(number), "MessageBody": str(number)} for number in range(first, first + 10)]
        emulator.aws("sqs").send_message_batch(QueueUrl=source, Entries=entries)
    found = emulator.bodies(seen, 200, seconds=20)

    assert sorted(map(int, found)) == list(range(200))
    assert time.monotonic() - began < 10


def test_a_failed_message_stays_and_its_batch_mates_are_done(emulator: RunningEmulator) -> None:
    seen, source = emulator.queue("mates-seen"), emulator.queue("mates-source", VisibilityTimeout="600")
    emulator.function("mates", CONSUMER, Environment={"Variables": {"QUEUE": seen}})
    emulator.aws("lambda").create_event_source_mapping(
        EventSourceArn=arn("sqs", "mates-source"), FunctionName="mates", BatchSize=10,
        FunctionResponseTypes=["ReportBatchItemFailures"],
    )  # fmt: skip
    entries = [{"Id": body, "MessageBody": body} for body in ("x", "bad", "y")]

    emulator.aws("sqs").send_message_batch(QueueUrl=source, Entries=entries)

    assert sorted(emulator.bodies(seen, 2)) == ["x", "y"]

    def left() -> bool:
        attributes = emulator.aws("sqs").get_queue_attributes(QueueUrl=source, AttributeNames=["All"])["Attributes"]
        return (attributes["ApproximateNumberOfMessages"], attributes["ApproximateNumberOfMessagesNotVisible"]) == (
            "0",
            "1",
        )

    until(left)
