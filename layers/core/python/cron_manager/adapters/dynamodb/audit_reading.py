"""The audit table, read: by id, by days, by actor, by object. Implements AuditReader."""

import heapq
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.audit import AuditTable, item_to_entry
from cron_manager.domain.audit import ANONYMOUS, AuditEntry
from cron_manager.domain.ids import instant_of
from cron_manager.domain.instants import to_iso

_MILLISECOND = timedelta(milliseconds=1)
_PAGE = 100  # entries that a query asks for at once
_LAST = "#~"  # behind every id


class AuditLog(AuditTable):
    """The trail, for those who may read it."""

    def find(self, entry_id: str) -> AuditEntry | None:
        at = instant_of("aud", entry_id)
        if at is None:
            return None
        found = self._client.get_item(TableName=self._table, Key=keys.audit_entry(at, entry_id), ConsistentRead=True)
        return item_to_entry(found["Item"]) if "Item" in found else None

    def between(self, start: datetime, end: datetime) -> Iterator[AuditEntry]:
        first, last = _span(start, end)
        for day in days_between(start, end):
            yield from self._day(day, first, last, forward=True)

    def latest(self, start: datetime, end: datetime, before: str | None = None) -> Iterator[AuditEntry]:
        first, last = _span(start, end, before)
        for day in reversed(days_between(start, end)):
            if day <= last[:10]:
                yield from _but(before, self._day(day, first, last, forward=False))

    def of_actor(
        self, actor_id: str, start: datetime, end: datetime, before: str | None = None
    ) -> Iterator[AuditEntry]:
        if actor_id == ANONYMOUS:
            return iter(())
        return _but(before, self._query(keys.INDEX_ACTOR, actor_id, *_span(start, end, before), forward=False))

    def of_resource(
        self, resource: str, start: datetime, end: datetime, before: str | None = None
    ) -> Iterator[AuditEntry]:
        return _but(before, self._query(keys.INDEX_RESOURCE, resource, *_span(start, end, before), forward=False))

    def _day(self, day: str, first: str, last: str, *, forward: bool) -> Iterator[AuditEntry]:
        """The day's partitions, merged."""
        shards = [
            self._query(None, keys.audit_partition(chain), first, last, forward=forward)
            for chain in keys.audit_chains(day)
        ]
        return heapq.merge(*shards, key=attrgetter("position"), reverse=not forward)

    def _query(
        self, index: str | None, partition: str, first: str, last: str, *, forward: bool
    ) -> Iterator[AuditEntry]:
        if first > last:
            return
        request: dict[str, Any] = {
            "TableName": self._table,
            "KeyConditionExpression": "#pk = :pk AND sk BETWEEN :first AND :last",
            "ExpressionAttributeNames": {"#pk": index or "pk"},
            "ExpressionAttributeValues": {
                ":pk": encode(partition),
                ":first": encode(first),
                ":last": encode(last),
            },
            "ScanIndexForward": forward,
            "Limit": _PAGE,
            **({"IndexName": index} if index else {"ConsistentRead": True}),
        }
        while True:
            page = self._client.query(**request)
            yield from map(item_to_entry, page["Items"])
            if "LastEvaluatedKey" not in page:
                return
            request["ExclusiveStartKey"] = page["LastEvaluatedKey"]


def days_between(start: datetime, end: datetime) -> Sequence[str]:
    """The UTC days that hold an instant of `start <= at < end`, as keys write them."""
    first, last = start.astimezone(UTC).date(), (end - _MILLISECOND).astimezone(UTC).date()
    return [(first + timedelta(days=number)).isoformat() for number in range((last - first).days + 1)]


def _span(start: datetime, end: datetime, before: str | None = None) -> tuple[str, str]:
    """The first and the last sort key, both included: a query knows no other bounds."""
    last = to_iso(end - _MILLISECOND) + _LAST
    return to_iso(start), last if before is None else min(last, before)


def _but(position: str | None, entries: Iterator[AuditEntry]) -> Iterator[AuditEntry]:
    return (entry for entry in entries if entry.position != position)
