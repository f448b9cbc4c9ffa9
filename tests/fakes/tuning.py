"""The tuning's rules and decisions in memory."""

from collections.abc import Iterator, Sequence

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.job import Job
from cron_manager.domain.tuning.decision import Decision, expired
from cron_manager.domain.tuning.rule import DEFAULT_RULES, RuleBook
from tests.fakes.jobs import FakeJobs


class FakeRuleBook:
    def __init__(self, book: RuleBook = DEFAULT_RULES) -> None:
        self.book = book
        self.entries: list[AuditEntry] = []

    def read(self) -> RuleBook:
        return self.book

    def replace(self, before: RuleBook, after: RuleBook, entry: AuditEntry) -> None:
        if self.book.version != before.version:
            raise Conflict
        self.book = after
        self.entries.append(entry)


class FakeDecisions:
    def __init__(self, jobs: FakeJobs) -> None:
        self.stored: dict[str, Decision] = {}
        self.entries: list[AuditEntry] = []  # of suggestions; what changes a job is told among the jobs' entries
        self._jobs = jobs

    def of_job(self, job_id: str, limit: int, before: str | None = None) -> Sequence[Decision]:
        return [each for each in self.newest(before) if each.job_id == job_id][:limit]

    def newest(self, before: str | None = None) -> Iterator[Decision]:
        found = sorted(self.stored.values(), key=lambda each: each.id, reverse=True)
        return (each for each in found if before is None or each.id < before)

    def find(self, decision_id: str) -> Decision | None:
        return self.stored.get(decision_id)

    def suggest(self, decision: Decision, instead_of: Decision | None, entry: AuditEntry) -> None:
        self._refuse(None, decision)
        if instead_of:
            self._refuse(instead_of, instead_of)
        self._store(decision, instead_of)
        self.entries.append(entry)

    def carry_out(
        self,
        before: Job,
        after: Job,
        known: Decision | None,
        decision: Decision,
        entry: AuditEntry,
        *,
        instead_of: Decision | None = None,
    ) -> None:
        self._refuse(known, decision)
        if instead_of:
            self._refuse(instead_of, instead_of)
        self._jobs.update(before, after, entry, reason=decision.explanation)
        self._store(decision, instead_of)

    def _refuse(self, known: Decision | None, decision: Decision) -> None:
        stored = self.stored.get(decision.id)
        if (stored and stored.status) != (known and known.status):
            raise Conflict

    def _store(self, decision: Decision, instead_of: Decision | None) -> None:
        self.stored[decision.id] = decision
        if instead_of:
            self.stored[instead_of.id] = expired(instead_of)
