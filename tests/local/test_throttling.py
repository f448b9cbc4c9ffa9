"""The emulator's quota of changes to schedules."""

import pytest

from local.emulator import throttling
from local.emulator.faults import Faults


@pytest.fixture
def clock(monkeypatch):
    at = [100.0]
    monkeypatch.setattr(throttling.time, "monotonic", lambda: at[0])
    return at


def taken(throttle, requests):
    """How many of so many requests at the same moment are let through."""
    return sum(not throttle.refuses() for _ in range(requests))


def test_without_a_quota_everything_passes(clock):
    faults = Faults()

    assert taken(throttling.Throttle(faults), 1000) == 1000
    assert faults.throttled == 0


def test_so_many_pass_in_a_second_and_the_others_are_counted(clock):
    faults = Faults(throttle=50)
    throttle = throttling.Throttle(faults)

    clock[0] += 0.5
    first = taken(throttle, 40)
    clock[0] += 10  # more than a second's worth is never saved up
    second = taken(throttle, 80)

    assert (first, second) == (25, 50)
    assert faults.throttled == 15 + 30
