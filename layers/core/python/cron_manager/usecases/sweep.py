"""Every minute: what should have happened and did not. No occurrence stays without a record, no claim stays open."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.job import Job, Lane
from cron_manager.messages import Tick
from cron_manager.ports import Clock, RunKey, SweepStore
from cron_manager.usecases.run_tick import crashed, lane_of, lease_over, too_late

# An occurrence is looked for this long after it was due: a tick needs up to a minute by EventBridge's promise.
PATIENCE = timedelta(seconds=60)
# Occurrences are looked for again for this long, in case the tick that the sweeper sent was lost as well.
AGAIN = timedelta(minutes=2)
SLICE = timedelta(minutes=10)  # the span that is settled before the watermark moves on
MOST_PER_JOB = 1000  # occurrences of one job in one slice: more than one a second cannot be
_A_MOMENT = timedelta(seconds=1)  # so that the lease is surely over
PERIOD = timedelta(minutes=1)  # between two sweeps
MOST_WATCHED = 200  # watched executions per sweep; the next sweep takes the rest


class SweepQueue(Protocol):
    """The lanes as the sweeper sees them."""

    def enqueue(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None: ...

    def is_backlogged(self, lane: Lane) -> bool:
        """Whether ticks wait in the lane, so that a missing record may only mean that its turn has not come."""
        ...


@dataclass(kw_only=True)
class SweepReport:
    """What one sweep found; logged, and measured."""

    caught_up: int = 0  # ticks sent for occurrences without a record
    missed: int = 0  # occurrences recorded as MISSED
    crashed: int = 0  # claims closed because their holder is dead
    resent: int = 0  # ticks of queued executions sent again
    backlogged: set[Lane] = field(default_factory=set)  # lanes left alone because ticks wait in them


@dataclass(frozen=True, kw_only=True)
class Sweep:
    store: SweepStore
    queue: SweepQueue
    now: Clock

    def __call__(self, jobs: Sequence[Job], deadline: datetime) -> SweepReport:
        """Steps: settle the watched executions; then, slice by slice, look at the occurrences since the watermark and
        move it behind those that are settled. Stops at the deadline; the next sweep goes on from the watermark.
        """
        report = SweepReport()
        now = self.now()
        for execution in self.store.watched(now + PERIOD, MOST_WATCHED):
            self._settle(execution, report)
        settled_by = now - PATIENCE - AGAIN
        start = self._start(settled_by)
        settled = True
        while start < now and self.now() < deadline:
            end = min(start + SLICE, now)
            settled &= self._sweep_slice(jobs, start, end, now - PATIENCE, report)
            if settled:
                self.store.move_watermark(min(end, settled_by))
            start = end
        return report

    def _start(self, first: datetime) -> datetime:
        """The watermark. The very first sweep sets it, so that whatever it cannot settle is looked at again."""
        watermark = self.store.watermark()
        if watermark is None:
            self.store.move_watermark(first)
        return watermark or first

    def _sweep_slice(
        self, jobs: Sequence[Job], start: datetime, end: datetime, lost_by: datetime, report: SweepReport
    ) -> bool:
        """Whether the slice can be left behind: not while a lane's backlog hides which of its ticks are lost.

        A claim is looked at from its first minute on, so that none outlives its lease unseen; an occurrence without a
        record counts as lost only when it was due by `lost_by`.
        """
        expected = {
            RunKey(job_id=job.id, scheduled_for=due): job
            for job in jobs
            for due in job.schedule.between(max(start, job.active_since), end, MOST_PER_JOB)
        }
        found = self.store.look_up(list(expected))
        for execution in found.values():
            if execution.status is ExecutionStatus.RUNNING and execution.attempt_number == 1:
                self._settle_running(execution, report)
        lost = [
            (job, key.scheduled_for)
            for key, job in expected.items()
            if key not in found and key.scheduled_for <= lost_by
        ]
        recent = [(job, due) for job, due in lost if not self._record_missed(job, due, report)]
        report.backlogged |= {lane for lane in {job.lane for job, _ in recent} if self.queue.is_backlogged(lane)}
        for job, due in recent:
            if job.lane not in report.backlogged:
                self.queue.enqueue(Tick(job_id=job.id, scheduled_for=due, trigger=Trigger.CATCH_UP), job.lane)
                report.caught_up += 1
        return not any(job.lane in report.backlogged for job, _ in recent)

    def _record_missed(self, job: Job, due: datetime, report: SweepReport) -> bool:
        """Whether the occurrence is beyond the job's grace, and so has its record now."""
        now = self.now()
        if now - due <= timedelta(seconds=job.misfire_grace_seconds):
            return False
        execution = occurrence_of(job, scheduled_for=due, trigger=Trigger.CATCH_UP)
        reason = too_late(job, now - due)
        report.missed += self.store.record_missed(ended(execution, ExecutionStatus.MISSED, now=now, reason=reason))
        return True

    def _settle(self, execution: Execution, report: SweepReport) -> None:
        if execution.status is ExecutionStatus.RUNNING:
            self._settle_running(execution, report)
        elif self.store.watch(execution, self.now() + AGAIN):
            self._send_again(execution, execution.attempt_number + 1, timedelta(0))
            report.resent += 1

    def _settle_running(self, execution: Execution, report: SweepReport) -> None:
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
        )
        self.queue.enqueue(tick, lane_of(job, execution.trigger), delay)
