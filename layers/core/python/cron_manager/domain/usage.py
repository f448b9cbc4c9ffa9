"""How often callers ask: what is limited, and what is told of an API token's use."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

USAGE_KEPT = timedelta(days=90)  # of last uses and counts
LONGEST_USAGE = 30  # days that are told at once


class Limit(StrEnum):
    """What a request counts against. Each request counts once, against one of them."""

    REQUESTS = "requests"  # of a token; of a person signed in; of an address, before anybody is known
    RUNS = "runs"  # that a person asks for by hand, with whatever token
    TRIALS = "trials"  # of definitions that are not saved, of a person


@dataclass(frozen=True, kw_only=True)
class Use:
    """One request of a known caller, as the counters see it."""

    method: str
    route: str  # as the table of routes has it: /jobs/{jobId}
    source_ip: str
    refused: bool  # for want of a right


@dataclass(frozen=True, kw_only=True)
class LastUse:
    """When a token was used last, and from where."""

    at: datetime
    source_ip: str


@dataclass(frozen=True, kw_only=True)
class HourOfUse:
    """What one hour's counters hold of a token."""

    hour: datetime
    routes: Mapping[tuple[str, str], int] = field(default_factory=dict)  # method and route → requests
    refused: int = 0  # for want of a right, or over the limit


@dataclass(frozen=True, kw_only=True)
class DayOfUse:
    """A token's requests of one UTC day."""

    date: date
    refused: int
    routes: Mapping[tuple[str, str], int]

    @property
    def requests(self) -> int:
        return sum(self.routes.values())


def days_of_use(hours: Iterable[HourOfUse], *, last: date, days: int) -> Sequence[DayOfUse]:
    """The days up to the last one, oldest first, those without any use included."""
    routes: dict[date, Counter[tuple[str, str]]] = {}
    refused: Counter[date] = Counter()
    for each in hours:
        routes.setdefault(each.hour.date(), Counter()).update(each.routes)
        refused[each.hour.date()] += each.refused
    wanted = (last - timedelta(days=back) for back in reversed(range(days)))
    return [DayOfUse(date=day, refused=refused[day], routes=routes.get(day, {})) for day in wanted]
