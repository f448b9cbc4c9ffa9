"""What a job's latest records tell, at the edge."""

from typing import Any

from pydantic import Field

from cron_manager.domain.execution import ExecutionStatus
from cron_manager.edge.schemas import Instant, QuerySchema, Schema
from schemas.executions import Execution


class JobStatisticsQuery(QuerySchema):
    """How far back to look."""

    days: int = Field(default=7, ge=1, le=30, description="Up to now; records are kept for 30 days.")


class Durations(Schema):
    """Milliseconds from a run's first attempt to its end, waiting between attempts included."""

    average_ms: int
    shortest_ms: int
    longest_ms: int
    p50_ms: int
    p90_ms: int
    p95_ms: int
    p99_ms: int


class Streaks(Schema):
    """Runs in a row that ended alike."""

    succeeding: int = Field(description="The latest ones; 0 when the latest failed.")
    failing: int = Field(description="The latest ones; 0 when the latest succeeded.")
    longest_success: int
    longest_failure: int


class Bucket(Schema):
    """An hour or a day, UTC, by when runs were due."""

    at: Instant
    succeeded: int
    failed: int
    average_duration_ms: int | None


class JobStatistics(Schema):
    """How a job's runs went."""

    start: Instant = Field(alias="from", description="From here on every record is counted.")
    end: Instant = Field(alias="to")
    is_whole: bool = Field(
        description="false: the latest 1,000 records begin later than was asked for; `from` says when."
    )
    executions: int = Field(description="Records that all of this stands on.")
    by_outcome: dict[ExecutionStatus, int]
    succeeded: int
    failed: int = Field(description="All that is neither success nor skipped nor cancelled.")
    success_rate: float | None = Field(description="0-1; null: nothing succeeded or failed.")
    uptime: float | None = Field(
        description="0-1: the share of the time, since the first outcome, in which the latest one was a success."
    )
    durations: Durations | None
    streaks: Streaks
    last_success_at: Instant | None = Field(description="When the latest one was due.")
    last_success_id: str | None
    last_failure_at: Instant | None = Field(description="When the latest one was due.")
    last_failure_id: str | None
    hours: list[Bucket] = Field(description="The last 24, oldest first.")
    days: list[Bucket] = Field(description="From `from` on, oldest first.")


class Difference(Schema):
    """A field of the two runs that differs."""

    field: str
    success: Any
    failure: Any


class ChangeMade(Schema):
    """Something that was done to the job."""

    at: Instant
    action: str
    by: str
    audit_entry_id: str
    changes: dict[str, Any] = Field(description="Field → [before, after]; secrets are masked.")


class WhatChanged(Schema):
    """The first failure of those in a row, against the last success before it."""

    is_failing: bool
    failures: int = Field(description="In a row, up to now.")
    is_whole: bool = Field(description="false: all of the latest 1,000 records failed; there are more.")
    first_failure: Execution | None
    last_success: Execution | None
    differences: list[Difference]
    changes: list[ChangeMade] = Field(
        description="What was done to the job between the two, or in the hour before the failure where no success is"
        " known; newest first, 20 at most."
    )
