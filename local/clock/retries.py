"""When a failed delivery is tried again, and when it is given up.

Defaults and bounds: https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

_LONGEST_PAUSE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class RetryPolicy:
    """A target's RetryPolicy."""

    attempts: int = 185  # further attempts after the first
    age: timedelta = timedelta(days=1)  # of the occurrence, after which no attempt begins

    def next_attempt(self, *, now: datetime, scheduled: datetime, attempt: int) -> datetime | None:
        """With doubling pauses from one second to a minute; None when attempts or age are exhausted."""
        at = now + min(timedelta(seconds=2 ** min(attempt - 1, 10)), _LONGEST_PAUSE)
        return at if attempt <= self.attempts and at - scheduled <= self.age else None


def retry_policy(target: Mapping[str, object]) -> RetryPolicy:
    """From a schedule's Target."""
    given = target.get("RetryPolicy")
    if not isinstance(given, Mapping):
        return RetryPolicy()
    return RetryPolicy(
        attempts=int(given.get("MaximumRetryAttempts", 185)),
        age=timedelta(seconds=int(given.get("MaximumEventAgeInSeconds", 86_400))),
    )
