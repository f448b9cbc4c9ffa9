"""Lambda's metrics count what queues and streams invoke, too: alarms watch them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.local.conftest import RunningEmulator, arn, until

pytestmark = pytest.mark.emulator
FAILS = """
def handler(event, context):
    raise ValueError("as asked")
"""
WORKS = """
def handler(event, context):
    return {"batchItemFailures": []}
"""


def measured(emulator: RunningEmulator, function: str, metric: str, statistic: str) -> float | None:
    """Over the last minutes."""
    now = datetime.now(UTC)
    answer: dict[str, Any] = emulator.aws("cloudwatch").get_metric_statistics(
        Namespace="AWS/Lambda", MetricName=metric, Dimensions=[{"Name": "FunctionName", "Value": function}],
        StartTime=now - timedelta(minutes=10), EndTime=now + timedelta(minutes=1), Period=3600, Statistics=[statistic],
    )  # fmt: skip
    values = [float(each[statistic]) for each in answer["Datapoints"]]
    return sum(values) if values else None


def test_an_invocation_by_a_queue_that_fails_is_an_error(emulator: RunningEmulator) -> None:
    queue = emulator.queue("measured", VisibilityTimeout="60")
    emulator.function("fails", FAILS)
    emulator.aws("lambda").create_event_source_mapping(
        EventSourceArn=arn("sqs", "measured"), FunctionName="fails", BatchSize=1
    )

    emulator.aws("sqs").send_message(QueueUrl=queue, MessageBody="one")

    until(lambda: measured(emulator, "fails", "Errors", "Sum") == 1)
    assert measured(emulator, "fails", "Invocations", "Sum") == 1


def test_an_invocation_over_the_api_counts_once(emulator: RunningEmulator) -> None:
    emulator.function("asked", WORKS)

    emulator.invoke("asked", {})

    assert measured(emulator, "asked", "Invocations", "Sum") == 1
    assert measured(emulator, "asked", "Errors", "Sum") == 0


def test_a_stream_s_records_have_an_age_when_they_are_handed_over(emulator: RunningEmulator) -> None:
    stream = emulator.table("aged")
    emulator.function("follows", WORKS)
    emulator.aws("lambda").create_event_source_mapping(
        EventSourceArn=stream, FunctionName="follows", StartingPosition="TRIM_HORIZON", BatchSize=10
    )

    emulator.put("aged", "a")

    until(lambda: measured(emulator, "follows", "IteratorAge", "SampleCount") == 1)
    age = measured(emulator, "follows", "IteratorAge", "Maximum")
    assert age is not None
    assert 0 <= age < 10_000
