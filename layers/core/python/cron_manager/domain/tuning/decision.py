"""Decisions: what a rule wants of a job, on what evidence, what it would have changed, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.job import Job
from cron_manager.domain.tuning.rule import RuleKind
from cron_manager.domain.tuning.runs import Metrics

KEPT = timedelta(days=400)  # a year, and what looking back at it takes


class Action(StrEnum):
    """What is done to a job."""

    STRETCH = "stretch"  # it runs half as often
    RETURN = "return"  # a step back towards the owner's schedule
    LONGER_TIMEOUT = "longer-timeout"  # only ever suggested: the timeout belongs to what is called
    SPREAD = "spread"  # it runs some seconds later than the others of its minute
    UNSPREAD = "unspread"
    DISABLE = "disable"


class DecisionStatus(StrEnum):
    """What became of a decision."""

    SUGGESTED = "SUGGESTED"  # waits for somebody
    APPLIED = "APPLIED"
    REVERTED = "REVERTED"
    EXPIRED = "EXPIRED"  # a later one took its place


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What decisions change of a job."""

    cron_expression: str
    jitter_seconds: int
    timeout_ms: int
    stretched_by: int = 1  # of the owner's schedule
    is_active: bool = True


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """What the rule saw."""

    metrics: Metrics  # of the runs since the decision before, at most 100
    consecutive_failures: int
    jobs_in_minute: int | None = None  # how many jobs run in the minute that the owner wants; None: not looked at


@dataclass(frozen=True, kw_only=True)
class Counterfactual:
    """What the recorded runs would have been, had the decision been made before them."""

    failures: int  # among the runs that were looked at
    avoided_failures: int
    lost_successes: int
    added_runs: int  # that a shorter interval would have brought
    added_lateness: timedelta  # on average, until work was done that a dropped run would have done
    jobs_in_minute: int | None = None  # in the minute that it would have run in


@dataclass(frozen=True, kw_only=True)
class Decision:
    id: str  # dec_…
    job_id: str
    job_name: str  # as it was then
    owner_id: str
    rule_id: str
    rule_kind: RuleKind
    action: Action
    status: DecisionStatus
    at: datetime  # when the rule decided
    before: Setting
    after: Setting
    evidence: Evidence
    counterfactual: Counterfactual
    explanation: str  # in a sentence or two
    decided_by: str = SYSTEM  # who applied it: usr_… where somebody did
    applied_at: datetime | None = None
    reverted_by: str | None = None
    reverted_at: datetime | None = None


def setting_of(job: Job) -> Setting:
    return Setting(
        cron_expression=job.cron_expression,
        jitter_seconds=job.jitter_seconds,
        timeout_ms=job.timeout_ms,
        stretched_by=job.hold.stretched_by if job.hold else 1,
        is_active=job.is_active,
    )


def applied(decision: Decision, *, by: str, now: datetime) -> Decision:
    return replace(decision, status=DecisionStatus.APPLIED, decided_by=by, applied_at=now)


def reverted(decision: Decision, *, by: str, now: datetime) -> Decision:
    return replace(decision, status=DecisionStatus.REVERTED, reverted_by=by, reverted_at=now)


def open_suggestion(past: Sequence[Decision]) -> Decision | None:
    """The suggestion that still waits, of a job's latest decisions; there is one at most."""
    return next((each for each in past if each.status is DecisionStatus.SUGGESTED), None)


def expired(decision: Decision) -> Decision:
    return replace(decision, status=DecisionStatus.EXPIRED)
