"""Reading executions: one job's history, everything that ended, the counts of a day."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import decode, decode_item, encode
from cron_manager.adapters.dynamodb.execution_items import item_to_execution
from cron_manager.adapters.dynamodb.jobs import batch_get
from cron_manager.adapters.dynamodb.service_counts import item_to_served
from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger
from cron_manager.domain.ids import parse_execution_id
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.service_levels import Served
from cron_manager.ports import DayCounts, EndedEntry

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_BATCH = 100  # keys that one BatchGetItem takes
_COUNTS = frozenset({"SUCCESS", "FAILED", "TIMEOUT", "SKIPPED", "MISSED", "CRASHED", "CANCELLED"})


class HistoryTable:
    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def find(self, execution_id: str) -> Execution | None:
        """Strongly consistent: a run that was just asked for is there."""
        parsed = parse_execution_id(execution_id)
        if parsed is None:
            return None
        item = self._client.get_item(TableName=self._table, Key=keys.run(*parsed), ConsistentRead=True).get("Item")
        return item_to_execution(item) if item else None

    def find_many(self, execution_ids: Sequence[str]) -> list[Execution]:
        """In the order of the ids; ids without a record are left out."""
        parsed = [keys.run(*found) for each in dict.fromkeys(execution_ids) if (found := parse_execution_id(each))]
        records = [item_to_execution(item) for item in batch_get(self._client, self._table, parsed)]
        by_id = {execution.id: execution for execution in records}
        return [by_id[each] for each in dict.fromkeys(execution_ids) if each in by_id]

    def of_job(
        self,
        job_id: str,
        *,
        before: str | None,
        limit: int,
        start: datetime | None = None,
        end: datetime | None = None,
    ) -> list[Execution]:
        """A job's executions due from `start` on and before `end`, the latest first, after the one named `before`."""
        request: dict[str, Any] = {}
        parsed = parse_execution_id(before) if before else None
        if parsed:
            request["ExclusiveStartKey"] = keys.run(*parsed)
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :job AND sk BETWEEN :first AND :last",
            ExpressionAttributeValues={
                ":job": encode(keys.job_partition(job_id)),
                ":first": encode(keys.run_sort(start, "") if start else keys.RUN_PREFIX),
                ":last": encode(keys.run_sort(end, "") if end else f"{keys.RUN_PREFIX}~"),
            },
            ScanIndexForward=False,
            Limit=limit,
            **request,
        )
        return [item_to_execution(item) for item in answer["Items"]]

    def outcomes(self, job_id: str, start: datetime, end: datetime) -> dict[datetime, ExecutionStatus]:
        """How the job's scheduled occurrences from `start` to `end` stand, both inclusive, by due time."""
        found: dict[datetime, ExecutionStatus] = {}
        for page in self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :job AND sk BETWEEN :first AND :last",
            ProjectionExpression="scheduledFor, #trigger, #status",
            ExpressionAttributeNames={"#trigger": "trigger", "#status": "status"},
            ExpressionAttributeValues={
                ":job": encode(keys.job_partition(job_id)),
                ":first": encode(keys.run_sort(start, "")),
                ":last": encode(keys.run_sort(end, "~")),
            },
        ):
            for item in page["Items"]:
                stored = decode_item(item)
                if not Trigger(stored["trigger"]).by_hand:
                    found[from_iso(stored["scheduledFor"])] = ExecutionStatus(stored["status"])
        return found

    def ended_on(self, day: str, *, before: str | None, limit: int, until: datetime | None = None) -> list[EndedEntry]:
        """The day's finished executions noted up to an instant, the latest first; at least `limit` if there are."""
        latest = keys.day_batch(until, "~")["sk"]["S"] if until else "~"
        sort, _, index = (before or f"{latest}|").rpartition("|")
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :day AND sk <= :before",
            ExpressionAttributeValues={":day": encode(keys.day_partition(day)), ":before": encode(sort)},
            ScanIndexForward=False,
            Limit=limit + bool(index),  # the batch in which the page before ended may have no lines left
        )
        entries: list[EndedEntry] = []
        for item in answer["Items"]:
            batch, lines = item["sk"]["S"], list(enumerate(_lines(item)))
            if batch == sort and index:
                lines = lines[: int(index)]
            for number, line in reversed(lines):
                entries.append(_entry(f"{batch}|{number}", line))
        return entries

    def quiet_days(self, first: datetime, last: datetime) -> set[str]:
        """Of the days from the one of `first` to the one of `last`, those with nothing in their lists."""
        days = [to_iso(first + timedelta(days=number))[:10] for number in range((last.date() - first.date()).days + 1)]
        return {day for day in days if not self.ended_on(day, before=None, limit=1)}

    def jobs_that_ran(self, start: datetime, end: datetime) -> set[str]:
        """The jobs of which runs were noted to have ended between two instants."""
        found: set[str] = set()
        for number in range((end.date() - start.date()).days + 1):
            day = to_iso(start + timedelta(days=number))[:10]
            for page in self._client.get_paginator("query").paginate(
                TableName=self._table,
                KeyConditionExpression="pk = :day AND sk BETWEEN :first AND :last",
                ExpressionAttributeValues={
                    ":day": encode(keys.day_partition(day)),
                    ":first": encode(keys.day_batch(start, "")["sk"]["S"]),
                    ":last": encode(keys.day_batch(end, "~")["sk"]["S"]),
                },
            ):
                lines = (line for item in page["Items"] for line in _lines(item))
                parsed = (parse_execution_id(line.partition(" ")[0]) for line in lines)
                found.update(each[0] for each in parsed if each)
        return found

    def counts_by_hour(self, hours: Sequence[datetime]) -> dict[datetime, dict[str, int]]:
        """How many executions ended within each of these UTC hours, by status. One request for a hundred hours."""
        return {hour: _counts(item) for hour, item in self._items_by_hour(hours)}

    def served_by_hour(self, hours: Sequence[datetime]) -> dict[datetime, Served]:
        """How well each of these UTC hours was served. One request for a hundred hours."""
        return {hour: item_to_served(item) for hour, item in self._items_by_hour(hours)}

    def _items_by_hour(self, hours: Sequence[datetime]) -> Iterator[tuple[datetime, Mapping[str, Any]]]:
        """Of those that have counts."""
        wanted = {keys.stats_hour(hour)["pk"]["S"] + keys.stats_hour(hour)["sk"]["S"]: hour for hour in hours}
        for start in range(0, len(hours), _BATCH):
            asked = [keys.stats_hour(hour) for hour in hours[start : start + _BATCH]]
            for item in batch_get(self._client, self._table, asked):
                yield wanted[item["pk"]["S"] + item["sk"]["S"]], item

    def counts_on(self, day: datetime) -> DayCounts:
        """What ended on a UTC day."""
        answer = self._client.query(
            TableName=self._table,
            KeyConditionExpression="pk = :day",
            ExpressionAttributeValues={":day": encode(f"STATS#{to_iso(day)[:10]}")},
        )
        totals: Counter[str] = Counter()
        batches = 0
        for item in answer["Items"]:
            totals.update(_counts(item))
            batches += decode(item.get("batches", {"N": "0"}))
        return DayCounts(by_status=dict(totals), batches=batches)


def _entry(position: str, line: str) -> EndedEntry:
    execution_id, status, *kept = line.split(" ")
    return EndedEntry(
        position=position, execution_id=execution_id, status=status, kept_days=int(kept[0]) if kept else None
    )


def _lines(item: Mapping[str, Any]) -> list[str]:
    """A batch's executions: a text with a line for each, which is read far sooner than the list that it was once."""
    entries: Any = item["entries"]
    lines: list[str] = decode(entries) if "L" in entries else entries["S"].split("\n")
    return lines


def _counts(item: Mapping[str, Any]) -> dict[str, int]:
    return {name: decode(item[name]) for name in _COUNTS if name in item}
