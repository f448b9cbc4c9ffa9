"""The audit trail at the edge."""

from typing import Any, Literal

from pydantic import Field

from cron_manager.domain.audit import AuditOutcome
from cron_manager.domain.audit_chain import Problem
from cron_manager.edge.schemas import Instant, PageQuery, QuerySchema, Schema
from schemas.schedules import GivenInstant


class Span(QuerySchema):
    """Of time."""

    start: GivenInstant | None = Field(default=None, alias="from", description="Included.")
    end: GivenInstant | None = Field(default=None, alias="to", description="Not included; now by default.")


class _Filters(Span):
    """What entries must be like."""

    actor: str | None = Field(
        default=None,
        min_length=1,
        max_length=100,
        description="`usr_…`, `tok_…`, `system`, or `anonymous` for who was not known.",
    )
    action: str | None = Field(default=None, min_length=1, max_length=50, description="`job.update`, or a kind: `job`.")
    resource: str | None = Field(
        default=None, min_length=1, max_length=200, description="An object's id, or a path: `/jobs`."
    )
    outcome: AuditOutcome | None = None
    search: str | None = Field(
        default=None, min_length=1, max_length=100, description="Text that stands somewhere in the entry."
    )


class AuditQuery(_Filters, PageQuery):
    """Filters of the trail. Without `from` the last 30 days."""


class AuditExportQuery(_Filters):
    """Filters of an export."""

    format: Literal["csv", "json"] = "csv"
    cursor: str | None = Field(
        default=None, max_length=2000, description="The header `X-Next-Cursor` of the part before."
    )

    def filters(self) -> dict[str, Any]:
        """What a cursor is bound to."""
        return self.model_dump(mode="json", exclude={"cursor"}, exclude_none=True)


class AuditVerifyQuery(Span):
    """The days to look through; yesterday and today by default."""


class AuditActor(Schema):
    """Who it was."""

    id: str = Field(description="`usr_…`, `system` for Cron Manager itself, `anonymous` before a sign-in.")
    email: str | None = Field(description="As it is now, of a person whose account is there.")
    token_id: str | None = Field(description="Of the API token that was used.")


class AuditEntry(Schema):
    """One call of the API, or one thing that Cron Manager did by itself."""

    id: str
    at: Instant = Field(description="When the call came.")
    actor: AuditActor
    action: str = Field(description="`kind.verb`: `job.update`; `api.read` for everything that only reads.")
    method: str | None
    route: str | None = Field(description="As this document writes it, below /api/v1.")
    resource: str | None = Field(description="The object's id; a path where there is no single object.")
    outcome: AuditOutcome
    status: int | None = Field(description="Of the answer; null where a change's own transaction wrote the entry.")
    error: str | None = Field(description="The answer's error code.")
    source_ip: str | None
    user_agent: str | None
    request_id: str | None
    changes: dict[str, Any] = Field(description="Field → [before, after]. Secrets are masked.")


class AuditFault(Schema):
    """The first thing that is wrong."""

    chain: str = Field(description="`2026-11-21#3`: a day (UTC) and one of its four partitions.")
    index: int = Field(description="The entry's place in its chain, from 0.")
    entry_id: str | None = Field(description="null when nobody can know it any more.")
    problem: Problem


class AuditVerification(Schema):
    """Whether the trail is as it was written."""

    intact: bool
    checked: int = Field(description="Entries that are as they were when they were chained.")
    start: Instant = Field(alias="from", description="Whole days (UTC) are looked through.")
    end: Instant = Field(alias="to")
    chains: int
    unchained: int = Field(description="New entries that wait to be chained, some seconds as a rule.")
    unchained_since: Instant | None = Field(description="The oldest of them.")
    anchored_at: Instant | None = Field(description="When the end of a chain was last kept outside the table.")
    first_bad: AuditFault | None
