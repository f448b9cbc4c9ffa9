"""Ticks as messages."""

import json

import pytest

from cron_manager.domain.execution import Trigger
from cron_manager.messages import PoisonMessage, Tick, eventbridge_input
from tests.fakes.clock import NOON

JOB = "job_" + "0" * 26


def test_a_tick_survives_the_wire():
    tick = Tick(job_id=JOB, scheduled_for=NOON, trigger=Trigger.CATCH_UP, attempt=3)

    assert Tick.from_json(tick.to_json()) == tick


def test_an_occurrence_s_tick_is_not_taken_for_eventbridge_s_own():
    tick = Tick(job_id=JOB, scheduled_for=NOON, trigger=Trigger.SCHEDULE, occurrence=True)

    assert Tick.from_json(tick.to_json()) == tick
    assert not tick.is_from_eventbridge


@pytest.mark.parametrize(
    ("trigger", "attempt", "queued", "expected"),
    [
        (Trigger.SCHEDULE, 1, False, False),
        (Trigger.CATCH_UP, 1, False, False),
        (Trigger.SCHEDULE, 1, True, True),
        (Trigger.SCHEDULE, 2, False, True),
        (Trigger.MANUAL, 1, False, True),
        (Trigger.RETRY, 1, False, True),
        (Trigger.BACKFILL, 1, False, True),
    ],
)
def test_a_tick_says_whether_its_occurrence_was_written_down_before(trigger, attempt, queued, expected):
    tick = Tick(job_id=JOB, scheduled_for=NOON, trigger=trigger, attempt=attempt, queued=queued)

    assert Tick.from_json(tick.to_json()).has_record is expected


def test_a_message_of_an_older_deployment_is_eventbridge_s_tick():
    text = json.dumps({"v": 1, "jobId": JOB, "scheduledFor": "2026-11-21T12:00:00Z", "trigger": "schedule"})

    assert Tick.from_json(text).is_from_eventbridge


def test_eventbridge_s_input_becomes_a_tick_when_the_due_time_is_filled_in():
    text = eventbridge_input(JOB).replace("<aws.scheduler.scheduled-time>", "2026-11-21T12:00:00Z")

    assert Tick.from_json(text) == Tick(job_id=JOB, scheduled_for=NOON, trigger=Trigger.SCHEDULE)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "not json",
        "null",
        "[]",
        '"text"',
        "{}",
        json.dumps({"v": 0, "jobId": JOB, "scheduledFor": "2026-11-21T12:00:00Z", "trigger": "schedule"}),
        json.dumps({"v": 1, "jobId": "usr_1", "scheduledFor": "2026-11-21T12:00:00Z", "trigger": "schedule"}),
        json.dumps({"v": 1, "jobId": JOB, "scheduledFor": "2026-11-21T12:00:00", "trigger": "schedule"}),
        json.dumps({"v": 1, "jobId": JOB, "scheduledFor": "<aws.scheduler.scheduled-time>", "trigger": "schedule"}),
        json.dumps({"v": 1, "jobId": JOB, "scheduledFor": "2026-11-21T12:00:00Z", "trigger": "whim"}),
        json.dumps({"v": 1, "jobId": JOB, "scheduledFor": "2026-11-21T12:00:00Z", "trigger": "manual", "attempt": 0}),
        json.dumps({"v": 1, "jobId": 7, "scheduledFor": "2026-11-21T12:00:00Z", "trigger": "manual"}),
    ],
)
def test_what_is_no_tick_is_poison(body):
    with pytest.raises(PoisonMessage):
        Tick.from_json(body)
