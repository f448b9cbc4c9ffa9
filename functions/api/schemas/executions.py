"""Executions at the edge."""

from typing import Any, Literal

from pydantic import Field

from cron_manager.domain.callback import MOST_MESSAGE, MOST_OUTPUT
from cron_manager.domain.execution import ErrorCategory, ExecutionStatus, Trigger
from cron_manager.edge.schemas import Instant, PageQuery, QuerySchema, Schema
from schemas.schedules import GivenInstant


class ExecutionFilters(QuerySchema):
    """Which executions are meant."""

    status: ExecutionStatus | None = Field(default=None, description="Only executions with this status.")
    trigger: Trigger | None = Field(default=None, description="Only executions that exist for this reason.")
    start: GivenInstant | None = Field(default=None, alias="from", description="Included.")
    end: GivenInstant | None = Field(default=None, alias="to", description="Not included.")
    search: str | None = Field(
        default=None,
        max_length=100,
        description="Part of the id, the job's name, the reason, the request or the error.",
    )


class JobExecutionQuery(ExecutionFilters, PageQuery):
    """Filters of a job's executions."""


class ExecutionQuery(JobExecutionQuery):
    """Filters of the executions of all jobs."""

    job_id: str | None = Field(default=None, max_length=50, description="Only executions of this job.")


class ExecutionExportQuery(ExecutionFilters):
    """Filters of an export."""

    job_id: str | None = Field(default=None, max_length=50, description="Only executions of this job.")
    format: Literal["csv", "json"] = "csv"
    cursor: str | None = Field(
        default=None, max_length=2000, description="The header `X-Next-Cursor` of the part before."
    )

    def filters(self) -> dict[str, Any]:
        """What a cursor is bound to."""
        return self.model_dump(mode="json", exclude={"cursor"}, exclude_none=True)


class Completion(Schema):
    """How work ended that went on after its call."""

    status: Literal["success", "failed"]
    message: str | None = Field(default=None, max_length=MOST_MESSAGE, description="Why, in a sentence.")
    output: str | None = Field(default=None, max_length=MOST_OUTPUT, description="Kept as the answer's excerpt.")


class Attempt(Schema):
    """One try."""

    number: int
    started_at: Instant
    duration_ms: int
    status: ExecutionStatus
    response_status: int | None
    error_category: ErrorCategory | None
    error_message: str | None


class Timings(Schema):
    """Milliseconds per phase; null where a phase did not happen: a kept connection needs no handshake."""

    dns_ms: int | None
    connect_ms: int | None
    tls_ms: int | None
    first_byte_ms: int | None
    download_ms: int | None


class RequestMade(Schema):
    """What was called; the query is left out, for it may hold secrets."""

    method: str
    url: str


class ExecutionSummary(Schema):
    """One occurrence of a job and what became of it, as live messages carry it."""

    id: str
    job_id: str
    job_name: str = Field(description="As it was then.")
    trigger: Trigger
    triggered_by: str | None = Field(description="Who asked, for runs by hand and backfills.")
    asked_at: Instant | None = Field(description="When somebody asked for an occurrence of the past.")
    retry_of: str | None = Field(description="The execution that this one repeats.")
    scheduled_for: Instant = Field(description="When it was due.")
    started_at: Instant | None
    completed_at: Instant | None
    status: ExecutionStatus
    reason: str | None = Field(description="Why, when the status alone does not say it.")
    lag_ms: int | None = Field(description="From the due time to the first attempt.")
    execution_time_ms: int | None = Field(description="From the first attempt to the end, waiting included.")
    awaiting_callback_until: Instant | None = Field(
        description='While the target that has answered "later" may call back.'
    )
    attempt_number: int
    attempts: list[Attempt] = Field(description="The finished ones.")
    request: RequestMade | None
    response_status: int | None
    response_content_type: str | None
    timings: Timings | None
    error_category: ErrorCategory | None
    error_message: str | None


class Execution(ExecutionSummary):
    """One occurrence of a job and what became of it."""

    response_excerpt: str | None = Field(description="The answer's beginning, as text. HTML is noted, not kept.")
