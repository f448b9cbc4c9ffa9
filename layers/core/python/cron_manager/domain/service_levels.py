"""How well the deployment serves: what is measured, against which objective, and how much of its error budget is left.

Two indicators, both counted by the hour from records. Starts: scheduled occurrences, good when they began within the
objective's seconds. API: minutes, good when the canary's call of the API succeeded. The words are those of Google's
"Site Reliability Workbook", chapters 2 and 5.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import Execution, ExecutionStatus, Trigger

# Upper bounds, inclusive, of what is counted together; an objective is one of those in whole seconds.
LAG_BOUNDS_MS = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000)
START_BOUNDS_SECONDS = tuple(bound // 1000 for bound in LAG_BOUNDS_MS if bound >= 1000)  # noqa: PLR2004  # a second
LATER = len(LAG_BOUNDS_MS)  # the place of what began later than every bound
_PLACES = LATER + 1
_ON_DEMAND = frozenset({Trigger.MANUAL, Trigger.RETRY, Trigger.BACKFILL})


class Indicator(StrEnum):
    """What an objective is about."""

    START = "start"
    API = "api"


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Good events among all."""

    good: int = 0
    total: int = 0

    @property
    def bad(self) -> int:
        return self.total - self.good


@dataclass(frozen=True, kw_only=True)
class Served:
    """What some time came to."""

    begun: Sequence[int] = (0,) * _PLACES  # occurrences by the place of their lag; see `lag_place`
    never: int = 0  # occurrences that did not begin at all
    answered: int = 0  # minutes in which the canary's call succeeded
    unanswered: int = 0  # and in which it did not

    def starts(self, within_seconds: int) -> Tally:
        """`within_seconds` is one of START_BOUNDS_SECONDS."""
        place = LAG_BOUNDS_MS.index(within_seconds * 1000)
        return Tally(good=sum(self.begun[: place + 1]), total=sum(self.begun) + self.never)

    @property
    def api(self) -> Tally:
        return Tally(good=self.answered, total=self.answered + self.unanswered)

    def lag_percentile_ms(self, percent: int) -> int | None:
        """The bound within which so many of those that began did; the last bound stands for more, too. None: none."""
        count = sum(self.begun)
        if not count:
            return None
        passed = 0
        for place, begun in enumerate(self.begun):
            passed += begun
            if passed * 100 >= percent * count:
                return LAG_BOUNDS_MS[min(place, LATER - 1)]
        raise AssertionError("the last place holds the rest")


def together(parts: Iterable[Served]) -> Served:
    """The sum of what several times came to."""
    known = list(parts)
    return Served(
        begun=tuple(sum(places) for places in zip(*(each.begun for each in known), strict=True)) or (0,) * _PLACES,
        never=sum(each.never for each in known),
        answered=sum(each.answered for each in known),
        unanswered=sum(each.unanswered for each in known),
    )


def is_measured(execution: Execution) -> bool:
    """Whether a run that ended tells how punctual the system is.

    What people ask for by hand has no due time; a run that waited for another one's end did so by its owner's rule;
    and one that a rule or a person kept from beginning was not to begin. The canary is counted by itself.
    """
    if execution.job_id == CANARY_ID or execution.trigger in _ON_DEMAND or execution.waiting_since:
        return False
    return execution.started_at is not None or execution.status is ExecutionStatus.MISSED


def lag_place(execution: Execution) -> int | None:
    """The place in LAG_BOUNDS_MS of the lag with which a run began, or LATER; None when it never did."""
    lag = execution.lag_ms
    return None if lag is None else bisect_left(LAG_BOUNDS_MS, lag)


@dataclass(frozen=True, kw_only=True)
class Objective:
    """What is promised."""

    indicator: Indicator
    percent: Decimal  # of events that are to be good; above 0, below 100
    within_seconds: int | None = None  # of a start; one of START_BOUNDS_SECONDS

    def tally(self, served: Served) -> Tally:
        return served.api if self.within_seconds is None else served.starts(self.within_seconds)

    def allowed(self, tally: Tally) -> float:
        """Bad events that the objective leaves room for among so many."""
        return tally.total * float(100 - self.percent) / 100

    def budget_left(self, tally: Tally) -> float | None:
        """The part of the error budget that is not spent; negative when more was. None: nothing to measure."""
        return 1 - tally.bad / self.allowed(tally) if tally.total else None

    def burn_rate(self, tally: Tally) -> float | None:
        """How many times faster than allowed bad events come: at 1 the budget lasts exactly as long as its window."""
        return tally.bad / self.allowed(tally) if tally.total else None

    def is_met(self, tally: Tally) -> bool | None:
        return tally.bad <= self.allowed(tally) if tally.total else None


FEWEST_BAD = 5  # events, below which nobody is woken: one of ten says little
# Burn rates at which somebody should look, as the workbook has them: 2 % of a month's budget in an hour, 5 % in six.
FAST_BURN, SLOW_BURN = 14.4, 6.0


def burns(objective: Objective, *, hour: Served, six_hours: Served) -> bool:
    """Whether the error budget goes so fast that somebody should look now: fast in the last hour, or steadily over the
    last six and still so in the last one.
    """
    rates = [_rate(objective, served) for served in (hour, six_hours)]
    return rates[0] >= FAST_BURN or min(rates) >= SLOW_BURN


def _rate(objective: Objective, served: Served) -> float:
    tally = objective.tally(served)
    rate = objective.burn_rate(tally)
    return 0.0 if rate is None or tally.bad < FEWEST_BAD else rate
