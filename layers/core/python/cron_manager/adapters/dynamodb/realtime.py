"""The realtime table: tickets and open WebSockets."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.identity_items import epoch_seconds
from cron_manager.domain.access import Role
from cron_manager.domain.identity import TICKET_LIFETIME, Connection, LiveTicket
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class TicketTable:
    """Implements TicketStore."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def put_ticket(self, ticket: LiveTicket) -> None:
        values = {
            "userId": ticket.user_id,
            "role": ticket.role,
            "credentialId": ticket.credential_id,
            "endsAt": to_iso(ticket.expires_at),
            "expiresAt": epoch_seconds(ticket.expires_at),
        }
        self._client.put_item(TableName=self._table, Item={**keys.ticket(ticket.digest), **encode_item(values)})

    def take_ticket(self, digest: str, now: datetime) -> LiveTicket | None:
        """The conditional delete decides: of two who come with one ticket, one gets in."""
        try:
            answer = self._client.delete_item(
                TableName=self._table,
                Key=keys.ticket(digest),
                ConditionExpression="endsAt > :now",
                ExpressionAttributeValues={":now": encode(to_iso(now))},
                ReturnValues="ALL_OLD",
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return None
        values = decode_item(answer["Attributes"])
        return LiveTicket(
            digest=digest,
            user_id=values["userId"],
            role=Role(values["role"]),
            credential_id=values.get("credentialId"),
            expires_at=from_iso(values["endsAt"]),
        )


class ConnectionTable:
    """Implements ConnectionStore."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def add_connection(self, connection: Connection) -> None:
        self._client.put_item(TableName=self._table, Item=_connection_item(connection))

    def subscribe(self, connection_id: str, job_ids: frozenset[str]) -> bool:
        try:
            self._client.update_item(
                TableName=self._table,
                Key=keys.connection(connection_id),
                UpdateExpression="SET jobIds = :jobs",
                ConditionExpression="attribute_exists(pk)",
                ExpressionAttributeValues={":jobs": encode(sorted(job_ids))},
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def note_cut_off(self, user_id: str, now: datetime) -> None:
        values = {"at": to_iso(now), "expiresAt": epoch_seconds(now + 2 * TICKET_LIFETIME)}
        self._client.put_item(TableName=self._table, Item={**keys.cut_off(user_id), **encode_item(values)})

    def cut_off(self, user_id: str) -> datetime | None:
        item = self._client.get_item(TableName=self._table, Key=keys.cut_off(user_id), ConsistentRead=True).get("Item")
        return from_iso(item["at"]["S"]) if item else None

    def list_connections(self) -> list[Connection]:
        """Strongly consistent: who has just connected must not miss the next event."""
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :connections",
            ExpressionAttributeValues={":connections": encode(keys.CONNECTIONS)},
            ConsistentRead=True,
        )
        return [_item_to_connection(item) for page in pages for item in page["Items"]]

    def delete_connection(self, connection_id: str) -> None:
        self._client.delete_item(TableName=self._table, Key=keys.connection(connection_id))


def _connection_item(connection: Connection) -> Item:
    values = {
        "id": connection.id,
        "userId": connection.user_id,
        "role": connection.role,
        "credentialId": connection.credential_id,
        "jobIds": sorted(connection.job_ids),
        "endsAt": to_iso(connection.expires_at),
        "expiresAt": epoch_seconds(connection.expires_at),
    }
    return {**keys.connection(connection.id), **encode_item(values)}


def _item_to_connection(item: Any) -> Connection:
    values = decode_item(item)
    return Connection(
        id=values["id"],
        user_id=values["userId"],
        role=Role(values["role"]),
        credential_id=values.get("credentialId"),
        job_ids=frozenset(values["jobIds"]),
        expires_at=from_iso(values["endsAt"]),
    )
