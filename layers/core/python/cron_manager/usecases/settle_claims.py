"""Executions that were begun and may never end: a dead executor's claims, and further attempts whose tick was lost."""

from dataclasses import dataclass
from datetime import timedelta

from cron_manager.domain.execution import Execution, ExecutionStatus
from cron_manager.messages import Tick
from cron_manager.ports import Clock, SweepQueue, SweepStore
from cron_manager.usecases.run_tick import crashed, lane_of, lease_over
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
            self._send_again(execution, execution.attempt_number + 1, timedelta(0))
            report.resent += 1

    def running(self, execution: Execution, report: SweepReport) -> None:
        """Close a claim whose lease is over. For one that ends before the next sweep, send its tick again just then:
        the executor that receives it finds the claim dead and closes it, or finds it done.
        """
        now = self.now()
        if lease_over(execution, now):
            report.crashed += self.store.close_crashed(crashed(execution, now), execution.fence)
            return
        if execution.lease_until is None or not self.store.watch(execution, execution.lease_until):
            return
        if execution.lease_until < now + PERIOD:
            self._send_again(execution, execution.attempt_number, execution.lease_until - now + _A_MOMENT)

    def _send_again(self, execution: Execution, attempt: int, delay: timedelta) -> None:
        job = self.store.find(execution.job_id)
        if job is None:
            return
        tick = Tick(
            job_id=execution.job_id,
            scheduled_for=execution.scheduled_for,
            trigger=execution.trigger,
            attempt=attempt,
            occurrence=attempt == 1,
        )
        self.queue.enqueue(tick, lane_of(job, execution.trigger), delay)
