"""Statistics, queues and the system itself at the edge."""

from typing import Literal

from pydantic import Field

from cron_manager.domain.job import Lane
from cron_manager.edge.schemas import Instant, Schema
from schemas.executions import Execution


class JobCounts(Schema):
    """Living jobs."""

    total: int
    active: int
    inactive: int
    failing: int = Field(description="Active jobs whose latest run failed.")


class RunCounts(Schema):
    """Executions that ended today (UTC)."""

    total: int
    success: int
    failed: int
    timeout: int
    missed: int
    other: int = Field(description="Crashed, skipped or cancelled.")


class NextRun(Schema):
    """What is due next."""

    job_id: str
    job_name: str
    at: Instant


class Statistics(Schema):
    """The overview."""

    jobs: JobCounts
    today: RunCounts
    running: int = Field(description="Ticks in executors' hands now, as SQS counts.")
    next_runs: list[NextRun]
    recent_failures: list[Execution]
    concurrency_limit: int


class LaneStatistics(Schema):
    """One lane, as SQS counts: approximately."""

    lane: Lane
    waiting: int
    in_flight: int
    delayed: int = Field(description="Further attempts, and occurrences within the minute, whose time has not come.")
    oldest_age_seconds: int | None = Field(
        description="Since when the oldest run is due that has not begun, as the latest sweep saw it; 0: none for more"
        " than a minute; null: no sweep has looked for three minutes."
    )
    limit: int = Field(description="Calls in flight in this lane, at most.")


class QueueStatistics(Schema):
    """The lanes."""

    limit: int = Field(description="Calls in flight over all lanes, at most.")
    lanes: list[LaneStatistics]


class Health(Schema):
    """Whether the API answers."""

    status: Literal["ok"]
    version: str
    timestamp: Instant
