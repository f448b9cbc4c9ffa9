"""A secret of the store, as everybody may know it: its name and who looks after it, never its value."""

from dataclasses import dataclass, replace
from datetime import datetime

SHORTEST_VALUE = 4  # characters; what is shorter cannot be masked
LONGEST_VALUE = 4096  # bytes


class SecretsUnreadable(Exception):
    """The store of secrets does not answer; another attempt may find it well."""


@dataclass(frozen=True, kw_only=True)
class StoredSecret:
    """Used in jobs as `${secret:NAME}`."""

    name: str  # unique; a letter, then letters, digits, _ and -
    version: int  # grows by one with each new value
    owner_id: str  # usr_…: who made it; the owner's jobs and an administrator's may name it
    created_at: datetime
    updated_at: datetime
    updated_by: str


def first(name: str, *, by: str, now: datetime) -> StoredSecret:
    return StoredSecret(name=name, version=1, owner_id=by, created_at=now, updated_at=now, updated_by=by)


def renewed(secret: StoredSecret, *, by: str, now: datetime) -> StoredSecret:
    """With another value."""
    return replace(secret, version=secret.version + 1, updated_at=now, updated_by=by)


def value_problem(value: str) -> str | None:
    """What is wrong with a secret's value; None when nothing is. Never repeats the value."""
    if len(value) < SHORTEST_VALUE or len(value.encode()) > LONGEST_VALUE:
        return f"Write a value of at least {SHORTEST_VALUE} characters and at most {LONGEST_VALUE} bytes."
    return None
