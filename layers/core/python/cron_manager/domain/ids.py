"""Ids: a kind's prefix, then 48 bits of time and 80 random bits in Crockford's base 32 (a ULID).

They are opaque and sort by creation. An execution's id is computed: the occurrence's time, its job's id and a letter
for the kind of occurrence. So the same occurrence has the same id whoever meets it first, and an id finds its record
without an index.
"""

import hashlib
import secrets
from datetime import datetime
from functools import lru_cache

from cron_manager.domain.instants import epoch_ms, from_epoch_ms

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)}
_TIME_LETTERS = 10
_ULID_LETTERS = 26
_EXECUTION_LETTERS = _TIME_LETTERS + _ULID_LETTERS + 1


def new_id(prefix: str, now: datetime) -> str:
    """`job_01KB…`: prefix, underscore, 26 letters."""
    return f"{prefix}_{_letters(epoch_ms(now), _TIME_LETTERS)}{_letters(secrets.randbits(80), 16)}"


def derived_id(prefix: str, at: datetime, name: str) -> str:
    """The same for the same instant and name, and otherwise like any other."""
    drawn = int.from_bytes(hashlib.sha256(name.encode()).digest()[:10])
    return f"{prefix}_{_letters(epoch_ms(at), _TIME_LETTERS)}{_letters(drawn, 16)}"


def instant_of(prefix: str, text: str) -> datetime | None:
    """When an id was made, to the millisecond; None for what is no id of this kind."""
    return _instant(text.partition("_")[2][:_TIME_LETTERS]) if is_id(prefix, text) else None


def is_id(prefix: str, text: str) -> bool:
    head, _, tail = text.partition("_")
    return head == prefix and len(tail) == _ULID_LETTERS and all(letter in _VALUES for letter in tail)


@lru_cache(1024)  # every step of a run names it
def execution_id(job_id: str, scheduled_for: datetime, origin: str) -> str:
    """The id of a job's occurrence. `origin` is one letter (see `execution.Origin`)."""
    return f"exe_{_letters(epoch_ms(scheduled_for), _TIME_LETTERS)}{job_id.removeprefix('job_')}{origin}"


def parse_execution_id(text: str) -> tuple[str, datetime, str] | None:
    """Job id, occurrence and origin of an execution's id; None when it is not one."""
    tail = text.removeprefix("exe_")
    if tail == text or len(tail) != _EXECUTION_LETTERS or any(letter not in _VALUES for letter in tail[:_TIME_LETTERS]):
        return None
    job_id, due = f"job_{tail[_TIME_LETTERS:-1]}", _instant(tail[:_TIME_LETTERS])
    if due is None or not is_id("job", job_id):
        return None
    return job_id, due, tail[-1]


def _instant(letters: str) -> datetime | None:
    """None beyond the calendar's end: ten letters reach further than the year 9999."""
    try:
        return from_epoch_ms(_number(letters))
    except OverflowError:
        return None


def _letters(number: int, width: int) -> str:
    return "".join(_ALPHABET[(number >> (5 * place)) & 31] for place in reversed(range(width)))


def _number(letters: str) -> int:
    total = 0
    for letter in letters:
        total = total * 32 + _VALUES[letter]
    return total
