"""A second oracle: brute force over every minute, for what Debian's cron does not know.

It shares nothing with the product: a few lines read the expression, and every minute (and second) of every day that
can matter is compared with it. Where Debian's cron understands an expression too, both oracles must agree; `generate`
checks that they do.

The rules at clock changes, as the daemon has them:
- A job with neither minute nor hour starred has a fixed time: what the gap swallowed runs once at the gap's end, and
  the second pass of an overlap is skipped. Every other job does what the clock shows.
- A gap of three hours or more, and an overlap of more than three hours, are no clock change but a new date: nothing is
  made up for, and everything runs in both passes.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

MONTHS = {calendar.month_abbr[number].lower(): number for number in range(1, 13)}
WEEKDAYS = {calendar.day_abbr[number - 1].lower(): number for number in range(7)}  # Python's weeks begin on Monday
MACROS = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
}
MINUTE = timedelta(minutes=1)
SMALLEST_DATE_JUMP = timedelta(hours=3)


@dataclass(frozen=True, kw_only=True)
class Wall:
    """What the clock shows at one minute of UTC."""

    utc: datetime
    local: datetime  # naive
    second_pass: bool  # of an overlap that counts as a clock change
    missed: tuple[datetime, ...]  # local minutes that a gap swallowed just before, when it counts as a clock change


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One expression, its fields still as written."""

    second: str
    minute: str
    hour: str
    day: str
    month: str
    weekday: str
    gap: str = "cron"
    overlap: str = "cron"

    @property
    def fixed(self) -> bool:
        return not (self.minute.startswith("*") or self.hour.startswith("*"))

    @property
    def runs_after_gap(self) -> bool:
        return self.gap == "runAfter" or (self.gap == "cron" and self.fixed)

    @property
    def runs_twice(self) -> bool:
        return self.overlap == "twice" or (self.overlap == "cron" and not self.fixed)


def read(expression: str, gap: str = "cron", overlap: str = "cron") -> Rule:
    parts = MACROS.get(expression, expression).lower().split()
    second, minute, hour, day, month, weekday = parts if len(parts) == 6 else ["0", *parts]
    return Rule(
        second=second,
        minute=minute,
        hour=hour,
        day=day.replace("?", "*"),
        month=month,
        weekday=weekday.replace("?", "*"),
        gap=gap,
        overlap=overlap,
    )


def number(text: str, names: dict[str, int]) -> int:
    return names[text] if text in names else int(text)


@lru_cache(maxsize=100_000)
def selected(item: str, low: int, high: int) -> frozenset[int]:
    """The numbers one plain list item stands for."""
    names = MONTHS if high == 12 else WEEKDAYS if high == 7 else {}
    span, _, step = item.partition("/")
    if span == "*":
        first, last = low, high
    else:
        begin, _, end = span.partition("-")
        first = number(begin, names)
        last = number(end, names) if end else first
    return frozenset(
        each for each in range(low, high + 1) if first <= each <= last and (each - first) % int(step or 1) == 0
    )


@lru_cache(maxsize=100_000)
def values(field: str, low: int, high: int) -> frozenset[int]:
    return frozenset().union(*(selected(item, low, high) for item in field.split(",")))


def month_length(day: date) -> int:
    return calendar.monthrange(day.year, day.month)[1]


def is_working(day: date) -> bool:
    return day.isoweekday() <= 5


def nearest_working_day(day: date, wanted: int) -> bool:
    """Whether `day` is the working day nearest to the month's `wanted`; never in another month."""
    if wanted > month_length(day):
        return False
    centre = day.replace(day=wanted)
    candidates = [centre + timedelta(days=distance) for distance in (0, -1, 1, -2, 2)]
    return day == next(each for each in candidates if is_working(each) and each.month == day.month)


def day_item_fits(item: str, day: date) -> bool:
    if item == "l":
        return day.day == month_length(day)
    if item == "lw":
        rest = range(day.day + 1, month_length(day) + 1)
        return is_working(day) and not any(is_working(day.replace(day=later)) for later in rest)
    if item.endswith("w"):
        return nearest_working_day(day, int(item[:-1]))
    return day.day in selected(item, 1, 31)


def weekday_item_fits(item: str, day: date) -> bool:
    weekday = day.isoweekday() % 7
    if item.endswith("l"):
        return number(item[:-1], WEEKDAYS) % 7 == weekday and day.day + 7 > month_length(day)
    if "#" in item:
        wanted, _, which = item.partition("#")
        return number(wanted, WEEKDAYS) % 7 == weekday and (day.day + 6) // 7 == int(which)
    return bool({weekday, weekday or 7} & selected(item, 0, 7))


def day_fits(rule: Rule, day: date) -> bool:
    if day.month not in values(rule.month, 1, 12):
        return False
    by_day = any(day_item_fits(item, day) for item in rule.day.split(","))
    by_weekday = any(weekday_item_fits(item, day) for item in rule.weekday.split(","))
    if rule.day.startswith("*") or rule.weekday.startswith("*"):
        return by_day and by_weekday
    return by_day or by_weekday


def minute_fits(rule: Rule, local: datetime) -> bool:
    return (
        local.minute in values(rule.minute, 0, 59)
        and local.hour in values(rule.hour, 0, 23)
        and day_fits(rule, local.date())
    )


def shown(zone: ZoneInfo, utc: datetime) -> tuple[datetime, bool]:
    """The local minute, and whether it is the second pass of an overlap of at most three hours."""
    local = utc.astimezone(zone)
    if not local.fold:
        return local.replace(tzinfo=None), False
    longer, shorter = local.replace(fold=0).utcoffset(), local.utcoffset()
    assert longer is not None  # noqa: S101  # a zone's datetime has an offset
    assert shorter is not None  # noqa: S101
    return local.replace(tzinfo=None, fold=0), longer - shorter <= SMALLEST_DATE_JUMP


@lru_cache(maxsize=400)
def walls(key: str, utc_day: date) -> tuple[Wall, ...]:
    """The clock of one zone over the 1,440 minutes of a day in UTC."""
    zone = ZoneInfo(key)
    midnight = datetime(utc_day.year, utc_day.month, utc_day.day, tzinfo=UTC)
    minutes = [midnight + index * MINUTE for index in range(-1, 1440)]
    found = []
    for (_, (before, _)), (utc, (local, second_pass)) in pairwise((utc, shown(zone, utc)) for utc in minutes):
        gap = local - before - MINUTE
        swallowed = gap // MINUTE if timedelta(0) < gap < SMALLEST_DATE_JUMP else 0
        missed = tuple(before + index * MINUTE for index in range(1, swallowed + 1))
        found.append(Wall(utc=utc, local=local, second_pass=second_pass, missed=missed))
    return tuple(found)


def of_minute(rule: Rule, wall: Wall) -> set[datetime]:
    runs = set()
    if rule.runs_after_gap and any(minute_fits(rule, local) for local in wall.missed):
        runs.add(wall.utc)
    if minute_fits(rule, wall.local) and (rule.runs_twice or not wall.second_pass):
        runs.update(wall.utc + timedelta(seconds=second) for second in values(rule.second, 0, 59))
    return runs


def may_run_on(rule: Rule, key: str, utc_day: date) -> bool:
    """Whether any local day that this day in UTC touches fits; days that a gap swallows lie between."""
    zone = ZoneInfo(key)
    begin = datetime(utc_day.year, utc_day.month, utc_day.day, tzinfo=UTC) - MINUTE
    first, last = begin.astimezone(zone).date(), (begin + timedelta(days=1)).astimezone(zone).date()
    return any(day_fits(rule, first + timedelta(days=later)) for later in range((last - first).days + 1))


def after(rule: Rule, key: str, start: datetime, until: datetime) -> Iterator[datetime]:
    """Every instant strictly after `start`, as far as the end of `until`'s day."""
    utc_day = start.date()
    while utc_day <= until.date():
        if may_run_on(rule, key, utc_day):
            for wall in walls(key, utc_day):
                if wall.utc + MINUTE > start:
                    yield from sorted(run for run in of_minute(rule, wall) if run > start)
        utc_day += timedelta(days=1)
