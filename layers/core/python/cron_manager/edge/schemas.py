"""The base of every schema at the edge, and those that all routes share."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer
from pydantic.alias_generators import to_camel

from cron_manager.domain.instants import to_iso

Instant = Annotated[datetime, PlainSerializer(to_iso, return_type=str)]
"""An instant as the API writes it: ISO 8601, UTC, milliseconds, Z."""


class Schema(BaseModel):
    """camelCase outside, snake_case inside; unknown fields refused; JSON's types taken at their word.

    Building is deferred to the first use, so a cold start pays only for the schemas that it meets.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        validate_by_name=False,
        validate_by_alias=True,
        serialize_by_alias=True,
        extra="forbid",
        strict=True,
        frozen=True,
        defer_build=True,
        allow_inf_nan=False,
        use_attribute_docstrings=False,
    )


class QuerySchema(Schema):
    """Parameters of a query: they arrive as text."""

    model_config = ConfigDict(strict=False)


class PageQuery(QuerySchema):
    """What every list takes."""

    limit: int = Field(default=50, ge=1, le=100, description="Elements on a page.")
    cursor: str | None = Field(
        default=None,
        max_length=2000,
        pattern="^[A-Za-z0-9_-]+$",
        description="`meta.pagination.nextCursor` of the page before.",
    )

    def filters(self) -> dict[str, Any]:
        """What a cursor is bound to: everything that was asked for but the place and size of the page."""
        return self.model_dump(mode="json", exclude={"limit", "cursor"}, exclude_none=True)


class FieldProblemBody(Schema):
    """One field and what is wrong with it."""

    field: str = Field(description="The public name, dotted for nested ones; empty for the whole body.")
    message: str = Field(description="What to write instead.")
