"""A function that follows a table's stream."""

from collections.abc import Mapping

from aws_cdk import Duration
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_lambda_event_sources as sources

from infrastructure.constructs.acknowledged import EVERY_RESOURCE, acknowledge
from infrastructure.constructs.functions import Function
from infrastructure.constructs.queues import DeadLetters

Pattern = Mapping[str, object]

_RETRIES = 5  # of a batch, halved each time, before the record that fails goes to the dead letters


def keys(**named: object) -> Pattern:
    """The changes of items whose keys fit: `keys(sk=FilterRule.is_equal("JOB"))`."""
    return {"dynamodb": {"Keys": {name: {"S": rule} for name, rule in named.items()}}}


def marked(pattern: Pattern, attribute: str, value: str) -> Pattern:
    """Of these changes those after which the item holds the value."""
    of_stream = pattern["dynamodb"]
    if not isinstance(of_stream, Mapping):
        raise TypeError("the pattern names no stream")
    return {"dynamodb": {**of_stream, "NewImage": {attribute: {"S": lambda_.FilterRule.is_equal(value)}}}}


def follow(
    function: Function,
    table: dynamodb.ITable,
    *patterns: Pattern,
    dead_letters: DeadLetters,
    retries: int = _RETRIES,
    window: Duration | None = None,
) -> None:
    """Hand the function every change that fits one of the patterns, in order, from the stream's beginning.

    A batch that fails is halved until the failing record is alone; after the retries its place in the stream goes to
    `dead_letters`. A batch may wait for more records up to the end of its window.
    """
    function.live.add_event_source(
        sources.DynamoEventSource(
            table,
            starting_position=lambda_.StartingPosition.TRIM_HORIZON,
            batch_size=100,
            bisect_batch_on_error=True,
            max_batching_window=window,
            retry_attempts=retries,
            report_batch_item_failures=True,
            filters=[lambda_.FilterCriteria.filter({**pattern}) for pattern in patterns],
            on_failure=sources.SqsDlq(dead_letters),
        )
    )
    acknowledge(
        function.role,
        {EVERY_RESOURCE: "ListStreams, ListSchedules and X-Ray's actions know no resources."},
    )
