"""Channels in the jobs table: one partition, so that reading all of them is one query."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.alerts.alert import AlertKind
from cron_manager.domain.alerts.channel import Channel, ChannelKind, Routing
from cron_manager.domain.alerts.digest import DigestFrequency, DigestTimes
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class ChannelTable:
    """Reads are strongly consistent; each change is one transaction with its audit entry."""

    def __init__(self, client: "DynamoDBClient", jobs_table: str, audit_table: str = "") -> None:
        """`audit_table` is for those who change channels."""
        self._client = client
        self._table = jobs_table
        self._audit_table = audit_table

    def find(self, channel_id: str) -> Channel | None:
        answer = self._client.get_item(TableName=self._table, Key=keys.channel(channel_id), ConsistentRead=True)
        return item_to_channel(answer["Item"]) if "Item" in answer else None

    def all(self) -> list[Channel]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :channels",
            ExpressionAttributeValues={":channels": encode(keys.CHANNELS)},
            ConsistentRead=True,
        )
        return [item_to_channel(item) for page in pages for item in page["Items"]]

    def create(self, channel: Channel, entry: AuditEntry) -> None:
        self._write({"Put": self._put(channel) | {"ConditionExpression": "attribute_not_exists(pk)"}}, entry)

    def replace(self, before: Channel, after: Channel, entry: AuditEntry) -> None:
        """Conflict when it is at another version or gone."""
        self._write({"Put": self._put(after) | _unchanged(before)}, entry)

    def delete(self, channel: Channel, entry: AuditEntry) -> None:
        """Conflict when it is at another version or gone."""
        request = {"TableName": self._table, "Key": keys.channel(channel.id), **_unchanged(channel)}
        self._write({"Delete": request}, entry)

    def _put(self, channel: Channel) -> dict[str, Any]:
        return {"TableName": self._table, "Item": channel_to_item(channel)}

    def _write(self, write: dict[str, Any], entry: AuditEntry) -> None:
        if write_together(self._client, [write, audit_put(self._audit_table, entry)], entry.id):
            raise Conflict


def _unchanged(before: Channel) -> dict[str, Any]:
    return {"ConditionExpression": "version = :was", "ExpressionAttributeValues": {":was": encode(before.version)}}


def channel_to_item(channel: Channel) -> Item:
    routing = channel.routing
    return {
        **keys.channel(channel.id),
        **encode_item(
            {
                "id": channel.id,
                "version": channel.version,
                "name": channel.name,
                "kind": str(channel.kind),
                "target": channel.target,
                "recipients": list(channel.recipients),
                "escalationMinutes": channel.escalation_minutes,
                "digest": _digest_values(channel.digest) if channel.digest else None,
                "minimumSeverity": str(routing.minimum_severity),
                "kinds": sorted(routing.kinds),
                "categoryIds": sorted(routing.category_ids),
                "tags": sorted(routing.tags),
                "ownerIds": sorted(routing.owner_ids),
                "isActive": channel.is_active,
                "ownerId": channel.owner_id,
                "createdBy": channel.created_by,
                "updatedBy": channel.updated_by,
                "createdAt": to_iso(channel.created_at),
                "updatedAt": to_iso(channel.updated_at),
            }
        ),
    }


def item_to_channel(item: Mapping[str, Any]) -> Channel:
    stored = decode_item(item)
    return Channel(
        id=stored["id"],
        version=stored["version"],
        name=stored["name"],
        kind=ChannelKind(stored["kind"]),
        target=stored["target"],
        recipients=tuple(stored["recipients"]),
        routing=Routing(
            minimum_severity=Severity(stored["minimumSeverity"]),
            kinds=frozenset(AlertKind(kind) for kind in stored["kinds"]),
            category_ids=frozenset(stored["categoryIds"]),
            tags=frozenset(stored["tags"]),
            owner_ids=frozenset(stored["ownerIds"]),
        ),
        escalation_minutes=stored.get("escalationMinutes"),
        digest=_digest(stored["digest"]) if "digest" in stored else None,
        is_active=stored["isActive"],
        owner_id=stored["ownerId"],
        created_by=stored["createdBy"],
        updated_by=stored["updatedBy"],
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
    )


def _digest_values(digest: DigestTimes) -> dict[str, object]:
    return {"frequency": str(digest.frequency), "hour": digest.hour, "timezone": digest.timezone}


def _digest(stored: Mapping[str, Any]) -> DigestTimes:
    return DigestTimes(frequency=DigestFrequency(stored["frequency"]), hour=stored["hour"], timezone=stored["timezone"])
