"""A function that follows a table's stream."""

from collections.abc import Mapping

from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_lambda_event_sources as sources

from infrastructure.constructs.acknowledged import EVERY_RESOURCE, acknowledge
from infrastructure.constructs.functions import Function
from infrastructure.constructs.queues import DeadLetters

_RETRIES = 5  # of a batch, halved each time, before the record that fails goes to the dead letters


def follow(function: Function, table: dynamodb.ITable, *, sort_key: object, dead_letters: DeadLetters) -> None:
    """Hand the function every change of the items whose sort key fits, in order, from the stream's beginning.

    A batch that fails is halved until the failing record is alone; after five retries its place in the stream goes
    to `dead_letters`.
    """
    pattern: Mapping[str, object] = {"dynamodb": {"Keys": {"sk": {"S": sort_key}}}}
    function.lambda_function.add_event_source(
        sources.DynamoEventSource(
            table,
            starting_position=lambda_.StartingPosition.TRIM_HORIZON,
            batch_size=100,
            bisect_batch_on_error=True,
            retry_attempts=_RETRIES,
            report_batch_item_failures=True,
            filters=[lambda_.FilterCriteria.filter(pattern)],
            on_failure=sources.SqsDlq(dead_letters),
        )
    )
    acknowledge(
        function.role,
        {EVERY_RESOURCE: "ListStreams, ListSchedules and X-Ray's actions know no resources."},
    )
