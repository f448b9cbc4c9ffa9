"""Calls that a client may repeat without doing the thing twice: it gives each of them a key of its own.

The meaning of the header is the IETF's: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

KEPT = timedelta(hours=24)  # a key stands for its first call
LONGEST_CALL = timedelta(seconds=60)  # a function answers within half of it, or never


@dataclass(frozen=True, kw_only=True)
class KeptAnswer:
    """What the first call was answered."""

    status: int  # HTTP's
    headers: Mapping[str, str]
    body: str | None  # None: it is not kept, for it holds a secret, or nobody knows it
    made: str | None = None  # the id of what the call made, where the answer told one


@dataclass(frozen=True, kw_only=True)
class KeyedCall:
    """The first call of a key."""

    caller: str  # usr_…: others' keys are others
    key: str  # as it was sent
    digest: str  # of what was asked for
    request_id: str  # API Gateway's
    received_at: datetime
    answer: KeptAnswer | None = None  # None: it goes on, or its function is gone

    @property
    def kept_until(self) -> datetime:
        return self.received_at + KEPT

    def is_given_up(self, now: datetime) -> bool:
        """Whether nobody will answer it any more."""
        return self.answer is None and now >= self.received_at + LONGEST_CALL
