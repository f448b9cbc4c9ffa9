"""Every minute: what should have happened and did not. No occurrence stays without a record, no claim stays open."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from cron_manager.domain.job import Job, Lane
from cron_manager.ports import Clock, SweepQueue, SweepStore
from cron_manager.usecases.ended_runs import EndedRuns
from cron_manager.usecases.find_lost import PATIENCE, SLICE, FindLost, Span
from cron_manager.usecases.sent_ticks import SentTicks
from cron_manager.usecases.settle_claims import AGAIN, PERIOD, SettleClaims
from cron_manager.usecases.settle_rescheduled import SettleRescheduled
from cron_manager.usecases.sweep_report import SweepReport

FARTHEST_BACK = timedelta(days=1)  # that the very first sweep looks
MOST_WATCHED = 200  # watched executions per sweep; the next sweep takes the rest


@dataclass(frozen=True, kw_only=True)
class Sweep:
    store: SweepStore
    queue: SweepQueue
    now: Clock
    deployment_id: str  # changes with each deployment that changes something
    ended: EndedRuns = field(default_factory=EndedRuns)
    sent: SentTicks = field(default_factory=SentTicks)

    def __call__(self, jobs: Sequence[Job], deadline: datetime) -> SweepReport:
        """Steps: settle the watched executions, and what is left of schedules that were changed; then, slice by slice,
        look at the occurrences since the watermark and move it behind those that are settled. Stops at the deadline;
        the next sweep goes on from the watermark.
        """
        report = SweepReport()
        now = self.now()
        deployed_at = self.store.note_deployment(self.deployment_id, now.replace(microsecond=0))
        for execution in self.store.watched(now + PERIOD, MOST_WATCHED):
            if execution.trigger.by_hand and not execution.started_at:
                report.waits(Lane.MANUAL, execution.scheduled_for)
            self._settle.watched(execution, report)
        settled_by = now - PATIENCE - AGAIN
        start = self._start(jobs, settled_by)
        self.ended.forget(start)
        self.sent.forget(start)
        self._settle_rescheduled(jobs, start, self.now() + (deadline - self.now()) / 2, report)
        settled = True
        while start < now and self.now() < deadline:
            end = min(start + SLICE, now)
            span = Span(start=start, end=end, deployed_at=deployed_at, deadline=deadline)
            settled &= self._find_lost(jobs, span, report)
            if settled:
                self.store.move_watermark(min(end, settled_by))
            start = end
        return report

    def _start(self, jobs: Sequence[Job], settled_by: datetime) -> datetime:
        """The watermark. Without one no sweep has ever got this far, and everything since the first job is looked at;
        the watermark is set, so that whatever this sweep cannot settle is looked at again.
        """
        watermark = self.store.watermark()
        if watermark is None:
            oldest = min((job.active_since for job in jobs), default=settled_by)
            watermark = min(settled_by, max(oldest, settled_by - FARTHEST_BACK))
            self.store.move_watermark(watermark)
        return watermark

    @cached_property
    def _settle(self) -> SettleClaims:
        return SettleClaims(store=self.store, queue=self.queue, now=self.now)

    @cached_property
    def _settle_rescheduled(self) -> SettleRescheduled:
        return SettleRescheduled(store=self.store, settle=self._settle, now=self.now)

    @cached_property
    def _find_lost(self) -> FindLost:
        return FindLost(
            store=self.store, queue=self.queue, settle=self._settle, ended=self.ended, sent=self.sent, now=self.now
        )
