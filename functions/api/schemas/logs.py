"""The log at the edge."""

from typing import Any

from pydantic import Field

from cron_manager.domain.log_lines import LogEvent, LogLevel
from cron_manager.edge.schemas import Instant, PageQuery, Schema
from cron_manager.usecases.read_log import LogSubject
from schemas.schedules import GivenInstant


class JobLogQuery(PageQuery):
    """Filters of a job's log."""

    start: GivenInstant | None = Field(default=None, alias="from", description="Included.")
    end: GivenInstant | None = Field(default=None, alias="to", description="Not included.")
    level: LogLevel | None = Field(default=None, description="Only lines of this level.")
    search: str | None = Field(default=None, max_length=100, description="Part of the message or the job's name.")
    about: LogSubject | None = Field(default=None, description="Only lines about executions, or about jobs themselves.")


class LogQuery(JobLogQuery):
    """Filters of the log of all jobs."""

    job_id: str | None = Field(default=None, max_length=50, description="Only lines of this job.")


class LogLine(Schema):
    """One thing that happened in an execution, or was done to a job."""

    at: Instant
    level: LogLevel = Field(description="`error`: the run is lost; `warning`: it may yet be mended, or was kept back.")
    event: LogEvent
    message: str = Field(description="A sentence for people.")
    job_id: str
    job_name: str = Field(description="As it was then.")
    execution_id: str | None = Field(description="null: it tells of the job itself.")
    details: dict[str, Any] = Field(
        description="The same in figures, by the names of an execution's fields; of a change: who, how and why."
    )
