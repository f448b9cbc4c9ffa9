"""How many requests a caller may make in a minute: one atomic counter each.

A minute is the clock's. What is counted is every request that has come in, so that a burst in parallel finds the same
count as one that comes in a row.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.access import Principal
from cron_manager.domain.errors import TooManyRequests
from cron_manager.domain.usage import Limit, Use
from cron_manager.ports import RateCounter, RequestMeter

_MINUTE = 60
_TRIALS = 10  # a minute
_MOST_REMEMBERED = 1_000  # addresses


class RateLimit:
    """Counts what comes from one key in the clock's current minute."""

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
        return judged(self._counter.hit(caller, now), self._per_minute, now)


class SourceLimit:
    """Counts what comes from one address before anybody is known. One that is over its limit is not counted on."""

    def __init__(self, counter: RateCounter, per_minute: int) -> None:
        self._per_minute = per_minute
        self._limit = RateLimit(counter, per_minute)
        self._refused_until: dict[str, datetime] = {}

    def count(self, source_ip: str, now: datetime) -> dict[str, str]:
        """As RateLimit.count. A count only grows, so who was over it once is over it until the minute ends."""
        self.check(source_ip, now)
        try:
            return self._limit.count(f"source#{source_ip}", now)
        except TooManyRequests as error:
            self._remember(source_ip, now + timedelta(seconds=error.retry_after_seconds))
            raise

    def check(self, source_ip: str, now: datetime) -> None:
        """Counts nothing. TooManyRequests for an address that was refused in this minute, as far as is known here."""
        if now < self._refused_until.get(source_ip, now):
            raise TooManyRequests(_seconds_left(now), self._per_minute)

    def _remember(self, source_ip: str, until: datetime) -> None:
        if len(self._refused_until) >= _MOST_REMEMBERED:
            self._refused_until.clear()
        self._refused_until[source_ip] = until.replace(second=0, microsecond=0)


@dataclass(frozen=True, kw_only=True)
class CallerLimits:
    """What known callers may ask for in a minute. 0 requests switch every limit off; then nothing is written."""

    meter: RequestMeter
    requests: int
    runs: int  # 0: as many as requests

    def count(self, limit: Limit, caller: Principal, use: Use, now: datetime) -> dict[str, str]:
        """The headers that tell a caller what is left. TooManyRequests when nothing is."""
        if not self.requests:
            return {}
        per_minute = self._per_minute[limit]
        return judged(self.meter.count(limit, per_minute, caller, use, now), per_minute, now)

    @property
    def _per_minute(self) -> Mapping[Limit, int]:
        return {Limit.REQUESTS: self.requests, Limit.RUNS: self.runs or self.requests, Limit.TRIALS: _TRIALS}


def judged(used: int, per_minute: int, now: datetime) -> dict[str, str]:
    """The headers for this request of a minute. TooManyRequests when it is one too many."""
    wait = _seconds_left(now)
    if used > per_minute:
        raise TooManyRequests(wait, per_minute)
    return rate_headers(per_minute, per_minute - used, wait)


def rate_headers(per_minute: int, left: int, wait: int) -> dict[str, str]:
    return {"RateLimit-Limit": str(per_minute), "RateLimit-Remaining": str(left), "RateLimit-Reset": str(wait)}


def _seconds_left(now: datetime) -> int:
    return _MINUTE - now.second
