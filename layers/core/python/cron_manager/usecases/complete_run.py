"""A target that has answered "later" says how its work ended."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from cron_manager.domain.callback import Report, accepts, reported
from cron_manager.domain.errors import NotFound
from cron_manager.domain.execution import Execution, ExecutionStatus, attempted, ended, released
from cron_manager.domain.job import Job
from cron_manager.domain.masking import Masking, own_secrets, query_of, without_known_shapes
from cron_manager.domain.retry import next_delay
from cron_manager.ports import Clock, SweepQueue
from cron_manager.usecases.next_tick import lane_of, next_tick
from cron_manager.usecases.start_run import RESEND_AFTER


class JobFinder(Protocol):
    def find(self, job_id: str) -> Job | None: ...


class ReportedRuns(Protocol):
    """Executions, for those who report on them."""

    def find(self, execution_id: str) -> Execution | None:
        """Strongly consistent."""
        ...

    def report(self, seen: Execution, execution: Execution, watch_until: datetime | None) -> bool:
        """Writes what follows over a RUNNING record that still has the fence and the token's digest that were seen."""
        ...


@dataclass(frozen=True, kw_only=True)
class CompleteRun:
    jobs: JobFinder
    runs: ReportedRuns
    queue: SweepQueue
    now: Clock

    def __call__(self, execution_id: str, token: str, report: Report) -> None:
        """Ends the run, or queues its next attempt as after any failed one.

        NotFound, always in the same words, unless the token is that of the attempt that goes on.
        A crash between the write and the tick leaves a watched record, whose tick the sweeper sends.
        """
        now, record = self.now(), self.runs.find(execution_id)
        if record is None or not accepts(record, token, now):
            raise _unknown()
        job = self.jobs.find(record.job_id)
        report = _masked(report, job, token)
        result = reported(record, report, now)
        noted = attempted(record, result)
        delay = next_delay(job, record, result) if job and job.is_scheduled else None
        if job is None or delay is None:
            reason = report.message if report.succeeded else None
            self._write(record, ended(noted, result.status, now=now, reason=reason), None)
            return
        waiting = replace(released(noted), status=ExecutionStatus.QUEUED)
        self._write(record, waiting, now + delay + RESEND_AFTER)
        self.queue.enqueue(next_tick(job, waiting), lane_of(job, waiting), delay)

    def _write(self, seen: Execution, execution: Execution, watch_until: datetime | None) -> None:
        if not self.runs.report(seen, execution, watch_until):
            raise _unknown()


def _masked(report: Report, job: Job | None, token: str) -> Report:
    """Without the token and what the job's own fields give away. Who answers a target may not read the secret store, so
    of its values only those go whose looks or names betray them.
    """
    sent = {**job.headers, **job.query_params, **dict(query_of(job.endpoint_url))} if job else {}
    known = Masking({token, *own_secrets(job.auth, sent)} if job else {token})

    def masked(text: str | None) -> str | None:
        return None if text is None else without_known_shapes(known(text))

    return replace(report, message=masked(report.message), output=masked(report.output))


def _unknown() -> NotFound:
    return NotFound("No run waits for this token.")
