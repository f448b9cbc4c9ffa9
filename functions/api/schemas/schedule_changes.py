"""How a job came to run when it does, at the edge."""

from pydantic import Field

from cron_manager.domain.schedule import DstGap, DstOverlap
from cron_manager.edge.schemas import Instant, PageQuery, Schema


class ScheduleChangeQuery(PageQuery):
    """A page of changes."""


class ScheduleAsItWas(Schema):
    """When a job ran for a while."""

    is_scheduled: bool = Field(description="Whether it ran at all.")
    cron_expression: str
    timezone: str
    start_at: Instant | None
    end_at: Instant | None
    paused_until: Instant | None = Field(description="It had no occurrences before this instant.")
    last_at: Instant | None = Field(description="The occurrence that was to use up its `maxRuns`.")
    jitter_seconds: int
    dst_gap: DstGap
    dst_overlap: DstOverlap
    calendar_ids: list[str]


class ScheduleHistoryEntry(Schema):
    """A job began to run at other times, or stopped."""

    at: Instant
    action: str | None = Field(description="Of the audit trail, as job.update; null: from before this was kept.")
    by: str | None = Field(description="Who: a user's id, or `system` for a rule of Cron Manager's own.")
    token_id: str | None = Field(description="The API token that was used.")
    reason: str | None = Field(description="Why, in the words of whoever did it.")
    audit_entry_id: str | None = Field(description="The audit entry that tells it; null: from before this was kept.")
    changed: list[str] = Field(description="The fields of `from` and `to` that differ.")
    before: ScheduleAsItWas | None = Field(alias="from", description="null: the job was created.")
    after: ScheduleAsItWas = Field(alias="to")
