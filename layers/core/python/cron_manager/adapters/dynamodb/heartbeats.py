"""Heartbeats in the jobs table: two items each, what its owner wrote and how it stands."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.heartbeat_items import (
    beat_to_item,
    heartbeat_to_item,
    item_to_beat,
    item_to_heartbeat,
    item_to_ping,
    ping_to_item,
)
from cron_manager.adapters.dynamodb.jobs import batch_get
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.heartbeats.heartbeat import Beat, Heartbeat, Ping
from cron_manager.domain.instants import to_iso
from cron_manager.ports_heartbeats import Watched

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_PAGE = 50  # heartbeats that are read together


class HeartbeatTable:
    """`audit_table` is for those who change heartbeats. A change is one transaction with its audit entry."""

    def __init__(self, client: "DynamoDBClient", jobs_table: str, audit_table: str = "") -> None:
        self._client = client
        self._table = jobs_table
        self._audit_table = audit_table

    def find(self, heartbeat_id: str) -> Watched | None:
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :heartbeat",
            ExpressionAttributeValues={":heartbeat": encode(keys.heartbeat_partition(heartbeat_id))},
            ConsistentRead=True,
        )
        return _watched(answer["Items"])

    def newest(self, before: str | None) -> Iterator[Watched]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            IndexName=keys.INDEX_LISTING,
            KeyConditionExpression="listing = :heartbeats AND id < :before",
            ExpressionAttributeValues={":heartbeats": encode(keys.HEARTBEATS), ":before": encode(before or "~")},
            ScanIndexForward=False,
            PaginationConfig={"PageSize": _PAGE},
        )
        for page in pages:
            wanted = [keys.beat(item["id"]["S"]) for item in page["Items"]]
            beats = {item["pk"]["S"]: item for item in batch_get(self._client, self._table, wanted)}
            found = (_watched([item, beats.get(item["pk"]["S"], {})]) for item in page["Items"])
            yield from (each for each in found if each)

    def save(self, before: Beat, after: Beat) -> bool:
        try:
            self._client.put_item(**self._beat(before, after))
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        answer = self._client.query(
            TableName=self._table,
            IndexName=keys.INDEX_ACTIVE,
            KeyConditionExpression="active = :watched AND id < :now",
            ExpressionAttributeValues={":watched": encode(keys.WATCHED), ":now": encode(f"{to_iso(now)}~")},
            ProjectionExpression="pk",
            Limit=limit,
        )
        return [item["pk"]["S"].partition("#")[2] for item in answer["Items"]]

    def create(self, made: Watched, entry: AuditEntry) -> None:
        put = {"TableName": self._table, "Item": heartbeat_to_item(made.heartbeat)}
        beat = {"TableName": self._table, "Item": beat_to_item(made.beat, turned=False)}
        self._write([{"Put": put}, {"Put": beat}], entry)

    def replace(self, before: Watched, after: Watched, entry: AuditEntry) -> bool:
        put = {"TableName": self._table, "Item": heartbeat_to_item(after.heartbeat), **_unchanged(before.heartbeat)}
        writes: list[dict[str, Any]] = [{"Put": put}]
        if after.beat != before.beat:
            writes.append({"Put": self._beat(before.beat, after.beat)})
        failed = self._write(writes, entry)
        if 0 in failed:
            raise Conflict
        return not failed

    def delete(self, heartbeat: Heartbeat, entry: AuditEntry) -> None:
        definition = {"TableName": self._table, "Key": keys.heartbeat(heartbeat.id), **_unchanged(heartbeat)}
        beat = {"TableName": self._table, "Key": keys.beat(heartbeat.id)}
        if self._write([{"Delete": definition}, {"Delete": beat}], entry):
            raise Conflict

    def _beat(self, before: Beat, after: Beat) -> dict[str, Any]:
        return {
            "TableName": self._table,
            "Item": beat_to_item(after, turned=before.status is not after.status),
            "ConditionExpression": "seen = :seen",
            "ExpressionAttributeValues": {":seen": encode(before.seen)},
        }

    def _write(self, writes: list[dict[str, Any]], entry: AuditEntry) -> frozenset[int]:
        return write_together(self._client, [*writes, audit_put(self._audit_table, entry)], entry.id)


class PingTable:
    """What was heard, in the realtime table: a partition for each heartbeat."""

    def __init__(self, client: "DynamoDBClient", realtime_table: str) -> None:
        self._client = client
        self._table = realtime_table

    def add(self, ping: Ping) -> None:
        self._client.put_item(TableName=self._table, Item=ping_to_item(ping))

    def newest(self, heartbeat_id: str, before: str | None, limit: int) -> Sequence[Ping]:
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :pings AND sk < :before",
            ExpressionAttributeValues={
                ":pings": encode(keys.pings_partition(heartbeat_id)),
                ":before": keys.ping(heartbeat_id, before or "~")["sk"],
            },
            ScanIndexForward=False,
            Limit=limit,
            ConsistentRead=True,
        )
        return [item_to_ping(item) for item in answer["Items"]]


def _watched(items: Sequence[Mapping[str, Any]]) -> Watched | None:
    """None where either item is missing: it was deleted, or is being made."""
    by_sort = {item["sk"]["S"]: item for item in items if item}
    if not by_sort.keys() >= {keys.HEARTBEAT_SORT, keys.BEAT_SORT}:
        return None
    return Watched(
        heartbeat=item_to_heartbeat(by_sort[keys.HEARTBEAT_SORT]), beat=item_to_beat(by_sort[keys.BEAT_SORT])
    )


def _unchanged(before: Heartbeat) -> dict[str, Any]:
    return {"ConditionExpression": "version = :was", "ExpressionAttributeValues": {":was": encode(before.version)}}
