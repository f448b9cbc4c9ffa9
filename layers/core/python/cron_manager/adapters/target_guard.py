"""Which addresses a job may call. The executor stands inside the user's account, and targets are typed by people.

A host name is resolved once, every address it has must be allowed, and the connection goes to one of those very
addresses. So a name that resolves differently a moment later (DNS rebinding) leads nowhere else.
"""

import asyncio
import ipaddress
import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

# IPv6 addresses that stand for an IPv4 one in their last 32 bits, and are judged by it: mapped and compatible
# (RFC 4291, 2.5.5), NAT64 (RFC 6052 and 8215). `ipaddress` calls ::1 compatible too; 0.0.0.1 is as little public.
_CARRIERS = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48")))
# 6to4 and Teredo tunnel to IPv4 addresses of their own; no target stands there any more.
_TUNNELS = tuple(map(ipaddress.IPv6Network, ("2002::/16", "2001::/32")))
_LOW_32_BITS = 0xFFFFFFFF


class TargetBlocked(Exception):
    """The address is not public, and this deployment allows no other (TARGET_ALLOW_CIDRS)."""


class NameNotFound(Exception):
    """The host's name has no address."""


@dataclass(frozen=True, kw_only=True)
class TargetGuard:
    """Public unicast addresses, and the networks that the deployment allows on top."""

    allowed: tuple[IPNetwork, ...] = ()

    @classmethod
    def of(cls, cidrs: Iterable[str]) -> "TargetGuard":
        return cls(allowed=tuple(ipaddress.ip_network(cidr) for cidr in cidrs))

    async def addresses(self, host: str, port: int) -> Sequence[str]:
        """The host's addresses, in the resolver's order. TargetBlocked when a single one is not allowed."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:  # UnicodeError: a label that IDNA cannot encode
            raise NameNotFound(f"{host}: {error}") from error
        addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
        for address in addresses:
            if not self.allows(address):
                raise TargetBlocked(f"{host} is at {address}, which jobs may not call")
        return addresses

    def allows(self, address: str) -> bool:
        parsed = ipaddress.ip_address(address.partition("%")[0])
        carried = embedded(parsed)
        if any(each in network for each in (parsed, carried) for network in self.allowed):
            return True
        return not any(parsed in network for network in _TUNNELS) and _is_public(carried)


def embedded(address: IPAddress) -> IPAddress:
    """The IPv4 address that an IPv6 one carries inside (mapped, compatible, NAT64), or itself."""
    if isinstance(address, ipaddress.IPv6Address) and any(address in network for network in _CARRIERS):
        return ipaddress.IPv4Address(int(address) & _LOW_32_BITS)
    return address


def _is_public(address: IPAddress) -> bool:
    """Unicast on the internet. `is_global` alone passes multicast."""
    return address.is_global and not (address.is_multicast or address.is_reserved)
