"""What follows from finished executions: counts, the day's list, alerts, and a job that fails too often is disabled."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.audit import SYSTEM_ACTOR, AuditEntry, audited
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.errors import Conflict
from cron_manager.domain.job import Job, JobState, disabled
from cron_manager.ports import Clock, Outcome, OutcomeStore
from cron_manager.usecases.follow_alerts import EndedRuns


class JobDisabler(Protocol):
    """Jobs, for the one change that Cron Manager makes to them by itself."""

    def find(self, job_id: str) -> Job | None: ...

    def update(self, before: Job, after: Job, entry: AuditEntry, *, reason: str | None = None) -> None:
        """Writes the change with its audit entry. Conflict when the job is not as `before` says any more."""
        ...


@dataclass(frozen=True, kw_only=True)
class FollowOutcomes:
    outcomes: OutcomeStore
    jobs: JobDisabler
    alert: Callable[[Sequence[EndedRuns]], None]
    now: Clock

    def __call__(self, batch: Sequence[Outcome]) -> None:
        """Steps: note the batch for lists and statistics, the canary's runs by their minutes; add to each job's
        counters; tell people; disable the jobs that have failed as often in a row as their owners allow. Repeating is
        harmless, and makes up for what was cut short.
        """
        if not batch:
            return
        self._note(batch)
        by_job: dict[str, list[Outcome]] = defaultdict(list)
        for outcome in batch:
            by_job[outcome.execution.job_id].append(outcome)
        ended = [self._counted(job_id, outcomes) for job_id, outcomes in by_job.items()]
        self.alert(ended)
        for each in ended:
            if each.state.consecutive_failures:
                self._disable_if_due(each.job_id, each.state)

    def _note(self, batch: Sequence[Outcome]) -> None:
        listed = [each for each in batch if each.execution.job_id != CANARY_ID]
        if listed:
            self.outcomes.note_batch(listed, self.now())
        runs = (each.execution for each in batch if each.execution.job_id == CANARY_ID)
        if by_the_minute := [run for run in runs if not run.trigger.by_hand]:
            self.outcomes.note_canary(by_the_minute)

    def _counted(self, job_id: str, outcomes: Sequence[Outcome]) -> EndedRuns:
        """With the state that counts them, whether it did before or does now."""
        state = self.outcomes.count(job_id, outcomes) or self.outcomes.state(job_id)
        return EndedRuns(job_id=job_id, executions=[each.execution for each in outcomes], state=state)

    def _disable_if_due(self, job_id: str, state: JobState) -> None:
        job = self.jobs.find(job_id)
        if job is None or not job.is_scheduled or not 0 < job.disable_after_failures <= state.consecutive_failures:
            return
        now = self.now()
        reason = f"{state.consecutive_failures} runs in a row failed; the last ones say why"
        after = disabled(job, reason=reason, by=SYSTEM, now=now)
        changes = {"isActive": [True, False], "disabledReason": [None, reason]}
        entry = audited(SYSTEM_ACTOR, "job.disable", job.id, now, changes=changes)
        try:
            self.jobs.update(job, after, entry, reason=reason)
        except Conflict:
            return  # somebody changed the job this very moment; their word counts
