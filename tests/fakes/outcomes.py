"""Counters and lists in memory, counting each outcome once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from cron_manager.domain.execution import Execution, ExecutionStatus
from cron_manager.domain.job import JobState, JobStatus
from cron_manager.domain.recent_runs import RecentRun, followed_by
from cron_manager.ports import Outcome


class FakeOutcomes:
    def __init__(self) -> None:
        self.states: dict[str, JobState] = {}
        self.counted_to: dict[str, int] = {}
        self.batches: list[tuple[str, ...]] = []
        self.canary: set[tuple[datetime, ExecutionStatus]] = set()

    def count(self, job_id: str, outcomes: Sequence[Outcome]) -> JobState | None:
        fresh = [each for each in outcomes if int(each.sequence) > self.counted_to.get(job_id, -1)]
        if not fresh:
            return None
        known = state = self.states.get(job_id, JobState())
        for outcome in fresh:
            state = _after(state, outcome)
        if any(each.execution.status is ExecutionStatus.SUCCESS or each.execution.status.is_failure for each in fresh):
            state = replace(state, status_before=known.status)
        self.counted_to[job_id] = int(fresh[-1].sequence)
        self.states[job_id] = state
        return state

    def state(self, job_id: str) -> JobState:
        return self.states.get(job_id, JobState())

    def note_batch(self, outcomes: Sequence[Outcome], now: datetime) -> bool:  # the port's signature
        batch = tuple(outcome.sequence for outcome in outcomes)
        if batch in self.batches:
            return False
        self.batches.append(batch)
        return True

    def note_canary(self, runs: Sequence[Execution]) -> None:
        self.canary |= {(run.scheduled_for, run.status) for run in runs}


def _after(state: JobState, outcome: Outcome) -> JobState:
    execution = outcome.execution
    took = execution.execution_time_ms or 0
    started = execution.started_at or state.last_run_at
    run = RecentRun(str(execution.status), execution.execution_time_ms)
    recent = followed_by(state.recent_runs, [run])
    if execution.status is ExecutionStatus.SUCCESS:
        return replace(
            state,
            status=JobStatus.SUCCESS,
            success_count=state.success_count + 1,
            consecutive_failures=0,
            duration_total_ms=state.duration_total_ms + took,
            last_run_at=started,
            recent_runs=recent,
        )
    if execution.status.is_failure:
        return replace(
            state,
            status=JobStatus.FAILED,
            failure_count=state.failure_count + 1,
            consecutive_failures=state.consecutive_failures + 1,
            duration_total_ms=state.duration_total_ms + took,
            last_run_at=started,
            recent_runs=recent,
        )
    return state
