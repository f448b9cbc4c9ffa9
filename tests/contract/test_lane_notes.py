"""What sweeps note of the lanes: the fake and the table agree."""

from datetime import timedelta

import pytest

from cron_manager.adapters.dynamodb.lane_notes import LaneNotes
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneNote
from tests.fakes.clock import NOON
from tests.fakes.lanes import FakeLaneNotes


@pytest.fixture(params=["fake", "table"])
def notes(request):
    if request.param == "fake":
        return FakeLaneNotes()
    tables = request.getfixturevalue("dynamodb_tables")
    return LaneNotes(tables.client, tables.jobs)


def test_before_the_first_sweep_nothing_is_noted(notes):
    assert notes.read() is None


def test_the_latest_note_counts(notes):
    notes.write(LaneNote(at=NOON, oldest={Lane.SHORT: NOON - timedelta(hours=1), Lane.MANUAL: NOON}))
    notes.write(later := LaneNote(at=NOON + timedelta(minutes=1), oldest={Lane.LONG: NOON}))

    assert notes.read() == later
