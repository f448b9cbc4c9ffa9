"""Maintenance windows in the jobs table: one partition, so that reading all of them is one query."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.alerts.maintenance import MaintenanceWindow
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class WindowTable:
    """Reads are strongly consistent; each change is one transaction with its audit entry."""

    def __init__(self, client: "DynamoDBClient", jobs_table: str, audit_table: str = "") -> None:
        """`audit_table` is for those who change windows."""
        self._client = client
        self._table = jobs_table
        self._audit_table = audit_table

    def find(self, window_id: str) -> MaintenanceWindow | None:
        answer = self._client.get_item(TableName=self._table, Key=keys.window(window_id), ConsistentRead=True)
        return _window(answer["Item"]) if "Item" in answer else None

    def all(self) -> list[MaintenanceWindow]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :windows",
            ExpressionAttributeValues={":windows": encode(keys.WINDOWS)},
            ConsistentRead=True,
        )
        return [_window(item) for page in pages for item in page["Items"]]

    def create(self, window: MaintenanceWindow, entry: AuditEntry) -> None:
        self._write({"Put": self._put(window) | {"ConditionExpression": "attribute_not_exists(pk)"}}, entry)

    def replace(self, before: MaintenanceWindow, after: MaintenanceWindow, entry: AuditEntry) -> None:
        """Conflict when it is at another version or gone."""
        self._write({"Put": self._put(after) | _unchanged(before)}, entry)

    def delete(self, window: MaintenanceWindow, entry: AuditEntry) -> None:
        """Conflict when it is at another version or gone."""
        request = {"TableName": self._table, "Key": keys.window(window.id), **_unchanged(window)}
        self._write({"Delete": request}, entry)

    def _put(self, window: MaintenanceWindow) -> dict[str, Any]:
        return {"TableName": self._table, "Item": _item(window)}

    def _write(self, write: dict[str, Any], entry: AuditEntry) -> None:
        if write_together(self._client, [write, audit_put(self._audit_table, entry)], entry.id):
            raise Conflict


def _unchanged(before: MaintenanceWindow) -> dict[str, Any]:
    return {"ConditionExpression": "version = :was", "ExpressionAttributeValues": {":was": encode(before.version)}}


def _item(window: MaintenanceWindow) -> Item:
    return {
        **keys.window(window.id),
        **encode_item(
            {
                "id": window.id,
                "version": window.version,
                "name": window.name,
                "categoryIds": sorted(window.category_ids) or None,
                "cronExpression": window.cron_expression,
                "timezone": window.timezone,
                "durationMinutes": window.duration_minutes,
                "startAt": to_iso(window.start_at) if window.start_at else None,
                "endAt": to_iso(window.end_at) if window.end_at else None,
                "isActive": window.is_active,
                "createdBy": window.created_by,
                "updatedBy": window.updated_by,
                "createdAt": to_iso(window.created_at),
                "updatedAt": to_iso(window.updated_at),
            }
        ),
    }


def _window(item: Mapping[str, Any]) -> MaintenanceWindow:
    stored = decode_item(item)
    return MaintenanceWindow(
        id=stored["id"],
        version=stored["version"],
        name=stored["name"],
        category_ids=frozenset(stored.get("categoryIds", ())),
        cron_expression=stored.get("cronExpression"),
        timezone=stored["timezone"],
        duration_minutes=stored.get("durationMinutes"),
        start_at=from_iso(stored["startAt"]) if "startAt" in stored else None,
        end_at=from_iso(stored["endAt"]) if "endAt" in stored else None,
        is_active=stored["isActive"],
        created_by=stored["createdBy"],
        updated_by=stored["updatedBy"],
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
    )
