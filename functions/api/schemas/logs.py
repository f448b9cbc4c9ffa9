"""The log at the edge."""

from typing import Any

from pydantic import Field

from cron_manager.domain.log_lines import LogEvent, LogLevel
from cron_manager.edge.schemas import Instant, PageQuery, Schema
from schemas.schedules import GivenInstant


class JobLogQuery(PageQuery):
    """Filters of a job's log."""

    start: GivenInstant | None = Field(default=None, alias="from", description="Included.")
    end: GivenInstant | None = Field(default=None, alias="to", description="Not included.")
    level: LogLevel | None = Field(default=None, description="Only lines of this level.")
    search: str | None = Field(default=None, max_length=100, description="Part of the message or the job's name.")


class LogQuery(JobLogQuery):
    """Filters of the log of all jobs."""

    job_id: str | None = Field(default=None, max_length=50, description="Only lines of this job.")


class LogLine(Schema):
    """One thing that happened in an execution."""

    at: Instant
    level: LogLevel = Field(description="`error`: the run is lost; `warning`: it may yet be mended, or was kept back.")
    event: LogEvent
    message: str = Field(description="A sentence for people.")
    job_id: str
    job_name: str = Field(description="As it was then.")
    execution_id: str
    details: dict[str, Any] = Field(description="The same in figures, by the names of an execution's fields.")
