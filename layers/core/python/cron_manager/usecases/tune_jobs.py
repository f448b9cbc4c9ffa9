"""Every hour: the rules look at the jobs that fail, that are held, or that crowd a minute, and act or suggest."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Protocol

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.audit import SYSTEM_ACTOR, Actor, AuditEntry, audited
from cron_manager.domain.catalogue import Catalogue, JobRow
from cron_manager.domain.errors import Conflict
from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job, JobState, JobStatus
from cron_manager.domain.tuning.announcing import alert_of
from cron_manager.domain.tuning.crowds import Crowds, crowds
from cron_manager.domain.tuning.decide import acts, decide
from cron_manager.domain.tuning.decision import Decision, applied, open_suggestion
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.domain.tuning.holding import put_at
from cron_manager.domain.tuning.look import REMEMBERED, Look
from cron_manager.domain.tuning.rule import RuleBook, RuleKind
from cron_manager.domain.tuning.runs import MOST_RUNS, runs_of
from cron_manager.observability import logger
from cron_manager.ports import Clock
from cron_manager.ports_alerts import Announcements
from cron_manager.usecases.manage_jobs import changes

AT_ONCE = 8  # jobs that are looked at concurrently
_NOT_FAILING = frozenset({JobStatus.SUCCESS, JobStatus.PENDING})


class TunedJobs(Protocol):
    def with_states(self, job_ids: Sequence[str]) -> Sequence[tuple[Job, JobState]]: ...


class RunReader(Protocol):
    def of_job(self, job_id: str, *, before: str | None, limit: int) -> Sequence[Execution]:
        """The latest first."""
        ...


class DecisionStore(Protocol):
    """Decisions, together with what they do to their jobs."""

    def of_job(self, job_id: str, limit: int, before: str | None = None) -> Sequence[Decision]:
        """The newest first, from after the one with the id `before`."""
        ...

    def suggest(self, decision: Decision, instead_of: Decision | None, entry: AuditEntry) -> None:
        """Conflict when the suggestion that it takes the place of is none any more."""
        ...

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
        """Conflict when the job or a decision is not as it was read any more."""
        ...


@dataclass(kw_only=True)
class Tuned:
    """What one hour's looks came to."""

    looked_at: int = 0
    decisions: list[Decision] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)  # jobs that could not be looked at


@dataclass(frozen=True, kw_only=True)
class TuneJobs:
    catalogue: Callable[[datetime], Catalogue]
    jobs: TunedJobs
    runs: RunReader
    decisions: DecisionStore
    rules: Callable[[], RuleBook]
    is_enabled: Callable[[], bool]
    announcements: Announcements
    batch_size: int  # jobs that are read and looked at together
    now: Clock

    def __call__(self) -> Tuned:
        """Steps: find the jobs in the catalogue that a rule might want something of; read them by batches; look at each
        one's latest runs and decisions; act or suggest; tell people. What fails is tried again an hour later.
        """
        tuned = Tuned()
        if not self.is_enabled():
            return tuned
        now = self.now()
        rows = self.catalogue(now).rows
        hour = _Hour(now=now, rows=rows, crowds=crowds(rows.values()), book=self.rules())
        wanted = [row.id for row in rows.values() if is_candidate(row, hour.crowds, hour.book)]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for start in range(0, len(wanted), self.batch_size):
                read = self.jobs.with_states(wanted[start : start + self.batch_size])
                tuned.decisions += [made for made in pool.map(partial(self._safely, hour, tuned), read) if made]
                tuned.looked_at += len(read)
        return tuned

    def _safely(self, hour: "_Hour", tuned: Tuned, read: tuple[Job, JobState]) -> Decision | None:
        job, state = read
        try:
            return self._tuned(job, state, hour)
        except Conflict:
            return None  # somebody changed the job this very moment; their word counts
        except Exception:  # noqa: BLE001  one job that cannot be read must not keep the others from being looked at
            logger.exception("job not tuned", job_id=job.id)
            tuned.failed.append(job.id)
            return None

    def _tuned(self, job: Job, state: JobState, hour: "_Hour") -> Decision | None:
        past, row = self.decisions.of_job(job.id, REMEMBERED), hour.rows[job.id]
        look = Look(
            job=job,
            runs=runs_of(self.runs.of_job(job.id, before=None, limit=MOST_RUNS)),
            past=past,
            consecutive_failures=state.consecutive_failures,
            jobs_in_minute=hour.crowds.wanted_beside(row),
            now=hour.now,
        )
        decision = decide(look, hour.book.for_job(job), beside=partial(hour.crowds.beside, row))
        if decision is None:
            return None
        made = self._carried_out(job, decision, open_suggestion(past))
        self.announcements.raise_alert(alert_of(job, made))
        return made

    def _carried_out(self, job: Job, decision: Decision, waiting: Decision | None) -> Decision:
        now = decision.at
        if not acts(decision, job.tuning):
            entry = audited(SYSTEM_ACTOR, "tuning.suggest", job.id, now, changes=_about(decision))
            self.decisions.suggest(decision, waiting, entry)
            return decision
        made = applied(decision, by=SYSTEM, now=now)
        after = put_at(job, decision.after, decision=decision, by=SYSTEM, now=now)
        entry = told(SYSTEM_ACTOR, "job.tune", job, after, decision)
        self.decisions.carry_out(job, after, None, made, entry, instead_of=waiting)
        return made


@dataclass(frozen=True, kw_only=True)
class _Hour:
    """What all looks of an hour share."""

    now: datetime
    rows: Mapping[str, JobRow]
    crowds: Crowds
    book: RuleBook


def told(actor: Actor, action: str, before: Job, after: Job, decision: Decision) -> AuditEntry:
    """The audit entry of what a decision, or its reverse, did to its job."""
    return audited(actor, action, after.id, after.updated_at, changes={**changes(before, after), **_about(decision)})


def is_candidate(row: JobRow, found: Crowds, book: RuleBook) -> bool:
    """Whether a rule might want something of the job, by what the catalogue knows."""
    if row.tuning == TuningMode.OFF or not row.is_active:
        return False
    return row.is_held or row.status not in _NOT_FAILING or _crowds(row, found, book)


def _crowds(row: JobRow, found: Crowds, book: RuleBook) -> bool:
    bounds = [rule.threshold for rule in book.rules if rule.is_enabled and rule.kind is RuleKind.LOAD]
    return bool(bounds) and (found.wanted_beside(row) or 0) > min(bounds)


def _about(decision: Decision) -> dict[str, object]:
    return {"decision": [None, decision.id], "rule": [None, decision.rule_id], "action": [None, str(decision.action)]}
