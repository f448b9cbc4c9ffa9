"""Secrets at the edge: names go out, values only come in."""

from pydantic import Field

from cron_manager.edge.schemas import Instant, Schema


class SecretValue(Schema):
    """What a secret stands for."""

    value: str = Field(description="4 characters to 4 KB. Written, used in calls, and never shown again.")


class Secret(Schema):
    """A secret by its name."""

    name: str = Field(description="Used in jobs as `${secret:NAME}`.")
    version: int = Field(description="Grows with each new value.")
    owner_id: str = Field(description="Whose jobs may name it, beside an administrator's.")
    created_at: Instant
    updated_at: Instant
    updated_by: str
