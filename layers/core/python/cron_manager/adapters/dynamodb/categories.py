"""Categories in the jobs table: one partition, so that reading all of them is one query."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.category import Category, CategoryStatus, Filed, Moved, filed_by
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job import Job

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_MEMORY_SECONDS = 30  # for so long a job may be shown in a category that is deleted


class CategoryTable:
    """Reading categories, strongly consistent."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def find(self, category_id: str) -> Category | None:
        key = keys.category(category_id)
        item = self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True).get("Item")
        found = item_to_category(item) if item else None
        return found if isinstance(found, Category) else None

    def all(self) -> list[Category]:
        """The living ones, in the order of creation."""
        return [each for each in self.known() if isinstance(each, Category)]

    def known(self) -> list[Category | Moved]:
        """Those that were deleted and left jobs behind as well."""
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :categories",
            ExpressionAttributeValues={":categories": encode(keys.CATEGORIES)},
            ConsistentRead=True,
        )
        return [item_to_category(item) for page in pages for item in page["Items"]]


class CategoryBook:
    """Which category a job is in, by what was known within the last 30 seconds; an unknown id is looked up at once."""

    def __init__(self, table: CategoryTable, clock: Callable[[], float] = time.monotonic) -> None:
        self._table = table
        self._clock = clock
        self._until = float("-inf")
        self._known: Mapping[str, Filed | None] = {}

    def filed(self, job: Job) -> Job:
        """The job with the category that it is in now, in place of the one that it was put into, and with what that
        one says of its executions.
        """
        if job.category_id is None:
            return job
        current = self._current(job.category_id)
        if current is None:
            return replace(job, category_id=None)
        return replace(job, category_id=current.category_id, kept_days=current.execution_retention_days)

    def forget(self) -> None:
        """Has the next job's category looked up anew."""
        self._until = float("-inf")

    def _current(self, category_id: str) -> Filed | None:
        if self._clock() >= self._until or category_id not in self._known:
            until = self._clock() + _MEMORY_SECONDS
            absent: dict[str, Filed | None] = dict.fromkeys([*self._known, category_id])
            self._known, self._until = {**absent, **filed_by(self._table.known())}, until
        return self._known[category_id]


def category_to_item(category: Category) -> Item:
    return {
        **keys.category(category.id),
        **encode_item(
            {
                "id": category.id,
                "version": category.version,
                "ownerId": category.owner_id,
                "name": category.name,
                "description": category.description or None,
                "color": category.color,
                "status": str(category.status),
                "executionRetentionDays": category.execution_retention_days,
                "createdBy": category.created_by,
                "updatedBy": category.updated_by,
                "createdAt": to_iso(category.created_at),
                "updatedAt": to_iso(category.updated_at),
            }
        ),
    }


def moved_to_item(moved: Moved) -> Item:
    return {**keys.category(moved.id), **encode_item({"id": moved.id, "movedTo": moved.to})}


def item_to_category(item: Mapping[str, Any]) -> Category | Moved:
    stored = decode_item(item)
    if "movedTo" in stored:
        return Moved(id=stored["id"], to=stored["movedTo"])
    return Category(
        id=stored["id"],
        version=stored["version"],
        owner_id=stored["ownerId"],
        name=stored["name"],
        description=stored.get("description", ""),
        color=stored["color"],
        status=CategoryStatus(stored["status"]),
        execution_retention_days=stored.get("executionRetentionDays"),
        created_by=stored["createdBy"],
        updated_by=stored["updatedBy"],
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
    )
