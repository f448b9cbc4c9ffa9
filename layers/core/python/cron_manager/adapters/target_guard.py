"""The way from a target's name to an address that may be called.

A host name is resolved once, every address it has must be allowed, and the connection goes to one of those very
addresses. So a name that resolves differently a moment later (DNS rebinding) leads nowhere else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from cron_manager.adapters.name_resolution import Resolver, system_addresses
from cron_manager.adapters.target_rules import TargetRules


class TargetBlocked(Exception):
    """The address or port is none that jobs may call (TARGET_ALLOW_CIDRS, TARGET_ALLOW_PORTS)."""


@dataclass(frozen=True, kw_only=True)
class TargetGuard(TargetRules):
    """The rules, and who resolves names."""

    resolve: Resolver = system_addresses

    @classmethod
    def of(cls, cidrs: Iterable[str], ports: Iterable[int] = (), resolve: Resolver = system_addresses) -> Self:
        return replace(super().of(cidrs, ports), resolve=resolve)

    async def addresses(self, host: str, port: int) -> Sequence[str]:
        """The host's addresses, in the resolver's order. TargetBlocked when a single one is not allowed.

        NameNotFound when there are none.
        """
        addresses = await self.resolve(host, port)
        for address in addresses:
            if problem := self.address_problem(address, port):
                raise TargetBlocked(problem if host == address else f"{host} is at {address}: {problem}")
        return addresses
