"""Notifications in the realtime table: one partition, the newest last, and what each person has read."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.notification_items import item_to_notification, job_values, notification_to_item
from cron_manager.domain.alerts.alert import KEPT, MOST_NAMED, Alert, AlertedJob, Notification
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.ports import Clock
from cron_manager.ports_alerts import ReadMarks

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_MOST_MARKS = 2000  # single notifications that are marked as read; more are only marked all at once


class NotificationTable:
    def __init__(self, client: "DynamoDBClient", realtime_table: str, clock: Clock = lambda: datetime.now(UTC)) -> None:
        """The clock says when something is written down."""
        self._client = client
        self._table = realtime_table
        self._clock = clock

    def raise_alert(self, alert: Alert) -> bool:
        """The conditional put decides: False when the alert was raised before."""
        now = self._clock()
        count = len(alert.jobs) + alert.more_jobs
        notification = Notification(alert=alert, created_at=now, updated_at=now, job_count=count)
        try:
            self._client.put_item(
                TableName=self._table,
                Item=notification_to_item(notification),
                ConditionExpression="attribute_not_exists(pk)",
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def find(self, notification_id: str) -> Notification | None:
        answer = self._client.get_item(
            TableName=self._table, Key=keys.notification(notification_id), ConsistentRead=True
        )
        return item_to_notification(answer["Item"]) if "Item" in answer else None

    def grow(self, notification_id: str, jobs: Sequence[AlertedJob], count: int, title: str, now: datetime) -> None:
        named = jobs if count - len(jobs) < MOST_NAMED else ()
        sets = ["jobCount = :count", "title = :title", "updatedAt = :now"]
        sets += [f"jobs.#job{place} = :job{place}" for place in range(len(named))]
        request: dict[str, Any] = {
            "UpdateExpression": f"SET {', '.join(sets)}",
            "ConditionExpression": "jobCount < :count",
            "ExpressionAttributeValues": {
                ":count": encode(count),
                ":title": encode(title),
                ":now": encode(to_iso(now)),
                **{f":job{place}": encode(job_values(job)) for place, job in enumerate(named)},
            },
        }
        if named:
            request["ExpressionAttributeNames"] = {f"#job{place}": job.id for place, job in enumerate(named)}
        self._update(notification_id, request)

    def escalate(self, notification_id: str, severity: Severity) -> None:
        self._update(
            notification_id,
            {
                "UpdateExpression": "SET severity = :severity",
                "ConditionExpression": "attribute_exists(pk)",
                "ExpressionAttributeValues": {":severity": encode(str(severity))},
            },
        )

    def resolve(self, notification_id: str, at: datetime) -> Notification | None:
        return self._update(
            notification_id,
            {
                "UpdateExpression": "SET resolvedAt = if_not_exists(resolvedAt, :at)",
                "ConditionExpression": "attribute_exists(pk)",
                "ExpressionAttributeValues": {":at": encode(to_iso(at))},
            },
        )

    def note_told(self, notification_id: str, count: int) -> None:
        self._update(
            notification_id,
            {
                "UpdateExpression": "SET toldCount = :count",
                "ConditionExpression": "toldCount < :count",
                "ExpressionAttributeValues": {":count": encode(count)},
            },
        )

    def note_silenced(self, notification_id: str, reason: str) -> None:
        self._update(
            notification_id,
            {
                "UpdateExpression": "SET silencedBy = :reason",
                "ConditionExpression": "attribute_exists(pk)",
                "ExpressionAttributeValues": {":reason": encode(reason)},
            },
        )

    def note_undelivered(self, notification_id: str, channel: str) -> None:
        self._update(
            notification_id,
            {
                "UpdateExpression": "ADD undelivered :channel",
                "ConditionExpression": "attribute_exists(pk)",
                "ExpressionAttributeValues": {":channel": {"SS": [channel]}},
            },
        )

    def acknowledge(self, notification_id: str, by: str, now: datetime) -> Notification | None:
        done = self._update(
            notification_id,
            {
                "UpdateExpression": "SET acknowledgedBy = :by, acknowledgedAt = :now",
                "ConditionExpression": "attribute_exists(pk) AND attribute_not_exists(acknowledgedBy)",
                "ExpressionAttributeValues": {":by": encode(by), ":now": encode(to_iso(now))},
            },
        )
        return done or self.find(notification_id)

    def newest(self, before: str | None) -> Iterator[Notification]:
        bound = keys.notification(before)["sk"]["S"] if before else f"{keys.NOTIFICATION_PREFIX}~"
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :notifications AND sk < :before",
            ExpressionAttributeValues={":notifications": encode(keys.NOTIFICATIONS), ":before": encode(bound)},
            ScanIndexForward=False,
            ConsistentRead=True,
        )
        return (item_to_notification(item) for page in pages for item in page["Items"])

    def marks(self, user_id: str) -> ReadMarks:
        item = self._client.get_item(
            TableName=self._table, Key=keys.notifications_read(user_id), ConsistentRead=True
        ).get("Item", {})
        until = item.get("until", {}).get("S")
        return ReadMarks(until=from_iso(until) if until else None, ids=frozenset(item.get("ids", {}).get("SS", ())))

    def mark_read(self, user_id: str, notification_id: str, now: datetime) -> None:
        """Beyond the most, everything counts as read: nobody reads so many one by one."""
        if len(self.marks(user_id).ids) >= _MOST_MARKS:
            self.mark_all_read(user_id, now)
            return
        self._client.update_item(
            TableName=self._table,
            Key=keys.notifications_read(user_id),
            UpdateExpression="ADD ids :id SET expiresAt = :expiresAt",
            ExpressionAttributeValues={":id": {"SS": [notification_id]}, ":expiresAt": encode(_epoch(now))},
        )

    def mark_all_read(self, user_id: str, now: datetime) -> None:
        self._client.put_item(
            TableName=self._table,
            Item={
                **keys.notifications_read(user_id),
                "until": encode(to_iso(now)),
                "expiresAt": encode(_epoch(now)),
            },
        )

    def _update(self, notification_id: str, request: Mapping[str, Any]) -> Notification | None:
        """As it stands afterwards; None when the condition does not hold."""
        try:
            answer = self._client.update_item(
                TableName=self._table, Key=keys.notification(notification_id), ReturnValues="ALL_NEW", **request
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return None
        return item_to_notification(answer["Attributes"])


def _epoch(now: datetime) -> int:
    """A mark outlives what it is of."""
    return int((now + 2 * KEPT).timestamp())
