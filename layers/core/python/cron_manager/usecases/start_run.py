"""A run that somebody asks for: a record, watched, and its tick, ahead of what is scheduled."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import AlreadyRunning, Conflict
from cron_manager.domain.execution import Execution, Trigger, occurrence_of
from cron_manager.domain.instants import whole_milliseconds
from cron_manager.domain.job import Job, JobKind, Lane, OverlapPolicy
from cron_manager.domain.message_group import message_group
from cron_manager.domain.overlap import goes_on
from cron_manager.messages import Tick
from cron_manager.ports import Clock

RESEND_AFTER = timedelta(minutes=2)  # a run that has not begun by then gets its tick again
_MOMENT = timedelta(milliseconds=1)
_TRIES = 5  # milliseconds to find free


class QueuedRuns(Protocol):
    def lock_holder(self, job_id: str) -> Execution | None:
        """The run that took the job's lock last, strongly consistent; it may be over."""
        ...

    def put_queued(self, execution: Execution, watch_until: datetime, entry: AuditEntry | None = None) -> bool:
        """Puts a record that waits for its tick, and the audit entry with it; lost when any record exists."""
        ...


class ManualQueue(Protocol):
    def enqueue(self, tick: Tick, lane: Lane) -> None: ...


@dataclass(frozen=True, kw_only=True)
class StartRun:
    runs: QueuedRuns
    queue: ManualQueue
    now: Clock

    def __call__(
        self,
        job: Job,
        by: str,
        told: Callable[[Execution], AuditEntry],
        *,
        trigger: Trigger = Trigger.MANUAL,
        repeats: str | None = None,
    ) -> Execution:
        """`told` is what the audit trail says of the run. Conflict when the job is disabled; AlreadyRunning when it is
        a function's, and would be skipped because another run goes on.

        Steps: write the record, watched; send its tick. A crash between the two leaves the sweeper to send it.
        """
        if not job.is_active:
            raise Conflict("The job is disabled; enable it to run it.")
        if _would_be_skipped(job) and goes_on(self.runs.lock_holder(job.id), self.now()):
            raise AlreadyRunning
        now = whole_milliseconds(self.now())
        for later in range(_TRIES):
            occurrence = occurrence_of(job, scheduled_for=now + later * _MOMENT, trigger=trigger)
            execution = replace(occurrence, triggered_by=by, retry_of=repeats)
            if self.runs.put_queued(execution, now + RESEND_AFTER, told(execution)):
                tick = Tick(
                    job_id=job.id,
                    scheduled_for=execution.scheduled_for,
                    trigger=trigger,
                    group=message_group(job),
                )
                self.queue.enqueue(tick, job.lane_by_hand)
                return execution
        raise Conflict("The job was run several times in this very moment; try again.")


def _would_be_skipped(job: Job) -> bool:
    return job.kind is JobKind.FUNCTION and job.overlap_policy is OverlapPolicy.SKIP
