"""The fields of `cron(minutes hours day-of-month month day-of-week year)`: which values each one names."""

import re
from dataclasses import dataclass

from local.clock.errors import InvalidExpressionError

_MONTHS = dict(JAN=1, FEB=2, MAR=3, APR=4, MAY=5, JUN=6, JUL=7, AUG=8, SEP=9, OCT=10, NOV=11, DEC=12)  # noqa: C408  a table
_WEEKDAYS = dict(SUN=1, MON=2, TUE=3, WED=4, THU=5, FRI=6, SAT=7)  # noqa: C408  a table


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field's range and the names it accepts."""

    label: str  # as AWS calls it
    low: int  # smallest value
    high: int  # greatest value
    names: dict[str, int]  # three-letter names, upper case

    def values(self, text: str) -> tuple[int, ...]:
        """The values that `, - * /` select, ascending."""
        chosen: set[int] = set()
        for part in text.split(","):
            chosen.update(self._part(part))
        return tuple(sorted(chosen))

    def number(self, text: str) -> int:
        """One value: digits or a name."""
        if text.upper() in self.names:
            return self.names[text.upper()]
        if not re.fullmatch(r"[0-9]{1,4}", text) or not self.low <= int(text) <= self.high:
            raise InvalidExpressionError(f"{text!r} is not a {self.label} ({self.low}-{self.high})")
        return int(text)

    def _part(self, text: str) -> range:
        span, slash, step = text.partition("/")
        if slash and (not step.isdecimal() or int(step) < 1):
            raise InvalidExpressionError(f"{step!r} is not an increment of the {self.label}")
        low, high = self._span(span, open_ended=bool(slash))
        return range(low, high + 1, int(step) if slash else 1)

    def _span(self, text: str, *, open_ended: bool) -> tuple[int, int]:
        if text == "*":
            return self.low, self.high
        first, dash, last = text.partition("-")
        low = self.number(first)
        high = self.number(last) if dash else (self.high if open_ended else low)
        if high < low:
            raise InvalidExpressionError(f"the {self.label} range {text!r} runs backwards")
        return low, high


MINUTES = Field(label="minute", low=0, high=59, names={})
HOURS = Field(label="hour", low=0, high=23, names={})
DAY_OF_MONTH = Field(label="day-of-month", low=1, high=31, names={})
MONTHS = Field(label="month", low=1, high=12, names=_MONTHS)
DAY_OF_WEEK = Field(label="day-of-week", low=1, high=7, names=_WEEKDAYS)
YEARS = Field(label="year", low=1970, high=2199, names={})
