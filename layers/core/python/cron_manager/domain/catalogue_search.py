"""Finding jobs in the catalogue: filters, an order, and where a page goes on."""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from operator import itemgetter

from cron_manager.domain.catalogue import JobRow
from cron_manager.domain.category import NOWHERE

Value = str | int | None
Place = tuple[bool, Value, str]  # a row's in an order: whether it has no value there, the value, its id


class JobOrder(StrEnum):
    """By what a list of jobs is sorted; `-` turns it round. Jobs without the value come last either way."""

    NAME = "name"
    NAME_DOWN = "-name"
    CREATED = "createdAt"
    CREATED_DOWN = "-createdAt"
    UPDATED = "updatedAt"
    UPDATED_DOWN = "-updatedAt"
    LAST_RUN = "lastRunAt"
    LAST_RUN_DOWN = "-lastRunAt"
    NEXT_RUN = "nextRunAt"
    NEXT_RUN_DOWN = "-nextRunAt"
    STATUS = "status"
    STATUS_DOWN = "-status"

    @property
    def descends(self) -> bool:
        return self.startswith("-")


_VALUES: Mapping[str, Callable[[JobRow, datetime], Value]] = {
    "name": lambda row, _: row.name.casefold(),
    "createdAt": lambda row, _: row.created_at,
    "updatedAt": lambda row, _: row.updated_at,
    "lastRunAt": lambda row, _: row.last_run_at,
    "nextRunAt": lambda row, now: row.next_run(now),
    "status": lambda row, _: row.status,
}


@dataclass(frozen=True, kw_only=True)
class JobFilter:
    """What jobs must be like to be found. None: whatever."""

    seen_by: str | None = None  # a person who sees the own ones only
    owner_id: str | None = None
    is_active: bool | None = None
    status: str | None = None
    kind: str | None = None
    category_id: str | None = None  # a living category's, or NOWHERE
    filed: Mapping[str, str] = field(default_factory=dict)  # id that a job may name → the category that it is in now
    tag: str | None = None  # ignoring case
    search: str | None = None  # part of the name, description, URL or a tag, ignoring case

    def conditions(self) -> list[Callable[[JobRow], bool]]:
        """One for each thing that is asked for."""
        asked: list[tuple[object, Callable[[JobRow], bool]]] = [
            (self.seen_by, lambda row: row.owner_id == self.seen_by),
            (self.owner_id, lambda row: row.owner_id == self.owner_id),
            (self.is_active, lambda row: row.is_active is self.is_active),
            (self.status, lambda row: row.status == self.status),
            (self.kind, lambda row: row.kind == self.kind),
            (self.category_id, lambda row: self.filed.get(row.category_id or "", NOWHERE) == self.category_id),
            (self.tag, lambda row: _folded(self.tag) in map(_folded, row.tags)),
            (self.search, lambda row: words in row.text),
        ]
        words = _folded(self.search)
        return [condition for value, condition in asked if value is not None]

    def keeps(self, row: JobRow) -> bool:
        return all(condition(row) for condition in self.conditions())


Placed = tuple[Place, JobRow]


@dataclass(frozen=True, kw_only=True)
class Found:
    """Rows in an order, each with its place."""

    placed: Sequence[Placed]
    order: JobOrder

    def after(self, place: Place | None, count: int) -> Sequence[Placed]:
        """The first rows beyond a place, whether or not the row that was there is still in the list."""
        start = 0 if place is None else bisect_left(self.placed, True, key=lambda each: self._beyond(each[0], place))
        return self.placed[start : start + count]

    def _beyond(self, place: Place, given: Place) -> bool:
        if place[0] is not given[0]:
            return place[0]
        return place[1:] < given[1:] if self.order.descends else place[1:] > given[1:]


def search(rows: Iterable[JobRow], wanted: JobFilter, order: JobOrder, now: datetime) -> Found:
    """Every row that the filter keeps."""
    value_of, conditions = _VALUES[order.removeprefix("-")], wanted.conditions()
    present: list[Placed] = []
    absent: list[Placed] = []
    for row in rows:
        if all(condition(row) for condition in conditions):
            value = value_of(row, now)
            (present if value is not None else absent).append(((value is None, value, row.id), row))
    for group in (present, absent):
        group.sort(key=itemgetter(0), reverse=order.descends)
    return Found(placed=[*present, *absent], order=order)


def written(place: Place) -> str:
    return json.dumps(place, separators=(",", ":"))


def read(text: str) -> Place:
    absent, value, job_id = json.loads(text)
    return absent, value, job_id


def _folded(text: str | None) -> str:
    return (text or "").casefold()
