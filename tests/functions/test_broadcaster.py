"""The broadcaster hears both streams, as recorded: it counts, it tells, it disables what fails too often."""

import json
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest

from cron_manager.adapters.dynamodb.execution_items import execution_to_item, run_key
from cron_manager.domain.callback import awaiting
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import (
    CallResult,
    ExecutionStatus,
    Trigger,
    attempted,
    claimed,
    ended,
    occurrence_of,
)
from cron_manager.domain.job import edited
from cron_manager.usecases.follow_alerts import FollowAlerts
from cron_manager.usecases.follow_outcomes import FollowOutcomes
from tests.fakes.alerts import FakeAlertQueue, FakeIncidents, FakeNotifications
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.outcomes import FakeOutcomes
from tests.functions.functions import lambda_context, load_handler
from tests.functions.test_registrar import change


def write(sequence, before, after):
    record = {"eventName": "MODIFY" if before else "INSERT"}
    images = {"NewImage": execution_to_item(after)} | ({"OldImage": execution_to_item(before)} if before else {})
    record["dynamodb"] = {
        "ApproximateCreationDateTime": 1795262400.0,
        "Keys": run_key(after),
        "SequenceNumber": sequence,
        **images,
    }
    return record


def a_run(job, status=ExecutionStatus.SUCCESS, instant=NOON):
    """The claim and the end of an occurrence."""
    claim = claimed(
        job, occurrence_of(job, scheduled_for=instant, trigger=Trigger.SCHEDULE), attempt=1, fence="f", now=instant
    )
    result = CallResult(status=status, duration_ms=100)
    return claim, ended(attempted(claim, result), status, now=instant)


class FakeLive:
    def __init__(self):
        self.events = []
        self.down = False

    def publish(self, events):
        if self.down:
            raise ConnectionError("nobody there")
        self.events += events


@pytest.fixture
def world():
    job = a_job(disable_after_failures=3)
    jobs, outcomes, live = FakeJobs(job), FakeOutcomes(), FakeLive()
    notifications, queue = FakeNotifications(), FakeAlertQueue()
    alerts = FollowAlerts(
        jobs=jobs,
        incidents=FakeIncidents(),
        notifications=notifications,
        notifies_by_default=lambda: True,
        now=FakeClock(),
    )
    follow = FollowOutcomes(outcomes=outcomes, jobs=jobs, alert=alerts.runs, now=FakeClock())
    deps = SimpleNamespace(follow_outcomes=follow, follow_alerts=alerts, alert_queue=queue, live=live)
    module = load_handler("broadcaster", deps=lambda: deps)
    return SimpleNamespace(
        job=job,
        jobs=jobs,
        outcomes=outcomes,
        live=live,
        notifications=notifications,
        alert_queue=queue,
        handler=module.handler,
    )


def test_a_run_is_announced_when_it_starts_and_when_it_ends(world):
    claim, end = a_run(world.job)

    world.handler({"Records": [write("1", None, claim), write("2", claim, end)]}, lambda_context())

    assert [event.type for event in world.live.events] == ["execution:started", "execution:completed"]
    assert world.live.events[1].data["status"] == "SUCCESS"
    assert "responseExcerpt" not in world.live.events[1].data


def test_a_run_that_waits_for_its_target_s_callback_is_announced_once_more_and_says_until_when(world):
    job = replace(world.job, callback_deadline_seconds=60)
    claim, _ = a_run(job)
    waiting = awaiting(job, claim, CallResult(status=ExecutionStatus.SUCCESS, duration_ms=5, response_status=202), NOON)
    watched = replace(waiting, lease_until=NOON + timedelta(seconds=61))

    records = [write("1", None, claim), write("2", claim, waiting), write("3", waiting, watched)]
    world.handler({"Records": records}, lambda_context())

    assert [event.type for event in world.live.events] == ["execution:started", "execution:started"]
    assert [event.data["awaitingCallbackUntil"] for event in world.live.events] == [None, "2026-11-21T12:01:00.000Z"]


@pytest.fixture
def round_trips(monkeypatch, capsys):
    """The values of CanaryRoundTrip that were written since it was asked last."""
    monkeypatch.setenv("POWERTOOLS_METRICS_NAMESPACE", "CronManager")
    monkeypatch.setenv("POWERTOOLS_SERVICE_NAME", "broadcaster")

    def read():
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
        return [line["CanaryRoundTrip"] for line in lines if "_aws" in line]

    return read


@pytest.mark.parametrize(
    ("job_id", "status", "measured"),
    [
        (CANARY_ID, ExecutionStatus.SUCCESS, [[2_500.0]]),
        (CANARY_ID, ExecutionStatus.FAILED, []),
        ("job_00000000000000000000000001", ExecutionStatus.SUCCESS, []),
    ],
)
def test_each_success_of_the_canary_is_a_value_and_nothing_else_is(world, round_trips, job_id, status, measured):
    job = replace(world.job, id=job_id)
    world.jobs.stored[job_id] = job
    claim, end = a_run(job, status)
    ended_later = replace(end, completed_at=NOON + timedelta(milliseconds=2_500))

    world.handler({"Records": [write("1", None, claim), write("2", claim, ended_later)]}, lambda_context())

    assert round_trips() == measured


def test_a_run_counts_once_however_often_it_is_heard_of(world):
    claim, end = a_run(world.job)
    records = {"Records": [write("1", None, claim), write("2", claim, end)]}

    world.handler(records, lambda_context())
    world.handler(records, lambda_context())

    assert world.outcomes.states[world.job.id].success_count == 1
    assert len(world.outcomes.batches) == 1


def test_a_job_that_fails_as_often_in_a_row_as_allowed_is_disabled_with_the_reason(world):
    for number in range(3):
        claim, end = a_run(world.job, ExecutionStatus.FAILED, NOON.replace(minute=number))
        world.handler({"Records": [write(str(number), claim, end)]}, lambda_context())

    job = world.jobs.find(world.job.id)
    assert not job.is_active
    assert job.disabled_reason.startswith("3 runs in a row failed")
    assert [(entry.action, entry.actor.id) for entry in world.jobs.entries] == [("job.disable", "system")]


def test_a_success_in_between_starts_the_count_anew(world):
    outcomes = [ExecutionStatus.FAILED, ExecutionStatus.FAILED, ExecutionStatus.SUCCESS, ExecutionStatus.TIMEOUT]
    for number, status in enumerate(outcomes):
        claim, end = a_run(world.job, status, NOON.replace(minute=number))
        world.handler({"Records": [write(str(number), claim, end)]}, lambda_context())

    assert world.jobs.find(world.job.id).is_active
    assert world.outcomes.states[world.job.id].consecutive_failures == 1


def test_missed_occurrences_count_against_nobody(world):
    for number in range(5):
        occurrence = occurrence_of(world.job, scheduled_for=NOON.replace(minute=number), trigger=Trigger.CATCH_UP)
        missed = ended(occurrence, ExecutionStatus.MISSED, now=NOON, reason="too late")
        world.handler({"Records": [write(str(number), None, missed)]}, lambda_context())

    assert world.jobs.find(world.job.id).is_active
    assert [event.type for event in world.live.events] == ["execution:failed"] * 5


def test_changes_of_jobs_are_announced(world):
    renamed = edited(world.job, {"name": "new name"}, by="usr_alice", now=NOON)
    moved = edited(renamed, {"cron_expression": "0 3 * * *"}, by="usr_alice", now=NOON)
    gone = replace(moved, deleted_at=NOON, is_active=False)

    records = [change("1", None, world.job), change("2", world.job, renamed), change("3", renamed, moved)]
    world.handler({"Records": [*records, change("4", moved, gone)]}, lambda_context())

    assert [event.type for event in world.live.events] == [
        "cron:created",
        "cron:updated",
        "cron:updated",
        "schedule:changed",
        "cron:deleted",
    ]


def test_a_push_that_fails_holds_nothing_up(world):
    world.live.down = True
    claim, end = a_run(world.job)

    world.handler({"Records": [write("2", claim, end)]}, lambda_context())

    assert world.outcomes.states[world.job.id].success_count == 1


def test_an_expired_record_tells_nothing(world):
    _, end = a_run(world.job)
    record = write("1", None, end)
    del record["dynamodb"]["NewImage"]

    world.handler({"Records": [record]}, lambda_context())

    assert world.live.events == []


def brought_back(record):
    """As a restore writes it."""
    record["dynamodb"]["NewImage"]["restoredAt"] = {"S": "2026-11-22T12:00:00+00:00"}
    return record


def test_a_run_that_a_backup_brought_back_is_not_counted_again_nor_told(world):
    _, end = a_run(world.job, ExecutionStatus.FAILED)

    world.handler({"Records": [brought_back(write("1", None, end))]}, lambda_context())

    assert world.live.events == []
    assert world.outcomes.batches == []
    assert not world.notifications.stored


def test_a_run_that_was_under_way_when_it_was_backed_up_counts_when_it_ends(world):
    claim, end = a_run(world.job)
    ending = brought_back(write("2", claim, end))
    ending["dynamodb"]["OldImage"]["restoredAt"] = ending["dynamodb"]["NewImage"]["restoredAt"]

    world.handler({"Records": [brought_back(write("1", None, claim)), ending]}, lambda_context())

    assert [event.type for event in world.live.events] == ["execution:completed"]
    assert world.outcomes.states[world.job.id].success_count == 1
