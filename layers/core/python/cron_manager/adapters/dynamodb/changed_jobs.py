"""The index `changed`: definitions and statuses by when they became as they are, for those who keep a copy of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.calendars import CalendarBook
from cron_manager.adapters.dynamodb.job_items import item_to_job
from cron_manager.domain.catalogue import StatusChange
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


_HOUR = timedelta(hours=1)


class ChangedJobs:
    def __init__(self, client: "DynamoDBClient", table: str, book: CalendarBook) -> None:
        self._client = client
        self._table = table
        self._book = book

    def since(self, instant: datetime, now: datetime) -> tuple[Sequence[Job], Sequence[StatusChange]]:
        """The jobs whose definitions were changed, deleted ones included, and those that stand otherwise.

        One request for each hour of the span that has begun, so one or two a minute after the last look.
        """
        jobs: list[Job] = []
        statuses: list[StatusChange] = []
        hour = instant
        while keys.changed_in(hour) <= keys.changed_in(now):
            for item in self._in_hour(keys.changed_in(hour), instant):
                if item["sk"]["S"] == keys.JOB_SORT:
                    jobs.append(self._book.attached(item_to_job(item)))
                else:
                    statuses.append(_status(item))
            hour += _HOUR
        return jobs, statuses

    def _in_hour(self, partition: str, instant: datetime) -> Iterator[Mapping[str, Any]]:
        for page in self._client.get_paginator("query").paginate(
            TableName=self._table,
            IndexName=keys.INDEX_CHANGED,
            KeyConditionExpression="changed = :partition AND changedAt >= :instant",
            ExpressionAttributeValues={":partition": encode(partition), ":instant": encode(to_iso(instant))},
        ):
            yield from page["Items"]


def status_item(change: StatusChange, at: datetime) -> Item:
    """An item of its own: the state, which every run changes, would move the index each time."""
    return {
        **keys.job_status(change.job_id),
        **encode_item(
            {
                "changed": keys.changed_in(at),
                "changedAt": to_iso(at),
                "status": change.status,
                "lastRunAt": change.last_run_at,
            }
        ),
    }


def _status(item: Any) -> StatusChange:
    stored = decode_item(item)
    job_id = stored["pk"].removeprefix("JOB#")
    return StatusChange(job_id=job_id, status=stored["status"], last_run_at=stored.get("lastRunAt"))
