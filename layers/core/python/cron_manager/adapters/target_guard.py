"""Which addresses a job may call. The executor stands inside the user's account, and targets are typed by people.

A host name is resolved once, every address it has must be allowed, and the connection goes to one of those very
addresses. So a name that resolves differently a moment later (DNS rebinding) leads nowhere else.
"""

import ipaddress
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cron_manager.adapters.name_resolution import Resolver, system_addresses, written_address

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

# IPv6 addresses that stand for an IPv4 one in their last 32 bits, and are judged by it: mapped and compatible
# (RFC 4291, 2.5.5), NAT64 (RFC 6052 and 8215). `ipaddress` calls ::1 compatible too; 0.0.0.1 is as little public.
_CARRIERS = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48")))
# 6to4 and Teredo tunnel to IPv4 addresses of their own; no target stands there any more.
_TUNNELS = tuple(map(ipaddress.IPv6Network, ("2002::/16", "2001::/32")))
_LOW_32_BITS = 0xFFFFFFFF
WEB_PORTS = frozenset({80, 443})
_PORTS = range(1, 65536)


class TargetBlocked(Exception):
    """The address or port is none that jobs may call (TARGET_ALLOW_CIDRS, TARGET_ALLOW_PORTS)."""


@dataclass(frozen=True, kw_only=True)
class TargetGuard:
    """Public unicast addresses at the web's ports, and what the deployment allows on top."""

    allowed: tuple[IPNetwork, ...] = ()  # networks that need not be public; any port there
    ports: frozenset[int] = WEB_PORTS  # of public addresses
    resolve: Resolver = system_addresses

    @classmethod
    def of(cls, cidrs: Iterable[str], ports: Iterable[int] = (), resolve: Resolver = system_addresses) -> "TargetGuard":
        return cls(allowed=tuple(map(ipaddress.ip_network, cidrs)), ports=WEB_PORTS.union(ports), resolve=resolve)

    async def addresses(self, host: str, port: int) -> Sequence[str]:
        """The host's addresses, in the resolver's order. TargetBlocked when a single one is not allowed.

        NameNotFound when there are none.
        """
        addresses = await self.resolve(host, port)
        for address in addresses:
            if problem := self._problem(address, port):
                raise TargetBlocked(problem if host == address else f"{host} is at {address}: {problem}")
        return addresses

    def written_problem(self, host: str, port: int) -> str | None:
        """What is wrong with a host as it is written, without asking a resolver; None when only a call can tell."""
        name = host.strip("[]").rstrip(".").lower()
        if name == "localhost" or name.endswith((".localhost", ".localdomain")):
            return None if self.allows("127.0.0.1") or self.allows("::1") else "jobs may not call this machine itself"
        if address := written_address(name.partition("%")[0]):
            return self._problem(address, port)
        return None if port in self.ports or self.allowed else _port_problem(port)

    def allows(self, address: str) -> bool:
        parsed = ipaddress.ip_address(address.partition("%")[0])
        if self._is_listed(parsed):
            return True
        return not any(parsed in network for network in _TUNNELS) and _is_public(embedded(parsed))

    def _problem(self, address: str, port: int) -> str | None:
        if port not in _PORTS:
            return f"there is no port {port}"
        if not self.allows(address):
            return f"{address} is not public, and jobs may not call it"
        parsed = ipaddress.ip_address(address.partition("%")[0])
        return None if port in self.ports or self._is_listed(parsed) else _port_problem(port)

    def _is_listed(self, address: IPAddress) -> bool:
        return any(each in network for each in (address, embedded(address)) for network in self.allowed)


def _port_problem(port: int) -> str:
    return f"port {port} is none that jobs may call; 80 and 443 are, and those in TARGET_ALLOW_PORTS"


def embedded(address: IPAddress) -> IPAddress:
    """The IPv4 address that an IPv6 one carries inside (mapped, compatible, NAT64), or itself."""
    if isinstance(address, ipaddress.IPv6Address) and any(address in network for network in _CARRIERS):
        return ipaddress.IPv4Address(int(address) & _LOW_32_BITS)
    return address


def _is_public(address: IPAddress) -> bool:
    """Unicast on the internet. `is_global` alone passes multicast."""
    return address.is_global and not (address.is_multicast or address.is_reserved)
