"""What becomes of a run whose claim outlived its lease: its executor died, so whether the target acted is unknown.

Or its target said "later" and never came back.
"""

from dataclasses import replace
from datetime import datetime

from cron_manager.domain.callback import unheard
from cron_manager.domain.execution import Attempt, ErrorCategory, Execution, ExecutionStatus, ended, released
from cron_manager.domain.job import Job, OnCrash

REASON = "the executor stopped in mid-call; whether the target acted is unknown"


def after_crash(job: Job | None, record: Execution, now: datetime) -> Execution:
    """The run with its dead attempt noted: QUEUED for the next one where the job's owner wants that and attempts are
    left, otherwise CRASHED. One that waited for its target's callback has no executor that could have died: it is late.
    """
    if record.awaiting_since:
        return unheard(record, now)
    noted = replace(record, attempts=(*record.attempts, _dead(record, now)))
    if job and job.is_scheduled and job.on_crash is OnCrash.RETRY and record.attempt_number <= job.retry_count:
        return replace(released(noted), status=ExecutionStatus.QUEUED)
    return ended(noted, ExecutionStatus.CRASHED, now=now, reason=REASON)


def _dead(record: Execution, now: datetime) -> Attempt:
    """Its duration is the time until somebody noticed."""
    started = record.attempt_started_at or now
    return Attempt(
        number=record.attempt_number,
        started_at=started,
        duration_ms=round((now - started).total_seconds() * 1000),
        status=ExecutionStatus.CRASHED,
        error_category=ErrorCategory.CRASH,
        error_message=REASON,
    )
