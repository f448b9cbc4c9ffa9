"""A job: what is called or run, when, and what happens when it goes wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Any

from cron_manager.domain.call import ANY_SUCCESS, NO_AUTH, Auth, Expect
from cron_manager.domain.recent_runs import RecentRun
from cron_manager.domain.schedule import Calendar, DstGap, DstOverlap, Plan, Schedule, parse_schedule
from cron_manager.domain.schedule.jitter import jitter_offset
from cron_manager.domain.tuning.hold import Hold, TuningMode


class JobKind(StrEnum):
    """What a run is."""

    HTTP = "http"  # a call of an endpoint
    FUNCTION = "function"  # a function of the deployment's own code (domain/handler.py)


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
    FUNCTION = "function"  # all runs of function jobs, those by hand as well: they have a worker of their own


class CatchUp(StrEnum):
    """What becomes of occurrences that an outage held up (domain/misfire.py)."""

    NONE = "none"  # run while within the misfire grace; else MISSED
    LAST = "last"  # the latest runs, however late; the others are MISSED
    ALL = "all"  # all run, the latest hundred at most


class OverlapPolicy(StrEnum):
    """What becomes of a run that is due while another one of the job goes on (domain/overlap.py)."""

    SKIP = "skip"  # it is SKIPPED
    ALLOW = "allow"  # both run
    QUEUE = "queue"  # it waits for the other's end, within its misfire grace


class OnCrash(StrEnum):
    """What becomes of a run whose executor died in mid-call, so that nobody knows whether the target acted."""

    FAIL = "fail"  # CRASHED: called at most once
    RETRY = "retry"  # the next attempt, with the same Idempotency-Key, while attempts are left


class RetryStrategy(StrEnum):
    """How long a failed attempt waits for the next one (domain/retry.py)."""

    EXPONENTIAL = "exponential"  # the retry delay, doubled each time, up to a minute
    STEPPED = "stepped"  # 1 min, 5 min, then 15 min each
    FIXED = "fixed"  # the retry delay each time


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
    category_id: str | None = None  # cat_…
    kept_days: int | None = field(default=None, compare=False)  # new executions are, by the category; attached likewise
    cron_expression: str  # docs/schedules.md
    timezone: str = "UTC"  # IANA name
    start_at: datetime | None = None  # no occurrence before; inclusive
    end_at: datetime | None = None  # none after; inclusive
    max_runs: int | None = None  # occurrences in all, from when this was set; 1-10,000
    jitter_seconds: int = 0  # occurrences move by the job's own share of this; 0-900
    dst_gap: DstGap = DstGap.CRON
    dst_overlap: DstOverlap = DstOverlap.CRON
    calendar_ids: tuple[str, ...] = ()  # on whose days the job keeps still
    calendars: tuple[Calendar, ...] = field(default=(), compare=False)  # the same, read: attached by whoever reads jobs
    kind: JobKind = JobKind.HTTP
    handler: str | None = None  # of a function job: the name by which code has registered the function
    payload: Mapping[str, Any] = field(default_factory=dict)  # of a function job: what the function is given
    endpoint_url: str = ""  # http or https; empty for a function job
    http_method: HttpMethod = HttpMethod.GET
    headers: Mapping[str, str] = field(default_factory=dict)
    query_params: Mapping[str, str] = field(default_factory=dict)  # added to the URL's own
    body: str | None = None
    auth: Auth = NO_AUTH
    expect: Expect = ANY_SUCCESS
    send_identification: bool = True  # User-Agent, X-Cron-… and Idempotency-Key
    timeout_ms: int = 30_000  # for one attempt, connecting included; 1,000-300,000
    retry_count: int = 3  # attempts after the first; 0-10
    retry_delay_ms: int = 1_000  # before the second attempt; doubles up to 60 s
    retry_strategy: RetryStrategy = RetryStrategy.EXPONENTIAL
    retry_on: tuple[str, ...] | None = None  # which failures another attempt may help; None: those that pass
    on_crash: OnCrash = OnCrash.FAIL
    overlap_policy: OverlapPolicy = OverlapPolicy.SKIP
    callback_deadline_seconds: int | None = None  # 60-86,400: an answer 202 means "later"; None: an ordinary success
    misfire_grace_seconds: int = 300  # an occurrence that cannot start within this is MISSED, unless caught up
    catch_up: CatchUp = CatchUp.NONE
    disable_after_failures: int = 3  # failed runs in a row; 0 means never
    tuning: TuningMode = TuningMode.OFF
    hold: Hold | None = None  # the owner's schedule, while tuning has put another one in its place
    notify_on_failure: bool | None = None  # whether people are told; None: as the settings say
    alerts_muted_until: datetime | None = None  # up to here nobody is told of its failures
    is_locked: bool = False  # code has registered it: nobody else gives it another schedule
    is_active: bool = True
    disabled_reason: str | None = None
    paused_until: datetime | None = None  # no occurrences up to here; then it goes on by itself
    active_since: datetime  # occurrences up to here are none of this schedule's: created, enabled or rescheduled then
    scheduled_since: datetime  # when the expression was set: `@every` counts from here, unless there is a start
    runs_used: int = 0  # of max_runs, before active_since
    last_at: datetime | None = None  # the scheduled time that uses up max_runs; made by `bounded`
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None = None

    @cached_property
    def schedule(self) -> Schedule:
        return parse_schedule(
            self.cron_expression,
            self.timezone,
            key=self.id,
            anchor=self.start_at or self.scheduled_since,
            gap=self.dst_gap,
            overlap=self.dst_overlap,
        )

    @cached_property
    def plan(self) -> Plan:
        """When the job has occurrences, as long as it is scheduled at all."""
        return Plan(
            schedule=self.schedule,
            since=self.active_since,
            start_at=self.start_at,
            end_at=self.end_at,
            last_at=self.last_at,
            offset=jitter_offset(self.id, self.jitter_seconds),
            calendars=self.calendars,
        )

    @property
    def is_scheduled(self) -> bool:
        """Whether the job has occurrences at all at present."""
        return self.is_active and self.deleted_at is None

    @property
    def lane(self) -> Lane:
        if self.kind is JobKind.FUNCTION:
            return Lane.FUNCTION
        return Lane.SHORT if self.timeout_ms <= SHORT_TIMEOUT_MS else Lane.LONG

    @property
    def lane_by_hand(self) -> Lane:
        """Where runs wait that somebody asks for: ahead of what is scheduled, if the executor makes them."""
        return Lane.FUNCTION if self.kind is JobKind.FUNCTION else Lane.MANUAL

    def is_paused(self, now: datetime) -> bool:
        return self.is_active and self.paused_until is not None and now < self.paused_until

    def is_due(self, instant: datetime) -> bool:
        """Whether the instant is an occurrence of the job as it is now."""
        return self.is_scheduled and self.plan.is_due(instant)

    def next_run_after(self, instant: datetime) -> datetime | None:
        return self.plan.next_after(instant) if self.is_scheduled else None

    def runs_used_by(self, now: datetime) -> int:
        """How many of `max_runs` are used up; 0 where there is no such bound."""
        if self.max_runs is None or not self.is_active:
            return self.runs_used
        return self.runs_used + len(self.plan.between(self.active_since, now, self.max_runs))

    def runs_left(self, now: datetime) -> int | None:
        """How many of `max_runs` are left; None where there is no such bound."""
        return None if self.max_runs is None else max(self.max_runs - self.runs_used_by(now), 0)


_RESCHEDULING = (  # with any of these a job has other occurrences
    "cron_expression", "timezone", "start_at", "end_at", "max_runs", "jitter_seconds", "dst_gap", "dst_overlap",
    "calendar_ids",
)  # fmt: skip


def created(definition: Mapping[str, object], *, job_id: str, by: str, now: datetime) -> Job:
    """A new job, with occurrences from now on."""
    job = Job(
        **definition,  # type: ignore[arg-type]  # the schemas at the edge have typed them
        id=job_id,
        version=1,
        owner_id=by,
        active_since=now,
        scheduled_since=now,
        created_by=by,
        updated_by=by,
        created_at=now,
        updated_at=now,
    )
    return bounded(job)


def bounded(job: Job) -> Job:
    """The job with the end that its most runs come to, counted from when it became active."""
    endless = replace(job, last_at=None)
    if job.max_runs is None:
        return endless
    left = job.max_runs - job.runs_used
    return replace(job, last_at=endless.plan.nth_after(job.active_since, left) if left > 0 else job.active_since)


def enabled(job: Job, *, by: str, now: datetime) -> Job:
    """The job with occurrences from now on, paused or not before. What fell due meanwhile is not caught up."""
    return bounded(_begun(_stamped(job, by=by, now=now), since=now, runs_used=job.runs_used_by(now)))


def paused(job: Job, *, until: datetime, reason: str | None, by: str, now: datetime) -> Job:
    """The job without occurrences up to an instant, after which it goes on by itself."""
    begun = _begun(_stamped(job, by=by, now=now), since=until, runs_used=job.runs_used_by(now))
    return bounded(replace(begun, paused_until=until, disabled_reason=reason))


def disabled(job: Job, *, reason: str | None, by: str, now: datetime) -> Job:
    ended = replace(job, is_active=False, paused_until=None, disabled_reason=reason, runs_used=job.runs_used_by(now))
    return _stamped(ended, by=by, now=now)


def deleted(job: Job, *, by: str, now: datetime) -> Job:
    return _stamped(replace(job, is_active=False, deleted_at=now, runs_used=job.runs_used_by(now)), by=by, now=now)


def restored(job: Job, *, name: str, by: str, now: datetime) -> Job:
    """A deleted job, back and disabled: what fell due meanwhile is nobody's any more."""
    return _stamped(replace(job, name=name, deleted_at=None, disabled_reason=None), by=by, now=now)


def edited(job: Job, changes: Mapping[str, object], *, by: str, now: datetime) -> Job:
    """The job with some of its owner's fields changed. A new schedule counts from now, or from the end of its pause.

    `max_runs` counts anew when it changes; `@every` when the expression or its start does.
    """
    changed = _stamped(replace(job, **changes), by=by, now=now)  # type: ignore[arg-type]  # the schemas at the edge have typed them
    if _differ(job, changed, ("cron_expression", "start_at")):
        changed = replace(changed, scheduled_since=now)
    changed = _let_go(job, changed)
    if not changed.is_active:
        return replace(changed, paused_until=None, runs_used=_used(job, changed, now))
    if not job.is_active:
        return bounded(_begun(changed, since=now, runs_used=_used(job, changed, now)))
    if reschedules(job, changed):
        since = max(now, job.paused_until) if job.paused_until else now
        return bounded(replace(changed, active_since=since, runs_used=_used(job, changed, now)))
    return changed


def _let_go(before: Job, after: Job) -> Job:
    """The owner's word ends tuning's hold: another schedule stays as written, and no tuning brings the owner's back."""
    hold = before.hold
    if hold is None:
        return after
    if _differ(before, after, ("cron_expression", "jitter_seconds")):
        return replace(after, hold=None)
    if after.tuning is not TuningMode.OFF:
        return after
    return replace(after, cron_expression=hold.cron_expression, jitter_seconds=hold.jitter_seconds, hold=None)


def rescheduled(
    job: Job, *, cron_expression: str, jitter_seconds: int, hold: Hold | None, by: str, now: datetime
) -> Job:
    """The job at another schedule that is none of its owner's: `@every` goes on counting from where the owner's began.

    `hold` keeps what the owner wrote; None when it is the owner's again.
    """
    changed = replace(job, cron_expression=cron_expression, jitter_seconds=jitter_seconds, hold=hold)
    since = max(now, job.paused_until) if job.paused_until else now
    return bounded(replace(_stamped(changed, by=by, now=now), active_since=since, runs_used=job.runs_used_by(now)))


def reschedules(before: Job, after: Job) -> bool:
    """Whether a change gives the job other occurrences, as long as it is enabled."""
    return _differ(before, after, _RESCHEDULING)


def _stamped(job: Job, *, by: str, now: datetime) -> Job:
    return replace(job, version=job.version + 1, updated_by=by, updated_at=now)


def _begun(job: Job, *, since: datetime, runs_used: int) -> Job:
    return replace(
        job, is_active=True, paused_until=None, disabled_reason=None, active_since=since, runs_used=runs_used
    )


def _used(before: Job, after: Job, now: datetime) -> int:
    return before.runs_used_by(now) if before.max_runs == after.max_runs else 0


def _differ(before: Job, after: Job, names: Sequence[str]) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in names)


@dataclass(frozen=True, kw_only=True)
class JobState:
    """What a job's runs have come to: counted from the executions' stream, never by the owner."""

    status: JobStatus = JobStatus.PENDING
    status_before: JobStatus = JobStatus.PENDING  # before the runs that were counted last
    last_run_at: datetime | None = None  # when the latest run began
    success_count: int = 0
    failure_count: int = 0  # every terminal outcome that is neither success nor skipped nor cancelled
    consecutive_failures: int = 0
    duration_total_ms: int = 0  # over all counted runs with a duration
    recent_runs: tuple[RecentRun, ...] = ()  # latest first, of those that are counted; ten at most
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
