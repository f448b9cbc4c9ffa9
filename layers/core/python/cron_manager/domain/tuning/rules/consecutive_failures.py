"""A job that does nothing but fail is disabled.

The broadcaster does so at once, by the job's own `disableAfterFailures` (usecases/follow_outcomes.py). Here are those
that it could not, because somebody was changing the job in that very moment. An owner's "never" (0) counts.
"""

from dataclasses import replace

from cron_manager.domain.tuning.decision import Action, setting_of
from cron_manager.domain.tuning.look import Look, Proposal
from cron_manager.domain.tuning.rule import Rule


def decide(look: Look, rule: Rule) -> Proposal | None:
    allowed = look.job.disable_after_failures
    if not allowed or look.consecutive_failures < max(allowed, rule.threshold):
        return None
    return Proposal(
        rule=rule,
        action=Action.DISABLE,
        after=replace(setting_of(look.job), is_active=False),
        because=f"{look.consecutive_failures} runs in a row failed",
    )
