"""Networks that somebody may come from, as CIDR has them."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

MOST_NETWORKS = 20  # on one list


def network_problem(text: str) -> str | None:
    """What is wrong with a network, with the remedy; None when nothing is."""
    try:
        ip_network(text)
    except ValueError as error:
        if "host bits" in str(error):
            return f"Write the network itself, {ip_network(text, strict=False)}, or one address."
        return "Write a network as 203.0.113.0/24 or 2001:db8::/32, or one address."
    return None


def written_network(text: str) -> str:
    """A good network in its one form: `203.0.113.7` becomes `203.0.113.7/32`."""
    return str(ip_network(text))


def is_within(address: str, networks: Iterable[str]) -> bool:
    """Whether an address lies in one of the networks. What is no address lies in none."""
    known = _address(address)
    return known is not None and any(known in ip_network(network) for network in networks)


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """An IPv4 address that is written as IPv6 (`::ffff:203.0.113.7`) is the IPv4 address."""
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
