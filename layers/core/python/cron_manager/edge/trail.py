"""What the audit trail says of a call: gathered while the call makes its way, written when its answer is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cron_manager.domain.access import Principal
from cron_manager.domain.audit import ANONYMOUS, READ, UNKNOWN, Actor, AuditEntry, AuditOutcome, audited
from cron_manager.domain.keyed_call import KeyedCall
from cron_manager.edge.envelope import SERVER_FAULT
from cron_manager.edge.http_call import USER_AGENT_LETTERS
from cron_manager.edge.requests import Answer
from cron_manager.edge.routes import Route

_LONGEST = 200  # letters of what a stranger may make up
_REFUSED = 400


@dataclass(kw_only=True)
class CallRecord:
    """One call, as far as it is known: a call that is refused early leaves less."""

    received_at: datetime
    request_id: str
    method: str
    path: str  # as it was sent
    source_ip: str
    user_agent: str
    route: Route[Any] | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)  # the path's
    caller: Principal | None = None
    answer: Answer | None = None  # of the handler, when it came to that
    keyed: KeyedCall | None = None  # the call that its idempotency key stands for: this one, or an earlier one
    error: str | None = None  # the code of what went wrong
    headers: dict[str, str] = field(default_factory=dict)  # for whatever answer there will be

    @classmethod
    def of(cls, event: Mapping[str, Any], now: datetime) -> "CallRecord":
        """Reads what cannot be wrong, so that even a call that nobody can read is told of."""
        context = event.get("requestContext", {})
        http = context.get("http", {})
        headers = {str(name).lower(): str(value) for name, value in (event.get("headers") or {}).items()}
        return cls(
            received_at=now,
            request_id=str(context.get("requestId", "")),
            method=str(http.get("method", "")).upper()[:_LONGEST],
            path=str(event.get("rawPath", "")),
            source_ip=str(http.get("sourceIp", "")),
            user_agent=headers.get("user-agent", "")[:USER_AGENT_LETTERS],
        )

    @property
    def is_first(self) -> bool:
        """Whether the call is to be carried out: it came without a key, or is its key's first."""
        return self.keyed is None or self.keyed.request_id == self.request_id

    @property
    def actor(self) -> Actor:
        """Who it is, as far as that is proven."""
        return Actor(
            id=self.caller.user_id if self.caller else (self.answer and self.answer.actor_id) or ANONYMOUS,
            token_id=self.caller.token_id if self.caller else None,
            request_id=self.request_id,
            received_at=self.received_at,
            method=self.method,
            route=self.route.path if self.route else None,
            source_ip=self.source_ip,
            user_agent=self.user_agent,
        )

    def entry(self, status: int) -> AuditEntry:
        """The call's entry, where its change has not written it already."""
        return audited(
            self.actor,
            self.action,
            self.resource,
            self.received_at,
            outcome=_outcome(status),
            status=status,
            error=self.error,
            changes={"replayOf": [None, self.keyed.request_id]} if self.keyed and not self.is_first else None,
        )

    @property
    def action(self) -> str:
        if self.route is None:
            return UNKNOWN
        return self.route.action or READ

    @property
    def resource(self) -> str | None:
        """The object that the path names; without one, the path."""
        if self.answer and self.answer.resource:
            return self.answer.resource
        if self.parameters:
            return [*self.parameters.values()][-1][:_LONGEST]
        return self.route.path if self.route else self.path[:_LONGEST]


def _outcome(status: int) -> AuditOutcome:
    if status < _REFUSED:
        return AuditOutcome.SUCCESS
    return AuditOutcome.REFUSED if status < SERVER_FAULT else AuditOutcome.ERROR
