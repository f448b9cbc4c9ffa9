"""The fields of a cron expression: what each one selects, and what is wrong when it cannot be understood.

The grammar is that of Debian's crontab(5) and of the reader behind it (get_list in cron's entry.c): lists of `*`, `a`,
`a-b`, each star or range with an optional `/n`, and English names for months and weekdays. On top of it come `L`, `LW`,
`nW`, `nL`, `n#k` and `?` as Quartz has them, and `H` as Jenkins has it.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from cron_manager.domain.errors import InvalidInput

EXPRESSION = "cronExpression"  # the public field that every complaint names

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_ITEM = re.compile(r"(?P<star>\*)|(?P<low>\w+)(?:-(?P<high>\w+))?", re.ASCII)
_HASH = re.compile(r"h(?:\((?P<low>\w+)-(?P<high>\w+)\))?(?:/(?P<step>\w+))?", re.ASCII)
_NTH = re.compile(r"(\w+)#(\w+)", re.ASCII)
_LONGEST_STEP = 4  # digits; more cannot be meant
_LAST_SAFE_DAY = 28  # every month has it: `H` alone hashes up to here


@dataclass(frozen=True, kw_only=True, eq=False)  # compared by identity: there are six of them
class FieldRules:
    """What one place of the expression accepts."""

    name: str  # as crontab(5) calls it
    low: int
    high: int  # inclusive
    example: str  # a correct field, for the remedy
    place: int  # in six fields, for the correct expression that a complaint shows
    names: tuple[str, ...] = ()  # English names, the first one standing for `low`

    def refuse(self, text: str, why: str) -> InvalidInput:
        whole = ["*"] * 5
        whole[max(self.place - 1, 0)] = self.example
        shown = " ".join(whole) if self.place else f"{self.example} * * * * *"
        return InvalidInput.of(EXPRESSION, f"{self.name} {text[:40]!r}: {why}. A correct one: {shown}")


SECOND = FieldRules(name="second", low=0, high=59, example="*/10", place=0)
MINUTE = FieldRules(name="minute", low=0, high=59, example="*/15", place=1)
HOUR = FieldRules(name="hour", low=0, high=23, example="9-17", place=2)
DAY_OF_MONTH = FieldRules(name="day of month", low=1, high=31, example="1,15", place=3)
MONTH = FieldRules(name="month", low=1, high=12, example="jan-mar", place=4, names=_MONTHS)
DAY_OF_WEEK = FieldRules(name="day of week", low=0, high=7, example="mon-fri", place=5, names=_WEEKDAYS)
SIX_FIELDS = (SECOND, MINUTE, HOUR, DAY_OF_MONTH, MONTH, DAY_OF_WEEK)


class Field(NamedTuple):
    """One parsed field. A tuple, since functions make many of them while they start."""

    text: str  # as written
    values: tuple[int, ...]  # plain numbers, ascending, without repeats; Sunday is 0
    starred: bool  # begins with a star: the rule of the two day fields and the DST rules ask for it
    full: bool  # selects everything
    hashed: bool = False  # holds an H
    last: bool = False  # L: the month's last day
    last_weekday: bool = False  # LW: its last Monday-to-Friday
    nearest: tuple[int, ...] = ()  # nW: the Monday-to-Friday nearest to the n-th, within the month
    last_of: tuple[int, ...] = ()  # nL: the month's last such day of the week
    nth: tuple[tuple[int, int], ...] = ()  # n#k: its k-th such day of the week

    @property
    def plain(self) -> bool:
        """Whether the values say everything."""
        return not (self.last or self.last_weekday or self.nearest or self.last_of or self.nth)


def parse_field(text: str, rules: FieldRules, key: str = "") -> Field:
    """What `text` selects; `key` settles an H. InvalidInput names the field, the offending text and a remedy."""
    return _parse(text, rules, key if "h" in text or "H" in text else "")


@lru_cache(maxsize=4096)
def _parse(text: str, rules: FieldRules, key: str) -> Field:
    if text == "*":
        return Field(text=text, values=_everything(rules), starred=True, full=True)
    if text.isdigit():
        number = _number(text, text, rules)
        return Field(text=text, values=(number % 7 if rules is DAY_OF_WEEK else number,), starred=False, full=False)
    return _read(text, rules, key)


def _read(text: str, rules: FieldRules, key: str) -> Field:
    draft = _Draft(rules=rules, key=key)
    for item in text.split(","):
        draft.take(item)
    values = tuple(sorted(draft.values))
    return Field(
        text=text,
        values=values,
        starred=text.startswith(("*", "?")),
        full=values == _everything(rules),
        hashed=draft.hashed,
        last=draft.last,
        last_weekday=draft.last_weekday,
        nearest=tuple(sorted(draft.nearest)),
        last_of=tuple(sorted(draft.last_of)),
        nth=tuple(sorted(draft.nth)),
    )


def _everything(rules: FieldRules) -> tuple[int, ...]:
    return tuple(range(7) if rules is DAY_OF_WEEK else range(rules.low, rules.high + 1))


class _Draft:
    """A field while its items are read."""

    def __init__(self, *, rules: FieldRules, key: str) -> None:
        self.rules = rules
        self.key = key
        self.values: set[int] = set()
        self.hashed = self.last = self.last_weekday = False
        self.nearest: set[int] = set()
        self.last_of: set[int] = set()
        self.nth: set[tuple[int, int]] = set()

    def take(self, item: str) -> None:
        lower = item.lower()
        if not self._special(item, lower):
            self._add(self._plain(item))

    def _add(self, numbers: Iterable[int]) -> None:
        """Sunday is 0 and 7."""
        self.values.update((number % 7 for number in numbers) if self.rules is DAY_OF_WEEK else numbers)

    def _special(self, item: str, lower: str) -> bool:
        """Whether the item is one of the forms that Debian does not know."""
        if lower.startswith("h"):
            self._hash(item, lower)
        elif lower == "?":
            self._anything(item)
        elif self.rules is DAY_OF_MONTH and lower in {"l", "lw"}:
            self.last |= lower == "l"
            self.last_weekday |= lower == "lw"
        elif self.rules is DAY_OF_MONTH and lower.endswith("w") and len(lower) > 1:
            self.nearest.add(_number(item[:-1], item, self.rules))
        elif self.rules is DAY_OF_WEEK and lower.endswith("l"):
            self.last_of.add(self._weekday(item[:-1], item))
        elif self.rules is DAY_OF_WEEK and "#" in lower:
            self._nth(item)
        else:
            return False
        return True

    def _anything(self, item: str) -> None:
        if self.rules not in {DAY_OF_MONTH, DAY_OF_WEEK}:
            raise self.rules.refuse(item, "'?' belongs into a day field; write *")
        self.values.update(_everything(self.rules))

    def _weekday(self, text: str, item: str) -> int:
        if not text:
            raise self.rules.refuse(item, "L needs its day, as 5L or friL for the last Friday")
        return _number(text, item, self.rules) % 7

    def _nth(self, item: str) -> None:
        match = _NTH.fullmatch(item)
        if not match or match[2] not in {"1", "2", "3", "4", "5"}:
            raise self.rules.refuse(item, "write a day, # and 1 to 5, as fri#2 for the second Friday")
        self.nth.add((self._weekday(match[1], item), int(match[2])))

    def _hash(self, item: str, lower: str) -> None:
        match = _HASH.fullmatch(lower)
        if not match:
            raise self.rules.refuse(item, "write H, H(a-b), H/n or H(a-b)/n")
        bounded = match["low"] is not None
        low = _number(match["low"], item, self.rules) if bounded else self.rules.low
        high = _number(match["high"], item, self.rules) if bounded else _highest(self.rules, match["step"])
        if high < low:
            raise self.rules.refuse(item, "the range runs backwards")
        step = _step(match["step"], item, self.rules) if match["step"] else 0
        drawn = _drawn(self.key, self.rules)
        first = low + drawn % min(step or high - low + 1, high - low + 1)
        self.hashed = True
        self._add(range(first, high + 1, step or high - low + 1))

    def _plain(self, item: str) -> Iterable[int]:
        body, slash, step_text = item.partition("/")
        match = _ITEM.fullmatch(body)
        if not match:
            raise self.rules.refuse(item, "is empty" if not item else "is not a number, a range, a list or *")
        step = _step(step_text, item, self.rules) if slash else 1
        if match["star"]:
            return range(self.rules.low, self.rules.high + 1, step)
        low = _number(match["low"], item, self.rules)
        if match["high"] is None:
            if slash:
                raise self.rules.refuse(item, f"a step follows a range or *; write {low}-{self.rules.high}/{step}")
            return (low,)
        high = _number(match["high"], item, self.rules)
        if high < low:
            raise self.rules.refuse(item, "the range runs backwards")
        return range(low, high + 1, step)


def _highest(rules: FieldRules, step: str | None) -> int:
    """Up to where a bare H may fall: a day that every month has, a weekday once."""
    if rules is DAY_OF_MONTH:
        return _LAST_SAFE_DAY if step is None else rules.high
    return 6 if rules is DAY_OF_WEEK else rules.high


def _drawn(key: str, rules: FieldRules) -> int:
    """A number that stays the same for a job and field, and is spread evenly over jobs."""
    return int.from_bytes(hashlib.sha256(f"{key}\n{rules.name}".encode()).digest()[:8])


def _step(text: str, item: str, rules: FieldRules) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > _LONGEST_STEP or int(text) == 0:
        raise rules.refuse(item, "a step is a whole number from 1 to 9999")
    return int(text)


def _number(text: str, item: str, rules: FieldRules) -> int:
    if rules.names and text.lower() in rules.names:
        return rules.names.index(text.lower()) + rules.low
    if not (text.isascii() and text.isdigit()):
        raise rules.refuse(item, f"{text!r} is neither a number nor a name known here")
    if len(text) > _LONGEST_STEP or not rules.low <= int(text) <= rules.high:
        raise rules.refuse(item, f"{text} is not between {rules.low} and {rules.high}")
    return int(text)
