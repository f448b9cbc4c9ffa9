"""What people and programs do to executions: cancel one, run it again, make up for those that never were."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, NotAllowed, NotFound
from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger, ended
from cron_manager.domain.ids import is_id
from cron_manager.domain.job import Job
from cron_manager.ports import Clock
from cron_manager.usecases.backfill import Backfill, Backfilled, BatchQueue, StateReader
from cron_manager.usecases.start_run import ManualQueue, QueuedRuns, StartRun

ON_THE_WIRE = "cancelled while the call was on the wire; whether the target acted is unknown"
AT_WORK = "cancelled before the target called back; whether its work goes on is unknown"
_TRIES = 3  # at a record that moves on meanwhile


class JobFinder(StateReader, Protocol):
    def find(self, job_id: str) -> Job | None: ...


class RunStore(QueuedRuns, Protocol):
    """Executions, for those who cancel them and ask for more."""

    def find(self, execution_id: str) -> Execution | None:
        """Strongly consistent."""
        ...

    def cancel_queued(self, execution: Execution, entry: AuditEntry) -> bool:
        """Writes the end over a QUEUED record, and the audit entry with it; lost when it is not queued at this attempt
        any more.
        """
        ...

    def cancel_running(self, execution: Execution, fence: str, entry: AuditEntry) -> bool:
        """The same under a claim's fence, so that the claim's own end is refused; lost when it has another one."""
        ...


class RunQueue(ManualQueue, BatchQueue, Protocol):
    """The lanes."""


@dataclass(frozen=True, kw_only=True)
class ManageRuns:
    """Each change is one transaction with its audit entry."""

    jobs: JobFinder
    runs: RunStore
    queue: RunQueue
    now: Clock

    def cancel(self, execution_id: str, principal: Principal, actor: Actor) -> Execution:
        """The cancelled execution; one that was cancelled before counts as done. Conflict when it has ended otherwise.

        A call on the wire is aborted within some ten seconds: its executor looks. Until it has noted that, the record
        keeps the claim's lease, and the run the job's lock.
        """
        for _ in range(_TRIES):
            record = self._changeable(execution_id, principal)
            if record.status is ExecutionStatus.CANCELLED:
                return record
            if record.status.is_terminal:
                raise Conflict(f"The run has ended already: {record.status}.")
            cancelled = _cancelled(record, self.now())
            if self._write(cancelled, record.fence, actor):
                return cancelled
        raise Conflict("The run moves on in this very moment; try again.")

    def retry(self, execution_id: str, principal: Principal, actor: Actor) -> Execution:
        """A new run of the job as it is now. Conflict when the execution still goes on, or the job is disabled."""

        def told(run: Execution) -> AuditEntry:
            return audited(actor, "execution.retry", execution_id, self.now(), changes={"execution": [None, run.id]})

        record = self._changeable(execution_id, principal)
        if not record.status.is_terminal:
            raise Conflict("The run still goes on; wait for its end, or cancel it.")
        job = self.jobs.find(record.job_id)
        if job is None or job.deleted_at:
            raise Conflict("The job was deleted.")
        return self._start_run(job, principal.user_id, told, trigger=Trigger.RETRY, repeats=record.id)

    def backfill(self, job_id: str, start: datetime, end: datetime, principal: Principal, actor: Actor) -> Backfilled:
        """Runs what fell due from `start` to `end` by the job's schedule of today and has no record.

        InvalidInput when the span is not of the past or holds too many; Conflict when the job is disabled or paused.
        """
        job = self.jobs.find(job_id) if is_id("job", job_id) else None
        if job is None or job.deleted_at or not principal.sees(job.owner_id):
            raise NotFound("There is no such job, or it is not yours.")
        if not principal.changes(job.owner_id):
            raise NotAllowed("You may see this job, but not run it.")
        backfill = Backfill(states=self.jobs, runs=self.runs, queue=self.queue, now=self.now)
        return backfill(job, start, end, principal.user_id, actor)

    def _write(self, cancelled: Execution, fence: str | None, actor: Actor) -> bool:
        changes = {"reason": [None, cancelled.reason]}
        entry = audited(actor, "execution.cancel", cancelled.id, self.now(), changes=changes)
        if fence:
            return self.runs.cancel_running(cancelled, fence, entry)
        return self.runs.cancel_queued(cancelled, entry)

    def _changeable(self, execution_id: str, principal: Principal) -> Execution:
        record = self.runs.find(execution_id)
        if record is None or not principal.sees(record.owner_id):
            raise NotFound("There is no such execution, or it is not yours.")
        if not principal.changes(record.owner_id):
            raise NotAllowed("You may see this execution, but not change it.")
        return record

    @cached_property
    def _start_run(self) -> StartRun:
        return StartRun(runs=self.runs, queue=self.queue, now=self.now)


def _cancelled(record: Execution, now: datetime) -> Execution:
    if record.status is not ExecutionStatus.RUNNING:
        reason = "cancelled between two attempts" if record.attempts else "cancelled before it began"
        return ended(record, ExecutionStatus.CANCELLED, now=now, reason=reason)
    if record.awaiting_since:
        return ended(record, ExecutionStatus.CANCELLED, now=now, reason=AT_WORK)
    cancelled = ended(record, ExecutionStatus.CANCELLED, now=now, reason=ON_THE_WIRE)
    return replace(cancelled, lease_until=record.lease_until)
