"""Finding jobs in the catalogue: filters, an order, and where a page goes on."""

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cached_property
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


_VALUES: Mapping[str, Callable[[JobRow, float], Value]] = {
    "name": lambda row, _: row.name.casefold(),
    "createdAt": lambda row, _: row.created_at,
    "updatedAt": lambda row, _: row.updated_at,
    "lastRunAt": lambda row, _: row.last_run_at,
    "nextRunAt": lambda row, moment: row.next_run(moment),
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
    filed: Mapping[str, str] = field(default_factory=dict, hash=False)  # id that a job may name → its category by now
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


@dataclass(frozen=True, kw_only=True)
class Found:
    """Rows in an order."""

    rows: Sequence[JobRow]
    order: JobOrder
    moment: float  # that next runs are counted from; seconds since 1970

    @cached_property
    def standing(self) -> Mapping[tuple[bool, str], int]:
        """How many are active, or not, and of which status; counted once."""
        return Counter((row.is_active, row.status) for row in self.rows)

    def next_runs(self, now: datetime, count: int) -> list[tuple[int, JobRow]]:
        """The soonest, in seconds since 1970, of rows in the order of their next runs as it was some seconds ago.

        What has begun meanwhile is due again later. Behind `count` rows that have not, nothing can be sooner.
        """
        due: list[tuple[int, str, JobRow]] = []
        moment, still_due = now.timestamp(), 0
        for row in self.rows:
            before, second = row.next_run(self.moment), row.next_run(moment)
            if before is None or still_due == count:
                break
            if second is not None:
                due.append((second, row.id, row))
                still_due += second == before
        return [(second, row) for second, _, row in sorted(due)[:count]]

    def after(self, place: Place | None, count: int) -> Sequence[JobRow]:
        """The first rows beyond a place, whether or not the row that was there is still in the list."""
        start = 0 if place is None else bisect_left(self.rows, True, key=lambda row: self._is_beyond(row, place))
        return self.rows[start : start + count]

    def place_of(self, row: JobRow) -> Place:
        value = _value_of(self.order)(row, self.moment)
        return value is None, value, row.id

    def _is_beyond(self, row: JobRow, given: Place) -> bool:
        place = self.place_of(row)
        if place[0] is not given[0]:
            return place[0]
        return place[1:] < given[1:] if self.order.descends else place[1:] > given[1:]


def search(rows: Iterable[JobRow], wanted: JobFilter, order: JobOrder, now: datetime) -> Found:
    """Every row that the filter keeps."""
    for condition in wanted.conditions():
        rows = filter(condition, rows)
    value_of, moment = _value_of(order), now.timestamp()
    present: list[JobRow] = []
    absent: list[JobRow] = []
    for row in sorted(rows, key=itemgetter(0), reverse=order.descends):
        (absent if value_of(row, moment) is None else present).append(row)
    present.sort(key=lambda row: value_of(row, moment), reverse=order.descends)  # type: ignore[arg-type, return-value]  # none is None
    return Found(rows=present + absent, order=order, moment=moment)


def _value_of(order: JobOrder) -> Callable[[JobRow, float], Value]:
    return _VALUES[order.removeprefix("-")]


def written(place: Place) -> str:
    return json.dumps(place, separators=(",", ":"))


def read(text: str) -> Place:
    absent, value, job_id = json.loads(text)
    return absent, value, job_id


def _folded(text: str | None) -> str:
    return (text or "").casefold()
