"""Jobs that run in virtual time against a target whose health is a function of time, looked at hourly by the rules."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.catalogue import next_runs_of, row_of
from cron_manager.domain.execution import ExecutionStatus
from cron_manager.domain.job import Job, JobState, created
from cron_manager.domain.tuning.crowds import crowds
from cron_manager.domain.tuning.decide import acts, decide
from cron_manager.domain.tuning.decision import (
    Action,
    Counterfactual,
    Decision,
    DecisionStatus,
    Evidence,
    applied,
    expired,
    setting_of,
)
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.domain.tuning.holding import put_at
from cron_manager.domain.tuning.look import REMEMBERED, Look
from cron_manager.domain.tuning.replay import hourly
from cron_manager.domain.tuning.rule import DEFAULT_RULES, RuleBook, RuleKind
from cron_manager.domain.tuning.runs import MOST_RUNS, Run, metrics_of

START = datetime(2026, 3, 1, tzinfo=UTC)
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
OK, BAD, LATE = ExecutionStatus.SUCCESS, ExecutionStatus.FAILED, ExecutionStatus.TIMEOUT
Health = Callable[[datetime], ExecutionStatus]


def job(cron_expression: str = "*/5 * * * *", *, job_id: str = "job_1", **definition: object) -> Job:
    fields = {
        "name": job_id,
        "cron_expression": cron_expression,
        "endpoint_url": "https://example.com/",
        "disable_after_failures": 0,
        "tuning": TuningMode.AUTO,
        **definition,
    }
    return created(fields, job_id=job_id, by="usr_alice", now=START)


def run_at(due: datetime, status: ExecutionStatus = OK, took_ms: int = 200) -> Run:
    return Run(due, due + timedelta(milliseconds=took_ms), status, took_ms)


def runs_with(job: Job, *statuses: ExecutionStatus, took_ms: int = 200) -> list[Run]:
    """The job's first runs, the newest first."""
    dues = job.plan.between(job.active_since, job.active_since + 400 * DAY, len(statuses))
    return [run_at(due, status, took_ms) for due, status in zip(dues, statuses, strict=True)][::-1]


def decision(job: Job, **changes: object) -> Decision:
    """One that was made of the job as it is."""
    setting = setting_of(job)
    nothing = Counterfactual(
        failures=0, avoided_failures=0, lost_successes=0, added_runs=0, added_lateness=timedelta(0)
    )
    made = Decision(
        id="dec_1", job_id=job.id, job_name=job.name, owner_id=job.owner_id, rule_id="failure",
        rule_kind=RuleKind.FAILURE, action=Action.STRETCH, status=DecisionStatus.SUGGESTED, at=START, before=setting,
        after=setting, evidence=Evidence(metrics=metrics_of([]), consecutive_failures=0), counterfactual=nothing,
        explanation="because",
    )  # fmt: skip
    return replace(made, **changes)


class World:
    """Some jobs, each with its target's health."""

    def __init__(self, targets: Iterable[tuple[Job, Health]], rules: RuleBook = DEFAULT_RULES) -> None:
        self.jobs = {job.id: job for job, _ in targets}
        self.health = {job.id: health for job, health in targets}
        self.runs: dict[str, list[Run]] = {each: [] for each in self.jobs}
        self.decisions: dict[str, list[Decision]] = {each: [] for each in self.jobs}
        self.rules = rules

    def live(self, until: datetime, since: datetime = START) -> "World":
        """Hour by hour: the runs, then a look of the tuner at each job."""
        before = since
        for now in hourly(since, until):
            for job_id, job in self.jobs.items():
                for due in job.plan.between(before, now, 10_000):
                    self.runs[job_id].append(run_at(due, self.health[job_id](due)))
            self._look(now)
            before = now
        return self

    def _look(self, now: datetime) -> None:
        rows = {job.id: row_of(job, JobState(), next_runs_of(job, now)) for job in self.jobs.values()}
        found = crowds(rows.values()) if len(rows) > 1 else None
        for job_id, job in self.jobs.items():
            ended = [run for run in self.runs[job_id][-2 * MOST_RUNS :] if run.ended_at <= now]
            look = Look(
                job=job,
                runs=ended[: -MOST_RUNS - 1 : -1],
                past=self.decisions[job_id][: -REMEMBERED - 1 : -1],
                consecutive_failures=_failing(ended),
                jobs_in_minute=found.wanted_beside(rows[job_id]) if found else None,
                now=now,
            )
            beside = partial(found.beside, rows[job_id]) if found else None
            decision = decide(look, self.rules.for_job(job), beside=beside)
            if decision:
                self._take(decision, now)

    def _take(self, decision: Decision, now: datetime) -> None:
        known = self.decisions[decision.job_id]
        known[:] = [expired(each) if each.applied_at is None else each for each in known]
        job = self.jobs[decision.job_id]
        if acts(decision, job.tuning):
            self.jobs[job.id] = put_at(job, decision.after, decision=decision, by=SYSTEM, now=now)
            decision = applied(decision, by=SYSTEM, now=now)
        known.append(decision)

    def factors(self, job_id: str = "job_1") -> list[int]:
        """How far the job was stretched after each decision."""
        return [each.after.stretched_by for each in self.decisions[job_id]]


def _failing(ended: list[Run]) -> int:
    """How many of the latest runs failed in a row."""
    return next((number for number, run in enumerate(reversed(ended)) if run.succeeded), len(ended))
