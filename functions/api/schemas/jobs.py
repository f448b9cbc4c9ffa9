"""Jobs at the edge."""

from typing import Annotated, Any, Self

from pydantic import Field, JsonValue, field_validator, model_validator

from cron_manager.domain.catalogue_search import JobOrder
from cron_manager.domain.category import NOWHERE
from cron_manager.domain.execution import ExecutionStatus
from cron_manager.domain.job import (
    CatchUp,
    HttpMethod,
    JobKind,
    JobStatus,
    OnCrash,
    OverlapPolicy,
    Registration,
    RetryStrategy,
)
from cron_manager.domain.schedule import DstGap, DstOverlap
from cron_manager.domain.tuning.hold import TuningMode
from cron_manager.edge.schemas import Instant, PageQuery, Schema
from schemas.call import SEND_IDENTIFICATION, Auth, Expect, NoAuth, as_call
from schemas.job_fields import (
    CALLBACK_DEADLINE,
    CATCH_UP,
    CATEGORY,
    CHANGE_REASON,
    DESCRIPTION,
    GRACE,
    HANDLER,
    KIND,
    LIMIT,
    MUTED,
    NOTIFY,
    ON_CRASH,
    OVERLAP,
    PAYLOAD,
    RETRIES,
    RETRY_DELAY,
    RETRY_ON,
    RETRY_STRATEGY,
    TIMEOUT,
    TUNING,
    CallbackDeadline,
    CategoryId,
    CategoryOrNone,
    HandlerName,
    Headers,
    Name,
    Payload,
    QueryParams,
    Reason,
    RetryOn,
    Tags,
    Url,
)
from schemas.schedules import (
    CalendarIds,
    CronExpression,
    GivenInstant,
    Jitter,
    MaxRuns,
    Timezone,
    Timing,
    as_domain,
)

NULLABLE = frozenset(
    {"category_id", "body", "start_at", "end_at", "max_runs", "retry_on", "callback_deadline_seconds"}
    | {"notify_on_failure", "alerts_muted_until"}
)  # null takes them away


_BESIDE = frozenset({"version", "change_reason"})  # what is told of a change and is no part of the job


class CallFields(Schema):
    """What is called."""

    endpoint_url: Url = Field(description="What is called: http or https.")
    http_method: HttpMethod = HttpMethod.GET
    headers: Headers = Field(default_factory=dict)
    query_params: QueryParams = Field(default_factory=dict, description="Added to those that the URL has.")
    body: str | None = Field(default=None, max_length=65_536, description="Sent as UTF-8, its templates filled in.")
    auth: Auth = Field(default_factory=lambda: NoAuth(type="none"))
    expect: Expect = Field(default_factory=Expect)
    send_identification: bool = Field(default=True, description=SEND_IDENTIFICATION)


class JobCreate(Timing, CallFields):
    """A new job. `name`, `cronExpression` and `endpointUrl`, or of a function job `kind` and `handler`, are enough."""

    name: Name = Field(description="Unique among living jobs, ignoring case.")
    description: str = DESCRIPTION
    tags: Tags = Field(default_factory=list)
    category_id: CategoryId | None = Field(default=None, description=CATEGORY)
    kind: JobKind = Field(default=JobKind.HTTP, description=KIND)
    endpoint_url: Url | None = Field(  # type: ignore[assignment]  # of a function job there is none
        default=None, description="What is called: http or https. Of a function job: left out."
    )
    handler: HandlerName | None = Field(default=None, description=HANDLER)
    payload: Payload = Field(default_factory=dict, description=PAYLOAD)
    timeout_ms: Annotated[int, TIMEOUT] = 30_000
    retry_count: Annotated[int, RETRIES] = 3
    retry_delay_ms: Annotated[int, RETRY_DELAY] = 1_000
    retry_strategy: RetryStrategy = Field(default=RetryStrategy.EXPONENTIAL, description=RETRY_STRATEGY)
    retry_on: RetryOn | None = Field(default=None, description=RETRY_ON)
    on_crash: OnCrash = Field(default=OnCrash.FAIL, description=ON_CRASH)
    overlap_policy: OverlapPolicy = Field(default=OverlapPolicy.SKIP, description=OVERLAP)
    callback_deadline_seconds: CallbackDeadline | None = Field(default=None, description=CALLBACK_DEADLINE)
    misfire_grace_seconds: Annotated[int, GRACE] = 300
    catch_up: CatchUp = Field(default=CatchUp.NONE, description=CATCH_UP)
    disable_after_failures: Annotated[int, LIMIT] = 3
    tuning: TuningMode = Field(default=TuningMode.OFF, description=TUNING)
    notify_on_failure: bool | None = Field(default=None, description=NOTIFY)
    alerts_muted_until: GivenInstant | None = Field(default=None, description=MUTED)
    is_active: bool = True

    def definition(self) -> dict[str, Any]:
        """The domain's fields."""
        definition = as_call(as_domain(self.model_dump(by_alias=False, exclude=set(_BESIDE))), self)
        return definition | {"endpoint_url": self.endpoint_url or ""}


class JobReplace(JobCreate):
    """A whole definition in place of the old one; what is left out gets its default."""

    version: int | None = Field(default=None, ge=1, description="The version that was read; a stale one is refused.")
    change_reason: Reason | None = Field(default=None, description=CHANGE_REASON)


class JobUpdate(Schema):
    """Some fields of a job."""

    version: int | None = Field(default=None, ge=1, description="The version that was read; a stale one is refused.")
    name: Name | None = None
    description: Annotated[str, Field(max_length=500)] | None = None
    tags: Tags | None = None
    category_id: CategoryId | None = Field(default=None, description="null: none.")
    cron_expression: CronExpression | None = None
    timezone: Timezone | None = None
    start_at: GivenInstant | None = Field(default=None, description="null: no such bound.")
    end_at: GivenInstant | None = Field(default=None, description="null: no such bound.")
    max_runs: MaxRuns | None = Field(default=None, description="null: no such end.")
    jitter_seconds: Jitter | None = None
    dst_gap: DstGap | None = None
    dst_overlap: DstOverlap | None = None
    calendar_ids: CalendarIds | None = None
    endpoint_url: Url | None = None
    http_method: HttpMethod | None = None
    headers: Headers | None = None
    query_params: QueryParams | None = None
    body: Annotated[str, Field(max_length=65_536)] | None = Field(default=None, description="null removes the body.")
    auth: Auth = Field(default_factory=lambda: NoAuth(type="none"))
    expect: Expect = Field(default_factory=Expect)
    payload: Payload | None = Field(default=None, description=PAYLOAD)
    send_identification: bool | None = None
    timeout_ms: Annotated[int, TIMEOUT] | None = None
    retry_count: Annotated[int, RETRIES] | None = None
    retry_delay_ms: Annotated[int, RETRY_DELAY] | None = None
    retry_strategy: RetryStrategy | None = None
    retry_on: RetryOn | None = Field(default=None, description="null: those that pass.")
    on_crash: OnCrash | None = None
    overlap_policy: OverlapPolicy | None = None
    callback_deadline_seconds: CallbackDeadline | None = Field(default=None, description="null: 202 is a success.")
    misfire_grace_seconds: Annotated[int, GRACE] | None = None
    catch_up: CatchUp | None = None
    disable_after_failures: Annotated[int, LIMIT] | None = None
    tuning: TuningMode | None = Field(default=None, description=TUNING)
    notify_on_failure: bool | None = Field(default=None, description=NOTIFY)
    alerts_muted_until: GivenInstant | None = Field(default=None, description=MUTED)
    is_active: bool | None = None
    change_reason: Reason | None = Field(default=None, description=CHANGE_REASON)

    @field_validator("*")
    @classmethod
    def _few_may_be_null(cls, value: object, info: Any) -> object:
        if value is None and info.field_name not in NULLABLE | _BESIDE:
            raise ValueError("This field cannot be null; leave it out to keep it as it is.")
        return value

    @model_validator(mode="after")
    def _something_changes(self) -> Self:
        if not self.model_fields_set - _BESIDE:
            raise ValueError("Send at least one field to change.")
        return self

    def changes(self) -> dict[str, Any]:
        """The domain's fields that were sent."""
        return as_call(as_domain(self.model_dump(by_alias=False, exclude_unset=True, exclude=set(_BESIDE))), self)


class Reasoned(Schema):
    """Why something is switched."""

    reason: Reason | None = Field(default=None, description="Shown beside the job.")


class Disabling(Reasoned):
    """Why a job is disabled, and until when if it is only paused."""

    until: GivenInstant | None = Field(
        default=None,
        description="Pauses the job: no occurrences up to this instant, then it resumes by itself. At most a year on.",
    )


class JobQuery(PageQuery):
    """Filters of the list."""

    is_active: bool | None = Field(default=None, description="Only enabled (true) or disabled (false) jobs.")
    status: JobStatus | None = Field(default=None, description="How the latest run stands.")
    kind: JobKind | None = Field(default=None, description="Only jobs of this kind.")
    category_id: CategoryOrNone | None = Field(
        default=None, description=f"Only jobs in this category; `{NOWHERE}`: only those in none."
    )
    tag: str | None = Field(default=None, max_length=50, description="Only jobs that have this tag, ignoring case.")
    owner_id: str | None = Field(default=None, max_length=50, description="Only jobs of this person.")
    search: str | None = Field(default=None, max_length=100, description="Part of the name, description, URL or a tag.")
    sort: JobOrder = Field(default=JobOrder.CREATED_DOWN, description="`-` turns it round; jobs without it come last.")


class OwnersSchedule(Schema):
    """What the owner of a job wrote that tuning holds at another schedule."""

    cron_expression: str
    jitter_seconds: int = Field(description="By up to so many seconds its runs are moved.")
    stretched_by: int = Field(description="2, 4 or 8 times fewer runs than the owner's; 1: as many, at other seconds.")
    since: Instant = Field(description="When tuning put the job where it is.")
    decision_id: str = Field(description="The decision that put the job where it is.")


class RecentRun(Schema):
    """What became of one of a job's latest runs."""

    status: ExecutionStatus
    duration_ms: int | None = Field(description="null: it never began.")


class Job(Schema):
    """A job as it stands."""

    id: str
    version: int
    name: str
    description: str
    tags: list[str]
    category_id: str | None
    kind: JobKind = Field(description=KIND)
    handler: str | None = Field(description=HANDLER)
    payload: dict[str, JsonValue] = Field(description=PAYLOAD)
    cron_expression: str
    timezone: str
    start_at: Instant | None
    end_at: Instant | None
    max_runs: int | None
    runs_left: int | None = Field(description="Of `maxRuns`; null without it.")
    jitter_seconds: int
    dst_gap: DstGap
    dst_overlap: DstOverlap
    calendar_ids: list[str]
    schedule_description: str = Field(description="The schedule in words.")
    endpoint_url: str | None = Field(description="null: a function job calls nothing.")
    http_method: HttpMethod
    headers: dict[str, str] = Field(description='Those that are likely to be secret show "•••".')
    query_params: dict[str, str]
    body: str | None
    auth: Auth
    expect: Expect
    send_identification: bool
    timeout_ms: int
    retry_count: int
    retry_delay_ms: int
    retry_strategy: RetryStrategy
    retry_on: list[str] | None
    on_crash: OnCrash
    overlap_policy: OverlapPolicy
    callback_deadline_seconds: int | None
    misfire_grace_seconds: int
    catch_up: CatchUp
    disable_after_failures: int
    tuning: TuningMode = Field(description=TUNING)
    owners_schedule: OwnersSchedule | None = Field(
        description="What the owner wrote, while tuning has put another schedule in its place; else null."
    )
    notify_on_failure: bool | None = Field(description=NOTIFY)
    alerts_muted_until: Instant | None = Field(description=MUTED)
    is_locked: bool = Field(description="Code has registered it: nobody else gives it another schedule.")
    is_active: bool
    disabled_reason: str | None
    paused_until: Instant | None = Field(description="While it lies ahead, the job has no occurrences before it.")
    status: JobStatus
    last_run_at: Instant | None
    next_run_at: Instant | None
    registration: Registration = Field(description="Whether EventBridge knows the job as it is now.")
    registration_error: str | None
    success_count: int
    failure_count: int
    consecutive_failures: int
    average_duration_ms: int | None
    success_rate: float | None = Field(description="0-1, of the runs that called the target.")
    recent_runs: list[RecentRun] = Field(description="The latest ten that succeeded or failed, oldest first.")
    owner_id: str
    created_by: str
    updated_by: str
    created_at: Instant
    updated_at: Instant
    deleted_at: Instant | None = Field(description="It can be restored for 30 days from then on.")
