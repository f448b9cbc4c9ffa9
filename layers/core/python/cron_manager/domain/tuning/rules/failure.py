"""A job that mostly fails runs half as often."""

from dataclasses import replace

from cron_manager.domain.tuning.decision import Action, setting_of
from cron_manager.domain.tuning.holding import rarer
from cron_manager.domain.tuning.look import Look, Proposal
from cron_manager.domain.tuning.rule import Rule


def decide(look: Look, rule: Rule) -> Proposal | None:
    """Its newest runs must mostly fail as well: one that has recovered meanwhile is left alone."""
    newest, metrics = look.newest(rule.min_runs), look.metrics
    if (
        not (look.has(rule.min_runs) and look.fails_now)
        or min(newest.failure_rate, metrics.failure_rate) <= rule.threshold
    ):
        return None
    found = rarer(look.job)
    if found is None:
        return None
    return Proposal(
        rule=rule,
        action=Action.STRETCH,
        after=replace(setting_of(look.job), cron_expression=found[0], stretched_by=found[1]),
        because=f"{metrics.failed} of {metrics.runs} runs failed, more than {rule.threshold:.0%}",
    )
