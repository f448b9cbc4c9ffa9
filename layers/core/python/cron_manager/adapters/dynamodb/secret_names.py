"""Secrets' names in the jobs table: one partition, so that reading all of them is one query."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.stored_secret import StoredSecret

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class SecretNameTable:
    """Reads are strongly consistent; each change is one transaction with its audit entry."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str) -> None:
        self._client = client
        self._table = table
        self._audit_table = audit_table

    def find(self, name: str) -> StoredSecret | None:
        item = self._client.get_item(TableName=self._table, Key=keys.secret(name), ConsistentRead=True).get("Item")
        return item_to_secret(item) if item else None

    def all(self) -> list[StoredSecret]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :secrets",
            ExpressionAttributeValues={":secrets": encode(keys.SECRETS)},
            ConsistentRead=True,
        )
        return [item_to_secret(item) for page in pages for item in page["Items"]]

    def create(self, secret: StoredSecret, entry: AuditEntry) -> None:
        """Conflict when there is one of that name."""
        self._write({"Put": self._put(secret) | {"ConditionExpression": "attribute_not_exists(pk)"}}, entry)

    def replace(self, before: StoredSecret, after: StoredSecret, entry: AuditEntry) -> None:
        """Conflict when it is at another version or gone."""
        self._write({"Put": self._put(after) | _unchanged(before)}, entry)

    def delete(self, secret: StoredSecret, entry: AuditEntry) -> None:
        """Conflict when it is at another version or gone."""
        self._write(
            {"Delete": {"TableName": self._table, "Key": keys.secret(secret.name), **_unchanged(secret)}}, entry
        )

    def _put(self, secret: StoredSecret) -> dict[str, Any]:
        return {"TableName": self._table, "Item": secret_to_item(secret)}

    def _write(self, write: dict[str, Any], entry: AuditEntry) -> None:
        if write_together(self._client, [write, audit_put(self._audit_table, entry)], entry.id):
            raise Conflict


def _unchanged(secret: StoredSecret) -> dict[str, Any]:
    return {"ConditionExpression": "version = :was", "ExpressionAttributeValues": {":was": encode(secret.version)}}


def secret_to_item(secret: StoredSecret) -> Item:
    return {
        **keys.secret(secret.name),
        **encode_item(
            {
                "name": secret.name,
                "version": secret.version,
                "ownerId": secret.owner_id,
                "createdAt": to_iso(secret.created_at),
                "updatedAt": to_iso(secret.updated_at),
                "updatedBy": secret.updated_by,
            }
        ),
    }


def item_to_secret(item: Mapping[str, Any]) -> StoredSecret:
    stored = decode_item(item)
    return StoredSecret(
        name=stored["name"],
        version=stored["version"],
        owner_id=stored["ownerId"],
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
        updated_by=stored["updatedBy"],
    )
