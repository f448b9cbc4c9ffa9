"""A healthy job is left as it is; one that was stretched goes back step by step to its owner's schedule."""

from dataclasses import replace

from cron_manager.domain.tuning.decision import Action, setting_of
from cron_manager.domain.tuning.holding import denser, stretched_by
from cron_manager.domain.tuning.look import Look, Proposal
from cron_manager.domain.tuning.rule import Rule


def decide(look: Look, rule: Rule) -> Proposal | None:
    """Its newest runs say so: what failed before them is what it was stretched for."""
    needed = look.runs_to_return(rule)
    newest = look.newest(needed)
    if (
        stretched_by(look.job) == 1
        or look.has_just_relapsed
        or not look.has(needed)
        or newest.success_rate < rule.threshold
    ):
        return None
    expression, factor = denser(look.job)
    return Proposal(
        rule=rule,
        action=Action.RETURN,
        after=replace(setting_of(look.job), cron_expression=expression, stretched_by=factor),
        because=f"{newest.succeeded} of the last {newest.runs} runs succeeded, at least {rule.threshold:.0%}",
    )
