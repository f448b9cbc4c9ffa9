"""From a look to a decision: the first rule that wants something of the job is obeyed."""

from collections.abc import Callable, Sequence

from cron_manager.domain.ids import derived_id
from cron_manager.domain.job import Job
from cron_manager.domain.schedule import OnceSchedule, RebootSchedule
from cron_manager.domain.tuning.counterfactual import counterfactual
from cron_manager.domain.tuning.decision import (
    Action,
    Decision,
    DecisionStatus,
    Evidence,
    setting_of,
)
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.domain.tuning.look import Look, Proposal
from cron_manager.domain.tuning.rule import Rule
from cron_manager.domain.tuning.rules import RULES
from cron_manager.domain.tuning.words import explained


def may_be_tuned(job: Job) -> bool:
    """Never what code has registered, what runs once, and what may run only so often."""
    if job.tuning is TuningMode.OFF or job.is_locked or not job.is_scheduled or job.max_runs is not None:
        return False
    return not isinstance(job.schedule, OnceSchedule | RebootSchedule)


def decide(look: Look, rules: Sequence[Rule], *, beside: Callable[[int], int | None] | None = None) -> Decision | None:
    """The decision, suggested as yet; None where no rule wants anything, or the same has been suggested already.

    `rules` are those for the job in the order in which they are asked; `beside` tells how many jobs there would be in
    its minute, by the jitter that it would get.
    """
    if not may_be_tuned(look.job) or look.job.is_paused(look.now) or look.rests:
        return None
    proposals = (RULES[rule.kind](look, rule) for rule in rules)
    proposal = next((each for each in proposals if each), None)
    if proposal is None or _is_open(look, proposal):
        return None
    crowd = beside(proposal.after.jitter_seconds) if beside and proposal.action is Action.SPREAD else None
    return _decision(look, proposal, crowd)


def acts(decision: Decision, mode: TuningMode) -> bool:
    """Whether the decision is obeyed without anybody's word."""
    return mode is TuningMode.AUTO and decision.action is not Action.LONGER_TIMEOUT


def _is_open(look: Look, proposal: Proposal) -> bool:
    return any(
        each.status is DecisionStatus.SUGGESTED
        and (each.action, each.before, each.after) == (proposal.action, setting_of(look.job), proposal.after)
        for each in look.past
    )


def _decision(look: Look, proposal: Proposal, crowd: int | None) -> Decision:
    job, before = look.job, setting_of(look.job)
    effect = counterfactual(job, proposal.after, look.fresh, crowd)
    return Decision(
        id=derived_id("dec", look.now, f"{job.id} {job.version} {proposal.rule.id}"),
        job_id=job.id,
        job_name=job.name,
        owner_id=job.owner_id,
        rule_id=proposal.rule.id,
        rule_kind=proposal.rule.kind,
        action=proposal.action,
        status=DecisionStatus.SUGGESTED,
        at=look.now,
        before=before,
        after=proposal.after,
        evidence=Evidence(
            metrics=look.metrics,
            consecutive_failures=look.consecutive_failures,
            jobs_in_minute=look.jobs_in_minute,
        ),
        counterfactual=effect,
        explanation=explained(proposal, before, effect),
    )
