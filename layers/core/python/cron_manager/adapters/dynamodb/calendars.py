"""Calendars in the jobs table: one partition, so that reading all of them is one query."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job import Job
from cron_manager.domain.schedule.calendars import Calendar, Closure

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_MEMORY_SECONDS = 30  # for so long a job may follow a calendar as it was


class CalendarTable:
    """Reading calendars, strongly consistent."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def find(self, calendar_id: str) -> Calendar | None:
        key = keys.calendar(calendar_id)
        item = self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True).get("Item")
        return item_to_calendar(item) if item else None

    def all(self) -> list[Calendar]:
        """Every calendar, in the order of creation."""
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :calendars",
            ExpressionAttributeValues={":calendars": encode(keys.CALENDARS)},
            ConsistentRead=True,
        )
        return [item_to_calendar(item) for page in pages for item in page["Items"]]

    def find_many(self, calendar_ids: Sequence[str]) -> list[Calendar]:
        """In the order of the ids; ids without a calendar are left out."""
        known = {calendar.id: calendar for calendar in self.all()} if calendar_ids else {}
        return [known[each] for each in calendar_ids if each in known]


class CalendarBook:
    """The calendars as they were within the last 30 seconds, for those who read jobs again and again.

    Jobs without calendars cost nothing. An id that is not in the book has it read at once, for the calendar may be new;
    if there is none, the id is ignored.
    """

    def __init__(self, table: CalendarTable, clock: Callable[[], float] = time.monotonic) -> None:
        self._table = table
        self._clock = clock
        self._until = float("-inf")
        self._known: Mapping[str, Calendar | None] = {}

    def attached(self, job: Job) -> Job:
        """The job with its calendars."""
        return replace(job, calendars=self._of(job.calendar_ids)) if job.calendar_ids else job

    def forget(self) -> None:
        """Has the next job's calendars read anew."""
        self._until = float("-inf")

    def _of(self, calendar_ids: Sequence[str]) -> tuple[Calendar, ...]:
        known = self._known
        if self._clock() >= self._until or not known.keys() >= set(calendar_ids):
            known = self._read(calendar_ids)
        return tuple(found for each in calendar_ids if (found := known.get(each)))

    def _read(self, wanted: Iterable[str]) -> Mapping[str, Calendar | None]:
        until = self._clock() + _MEMORY_SECONDS
        known: dict[str, Calendar | None] = dict.fromkeys([*self._known, *wanted])
        known |= {calendar.id: calendar for calendar in self._table.all()}
        self._known, self._until = known, until
        return known


def calendar_to_item(calendar: Calendar) -> Item:
    return {
        **keys.calendar(calendar.id),
        **encode_item(
            {
                "id": calendar.id,
                "version": calendar.version,
                "ownerId": calendar.owner_id,
                "name": calendar.name,
                "description": calendar.description or None,
                "closures": [_stored(closure) for closure in calendar.closures],
                "createdBy": calendar.created_by,
                "updatedBy": calendar.updated_by,
                "createdAt": to_iso(calendar.created_at),
                "updatedAt": to_iso(calendar.updated_at),
            }
        ),
    }


def item_to_calendar(item: Mapping[str, Any]) -> Calendar:
    stored = decode_item(item)
    return Calendar(
        id=stored["id"],
        version=stored["version"],
        owner_id=stored["ownerId"],
        name=stored["name"],
        description=stored.get("description", ""),
        closures=tuple(_closure(each) for each in stored["closures"]),
        created_by=stored["createdBy"],
        updated_by=stored["updatedBy"],
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
    )


def _stored(closure: Closure) -> dict[str, object]:
    """Local times as they are, without an offset; what is usual is left out."""
    stored: dict[str, object] = {"start": closure.start.isoformat(), "end": closure.end.isoformat()}
    return stored | ({"yearly": True} if closure.yearly else {}) | ({"label": closure.label} if closure.label else {})


def _closure(stored: Mapping[str, Any]) -> Closure:
    return Closure(
        start=datetime.fromisoformat(stored["start"]),
        end=datetime.fromisoformat(stored["end"]),
        yearly=stored.get("yearly", False),
        label=stored.get("label", ""),
    )
