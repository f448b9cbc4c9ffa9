"""Pages of executions at a bounded cost: one job's history, and everything that ended."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.archive import end_of
from cron_manager.domain.execution import KEPT, Execution
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.domain.ids import parse_execution_id
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.ports import EndedEntry

_MOST_READS = 3  # of a job's history, for one page
SHARES = (10, 2, 1)  # of the page that a read of the days' lists asks for: a note mostly tells of several executions
_READ_ON = 100  # executions read at once while a filter thins them out
_LATE = timedelta(minutes=10)  # that an execution may be noted after it ended, in the list of what ended by then


class History(Protocol):
    def find(self, execution_id: str) -> Execution | None: ...

    def of_job(
        self, job_id: str, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> Sequence[Execution]:
        """A job's executions due from `start` on and before `end`, the latest first, after the one named `before`."""
        ...

    def ended_on(
        self, day: str, *, before: str | None, limit: int, until: datetime | None = None
    ) -> Sequence[EndedEntry]:
        """The day's finished executions noted up to an instant, the latest first; at least `limit` if there are."""
        ...

    def find_many(self, execution_ids: Sequence[str]) -> Sequence[Execution]:
        """In the order of the ids; ids without a record are left out."""
        ...


@dataclass(frozen=True, kw_only=True)
class FoundExecutions:
    """A page. It may be short, even empty, although the list goes on."""

    found: Sequence[tuple[Execution, str]]  # with the place after each
    next_place: str | None  # None: the list ends here


@dataclass(frozen=True, kw_only=True)
class FindExecutions:
    history: History
    quiet_days: Callable[[datetime], AbstractSet[str]]  # on which nothing ended, as far as that is known
    retention: Callable[[], timedelta] = field(default=lambda: KEPT)  # of the table: so far a list goes by itself
    archived: timedelta = timedelta(0)  # beyond it: for those who say from when

    def one(self, execution_id: str) -> Execution | None:
        """From the table or the archive, whoever may see it."""
        return self.history.find(execution_id)

    def of_job(
        self, job_id: str, wanted: ExecutionFilter, place: str | None, limit: int, *, most_reads: int = _MOST_READS
    ) -> FoundExecutions:
        """Those that wait or run included, the latest due time first; `wanted` is about the due time."""
        found: list[tuple[Execution, str]] = []
        size = _READ_ON if wanted.reads_on else limit
        for _ in range(most_reads):
            chunk = self.history.of_job(job_id, before=place, limit=size, start=wanted.start, end=wanted.end)
            for execution in chunk:
                place = execution.id
                if wanted.keeps(execution):
                    found.append((execution, place))
                if len(found) == limit:
                    return FoundExecutions(found=found, next_place=place)
            if len(chunk) < size:
                return FoundExecutions(found=found, next_place=None)
        return FoundExecutions(found=found, next_place=place)

    def ended(
        self,
        principal: Principal,
        wanted: ExecutionFilter,
        place: str | None,
        limit: int,
        now: datetime,
        *,
        shares: Sequence[int] = SHARES,
    ) -> FoundExecutions:
        """Of all jobs that the caller sees, the latest to end first; `wanted` is about the end."""
        candidates, next_place = self._candidates(wanted, place or _first_place(wanted, now), limit, now, shares)
        named = _once_each(candidates)
        records = {each.id: each for each in self.history.find_many([*named])}
        read = [(record, after) for each, after in named.items() if (record := records.get(each))]
        if read and wanted.start and _end_of(read[-1][0]) < wanted.start - _LATE:
            next_place = None
        found = [each for each in read if principal.sees(each[0].owner_id) and _fits(wanted, each[0])]
        return FoundExecutions(found=found, next_place=next_place)

    def _candidates(
        self, wanted: ExecutionFilter, place: str, limit: int, now: datetime, shares: Sequence[int]
    ) -> tuple[list[tuple[str, str]], str | None]:
        """Ids with the places after them, by the days' lists, and where the next page goes on."""
        day, _, position = place.partition("|")
        before, until = position or None, wanted.end + _LATE if wanted.end else None
        oldest = to_iso(self._oldest(wanted, now))[:10]
        quiet = self.quiet_days(now)
        found: list[tuple[str, str]] = []
        for share in shares:
            if day < oldest or len(found) == limit:
                break
            asked = -(-limit // share)
            entries = self.history.ended_on(day, before=before, limit=asked, until=until)
            for entry in entries:
                before = entry.position
                if _may_fit(wanted, entry) and not _is_over(entry, day, now):
                    found.append((entry.execution_id, f"{day}|{before}"))
                if len(found) == limit:
                    break
            else:
                if len(entries) < asked:
                    day, before = _busy_day_before(day, quiet, oldest), None
        return found, f"{day}|{before or ''}" if day >= oldest else None

    def _oldest(self, wanted: ExecutionFilter, now: datetime) -> datetime:
        begin = now - self.retention()
        return begin if wanted.start is None else max(begin - self.archived, wanted.start)


def _first_place(wanted: ExecutionFilter, now: datetime) -> str:
    return f"{to_iso(min(now, wanted.end + _LATE) if wanted.end else now)[:10]}|"


def _may_fit(wanted: ExecutionFilter, entry: EndedEntry) -> bool:
    parsed = parse_execution_id(entry.execution_id)
    return parsed is not None and wanted.may_fit(parsed[0], entry.status)


def _once_each(candidates: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Streams deliver at least once: what was noted again, in another batch, stands beside the first note of it."""
    named: dict[str, str] = {}
    for execution_id, after in candidates:
        named.setdefault(execution_id, after)
    return named


def _is_over(entry: EndedEntry, day: str, now: datetime) -> bool:
    """Whether the time is up for which the job's category has it kept, whether or not the table has removed it yet."""
    return entry.kept_days is not None and end_of(day) + timedelta(days=entry.kept_days) <= now


def _fits(wanted: ExecutionFilter, execution: Execution) -> bool:
    return wanted.keeps(execution) and wanted.covers(_end_of(execution))


def _end_of(execution: Execution) -> datetime:
    return execution.completed_at or execution.scheduled_for


def _busy_day_before(day: str, quiet: AbstractSet[str], oldest: str) -> str:
    before = to_iso(from_iso(f"{day}T00:00:00.000Z") - timedelta(days=1))[:10]
    return _busy_day_before(before, quiet, oldest) if before in quiet and before >= oldest else before
