"""What a simulation says of itself: a line per seed, the sum of all, and the log around a violation."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from tests.simulation.checker import Violation
from tests.simulation.world import Outcome

AROUND = timedelta(minutes=3)
MOST_SHOWN, MOST_LINES = 3, 80


def log_around(outcome: Outcome, violation: Violation) -> list[str]:
    """The job's events near the violation."""
    lines = outcome.history.lines.get(violation.job_id, [])
    at = violation.at or (lines[-1][0] if lines else None)
    near = [f"    {when:%H:%M:%S.%f}"[:-3] + f"  {text}" for when, text in lines if at and abs(when - at) < AROUND]
    middle = sum(1 for when, _ in lines if at and at - AROUND < when < at)
    begin = max(0, middle - MOST_LINES // 2)
    return near[begin : begin + MOST_LINES]


def describe(outcome: Outcome, *, verbose: bool) -> str:
    shown = [f"seed {outcome.seed}: {len(outcome.violations)} violations"]
    for violation in outcome.violations[:MOST_SHOWN]:
        shown.append(f"  {violation.invariant}  {violation.job_id}  {violation.text}")
        if verbose:
            shown += log_around(outcome, violation)
    return "\n".join(shown)


def table(title: str, counts: Counter[str]) -> Iterable[str]:
    yield title
    for name, count in sorted(counts.items()):
        yield f"  {count:>9,}  {name}"
