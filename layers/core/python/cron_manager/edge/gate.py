"""Who comes in: proven, allowed, and not too often."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cron_manager.domain.access import Principal, Scope
from cron_manager.domain.errors import NotAllowed, NotAuthenticated
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.rate_limit import RateLimit


@dataclass(frozen=True, kw_only=True)
class Admission:
    """A request that may go on."""

    principal: Principal | None  # None on public routes
    headers: Mapping[str, str] = field(default_factory=dict)  # for the answer


@dataclass(frozen=True, kw_only=True)
class Gate:
    """Stands before every handler."""

    authenticator: Authenticator
    rate_limit: RateLimit

    def identify(self, call: HttpCall, scope: Scope | None, now: datetime) -> Principal | None:
        """Who calls; None on public routes. NotAuthenticated or CsrfRejected for whom nobody knows."""
        return None if scope is None else self.authenticator.authenticate(call, now)

    def admit(self, principal: Principal | None, scope: Scope | None, now: datetime) -> Admission:
        """NotAllowed or TooManyRequests for those who stay outside although they are known."""
        if scope is None:
            return Admission(principal=None)
        if principal is None:
            raise NotAuthenticated
        headers = self.rate_limit.count(principal.token_id or principal.user_id, now)
        if not principal.may(scope):
            raise NotAllowed(f"This needs the scope {scope}.")
        return Admission(principal=principal, headers=headers)
