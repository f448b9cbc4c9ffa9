"""One attempt of a claimed run: its job's lock, the call, and what is written afterwards."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property, partial

from cron_manager.domain.callback import awaiting, is_later
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import (
    CallResult,
    Execution,
    ExecutionStatus,
    attempted,
    ended,
    released,
    stepped_back,
)
from cron_manager.domain.job import Job
from cron_manager.domain.overlap import SHORTEST_WAIT, Lock, Waiting, given_way, is_locked, lock_of, lock_until_retry
from cron_manager.domain.retry import next_delay
from cron_manager.ports import Caller, ClaimStore, Clock, TickQueue
from cron_manager.usecases.next_tick import lane_of, next_tick
from cron_manager.usecases.take_lock import TakeLock
from cron_manager.usecases.tick_outcome import TickOutcome
from cron_manager.usecases.watch_call import watched
from cron_manager.usecases.watch_hosts import Passed, WatchHosts

LATEST_CALL = timedelta(seconds=10)  # after the claim: a call that began later could outlive the lease


@dataclass(frozen=True, kw_only=True)
class MakeAttempt:
    claims: ClaimStore
    caller: Caller
    queue: TickQueue
    now: Clock
    look_every: float  # seconds, at a claim whose call goes on
    hosts: WatchHosts | None = None  # None: no host is ever left alone

    async def __call__(self, job: Job, claim: Execution, lock: Lock | None = None) -> TickOutcome:
        """`lock`: the job's lock as it stood when the claim was written, where it was asked for then.

        Steps: take the lock, or give way to the run that has it; leave a host alone that keeps failing; call; note
        the attempt; write the end, that it is awaited, or queue the next attempt; then send its tick, and tell what the
        call says of its host. A call whose claim is lost meanwhile is aborted.

        A crash between the last two leaves a watched record, whose tick the sweeper sends.
        """
        try:
            holder = await self._take_lock(job, claim, lock)
        except Unavailable:
            return await self._wait(job, claim, Waiting(execution=stepped_back(claim), delay=SHORTEST_WAIT))
        if holder:
            return await self._give_way(job, claim, holder)
        passed = await self.hosts.ask(job, claim) if self.hosts else Passed()
        if not isinstance(passed, Passed):
            return await self._leave_host_alone(job, claim, passed)
        if claim.attempt_started_at and self.now() > claim.attempt_started_at + LATEST_CALL:
            return await self._wait(job, claim, Waiting(execution=stepped_back(claim), delay=timedelta(0)))
        result = await watched(self.caller.call(job, claim), partial(self.claims.holds, claim), self.look_every)
        if result is None:
            return await self._lost(claim)
        outcome = await self._note(job, claim, result)
        if self.hosts:
            await self.hosts.tell(job, passed, result)
        return outcome

    async def _note(self, job: Job, claim: Execution, result: CallResult) -> TickOutcome:
        if is_later(job, result):
            return await self._await_callback(job, awaiting(job, claim, result, self.now()))
        execution = attempted(claim, result)
        delay = next_delay(job, claim, result)
        if delay is None:
            return await self._end(claim, ended(execution, result.status, now=self.now()), TickOutcome.RAN)
        return await self._queue_next(job, claim, execution, delay)

    async def _await_callback(self, job: Job, waiting: Execution) -> TickOutcome:
        """The lock is kept first: a run that ended meanwhile keeps nobody out, for whoever comes next looks at its
        record. When the lock cannot be kept, the target's work is waited for all the same.
        """
        if is_locked(job):
            with suppress(Unavailable):
                await self.claims.extend_lock(lock_of(waiting))
        if not await self.claims.await_callback(waiting, _fence(waiting)):
            return TickOutcome.LOST
        return TickOutcome.WAITING_FOR_CALLBACK

    async def _give_way(self, job: Job, claim: Execution, holder: Execution) -> TickOutcome:
        decided = given_way(job, claim, holder, self.now())
        if isinstance(decided, Waiting):
            return await self._wait(job, claim, decided)
        return await self._end(claim, decided, TickOutcome.SKIPPED)

    async def _leave_host_alone(self, job: Job, claim: Execution, decided: Waiting | Execution) -> TickOutcome:
        """A run that waits keeps its lock."""
        if isinstance(decided, Waiting):
            return await self._queue_next(job, claim, decided.execution, decided.delay)
        return await self._end(claim, decided, TickOutcome.SKIPPED)

    async def _end(self, claim: Execution, execution: Execution, outcome: TickOutcome) -> TickOutcome:
        return outcome if await self.claims.finish(execution, _fence(claim)) else await self._lost(claim)

    async def _lost(self, claim: Execution) -> TickOutcome:
        """The claim was taken away: its holder was taken for dead, or the run was cancelled, whose call is over now."""
        await self.claims.note_aborted(claim)
        return TickOutcome.LOST

    async def _wait(self, job: Job, claim: Execution, waiting: Waiting) -> TickOutcome:
        """Back to where it was before the claim; its tick comes again."""
        if not await self.claims.requeue(waiting.execution, _fence(claim), self.now() + waiting.delay):
            return await self._lost(claim)
        await self._send(job, waiting.execution, waiting.delay)
        return TickOutcome.WAITING

    async def _queue_next(self, job: Job, claim: Execution, execution: Execution, delay: timedelta) -> TickOutcome:
        """The lock is kept after the record says that the run goes on: in between, whoever looks sees it go on."""
        retry_at = self.now() + delay
        waiting = replace(released(execution), status=ExecutionStatus.QUEUED)
        if not await self.claims.requeue(waiting, _fence(claim), retry_at):
            return await self._lost(claim)
        lock = lock_until_retry(claim, retry_at) if is_locked(job) else None
        if lock:
            await self.claims.extend_lock(lock)
        await self._send(job, waiting, delay)
        return TickOutcome.RETRY_QUEUED

    async def _send(self, job: Job, waiting: Execution, delay: timedelta) -> None:
        await self.queue.send(next_tick(job, waiting), lane_of(job, waiting), delay)

    @cached_property
    def _take_lock(self) -> TakeLock:
        return TakeLock(claims=self.claims, now=self.now)


def _fence(claim: Execution) -> str:
    if claim.fence is None:
        raise ValueError("a claim carries its fence")
    return claim.fence
