"""The changes of jobs for the log: an item beside the job for each, which the index `active` lists over all jobs."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job_change import JobChange

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_LAST = "~"  # behind every position


class ChangedLog:
    """Implements ChangeReader."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def of_job(
        self, job_id: str, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> Sequence[JobChange]:
        span = _span(before, start, end)
        place = {"KeyConditionExpression": "pk = :all AND sk BETWEEN :first AND :last"}
        bounds = {
            ":all": keys.job_partition(job_id),
            **{name: keys.CHANGE_PREFIX + bound for name, bound in span.items()},
        }
        return self._query(place, bounds, before, limit)

    def latest(
        self, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> Sequence[JobChange]:
        place = {
            "IndexName": keys.INDEX_ACTIVE,
            "KeyConditionExpression": "active = :all AND id BETWEEN :first AND :last",
        }
        return self._query(place, {":all": keys.CHANGES, **_span(before, start, end)}, before, limit)

    def _query(
        self, place: Mapping[str, Any], bounds: Mapping[str, str], before: str | None, limit: int
    ) -> Sequence[JobChange]:
        if bounds[":first"] > bounds[":last"]:
            return []
        answer = self._client.query(
            TableName=self._table,
            **place,
            ExpressionAttributeValues={name: encode(bound) for name, bound in bounds.items()},
            ScanIndexForward=False,
            Limit=limit + 1,  # BETWEEN takes in the one at `before`
        )
        found = [item_to_change(item) for item in answer["Items"]]
        return [each for each in found if each.position != before][:limit]


def _span(before: str | None, start: datetime | None, end: datetime | None) -> dict[str, str]:
    """The first and the last position, both included: a query knows no other bounds."""
    last = min(each for each in (before, to_iso(end) if end else None, _LAST) if each)
    return {":first": to_iso(start) if start else "0", ":last": last}


def change_to_item(change: JobChange) -> Item:
    return {
        **keys.job_change(change.job_id, change.position),
        **encode_item(
            {
                "active": keys.CHANGES,
                "id": change.position,
                "at": to_iso(change.at),
                "entryId": change.entry_id,
                "jobId": change.job_id,
                "jobName": change.job_name,
                "ownerId": change.owner_id,
                "action": change.action,
                "by": change.by,
                "tokenId": change.token_id,
                "reason": change.reason,
                "fields": list(change.changed) or None,  # `changed` is an index's key
            }
        ),
    }


def item_to_change(item: Mapping[str, Any]) -> JobChange:
    stored = decode_item(item)
    return JobChange(
        at=from_iso(stored["at"]),
        entry_id=stored["entryId"],
        job_id=stored["jobId"],
        job_name=stored["jobName"],
        owner_id=stored["ownerId"],
        action=stored["action"],
        by=stored["by"],
        token_id=stored.get("tokenId"),
        reason=stored.get("reason"),
        changed=tuple(stored.get("fields", ())),
    )
