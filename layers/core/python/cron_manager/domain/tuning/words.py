"""A decision in a sentence or two."""

from datetime import timedelta

from cron_manager.domain.tuning.decision import Action, Counterfactual, Setting
from cron_manager.domain.tuning.look import Proposal

_UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


def explained(proposal: Proposal, before: Setting, effect: Counterfactual) -> str:
    """What was seen, what changes, and what that would have meant for the runs that were looked at."""
    sentences = [f"{proposal.because}: {_change(proposal, before)}.", _effect(proposal.action, effect)]
    return " ".join(sentence for sentence in sentences if sentence)


def _change(proposal: Proposal, before: Setting) -> str:
    after = proposal.after
    match proposal.action:
        case Action.STRETCH:
            return f"{before.cron_expression} becomes {after.cron_expression}"
        case Action.RETURN:
            goal = " again, as its owner wants it" if after.stretched_by == 1 else ""
            return f"{before.cron_expression} becomes {after.cron_expression}{goal}"
        case Action.LONGER_TIMEOUT:
            return f"a timeout of {after.timeout_ms / 1000:g} s would let slow answers arrive"
        case Action.SPREAD:
            return f"it runs up to {after.jitter_seconds} s later, at a second of its own"
        case Action.UNSPREAD:
            return "it runs at its owner's second again"
        case Action.DISABLE:
            return "it is disabled"


def _effect(action: Action, effect: Counterfactual) -> str:
    if action in {Action.STRETCH, Action.DISABLE} and effect.failures:
        avoided = f"It would have avoided {effect.avoided_failures} of {effect.failures} failures"
        lost = f", left out {effect.lost_successes} good runs" if effect.lost_successes else ""
        late = f" and added {_span(effect.added_lateness)} of lateness on average" if effect.added_lateness else ""
        return f"{avoided}{lost}{late}."
    if action is Action.RETURN and effect.added_runs:
        return f"In the same time it would have run {effect.added_runs} times more."
    if action is Action.SPREAD and effect.jobs_in_minute is not None:
        return f"Its new minute has {effect.jobs_in_minute} jobs."
    return ""


def _span(span: timedelta) -> str:
    """`3 minutes`, `2.5 hours`: in the largest unit that fits."""
    seconds = span.total_seconds()
    name, length = next((unit for unit in _UNITS if seconds >= unit[1]), _UNITS[-1])
    count = round(seconds / length, 1)
    return f"{count:g} {name}" if count == 1 else f"{count:g} {name}s"
