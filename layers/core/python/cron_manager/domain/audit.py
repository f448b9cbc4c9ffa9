"""Who did what, to which object, and what changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a request came from."""

    request_id: str
    source_ip: str | None = None
    user_agent: str | None = None


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """One line of the audit trail; never changed once written."""

    id: str  # aud_…
    at: datetime
    actor: str  # usr_… or "system"
    token_id: str | None = None  # tok_… when the actor used an API token
    action: str  # job.create, auth.login, …
    resource: str  # the object's id
    outcome: str = "success"  # or "failure"
    source: Source | None = None  # None for what Cron Manager does by itself
    changes: Mapping[str, object] = field(default_factory=dict)  # field → [before, after], secrets masked
