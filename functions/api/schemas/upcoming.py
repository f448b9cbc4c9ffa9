"""The load that schedules bring, at the edge."""

from pydantic import Field

from cron_manager.edge.schemas import Instant, QuerySchema, Schema
from schemas.schedules import GivenInstant


class UpcomingQuery(QuerySchema):
    """From when on to count."""

    start: GivenInstant | None = Field(
        default=None, alias="from", description="The minute and hour of this instant are the first; now when left out."
    )


class Counts(Schema):
    """Occurrences per span."""

    start: Instant = Field(description="When the first span begins.")
    counts: list[int]


class BusiestMinute(Schema):
    """Where the most runs come at once."""

    at: Instant
    runs: int


class Upcoming(Schema):
    """What falls due."""

    minutes: Counts = Field(description="Of 24 hours: 1,440 counts.")
    hours: Counts = Field(description="Of 7 days: 168 counts.")
    jobs: int = Field(description="Active jobs that the counts are of.")
    busiest_minute: BusiestMinute | None = Field(description="The first of those with the most runs; null without any.")
