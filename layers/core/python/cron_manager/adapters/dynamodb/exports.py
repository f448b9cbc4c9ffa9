"""Exports: what was asked for and how far it is, in the executions table until they expire."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.errors import Conflict
from cron_manager.domain.export import Export, ExportFormat, ExportKind, ExportState
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class ExportTable:
    """Implements ExportProgress."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def put(self, export: Export) -> None:
        self._client.put_item(TableName=self._table, Item=export_to_item(export))

    def find(self, owner_id: str, export_id: str) -> Export | None:
        key = keys.export(owner_id, export_id)
        item = self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True).get("Item")
        return item_to_export(item) if item else None

    def latest(self, owner_id: str, limit: int) -> Sequence[Export]:
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :owner AND begins_with(sk, :export)",
            ExpressionAttributeValues={
                ":owner": encode(keys.exports_partition(owner_id)),
                ":export": encode(keys.EXPORT_PREFIX),
            },
            ScanIndexForward=False,
            Limit=limit,
            ConsistentRead=True,
        )
        return [item_to_export(item) for item in answer["Items"]]

    def replace(self, before: Export, after: Export) -> None:
        """Conflict when it is not at the version of `before` any more."""
        try:
            self._client.put_item(
                TableName=self._table,
                Item=export_to_item(after),
                ConditionExpression="version = :was",
                ExpressionAttributeValues={":was": encode(before.version)},
            )
        except self._client.exceptions.ConditionalCheckFailedException as error:
            raise Conflict from error


def export_to_item(export: Export) -> Item:
    return {
        **keys.export(export.owner_id, export.id),
        **encode_item(
            {
                "id": export.id,
                "ownerId": export.owner_id,
                "seesAll": export.sees_all,
                "kind": str(export.kind),
                "format": str(export.format),
                "filters": dict(export.filters),
                "state": str(export.state),
                "version": export.version,
                "rows": export.rows,
                "size": export.size,
                "pieces": export.pieces,
                "place": export.place,
                "error": export.error,
                "createdAt": to_iso(export.created_at),
                "updatedAt": to_iso(export.updated_at),
                "finishedAt": to_iso(export.finished_at) if export.finished_at else None,
                "expiresAt": int(export.expires_at.timestamp()),
            }
        ),
    }


def item_to_export(item: Mapping[str, Any]) -> Export:
    stored = decode_item(item)
    return Export(
        id=stored["id"],
        owner_id=stored["ownerId"],
        sees_all=stored["seesAll"],
        kind=ExportKind(stored["kind"]),
        format=ExportFormat(stored["format"]),
        filters=stored["filters"],
        state=ExportState(stored["state"]),
        version=stored["version"],
        rows=stored["rows"],
        size=stored.get("size"),
        pieces=stored["pieces"],
        place=stored.get("place"),
        error=stored.get("error"),
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
        finished_at=from_iso(stored["finishedAt"]) if "finishedAt" in stored else None,
    )
