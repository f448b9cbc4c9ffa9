"""Claims of occurrences that a job had before it was changed: nobody who looks at its schedule finds them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.job import Job
from cron_manager.ports import Clock, SweepStore
from cron_manager.usecases.settle_claims import SettleClaims
from cron_manager.usecases.sweep_report import SweepReport

# Before the watermark: whoever has read the old schedule may be held up before the claim. One that begins later than
# `LATE` after its time is watched from its beginning.
LOOKED_BACK = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class SettleRescheduled:
    store: SweepStore
    settle: SettleClaims
    now: Clock

    def __call__(self, jobs: Sequence[Job], watermark: datetime, deadline: datetime, report: SweepReport) -> None:
        """Settle what was claimed of the jobs that had another schedule, or one at all, not long ago.

        The latest changes first: after very many of them, time may run out.
        """
        since = watermark - LOOKED_BACK
        for job_id in dict.fromkeys([*self.store.rescheduled(since), *_by_calendars(jobs, since)]):
            if self.now() >= deadline:
                return
            for execution in self.store.begun(job_id, since):
                self.settle.running(execution, report)


def _by_calendars(jobs: Sequence[Job], since: datetime) -> Iterable[str]:
    return (job.id for job in jobs if any(calendar.updated_at > since for calendar in job.calendars))
