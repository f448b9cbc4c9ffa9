"""Which addresses a job may call. The executor stands inside the user's account, and targets are typed by people.

A host name is resolved once, every address it has must be allowed, and the connection goes to one of those very
addresses. So a name that resolves differently a moment later (DNS rebinding) leads nowhere else.
"""

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
_COMPATIBLE = ipaddress.IPv6Network("::/96")
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
        if any(
            each.version == net.version and each in net for each in (parsed, embedded(parsed)) for net in self.allowed
        ):
            return True
        return all(_is_public(each) for each in {parsed, embedded(parsed)})


def embedded(address: IPAddress) -> IPAddress:
    """The IPv4 address that an IPv6 one carries inside (mapped, compatible, NAT64, 6to4, Teredo), or itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped:
        return address.ipv4_mapped
    if address.sixtofour:
        return address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if any(address in network for network in (*_NAT64, _COMPATIBLE)):
        with contextlib.suppress(ValueError):
            return ipaddress.IPv4Address(int(address) & _LOW_32_BITS)
    return address


def _is_public(address: IPAddress) -> bool:
    """`is_global` alone passes multicast and some transition addresses; the embedded form is asked separately."""
    carried = isinstance(address, ipaddress.IPv6Address) and any(
        address in network
        for network in (*_NAT64, ipaddress.IPv6Network("2002::/16"), ipaddress.IPv6Network("2001::/32"))
    )
    return (address.is_global or carried) and not (
        address.is_multicast
        or address.is_reserved
        or address.is_unspecified
        or address.is_loopback
        or address.is_link_local
    )
