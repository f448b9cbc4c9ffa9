"""The use cases' rules, one taken away at a time."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from cron_manager.domain.execution import ExecutionStatus
from cron_manager.usecases import find_lost, make_attempt, run_tick, settle_claims, take_lock
from cron_manager.usecases.register_job import RepairDrift
from cron_manager.usecases.run_tick import RunTick
from cron_manager.usecases.settle_claims import SettleClaims
from cron_manager.usecases.settle_rescheduled import SettleRescheduled
from cron_manager.usecases.sweep import Sweep
from tests.simulation.mutations.replacing import Mutation, replacing


def _run_whoever_won(original: Any) -> Any:
    async def run_if_won(self: RunTick, job: Any, claim: Any, record: Any, lock: Any = None) -> Any:
        return await self._make_attempt(job, claim)

    return run_if_won


def _deaf(original: Any) -> Any:
    """The job as it was when this process first read it."""
    kept: dict[tuple[int, str], Any] = {}

    async def call(self: RunTick, tick: Any) -> Any:
        first = kept.setdefault((id(self), tick.job_id), await self.jobs.get(tick.job_id))

        class Memory:
            async def get(self, job_id: str) -> Any:
                return first

        return await original(replace(self, jobs=Memory()), tick)

    return call


def _resting_jobs_run(original: Any) -> Any:
    return lambda job, tick: replace(job, is_active=True, deleted_at=None).is_due(tick.scheduled_for)


def _never_over(_: Any) -> Any:
    return lambda execution, now: False


def _always_over(_: Any) -> Any:
    return lambda execution, now: execution.status is ExecutionStatus.RUNNING


def _nobody_is_watched(original: Any) -> Any:
    return lambda self, execution, report: None


def _counts_forever(original: Any) -> Any:
    def after_crash(job: Any, record: Any, now: Any) -> Any:
        closed = original(job, record, now)
        return replace(closed, attempt_number=record.attempt_number - 1) if not closed.status.is_terminal else closed

    return after_crash


RULE_MUTATIONS: dict[str, Mutation] = {
    "whoever tries to claim runs": replacing(RunTick, "_run_if_won", _run_whoever_won),
    "the job is read once for all": replacing(RunTick, "__call__", _deaf),
    "queued runs go on whatever the job says": replacing(run_tick, "why_not_to_go_on", lambda _: lambda *_: None),
    "ticks of disabled jobs run": replacing(run_tick, "is_occurrence", _resting_jobs_run),
    "no tick comes too late": replacing(run_tick, "verdict", lambda _: lambda *_, **__: None),
    "a call begins however late": replacing(make_attempt, "LATEST_CALL", lambda _: timedelta(days=1)),
    "no lease ever ends": replacing(settle_claims, "lease_over", _never_over),
    "a lease ends at once": replacing(settle_claims, "lease_over", _always_over),
    "a lock's holder is always over": replacing(take_lock, "goes_on", lambda _: lambda *_: False),
    "no lock is heeded": replacing(take_lock, "is_locked", lambda _: lambda _job: False),
    "nobody looks after what is watched": replacing(SettleClaims, "watched", _nobody_is_watched),
    "a dead attempt is not counted": replacing(settle_claims, "after_crash", _counts_forever),
    "nobody looks for what is lost": replacing(find_lost, "_due", lambda _: lambda *_: []),
    "nobody looks at what a schedule brought before it was changed": replacing(
        SettleRescheduled, "__call__", lambda _: lambda *_: None
    ),
    "drift is not repaired": replacing(RepairDrift, "__call__", lambda _: lambda *_: 0),
    "the watermark runs ahead": replacing(
        Sweep, "_start", lambda _: lambda self, first: self.now() - timedelta(seconds=20)
    ),
}
