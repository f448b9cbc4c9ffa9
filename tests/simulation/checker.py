"""Holds what happened against the invariants. It knows the history, and none of the product's decisions."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.adapters.dynamodb.execution_items import run_key
from cron_manager.domain.instants import from_iso
from cron_manager.domain.job import CatchUp, Job
from tests.simulation.expressions import Item
from tests.simulation.history import Asked, Change, History, Request
from tests.simulation.locks import TERMINAL, abandoned, held_by_nobody, overlaps
from tests.simulation.oracle import occurrences, stretches
from tests.simulation.trail import untold

HEARD = timedelta(seconds=60)  # after an acknowledged change, nothing begins that it forbids
ABORTED = timedelta(seconds=15)  # a run that was cancelled ends by then
UNSURE = timedelta(minutes=10)  # before a change: what was due then may have been dropped with the old schedule
A_MOMENT = timedelta(seconds=5)  # between an executor's look at its clock and its claim, where nothing goes wrong
OVERLAPPING = timedelta(minutes=2)  # after a change: what a late reader of the old schedule still brings


@dataclass(frozen=True, kw_only=True)
class Violation:
    invariant: str
    job_id: str
    text: str
    at: datetime | None = None  # where to look in the job's log


@dataclass(frozen=True, kw_only=True)
class Checker:
    history: History
    jobs: dict[str, Job]
    calm_since: datetime  # no fault from here on, but executors that die
    broken_at: datetime  # from here on nobody sweeps for a while, and every message ends as a dead letter
    cut: datetime  # what was due up to here is settled
    audited: dict[str, int]  # audit entries by job
    trail: list[Item]  # audit entries of runs

    def __call__(self) -> list[Violation]:
        found = [*self._surprises(), *self._requests(), *self._claims(), *self._records(), *self._changes()]
        return [*found, *self._locks(), *self._crashes(), *self._late(), *self._trail()]

    def _surprises(self) -> Iterator[Violation]:
        for text in self.history.surprises:
            yield Violation(invariant="error", job_id="", text=text)

    def _requests(self) -> Iterator[Violation]:
        """I1, at the target's wire."""
        by_attempt: dict[tuple[str, int], list[Request]] = defaultdict(list)
        for request in self.history.requests:
            by_attempt[request.execution.id, request.execution.attempt_number].append(request)
        for (_, attempt), requests in by_attempt.items():
            if len(requests) > 1:
                again = requests[1]
                text = f"{len(requests)} requests for {again.execution.scheduled_for}, attempt {attempt}"
                yield Violation(invariant="I1", job_id=again.job.id, text=text, at=again.began)

    def _claims(self) -> Iterator[Violation]:
        """I1, in the table; and no request without a claim that stands."""
        for (pk, sk), writes in self.history.writes.items():
            standing: dict[int, str | None] = {}
            for write in writes:
                if write.status == "RUNNING":
                    if standing.get(write.attempt, write.fence) != write.fence:
                        text = f"attempt {write.attempt} of {sk} claimed twice"
                        yield Violation(invariant="I1", job_id=pk.removeprefix("JOB#"), text=text, at=write.at)
                    standing[write.attempt] = write.fence
                elif write.status == "QUEUED":
                    standing = {attempt: fence for attempt, fence in standing.items() if attempt <= write.attempt}
        for request in self.history.requests:
            if not self._claim_stands(request):
                text = f"a request without a claim for {request.execution.scheduled_for}"
                yield Violation(invariant="I1", job_id=request.job.id, text=text, at=request.began)

    def _claim_stands(self, request: Request) -> bool:
        writes = self.history.writes[_key(request)]
        claim = next((number for number, write in enumerate(writes) if write.fence == request.execution.fence), None)
        if claim is None or writes[claim].at > request.began:
            return False
        later = writes[claim + 1 : claim + 2]
        return not later or later[0].at + ABORTED >= request.began

    def _records(self) -> Iterator[Violation]:
        """I2 and I3, and I6 as far as it shows here."""
        for pk, sk in self.history.rewritten:
            yield Violation(invariant="I2", job_id=pk.removeprefix("JOB#"), text=f"{sk} changed after its end")
        for (pk, sk), writes in self.history.writes.items():
            _, due, _origin = sk.split("#")
            if writes[-1].status not in TERMINAL and from_iso(due) <= self.cut:
                text = f"{sk} is {writes[-1].status} for ever"
                yield Violation(invariant="I2", job_id=pk.removeprefix("JOB#"), text=text, at=writes[-1].at)
        for job_id, changes in self.history.changes.items():
            yield from self._expected(job_id, changes)
            if self.audited[job_id] != len(changes):
                text = f"{len(changes)} changes, {self.audited[job_id]} audit entries"
                yield Violation(invariant="I6", job_id=job_id, text=text)

    def _expected(self, job_id: str, changes: list[Change]) -> Iterator[Violation]:
        records = {
            from_iso(sk.split("#")[1]): writes
            for (pk, sk), writes in self.history.writes.items()
            if pk == f"JOB#{job_id}" and sk.endswith("#S")
        }
        allowed: set[datetime] = set()
        for stretch in stretches(changes):
            due = occurrences(stretch, (stretch.until or max(records, default=self.cut)) + OVERLAPPING)
            allowed.update(due)
            end = stretch.until - UNSURE if stretch.until else self.cut
            for each in due:
                if stretch.known < each <= min(end, self.cut) and each not in records:
                    yield Violation(invariant="I3", job_id=job_id, text=f"{each} has no record", at=each)
        for each in records.keys() - allowed:
            if not any(job.id == job_id and start <= each <= end for job, start, end in self.history.backfills):
                yield Violation(invariant="I3", job_id=job_id, text=f"{each} is no occurrence", at=each)

    def _changes(self) -> Iterator[Violation]:
        """I4."""
        for request in self.history.requests:
            changes = self.history.changes[request.job.id]
            newer = [each for each in changes if each.job.version > request.job.version and each.acknowledged]
            known = [each for each in changes if each.acknowledged and each.acknowledged + HEARD < request.began]
            text = f"the call for {request.execution.scheduled_for} began at {request.began}"
            if any(each in known for each in newer):
                yield Violation(
                    invariant="I4", job_id=request.job.id, text=f"{text} by an old version", at=request.began
                )
            if not request.job.is_scheduled or (
                request.job.is_paused(request.began) and not request.execution.trigger.by_hand
            ):
                yield Violation(
                    invariant="I4", job_id=request.job.id, text=f"{text} while the job rests", at=request.began
                )

    def _locks(self) -> Iterator[Violation]:
        """I5."""
        for job_id, text, at in (*overlaps(self.history.requests), *held_by_nobody(self.history)):
            yield Violation(invariant="I5", job_id=job_id, text=text, at=at)

    def _crashes(self) -> Iterator[Violation]:
        """I5 and F1: what a crash leaves behind is gone within the timeout and a minute, when all else is well."""
        for job_id, text, at in abandoned(self.history, self.calm_since, self.broken_at):
            yield Violation(invariant="I5", job_id=job_id, text=text, at=at)

    def _late(self) -> Iterator[Violation]:
        """F5 and F38: what comes after its window does not run, unless its owner has it caught up."""
        for (pk, sk), writes in self.history.writes.items():
            job_id, asked = pk.removeprefix("JOB#"), self.history.asked[pk, sk]
            begun = next((write.at for write in writes if write.status == "RUNNING"), None)
            job = self.history.changes[job_id][0].job
            if begun is None or begun < self.broken_at or not _has_window(job, asked):
                continue
            due = from_iso(sk.split("#")[1])
            if begun > due + timedelta(seconds=job.misfire_grace_seconds) + A_MOMENT:
                yield Violation(invariant="I2", job_id=job_id, text=f"{due} began at {begun}, too late", at=begun)

    def _trail(self) -> Iterator[Violation]:
        for job_id, text in untold(self.history, self.trail):
            yield Violation(invariant="I6", job_id=job_id, text=text)


def _has_window(job: Job, asked: Asked) -> bool:
    return asked.trigger in {"schedule", "catch-up"} and job.catch_up is CatchUp.NONE


def _key(request: Request) -> tuple[str, str]:
    key = run_key(request.execution)
    return key["pk"]["S"], key["sk"]["S"]
