"""A machine's clock is set right by what AWS's answers say."""

from datetime import timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest
from botocore.hooks import HierarchicalEmitter

from cron_manager.adapters.server_clock import ServerClock
from tests.fakes.clock import NOON, FakeClock


def heard(machine: FakeClock, true_seconds: float = 0) -> ServerClock:
    clock = ServerClock(machine)
    clock.hear(format_datetime(NOON + timedelta(seconds=true_seconds), usegmt=True))
    return clock


@pytest.mark.parametrize("minutes", [-60, -5, 5, 60])
def test_a_clock_that_is_off_is_moved_by_the_difference(minutes):
    machine = FakeClock(NOON + timedelta(minutes=minutes))
    clock = heard(machine)

    machine.advance(seconds=10)

    assert abs(clock() - (NOON + timedelta(seconds=10))) <= timedelta(seconds=1)


@pytest.mark.parametrize("seconds", [-2, 0, 2])
def test_a_clock_that_is_about_right_is_left_alone(seconds):
    machine = FakeClock(NOON + timedelta(seconds=seconds))

    assert heard(machine)() == machine()


def test_another_time_s_clock_is_left_alone():
    machine = FakeClock(NOON + timedelta(days=300))

    assert heard(machine)() == machine()


def test_a_clock_that_was_set_right_meanwhile_is_not_moved_any_more():
    machine = FakeClock(NOON + timedelta(minutes=5))
    clock = heard(machine)
    machine.now = NOON + timedelta(seconds=30)

    clock.hear(format_datetime(NOON + timedelta(seconds=30), usegmt=True))

    assert clock() == machine()


@pytest.mark.parametrize("date", ["", "yesterday", "Sat, 21 Nov 2026", "Sat, 21 Nov 2026 12:00:00 -0000"])
def test_what_cannot_be_read_says_nothing(date):
    machine = FakeClock(NOON + timedelta(minutes=5))
    clock = ServerClock(machine)

    clock.hear(date)

    assert clock() == machine()


def test_each_answer_of_a_client_is_heard():
    machine = FakeClock(NOON + timedelta(minutes=5))
    clock = ServerClock(machine)
    events = HierarchicalEmitter()
    clock.follow(SimpleNamespace(meta=SimpleNamespace(events=events)))
    date = format_datetime(NOON, usegmt=True)

    events.emit("after-call.dynamodb.GetItem", parsed={"ResponseMetadata": {"HTTPHeaders": {"date": date}}})
    events.emit("after-call.dynamodb.GetItem", parsed={"ResponseMetadata": {}}, model=None)

    assert abs(clock() - NOON) <= timedelta(seconds=1)
