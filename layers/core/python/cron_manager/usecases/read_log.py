"""The log: what happened in executions, told from their records, and what was done to jobs, in one order."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.execution import Execution
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.domain.job_change import JobChange, change_line
from cron_manager.domain.log_lines import ERRORS, LogLevel, LogLine, log_lines
from cron_manager.usecases.find_executions import SHARES, FindExecutions, FoundExecutions

_LINES = 3  # that an execution has at least, when none are left out
# Of executions for a page, where changes are read as well: no page takes more than four requests.
_READS, _SHARES = 2, SHARES[::2]
_FIRST = datetime.min.replace(tzinfo=UTC)
_LAST = datetime.max.replace(tzinfo=UTC)


class LogSubject(StrEnum):
    """What lines tell of."""

    EXECUTIONS = "executions"
    JOBS = "jobs"  # that they were changed


class ChangeReader(Protocol):
    """Changes from `start` on and before `end`, the newest first, older than the one at `before`."""

    def of_job(
        self, job_id: str, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> Sequence[JobChange]: ...

    def latest(
        self, *, before: str | None, limit: int, start: datetime | None, end: datetime | None
    ) -> Sequence[JobChange]:
        """Of all jobs, soon after they were made."""
        ...


@dataclass(frozen=True, kw_only=True)
class LogFilter:
    """Everything that is given must hold. None: whatever."""

    job_id: str | None = None
    start: datetime | None = None  # included
    end: datetime | None = None  # not included
    level: LogLevel | None = None
    search: str | None = None  # part of the message or the job's name, ignoring case
    about: LogSubject | None = None

    @property
    def executions(self) -> ExecutionFilter:
        """Those that may have such lines."""
        statuses = ERRORS if self.level is LogLevel.ERROR else None
        return ExecutionFilter(job_id=self.job_id, statuses=statuses, start=self.start, end=self.end)

    @property
    def wants_changes(self) -> bool:
        """No change of a job is an error."""
        return self.about is not LogSubject.EXECUTIONS and self.level is not LogLevel.ERROR

    def keeps(self, line: LogLine) -> bool:
        return self.level in {None, line.level} and (not self.search or line.mentions(self.search))


@dataclass(frozen=True, kw_only=True)
class FoundLines:
    """A page of whole executions: somewhat longer than asked for, or short although the log goes on."""

    lines: Sequence[LogLine]  # the latest execution's or change's first, of an execution the latest line first
    next_place: str | None  # None: the log ends here


@dataclass(frozen=True, kw_only=True)
class _Place:
    """Where the log goes on, in each of what it is made of. None: at the beginning."""

    runs: str | None = None
    changes: str | None = None
    runs_end: bool = False  # there are no more
    changes_end: bool = False

    @classmethod
    def of(cls, text: str | None, wanted: LogFilter) -> "_Place":
        if text is None:
            return cls(runs_end=wanted.about is LogSubject.JOBS, changes_end=not wanted.wants_changes)
        runs, changes, runs_end, changes_end = json.loads(text)
        return cls(runs=runs, changes=changes, runs_end=runs_end, changes_end=changes_end)

    @property
    def text(self) -> str | None:
        if self.runs_end and self.changes_end:
            return None
        return json.dumps([self.runs, self.changes, self.runs_end, self.changes_end])


@dataclass(frozen=True, kw_only=True)
class _Page:
    """What one page of the log is made of."""

    begin: _Place
    wanted: LogFilter
    runs: Callable[[int], FoundExecutions]
    time_of: Callable[[Execution], datetime]  # by which they are ordered
    changes: Callable[[int], Sequence[JobChange]]
    fits: Callable[[JobChange], bool]

    def merged(self, limit: int) -> FoundLines:
        """Executions and changes by their times, as far down as both are known."""
        size = limit if self.wanted.level or self.wanted.search else -(-limit // _LINES)
        page = FoundExecutions(found=(), next_place=None) if self.begin.runs_end else self.runs(size)
        made = () if self.begin.changes_end else self.changes(limit)
        runs, noted = list(page.found), list(made)
        runs_floor = _floor(page.next_place, [self.time_of(each) for each, _ in runs])
        changes_floor = _floor(len(noted) == limit or None, [each.at for each in noted])
        lines: list[LogLine] = []
        place = self.begin
        while len(lines) < limit and (runs or noted):
            is_run = bool(runs) and (not noted or self.time_of(runs[0][0]) >= noted[0].at)
            if is_run and self.time_of(runs[0][0]) >= changes_floor:
                execution, after = runs.pop(0)
                lines += filter(self.wanted.keeps, reversed(log_lines(execution)))
                place = replace(place, runs=after)
            elif not is_run and noted[0].at >= runs_floor:
                change = noted.pop(0)
                lines += filter(self.wanted.keeps, [change_line(change)] if self.fits(change) else [])
                place = replace(place, changes=change.position)
            else:
                break
        if not runs and not self.begin.runs_end:
            place = replace(place, runs=page.next_place, runs_end=page.next_place is None)
        if not noted and len(made) < limit:
            place = replace(place, changes_end=True)
        return FoundLines(lines=lines, next_place=place.text)


@dataclass(frozen=True, kw_only=True)
class ReadLog:
    find: FindExecutions
    changes: ChangeReader

    def of_job(self, job_id: str, wanted: LogFilter, place: str | None, limit: int) -> FoundLines:
        """Executions that wait or run included."""
        begin = _Place.of(place, wanted)
        reads = {} if begin.changes_end else {"most_reads": _READS}
        span = {"start": wanted.start, "end": wanted.end}
        page = _Page(
            begin=begin,
            wanted=wanted,
            runs=lambda size: self.find.of_job(job_id, wanted.executions, begin.runs, size, **reads),
            time_of=lambda execution: execution.scheduled_for,
            changes=lambda size: self.changes.of_job(job_id, before=begin.changes, limit=size, **span),
            fits=lambda _change: True,
        )
        return page.merged(limit)

    def ended(
        self, principal: Principal, wanted: LogFilter, place: str | None, limit: int, now: datetime
    ) -> FoundLines:
        """Of everything that ended or was changed and that the caller sees."""
        begin = _Place.of(place, wanted)
        shares = SHARES if begin.changes_end else _SHARES
        span = {"start": wanted.start, "end": wanted.end}
        page = _Page(
            begin=begin,
            wanted=wanted,
            runs=lambda size: self.find.ended(principal, wanted.executions, begin.runs, size, now, shares=shares),
            time_of=lambda execution: execution.completed_at or execution.scheduled_for,
            changes=lambda size: self.changes.latest(before=begin.changes, limit=size, **span),
            fits=lambda change: principal.sees(change.owner_id) and wanted.job_id in {None, change.job_id},
        )
        return page.merged(limit)


def _floor(onward: object, times: Sequence[datetime]) -> datetime:
    """What is older may stand behind something that is not read yet. None: everything is read."""
    if onward is None:
        return _FIRST
    return times[-1] if times else _LAST
