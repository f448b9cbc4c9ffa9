"""One small question to each dependency: asked once, with little patience."""

from collections.abc import Callable, Mapping
from typing import Any

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb import keys

Probe = Callable[[], object]


def table_probe(table: str) -> Probe:
    return lambda: aws.probing("dynamodb").get_item(TableName=table, Key=keys.NOBODY)


def schedule_group_probe(group: str) -> Probe:
    return lambda: aws.probing("scheduler").get_schedule_group(Name=group)


def secret_probe(secret_arn: str) -> Probe:
    """Whether it can be described: its value is not asked for."""
    return lambda: aws.probing("secretsmanager").describe_secret(SecretId=secret_arn)


def dead_letter_counts(urls: Mapping[str, str]) -> Mapping[str, Callable[[], int]]:
    """How many messages wait in each queue, by its public name."""
    return {name: _counter(url) for name, url in urls.items()}


def _counter(url: str) -> Callable[[], int]:
    attribute: Any = "ApproximateNumberOfMessages"

    def count() -> int:
        answer = aws.probing("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=[attribute])
        return int(answer["Attributes"][attribute])

    return count
