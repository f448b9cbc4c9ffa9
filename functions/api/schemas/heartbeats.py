"""Heartbeats at the edge."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from cron_manager.domain.heartbeats.heartbeat import LONGEST_GRACE, SHORTEST_GRACE, HeartbeatStatus, Signal
from cron_manager.domain.ids import is_id
from cron_manager.edge.schemas import Instant, PageQuery, Schema
from cron_manager.usecases.manage_heartbeats import HeartbeatDefinition
from schemas.job_fields import CategoryId, Name, Tags
from schemas.schedules import CronExpression, Timezone


def _a_job_id(text: str) -> str:
    if not is_id("job", text):
        raise ValueError("Write the id of a job, as job_01KB…; GET /jobs lists them.")
    return text


JobId = Annotated[str, Field(examples=["job_01KB0000000000000000000000"]), AfterValidator(_a_job_id)]


class HeartbeatQuery(PageQuery):
    """Which page of the heartbeats."""


class PingQuery(PageQuery):
    """Which page of a heartbeat's pings."""


class HeartbeatCreate(Schema):
    """A heartbeat: what reports by itself, and when it is expected to. Either `cronExpression` or `jobId`."""

    name: Name
    description: str = Field(default="", max_length=500, description="What it stands for.")
    cron_expression: CronExpression | None = Field(
        default=None, description="When a ping is expected, as in a job's schedule."
    )
    timezone: Timezone = Field(default="UTC", description="An IANA time zone, of `cronExpression`.")
    job_id: JobId | None = Field(
        default=None, description="The job whose occurrences it follows: its work is to ping when it is done."
    )
    grace_seconds: int = Field(
        default=300,
        ge=SHORTEST_GRACE,
        le=LONGEST_GRACE,
        description="How late a ping may be; and how long work may take whose start was told.",
    )
    tags: Tags = Field(default_factory=list, description="Channels are routed by them.")
    category_id: CategoryId | None = Field(default=None, description="Channels are routed by it, too.")
    is_active: bool = Field(default=True, description="false: nothing is expected of it.")

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if (self.cron_expression is None) == (self.job_id is None):
            raise ValueError("Write either `cronExpression` or `jobId`.")
        return self

    def definition(self) -> HeartbeatDefinition:
        return HeartbeatDefinition(
            name=self.name,
            description=self.description,
            cron_expression=self.cron_expression,
            timezone=self.timezone,
            job_id=self.job_id,
            grace_seconds=self.grace_seconds,
            tags=tuple(self.tags),
            category_id=self.category_id,
            is_active=self.is_active,
        )


class HeartbeatReplace(HeartbeatCreate):
    """A whole heartbeat in place of the old one. Its ping address stays."""

    version: int | None = Field(default=None, ge=1, description="The version that was read; a stale one is refused.")


class Heartbeat(Schema):
    """What reports by itself, and how it stands."""

    id: str
    version: int
    name: str
    description: str
    cron_expression: str | None
    timezone: str | None
    job_id: str | None
    grace_seconds: int
    tags: list[str]
    category_id: str | None
    is_active: bool
    status: HeartbeatStatus = Field(
        description="NEW: nothing was heard of it yet, and so nothing is missed. LATE: overdue, within its grace."
    )
    last_ping_at: Instant | None = Field(description="The latest that told of an end, good or bad.")
    last_start_at: Instant | None
    last_duration_ms: int | None = Field(description="From the latest start that was told to its end.")
    next_expected_at: Instant | None
    due_at: Instant | None = Field(description="From then on it is DOWN.")
    down_since: Instant | None
    ping_path: str | None = Field(
        description="Only in the answer that makes it: the address of its pings, below this API's origin."
    )
    owner_id: str
    created_by: str
    updated_by: str
    created_at: Instant
    updated_at: Instant


class Ping(Schema):
    """What was heard."""

    id: str
    at: Instant
    signal: Signal
    exit_status: int | None
    duration_ms: int | None
    source_ip: str
    user_agent: str
    message: str | None = Field(description="The body's first 10 KB, without what looks like a secret.")
