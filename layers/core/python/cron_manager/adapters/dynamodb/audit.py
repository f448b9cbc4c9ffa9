"""The audit table: entries are put, never changed. Every function's rights end there."""

from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode_item
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.instants import to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


def audit_item(entry: AuditEntry) -> Item:
    return keys.audit_entry(entry.at, entry.id) | encode_item(
        {
            "id": entry.id,
            "at": to_iso(entry.at),
            "actor": entry.actor.id,
            "tokenId": entry.actor.token_id,
            "action": entry.action,
            "resource": entry.resource,
            "outcome": entry.outcome,
            "requestId": entry.actor.request_id,
            "sourceIp": entry.actor.source_ip,
            "userAgent": entry.actor.user_agent,
            "changes": dict(entry.changes) or None,
        }
    )


def audit_put(table: str, entry: AuditEntry) -> dict[str, Any]:
    """The entry as one part of a transaction."""
    return {
        "Put": {"TableName": table, "Item": audit_item(entry), "ConditionExpression": "attribute_not_exists(pk)"},
    }


class AuditTable:
    """For what is told without anything else being written: a refused sign-in."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def add(self, entry: AuditEntry) -> None:
        self._client.put_item(TableName=self._table, Item=audit_item(entry))
