"""Executions in memory, for those who ask for runs and cancel them."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import Execution, ExecutionStatus
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.domain.ids import parse_execution_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.service_levels import LATER, Served, is_measured, lag_place
from cron_manager.ports import DayCounts, EndedEntry
from tests.fakes.executions import FakeExecutions, key_of


class FakeRuns:
    """RunStore over the executions that the executor's fake holds."""

    def __init__(self, executions: FakeExecutions) -> None:
        self._executions = executions

    def find(self, execution_id: str) -> Execution | None:
        key = parse_execution_id(execution_id)
        return self._executions.records.get(key) if key else None

    def lock_holder(self, job_id: str) -> Execution | None:
        lock = self._executions.locks.get(job_id)
        return self.find(lock.holder) if lock else None

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

    def find_many(self, execution_ids: Sequence[str]) -> list[Execution]:
        found = {each: self.find(each) for each in dict.fromkeys(execution_ids)}
        return [execution for execution in found.values() if execution]

    def of_job(
        self,
        job_id: str,
        *,
        before: str | None,
        limit: int,
        start: datetime | None = None,
        end: datetime | None = None,
    ) -> list[Execution]:
        """The latest due time first."""
        history = (each for each in self._executions.records.values() if each.job_id == job_id)
        wanted = ExecutionFilter(start=start, end=end)
        ids = sorted((each.id for each in history if wanted.covers(each.scheduled_for)), reverse=True)
        return self.find_many([each for each in ids if before is None or each < before][:limit])

    def ended_on(self, day: str, *, before: str | None, limit: int, until: datetime | None = None) -> list[EndedEntry]:
        """Places count the runs that ended from the day's first on."""
        ended = [
            each
            for each in self._executions.records.values()
            if each.status.is_terminal and (until is None or (each.completed_at or until) <= until)
        ]
        of_day = enumerate(each for each in ended if each.completed_at and to_iso(each.completed_at)[:10] == day)
        entries = [
            EndedEntry(position=f"{place:09}", execution_id=each.id, status=each.status) for place, each in of_day
        ]
        return [each for each in reversed(entries) if before is None or each.position < before][:limit]

    def counts_on(self, day: datetime) -> DayCounts:
        ended = [each for each in self._executions.records.values() if each.status.is_terminal]
        return DayCounts(by_status=Counter(str(each.status) for each in ended), batches=len(ended))

    def counts_by_hour(self, hours: Sequence[datetime]) -> dict[datetime, dict[str, int]]:
        ended = [each for each in self._executions.records.values() if each.completed_at and each.status.is_terminal]
        return {
            hour: dict(
                Counter(str(each.status) for each in ended if to_iso(each.completed_at)[:13] == to_iso(hour)[:13])
            )
            for hour in hours
        }

    def served_by_hour(self, hours: Sequence[datetime]) -> dict[datetime, Served]:
        return {hour: self._served(to_iso(hour)[:13]) for hour in hours}

    def _served(self, hour: str) -> Served:
        ended = [
            each
            for each in self._executions.records.values()
            if each.completed_at and each.status.is_terminal and to_iso(each.completed_at)[:13] == hour
        ]
        places = [lag_place(each) for each in ended if is_measured(each)]
        canary = [each.status is ExecutionStatus.SUCCESS for each in ended if each.job_id == CANARY_ID]
        return Served(
            begun=tuple(places.count(place) for place in range(LATER + 1)),
            never=places.count(None),
            answered=canary.count(True),
            unanswered=canary.count(False),
        )

    def _put(self, execution: Execution) -> bool:
        self._executions.records[key_of(execution)] = execution
        self._executions.watched_until.pop(key_of(execution), None)
        return True
