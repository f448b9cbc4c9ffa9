"""Conditional writes of executions: the requests, and what a refusal says."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode
from cron_manager.adapters.dynamodb.execution_items import changing_attributes, execution_to_item, run_key
from cron_manager.domain.execution import Execution
from cron_manager.domain.instants import to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


_TRIES = 5


def put_new(
    client: "DynamoDBClient", table: str, execution: Execution, watch_until: datetime | None = None
) -> Item | None:
    """Puts a record where none is; otherwise answers the one that is there.

    When our own write had been applied and only its answer was lost, the record there carries our fence.
    """
    try:
        client.put_item(**new_record(table, execution, watch_until))
    except ClientError as error:
        holder = refused_by(error)
        if holder is None:
            raise
        return holder
    return None


def update_record(client: "DynamoDBClient", request: Any) -> Any:
    """Repeated while a transaction is in the way, which takes milliseconds: somebody cancels the run in this moment.
    botocore does not repeat it.
    """
    for _ in range(_TRIES - 1):
        try:
            return client.update_item(**request)
        except ClientError as error:
            if error.response["Error"]["Code"] != "TransactionConflictException":
                raise
    return client.update_item(**request)


def new_record(table: str, execution: Execution, watch_until: datetime | None) -> Any:
    """Where none is."""
    return {
        "TableName": table,
        "Item": {**execution_to_item(execution), **_watch(watch_until)},
        "ConditionExpression": "attribute_not_exists(pk)",
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }


def claim_queued_request(table: str, execution: Execution) -> Any:
    """Begin the attempt whose predecessor the record says was the last one."""
    values: dict[str, object] = {
        "status": "RUNNING",
        "attemptNumber": execution.attempt_number,
        "fence": execution.fence,
        "attemptStartedAt": _iso(execution.attempt_started_at),
        "leaseUntil": _iso(execution.lease_until),
        "openUntil": _iso(execution.lease_until),
        "open": keys.OPEN,
        "request": execution.request,
    }
    if execution.callback_digest:
        values["callbackDigest"] = execution.callback_digest
    started = ", #startedAt = if_not_exists(#startedAt, :attemptStartedAt)"
    return {
        "TableName": table,
        "Key": run_key(execution),
        "UpdateExpression": "SET " + ", ".join(f"#{name} = :{name}" for name in values) + started,
        "ConditionExpression": "#status = :queued AND #attemptNumber = :previous",
        "ExpressionAttributeNames": {f"#{name}": name for name in (*values, "startedAt")},
        "ExpressionAttributeValues": {
            **{f":{name}": encode(value) for name, value in values.items()},
            ":queued": encode("QUEUED"),
            ":previous": encode(execution.attempt_number - 1),
        },
        "ReturnValues": "ALL_NEW",
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }


def update_request(
    table: str, execution: Execution, expected: Mapping[str, object], watch_until: datetime | None
) -> Any:
    """Write the record's changing attributes where the expected ones still hold."""
    wanted = {
        **changing_attributes(execution),
        "open": keys.OPEN if watch_until else None,
        "openUntil": _iso(watch_until),
    }
    sets = [name for name, value in wanted.items() if value is not None]
    removes = [name for name, value in wanted.items() if value is None]
    expression = "SET " + ", ".join(f"#{name} = :{name}" for name in sets)
    if removes:
        expression += " REMOVE " + ", ".join(f"#{name}" for name in removes)
    return {
        "TableName": table,
        "Key": run_key(execution),
        "UpdateExpression": expression,
        "ConditionExpression": " AND ".join(f"#{name} = :was_{name}" for name in expected),
        "ExpressionAttributeNames": {f"#{name}": name for name in (*wanted, *expected)},
        "ExpressionAttributeValues": {
            **{f":{name}": encode(wanted[name]) for name in sets},
            **{f":was_{name}": encode(value) for name, value in expected.items()},
        },
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }


def refused_by(error: ClientError) -> Item | None:
    """The record that made a condition fail ({} where there is none); None when the error is another one."""
    if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
        return None
    return cast("Item", error.response.get("Item", {}))  # DynamoDB adds it to this error


def already_written(holder: Item, execution: Execution) -> bool:
    return (
        bool(holder)
        and holder.get("status") == {"S": str(execution.status)}
        and holder.get("attemptNumber") == {"N": str(execution.attempt_number)}
        and holder.get("completedAt") == (encode(_iso(execution.completed_at)) if execution.completed_at else None)
        and len(holder.get("attempts", {"L": []}).get("L", [])) == len(execution.attempts)
    )


def _watch(until: datetime | None) -> Item:
    return {"open": encode(keys.OPEN), "openUntil": encode(to_iso(until))} if until else {}


def _iso(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None
