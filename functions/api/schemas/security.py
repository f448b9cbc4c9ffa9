"""Findings and the compliance report at the edge."""

from typing import Literal

from pydantic import Field

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.analysis.findings import FindingStatus, Severity
from cron_manager.edge.schemas import Instant, PageQuery, QuerySchema, Schema
from schemas.schedules import GivenInstant


class FindingQuery(PageQuery):
    """Filters of a list of findings."""

    status: FindingStatus | None = Field(default=None, description="Only findings with this status.")
    severity: Severity | None = Field(default=None, description="Only findings of this severity.")


class Evidence(Schema):
    """One thing that was seen."""

    at: Instant
    text: str
    entry_id: str | None = Field(description="The audit entry that tells it; null when it is none.")


class Finding(Schema):
    """Something that somebody should look at: what one rule has seen of one subject on one day (UTC)."""

    id: str
    rule: str = Field(description="The rule's name.", examples=["password-guessing"])
    severity: Severity = Field(description="HIGH and CRITICAL ring an alarm.")
    title: str
    description: str = Field(description="What happened, why it matters, what to do.")
    subject: str = Field(description="A user's or token's id, an address, or the name of what was weakened.")
    evidence: list[Evidence] = Field(description="The latest twenty, oldest first.")
    count: int = Field(description="How many were seen.")
    first_seen_at: Instant
    last_seen_at: Instant
    status: FindingStatus
    acknowledged_by: str | None
    acknowledged_at: Instant | None
    note: str | None


class Acknowledgement(Schema):
    """That somebody has looked at a finding."""

    note: str | None = Field(default=None, max_length=1000, description="What it was.")


class ReportQuery(QuerySchema):
    """The period of a compliance report: 92 days at most."""

    start: GivenInstant | None = Field(
        default=None, alias="from", description="Included; 30 days before `to` when left out."
    )
    end: GivenInstant | None = Field(default=None, alias="to", description="Excluded; now when left out.")
    format: Literal["json", "csv"] = Field(default="json", description="csv: one table, each line naming its section.")


class ReportAccess(Schema):
    """What one actor did in the period."""

    actor: str
    reads: int
    changes: int
    refused: int
    errors: int
    tokens: list[str] = Field(description="The API tokens that were used.")
    networks: list[str] = Field(description="From where, as /24 or /48; twenty at most.")
    first_at: Instant
    last_at: Instant


class ReportChange(Schema):
    """A change that was made."""

    entry_id: str
    at: Instant
    actor: str
    token_id: str | None
    action: str
    resource: str | None
    changes: dict[str, object]


class ReportToken(Schema):
    """An API token that counted at the period's end."""

    id: str
    name: str
    scopes: list[Scope] = Field(description="What it gave, within its owner's role.")
    expires_at: Instant | None


class ReportRight(Schema):
    """What a person might do at the period's end."""

    id: str
    email: str
    name: str
    role: Role
    is_active: bool
    tokens: list[ReportToken]


class ReportRetention(Schema):
    """What is kept."""

    audit_days: int | None = Field(description="null: audit entries are kept for ever.")
    execution_days: int
    oldest_audit_entry_at: Instant | None = Field(description="As far back as the trail reaches.")


class ComplianceReport(Schema):
    """Who accessed what, what was changed, who had which rights, and whether the trail is whole."""

    start: Instant = Field(alias="from")
    end: Instant = Field(alias="to")
    made_at: Instant
    made_by: str
    entries: int = Field(description="Audit entries of the period.")
    chain_problem: str | None = Field(
        description="What the check of the audit chain has found; null when it is intact."
    )
    access: list[ReportAccess]
    configuration: list[ReportChange] = Field(description="Oldest first.")
    rights: list[ReportRight] = Field(description="As of `to`.")
    tokens_revoked_since: list[str] = Field(description="They counted at `to`; their names are gone with them.")
    findings: list[Finding] = Field(description="Seen in the period, oldest first.")
    retention: ReportRetention
