"""A tick becomes a call and a record: the executor's whole decision."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from cron_manager.domain.deployments import may_follow_deployment
from cron_manager.domain.execution import (
    Execution,
    ExecutionStatus,
    Trigger,
    attempted,
    claimed,
    ended,
    occurrence_of,
)
from cron_manager.domain.job import Job, Lane
from cron_manager.domain.misfire import verdict
from cron_manager.domain.retry import next_delay
from cron_manager.messages import PoisonMessage, Tick
from cron_manager.ports import Caller, ClaimStore, Clock, JobReader, TickQueue
from cron_manager.usecases.expand_tick import occurrence_ticks, wait_for


class TickOutcome(StrEnum):
    """What a tick came to; the executor logs it."""

    RAN = "ran"
    RETRY_QUEUED = "retry queued"
    EXPANDED = "expanded"  # its occurrences have been sent, each to wait until it is due
    WAITING = "waiting"  # not due yet, and sent to wait again
    MISSED = "missed"
    CANCELLED = "cancelled"
    DROPPED = "dropped"  # no occurrence of the job as it is now
    CRASHED = "crashed"  # the claim that stood had outlived its lease, and was closed
    LOST = "lost"  # somebody else has claimed it, before or while this one tried


def new_fence() -> str:
    return secrets.token_urlsafe(9)


@dataclass(frozen=True, kw_only=True)
class RunTick:
    """Runs ticks. Safe to run the same tick any number of times, at the same time too: the claim lets one through."""

    jobs: JobReader
    claims: ClaimStore
    caller: Caller
    queue: TickQueue
    now: Clock
    fence: Callable[[], str] = new_fence

    async def __call__(self, tick: Tick) -> TickOutcome:
        """Steps: read the job as it is now; find the occurrences that the tick brings; drop what is none of the job's;
        record what comes too late; claim; call; write the end under the claim's fence, or queue the next attempt.

        PoisonMessage when the job has never existed.
        """
        job = await self.jobs.get(tick.job_id)
        if job is None:
            raise PoisonMessage(f"{tick.job_id} has never existed")
        if tick.trigger is Trigger.MANUAL or tick.attempt > 1:
            return await self._continue(tick, job)
        if tick.is_from_eventbridge:
            return await self._expand(tick, job)
        if not is_occurrence(job, tick):
            return TickOutcome.DROPPED
        if tick.occurrence and (wait := wait_for(tick.scheduled_for, self.now())):
            await self.queue.send(tick, job.lane, wait)
            return TickOutcome.WAITING
        return await self._begin(tick, job)

    async def _expand(self, tick: Tick, job: Job) -> TickOutcome:
        """Begin the tick's only occurrence when it is due; otherwise send each one to its time."""
        ticks = occurrence_ticks(job, tick, self.now())
        if not ticks:
            return TickOutcome.DROPPED
        (only, wait), *more = ticks
        if not more and not wait:
            return await self._begin(only, job)
        await self.queue.send_all(ticks, job.lane)
        return TickOutcome.EXPANDED

    async def _begin(self, tick: Tick, job: Job) -> TickOutcome:
        """A scheduled occurrence's first attempt: there is no record yet, or somebody was here before."""
        now = self.now()
        execution = occurrence_of(job, scheduled_for=tick.scheduled_for, trigger=tick.trigger)
        reason = verdict(job, tick.scheduled_for, now, overdue=tick.trigger is Trigger.CATCH_UP)
        if reason:
            missed = ended(execution, ExecutionStatus.MISSED, now=now, reason=reason)
            return TickOutcome.MISSED if await self.claims.record_new(missed) else TickOutcome.LOST
        claim = claimed(job, execution, attempt=1, fence=self.fence(), now=now)
        return await self._run_if_won(job, claim, await self.claims.claim_new(claim))

    async def _continue(self, tick: Tick, job: Job) -> TickOutcome:
        """A record waits in QUEUED: a run by hand, or a further attempt."""
        execution = replace(
            occurrence_of(job, scheduled_for=tick.scheduled_for, trigger=tick.trigger), attempt_number=tick.attempt - 1
        )
        reason = why_not_to_go_on(job, tick, self.now())
        if reason:
            cancelled = ended(execution, ExecutionStatus.CANCELLED, now=self.now(), reason=reason)
            return TickOutcome.CANCELLED if await self.claims.end_queued(cancelled) else TickOutcome.LOST
        claim = claimed(job, execution, attempt=tick.attempt, fence=self.fence(), now=self.now())
        return await self._run_if_won(job, claim, await self.claims.claim_queued(claim))

    async def _run_if_won(self, job: Job, claim: Execution, record: Execution | None) -> TickOutcome:
        """Run it, unless another claim stands. One that has outlived its lease is a dead executor's: close it."""
        if record is None:
            return TickOutcome.LOST
        if record.fence == claim.fence:
            return await self._run(job, record)
        if record.status is not ExecutionStatus.RUNNING or record.fence is None or not lease_over(record, self.now()):
            return TickOutcome.LOST
        closed = await self.claims.finish(crashed(record, self.now()), record.fence)
        return TickOutcome.CRASHED if closed else TickOutcome.LOST

    async def _run(self, job: Job, claim: Execution) -> TickOutcome:
        """Steps: call; note the attempt; write the end or queue the next attempt; then send its tick.

        A crash between the last two leaves a watched record, whose tick the sweeper sends.
        """
        if claim.fence is None:
            raise ValueError("a claim carries its fence")
        result = await self.caller.call(job, claim)
        now = self.now()
        execution = attempted(claim, result)
        delay = next_delay(job, claim, result)
        if delay is None:
            written = await self.claims.finish(ended(execution, result.status, now=now), claim.fence)
            return TickOutcome.RAN if written else TickOutcome.LOST
        waiting = replace(execution, status=ExecutionStatus.QUEUED, fence=None, lease_until=None)
        if not await self.claims.requeue(waiting, claim.fence, now + delay):
            return TickOutcome.LOST
        again = Tick(
            job_id=job.id,
            scheduled_for=claim.scheduled_for,
            trigger=claim.trigger,
            attempt=claim.attempt_number + 1,
        )
        await self.queue.send(again, lane_of(job, claim.trigger), delay)
        return TickOutcome.RETRY_QUEUED


def lease_over(record: Execution, now: datetime) -> bool:
    return record.lease_until is not None and record.lease_until < now


def crashed(record: Execution, now: datetime) -> Execution:
    reason = "the executor stopped in mid-call; whether the target acted is unknown"
    return ended(record, ExecutionStatus.CRASHED, now=now, reason=reason)


def lane_of(job: Job, trigger: Trigger) -> Lane:
    return Lane.MANUAL if trigger is Trigger.MANUAL else job.lane


def is_occurrence(job: Job, tick: Tick) -> bool:
    """Whether a tick that names an occurrence names one of the job as it is now."""
    if job.is_due(tick.scheduled_for):
        return True
    return tick.trigger is Trigger.CATCH_UP and may_follow_deployment(job, tick.scheduled_for)


def why_not_to_go_on(job: Job, tick: Tick, now: datetime) -> str | None:
    """The reason why a queued record ends without another attempt; None when it goes on.

    A pause stops what the schedule began. A run by hand goes on: whoever pauses a job may still want to try it.
    """
    if job.deleted_at:
        return "the job was deleted"
    if not job.is_scheduled:
        return "the job was disabled before the run began"
    if tick.trigger is not Trigger.MANUAL and job.is_paused(now):
        return "the job was paused before the run began"
    return None
