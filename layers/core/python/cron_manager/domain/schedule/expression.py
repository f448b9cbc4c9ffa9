"""From what people write to a schedule."""

import re
from datetime import datetime
from functools import lru_cache

from cron_manager.domain.errors import InvalidInput
from cron_manager.domain.schedule.cron import CronFields, CronSchedule
from cron_manager.domain.schedule.dst import DstGap, DstOverlap
from cron_manager.domain.schedule.every import anchored, parse_interval
from cron_manager.domain.schedule.fields import EXPRESSION, SIX_FIELDS, parse_field
from cron_manager.domain.schedule.occurrences import Schedule
from cron_manager.domain.schedule.once import OnceSchedule, RebootSchedule, parse_instant
from cron_manager.domain.schedule.zones import parse_zone

LONGEST = 200  # characters; longer than any expression that a person writes
MACROS = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
}
_EXAMPLE = "30 4 * * mon-fri (at 04:30 on weekdays)"
_AT = re.compile(r"@?at(?:\s+(?P<text>.+)|\((?P<inner>.+)\))", re.ASCII | re.IGNORECASE)
_FIVE, _SIX = 5, 6


def parse_schedule(
    expression: str,
    timezone: str = "UTC",
    *,
    key: str = "",
    anchor: datetime | None = None,
    gap: DstGap = DstGap.CRON,
    overlap: DstOverlap = DstOverlap.CRON,
) -> Schedule:
    """The schedule that the texts describe, by the rules of docs/schedules.md.

    `key` settles every H; `anchor` is where `@every` counts from, the epoch when left out.
    InvalidInput names `cronExpression` or `timezone`, the offending text and a correct one.
    """
    return _parse(expression, timezone, key, anchor, gap, overlap)


@lru_cache(maxsize=4096)
def _parse(  # noqa: PLR0917  the key of the cache, which by name would be a slower one
    expression: str, timezone: str, key: str, anchor: datetime | None, gap: DstGap, overlap: DstOverlap
) -> Schedule:
    zone = parse_zone(timezone)
    text = _cleaned(expression)
    if text.lower() == "@reboot":
        return RebootSchedule(expression=text, timezone=timezone)
    head, _, rest = text.partition(" ")
    if head.lower() == "@every":
        return anchored(text, timezone, parse_interval(rest), anchor)
    match = _AT.fullmatch(text)
    if match:
        at = parse_instant((match["text"] or match["inner"]).strip(), zone, gap)
        return OnceSchedule(expression=text, timezone=timezone, at=at)
    if text.startswith("@") and text.lower() not in MACROS:
        known = ", ".join([*MACROS, "@every, @at and @reboot"])
        raise InvalidInput.of(EXPRESSION, f"{text[:40]!r} is not known here; there are {known}. A correct one: @daily")
    return _cron(text, timezone, key, gap, overlap)


def _cleaned(expression: str) -> str:
    if len(expression) > LONGEST:
        raise InvalidInput.of(
            EXPRESSION,
            f"{expression[:40]!r}… is longer than {LONGEST} characters. A correct one: {_EXAMPLE}",
        )
    if not expression.replace("\t", " ").isprintable():
        raise InvalidInput.of(
            EXPRESSION, f"{expression!r} has characters that do not print, or a line break. A correct one: {_EXAMPLE}"
        )
    return " ".join(expression.split())


def _cron(text: str, timezone: str, key: str, gap: DstGap, overlap: DstOverlap) -> CronSchedule:
    parts = MACROS.get(text.lower(), text).split()
    if len(parts) not in {_FIVE, _SIX}:
        raise InvalidInput.of(
            EXPRESSION,
            f"{text[:40]!r} has {_fields(len(parts))}; write five (minute, hour, day of month, month, day of week),"
            f" or six with the second in front. A correct one: {_EXAMPLE}",
        )
    six = parts if len(parts) == _SIX else ["0", *parts]
    parsed = (parse_field(part, rules, key) for part, rules in zip(six, SIX_FIELDS, strict=True))
    second, minute, hour, day_of_month, month, day_of_week = parsed
    fields = CronFields(
        second=second, minute=minute, hour=hour, day_of_month=day_of_month, month=month, day_of_week=day_of_week
    )
    schedule = CronSchedule(expression=text, timezone=timezone, fields=fields, gap=gap, overlap=overlap)
    if not schedule.days.ever:
        raise InvalidInput.of(
            EXPRESSION, f"{text[:80]!r} never fires: no month chosen has such a day. A correct one: {_EXAMPLE}"
        )
    return schedule


def _fields(count: int) -> str:
    return f"{count} fields" if count != 1 else "1 field"
