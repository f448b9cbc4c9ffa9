"""Sign-ins and tickets that the tables' own expiry has not yet removed."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, cast

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode
from cron_manager.adapters.dynamodb.keys import Key
from cron_manager.adapters.dynamodb.run_writes import refused_by

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

Leftover = tuple[str, int]  # a sign-in's id, and when it expired: seconds since the epoch


class SessionLeftovers:
    def __init__(self, client: "DynamoDBClient", identity_table: str) -> None:
        self._client = client
        self._table = identity_table

    def expired(self, now: datetime) -> Iterator[Leftover]:
        """Of everybody who is listed, person by person."""
        for user in self._listed(keys.USERS):
            for session in self._listed(keys.sessions_listing(user["id"]["S"])):
                if int(session["expiresAt"]["N"]) < now.timestamp():
                    yield session["id"]["S"], int(session["expiresAt"]["N"])

    def delete(self, leftover: Leftover) -> bool:
        """Lost when the sign-in was renewed meanwhile, or is gone."""
        session_id, expired_at = leftover
        try:
            self._client.delete_item(
                TableName=self._table,
                Key=keys.refresh_family(session_id),
                ConditionExpression="expiresAt = :was",
                ExpressionAttributeValues={":was": encode(expired_at)},
            )
        except ClientError as error:
            if refused_by(error) is None:
                raise
            return False
        return True

    def _listed(self, partition: str) -> Iterator[Item]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            IndexName=keys.INDEX_LISTING,
            KeyConditionExpression="listing = :listing",
            ExpressionAttributeValues={":listing": encode(partition)},
        )
        for page in pages:
            yield from cast("list[Item]", page["Items"])


class TicketLeftovers:
    """Tickets that nobody has opened a WebSocket with. They are void, whether they are still there or not."""

    def __init__(self, client: "DynamoDBClient", realtime_table: str) -> None:
        self._client = client
        self._table = realtime_table

    def expired(self, now: datetime) -> Iterator[Key]:
        """One query over all tickets: what has not expired is a minute's."""
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :tickets",
            FilterExpression="expiresAt < :now",
            ProjectionExpression="pk, sk",
            ExpressionAttributeValues={":tickets": encode(keys.TICKETS), ":now": encode(int(now.timestamp()))},
        )
        for page in pages:
            yield from cast("list[Key]", page["Items"])

    def delete(self, ticket: Key) -> None:
        self._client.delete_item(TableName=self._table, Key=ticket)
