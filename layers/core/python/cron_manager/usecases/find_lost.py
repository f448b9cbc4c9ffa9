"""Occurrences that nobody brought: each one gets a tick, or a record that says why it is too late for one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from cron_manager.domain.deployments import brought_by_deployment
from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger, ended, occurrence_of
from cron_manager.domain.job import Job, Lane
from cron_manager.domain.message_group import message_group
from cron_manager.domain.misfire import verdict
from cron_manager.domain.schedule import RebootSchedule
from cron_manager.messages import Tick
from cron_manager.ports import Clock, RunKey, SweepQueue, SweepStore
from cron_manager.usecases.ended_runs import EndedRuns
from cron_manager.usecases.sent_ticks import SentTicks
from cron_manager.usecases.settle_claims import SettleClaims
from cron_manager.usecases.sweep_report import SweepReport

# An occurrence is looked for this long after it was due: a tick needs up to a minute by EventBridge's promise.
PATIENCE = timedelta(seconds=60)
SLICE = timedelta(minutes=10)  # the span that is looked at in one go
MOST_PER_JOB = 1000  # occurrences of one job in one slice: more than one a second cannot be
_NONE = timedelta(0)

Lost = tuple[Job, datetime]


@dataclass(frozen=True, kw_only=True)
class Span:
    """What is looked at in one go."""

    start: datetime  # exclusive
    end: datetime
    deployed_at: datetime  # when the latest deployment was noticed
    deadline: datetime  # from here on the rest is left to the next sweep


@dataclass(frozen=True, kw_only=True)
class FindLost:
    store: SweepStore
    queue: SweepQueue
    settle: SettleClaims
    ended: EndedRuns
    sent: SentTicks
    now: Clock

    def __call__(self, jobs: Sequence[Job], span: Span, report: SweepReport) -> bool:
        """Looks at what was due in a span of time; whether it can be left behind.

        It cannot while an occurrence that may still run has no record, for the tick that is sent for it now can be lost
        as well; nor when time runs out. A claim is looked at from its first minute on, so that none outlives its lease
        unseen; an occurrence counts as lost only after some patience. What was found ended before is not looked at
        again.
        """
        due_in_span = ((_key(job, due), job) for job in jobs for due in _due(job, span))
        expected = {key: job for key, job in due_in_span if key not in self.ended}
        found = self.store.look_up(list(expected))
        self.ended.add(key for key, execution in found.items() if execution.status.is_terminal)
        for execution in found.values():
            if execution.started_at:
                report.begun(execution.scheduled_for, execution.started_at)
            if execution.status is ExecutionStatus.RUNNING and execution.attempt_number == 1:
                self.settle.running(execution, report)
        lost = list(self._lost(expected, found))
        hopeful = []
        for job, due in lost:
            if self.now() >= span.deadline:
                return False
            if not self._record_missed(job, due, report, overdue=False):
                hopeful.append((job, due))
                report.waits(job.lane, due)
        report.backlogged |= {lane for lane in {job.lane for job, _ in hopeful} if self.queue.is_backlogged(lane)}
        self._catch_up([(job, due) for job, due in hopeful if job.lane not in report.backlogged], report)
        return all(self.sent.are_enough(_key(job, due)) for job, due in hopeful)

    def _lost(self, expected: Mapping[RunKey, Job], found: Mapping[RunKey, Execution]) -> Iterator[Lost]:
        now = self.now()
        for key, job in expected.items():
            if key not in found and key.scheduled_for <= now - _patience(job):
                yield job, key.scheduled_for

    def _catch_up(self, lost: Iterable[Lost], report: SweepReport) -> None:
        """Send ticks for those that the jobs' catch-up rule lets run."""
        running = [(job, due) for job, due in lost if not self._record_missed(job, due, report, overdue=True)]
        running.sort(key=lambda each: (each[0].lane, each[1]))
        for lane, group in groupby(running, key=lambda each: each[0].lane):
            self._send(list(group), lane, report)

    def _send(self, group: Sequence[Lost], lane: Lane, report: SweepReport) -> None:
        ticks = [(_tick(job, due), _NONE) for job, due in group]
        self.queue.enqueue_all(ticks, lane)
        self.sent.add(_key(job, due) for job, due in group)
        report.caught_up += len(ticks)

    def _record_missed(self, job: Job, due: datetime, report: SweepReport, *, overdue: bool) -> bool:
        """Whether the occurrence must not run any more, and so has its record now.

        What a tick could still bring in time is asked about with `overdue` only when no tick can be on its way.
        """
        now = self.now()
        reason = verdict(job, due, now, overdue=overdue)
        if reason is None:
            return False
        execution = occurrence_of(job, scheduled_for=due, trigger=Trigger.CATCH_UP)
        report.missed += self.store.record_missed(ended(execution, ExecutionStatus.MISSED, now=now, reason=reason))
        return True


def _tick(job: Job, due: datetime) -> Tick:
    return Tick(job_id=job.id, scheduled_for=due, trigger=Trigger.CATCH_UP, group=message_group(job))


def _key(job: Job, due: datetime) -> RunKey:
    return RunKey(job_id=job.id, scheduled_for=due)


def _due(job: Job, span: Span) -> list[datetime]:
    """The job's occurrences in the span."""
    deployed = brought_by_deployment(job, span.deployed_at)
    if deployed is not None and span.start < deployed <= span.end:
        return [deployed]
    return job.plan.between(span.start, span.end, MOST_PER_JOB)


def _patience(job: Job) -> timedelta:
    """How long a tick may be on its way; a deployment's comes from the sweeper alone."""
    return _NONE if isinstance(job.schedule, RebootSchedule) else PATIENCE
