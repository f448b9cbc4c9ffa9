"""What a job's call proves to its target and expects of the answer, at the edge."""

from typing import Annotated, Any, Literal

from pydantic import Field, JsonValue

from cron_manager.domain.call import (
    MOST_JSON_CHECKS,
    MOST_STATUSES,
    KeyPlace,
    auth_from_plain,
    expect_from_plain,
)
from cron_manager.edge.schemas import Schema

_TEMPLATES = "May hold `${secret:NAME}`."
_MASKED = f'Shown as "•••"; "•••" sent back keeps what is stored. {_TEMPLATES}'
Word = Annotated[str, Field(min_length=1, max_length=256)]
SecretText = Annotated[str, Field(min_length=1, max_length=4096)]
Part = Annotated[str, Field(min_length=1, max_length=1000)]


class NoAuth(Schema):
    """The call shows nothing."""

    type: Literal["none"]


class BasicAuth(Schema):
    """User and password."""

    type: Literal["basic"]
    username: Word = Field(description=_TEMPLATES)
    password: str = Field(default="", max_length=4096, description=_MASKED)


class BearerAuth(Schema):
    """A token in the Authorization header."""

    type: Literal["bearer"]
    token: SecretText = Field(description=_MASKED)


class ApiKeyAuth(Schema):
    """A header or query parameter of the target's choosing."""

    type: Literal["apiKey"]
    name: Word = Field(description="Of the header or parameter.", examples=["X-API-Key"])
    value: SecretText = Field(description=_MASKED)
    place: KeyPlace = Field(default=KeyPlace.HEADER, alias="in")


class SignatureAuth(Schema):
    """Each call is signed by Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature."""

    type: Literal["signature"]
    secret: SecretText = Field(description=f"`whsec_` and the key in base64. {_MASKED}")


Auth = Annotated[
    NoAuth | BasicAuth | BearerAuth | ApiKeyAuth | SignatureAuth,
    Field(discriminator="type", description="How the call shows who makes it."),
]


class JsonCheck(Schema):
    """A value that the answer's JSON must hold."""

    path: Annotated[str, Field(min_length=1, max_length=200, examples=["$.items[0].state"])]
    equals: JsonValue


class Expect(Schema):
    """What the answer must be for the run to count as a success."""

    status: Annotated[list[str], Field(min_length=1, max_length=MOST_STATUSES)] = Field(
        default=["2xx"], description="Statuses and classes, any of them."
    )
    body_contains: Part | None = Field(default=None, description="A text that the body must hold.")
    body_excludes: Part | None = Field(default=None, description="A text that it must not hold.")
    json_path: Annotated[list[JsonCheck], Field(max_length=MOST_JSON_CHECKS)] | None = Field(
        default=None, description="Values that the body, as JSON, must hold: all of them."
    )
    max_duration_ms: Annotated[int, Field(ge=1, le=300_000)] | None = Field(
        default=None, description="A slower answer is a failure."
    )


SEND_IDENTIFICATION = (
    "Whether the call has User-Agent, X-Cron-Job-Id, X-Cron-Execution-Id, X-Cron-Attempt, Idempotency-Key."
)


def as_call(fields: dict[str, Any], model: Schema) -> dict[str, Any]:
    """The fields with the domain's records for what the call proves and expects."""
    readers = {"auth": auth_from_plain, "expect": expect_from_plain}
    return fields | {
        name: read(getattr(model, name).model_dump(mode="json", by_alias=True))
        for name, read in readers.items()
        if name in fields
    }
