"""How often a password may be guessed.

An attempt is counted before it is judged, so that a burst cannot slip through, and taken back when it was right. The
count starts anew each minute, so nobody is locked out for longer, whatever strangers do with the address.
"""

from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.errors import TooManyRequests
from cron_manager.ports import RateCounter

PER_SOURCE = 10  # failures a minute from one address of the network
PER_ACCOUNT = 30  # failures a minute for one account, wherever from
_MINUTE = 60


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """A guess that has been counted."""

    keys: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SignInThrottle:
    counter: RateCounter
    is_on: bool  # off with API_RATE_LIMIT=0

    def begin(self, email: str, source_ip: str, now: datetime) -> Attempt:
        """Counts an attempt. TooManyRequests when there were too many failures; the source is judged first."""
        if not self.is_on:
            return Attempt(keys=())
        limits = {f"sign-in#source#{source_ip}": PER_SOURCE, f"sign-in#account#{email.casefold()}": PER_ACCOUNT}
        for key, limit in limits.items():
            if self.counter.hit(key, now) > limit:
                raise TooManyRequests(_MINUTE - now.second)
        return Attempt(keys=tuple(limits))

    def succeeded(self, attempt: Attempt, now: datetime) -> None:
        for key in attempt.keys:
            self.counter.hit(key, now, -1)
