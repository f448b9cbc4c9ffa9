"""What channels have collected, in the realtime table: a partition for each channel that does."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.domain.alerts.alert import KEPT
from cron_manager.ports import Clock

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_DUE_KEPT = timedelta(days=2)  # a timer comes within a day


class DigestTable:
    def __init__(self, client: "DynamoDBClient", realtime_table: str, clock: Clock = lambda: datetime.now(UTC)) -> None:
        """The clock says when what nobody wants any more is let go."""
        self._client = client
        self._table = realtime_table
        self._clock = clock

    def collect(self, channel_id: str, notification_id: str) -> None:
        self._put(keys.held(channel_id, notification_id), self._clock() + KEPT)

    def collected(self, channel_id: str, limit: int) -> Sequence[str]:
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :digest AND begins_with(sk, :held)",
            ExpressionAttributeValues={
                ":digest": encode(keys.digest_partition(channel_id)),
                ":held": encode(keys.HELD_PREFIX),
            },
            Limit=limit,
            ConsistentRead=True,
        )
        return [item["sk"]["S"].removeprefix(keys.HELD_PREFIX) for item in answer["Items"]]

    def forget(self, channel_id: str, notification_ids: Sequence[str]) -> None:
        for notification_id in notification_ids:
            self._client.delete_item(TableName=self._table, Key=keys.held(channel_id, notification_id))

    def is_awaited(self, channel_id: str, due: datetime) -> bool:
        key = keys.digest_due(channel_id, due)
        return "Item" in self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True)

    def await_due(self, channel_id: str, due: datetime) -> None:
        self._put(keys.digest_due(channel_id, due), due + _DUE_KEPT)

    def _put(self, key: keys.Key, until: datetime) -> None:
        self._client.put_item(TableName=self._table, Item={**key, "expiresAt": encode(int(until.timestamp()))})
