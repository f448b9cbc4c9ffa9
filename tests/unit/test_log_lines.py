"""An execution's record tells what happened, line by line."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import (
    CallResult,
    ErrorCategory,
    ExecutionStatus,
    Trigger,
    attempted,
    claimed,
    ended,
    occurrence_of,
    released,
)
from cron_manager.domain.log_lines import ERRORS, LogLevel, log_lines
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

JOB = a_job()
DUE = occurrence_of(JOB, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
OK = CallResult(status=ExecutionStatus.SUCCESS, duration_ms=120, response_status=200)
BAD = CallResult(
    status=ExecutionStatus.FAILED,
    duration_ms=3_400,
    response_status=503,
    error_category=ErrorCategory.SERVER,
    error_message="the server answered 503",
)


def after(**span: float):
    return NOON + timedelta(**span)


def told(execution) -> list[tuple[float, str, str]]:
    return [
        ((line.at - NOON).total_seconds(), f"{line.level} {line.event}", line.message) for line in log_lines(execution)
    ]


def test_a_run_that_succeeds_at_once():
    claim = claimed(JOB, DUE, attempt=1, fence="f", now=after(milliseconds=400))

    assert told(ended(attempted(claim, OK), ExecutionStatus.SUCCESS, now=after(milliseconds=530))) == [
        (0, "info tick", "Due by its schedule."),
        (0.4, "info claim", "Claimed 400 ms after it was due."),
        (0.4, "info attempt", "Attempt 1: GET https://example.com/backup"),
        (0.52, "info answer", "Answered 200 after 120 ms."),
        (0.53, "info end", "SUCCESS."),
    ]


def test_a_run_that_fails_tries_again_and_is_lost():
    first = released(attempted(claimed(JOB, DUE, attempt=1, fence="f", now=NOON), BAD))
    second = attempted(claimed(JOB, first, attempt=2, fence="g", now=after(seconds=5)), BAD)

    assert told(ended(second, ExecutionStatus.FAILED, now=after(seconds=9)))[2:] == [
        (0, "info attempt", "Attempt 1: GET https://example.com/backup"),
        (3.4, "warning answer", "Answered 503 after 3.4 s: the server answered 503"),
        (3.4, "warning retry", "Attempt 2 follows."),
        (5, "info attempt", "Attempt 2: GET https://example.com/backup"),
        (8.4, "warning answer", "Answered 503 after 3.4 s: the server answered 503"),
        (9, "error end", "FAILED after 2 attempts: the server answered 503."),
    ]


def test_a_call_that_got_no_answer_says_what_ended_it():
    result = CallResult(status=ExecutionStatus.TIMEOUT, duration_ms=30_000, error_category=ErrorCategory.TIMEOUT)
    claim = attempted(claimed(JOB, DUE, attempt=1, fence="f", now=NOON), result)

    lines = told(ended(claim, ExecutionStatus.TIMEOUT, now=after(seconds=30)))

    assert lines[3] == (30, "warning answer", "Ended by timeout after 30.0 s.")


def test_a_run_that_waits_for_its_next_attempt_says_so():
    waiting = replace(
        released(attempted(claimed(JOB, DUE, attempt=1, fence="f", now=NOON), BAD)), status=ExecutionStatus.QUEUED
    )

    assert told(waiting)[-1] == (3.4, "warning retry", "Attempt 2 follows.")


def test_a_call_on_the_wire_is_the_last_that_is_known():
    claim = claimed(JOB, DUE, attempt=1, fence="f", now=after(seconds=1))

    assert told(claim)[-1] == (1, "info attempt", "Attempt 1: GET https://example.com/backup")


def test_a_crash_leaves_the_attempt_without_an_answer():
    claim = claimed(JOB, DUE, attempt=1, fence="f", now=NOON)

    lines = told(ended(claim, ExecutionStatus.CRASHED, now=after(minutes=1), reason="the executor died"))

    assert [line[1] for line in lines] == ["info tick", "info claim", "info attempt", "error end"]
    assert lines[-1][2] == "CRASHED: the executor died."


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"trigger": Trigger.MANUAL, "triggered_by": "usr_alice"}, "Asked for by usr_alice."),
        (
            {"trigger": Trigger.RETRY, "triggered_by": "usr_alice", "retry_of": "exe_1"},
            "usr_alice asked to run exe_1 again.",
        ),
        ({"trigger": Trigger.CATCH_UP}, "Due by its schedule; no tick came, and the sweeper noticed."),
    ],
)
def test_a_run_says_why_it_exists(changes, message):
    assert told(replace(DUE, **changes)) == [(0, "info tick", message)]


def test_a_backfill_begins_when_somebody_asked():
    asked = replace(DUE, trigger=Trigger.BACKFILL, triggered_by="usr_alice", asked_at=after(days=2))

    assert told(asked) == [(172_800, "info tick", "Due in the past; usr_alice asked to make up for it.")]


def test_waiting_for_another_run_and_for_a_callback_are_told():
    waited = replace(DUE, waiting_since=after(seconds=2), awaiting_since=after(seconds=7))

    assert [line[1:] for line in told(waited)[1:]] == [
        ("info wait", "Another run of the job goes on."),
        ("info wait", "The target will call back."),
    ]


@pytest.mark.parametrize("status", [status for status in ExecutionStatus if status.is_terminal])
def test_only_a_run_that_is_lost_ends_with_an_error(status):
    last = log_lines(ended(DUE, status, now=NOON, reason="because"))[-1]

    assert (last.level is LogLevel.ERROR) is (status in ERRORS)
    assert (status in ERRORS) is (status.is_failure or status is ExecutionStatus.MISSED)


def test_a_line_carries_its_figures():
    lines = log_lines(attempted(claimed(JOB, DUE, attempt=1, fence="f", now=NOON), BAD))
    (answer,) = [line for line in lines if line.event == "answer"]

    assert answer.details == {
        "attempt": 1,
        "status": "FAILED",
        "durationMs": 3_400,
        "responseStatus": 503,
        "errorCategory": "server",
    }
    assert (answer.job_id, answer.job_name, answer.execution_id) == (JOB.id, JOB.name, DUE.id)
