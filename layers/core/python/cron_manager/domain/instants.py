"""Instants: aware datetimes in UTC, written as ISO 8601 with milliseconds and Z, the same everywhere.

The written form has a fixed width, so its alphabetical order is the order in time: tables sort by it.
"""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_iso(instant: datetime) -> str:
    """`2026-11-21T03:00:00.000Z`. Fractions below a millisecond are cut."""
    utc = instant if instant.tzinfo is UTC else instant.astimezone(UTC)
    return utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_iso(text: str) -> datetime:
    """The instant that an ISO 8601 text with an offset or Z names. ValueError when there is none or no offset."""
    instant = datetime.fromisoformat(text.replace("Z", "+00:00").replace("z", "+00:00"))
    if instant.tzinfo is None:
        raise ValueError(f"{text!r} has no offset; write it with Z, as 2026-11-21T03:00:00Z")
    return instant.astimezone(UTC)


def epoch_ms(instant: datetime) -> int:
    """Fractions below a millisecond are cut, as in `to_iso`: both name the same instant."""
    return (instant - _EPOCH) // _MILLISECOND


def whole_milliseconds(instant: datetime) -> datetime:
    """The instant as its written form says it."""
    return _EPOCH + epoch_ms(instant) * _MILLISECOND


def from_epoch_ms(milliseconds: int) -> datetime:
    return _EPOCH + milliseconds * _MILLISECOND
