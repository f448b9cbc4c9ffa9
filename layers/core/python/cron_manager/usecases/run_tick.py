"""A tick becomes a call and a record: the executor's whole decision."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from cron_manager.domain.callback import with_callback
from cron_manager.domain.crash import after_crash
from cron_manager.domain.deployments import may_follow_deployment
from cron_manager.domain.execution import (
    Execution,
    ExecutionStatus,
    Trigger,
    claimed,
    ended,
    lease_over,
    occurrence_of,
)
from cron_manager.domain.job import Job
from cron_manager.domain.message_group import message_group
from cron_manager.domain.misfire import verdict
from cron_manager.domain.overlap import Lock, is_locked, lock_of
from cron_manager.messages import PoisonMessage, Tick
from cron_manager.ports import Caller, ClaimStore, Clock, JobReader, TickQueue
from cron_manager.usecases.expand_tick import occurrence_ticks, wait_for
from cron_manager.usecases.make_attempt import MakeAttempt
from cron_manager.usecases.next_tick import lane_of, next_tick
from cron_manager.usecases.tick_outcome import TickOutcome
from cron_manager.usecases.watch_call import LOOK_EVERY
from cron_manager.usecases.watch_hosts import WatchHosts


def new_fence() -> str:
    return secrets.token_urlsafe(9)


def new_token() -> str:
    """256 random bits, for a callback."""
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, kw_only=True)
class RunTick:
    """Runs ticks. Safe to run the same tick any number of times, at the same time too: the claim lets one through."""

    jobs: JobReader
    claims: ClaimStore
    caller: Caller
    queue: TickQueue
    now: Clock
    fence: Callable[[], str] = new_fence
    token: Callable[[], str] = new_token
    look_every: float = LOOK_EVERY  # seconds, at a claim whose call goes on
    hosts: WatchHosts | None = None  # the circuit breaker; None: off

    async def __call__(self, tick: Tick) -> TickOutcome:
        """Steps: read the job as it is now; find the occurrences that the tick brings; drop what is none of the job's;
        record what comes too late; claim; call; write the end under the claim's fence, or queue the next attempt.

        PoisonMessage when the job has never existed.
        """
        job = await self.jobs.get(tick.job_id)
        if job is None:
            raise PoisonMessage(f"{tick.job_id} has never existed")
        if tick.has_record:
            return await self._continue(tick, job)
        if tick.is_from_eventbridge:
            return await self._expand(tick, job)
        if not is_occurrence(job, tick):
            return await self._close_what_stands(tick, job, TickOutcome.DROPPED)
        if tick.occurrence and (wait := wait_for(tick.scheduled_for, self.now())):
            await self.queue.send(replace(tick, group=message_group(job)), job.lane, wait)
            return TickOutcome.WAITING
        return await self._begin(tick, job)

    async def _expand(self, tick: Tick, job: Job) -> TickOutcome:
        """Begin the tick's only occurrence when it is due; otherwise send each one to its time."""
        ticks = occurrence_ticks(job, tick, self.now())
        if not ticks:
            return await self._close_what_stands(tick, job, TickOutcome.DROPPED)
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
            if await self.claims.record_new(missed):
                return TickOutcome.MISSED
            return await self._close_what_stands(tick, job, TickOutcome.LOST)
        claim = self._answerable(job, claimed(job, execution, attempt=1, fence=self.fence(), now=now))
        if not is_locked(job):
            return await self._run_if_won(job, claim, await self.claims.claim_new(claim))
        record, lock = await self.claims.claim_new_with_lock(claim, lock_of(claim), self.now())
        return await self._run_if_won(job, claim, record, lock)

    async def _continue(self, tick: Tick, job: Job) -> TickOutcome:
        """A record waits in QUEUED: a run by hand, a further attempt, or one that gave way to another run."""
        occurrence = occurrence_of(job, scheduled_for=tick.scheduled_for, trigger=tick.trigger)
        reason = why_not_to_go_on(job, tick, self.now())
        if reason:
            return await self._cancel(job, occurrence.id, tick.attempt - 1, reason)
        claim = claimed(job, occurrence, attempt=tick.attempt, fence=self.fence(), now=self.now())
        claim = self._answerable(job, claim)
        return await self._run_if_won(job, claim, await self.claims.claim_queued(claim))

    def _answerable(self, job: Job, claim: Execution) -> Execution:
        """With a token for the target's callback, where the job allows one."""
        return with_callback(claim, self.token()) if job.callback_deadline_seconds else claim

    async def _cancel(self, job: Job, execution_id: str, attempts: int, reason: str) -> TickOutcome:
        record = await self.claims.read(execution_id)
        if record is None:
            return TickOutcome.LOST
        if record.status is not ExecutionStatus.QUEUED or record.attempt_number != attempts:
            return await self._close_if_dead(job, record)
        cancelled = ended(record, ExecutionStatus.CANCELLED, now=self.now(), reason=reason)
        return TickOutcome.CANCELLED if await self.claims.end_queued(cancelled) else TickOutcome.LOST

    async def _run_if_won(
        self, job: Job, claim: Execution, record: Execution | None, lock: Lock | None = None
    ) -> TickOutcome:
        """Run it, unless another claim stands."""
        if record is None:
            return TickOutcome.LOST
        if record.fence == claim.fence:
            return await self._make_attempt(job, replace(record, callback_token=claim.callback_token), lock)
        return await self._close_if_dead(job, record)

    async def _close_what_stands(self, tick: Tick, job: Job, otherwise: TickOutcome) -> TickOutcome:
        """A tick that brings nothing now may have been claimed before, by an executor that died with it."""
        occurrence = occurrence_of(job, scheduled_for=tick.scheduled_for, trigger=tick.trigger)
        record = await self.claims.read(occurrence.id)
        outcome = await self._close_if_dead(job, record) if record else TickOutcome.LOST
        return otherwise if outcome is TickOutcome.LOST else outcome

    async def _close_if_dead(self, job: Job, record: Execution) -> TickOutcome:
        """A claim that has outlived its lease is a dead executor's: end it, or queue its next attempt."""
        now = self.now()
        if record.status is not ExecutionStatus.RUNNING or record.fence is None or not lease_over(record, now):
            return TickOutcome.LOST
        closed = after_crash(job, record, now)
        if closed.status.is_terminal:
            return TickOutcome.CRASHED if await self.claims.finish(closed, record.fence) else TickOutcome.LOST
        if not await self.claims.requeue(closed, record.fence, now):
            return TickOutcome.LOST
        await self.queue.send(next_tick(job, closed), lane_of(job, closed))
        return TickOutcome.RETRY_QUEUED

    @cached_property
    def _make_attempt(self) -> MakeAttempt:
        return MakeAttempt(
            claims=self.claims,
            caller=self.caller,
            queue=self.queue,
            now=self.now,
            look_every=self.look_every,
            hosts=self.hosts,
        )


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
    if not tick.trigger.by_hand and job.is_paused(now):
        return "the job was paused before the run began"
    return None
