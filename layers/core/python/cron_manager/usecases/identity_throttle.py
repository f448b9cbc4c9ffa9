"""How often a password, an invitation or the setup secret may be guessed.

An attempt is counted before it is judged, so that a burst cannot slip through, and taken back when it was right. The
count starts anew each minute, so nobody is locked out for longer, whatever strangers do with the address.

A browser that has signed in with the address before is counted by itself: neither a stranger's guesses at the account
nor those from its own network can keep its owner out.
"""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.errors import TooManyRequests
from cron_manager.ports import RateCounter

PER_SOURCE = 10  # failures a minute from one address of the network, or from one IPv6 network of 64 bits
PER_ACCOUNT = 30  # failures a minute for one account, from all browsers that it does not know
PER_DEVICE = 10  # failures a minute from one browser that it knows
_MINUTE = 60
_IPV6_SITE = 64  # bits: what a provider gives to one customer, who chooses all others


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """A guess that has been counted."""

    keys: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SignInThrottle:
    counter: RateCounter
    is_on: bool  # off with API_RATE_LIMIT=0

    def begin(self, email: str, source_ip: str, now: datetime, device: str | None = None) -> Attempt:
        """Counts an attempt. TooManyRequests when there were too many failures; the source is judged first.

        `device` names a browser that the account knows.
        """
        if device:
            return self._count({f"sign-in#device#{device}": PER_DEVICE}, now)
        limits = {
            f"sign-in#source#{_network(source_ip)}": PER_SOURCE,
            f"sign-in#account#{email.casefold()}": PER_ACCOUNT,
        }
        return self._count(limits, now)

    def begin_unnamed(self, source_ip: str, now: datetime) -> Attempt:
        """Counts an attempt at something that is nobody's account."""
        return self._count({f"sign-in#source#{_network(source_ip)}": PER_SOURCE}, now)

    def succeeded(self, attempt: Attempt, now: datetime) -> None:
        for key in attempt.keys:
            self.counter.hit(key, now, -1)

    def _count(self, limits: Mapping[str, int], now: datetime) -> Attempt:
        if not self.is_on:
            return Attempt(keys=())
        for key, limit in limits.items():
            if self.counter.hit(key, now) > limit:
                raise TooManyRequests(_MINUTE - now.second)
        return Attempt(keys=tuple(limits))


def _network(source_ip: str) -> str:
    try:
        address = ipaddress.ip_address(source_ip)
    except ValueError:
        return source_ip
    if address.version == 4:  # noqa: PLR2004  # IPv4
        return str(address)
    return str(ipaddress.ip_network((address, _IPV6_SITE), strict=False))
