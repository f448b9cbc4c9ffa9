"""The tuning's rules and decisions, for people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, JobLocked, NotFound
from cron_manager.domain.ids import is_id
from cron_manager.domain.job import Job
from cron_manager.domain.tuning.decision import Action, Decision, DecisionStatus, Setting, applied, reverted
from cron_manager.domain.tuning.holding import put_at, stands_at
from cron_manager.domain.tuning.rule import Rule, RuleBook, checked
from cron_manager.ports import Clock
from cron_manager.usecases.manage_jobs import ManageJobs
from cron_manager.usecases.tune_jobs import DecisionStore, told

RULES = "tuning-rules"  # the resource, in the trail
_MOST_LOOKED_AT = 2_000  # decisions that one list goes through
_MOST_OF_A_JOB = 500
_NO_SUCH_DECISION = "There is no such decision, or it is about a job that is not yours."


class RuleStore(Protocol):
    def read(self) -> RuleBook: ...

    def replace(self, before: RuleBook, after: RuleBook, entry: AuditEntry) -> None:
        """Conflict when they are not as `before` says any more."""
        ...


class DecisionBook(DecisionStore, Protocol):
    def find(self, decision_id: str) -> Decision | None: ...

    def newest(self, before: str | None = None) -> Iterator[Decision]:
        """The newest first, from after the one with the id `before`."""
        ...


@dataclass(frozen=True, kw_only=True)
class ManageTuning:
    rules: RuleStore
    decisions: DecisionBook
    manage_jobs: ManageJobs
    now: Clock

    def replace_rules(self, rules: Sequence[Rule], version: int | None, principal: Principal, actor: Actor) -> RuleBook:
        """InvalidInput names what cannot be accepted. Conflict says that the version is another one now."""
        before, now = self.rules.read(), self.now()
        if version is not None and version != before.version:
            raise Conflict
        after = RuleBook(
            version=before.version + 1, rules=tuple(checked(rules)), updated_by=principal.user_id, updated_at=now
        )
        self.rules.replace(before, after, audited(actor, "tuning.rules", RULES, now, changes=_changed(before, after)))
        return after

    def newest(
        self,
        *,
        job_id: str | None,
        status: DecisionStatus | None,
        principal: Principal,
        before: str | None,
        limit: int,
    ) -> Sequence[Decision]:
        """Of the jobs that the principal sees, the newest first, from after the decision `before`."""
        if job_id:
            job = self.manage_jobs.get(job_id, principal)
            found = iter(self.decisions.of_job(job.id, _MOST_OF_A_JOB, before))
        else:
            found = islice(self.decisions.newest(before), _MOST_LOOKED_AT)
        wanted = (each for each in found if principal.sees(each.owner_id) and status in {None, each.status})
        return list(islice(wanted, limit))

    def apply(self, decision_id: str, principal: Principal, actor: Actor) -> Decision:
        """What was suggested is done. Conflict when it was done already, or the job is another one by now."""
        decision, job = self._changeable(decision_id, principal)
        if decision.status is not DecisionStatus.SUGGESTED:
            raise Conflict(f"This decision is {decision.status} already; only a suggestion can be applied.")
        self._refuse_changed(job, decision, decision.before)
        if not job.is_active:
            raise Conflict("The job is disabled; enable it first.")
        now = self.now()
        after = put_at(job, decision.after, decision=decision, by=principal.user_id, now=now)
        done = applied(decision, by=principal.user_id, now=now)
        return self._carry_out(job, after, decision, done, told(actor, "tuning.apply", job, after, decision))

    def revert(self, decision_id: str, principal: Principal, actor: Actor) -> Decision:
        """The job is as it was before the decision, and left alone for a week. Conflict as for `apply`."""
        decision, job = self._changeable(decision_id, principal)
        if decision.status is not DecisionStatus.APPLIED:
            raise Conflict(f"This decision is {decision.status}; only one that was applied can be reverted.")
        self._refuse_changed(job, decision, decision.after)
        now = self.now()
        after = put_at(job, decision.before, decision=decision, by=principal.user_id, now=now)
        undone = reverted(decision, by=principal.user_id, now=now)
        return self._carry_out(job, after, decision, undone, told(actor, "tuning.revert", job, after, decision))

    def _changeable(self, decision_id: str, principal: Principal) -> tuple[Decision, Job]:
        decision = self.decisions.find(decision_id) if is_id("dec", decision_id) else None
        if decision is None or not principal.sees(decision.owner_id):
            raise NotFound(_NO_SUCH_DECISION)
        job = self.manage_jobs.changeable(decision.job_id, principal)
        if job.is_locked:
            raise JobLocked
        return decision, job

    def _refuse_changed(self, job: Job, decision: Decision, expected: Setting) -> None:
        if stands_at(job, expected, decision.action):
            return
        if decision.action is Action.DISABLE:
            raise Conflict(f"The job was {'enabled' if job.is_active else 'disabled'} since.")
        if decision.action is Action.LONGER_TIMEOUT:
            raise Conflict(
                f"The timeout was edited since: it is {job.timeout_ms} ms, and the decision is about"
                f" {expected.timeout_ms} ms."
            )
        raise Conflict(
            f"The schedule was edited since: it is {job.cron_expression} with a jitter of {job.jitter_seconds} s,"
            f" and the decision is about {expected.cron_expression} with {expected.jitter_seconds} s."
        )

    def _carry_out(self, before: Job, after: Job, known: Decision, done: Decision, entry: AuditEntry) -> Decision:
        try:
            self.decisions.carry_out(before, after, known, done, entry)
        except Conflict as error:
            raise Conflict("The job or the decision was changed in this moment; look at it again.") from error
        return done


def _changed(before: RuleBook, after: RuleBook) -> dict[str, object]:
    """Each rule that differs, by its id."""
    old, new = ({rule.id: rule for rule in book.rules} for book in (before, after))
    return {
        each: [_words(old.get(each)), _words(new.get(each))]
        for each in {**old, **new}
        if old.get(each) != new.get(each)
    }


def _words(rule: Rule | None) -> str | None:
    if rule is None:
        return None
    scope = rule.scope
    where = ", ".join((*scope.job_ids, *scope.category_ids, *scope.tags)) or "all jobs"
    state = "" if rule.is_enabled else ", disabled"
    return f"{rule.kind} {rule.threshold:g} after {rule.min_runs} runs, priority {rule.priority}, {where}{state}"
