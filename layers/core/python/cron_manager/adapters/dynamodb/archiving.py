"""The tables as the archiver sees them: its own memory, what ended, and the ids of every job."""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.execution_items import item_to_execution, run_key
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.domain.archive import ArchivePart, ArchiveState, DayInHand, Stage
from cron_manager.domain.errors import Conflict, Unavailable
from cron_manager.domain.execution import Execution

if TYPE_CHECKING:
    from datetime import datetime

    from mypy_boto3_dynamodb import DynamoDBClient

_DELETED_AT_ONCE = 25  # items that one BatchWriteItem takes
_TRIES = 8  # of what DynamoDB leaves undone; botocore waits between throttled requests


class ArchiveTable:
    """Implements ArchiveBook: one item of the executions table."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def read(self) -> ArchiveState:
        item = self._client.get_item(TableName=self._table, Key=keys.ARCHIVE, ConsistentRead=True).get("Item")
        return item_to_state(item) if item else ArchiveState()

    def replace(self, before: ArchiveState, after: ArchiveState) -> None:
        condition: Any = {"ConditionExpression": "attribute_not_exists(pk)"}
        if before.version:
            condition = {
                "ConditionExpression": "version = :was",
                "ExpressionAttributeValues": {":was": encode(before.version)},
            }
        try:
            self._client.put_item(TableName=self._table, Item=state_to_item(after), **condition)
        except self._client.exceptions.ConditionalCheckFailedException as error:
            raise Conflict from error


class EndedRecordTable(HistoryTable):
    """Implements EndedRecords."""

    def due_between(self, job_id: str, start: "datetime", end: "datetime") -> Iterator[Execution]:
        for page in self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :job AND sk BETWEEN :first AND :last",
            ExpressionAttributeValues={
                ":job": encode(keys.job_partition(job_id)),
                ":first": encode(keys.run_sort(start, "")),
                ":last": encode(keys.run_sort(end, "")),
            },
        ):
            yield from map(item_to_execution, page["Items"])

    def forget(self, executions: Sequence[Execution]) -> None:
        """Unavailable when DynamoDB leaves some of them undone again and again."""
        for start in range(0, len(executions), _DELETED_AT_ONCE):
            gone: Any = [
                {"DeleteRequest": {"Key": run_key(each)}} for each in executions[start : start + _DELETED_AT_ONCE]
            ]
            waiting: Any = {self._table: gone}
            for _ in range(_TRIES):
                waiting = self._client.batch_write_item(RequestItems=waiting).get("UnprocessedItems")
                if not waiting:
                    break
            else:
                raise Unavailable


def job_ids(client: "DynamoDBClient", table: str) -> Iterator[str]:
    """Of every job that is not purged yet, in their order."""
    return heapq.merge(*(_listed(client, table, listing) for listing in (keys.JOBS, keys.DELETED)))


def _listed(client: "DynamoDBClient", table: str, listing: str) -> Iterator[str]:
    for page in client.get_paginator("query").paginate(
        TableName=table,
        IndexName=keys.INDEX_LISTING,
        KeyConditionExpression="listing = :listing",
        ProjectionExpression="id",
        ExpressionAttributeValues={":listing": encode(listing)},
    ):
        yield from (item["id"]["S"] for item in page["Items"])


def state_to_item(state: ArchiveState) -> Item:
    return {
        **keys.ARCHIVE,
        **encode_item(
            {
                "version": state.version,
                "archivedBefore": state.archived_before,
                "inHand": _day_to_plain(state.in_hand) if state.in_hand else None,
            }
        ),
    }


def item_to_state(item: Mapping[str, Any]) -> ArchiveState:
    stored = decode_item(item)
    return ArchiveState(
        version=stored["version"],
        archived_before=stored.get("archivedBefore"),
        in_hand=_plain_to_day(stored["inHand"]) if "inHand" in stored else None,
    )


def _day_to_plain(day: DayInHand) -> dict[str, object]:
    return {
        "day": day.day,
        "stage": str(day.stage),
        "place": day.place,
        "parts": [[part.number, part.rows, part.sha256, part.oldest, part.newest] for part in day.parts],
        "byStatus": dict(day.by_status),
        "listed": day.listed,
        "repeated": day.repeated,
        "gone": day.gone,
        "short": day.short,
        "strays": day.strays,
    }


def _plain_to_day(stored: Mapping[str, Any]) -> DayInHand:
    return DayInHand(
        day=stored["day"],
        stage=Stage(stored["stage"]),
        place=stored.get("place"),
        parts=tuple(
            ArchivePart(number=number, rows=rows, sha256=sha256, oldest=oldest, newest=newest)
            for number, rows, sha256, oldest, newest in stored["parts"]
        ),
        by_status=stored["byStatus"],
        listed=stored["listed"],
        repeated=stored["repeated"],
        gone=stored["gone"],
        short=stored.get("short", 0),
        strays=stored["strays"],
    )
