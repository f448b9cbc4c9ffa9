"""A short run of `make simulate`, and that it can be replayed."""

import pytest

from tests.simulation.report import describe
from tests.simulation.world import simulate


@pytest.mark.parametrize("seed", range(1, 4))
def test_the_invariants_hold_under_faults(seed):
    outcome = simulate(seed, 400)

    assert not outcome.violations, describe(outcome, verbose=True)
    assert outcome.faults.total() >= outcome.ticks / 20


def test_a_seed_tells_the_same_story_again():
    first, second = simulate(7, 100), simulate(7, 100)

    assert first.history.lines == second.history.lines
