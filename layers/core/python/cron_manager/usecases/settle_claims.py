"""Executions that were begun and may never end: a dead executor's claims, and further attempts whose tick was lost."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cron_manager.domain.crash import after_crash
from cron_manager.domain.execution import Execution, ExecutionStatus, lease_over
from cron_manager.domain.job import Job
from cron_manager.ports import Clock, SweepQueue, SweepStore
from cron_manager.usecases.next_tick import lane_of, next_tick
from cron_manager.usecases.sweep_report import SweepReport

PERIOD = timedelta(minutes=1)  # between two sweeps
# A tick that the sweeper sent is sent again after this, in case that it was lost as well.
AGAIN = timedelta(minutes=2)
_A_MOMENT = timedelta(seconds=1)  # so that the lease is surely over


@dataclass(frozen=True, kw_only=True)
class SettleClaims:
    store: SweepStore
    queue: SweepQueue
    now: Clock

    def watched(self, execution: Execution, report: SweepReport) -> None:
        """Settle an execution that is watched because nothing was heard of it in time."""
        if execution.status is ExecutionStatus.RUNNING:
            self.running(execution, report)
        elif self.store.watch(execution, self.now() + AGAIN):
            self._send(self.store.find(execution.job_id), execution)
            report.resent += 1

    def running(self, execution: Execution, report: SweepReport) -> None:
        """Close a claim whose lease is over. For one that ends before the next sweep, send its tick again just then:
        the executor that receives it finds the claim dead and closes it, or finds it done.
        """
        now = self.now()
        if lease_over(execution, now):
            self._close(execution, now, report)
            return
        if execution.lease_until is None or not self.store.watch(execution, execution.lease_until):
            return
        if execution.lease_until < now + PERIOD:
            job = self.store.find(execution.job_id)
            self._send(job, execution, execution.lease_until - now + _A_MOMENT, same_attempt=True)

    def _close(self, execution: Execution, now: datetime, report: SweepReport) -> None:
        job = self.store.find(execution.job_id)
        closed = after_crash(job, execution, now)
        if closed.status.is_terminal:
            written = self.store.close_crashed(closed, execution.fence)
            report.crashed += written and closed.status is ExecutionStatus.CRASHED
            report.unheard += written and closed.status is not ExecutionStatus.CRASHED
        elif self.store.requeue_crashed(closed, execution.fence, now + AGAIN):
            self._send(job, closed)
            report.retried += 1

    def _send(
        self, job: Job | None, execution: Execution, delay: timedelta = timedelta(0), *, same_attempt: bool = False
    ) -> None:
        """The tick of its next attempt, or once more of the one that goes on."""
        if job is None:
            return
        tick = next_tick(job, execution)
        if same_attempt:
            tick = replace(tick, attempt=execution.attempt_number)
        self.queue.enqueue(tick, lane_of(job, execution), delay)
