"""A job that often runs out of time gets a longer timeout, if its target only is slow, or else runs half as often."""

from dataclasses import replace

from cron_manager.domain.tuning.decision import Action, DecisionStatus, setting_of
from cron_manager.domain.tuning.holding import rarer
from cron_manager.domain.tuning.look import Look, Proposal
from cron_manager.domain.tuning.rule import Rule

_LONGEST_MS = 300_000  # that a job's timeout may be
_SLOW = 0.5  # of the timeout, which the slowest success took: the others may have been about to end


def decide(look: Look, rule: Rule) -> Proposal | None:
    newest, metrics = look.newest(rule.min_runs), look.metrics
    if (
        not (look.has(rule.min_runs) and look.fails_now)
        or min(newest.timeout_rate, metrics.timeout_rate) < rule.threshold
    ):
        return None
    because = f"{metrics.timed_out} of {metrics.runs} runs took longer than {look.job.timeout_ms / 1000:g} s"
    return _longer(look, rule, because) or _rarer(look, rule, because)


def _longer(look: Look, rule: Rule, because: str) -> Proposal | None:
    """Once: whoever leaves it unanswered gets the other remedy."""
    slowest, limit = look.metrics.slowest_success_ms or 0, look.job.timeout_ms
    if slowest < _SLOW * limit or limit >= _LONGEST_MS or _is_suggested(look):
        return None
    return Proposal(
        rule=rule,
        action=Action.LONGER_TIMEOUT,
        after=replace(setting_of(look.job), timeout_ms=min(2 * limit, _LONGEST_MS)),
        because=f"{because}, and the slowest success took {slowest / 1000:.1f} s",
    )


def _is_suggested(look: Look) -> bool:
    limit = look.job.timeout_ms
    return any(
        each.action is Action.LONGER_TIMEOUT
        and each.before.timeout_ms == limit
        and each.status in {DecisionStatus.SUGGESTED, DecisionStatus.EXPIRED}
        for each in look.past
    )


def _rarer(look: Look, rule: Rule, because: str) -> Proposal | None:
    found = rarer(look.job)
    if found is None:
        return None
    after = replace(setting_of(look.job), cron_expression=found[0], stretched_by=found[1])
    return Proposal(rule=rule, action=Action.STRETCH, after=after, because=because)
