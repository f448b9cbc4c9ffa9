"""Calendars at the edge."""

from datetime import datetime, timedelta
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, model_validator

from cron_manager.domain.schedule.calendars import Closure as DomainClosure
from cron_manager.edge.schemas import Instant, Schema
from schemas.job_fields import Name

MOST_CLOSURES = 500
_DATE, _DATE_TIME = len("2026-12-24"), len("2026-12-24T22:00")
_DAY = timedelta(days=1)
_LEAP_YEAR = timedelta(days=366)
_YEARS = range(1971, 2200)


def _a_local_time(text: str) -> str:
    if len(text) not in {_DATE, _DATE_TIME} or _parsed(text) is None:
        raise ValueError("Write a local date as 2026-12-24, or a local date and time as 2026-12-24T22:00.")
    return text


def _parsed(text: str) -> datetime | None:
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return None
    return parsed if parsed.year in _YEARS and parsed.isoformat().startswith(text) else None


LocalTime = Annotated[str, Field(max_length=_DATE_TIME, examples=["2026-12-24"]), AfterValidator(_a_local_time)]


class Closure(Schema):
    """A span without runs, on each job's own clock."""

    start: LocalTime = Field(alias="from", description="A local date, or a local date and time.")
    to: LocalTime | None = Field(
        default=None, description="A date is inclusive, a date and time is exclusive; `from` when left out."
    )
    yearly: bool = Field(default=False, description="Every year again; with dates only.")
    label: str = Field(default="", max_length=100, examples=["Christmas"])

    @model_validator(mode="after")
    def _is_a_span(self) -> Self:
        to = self.to or self.start
        if len(to) != len(self.start):
            raise ValueError("Write `from` and `to` alike: both dates, or both dates and times.")
        if self.to is None and self._has_times:
            raise ValueError("A closure from a date and time needs `to`.")
        if self.yearly and self._has_times:
            raise ValueError("Only dates come every year; write `from` and `to` without times.")
        if self._end <= self._start:
            raise ValueError("`to` lies before `from`; exchange them.")
        if self.yearly and self._end - self._start > _LEAP_YEAR:
            raise ValueError("A yearly closure lasts a year at most.")
        return self

    @property
    def _has_times(self) -> bool:
        return len(self.start) == _DATE_TIME

    @property
    def _start(self) -> datetime:
        return datetime.fromisoformat(self.start)

    @property
    def _end(self) -> datetime:
        """Exclusive."""
        last = datetime.fromisoformat(self.to or self.start)
        return last if self._has_times else last + _DAY

    def as_domain(self) -> DomainClosure:
        return DomainClosure(start=self._start, end=self._end, yearly=self.yearly, label=self.label)


class CalendarCreate(Schema):
    """Closures under a name, for any number of jobs."""

    name: Name = Field(description="Unique among calendars, ignoring case.", examples=["public holidays"])
    description: str = Field(default="", max_length=500)
    closures: list[Closure] = Field(default_factory=list, max_length=MOST_CLOSURES)

    def definition(self) -> dict[str, Any]:
        """The domain's fields."""
        return {
            "name": self.name,
            "description": self.description,
            "closures": tuple(closure.as_domain() for closure in self.closures),
        }


class CalendarReplace(CalendarCreate):
    """A whole calendar in place of the old one."""

    version: int | None = Field(default=None, ge=1, description="The version that was read; a stale one is refused.")


class ShownClosure(Schema):
    """A span without runs."""

    start: str = Field(alias="from")
    to: str = Field(description="A date is inclusive, a date and time is exclusive.")
    yearly: bool
    label: str


class Calendar(Schema):
    """Spans in which jobs do not run."""

    id: str
    version: int
    name: str
    description: str
    closures: list[ShownClosure]
    jobs: int = Field(description="Jobs that use it.")
    owner_id: str
    created_at: Instant
    updated_at: Instant
