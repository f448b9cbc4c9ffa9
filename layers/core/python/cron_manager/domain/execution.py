"""An execution: one occurrence of a job and what became of it. Pictures of its states: docs/executions.md."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.ids import execution_id
from cron_manager.domain.job import Job, JobKind


class ExecutionStatus(StrEnum):
    """QUEUED and RUNNING go on; every other is terminal and never changes again."""

    QUEUED = "QUEUED"  # waits in a lane: asked for by hand, or for its next attempt
    RUNNING = "RUNNING"  # claimed; a call may be on the wire
    SUCCESS = "SUCCESS"
    FAILED = "FAILED"
    TIMEOUT = "TIMEOUT"  # the last attempt's deadline passed
    SKIPPED = "SKIPPED"  # a rule said not to run
    MISSED = "MISSED"  # found too late
    CRASHED = "CRASHED"  # the executor died in mid-call; the outcome is unknown
    CANCELLED = "CANCELLED"

    @property
    def is_terminal(self) -> bool:
        return self not in {ExecutionStatus.QUEUED, ExecutionStatus.RUNNING}

    @property
    def is_failure(self) -> bool:
        """Counts against the job. MISSED does not: no target can help that nobody called it."""
        return self in _FAILURES


_FAILURES = frozenset({ExecutionStatus.FAILED, ExecutionStatus.TIMEOUT, ExecutionStatus.CRASHED})


class Trigger(StrEnum):
    """Why an execution exists."""

    SCHEDULE = "schedule"  # EventBridge ticked
    CATCH_UP = "catch-up"  # no tick came; the sweeper noticed
    BACKFILL = "backfill"  # somebody asked for what fell due in the past and never ran
    MANUAL = "manual"  # a person or a program asked
    RETRY = "retry"  # the same, for a run that had ended

    @property
    def by_hand(self) -> bool:
        """Whether it stands for itself, not for an occurrence of the schedule."""
        return self in {Trigger.MANUAL, Trigger.RETRY}

    @property
    def origin(self) -> str:
        """The letter in the execution's key: a scheduled occurrence is one, whoever brings it."""
        return "M" if self.by_hand else "S"


class ErrorCategory(StrEnum):
    """What kind of thing went wrong with a call."""

    TIMEOUT = "timeout"
    NETWORK = "network"
    DNS = "dns"
    TLS = "tls"
    SERVER = "server"  # a 5xx answer
    CLIENT = "client"  # a 4xx answer, or a redirect that leads nowhere
    BLOCKED = "blocked"  # the address is not one that jobs may call
    ASSERTION = "assertion"  # the answer is not what the job expects
    HANDLER = "handler"  # a job's function raised
    CRASH = "crash"  # the executor died, or the interpreter of a job's function


@dataclass(frozen=True, kw_only=True)
class Timings:
    """Milliseconds per phase of a call; None where the phase did not happen (a kept connection needs no handshake)."""

    dns_ms: int | None = None
    connect_ms: int | None = None
    tls_ms: int | None = None
    first_byte_ms: int | None = None  # from the request sent to the first byte of the answer
    download_ms: int | None = None


@dataclass(frozen=True, kw_only=True)
class CallResult:
    """What one call came to."""

    status: ExecutionStatus  # SUCCESS, FAILED or TIMEOUT; CRASHED when a function took its interpreter with it
    duration_ms: int
    response_status: int | None = None
    response_excerpt: str | None = None  # text, cut on a character
    response_content_type: str | None = None
    set_out: bool = True  # False: it ended before anything was asked of the target, which cannot be to blame
    response_headers: tuple[tuple[str, str], ...] = ()  # for whoever tries a job out; never stored
    timings: Timings = Timings()
    error_category: ErrorCategory | None = None
    error_message: str | None = None
    traceback: str | None = None  # of what a job's function raised; secrets masked
    log: tuple[str, ...] = ()  # the last lines that a job's function wrote; secrets masked
    retry_after: timedelta | None = None  # the target wants no further attempt before
    never_again: bool = False  # the target wants none at all


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """One try at an occurrence."""

    number: int  # from 1
    started_at: datetime
    duration_ms: int
    status: ExecutionStatus
    response_status: int | None = None
    error_category: ErrorCategory | None = None
    error_message: str | None = None


@dataclass(frozen=True, kw_only=True)
class Execution:
    """The record of one occurrence."""

    job_id: str
    job_name: str  # as it was then
    owner_id: str
    kept_days: int | None = None  # from its due time on, where its job's category says so; it is not archived then
    scheduled_for: datetime
    trigger: Trigger
    triggered_by: str | None = None  # who asked, where somebody did
    asked_at: datetime | None = None  # when, for an occurrence of the past
    retry_of: str | None = None  # the execution that it repeats
    status: ExecutionStatus
    reason: str | None = None  # why, when the status alone does not say it
    attempt_number: int = 0  # the latest attempt that was claimed
    attempts: tuple[Attempt, ...] = ()  # the finished ones
    fence: str | None = None  # names the current claim; a write without it is refused
    attempt_started_at: datetime | None = None
    lease_until: datetime | None = None  # after this, the claim's holder is taken for dead
    awaiting_since: datetime | None = None  # the target said "later"; it has until the lease's end to call back
    callback_digest: str | None = None  # of the claim's callback token
    callback_token: str | None = field(default=None, repr=False, compare=False)  # its holder's; never stored
    waiting_since: datetime | None = None  # when it first found the job's lock held
    started_at: datetime | None = None  # the first attempt's claim
    completed_at: datetime | None = None
    request: str | None = None  # method and URL, without the query's values
    result: CallResult | None = None  # the last attempt's

    @property
    def id(self) -> str:
        return execution_id(self.job_id, self.scheduled_for, self.trigger.origin)

    @property
    def lag_ms(self) -> int | None:
        """From the due time to the first claim."""
        return _milliseconds(self.started_at - self.scheduled_for) if self.started_at else None

    @property
    def execution_time_ms(self) -> int | None:
        """From the first claim to the end, waiting between attempts included."""
        return _milliseconds(self.completed_at - self.started_at) if self.completed_at and self.started_at else None


KEPT = timedelta(days=30)  # that a record is
LATE = timedelta(minutes=2)  # sweeps look at an occurrence for some three minutes after it was due
LEASE_MARGIN = timedelta(seconds=20)  # for reading, writing and a slow clock; the lease outlives the call by this


def claimed(job: Job, execution: Execution, *, attempt: int, fence: str, now: datetime) -> Execution:
    """The execution with its next attempt begun by the holder of `fence`.

    A clock that is behind does not begin a lease before the due time: others would see it end too early.
    """
    return replace(
        execution,
        status=ExecutionStatus.RUNNING,
        attempt_number=attempt,
        fence=fence,
        attempt_started_at=now,
        lease_until=max(now, execution.scheduled_for) + timedelta(milliseconds=job.timeout_ms) + LEASE_MARGIN,
        started_at=execution.started_at or now,
        request=request_line(job),
    )


def lease_over(execution: Execution, now: datetime) -> bool:
    return execution.lease_until is not None and execution.lease_until < now


def released(execution: Execution) -> Execution:
    """The execution without its claim; the caller gives it the status that follows."""
    return replace(
        execution, fence=None, lease_until=None, awaiting_since=None, callback_digest=None, callback_token=None
    )


def begun_late(claim: Execution) -> bool:
    """Whether the sweeps may have left the occurrence behind, so that the claim itself has to be watched."""
    return claim.attempt_started_at is not None and claim.attempt_started_at > claim.scheduled_for + LATE


def stepped_back(claim: Execution) -> Execution:
    """The execution as it was before the claim, whose call was not made: the attempt is not used up."""
    return replace(
        released(claim),
        status=ExecutionStatus.QUEUED,
        attempt_number=claim.attempt_number - 1,
        attempt_started_at=None,
        started_at=claim.started_at if claim.attempts else None,
        request=claim.request if claim.attempts else None,
    )


def occurrence_of(job: Job, *, scheduled_for: datetime, trigger: Trigger) -> Execution:
    """A new record for an occurrence of the job."""
    return Execution(
        job_id=job.id,
        job_name=job.name,
        owner_id=job.owner_id,
        kept_days=job.kept_days,
        scheduled_for=scheduled_for,
        trigger=trigger,
        status=ExecutionStatus.QUEUED,
    )


def ended(execution: Execution, status: ExecutionStatus, *, now: datetime, reason: str | None = None) -> Execution:
    """The execution with a terminal status that no call decided."""
    return replace(released(execution), status=status, reason=reason, completed_at=now)


def attempted(execution: Execution, result: CallResult) -> Execution:
    """The execution with the current attempt's result noted; its status is still the caller's to decide."""
    if execution.attempt_started_at is None:
        raise ValueError("no attempt has begun")
    attempt = Attempt(
        number=execution.attempt_number,
        started_at=execution.attempt_started_at,
        duration_ms=result.duration_ms,
        status=result.status,
        response_status=result.response_status,
        error_category=result.error_category,
        error_message=result.error_message,
    )
    return replace(execution, attempts=(*execution.attempts, attempt), result=result)


def request_line(job: Job) -> str | None:
    """What is called, for the record: query strings may hold secrets and are left out. A function job calls nothing."""
    if job.kind is JobKind.FUNCTION:
        return None
    return f"{job.http_method} {job.endpoint_url.partition('?')[0]}"


def _milliseconds(span: timedelta) -> int:
    return round(span.total_seconds() * 1000)
