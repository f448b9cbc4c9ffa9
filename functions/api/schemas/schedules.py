"""What decides when a job runs, and what a preview tells of it, at the edge."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, AwareDatetime, Field

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.ids import is_id
from cron_manager.domain.instants import whole_milliseconds
from cron_manager.domain.schedule import DstGap, DstOverlap, parse_schedule
from cron_manager.edge.schemas import Instant, Schema

MOST_PREVIEWED = 100
MOST_CALENDARS = 10  # that a job may have
_YEARS = range(1971, 2200)


def _a_cron_expression(text: str) -> str:
    try:
        return parse_schedule(text).expression
    except InvalidInput as error:
        raise ValueError(error.problems[0].message) from error


def _a_timezone(name: str) -> str:
    try:
        parse_schedule("* * * * *", name)
    except InvalidInput as error:
        raise ValueError(error.problems[0].message) from error
    return name


def _an_instant(given: datetime) -> datetime:
    """In UTC, as precise as it is stored and shown."""
    if given.year not in _YEARS:
        raise ValueError(f"Write an instant between {_YEARS[0]} and {_YEARS[-1]}.")
    return whole_milliseconds(given.astimezone(UTC))


def _a_calendar_id(text: str) -> str:
    if not is_id("cal", text):
        raise ValueError("Write the id of a calendar, as cal_01KB…; GET /calendars lists them.")
    return text


def _without_repeats(ids: list[str]) -> list[str]:
    return list(dict.fromkeys(ids))


CronExpression = Annotated[
    str, Field(min_length=1, max_length=200, examples=["30 4 * * mon-fri"]), AfterValidator(_a_cron_expression)
]
Timezone = Annotated[str, Field(max_length=64, examples=["Europe/Berlin"]), AfterValidator(_a_timezone)]
GivenInstant = Annotated[AwareDatetime, AfterValidator(_an_instant)]
CalendarId = Annotated[str, AfterValidator(_a_calendar_id)]
CalendarIds = Annotated[list[CalendarId], Field(max_length=MOST_CALENDARS), AfterValidator(_without_repeats)]
MaxRuns = Annotated[int, Field(ge=1, le=10_000)]
Jitter = Annotated[int, Field(ge=0, le=900)]

EXPRESSION_HELP = (
    "Five cron fields with Debian cron's meaning, six with leading seconds, a shorthand as @daily, @every 90s,"
    " @at 2026-12-24T18:00 or @reboot."
)
START_HELP = "No run before this instant."
END_HELP = "No run after this instant."
MAX_RUNS_HELP = "Occurrences after which the schedule ends; null: no such end."
JITTER_HELP = "Each run comes up to this many seconds later, by a span that stays the same for the job."
CALENDARS_HELP = "Calendars whose closures this job does not run in."


class Timing(Schema):
    """When a job runs."""

    cron_expression: CronExpression = Field(description=EXPRESSION_HELP)
    timezone: Timezone = Field(default="UTC", description="An IANA time zone.")
    start_at: GivenInstant | None = Field(default=None, description=START_HELP)
    end_at: GivenInstant | None = Field(default=None, description=END_HELP)
    max_runs: MaxRuns | None = Field(default=None, description=MAX_RUNS_HELP)
    jitter_seconds: Jitter = Field(default=0, description=JITTER_HELP)
    dst_gap: DstGap = DstGap.CRON
    dst_overlap: DstOverlap = DstOverlap.CRON
    calendar_ids: CalendarIds = Field(default_factory=list, description=CALENDARS_HELP)


TIMING = frozenset(Timing.model_fields)


def as_domain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """A schema's values with the domain's types: what is a list here is a tuple there."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}


class PreviewRequest(Timing):
    """A schedule to look at."""

    start: GivenInstant | None = Field(
        default=None, alias="from", description="The runs after this instant; now when left out."
    )
    count: int = Field(default=10, ge=1, le=MOST_PREVIEWED, description="How many runs.")
    job_id: str | None = Field(
        default=None, max_length=64, description="The job that gets this schedule: settles H and the jitter."
    )
    viewer_timezone: Timezone | None = Field(default=None, description="Shows each run on this clock as well.")

    def timing(self) -> dict[str, Any]:
        """The domain's fields."""
        return as_domain(self.model_dump(by_alias=False, include=set(TIMING)))


class PreviewedRun(Schema):
    """One occurrence."""

    at: Instant
    local: str = Field(
        description="The same instant on the schedule's own clock, without offset.", examples=["2026-11-23T04:30:00"]
    )
    offset: str = Field(description="That clock's offset from UTC at the time.", examples=["+01:00"])
    viewer_local: str | None = Field(description="On the viewer's clock.")
    viewer_offset: str | None
    note: str | None = Field(description="What is unusual about this one: a clock change, a run brought forward.")


class SkippedRun(Schema):
    """An occurrence that a calendar takes away."""

    at: Instant
    local: str
    offset: str
    calendar_id: str
    calendar_name: str
    label: str = Field(description="The closure's, may be empty.")


class DstNote(Schema):
    """A clock change that touches the schedule."""

    at: Instant
    kind: Literal["gap", "overlap"]
    message: str


class ScheduleWarning(Schema):
    """Something that may not be meant."""

    code: str = Field(description="Stable, UPPER_SNAKE.", examples=["EVERY_MINUTE"])
    message: str
    suggestion: str | None = Field(description="An expression to write instead.")


class EventBridgeForm(Schema):
    """One of the EventBridge schedules that tick for it."""

    expression: str
    timezone: str
    start_at: Instant | None
    end_at: Instant | None


class SchedulePreview(Schema):
    """What a schedule means."""

    description: str = Field(description="In words.")
    timezone: str
    expression: str = Field(description="As it is stored.")
    next_runs: list[PreviewedRun]
    skipped: list[SkippedRun] = Field(description="Occurrences among the next ones that calendars take away.")
    dst_notes: list[DstNote] = Field(description="For the clock changes of the next 400 days.")
    warnings: list[ScheduleWarning]
    average_interval_seconds: float | None = Field(description="null when there is one run at most.")
    event_bridge: list[EventBridgeForm]
