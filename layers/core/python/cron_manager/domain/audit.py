"""Who did what, when, from where: one entry for each call of the API, and one for each thing the system does by itself.

A change's entry is written in the change's own transaction; the edge writes those of all other calls. Both give the
entry the same id, which follows from the call, so a conditional write leaves exactly one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.ids import derived_id, new_id
from cron_manager.domain.instants import to_iso

READ = "api.read"  # the action of every call that only reads
UNKNOWN = "api.unknown"  # of calls that no route takes
LIVE_TICKET = "live.ticket"  # of opening a live connection, which changes nothing
ANONYMOUS = "anonymous"  # the actor before a sign-in
_PREFIX = "aud"


class AuditOutcome(StrEnum):
    """How the attempt ended."""

    SUCCESS = "SUCCESS"
    REFUSED = "REFUSED"  # by a rule: not known, not allowed, not valid, too often
    ERROR = "ERROR"  # by a fault of ours


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Whose doing it was, and by which call."""

    id: str  # usr_…, `system`, or `anonymous` before a sign-in
    token_id: str | None = None  # tok_… when an API token was used
    request_id: str | None = None  # API Gateway's
    received_at: datetime | None = None  # when the call came
    method: str | None = None  # GET, POST, …
    route: str | None = None  # as the documentation writes it: /jobs/{jobId}; None when no route takes the call
    source_ip: str | None = None
    user_agent: str | None = None


SYSTEM_ACTOR = Actor(id=SYSTEM)


def consequent(actor: Actor) -> Actor:
    """The same one and the same call, for entries that are there beside the call's own."""
    return replace(actor, received_at=None)


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """One line of the audit trail."""

    id: str  # aud_…; its time is `at`
    at: datetime  # when the call came, or when the system acted
    actor: Actor
    action: str  # kind.verb: job.create, session.open
    resource: str | None  # what it was done to: job_…, usr_…; a path, which begins with /; None: nothing in particular
    outcome: AuditOutcome = AuditOutcome.SUCCESS
    status: int | None = None  # HTTP's, where it was known when the entry was written: not in a change's transaction
    error: str | None = None  # the code of the answer, where there was one: RATE_LIMITED
    changes: Mapping[str, object] = field(default_factory=dict)  # public field name → [before, after]; no secrets

    @property
    def position(self) -> str:
        """Entries sort by it: by time, then by id."""
        return f"{to_iso(self.at)}#{self.id}"


def audited(
    actor: Actor,
    action: str,
    resource: str | None,
    now: datetime,
    *,
    outcome: AuditOutcome = AuditOutcome.SUCCESS,
    status: int | None = None,
    error: str | None = None,
    changes: Mapping[str, object] | None = None,
    consequence: bool = False,
) -> AuditEntry:
    """The one entry of the actor's call; without a call, a new entry for something that happens now.

    `consequence` makes an entry beside the call's own, for what followed from it by itself: a job recounted after its
    calendar changed.
    """
    received_at, request_id = actor.received_at, actor.request_id
    is_calls_own = received_at is not None and request_id is not None and not consequence
    at = received_at if is_calls_own and received_at is not None else now
    return AuditEntry(
        id=derived_id(_PREFIX, at, request_id or "") if is_calls_own else new_id(_PREFIX, at),
        at=at,
        actor=actor,
        action=action,
        resource=resource,
        outcome=outcome,
        status=status,
        error=error,
        changes=changes or {},
    )
