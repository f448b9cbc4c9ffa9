"""What ended: recent days from the table, older ones from the archive, and the same lists either way."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol, TypeVar

from cron_manager.domain.archive import ArchivePart, Manifest, day_of, ended_at
from cron_manager.domain.execution import Execution
from cron_manager.domain.ids import parse_execution_id
from cron_manager.domain.instants import to_iso
from cron_manager.ports import Clock, EndedEntry
from cron_manager.usecases.find_executions import History

_PARTS = 2  # that are remembered: of some megabytes each
_MANIFESTS = 64
_LOOKED_THROUGH = 4  # parts, for one execution: thousands that ended after it was due
_NAMED = 1_000  # executions: more than the lists that make up a page name
_OF_ARCHIVE = "A"  # begins a place in an archived day; those in the table's lists begin otherwise

K = TypeVar("K")
V = TypeVar("V")


class ArchiveReader(Protocol):
    def manifest(self, day: str) -> Manifest | None: ...

    def part(self, day: str, part: ArchivePart) -> Sequence[Execution]: ...


@dataclass(kw_only=True)
class ArchivedHistory:
    """Implements History. A day that is in the archive is read there alone, whatever the table still holds of it."""

    table: History
    archive: ArchiveReader
    retention: Callable[[], timedelta]  # younger days are in the table for certain
    now: Clock
    _manifests: OrderedDict[str, Manifest] = field(default_factory=OrderedDict, init=False)
    _parts: OrderedDict[tuple[str, int], Sequence[Execution]] = field(default_factory=OrderedDict, init=False)
    _named: OrderedDict[str, Execution] = field(default_factory=OrderedDict, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)

    def of_job(
        self, job_id: str, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> Sequence[Execution]:
        """The table's alone: the archive is ordered by days."""
        return self.table.of_job(job_id, before=before, limit=limit, start=start, end=end)

    def ended_on(
        self, day: str, *, before: str | None, limit: int, until: datetime | None = None
    ) -> Sequence[EndedEntry]:
        manifest = self._manifest(day) if before is None or before.startswith(_OF_ARCHIVE) else None
        if manifest is None:
            return self.table.ended_on(day, before=before, limit=limit, until=until)
        found: list[EndedEntry] = []
        for entry in self._entries(manifest, before, to_iso(until) if until else None):
            found.append(entry)
            if len(found) == limit:
                break
        return found

    def find(self, execution_id: str) -> Execution | None:
        return self.table.find(execution_id) or self._in_archive(execution_id)

    def find_many(self, execution_ids: Sequence[str]) -> Sequence[Execution]:
        """Those that the lists have just named are in memory; the table is asked for the others. What has left the
        table since its list was read is in the archive.
        """
        with self._lock:
            known = {each: self._named[each] for each in execution_ids if each in self._named}
        others = [each for each in execution_ids if each not in known]
        known |= {each.id: each for each in (self.table.find_many(others) if others else ())}
        left = (self._in_archive(each) for each in others if each not in known)
        known |= {each.id: each for each in left if each}
        return [known[each] for each in execution_ids if each in known]

    def _in_archive(self, execution_id: str) -> Execution | None:
        """One that ended soon after it was due: a few parts are looked through, from its due time on. Also of days that
        are as young as the retention: it may have been shorter for a while.
        """
        parsed = parse_execution_id(execution_id)
        due = parsed[1] if parsed else self.now()
        found = (self._known_manifest(day) for day in (day_of(due), day_of(due + timedelta(days=1))))
        parts = [(manifest.day, part) for manifest in found if manifest for part in reversed(manifest.parts)]
        later = [(day, part) for day, part in parts if part.newest >= to_iso(due)]
        records = (record for day, part in later[:_LOOKED_THROUGH] for record in self._part(day, part))
        return next((record for record in records if record.id == execution_id), None)

    def _entries(self, manifest: Manifest, before: str | None, until: str | None) -> Iterator[EndedEntry]:
        first, index = _place(before)
        for part in manifest.parts[first:]:
            if until is not None and part.oldest > until:
                continue
            records = self._part(manifest.day, part)
            for number in range(index if part.number == first else 0, len(records)):
                record = records[number]
                if until is None or ended_at(record) <= until:
                    self._remember(self._named, record.id, record, _NAMED)
                    position = f"{_OF_ARCHIVE}{part.number}|{number + 1}"
                    yield EndedEntry(position=position, execution_id=record.id, status=record.status)

    def _manifest(self, day: str) -> Manifest | None:
        """None for a day that the table holds."""
        if day >= day_of(self.now() - self.retention()):
            return None
        return self._known_manifest(day)

    def _known_manifest(self, day: str) -> Manifest | None:
        found = self._manifests.get(day) or self.archive.manifest(day)
        if found:
            self._remember(self._manifests, day, found, _MANIFESTS)
        return found

    def _part(self, day: str, part: ArchivePart) -> Sequence[Execution]:
        found = self._parts.get((day, part.number)) or self.archive.part(day, part)
        self._remember(self._parts, (day, part.number), found, _PARTS)
        return found

    def _remember(self, kept: OrderedDict[K, V], key: K, value: V, most: int) -> None:
        with self._lock:
            kept[key] = value
            while len(kept) > most:
                kept.popitem(last=False)


def _place(before: str | None) -> tuple[int, int]:
    """The part and how many of its executions lie behind."""
    part, _, index = (before or f"{_OF_ARCHIVE}0|0").removeprefix(_OF_ARCHIVE).partition("|")
    return int(part), int(index)
