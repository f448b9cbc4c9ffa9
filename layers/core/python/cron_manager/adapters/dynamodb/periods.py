"""When a job ran by which schedule: one item for each change of when it runs, beside the job."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.period import Origin, Period, ScheduleChange
from cron_manager.domain.schedule import DstGap, DstOverlap

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class PeriodTable:
    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def periods(self, job_id: str, start: datetime, end: datetime) -> list[Period]:
        """Those that begin before `end`, oldest first, from the one that held at `start` on, if it is known."""
        found: list[Period] = []
        for page in self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :job AND sk BETWEEN :first AND :last",
            ExpressionAttributeValues={
                ":job": encode(keys.job_partition(job_id)),
                ":first": encode(keys.PERIOD_PREFIX),
                ":last": encode(keys.PERIOD_PREFIX + to_iso(end)),
            },
            ScanIndexForward=False,
        ):
            for item in page["Items"]:
                found.append(item_to_period(item))
                if found[-1].since <= start:
                    return found[::-1]
        return found[::-1]

    def schedule_changes(
        self, job_id: str, *, before: str | None, limit: int
    ) -> tuple[Sequence[ScheduleChange], str | None]:
        """So many changes at most, the newest first, older than the one at `before`; and the place of the last one,
        when there are more.
        """
        last = f"{keys.PERIOD_PREFIX}{before}" if before else f"{keys.PERIOD_PREFIX}~"
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :job AND sk BETWEEN :first AND :last",
            ExpressionAttributeValues={
                ":job": encode(keys.job_partition(job_id)),
                ":first": encode(keys.PERIOD_PREFIX),
                ":last": encode(last),
            },
            ScanIndexForward=False,
            Limit=limit + 2,
        )
        items = [item for item in answer["Items"] if item["sk"]["S"] != last]
        periods = [item_to_period(item) for item in items]
        found = [
            ScheduleChange(before=earlier, after=period, origin=item_to_origin(item))
            for item, period, earlier in zip(items, periods, [*periods[1:], None], strict=True)
        ]
        return found[:limit], to_iso(found[limit - 1].after.since) if len(found) > limit else None


def origin_to_item(origin: Origin) -> Item:
    return encode_item(
        {
            "by": origin.by,
            "tokenId": origin.token_id,
            "action": origin.action,
            "entryId": origin.entry_id,
            "reason": origin.reason,
        }
    )


def item_to_origin(item: Mapping[str, Any]) -> Origin | None:
    stored = decode_item(item)
    if "entryId" not in stored:
        return None
    return Origin(
        by=stored["by"],
        token_id=stored.get("tokenId"),
        action=stored["action"],
        entry_id=stored["entryId"],
        reason=stored.get("reason"),
    )


def changed_period_to_item(job_id: str, period: Period) -> Item:
    """That of a job which had other occurrences before: listed by its time among those of all jobs."""
    listed = {"active": keys.RESCHEDULED, "id": f"{to_iso(period.since)}#{job_id}"}
    return {**period_to_item(job_id, period), **encode_item(listed)}


def rescheduled_since(client: "DynamoDBClient", table: str, instant: datetime) -> list[str]:
    """The ids of the jobs with such an item, the latest first; one that was changed again is named again."""
    found: list[str] = []
    for page in client.get_paginator("query").paginate(
        TableName=table,
        IndexName=keys.INDEX_ACTIVE,
        KeyConditionExpression="active = :rescheduled AND id > :instant",
        ProjectionExpression="pk",
        ExpressionAttributeValues={":rescheduled": encode(keys.RESCHEDULED), ":instant": encode(to_iso(instant))},
        ScanIndexForward=False,
    ):
        found += [item["pk"]["S"].removeprefix("JOB#") for item in page["Items"]]
    return found


def period_to_item(job_id: str, period: Period) -> Item:
    texts = {name: getattr(period, attribute) for name, attribute in _INSTANTS.items()}
    return {
        **keys.period(job_id, period.since),
        **encode_item(
            {
                **{name: to_iso(instant) for name, instant in texts.items() if instant},
                "isScheduled": period.is_scheduled,
                "cronExpression": period.cron_expression,
                "timezone": period.timezone,
                "jitterSeconds": period.jitter_seconds or None,
                "dstGap": str(period.dst_gap) if period.dst_gap is not DstGap.CRON else None,
                "dstOverlap": str(period.dst_overlap) if period.dst_overlap is not DstOverlap.CRON else None,
                "calendarIds": list(period.calendar_ids) or None,
            }
        ),
    }


def item_to_period(item: Mapping[str, Any]) -> Period:
    stored = decode_item(item)
    instants: dict[str, Any] = {
        attribute: from_iso(stored[name]) for name, attribute in _INSTANTS.items() if name in stored
    }
    return Period(
        is_scheduled=stored["isScheduled"],
        cron_expression=stored["cronExpression"],
        timezone=stored["timezone"],
        jitter_seconds=stored.get("jitterSeconds", 0),
        dst_gap=DstGap(stored.get("dstGap", DstGap.CRON)),
        dst_overlap=DstOverlap(stored.get("dstOverlap", DstOverlap.CRON)),
        calendar_ids=tuple(stored.get("calendarIds", ())),
        **instants,
    )


_INSTANTS = {
    "since": "since",
    "startAt": "start_at",
    "endAt": "end_at",
    "lastAt": "last_at",
    "activeSince": "active_since",
    "scheduledSince": "scheduled_since",
}
