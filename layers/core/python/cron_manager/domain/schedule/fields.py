"""The five fields of a cron expression: which values each one selects, and what is wrong when it selects none.

The grammar is that of Debian's crontab(5): lists of `*`, `a`, `a-b`, each range or star with an optional `/n`, and
English names for months and weekdays.
"""

import re
from dataclasses import dataclass

from cron_manager.domain.errors import InvalidInput

EXPRESSION = "cronExpression"  # the public field that every complaint names

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_ITEM = re.compile(r"(?P<star>\*)|(?P<low>\w+)(?:-(?P<high>\w+))?", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class FieldRules:
    """What one place of the expression accepts."""

    name: str  # as crontab(5) calls it
    low: int
    high: int  # inclusive
    example: str  # a correct field, for the remedy
    names: tuple[str, ...] = ()  # English names, the first one standing for `low`

    def refuse(self, text: str, why: str) -> InvalidInput:
        return InvalidInput.of(EXPRESSION, f"{self.name} {text!r}: {why}. A correct one: {self.example}")


MINUTE = FieldRules(name="minute", low=0, high=59, example="*/15")
HOUR = FieldRules(name="hour", low=0, high=23, example="9-17")
DAY_OF_MONTH = FieldRules(name="day of month", low=1, high=31, example="1,15")
MONTH = FieldRules(name="month", low=1, high=12, example="jan-mar", names=_MONTHS)
DAY_OF_WEEK = FieldRules(name="day of week", low=0, high=7, example="mon-fri", names=_WEEKDAYS)
FIVE_FIELDS = (MINUTE, HOUR, DAY_OF_MONTH, MONTH, DAY_OF_WEEK)


@dataclass(frozen=True, kw_only=True)
class Field:
    """One parsed field."""

    values: tuple[int, ...]  # ascending, without repeats; Sunday is 0
    starred: bool  # begins with a star: the day fields' AND rule and the DST rules ask for it
    full: bool  # selects everything

    @property
    def text(self) -> str:
        """The field again, in the plainest grammar: a star, or a list of numbers."""
        return "*" if self.full and self.starred else ",".join(map(str, self.values))


def parse_field(text: str, rules: FieldRules) -> Field:
    """The values that `text` selects. InvalidInput names the field, the offending text and a correct example."""
    chosen: set[int] = set()
    for item in text.split(","):
        chosen.update(_item_values(item, rules))
    everything = set(range(rules.low, rules.high + 1))
    if rules is DAY_OF_WEEK:
        chosen, everything = {value % 7 for value in chosen}, {value % 7 for value in everything}
    return Field(values=tuple(sorted(chosen)), starred=text.startswith("*"), full=chosen == everything)


def _item_values(item: str, rules: FieldRules) -> range:
    body, slash, step_text = item.partition("/")
    match = _ITEM.fullmatch(body)
    if not match:
        raise rules.refuse(item, "is empty" if not item else "is not a number, a range, a list or *")
    step = _step(item, step_text, rules) if slash else 1
    if match["star"]:
        return range(rules.low, rules.high + 1, step)
    low = _number(match["low"], item, rules)
    if match["high"] is None:
        if slash:
            raise rules.refuse(item, f"a step follows a range or *; write {low}-{rules.high}/{step_text}")
        return range(low, low + 1)
    high = _number(match["high"], item, rules)
    if high < low:
        raise rules.refuse(item, "the range runs backwards")
    return range(low, high + 1, step)


def _step(item: str, text: str, rules: FieldRules) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        raise rules.refuse(item, "a step is a whole number from 1")
    return int(text)


def _number(text: str, item: str, rules: FieldRules) -> int:
    if text.lower() in rules.names:
        return rules.names.index(text.lower()) + rules.low
    if not (text.isascii() and text.isdigit()):
        raise rules.refuse(item, f"{text!r} is neither a number nor a name known here")
    if not rules.low <= int(text) <= rules.high:
        raise rules.refuse(item, f"{text} is not between {rules.low} and {rules.high}")
    return int(text)
