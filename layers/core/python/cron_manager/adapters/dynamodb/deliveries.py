"""The delivery log in the realtime table: a partition for each channel."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.alerts.delivery import KEPT, Delivery, DeliveryKind, DeliveryStatus
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class DeliveryTable:
    def __init__(self, client: "DynamoDBClient", realtime_table: str) -> None:
        self._client = client
        self._table = realtime_table

    def begin(self, delivery: Delivery) -> bool:
        return self._put(delivery, "attribute_not_exists(pk)")

    def save(self, before: Delivery, after: Delivery) -> bool:
        return self._put(after, "attempts = :seen", {":seen": encode(before.attempts)})

    def find(self, channel_id: str, delivery_id: str) -> Delivery | None:
        answer = self._client.get_item(
            TableName=self._table, Key=keys.delivery(channel_id, delivery_id), ConsistentRead=True
        )
        return item_to_delivery(answer["Item"]) if "Item" in answer else None

    def newest(self, channel_id: str, before: str | None, limit: int) -> Sequence[Delivery]:
        bound = keys.delivery(channel_id, before or "~")["sk"]["S"]
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :deliveries AND sk < :before",
            ExpressionAttributeValues={
                ":deliveries": encode(keys.deliveries_partition(channel_id)),
                ":before": encode(bound),
            },
            ScanIndexForward=False,
            Limit=limit,
            ConsistentRead=True,
        )
        return [item_to_delivery(item) for item in answer["Items"]]

    def _put(self, delivery: Delivery, condition: str, values: Mapping[str, Any] | None = None) -> bool:
        request: dict[str, Any] = {"ExpressionAttributeValues": values} if values else {}
        try:
            self._client.put_item(
                TableName=self._table, Item=delivery_to_item(delivery), ConditionExpression=condition, **request
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True


def delivery_to_item(delivery: Delivery) -> Item:
    return {
        **keys.delivery(delivery.channel_id, delivery.id),
        **encode_item(
            {
                "id": delivery.id,
                "channelId": delivery.channel_id,
                "notificationId": delivery.notification_id,
                "kind": str(delivery.kind),
                "title": delivery.title,
                "status": str(delivery.status),
                "attempts": delivery.attempts,
                "lastError": delivery.last_error,
                "responseStatus": delivery.response_status,
                "createdAt": to_iso(delivery.created_at),
                "updatedAt": to_iso(delivery.updated_at),
                "nextAttemptAt": to_iso(delivery.next_attempt_at) if delivery.next_attempt_at else None,
                "expiresAt": int((delivery.created_at + KEPT).timestamp()),
            }
        ),
    }


def item_to_delivery(item: Mapping[str, Any]) -> Delivery:
    stored = decode_item(item)
    again = stored.get("nextAttemptAt")
    return Delivery(
        id=stored["id"],
        channel_id=stored["channelId"],
        notification_id=stored.get("notificationId"),
        kind=DeliveryKind(stored["kind"]) if "kind" in stored else _kind_before(stored),
        title=stored["title"],
        status=DeliveryStatus(stored["status"]),
        attempts=stored["attempts"],
        last_error=stored.get("lastError"),
        response_status=stored.get("responseStatus"),
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
        next_attempt_at=from_iso(again) if again else None,
    )


def _kind_before(stored: Mapping[str, Any]) -> DeliveryKind:
    """Of an item of an earlier version."""
    return DeliveryKind.ALERT if "notificationId" in stored else DeliveryKind.TEST
