"""What happened, as nobody inside the system can know it: the checker's evidence, and a violation's log."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from cron_manager.domain.execution import Execution
from cron_manager.domain.job import Job
from tests.simulation.expressions import Item


@dataclass(kw_only=True)
class Request:
    """One request on the target's wire."""

    job: Job  # as the executor had read it
    execution: Execution
    began: datetime
    ended: datetime | None = None  # answered, given up, or its executor died


@dataclass(kw_only=True)
class Change:
    """One committed change of a job."""

    job: Job  # as it is from then on
    committed: datetime
    acknowledged: datetime | None = None  # when the person heard of it


@dataclass(frozen=True, kw_only=True)
class Write:
    """One write of an execution's record."""

    at: datetime
    status: str
    attempt: int
    fence: str | None
    reason: str | None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Why a record was put, as its first write says."""

    trigger: str
    at: str | None  # when an occurrence of the past was asked for


@dataclass(kw_only=True)
class History:
    moment: Callable[[], datetime]
    requests: list[Request] = field(default_factory=list)
    changes: dict[str, list[Change]] = field(default_factory=lambda: defaultdict(list))
    writes: dict[tuple[str, str], list[Write]] = field(default_factory=lambda: defaultdict(list))  # by pk and sk
    asked: dict[tuple[str, str], Asked] = field(default_factory=dict)  # by pk and sk
    claims: dict[str, tuple[str, str]] = field(default_factory=dict)  # pk and sk by fence
    deaths: list[datetime] = field(default_factory=list)  # of executors
    backfills: list[tuple[Job, datetime, datetime]] = field(default_factory=list)
    rewritten: list[tuple[str, str]] = field(default_factory=list)  # terminal records that changed
    surprises: list[str] = field(default_factory=list)  # errors that no fault explains
    lines: dict[str, list[tuple[datetime, str]]] = field(default_factory=lambda: defaultdict(list))  # by job

    def tell(self, job_id: str, text: str) -> None:
        self.lines[job_id].append((self.moment(), text))

    def record_written(self, pk: str, sk: str, old: Item | None, new: Item) -> None:
        """Every write of a record, whoever made it."""
        status = new["status"]["S"]
        if old and old["status"]["S"] not in {"QUEUED", "RUNNING"} and _told(old) != _told(new):
            self.rewritten.append((pk, sk))
        write = Write(
            at=self.moment(),
            status=status,
            attempt=int(new["attemptNumber"]["N"]),
            fence=new.get("fence", {}).get("S"),
            reason=new.get("reason", {}).get("S"),
        )
        self.writes[pk, sk].append(write)
        if write.fence:
            self.claims[write.fence] = pk, sk
        if old is None:
            self.asked[pk, sk] = Asked(trigger=new["trigger"]["S"], at=new.get("askedAt", {}).get("S"))
        self.tell(
            pk.removeprefix("JOB#"), f"{sk} {status} attempt {write.attempt} {write.fence or ''} {write.reason or ''}"
        )

    def committed(self, before: Job | None, after: Job) -> None:
        self.changes[after.id].append(Change(job=after, committed=self.moment()))
        self.tell(
            after.id,
            f"version {after.version}: {after.cron_expression} active={after.is_active} pause={after.paused_until}",
        )

    def acknowledged(self, job: Job) -> None:
        for change in self.changes[job.id]:
            if change.job.version == job.version:
                change.acknowledged = self.moment()
                self.tell(job.id, f"version {job.version} acknowledged")


def _told(item: Item) -> Item:
    """Without what only concerns the index, and the lock of a run whose cancelled call may go on."""
    return {name: value for name, value in item.items() if name not in {"open", "openUntil", "leaseUntil"}}
