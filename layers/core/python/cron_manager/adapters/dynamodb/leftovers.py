"""Sign-ins, tickets and connections that have expired and that DynamoDB's own expiry has not yet removed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from botocore.exceptions import ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode
from cron_manager.adapters.dynamodb.run_writes import refused_by

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


@dataclass(frozen=True, kw_only=True)
class Leftover:
    """An item whose time is up."""

    table: str
    key: keys.Key
    expired_at: int  # seconds since the epoch


class Leftovers:
    """Each kind is found by queries, page by page, as it is taken."""

    def __init__(self, client: "DynamoDBClient", *, identity_table: str, realtime_table: str) -> None:
        self._client = client
        self._identity = identity_table
        self._realtime = realtime_table

    def sign_ins(self, now: datetime) -> Iterator[Leftover]:
        """Of everybody who is listed, person by person."""
        for user in self._listed(keys.USERS):
            for session in self._listed(keys.sessions_listing(user["id"]["S"])):
                yield from self._expired(self._identity, keys.refresh_family(session["id"]["S"]), session, now)

    def tickets(self, now: datetime) -> Iterator[Leftover]:
        """That nobody has used."""
        return self._in_partition(keys.TICKETS, now)

    def connections(self, now: datetime) -> Iterator[Leftover]:
        """Whose closing was not heard of."""
        return self._in_partition(keys.CONNECTIONS, now)

    def delete(self, leftover: Leftover) -> bool:
        """Lost when it was renewed meanwhile, or is gone."""
        try:
            self._client.delete_item(
                TableName=leftover.table,
                Key=cast("Any", leftover.key),
                ConditionExpression="expiresAt = :was",
                ExpressionAttributeValues={":was": encode(leftover.expired_at)},
            )
        except ClientError as error:
            if refused_by(error) is None:
                raise
            return False
        return True

    def _in_partition(self, partition: str, now: datetime) -> Iterator[Leftover]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._realtime,
            KeyConditionExpression="pk = :partition",
            ExpressionAttributeValues={":partition": encode(partition)},
        )
        for page in pages:
            for item in cast("list[Item]", page["Items"]):
                key = keys.key(item["pk"]["S"], item["sk"]["S"])
                yield from self._expired(self._realtime, key, item, now)

    def _listed(self, partition: str) -> Iterator[Item]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._identity,
            IndexName=keys.INDEX_LISTING,
            KeyConditionExpression="listing = :listing",
            ExpressionAttributeValues={":listing": encode(partition)},
        )
        for page in pages:
            yield from cast("list[Item]", page["Items"])

    @staticmethod
    def _expired(table: str, key: keys.Key, item: Item, now: datetime) -> Iterator[Leftover]:
        expired_at = int(item["expiresAt"]["N"])
        if expired_at < now.timestamp():
            yield Leftover(table=table, key=key, expired_at=expired_at)
