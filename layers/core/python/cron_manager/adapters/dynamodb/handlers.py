"""Functions that code has registered: one partition of the jobs table, so that reading all of them is one query."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.handler import RegisteredHandler, handler_from_plain, handler_to_plain
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class HandlerTable:
    """Reads are strongly consistent. There is one writer, the registry."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def all(self) -> Sequence[RegisteredHandler]:
        """By name, those that are gone included."""
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :handlers AND begins_with(sk, :prefix)",
            ExpressionAttributeValues={":handlers": encode(keys.HANDLERS), ":prefix": encode(keys.HANDLER_PREFIX)},
            ConsistentRead=True,
        )
        return [item_to_handler(item) for page in pages for item in page["Items"]]

    def find(self, name: str) -> RegisteredHandler | None:
        item = self._client.get_item(TableName=self._table, Key=keys.handler(name), ConsistentRead=True).get("Item")
        return item_to_handler(item) if item else None

    def put(self, registered: RegisteredHandler) -> None:
        self._client.put_item(TableName=self._table, Item=handler_to_item(registered))

    def deployment(self) -> str | None:
        """Whose handlers are all registered; None before the first."""
        item = self._client.get_item(TableName=self._table, Key=keys.HANDLERS_DEPLOYMENT).get("Item")
        return str(item["deploymentId"]["S"]) if item else None

    def note_deployment(self, deployment_id: str) -> None:
        self._client.put_item(
            TableName=self._table, Item={**keys.HANDLERS_DEPLOYMENT, "deploymentId": encode(deployment_id)}
        )


def handler_to_item(registered: RegisteredHandler) -> Item:
    return {
        **keys.handler(registered.name),
        **encode_item(
            {
                "declared": json.dumps(handler_to_plain(registered.handler)),
                "jobId": registered.job_id,
                "problem": registered.problem,
                "goneAt": to_iso(registered.gone_at) if registered.gone_at else None,
            }
        ),
    }


def item_to_handler(item: Mapping[str, Any]) -> RegisteredHandler:
    stored = decode_item(item)
    return RegisteredHandler(
        handler=handler_from_plain(json.loads(stored["declared"])),
        job_id=stored["jobId"],
        problem=stored.get("problem"),
        gone_at=from_iso(stored["goneAt"]) if "goneAt" in stored else None,
    )
