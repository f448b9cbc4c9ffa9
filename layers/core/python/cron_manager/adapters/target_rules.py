"""Which addresses and ports a job may call. The executor stands inside the user's account, and people type targets."""

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
IPNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

# IPv6 addresses that stand for an IPv4 one in their last 32 bits, and are judged by it: mapped and compatible
# (RFC 4291, 2.5.5), NAT64 (RFC 6052 and 8215). `ipaddress` calls ::1 compatible too; 0.0.0.1 is as little public.
_CARRIERS = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48")))
# 6to4 and Teredo tunnel to IPv4 addresses of their own; no target stands there any more.
_TUNNELS = tuple(map(ipaddress.IPv6Network, ("2002::/16", "2001::/32")))
_UNICAST_6 = ipaddress.IPv6Network("2000::/3")  # all that is handed out (RFC 4291, 2.4; IANA)
_DOCUMENTATION_6 = ipaddress.IPv6Network("3fff::/20")  # RFC 9637
_LOW_32_BITS = 0xFFFFFFFF
WEB_PORTS = frozenset({80, 443})
_PORTS = range(1, 65536)
# Top-level names that no public name ends in: RFC 6762 and 8375, ICANN's `internal`, and what ICANN leaves to private
# networks because so many use it.
_INSIDE = frozenset({"internal", "local", "home.arpa", "intranet", "private", "corp", "home", "lan"})


@dataclass(frozen=True, kw_only=True)
class TargetRules:
    """Public unicast addresses at the web's ports, and what the deployment allows on top."""

    allowed: tuple[IPNetwork, ...] = ()  # networks that need not be public; any port there
    ports: frozenset[int] = WEB_PORTS  # of public addresses

    @classmethod
    def of(cls, cidrs: Iterable[str], ports: Iterable[int] = ()) -> Self:
        return cls(allowed=tuple(map(ipaddress.ip_network, cidrs)), ports=WEB_PORTS.union(ports))

    def written_problem(self, host: str, port: int) -> str | None:
        """What is wrong with a host as it is written, without asking a resolver; None when only a call can tell."""
        name = host.strip("[]").rstrip(".").lower()
        if name == "localhost" or name.endswith((".localhost", ".localdomain")):
            return None if self.allows("127.0.0.1") or self.allows("::1") else "jobs may not call this machine itself"
        if address := written_address(name.partition("%")[0]):
            return self.address_problem(address, port)
        if self.allowed:  # what is allowed may have such names and ports
            return None
        if _leads_inside(name):
            return f"{host} is a name of private networks, where jobs may call nothing"
        return None if port in self.ports else _port_problem(port)

    def allows(self, address: str) -> bool:
        parsed = ipaddress.ip_address(address.partition("%")[0])
        if self._is_listed(parsed):
            return True
        return not any(parsed in network for network in _TUNNELS) and _is_public(embedded(parsed))

    def address_problem(self, address: str, port: int) -> str | None:
        """Why jobs may not call this address at this port; None when they may."""
        if port not in _PORTS:
            return f"there is no port {port}"
        if not self.allows(address):
            return f"{address} is not public, and jobs may not call it"
        parsed = ipaddress.ip_address(address.partition("%")[0])
        return None if port in self.ports or self._is_listed(parsed) else _port_problem(port)

    def _is_listed(self, address: IPAddress) -> bool:
        return any(each in network for each in (address, embedded(address)) for network in self.allowed)


def _leads_inside(name: str) -> bool:
    """Whether no public address can have the name: it has no dot, or ends as private networks' names do."""
    return "." not in name or any(name.endswith(f".{suffix}") for suffix in _INSIDE)


def _port_problem(port: int) -> str:
    return f"port {port} is none that jobs may call; 80 and 443 are, and those in TARGET_ALLOW_PORTS"


def embedded(address: IPAddress) -> IPAddress:
    """The IPv4 address that an IPv6 one carries inside (mapped, compatible, NAT64), or itself."""
    if isinstance(address, ipaddress.IPv6Address) and any(address in network for network in _CARRIERS):
        return ipaddress.IPv4Address(int(address) & _LOW_32_BITS)
    return address


def _is_public(address: IPAddress) -> bool:
    """Unicast on the internet. `is_global` alone passes multicast, site-local addresses and newer reservations."""
    if isinstance(address, ipaddress.IPv6Address) and (address not in _UNICAST_6 or address in _DOCUMENTATION_6):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def written_address(host: str) -> str | None:
    """The address that a host is when it is written as one, in any of the resolver's forms: decimal, octal,
    hexadecimal, short, in full-width or circled digits. None for a name. Asks nobody."""
    try:
        (found, *_) = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except (OSError, UnicodeError):
        return None
    return str(found[4][0])
