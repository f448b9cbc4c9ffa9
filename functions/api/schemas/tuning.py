"""Rules, decisions and trials of automatic rescheduling at the edge."""

from typing import Annotated

from pydantic import AfterValidator, Field

from cron_manager.domain.ids import is_id
from cron_manager.domain.tuning.decision import Action, DecisionStatus
from cron_manager.domain.tuning.rule import MOST_RULES, Rule, RuleKind, RuleScope
from cron_manager.edge.schemas import Instant, PageQuery, Schema
from cron_manager.usecases.try_rules import MOST_JOBS
from schemas.job_fields import CategoryId, Tag

_MOST_SCOPED = 100


def _a_job_id(text: str) -> str:
    if not is_id("job", text):
        raise ValueError("Write the id of a job, as job_01KB…; GET /jobs lists them.")
    return text


JobId = Annotated[str, Field(max_length=64, examples=["job_01KB0000000000000000000000"]), AfterValidator(_a_job_id)]


class TuningScope(Schema):
    """For which jobs a rule counts: those that fit any of the lists; all, where every list is empty."""

    job_ids: list[JobId] = Field(default_factory=list, max_length=_MOST_SCOPED, description="These jobs.")
    category_ids: list[CategoryId] = Field(
        default_factory=list, max_length=_MOST_SCOPED, description="Jobs in these categories."
    )
    tags: list[Tag] = Field(default_factory=list, max_length=_MOST_SCOPED, description="Ignoring case.")


class TuningRule(Schema):
    """What is looked for, from when on, and for which jobs."""

    id: str = Field(min_length=1, max_length=40, pattern="^[a-z0-9-]+$", examples=["failure"])
    kind: RuleKind
    is_enabled: bool = Field(default=True, description="Whether it is asked at all.")
    priority: int = Field(ge=1, le=100, description="The lowest is asked first; the first that decides is obeyed.")
    threshold: float = Field(
        gt=0,
        le=1000,
        description="failure, timeouts, success: a share of the runs, up to 1. consecutive-failures: runs in a row."
        " load: jobs in one minute.",
        examples=[0.5],
    )
    min_runs: int = Field(
        default=10, ge=3, le=100, description="Runs since the decision before, without which the rule says nothing."
    )
    scope: TuningScope = Field(default_factory=TuningScope, description="For which jobs.")

    def rule(self) -> Rule:
        """The domain's."""
        scope = RuleScope(
            job_ids=tuple(self.scope.job_ids),
            category_ids=tuple(self.scope.category_ids),
            tags=tuple(self.scope.tags),
        )
        return Rule(
            id=self.id,
            kind=self.kind,
            is_enabled=self.is_enabled,
            priority=self.priority,
            threshold=self.threshold,
            min_runs=self.min_runs,
            scope=scope,
        )


Rules = Annotated[list[TuningRule], Field(max_length=MOST_RULES)]


class TuningRulesUpdate(Schema):
    """All rules, in place of those from before."""

    version: int | None = Field(default=None, ge=0, description="The version that was read; a stale one is refused.")
    rules: Rules = Field(description="At most 50, each with an id of its own.")


class TuningRules(Schema):
    """The rules as they count."""

    version: int = Field(description="0: nobody has changed anything yet.")
    rules: list[TuningRule] = Field(description="In no particular order: their priorities say it.")
    is_enabled: bool = Field(description="Whether the rules look at jobs at all: `autoReschedulingEnabled`.")
    is_default: bool = Field(description="Whether they are the product's own.")
    updated_by: str | None
    updated_at: Instant | None


class TuningSetting(Schema):
    """What decisions change of a job."""

    cron_expression: str
    jitter_seconds: int = Field(description="By up to so many seconds its runs are moved.")
    timeout_ms: int = Field(description="Of one attempt; milliseconds.")
    stretched_by: int = Field(description="Times fewer runs than the owner's schedule has.")
    is_active: bool


class TuningEvidence(Schema):
    """What a rule saw: the job's runs since the decision before, at most 100."""

    runs: int = Field(description="How many were looked at.")
    succeeded: int = Field(description="How many of them succeeded.")
    failed: int
    timed_out: int = Field(description="Of those that failed.")
    success_rate: float | None = Field(description="0-1; null without runs.")
    start: Instant | None = Field(alias="from", description="When the first of the runs was due.")
    end: Instant | None = Field(alias="to", description="When the last one was.")
    average_duration_ms: int | None = Field(
        description="Milliseconds from the first attempt to the end; null without runs."
    )
    consecutive_failures: int = Field(description="Failed runs in a row, up to the decision.")
    jobs_in_minute: int | None = Field(description="Jobs whose owners want the minute of its next run.")


class TuningCounterfactual(Schema):
    """What these runs would have been, had the decision been made before them."""

    failures: int = Field(description="Among these runs.")
    avoided_failures: int = Field(description="Failed runs that would not have been made.")
    lost_successes: int = Field(description="Good runs that would not have been made.")
    added_runs: int = Field(description="Runs that a shorter interval would have brought.")
    added_lateness_seconds: float = Field(description="On average, until a dropped run's work was done.")
    jobs_in_minute: int | None = Field(description="Jobs in the minute that it would have been moved to.")


class ForeseenDecision(Schema):
    """What a rule wants of a job."""

    job_id: str
    job_name: str = Field(description="As it was then.")
    rule_id: str = Field(description="The rule that decided.")
    rule_kind: RuleKind = Field(description="What the rule looks for.")
    action: Action = Field(description="What is done to the job; `longer-timeout` is only ever suggested.")
    at: Instant
    explanation: str = Field(description="Why, and what it means, in a sentence or two.")
    before: TuningSetting = Field(description="The job as the rule found it.")
    after: TuningSetting = Field(description="The job as the rule wants it.")
    evidence: TuningEvidence
    counterfactual: TuningCounterfactual = Field(description="What the runs of the evidence would have been.")


class TriedDecision(ForeseenDecision):
    """What a rule would have decided."""

    is_applied: bool = Field(description="false: it would have been a suggestion, which changes nothing.")


class TuningDecision(ForeseenDecision):
    """What a rule has decided."""

    id: str
    status: DecisionStatus = Field(description="SUGGESTED waits for somebody; a later decision makes it EXPIRED.")
    decided_by: str = Field(description="Who applied it; `system` where nobody did.")
    applied_at: Instant | None = Field(description="null: it was not.")
    reverted_by: str | None = Field(description="null: nobody.")
    reverted_at: Instant | None = Field(description="null: it was not.")


class DecisionQuery(PageQuery):
    """Filters of a list of decisions."""

    job_id: str | None = Field(default=None, max_length=64, description="Only those about this job.")
    status: DecisionStatus | None = Field(default=None, description="Only those with this status.")


class DryRunRequest(Schema):
    """Rules to try out."""

    rules: Rules | None = Field(default=None, description="Those that count, when left out.")
    job_ids: list[JobId] = Field(
        default_factory=list,
        max_length=MOST_JOBS,
        description="Of these jobs; when left out, the tuned ones and then the failing ones, fifty at most.",
    )


class DryRunTotals(Schema):
    """Over all jobs that were looked at."""

    decisions: int = Field(description="How many there would have been.")
    failures: int = Field(description="That are recorded.")
    avoided_failures: int = Field(description="Failed runs that would not have been made.")
    lost_successes: int = Field(description="Good runs that would not have been made.")


class TuningDryRun(Schema):
    """What the rules would have done, hour by hour, on what is recorded of each job: its last 300 runs."""

    start: Instant = Field(alias="from")
    end: Instant = Field(alias="to")
    jobs: int = Field(description="That were looked at.")
    decisions: list[TriedDecision] = Field(description="The newest first.")
    totals: DryRunTotals = Field(description="Over all jobs.")
