"""The audit table: entries are put, never changed. Every function's rights end there."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.audit import ANONYMOUS, Actor, AuditEntry, AuditOutcome
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_NEW = "attribute_not_exists(pk)"


def audit_item(entry: AuditEntry) -> Item:
    """`actor` and `resource` are the indexes' keys, so they are left out where they would make one hot: what nobody in
    particular did, and what was done to no object but at a path.
    """
    at_path = entry.resource is not None and entry.resource.startswith("/")
    return keys.audit_entry(entry.at, entry.id) | encode_item(
        {
            "id": entry.id,
            "at": to_iso(entry.at),
            "actor": entry.actor.id if entry.actor.id != ANONYMOUS else None,
            "tokenId": entry.actor.token_id,
            "action": entry.action,
            "method": entry.actor.method,
            "route": entry.actor.route,
            "path" if at_path else "resource": entry.resource,
            "outcome": entry.outcome,
            "status": entry.status,
            "error": entry.error,
            "requestId": entry.actor.request_id,
            "sourceIp": entry.actor.source_ip,
            "userAgent": entry.actor.user_agent,
            "changes": dict(entry.changes) or None,
        }
    )


def item_to_entry(item: Mapping[str, Any]) -> AuditEntry:
    stored = decode_item(item)
    at = from_iso(stored["at"])
    return AuditEntry(
        id=stored["id"],
        at=at,
        actor=Actor(
            id=stored.get("actor", ANONYMOUS),
            token_id=stored.get("tokenId"),
            request_id=stored.get("requestId"),
            received_at=at if "requestId" in stored else None,
            method=stored.get("method"),
            route=stored.get("route"),
            source_ip=stored.get("sourceIp"),
            user_agent=stored.get("userAgent"),
        ),
        action=stored["action"],
        resource=stored.get("resource", stored.get("path")),
        outcome=AuditOutcome(stored["outcome"]),
        status=stored.get("status"),
        error=stored.get("error"),
        changes=stored.get("changes", {}),
    )


def audit_put(table: str, entry: AuditEntry) -> dict[str, Any]:
    """The entry as one part of a transaction."""
    return {"Put": {"TableName": table, "Item": audit_item(entry), "ConditionExpression": _NEW}}


class AuditTable:
    """For what is told without anything else being written: reads, refusals, errors. Implements AuditTrail."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def add(self, entry: AuditEntry) -> bool:
        try:
            self._client.put_item(TableName=self._table, Item=audit_item(entry), ConditionExpression=_NEW)
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True
