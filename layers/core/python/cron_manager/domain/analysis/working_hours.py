"""When administration is expected: `mon-fri 07:00-20:00 Europe/Berlin`."""

import re
from dataclasses import dataclass
from datetime import datetime, time

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule.zones import parse_zone

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FORM = re.compile(r"(?P<first>[a-z]{3})-(?P<last>[a-z]{3}) (?P<begin>\d\d:\d\d)-(?P<end>\d\d:\d\d)(?: (?P<zone>\S+))?")
_FIELD = "workingHours"


@dataclass(frozen=True, kw_only=True)
class WorkingHours:
    """A stretch of the day on some days in a row, on the clock of a zone."""

    text: str  # as it was written
    days: frozenset[int]  # Monday is 0
    begin: time
    end: time  # exclusive
    timezone: str

    def cover(self, instant: datetime) -> bool:
        local = instant.astimezone(parse_zone(self.timezone))
        return local.weekday() in self.days and self.begin <= local.time() < self.end


def parse_working_hours(text: str) -> WorkingHours | None:
    """None for an empty text: then nothing is out of hours. InvalidInput names a correct one."""
    if not text.strip():
        return None
    match = _FORM.fullmatch(text.strip())
    if match is None:
        raise _unclear(text)
    try:
        first, last = _DAYS.index(match["first"]), _DAYS.index(match["last"])
        begin, end = time.fromisoformat(match["begin"]), time.fromisoformat(match["end"])
    except ValueError as error:
        raise _unclear(text) from error
    if begin >= end:
        raise InvalidInput.of(_FIELD, f"{text!r} ends before it begins; the end is later on the same day.")
    timezone = match["zone"] or "UTC"
    parse_zone(timezone)
    days = frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
    return WorkingHours(text=text.strip(), days=days, begin=begin, end=end, timezone=timezone)


def _unclear(text: str) -> InvalidInput:
    example = "A correct one: mon-fri 07:00-20:00 Europe/Berlin"
    return InvalidInput.of(_FIELD, f"{text!r} names no days and times. {example}")
