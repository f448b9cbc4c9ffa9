"""Executions in memory, for those who ask for runs and cancel them."""

from datetime import datetime

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.execution import Execution, ExecutionStatus
from cron_manager.domain.ids import parse_execution_id
from tests.fakes.executions import FakeExecutions, key_of


class FakeRuns:
    """RunStore over the executions that the executor's fake holds."""

    def __init__(self, executions: FakeExecutions) -> None:
        self._executions = executions

    def find(self, execution_id: str) -> Execution | None:
        key = parse_execution_id(execution_id)
        return self._executions.records.get(key) if key else None

    def put_queued(self, execution: Execution, watch_until: datetime, entry: AuditEntry | None = None) -> bool:
        return self._executions.put_queued(execution, watch_until, entry)

    def cancel_queued(self, execution: Execution, entry: AuditEntry) -> bool:
        stored = self._executions.records.get(key_of(execution))
        if stored is None or stored.status is not ExecutionStatus.QUEUED:
            return False
        return stored.attempt_number == execution.attempt_number and self._put(execution) and self._tell(entry)

    def cancel_running(self, execution: Execution, fence: str, entry: AuditEntry) -> bool:
        return self._executions.close_crashed(execution, fence) and self._tell(entry)

    def report(self, seen: Execution, execution: Execution, watch_until: datetime | None) -> bool:
        stored = self._executions.records.get(key_of(seen))
        if stored is None or stored.callback_digest != seen.callback_digest:
            return False
        return self._executions.requeue_crashed(execution, seen.fence, watch_until)

    def outcomes(self, job_id: str, start: datetime, end: datetime) -> dict[datetime, ExecutionStatus]:
        return {
            due: record.status
            for (owner, due, origin), record in self._executions.records.items()
            if owner == job_id and origin == "S" and start <= due <= end
        }

    def _tell(self, entry: AuditEntry) -> bool:
        self._executions.entries.append(entry)
        return True

    def _put(self, execution: Execution) -> bool:
        self._executions.records[key_of(execution)] = execution
        self._executions.watched_until.pop(key_of(execution), None)
        return True
