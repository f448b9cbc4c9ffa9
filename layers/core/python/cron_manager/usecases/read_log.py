"""The log: what happened in executions, told from their records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.access import Principal
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.domain.log_lines import ERRORS, LogLevel, LogLine, log_lines
from cron_manager.usecases.find_executions import FindExecutions, FoundExecutions

_LINES = 3  # that an execution has at least, when none are left out


@dataclass(frozen=True, kw_only=True)
class LogFilter:
    """Everything that is given must hold. None: whatever."""

    job_id: str | None = None
    start: datetime | None = None  # included
    end: datetime | None = None  # not included
    level: LogLevel | None = None
    search: str | None = None  # part of the message or the job's name, ignoring case

    @property
    def executions(self) -> ExecutionFilter:
        """Those that may have such lines."""
        statuses = ERRORS if self.level is LogLevel.ERROR else None
        return ExecutionFilter(job_id=self.job_id, statuses=statuses, start=self.start, end=self.end)

    def keeps(self, line: LogLine) -> bool:
        return self.level in {None, line.level} and (not self.search or line.mentions(self.search))


@dataclass(frozen=True, kw_only=True)
class FoundLines:
    """A page of whole executions: somewhat longer than asked for, or short although the log goes on."""

    lines: Sequence[LogLine]  # the latest execution's first, of each the latest line first
    next_place: str | None  # None: the log ends here


@dataclass(frozen=True, kw_only=True)
class ReadLog:
    find: FindExecutions

    def of_job(self, job_id: str, wanted: LogFilter, place: str | None, limit: int) -> FoundLines:
        """Executions that wait or run included."""
        return _page(lambda size: self.find.of_job(job_id, wanted.executions, place, size), wanted, limit)

    def ended(
        self, principal: Principal, wanted: LogFilter, place: str | None, limit: int, now: datetime
    ) -> FoundLines:
        """Of everything that ended and that the caller sees."""
        return _page(lambda size: self.find.ended(principal, wanted.executions, place, size, now), wanted, limit)


def _page(find: Callable[[int], FoundExecutions], wanted: LogFilter, limit: int) -> FoundLines:
    page = find(limit if wanted.level or wanted.search else -(-limit // _LINES))
    lines: list[LogLine] = []
    for number, (execution, place) in enumerate(page.found, start=1):
        lines += filter(wanted.keeps, reversed(log_lines(execution)))
        if len(lines) >= limit and number < len(page.found):
            return FoundLines(lines=lines, next_place=place)
    return FoundLines(lines=lines, next_place=page.next_place)
