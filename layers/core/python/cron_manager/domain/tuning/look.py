"""What a rule looks at: one job, how its latest runs went, and what was decided about it before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from cron_manager.domain.job import Job
from cron_manager.domain.tuning.decision import Action, Decision, DecisionStatus, Setting
from cron_manager.domain.tuning.rule import Rule
from cron_manager.domain.tuning.runs import MOST_RUNS, Metrics, Run, metrics_of

REST = timedelta(days=7)  # that a job is left alone after somebody has reverted a decision about it
REMEMBERED = 20  # decisions about a job that rules know of
_MOST_DOUBLINGS = 4


@dataclass(frozen=True, kw_only=True)
class Look:
    job: Job
    runs: Sequence[Run]  # newest first, at most MOST_RUNS
    past: Sequence[Decision] = ()  # about the job, newest first
    consecutive_failures: int = 0
    jobs_in_minute: int | None = None  # jobs whose owners want the minute that this one's next run is wanted in
    now: datetime

    @cached_property
    def fresh(self) -> Sequence[Run]:
        """The runs since the job came to its schedule, and since the decision before: what was before them says
        nothing of the job as it is.
        """
        settled = max([self.job.active_since, *(each.at for each in self.past[:1])])
        return [run for run in self.runs[:MOST_RUNS] if run.due > settled]

    @cached_property
    def metrics(self) -> Metrics:
        return metrics_of(self.fresh)

    @property
    def fails_now(self) -> bool:
        """Whether the latest run failed. No rule makes a job rarer that has just succeeded; so of the jobs that run by
        their owner's schedule only those that fail now need be looked at.
        """
        return bool(self.fresh) and not self.fresh[0].succeeded

    def newest(self, count: int) -> Metrics:
        return metrics_of(self.fresh[:count])

    def has(self, count: int) -> bool:
        """Whether there are so many fresh runs."""
        return len(self.fresh) >= count

    @property
    def rests(self) -> bool:
        """Whether a person's word still counts."""
        return any(each.reverted_at is not None and self.now < each.reverted_at + REST for each in self.past)

    @property
    def relapses(self) -> int:
        """How often the job was stretched again after it had gone back a step."""
        found, returned = 0, False
        for decision in reversed(self.past):
            if decision.status is not DecisionStatus.APPLIED:
                continue
            found += decision.action is Action.STRETCH and returned
            returned = decision.action is Action.RETURN or (returned and decision.action is not Action.STRETCH)
        return found

    @property
    def has_just_relapsed(self) -> bool:
        """Whether a job that has relapsed many times went back a step within the last week."""
        if self.relapses < _MOST_DOUBLINGS:
            return False
        return any(each.action is Action.RETURN and self.now < each.at + REST for each in self.past)

    def runs_to_return(self, rule: Rule) -> int:
        """Healthy runs that a step back takes: twice as many after each relapse, so that a job that cannot bear its
        owner's schedule goes to and fro ever more seldom, and in the end once a week.
        """
        return min(rule.min_runs << min(self.relapses, _MOST_DOUBLINGS), MOST_RUNS)


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What a rule wants of the job."""

    rule: Rule
    action: Action
    after: Setting
    because: str  # the first half of the explanation, without a full stop
