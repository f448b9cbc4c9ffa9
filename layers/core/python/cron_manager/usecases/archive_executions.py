"""Brings the executions of days that have been over for long enough from the table into the archive."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from cron_manager.domain.archive import (
    PART_ROWS,
    ArchiveMismatch,
    ArchivePart,
    ArchiveState,
    DayInHand,
    Manifest,
    Stage,
    adds_up,
    day_after,
    end_of,
    ended_at,
    gone_on,
    manifest_of,
    next_day,
    start_of,
    with_part,
)
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import KEPT, Execution
from cron_manager.ports import Clock, EndedEntry

T = TypeVar("T")

_BATCHES = 20  # of a day's list that are read at once: each names a hundred executions at most
_RECORDS = 100  # that are read, or deleted, at once
_JOBS = 50  # between two notes of the progress among jobs
_RESERVE = 20.0  # seconds of an invocation, for the part under way
_LONGEST_RUN = timedelta(days=1)  # before its end, an execution that no list names was due at the earliest


class ArchiveBook(Protocol):
    def read(self) -> ArchiveState:
        """Strongly consistent."""
        ...

    def replace(self, before: ArchiveState, after: ArchiveState) -> None:
        """Conflict when it is not at the version of `before` any more."""
        ...


class EndedRecords(Protocol):
    """The table."""

    def ended_on(
        self, day: str, *, before: str | None, limit: int, until: datetime | None = None
    ) -> Sequence[EndedEntry]: ...

    def find_many(self, execution_ids: Sequence[str]) -> Sequence[Execution]: ...

    def due_between(self, job_id: str, start: datetime, end: datetime) -> Iterator[Execution]:
        """A job's, from `start` on and before `end`, whatever their status."""
        ...

    def forget(self, executions: Sequence[Execution]) -> None:
        """Deletes the records; those that are gone count as done."""
        ...


class ArchiveFiles(Protocol):
    def put_part(self, day: str, number: int, executions: Sequence[Execution]) -> ArchivePart:
        """Writes a part, in place of the one of this number."""
        ...

    def part(self, day: str, part: ArchivePart) -> Sequence[Execution]:
        """ArchiveMismatch when the file is not the one that was written."""
        ...

    def put_manifest(self, manifest: Manifest) -> None: ...

    def manifest(self, day: str) -> Manifest | None: ...


@dataclass(frozen=True, kw_only=True)
class Archived:
    """What one invocation did."""

    days: list[str] = field(default_factory=list)  # that are whole now
    rows: int = 0  # that were written
    strays: int = 0
    cleared: int = 0  # records that left the table
    is_behind: bool = False  # out of time: the next invocation goes on


@dataclass(frozen=True, kw_only=True)
class ArchiveExecutions:
    book: ArchiveBook
    records: EndedRecords
    files: ArchiveFiles
    job_ids: Callable[[], Iterator[str]]  # of every job, deleted ones included, in the same order each time
    retention: Callable[[], timedelta]  # for which the table holds what ended
    now: Clock

    def __call__(self, remaining: Callable[[], float]) -> Archived:
        """Goes on where the last one stopped, day by day, until there is nothing to do or `remaining` seconds end.

        1. What the day's list names is read and written in parts; each is noted with the place behind it. What its
           category keeps for less time is counted and left to expire.
        2. What no list names is looked for among the records of every job but the canary, which is not archived.
        3. Every part is read again and counted; then the manifest is put, and the day is in the archive.
        4. Where the table is to hold less than it would by itself, the day's records are deleted.

        Whoever dies in between leaves at most a part that is written again, with the same content. Two that work at
        the same time write the same; one of them loses at its next note (Conflict).
        """
        run = _Run(archive=self, remaining=remaining)
        run.all_days()
        return Archived(
            days=run.days, rows=run.rows, strays=run.strays, cleared=run.cleared, is_behind=not run.has_time()
        )


@dataclass(kw_only=True)
class _Run:
    """One invocation, and what it holds in memory."""

    archive: ArchiveExecutions
    remaining: Callable[[], float]
    days: list[str] = field(default_factory=list)
    rows: int = 0
    strays: int = 0
    cleared: int = 0

    def has_time(self) -> bool:
        return self.remaining() > _RESERVE

    def all_days(self) -> None:
        state = self.archive.book.read()
        while self.has_time():
            if state.in_hand is None:
                day = next_day(state, self.archive.retention(), self.archive.now())
                if day is None:
                    return
                state = self._note(state, replace(state, version=state.version + 1, in_hand=DayInHand(day=day)))
            state = self._go_on(state)

    def _go_on(self, state: ArchiveState) -> ArchiveState:
        """One stage of the day in hand, as far as the time goes."""
        day = _in_hand(state)
        if day.stage is Stage.CLEARING:
            return self._clear(state)
        seen = set(self._listed_before(day))
        return self._write_listed(state, seen) if day.stage is Stage.LISTED else self._write_strays(state, seen)

    # ---- 1. what the day's list names

    def _listed_before(self, day: DayInHand) -> Iterator[str]:
        """The ids that were read up to the place, or all of them once they were."""
        end = day.place if day.stage is Stage.LISTED else None
        if day.stage is Stage.LISTED and end is None:
            return
        for entry in self._entries(day.day, None):
            yield entry.execution_id
            if entry.position == end:
                return

    def _entries(self, day: str, place: str | None) -> Iterator[EndedEntry]:
        while entries := self.archive.records.ended_on(day, before=place, limit=_BATCHES):
            yield from entries
            place = entries[-1].position

    def _write_listed(self, state: ArchiveState, seen: set[str]) -> ArchiveState:
        day = _in_hand(state)
        for entries in _chunks(self._entries(day.day, day.place), PART_ROWS):
            fresh = _fresh([entry.execution_id for entry in entries], seen)
            short = {entry.execution_id for entry in entries if entry.kept_days is not None}.intersection(fresh)
            wanted = [execution_id for execution_id in fresh if execution_id not in short]
            found = self._read(wanted)
            progress = {
                "place": entries[-1].position,
                "listed": _in_hand(state).listed + len(entries),
                "repeated": _in_hand(state).repeated + len(entries) - len(fresh),
                "gone": _in_hand(state).gone + len(wanted) - len(found),
                "short": _in_hand(state).short + len(short),
            }
            state = self._write(state, found, **progress)
            if not self.has_time():
                return state
        return self._note(state, gone_on(state, stage=Stage.STRAYS, place=None))

    def _read(self, ids: Sequence[str]) -> list[Execution]:
        chunks = (ids[start : start + _RECORDS] for start in range(0, len(ids), _RECORDS))
        return [execution for chunk in chunks for execution in self.archive.records.find_many(chunk)]

    # ---- 2. what no list names

    def _write_strays(self, state: ArchiveState, seen: AbstractSet[str]) -> ArchiveState:
        day = _in_hand(state)
        ids = (job_id for job_id in self.archive.job_ids() if job_id != CANARY_ID)
        after = (job_id for job_id in ids if day.place is None or job_id > day.place)
        listed_next: set[str] | None = None
        for job_ids in _chunks(after, _JOBS):
            found = [each for job_id in job_ids for each in self._ended_of(job_id, day.day) if each.id not in seen]
            if found and listed_next is None:  # a batch that ends after midnight is in the next day's list
                listed_next = {entry.execution_id for entry in self._entries(day_after(day.day), None)}
            strays = [each for each in found if each.id not in (listed_next or ())]
            count = _in_hand(state).strays + len(strays)
            self.strays += len(strays)
            state = self._write(state, strays, place=job_ids[-1], strays=count)
            if not self.has_time():
                return state
        return self._commit(state)

    def _ended_of(self, job_id: str, day: str) -> Iterator[Execution]:
        records = self.archive.records.due_between(job_id, start_of(day) - _LONGEST_RUN, end_of(day))
        return (
            each
            for each in records
            if each.kept_days is None and each.status.is_terminal and ended_at(each)[:10] == day
        )

    # ---- 3. the manifest

    def _commit(self, state: ArchiveState) -> ArchiveState:
        day = _in_hand(state)
        manifest = manifest_of(day, self.archive.now())
        read = self._read_again(day)
        if not adds_up(manifest) or dict(read) != dict(manifest.by_status):
            self._note(state, replace(state, version=state.version + 1, in_hand=DayInHand(day=day.day)))
            raise ArchiveMismatch(f"{day.day}: {manifest.rows} rows noted, {read.total()} read; it begins anew")
        self.archive.files.put_manifest(manifest)
        self.days.append(day.day)
        after = gone_on(state, stage=Stage.CLEARING, place=None)
        return self._note(state, replace(after, archived_before=day_after(day.day)))

    def _read_again(self, day: DayInHand) -> Counter[str]:
        """How many there are of each status; fewer than noted where a part is not the one that was written."""
        found: Counter[str] = Counter()
        for part in day.parts:
            with suppress(ArchiveMismatch):
                found.update(str(each.status) for each in self.archive.files.part(day.day, part))
        return found

    # ---- 4. out of the table

    def _clear(self, state: ArchiveState) -> ArchiveState:
        """By the archive: what is deleted has just been read there. Otherwise the records expire by themselves."""
        day = _in_hand(state)
        if self.archive.retention() < KEPT:
            for part in day.parts[int(day.place or 0) :]:
                executions = self.archive.files.part(day.day, part)
                for start in range(0, len(executions), _RECORDS):
                    self.archive.records.forget(executions[start : start + _RECORDS])
                self.cleared += len(executions)
                state = self._note(state, gone_on(state, place=str(part.number + 1)))
                if not self.has_time():
                    return state
        return self._note(state, replace(state, version=state.version + 1, in_hand=None))

    def _write(self, state: ArchiveState, executions: Sequence[Execution], **progress: object) -> ArchiveState:
        if not executions:
            return self._note(state, gone_on(state, **progress))
        day = _in_hand(state)
        part = self.archive.files.put_part(day.day, len(day.parts), executions)
        self.rows += part.rows
        return self._note(state, with_part(state, part, Counter(str(each.status) for each in executions), **progress))

    def _note(self, before: ArchiveState, after: ArchiveState) -> ArchiveState:
        self.archive.book.replace(before, after)
        return after


def _in_hand(state: ArchiveState) -> DayInHand:
    if state.in_hand is None:
        raise ValueError("no day is in hand")
    return state.in_hand


def _fresh(ids: Sequence[str], seen: set[str]) -> list[str]:
    """Those that were not seen before, which they are from now on."""
    fresh = [each for each in dict.fromkeys(ids) if each not in seen]
    seen.update(fresh)
    return fresh


def _chunks(values: Iterator[T], size: int) -> Iterator[list[T]]:
    chunk: list[T] = []
    for value in values:
        chunk.append(value)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
