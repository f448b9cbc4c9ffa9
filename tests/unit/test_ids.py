"""Ids sort by creation, and an execution's id finds its record."""

from datetime import timedelta

import pytest

from cron_manager.domain.ids import derived_id, execution_id, instant_of, is_id, new_id, parse_execution_id
from cron_manager.domain.instants import to_iso, whole_milliseconds
from tests.fakes.clock import NOON


def test_later_ids_sort_behind_earlier_ones():
    ids = [new_id("job", NOON + timedelta(milliseconds=step)) for step in range(100)]

    assert ids == sorted(ids)
    assert len(set(ids)) == 100
    assert all(is_id("job", each) for each in ids)


def test_an_execution_s_id_names_job_occurrence_and_origin():
    job_id = new_id("job", NOON)
    due = NOON + timedelta(hours=3, milliseconds=7)

    assert parse_execution_id(execution_id(job_id, due, "M")) == (job_id, due, "M")


def test_an_id_and_a_written_instant_name_the_same_millisecond():
    for microsecond in (0, 499, 500, 999, 123_500, 999_999):
        instant = NOON.replace(microsecond=microsecond)
        _, named, _ = parse_execution_id(execution_id(new_id("job", NOON), instant, "M"))
        assert to_iso(named) == to_iso(instant)
        assert named == whole_milliseconds(instant)


def test_executions_of_a_job_sort_by_due_time():
    job_id = new_id("job", NOON)
    ids = [execution_id(job_id, NOON + timedelta(minutes=step), "S") for step in range(50)]

    assert ids == sorted(ids)


@pytest.mark.parametrize(
    "text", ["", "exe_", "exe_" + "0" * 36, "exe_" + "u" * 37, "job_" + "0" * 26, "exe_" + "Z" * 10 + "!" * 27]
)
def test_other_texts_are_no_execution_s_id(text):
    assert parse_execution_id(text) is None


def test_what_is_made_of_the_same_call_at_the_same_instant_has_the_same_id():
    made = derived_id("aud", NOON, "JKJaXmPLvHcESHA=")

    assert made == derived_id("aud", NOON, "JKJaXmPLvHcESHA=")
    assert is_id("aud", made)
    assert len({made, derived_id("aud", NOON, "another call"), derived_id("aud", NOON + timedelta(seconds=1), "")}) == 3


def test_an_id_tells_when_it_was_made():
    assert instant_of("aud", new_id("aud", NOON)) == NOON
    assert instant_of("job", new_id("aud", NOON)) is None


def test_an_id_beyond_the_calendar_s_end_is_none():
    assert instant_of("aud", f"aud_{'Z' * 26}") is None
    assert parse_execution_id(f"exe_{'Z' * 10}{new_id('job', NOON).removeprefix('job_')}S") is None
