"""Who did what, when, from where: one entry per change, written in the change's own transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.ids import new_id


class AuditOutcome(StrEnum):
    """How the attempt ended."""

    SUCCESS = "SUCCESS"
    REFUSED = "REFUSED"


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Whose request it was."""

    id: str  # usr_…, `system`, or `anonymous` before a sign-in
    token_id: str | None = None  # tok_… when an API token was used
    request_id: str | None = None
    source_ip: str | None = None
    user_agent: str | None = None


SYSTEM_ACTOR = Actor(id=SYSTEM)


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """One line of the audit trail."""

    id: str  # aud_…
    at: datetime
    actor: Actor
    action: str  # kind.verb: job.create, session.login
    resource: str  # the id it was done to: job_…, usr_…
    outcome: AuditOutcome = AuditOutcome.SUCCESS
    changes: Mapping[str, object] = field(default_factory=dict)  # public field name → [before, after]; no secrets


def audited(
    actor: Actor,
    action: str,
    resource: str,
    now: datetime,
    *,
    outcome: AuditOutcome = AuditOutcome.SUCCESS,
    changes: Mapping[str, object] | None = None,
) -> AuditEntry:
    """A new entry for something that happens now."""
    return AuditEntry(
        id=new_id("aud", now),
        at=now,
        actor=actor,
        action=action,
        resource=resource,
        outcome=outcome,
        changes=changes or {},
    )
