"""Executions to take away: as many as one answer holds, and where the next part begins."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.access import Principal
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.presentation import Shown, execution_summary
from cron_manager.usecases.find_executions import FindExecutions

MOST_EXECUTIONS = 5_000  # in one part
_MOST_BYTES = 4_000_000  # a function's answer ends at 6 MB
_MOST_PAGES = 80  # of four requests at most: some seconds, of the 29 that an answer has
_PAGE = 100


@dataclass(frozen=True, kw_only=True)
class ExportPart:
    """The latest to end first."""

    executions: Sequence[Shown]
    next_place: str | None  # None: this was the last part


@dataclass(frozen=True, kw_only=True)
class ExportExecutions:
    find: FindExecutions

    def __call__(self, principal: Principal, wanted: ExecutionFilter, place: str | None, now: datetime) -> ExportPart:
        """Of all jobs that the caller sees. A part may be short, even empty, while there is a next one."""
        taken: list[Shown] = []
        size = 0
        for _ in range(_MOST_PAGES):
            page = self.find.ended(principal, wanted, place, _PAGE, now)
            for execution, after in page.found:
                shown = execution_summary(execution)
                size += len(json.dumps(shown))
                if size > _MOST_BYTES or len(taken) == MOST_EXECUTIONS:
                    return ExportPart(executions=taken, next_place=place)
                taken.append(shown)
                place = after
            place = page.next_place
            if place is None:
                break
        return ExportPart(executions=taken, next_place=place)
