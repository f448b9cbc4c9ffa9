"""Maintenance windows at the edge."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from cron_manager.domain.alerts.maintenance import LONGEST_MINUTES
from cron_manager.edge.schemas import Instant, Schema
from cron_manager.usecases.manage_windows import WindowDefinition
from schemas.job_fields import CategoryId, Name
from schemas.schedules import CronExpression, GivenInstant, Timezone

_MOST_CATEGORIES = 50


class MaintenanceWindowCreate(Schema):
    """Again and again: `cronExpression`, `timezone` and `durationMinutes`. Once: `startAt` and `endAt`."""

    name: Name
    category_ids: Annotated[list[CategoryId], Field(max_length=_MOST_CATEGORIES)] = Field(
        default_factory=list, description="Of the jobs and heartbeats whose alerts are not sent; empty: all."
    )
    cron_expression: CronExpression | None = Field(default=None, description="When it begins.")
    timezone: Timezone = Field(default="UTC", description="An IANA time zone, of `cronExpression`.")
    duration_minutes: int | None = Field(default=None, ge=1, le=LONGEST_MINUTES, description="From each beginning.")
    start_at: GivenInstant | None = Field(default=None, description="When it begins, this once.")
    end_at: GivenInstant | None = Field(default=None, description="When it ends, this once.")
    is_active: bool = True

    @model_validator(mode="after")
    def _is_of_one_kind(self) -> Self:
        recurs = {self.cron_expression is not None, self.duration_minutes is not None}
        once = {self.start_at is not None, self.end_at is not None}
        if len(recurs) + len(once) > 2 or recurs == once:  # noqa: PLR2004  # both of one kind, and none of the other
            raise ValueError("Write `cronExpression` and `durationMinutes`, or `startAt` and `endAt`.")
        if self.start_at and self.end_at and self.start_at >= self.end_at:
            raise ValueError("`endAt` lies before `startAt`; exchange them.")
        return self

    def definition(self) -> WindowDefinition:
        return WindowDefinition(
            name=self.name,
            category_ids=frozenset(self.category_ids),
            cron_expression=self.cron_expression,
            timezone=self.timezone,
            duration_minutes=self.duration_minutes,
            start_at=self.start_at,
            end_at=self.end_at,
            is_active=self.is_active,
        )


class MaintenanceWindowReplace(MaintenanceWindowCreate):
    """A whole window in place of the old one."""

    version: int | None = Field(default=None, ge=1, description="The version that was read; a stale one is refused.")


class Span(Schema):
    """From an instant to another, its end excluded."""

    start: Instant = Field(alias="from")
    until: Instant


class MaintenanceWindow(Schema):
    """A time in which alerts are written down and not sent."""

    id: str
    version: int
    name: str
    category_ids: list[str]
    cron_expression: str | None
    timezone: str | None
    duration_minutes: int | None
    start_at: Instant | None
    end_at: Instant | None
    is_active: bool
    current: Span | None = Field(description="While it lasts.")
    next_at: Instant | None = Field(description="When it begins again.")
    created_by: str
    updated_by: str
    created_at: Instant
    updated_at: Instant
