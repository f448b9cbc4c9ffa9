"""Who comes in: proven, allowed, and not too often."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cron_manager.domain.access import Principal, Scope
from cron_manager.domain.errors import NotAllowed
from cron_manager.domain.usage import Use
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.cors import Cors
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.idempotency import KeyedCalls
from cron_manager.edge.rate_limit import CallerLimits, SourceLimit
from cron_manager.edge.routes import Route
from cron_manager.edge.viewers import Viewers


@dataclass(frozen=True, kw_only=True)
class Gate:
    """Stands before every handler."""

    authenticator: Authenticator
    limits: CallerLimits  # of those who are known
    sources: SourceLimit  # of those who are not
    viewers: Viewers = field(default_factory=Viewers)
    cors: Cors = field(default_factory=Cors)
    keyed_calls: KeyedCalls | None = None  # None: keys count for nothing

    def identify(self, call: HttpCall, scope: Scope | None, now: datetime) -> Principal | None:
        """Who calls; None on public routes. NotAuthenticated or CsrfRejected for whom nobody knows."""
        return None if scope is None else self.authenticator.authenticate(call, now)

    def admit(self, call: HttpCall, caller: Principal | None, route: Route[Any], now: datetime) -> Mapping[str, str]:
        """Counts the request, once, and answers the headers that say what is left.

        NotAllowed or TooManyRequests for those who stay outside although they are known.
        """
        if route.limit is None:
            return {}
        if caller is None:
            return self.sources.count(call.source_ip, now)
        refusal = _refusal(call, caller, route.scope)
        use = Use(method=route.method, route=route.path, source_ip=call.source_ip, refused=refusal is not None)
        headers = self.limits.count(route.limit, caller, use, now)
        if refusal:
            raise refusal
        return headers


def _refusal(call: HttpCall, caller: Principal, scope: Scope | None) -> NotAllowed | None:
    """What the caller lacks, if anything."""
    if not caller.may_come_from(call.source_ip):
        return NotAllowed(f"This API token may not be used from {call.source_ip}.")
    if scope and not caller.may(scope):
        return NotAllowed(f"This needs the scope {scope}.")
    return None
