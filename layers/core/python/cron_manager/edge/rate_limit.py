"""How many requests a caller may make in a minute: one atomic counter each."""

from datetime import datetime

from cron_manager.domain.errors import TooManyRequests
from cron_manager.ports import RateCounter

_MINUTE = 60


class RateLimit:
    """Counts a caller's requests in the clock's current minute."""

    def __init__(self, counter: RateCounter, per_minute: int) -> None:
        """`per_minute` 0 switches the limit off; then nothing is written."""
        self._counter = counter
        self._per_minute = per_minute

    def forgive(self, caller: str, now: datetime) -> None:
        """Takes a request back: only those that failed were to count."""
        if self._per_minute:
            self._counter.hit(caller, now, -1)

    def count(self, caller: str, now: datetime) -> dict[str, str]:
        """The headers that tell a caller what is left. TooManyRequests when nothing is."""
        if not self._per_minute:
            return {}
        used = self._counter.hit(caller, now)
        wait = _MINUTE - now.second
        if used > self._per_minute:
            raise TooManyRequests(wait)
        return {
            "RateLimit-Limit": str(self._per_minute),
            "RateLimit-Remaining": str(self._per_minute - used),
            "RateLimit-Reset": str(wait),
        }
