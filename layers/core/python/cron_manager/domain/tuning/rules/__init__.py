"""The rules, each a module with a `decide`. A new one is a copy of its neighbour, a kind in `rule.py`, a line here."""

from collections.abc import Callable, Mapping

from cron_manager.domain.tuning.look import Look, Proposal
from cron_manager.domain.tuning.rule import Rule, RuleKind
from cron_manager.domain.tuning.rules import consecutive_failures, failure, load, success, timeouts

RULES: Mapping[RuleKind, Callable[[Look, Rule], Proposal | None]] = {
    RuleKind.CONSECUTIVE_FAILURES: consecutive_failures.decide,
    RuleKind.TIMEOUTS: timeouts.decide,
    RuleKind.FAILURE: failure.decide,
    RuleKind.LOAD: load.decide,
    RuleKind.SUCCESS: success.decide,
}
