"""What fell due in the past, at the edge."""

from pydantic import Field

from cron_manager.domain.execution import ExecutionStatus
from cron_manager.edge.schemas import Instant, QuerySchema, Schema
from schemas.schedules import GivenInstant


class BackfillRequest(Schema):
    """The past to make up for."""

    start: GivenInstant = Field(alias="from", description="The first instant that counts.")
    end: GivenInstant = Field(alias="to", description="The last one; in the past. At most 500 occurrences lie between.")


class Backfilled(Schema):
    """What came of the occurrences."""

    expected: int = Field(description="Occurrences of the job's schedule in the span.")
    queued: int = Field(description="Of these: they had no record, and run now, one after another.")
    already: int = Field(description="Of these: they had a record, whatever it says.")


class LedgerQuery(QuerySchema):
    """The span to look at: at most 31 days, of the 30 that records are kept."""

    start: GivenInstant | None = Field(default=None, alias="from", description="A day before `to` when left out.")
    end: GivenInstant | None = Field(default=None, alias="to", description="Now when left out.")


class LedgerPeriod(Schema):
    """A schedule that held in the span."""

    start: Instant = Field(alias="from")
    end: Instant = Field(alias="to")
    cron_expression: str
    timezone: str


class Ledger(Schema):
    """A job's occurrences, by the schedule that held at the time, against its records."""

    start: Instant = Field(alias="from")
    end: Instant = Field(alias="to")
    expected: int
    accounted: int = Field(description="With a record that has ended.")
    by_outcome: dict[ExecutionStatus, int]
    open: int = Field(description="That wait, run, or may still get their record.")
    missing: list[Instant] = Field(description="Without a record although their time has passed: the first 50.")
    periods: list[LedgerPeriod]
