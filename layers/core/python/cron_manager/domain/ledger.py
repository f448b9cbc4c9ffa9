"""What should have run against what the records say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.execution import ExecutionStatus
from cron_manager.domain.period import Period

MOST_MISSING_SHOWN = 50
DROPPED_BY_CHANGE = timedelta(minutes=5)  # a tick on its way when the schedule changes is dropped with the old one


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A period as far as the ledger looks at it, and its occurrences."""

    period: Period
    start: datetime
    end: datetime
    due: Sequence[datetime]
    changed: bool  # whether another schedule followed
    certain_since: datetime | None = None  # a calendar was changed then; what it closed before is not known


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """A job's occurrences in a span of time."""

    start: datetime
    end: datetime
    expected: int
    by_outcome: Mapping[ExecutionStatus, int]  # terminal ones
    open: int  # that wait, run, or may still get their record
    missing: Sequence[datetime]  # without a record although their time has passed; the first ones
    stretches: Sequence[Stretch]

    @property
    def accounted(self) -> int:
        return sum(self.by_outcome.values())


def ledger(
    stretches: Sequence[Stretch],
    found: Mapping[datetime, ExecutionStatus],
    *,
    start: datetime,
    end: datetime,
    settled_until: datetime | None,
) -> Ledger:
    """`settled_until`: up to there the sweeper has seen to it that every occurrence has a record."""
    expected = sorted({due for stretch in stretches for due in _expected(stretch, found)})
    outcomes = Counter(found[due] for due in expected if due in found and found[due].is_terminal)
    without = [due for due in expected if due not in found]
    missing = [due for due in without if settled_until and due <= settled_until]
    return Ledger(
        start=start,
        end=end,
        expected=len(expected),
        by_outcome=dict(outcomes),
        open=len(expected) - outcomes.total() - len(missing),
        missing=missing[:MOST_MISSING_SHOWN],
        stretches=stretches,
    )


def _expected(stretch: Stretch, found: Iterable[datetime]) -> Iterator[datetime]:
    for due in stretch.due:
        dropped = stretch.changed and due > stretch.end - DROPPED_BY_CHANGE
        uncertain = stretch.certain_since is not None and due <= stretch.certain_since
        if due in found or not (dropped or uncertain):
            yield due
