"""Which executions somebody asks for."""

from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger


@dataclass(frozen=True, kw_only=True)
class ExecutionFilter:
    """Everything that is given must hold. None: whatever."""

    job_id: str | None = None
    statuses: frozenset[ExecutionStatus] | None = None
    trigger: Trigger | None = None
    start: datetime | None = None  # included
    end: datetime | None = None  # not included
    search: str | None = None  # part of the job's name, the reason, the request or the error, ignoring case

    @property
    def reads_on(self) -> bool:
        """Whether executions may have to be read that do not fit."""
        return any(each is not None for each in (self.statuses, self.trigger, self.search))

    def may_fit(self, job_id: str, status: str) -> bool:
        """By what the day's list says of an execution."""
        return self.job_id in {None, job_id} and (self.statuses is None or status in self.statuses)

    def keeps(self, execution: Execution) -> bool:
        """But for the time, which is that of the due time or of the end."""
        return (
            self.may_fit(execution.job_id, execution.status)
            and self.trigger in {None, execution.trigger}
            and (not self.search or self.search.casefold() in _words(execution))
        )

    def covers(self, instant: datetime) -> bool:
        return (self.start is None or self.start <= instant) and (self.end is None or instant < self.end)


def _words(execution: Execution) -> str:
    error = execution.result.error_message if execution.result else None
    texts = (execution.id, execution.job_name, execution.reason, execution.request, error)
    return "\n".join(text for text in texts if text).casefold()
