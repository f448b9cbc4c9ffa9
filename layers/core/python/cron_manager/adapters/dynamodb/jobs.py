"""The jobs table: definitions, with the calendars that they name and the categories that they are in, and states."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.categories import CategoryBook
from cron_manager.adapters.dynamodb.job_items import item_to_job, item_to_state
from cron_manager.domain.job import Job, JobState

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_BATCH = 100  # keys that one BatchGetItem takes


class JobTable:
    """Reading jobs. Without a book of categories, a job names the one that it was put into, deleted or not."""

    def __init__(
        self,
        client: "DynamoDBClient",
        table: str,
        book: CalendarBook | None = None,
        categories: CategoryBook | None = None,
    ) -> None:
        self._client = client
        self._table = table
        self._book = book or CalendarBook(CalendarTable(client, table))
        self._categories = categories

    def find(self, job_id: str) -> Job | None:
        """The definition, strongly consistent, deleted ones included."""
        item = self._item(keys.job(job_id))
        return self._job(item) if item else None

    def items(self, job_ids: Collection[str]) -> Mapping[str, Item]:
        """The definitions' items, by job, of up to 100 jobs; of one that never was there is none.

        Of several jobs an item may be as old as DynamoDB's eventual consistency lets it be, a second or so, which costs
        half as much: a change has a minute until every executor obeys it. One job alone is read strongly consistent,
        and so is what a batch does not hold: it may be new, or DynamoDB has left it out (the client repeats a GetItem
        with growing pauses).
        """
        wanted = {job_id: keys.job(job_id) for job_id in job_ids}
        if len(wanted) == 1:
            return {job_id: item for job_id, key in wanted.items() if (item := self._item(key))}
        answer = self._client.batch_get_item(RequestItems={self._table: {"Keys": list(wanted.values())}})
        read = cast("list[Item]", answer["Responses"].get(self._table, []))
        found: dict[str, Item | None] = {item["id"]["S"]: item for item in read}
        found |= {job_id: self._item(key) for job_id, key in wanted.items() if job_id not in found}
        return {job_id: item for job_id, item in found.items() if item}

    def attached(self, job: Job) -> Job:
        """A job as it is stored, as `find` answers it; reads calendars and categories at times."""
        found = self._book.attached(job)
        return self._categories.filed(found) if self._categories else found

    def states(self, job_ids: Sequence[str]) -> dict[str, JobState]:
        """The states of these jobs; a job without one has not run or been registered yet."""
        found: dict[str, JobState] = {}
        for start in range(0, len(job_ids), _BATCH):
            wanted = [keys.job_state(job_id) for job_id in job_ids[start : start + _BATCH]]
            for item in batch_get(self._client, self._table, wanted):
                found[item["pk"]["S"].removeprefix("JOB#")] = item_to_state(item)
        return found

    def with_states(self, job_ids: Sequence[str]) -> list[tuple[Job, JobState]]:
        """In the order of the ids, strongly consistent, deleted ones included; ids of jobs that never were are left
        out. One request for fifty.
        """
        wanted = [key for job_id in job_ids for key in (keys.job(job_id), keys.job_state(job_id))]
        found: dict[tuple[str, str], Item] = {}
        for start in range(0, len(wanted), _BATCH):
            for item in batch_get(self._client, self._table, wanted[start : start + _BATCH], consistent=True):
                found[item["pk"]["S"].removeprefix("JOB#"), item["sk"]["S"]] = item
        return [
            (self._job(definition), item_to_state(found.get((each, keys.STATE_SORT), {})))
            for each in job_ids
            if (definition := found.get((each, keys.JOB_SORT)))
        ]

    def page(self, *, after: str | None, limit: int) -> list[Job]:
        """Living jobs, newest first, beginning after the job with the id `after`."""
        return self._page(keys.JOBS, after, limit)

    def deleted_page(self, *, after: str | None, limit: int) -> list[Job]:
        """Those that are deleted and not yet purged, likewise."""
        return self._page(keys.DELETED, after, limit)

    def _page(self, listing: str, after: str | None, limit: int) -> list[Job]:
        request: dict[str, Any] = {}
        if after:
            request["ExclusiveStartKey"] = {
                **keys.job(after),
                "listing": encode(listing),
                "id": encode(after),
            }
        answer = self._client.query(
            TableName=self._table,
            IndexName=keys.INDEX_LISTING,
            KeyConditionExpression="listing = :listing",
            ExpressionAttributeValues={":listing": encode(listing)},
            ScanIndexForward=False,
            Limit=limit,
            **request,
        )
        return [self._job(item) for item in answer["Items"]]

    def active_jobs(self) -> Iterable[Job]:
        """Every job that has occurrences."""
        return self._all(keys.INDEX_ACTIVE, "active", keys.ACTIVE)

    def living_jobs(self) -> Iterable[Job]:
        """Every job that is not deleted."""
        return self._all(keys.INDEX_LISTING, "listing", keys.JOBS)

    def deleted_jobs(self) -> Iterable[Job]:
        """Every job that can be restored."""
        return self._all(keys.INDEX_LISTING, "listing", keys.DELETED)

    def _all(self, index: str, attribute: str, partition: str) -> Iterable[Job]:
        for page in self._client.get_paginator("query").paginate(
            TableName=self._table,
            IndexName=index,
            KeyConditionExpression=f"{attribute} = :partition",
            ExpressionAttributeValues={":partition": encode(partition)},
        ):
            for item in page["Items"]:
                yield self._job(item)

    def _item(self, key: Any) -> Item | None:
        answer = self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True)
        return cast("Item | None", answer.get("Item"))

    def _job(self, item: Mapping[str, Any]) -> Job:
        return self.attached(item_to_job(item))


def batch_get(
    client: "DynamoDBClient", table: str, wanted: Sequence[keys.Key], *, consistent: bool = False
) -> Iterable[Item]:
    """The items that these keys have, repeating what DynamoDB leaves unprocessed until nothing is."""
    requested: Any = {table: {"Keys": list(wanted), "ConsistentRead": consistent}} if wanted else {}
    while requested:
        answer = client.batch_get_item(RequestItems=requested)
        yield from cast("list[Item]", answer["Responses"].get(table, []))
        requested = answer.get("UnprocessedKeys")
