"""A job: what is called, when, and what happens when it goes wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from cron_manager.domain.schedule import CronSchedule


class HttpMethod(StrEnum):
    """How the endpoint is called."""

    GET = "GET"
    POST = "POST"
    PUT = "PUT"
    PATCH = "PATCH"
    DELETE = "DELETE"
    HEAD = "HEAD"
    OPTIONS = "OPTIONS"


class JobStatus(StrEnum):
    """How the job's latest run stands."""

    PENDING = "PENDING"  # has not run yet
    RUNNING = "RUNNING"
    SUCCESS = "SUCCESS"
    FAILED = "FAILED"


class Registration(StrEnum):
    """Whether EventBridge knows the job as it is now."""

    PENDING = "PENDING"
    REGISTERED = "REGISTERED"
    ERROR = "ERROR"


class Lane(StrEnum):
    """The queue that a run waits in (docs/decisions/0005-lanes.md)."""

    SHORT = "short"
    LONG = "long"
    MANUAL = "manual"


SHORT_TIMEOUT_MS = 30_000  # up to here a job shares its invocation with others


@dataclass(frozen=True, kw_only=True)
class Job:
    """A job's definition: everything its owner decides, and who decided it."""

    id: str  # job_…
    version: int  # grows by one with each change
    owner_id: str  # usr_…
    name: str  # unique among the living, ignoring case
    description: str = ""
    tags: tuple[str, ...] = ()
    cron_expression: str  # five fields, Debian's semantics
    timezone: str = "UTC"  # IANA name
    endpoint_url: str  # http or https
    http_method: HttpMethod = HttpMethod.GET
    headers: Mapping[str, str] = field(default_factory=dict)
    query_params: Mapping[str, str] = field(default_factory=dict)  # added to the URL's own
    body: str | None = None
    timeout_ms: int = 30_000  # for one attempt, connecting included; 1,000-300,000
    retry_count: int = 3  # attempts after the first; 0-10
    retry_delay_ms: int = 1_000  # before the second attempt; doubles up to 60 s
    misfire_grace_seconds: int = 300  # an occurrence that cannot start within this is MISSED
    disable_after_failures: int = 3  # failed runs in a row; 0 means never
    is_active: bool = True
    disabled_reason: str | None = None
    active_since: datetime  # occurrences up to here are none of this schedule's: created, enabled or rescheduled then
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None

    @cached_property
    def schedule(self) -> CronSchedule:
        return CronSchedule.parse(self.cron_expression, self.timezone)

    @property
    def is_scheduled(self) -> bool:
        """Whether the job has occurrences at all at present."""
        return self.is_active and self.deleted_at is None

    @property
    def lane(self) -> Lane:
        return Lane.SHORT if self.timeout_ms <= SHORT_TIMEOUT_MS else Lane.LONG

    def is_due(self, instant: datetime) -> bool:
        """Whether the instant is an occurrence of the job as it is now."""
        return self.is_scheduled and instant > self.active_since and self.schedule.is_due(instant)

    def next_run_after(self, instant: datetime) -> datetime | None:
        return self.schedule.next_after(max(instant, self.active_since)) if self.is_scheduled else None


def enabled(job: Job, *, by: str, now: datetime) -> Job:
    """The job with occurrences from now on. What fell due while it was disabled is not caught up."""
    return replace(
        job,
        is_active=True,
        disabled_reason=None,
        active_since=now,
        version=job.version + 1,
        updated_by=by,
        updated_at=now,
    )


def disabled(job: Job, *, reason: str | None, by: str, now: datetime) -> Job:
    return replace(job, is_active=False, disabled_reason=reason, version=job.version + 1, updated_by=by, updated_at=now)


def deleted(job: Job, *, by: str, now: datetime) -> Job:
    return replace(job, is_active=False, deleted_at=now, version=job.version + 1, updated_by=by, updated_at=now)


def edited(job: Job, changes: Mapping[str, object], *, by: str, now: datetime) -> Job:
    """The job with some of its owner's fields changed. A new schedule counts from now."""
    changed = replace(job, **changes, version=job.version + 1, updated_by=by, updated_at=now)  # type: ignore[arg-type]  # the schemas at the edge have typed them
    rescheduled = (changed.cron_expression, changed.timezone) != (job.cron_expression, job.timezone)
    reactivated = changed.is_active and not job.is_active
    if reactivated:
        changed = replace(changed, disabled_reason=None)
    return replace(changed, active_since=now) if rescheduled or reactivated else changed


@dataclass(frozen=True, kw_only=True)
class JobState:
    """What a job's runs have come to: counted from the executions' stream, never by the owner."""

    status: JobStatus = JobStatus.PENDING
    last_run_at: datetime | None = None  # when the latest run began
    success_count: int = 0
    failure_count: int = 0  # every terminal outcome that is neither success nor skipped nor cancelled
    consecutive_failures: int = 0
    duration_total_ms: int = 0  # over all counted runs with a duration
    registered_version: int = 0  # the newest version that EventBridge agrees with
    registration_error: str | None = None

    @property
    def average_duration_ms(self) -> int | None:
        runs = self.success_count + self.failure_count
        return round(self.duration_total_ms / runs) if runs else None

    @property
    def success_rate(self) -> float | None:
        """0-1, of the counted runs."""
        runs = self.success_count + self.failure_count
        return round(self.success_count / runs, 4) if runs else None

    def registration(self, job: Job) -> Registration:
        if self.registered_version >= job.version:
            return Registration.REGISTERED
        return Registration.ERROR if self.registration_error else Registration.PENDING
