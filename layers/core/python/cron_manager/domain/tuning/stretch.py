"""Fewer runs on the schedule's own terms: `*/5` becomes `*/10`, every day becomes every second day.

A stretched schedule's occurrences are some of the owner's, at least one in MOST of them; so whoever knows how the
owner's occurrences went knows how the stretched ones would have gone (replay.py).

Each factor takes from the finest field that selects more than one value: seconds, minutes, hours, then days; what that
field cannot give the next one does. A week's only day becomes the month's first and third such day, a month's only day
that of every second month.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from cron_manager.domain.schedule import CronSchedule, EverySchedule, Schedule, parse_schedule
from cron_manager.domain.schedule.every import LONGEST
from cron_manager.domain.schedule.fields import SIX_FIELDS, Field, FieldRules, parse_field

FACTORS = (2, 4, 8)
MOST = FACTORS[-1]  # times as rarely as the owner wants it
_STEPPED = re.compile(r"(?P<body>\*|\w+-\w+|h(?:\(\w+-\w+\))?)(?:/(?P<step>\d+))?", re.ASCII | re.IGNORECASE)
_SECOND, _MINUTE, _HOUR, _DATE, _MONTH, _WEEKDAY = range(6)
_TWICE_A_MONTH, _MONTHLY = 2, 4  # of a weekly schedule
_ANY = datetime(2026, 1, 1, tzinfo=UTC)  # averages are the same at any time


def stretched(schedule: Schedule, factor: int, *, key: str = "") -> str | None:
    """The expression with that many times fewer occurrences, or as few as its fields can say without falling below.

    `key` settles every H. None when there is no such expression: the schedule runs once, or too irregularly.
    """
    match schedule:
        case EverySchedule(interval=interval):
            return _interval(interval * factor) if interval * factor <= LONGEST else None
        case CronSchedule():
            return next(_faithful(schedule, factor, key), None)
        case _:
            return None


def _interval(span: timedelta) -> str:
    left = int(span.total_seconds())
    written = ""
    for unit, seconds in (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)):
        count, left = divmod(left, seconds)
        written += f"{count}{unit}" if count else ""
    return f"@every {written}"


def _faithful(schedule: CronSchedule, factor: int, key: str) -> Iterator[str]:
    """The expressions that treat clock changes as the owner's does; plainly written ones first."""
    usual = schedule.average_interval(_ANY)
    for plain in (True, False):
        texts = _thinned(schedule, factor, key, plain=plain)
        if texts is None:
            continue
        expression = " ".join(texts if schedule.has_seconds or texts[_SECOND] != "0" else texts[1:])
        found = parse_schedule(expression, schedule.timezone, key=key, gap=schedule.gap, overlap=schedule.overlap)
        longer = found.average_interval(_ANY)
        if _same_clock(schedule, found) and usual and longer and usual < longer <= usual * MOST:
            yield expression


def _same_clock(schedule: CronSchedule, found: Schedule) -> bool:
    """Whether clock changes mean the same to both."""
    if schedule.timezone == "UTC":
        return True
    rules = (schedule.runs_after_gap, schedule.runs_twice)
    return isinstance(found, CronSchedule) and (found.runs_after_gap, found.runs_twice) == rules


def _thinned(schedule: CronSchedule, factor: int, key: str, *, plain: bool) -> list[str] | None:
    """The six fields with one value of each `factor` left; None where they cannot say it."""
    fields = schedule.fields
    texts = [field.text.replace("?", "*") for field in fields]
    left = factor
    for place in (_SECOND, _MINUTE, _HOUR):
        left = _thin(texts, place, fields[place], left, key, plain=plain)
    if left <= 1:
        return texts if left else None
    return None if schedule.day_or else _fewer_days(texts, schedule, left, key)


def _fewer_days(texts: list[str], schedule: CronSchedule, factor: int, key: str) -> list[str] | None:
    fields, left = schedule.fields, factor
    dates, weekdays = fields.day_of_month, fields.day_of_week
    if weekdays.full and dates.plain:
        left = _thin(texts, _DATE, dates, left, key, plain=True)
    elif dates.full and weekdays.plain:
        left = _thin(texts, _WEEKDAY, weekdays, left, key, plain=True)
        return _fewer_weeks(texts, weekdays, left) if left > 1 else texts if left else None
    elif not _once_a_month(dates, weekdays):
        return None
    if left > 1:
        left = _thin(texts, _MONTH, fields.month, left, key, plain=True)
    return texts if left == 1 else None


def _fewer_weeks(texts: list[str], weekdays: Field, left: int) -> list[str] | None:
    """One day of the week is left by now: in the month's first and third week, or in the first alone."""
    day = weekdays.values[0]
    if left == _TWICE_A_MONTH:
        texts[_WEEKDAY] = f"{day}#1,{day}#3"
    elif left == _MONTHLY:
        texts[_WEEKDAY] = f"{day}#1"
    else:
        return None
    return texts


def _once_a_month(dates: Field, weekdays: Field) -> bool:
    special = len(dates.nearest) + dates.last + dates.last_weekday + len(dates.values)
    nth = len(weekdays.nth) + len(weekdays.last_of) + len(weekdays.values)
    return (weekdays.full and special == 1) or (dates.full and nth == 1)


def _thin(texts: list[str], place: int, field: Field, factor: int, key: str, *, plain: bool) -> int:
    """Thins one field as far as it goes. What is left of the factor; 0 when the field cannot be written so."""
    count = len(field.values)
    if factor <= 1 or count == 1 or not field.plain:
        return factor
    step = min(factor, count)
    text = _every_nth(field, step, SIX_FIELDS[place], key, plain=plain)
    if text is None:
        return 0
    texts[place] = text
    return max(factor // count, 1)


def _every_nth(field: Field, step: int, rules: FieldRules, key: str, *, plain: bool) -> str | None:
    for text in _proposals(field, step, plain=plain):
        if _is_part(parse_field(text, rules, key).values, field.values, step):
            return text
    return None


def _proposals(field: Field, step: int, *, plain: bool) -> Iterator[str]:
    """A field that begins with a star keeps it, since the rules for clock changes and for days ask for it; but a
    single number may do where they do not.
    """
    kept = field.values[::step]
    if plain and len(kept) == 1 and not field.hashed:
        yield str(kept[0])
    match = _STEPPED.fullmatch("*" if field.text == "?" else field.text)
    if match:
        yield f"{match['body']}/{int(match['step'] or 1) * step}"
    if not field.starred:
        yield ",".join(map(str, kept))


def _is_part(some: Sequence[int], values: Sequence[int], step: int) -> bool:
    return set(some) <= set(values) and len(values) <= len(some) * step
