"""Functions registered in code, at the edge."""

from pydantic import Field

from cron_manager.edge.schemas import Schema


class Handler(Schema):
    """A function that the deployed code has registered, with its job's defaults."""

    name: str = Field(description="Of the function and of its own job.")
    function: str = Field(description="Where it stands in the code.", examples=["jobs.sessions:clean_up"])
    description: str = Field(description="What it is for.")
    cron_expression: str = Field(description="Its own job's, by the code.")
    timezone: str = Field(description="Its own job's, by the code.")
    timeout_ms: int = Field(description="Of one attempt; milliseconds.")
    retry_count: int = Field(description="Attempts after a first one that raised.")
    retry_delay_ms: int = Field(description="Before the second attempt; milliseconds.")
    notify_on_failure: bool = Field(description="Whether somebody is to be told of a failed run.")
    is_active: bool = Field(description="Whether its own job was enabled when it was made.")
    is_locked: bool = Field(description="Nobody else gives its job another schedule, and it takes no further jobs.")
    is_system: bool = Field(description="Cron Manager's own.")
    job_id: str = Field(description="Its own job.")
    problem: str | None = Field(description="Why that job is not there, with the remedy.")
