"""Executions are asked for, cancelled and run again through the API; the trail tells who did."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import ExecutionStatus, Trigger, claimed, ended, occurrence_of
from cron_manager.domain.job import Lane
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld

NOTHING_WRITTEN = {"traceback": None, "log": []}  # what an execution that is read alone has beside what lists show


class World(ApiWorld):
    def __init__(self) -> None:
        super().__init__()
        self.job = a_job(owner_id="usr_alice")
        self.jobs.stored[self.job.id] = self.job

    def record(self, status=ExecutionStatus.QUEUED):
        """A scheduled run of a minute ago, as far as it has come."""
        due = NOON - timedelta(minutes=1)
        record = occurrence_of(self.job, scheduled_for=due, trigger=Trigger.SCHEDULE)
        if status is ExecutionStatus.RUNNING:
            record = claimed(self.job, record, attempt=1, fence="f1", now=due)
        elif status.is_terminal:
            record = ended(record, status, now=due)
        self.runs.record_missed(record)
        return record

    def trail(self):
        """What was changed."""
        return [(entry.action, entry.resource, dict(entry.changes)) for entry in self.audit.everything if entry.changes]


@pytest.fixture
def world():
    return World()


def test_a_run_asked_for_by_hand_leaves_an_entry(world):
    run = world.ask("POST", f"/jobs/{world.job.id}/execute")[1]

    assert world.trail() == [("job.execute", world.job.id, {"execution": [None, run["id"]]})]


def test_a_waiting_run_is_cancelled_and_the_trail_says_by_whom(world):
    record = world.record()

    status, run = world.ask("POST", f"/executions/{record.id}/cancel")

    assert (status, run["status"], run["reason"]) == (200, "CANCELLED", "cancelled before it began")
    assert world.ask("GET", f"/executions/{record.id}") == (200, run | NOTHING_WRITTEN)
    assert world.trail() == [("execution.cancel", record.id, {"reason": [None, "cancelled before it began"]})]
    assert world.audit.everything[0].actor.id == "usr_alice"


def test_a_run_whose_call_is_on_the_wire_is_cancelled_and_says_what_is_unknown(world):
    record = world.record(ExecutionStatus.RUNNING)

    run = world.ask("POST", f"/executions/{record.id}/cancel")[1]

    assert (run["status"], "unknown" in run["reason"]) == ("CANCELLED", True)


def test_cancelling_twice_counts_once(world):
    record = world.record()
    first = world.ask("POST", f"/executions/{record.id}/cancel")
    world.clock.advance(seconds=1)

    again = world.ask("POST", f"/executions/{record.id}/cancel")

    assert again == first
    assert len(world.trail()) == 1


def test_a_run_that_has_ended_cannot_be_cancelled(world):
    record = world.record(ExecutionStatus.FAILED)

    status, error = world.ask("POST", f"/executions/{record.id}/cancel")

    assert (status, error["code"]) == (409, "CONFLICT")
    assert world.trail() == []


def test_an_ended_run_is_run_again_ahead_of_what_is_scheduled(world):
    record = world.record(ExecutionStatus.FAILED)

    status, run = world.ask("POST", f"/executions/{record.id}/retry")

    assert (status, run["trigger"], run["retryOf"], run["status"]) == (202, "retry", record.id, "QUEUED")
    assert run["triggeredBy"] == "usr_alice"
    assert [lane for _, lane, _ in world.queue.sent] == [Lane.MANUAL]
    assert world.ask("GET", f"/executions/{run['id']}") == (200, run | NOTHING_WRITTEN)
    assert world.trail() == [("execution.retry", record.id, {"execution": [None, run["id"]]})]


def test_a_run_that_goes_on_is_not_run_again(world):
    record = world.record(ExecutionStatus.RUNNING)

    assert world.ask("POST", f"/executions/{record.id}/retry")[0] == 409
    assert world.queue.sent == []


def test_nothing_of_a_disabled_job_is_run_again(world):
    record = world.record(ExecutionStatus.FAILED)
    world.jobs.stored[world.job.id] = replace(world.job, is_active=False)

    assert world.ask("POST", f"/executions/{record.id}/retry")[0] == 409


@pytest.mark.parametrize("verb", ["cancel", "retry"])
@pytest.mark.parametrize(("who", "expected"), [("bob", 404), ("rita", 403), ("adam", {200, 202})])
def test_strangers_find_nothing_readers_may_not_and_administrators_may(world, verb, who, expected):
    record = world.record(ExecutionStatus.FAILED if verb == "retry" else ExecutionStatus.QUEUED)

    status, _ = world.ask("POST", f"/executions/{record.id}/{verb}", who=who)

    assert status in (expected if isinstance(expected, set) else {expected})


@pytest.mark.parametrize("verb", ["cancel", "retry"])
@pytest.mark.parametrize("execution_id", ["exe_none", "x", "JOB%23"])
def test_an_execution_that_is_not_there_is_not_found(world, verb, execution_id):
    assert world.ask("POST", f"/executions/{execution_id}/{verb}")[0] == 404
