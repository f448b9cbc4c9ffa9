"""Which key signs access tokens, which ones still prove them, and how the next one follows without signing out anybody.

Every process reads the list of keys again within `MEMORY`. A new key begins to sign only after `NOTICE`, when all have
it; the one before proves its tokens until the last of them has ended.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from cron_manager.domain.identity import ACCESS_LIFETIME

MEMORY = timedelta(seconds=20)  # for so long a process may go by the list as it was
NOTICE = timedelta(seconds=60)  # from the making of a key to its first signature


@dataclass(frozen=True, kw_only=True)
class SigningKey:
    """A key's name and its time; the key itself is derived from the deployment's root secret."""

    id: str  # the tokens' `kid`
    signs_from: datetime
    ends_at: datetime | None  # it proves nothing from then on; None: it has no successor


FIRST_KEY = SigningKey(id="1", signs_from=datetime(2000, 1, 1, tzinfo=UTC), ends_at=None)


def signing_key(keys: Sequence[SigningKey], now: datetime) -> SigningKey:
    """The newest that has begun."""
    return max((key for key in keys if key.signs_from <= now), key=lambda key: key.signs_from)


def proving_key(keys: Sequence[SigningKey], key_id: object, now: datetime) -> SigningKey | None:
    """The key that a token names; None when it is none of ours, or is over."""
    named = next((key for key in keys if key.id == key_id), None)
    return named if named and (named.ends_at is None or now < named.ends_at) else None


def rotated_keys(
    keys: Sequence[SigningKey], key_id: str, now: datetime, *, at_once: bool = False
) -> tuple[SigningKey, ...]:
    """The list with a new key, and without those that are over.

    `at_once` is for a key that others may know: all before it end now, and whoever is signed in needs a refresh.
    """
    begins = now if at_once else now + NOTICE
    end = now if at_once else begins + ACCESS_LIFETIME
    kept = [key for key in keys if not at_once and (key.ends_at is None or now < key.ends_at)]
    ending = [replace(key, ends_at=min(key.ends_at or end, end)) for key in kept]
    return (*ending, SigningKey(id=key_id, signs_from=begins, ends_at=None))
