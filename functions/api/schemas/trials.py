"""A job's trial at the edge."""

from typing import Annotated, Any, Literal

from pydantic import Field

from cron_manager.domain.execution import ErrorCategory
from cron_manager.edge.schemas import Schema
from schemas.call import as_call
from schemas.executions import RequestMade, Timings
from schemas.job_fields import Name
from schemas.jobs import CallFields
from schemas.schedules import as_domain

LONGEST_TIMEOUT_MS = 25_000  # the caller waits, and API Gateway waits no longer than 30 s


class JobTest(CallFields):
    """What to call once. `endpointUrl` is enough."""

    name: Name = Field(default="test", description="What `{{jobName}}` stands for.")
    job_id: str | None = Field(
        default=None, max_length=64, description='The saved job whose secrets stand where "•••" is sent.'
    )
    timeout_ms: Annotated[int, Field(ge=1_000, le=LONGEST_TIMEOUT_MS)] = Field(
        default=10_000, description="At most 25 s here; milliseconds."
    )

    def definition(self) -> dict[str, Any]:
        """The domain's fields."""
        return as_call(as_domain(self.model_dump(by_alias=False, exclude={"job_id"})), self)


class ReceivedHeader(Schema):
    """One of the answer's headers."""

    name: str
    value: str = Field(description='Cut at 500 characters; "•••" where it is likely to be secret.')


class TestResult(Schema):
    """What became of the call. Nothing of it is kept."""

    status: Literal["SUCCESS", "FAILED", "TIMEOUT"]
    duration_ms: int
    request: RequestMade
    response_status: int | None
    response_headers: list[ReceivedHeader] = Field(description="The first 50.")
    response_content_type: str | None
    response_excerpt: str | None = Field(description="The answer's beginning, as text. HTML is noted, not kept.")
    timings: Timings
    error_category: ErrorCategory | None
    error_message: str | None
