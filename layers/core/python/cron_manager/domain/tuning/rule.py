"""Rules as data: what each looks for, from when on, for which jobs, and which of them is asked first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cron_manager.domain.errors import FieldProblem, InvalidInput
from cron_manager.domain.job import Job

MOST_RULES = 50
LEAST_RUNS, MOST_RUNS = 3, 100
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
_MOST_PRIORITY = 100
_MOST_COUNT = 1_000


class RuleKind(StrEnum):
    """What a rule looks for; each has a module of its own in `rules/`."""

    CONSECUTIVE_FAILURES = "consecutive-failures"  # failures in a row: the job is disabled
    TIMEOUTS = "timeouts"  # runs out of time: less often, or a longer timeout
    FAILURE = "failure"  # mostly failing: half as often
    LOAD = "load"  # too many jobs in the same minute: another second of its own
    SUCCESS = "success"  # healthy again: back towards the owner's schedule


@dataclass(frozen=True, kw_only=True)
class RuleScope:
    """For which jobs: those that fit any of the lists; all, where every list is empty."""

    job_ids: tuple[str, ...] = ()
    category_ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()  # ignoring case

    def covers(self, job: Job) -> bool:
        if not (self.job_ids or self.category_ids or self.tags):
            return True
        tagged = {tag.casefold() for tag in job.tags} & {tag.casefold() for tag in self.tags}
        return job.id in self.job_ids or job.category_id in self.category_ids or bool(tagged)


@dataclass(frozen=True, kw_only=True)
class Rule:
    id: str  # lower-case letters, digits and hyphens; unique among the rules
    kind: RuleKind
    is_enabled: bool = True
    priority: int  # 1-100; the lowest is asked first, and the first one that decides is obeyed
    threshold: float  # a share of the runs (0-1), or a count: runs in a row, jobs in a minute
    min_runs: int = 10  # 3-100 runs since the decision before, without which it says nothing
    scope: RuleScope = RuleScope()


@dataclass(frozen=True, kw_only=True)
class RuleBook:
    """All rules as they are at present."""

    version: int = 0  # grows by one with each change; 0: those of the product
    rules: Sequence[Rule]
    updated_by: str | None = None  # usr_…
    updated_at: datetime | None = None

    def for_job(self, job: Job) -> list[Rule]:
        """Those that count for the job, in the order in which they are asked."""
        wanted = (rule for rule in self.rules if rule.is_enabled and rule.scope.covers(job))
        return sorted(wanted, key=lambda rule: (rule.priority, rule.id))


DEFAULT_RULES = RuleBook(
    rules=(
        Rule(id="consecutive-failures", kind=RuleKind.CONSECUTIVE_FAILURES, priority=10, threshold=3, min_runs=3),
        Rule(id="timeouts", kind=RuleKind.TIMEOUTS, priority=20, threshold=0.25),
        Rule(id="failure", kind=RuleKind.FAILURE, priority=30, threshold=0.5),
        Rule(id="load", kind=RuleKind.LOAD, priority=40, threshold=50),
        Rule(id="success", kind=RuleKind.SUCCESS, priority=50, threshold=0.95),
    )
)
_COUNTS = frozenset({RuleKind.CONSECUTIVE_FAILURES, RuleKind.LOAD})


def checked(rules: Sequence[Rule]) -> Sequence[Rule]:
    """The rules themselves. InvalidInput names what cannot be accepted, by place."""
    problems = [problem for place, rule in enumerate(rules) for problem in _problems(place, rule)]
    ids = [rule.id for rule in rules]
    problems += [
        FieldProblem(field=f"rules.{place}.id", message="Another rule has this id; write one that no other has.")
        for place, each in enumerate(ids)
        if each in ids[:place]
    ]
    if problems:
        raise InvalidInput(problems)
    return rules


def _problems(place: int, rule: Rule) -> list[FieldProblem]:
    found = []
    if not _ID.fullmatch(rule.id):
        found.append(("id", "Write lower-case letters, digits and hyphens, at most 40, as nightly-failures."))
    if not 1 <= rule.priority <= _MOST_PRIORITY:
        found.append(("priority", f"Write a whole number from 1 to {_MOST_PRIORITY}."))
    if not LEAST_RUNS <= rule.min_runs <= MOST_RUNS:
        found.append(("minRuns", f"Write a whole number from {LEAST_RUNS} to {MOST_RUNS}."))
    if rule.kind in _COUNTS:
        if not (rule.threshold % 1 == 0 and 1 <= rule.threshold <= _MOST_COUNT):
            found.append(("threshold", f"Write a whole number from 1 to {_MOST_COUNT:,}."))
    elif not 0 < rule.threshold <= 1:
        found.append(("threshold", "Write a share of the runs: above 0, at most 1."))
    return [FieldProblem(field=f"rules.{place}.{name}", message=message) for name, message in found]
