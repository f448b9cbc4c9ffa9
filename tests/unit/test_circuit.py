"""When a host's circuit opens, how long it rests, and what becomes of the runs that meet it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cron_manager.domain.circuit import (
    LONGEST_HELD_UP,
    LONGEST_REST,
    MOST_JOBS,
    Circuit,
    CircuitState,
    answered,
    count_after,
    failed_again,
    has_failed_enough,
    held_up,
    host_of,
    opened,
    tried,
    why,
)
from cron_manager.domain.execution import (
    Attempt,
    CallResult,
    ErrorCategory,
    Execution,
    ExecutionStatus,
    Trigger,
    claimed,
    occurrence_of,
)
from cron_manager.domain.overlap import Waiting
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
JOB = a_job(retry_count=3)
COUNTING = Circuit(host="example.com:443", since=NOON - MINUTE, failures=20, jobs=frozenset({"job_a", "job_b"}))
OPEN = opened(COUNTING, NOON)


def a_claim(attempts: int = 0, trigger: Trigger = Trigger.SCHEDULE, at=NOON) -> Execution:
    failed = Attempt(number=1, started_at=at, duration_ms=10, status=ExecutionStatus.TIMEOUT)
    occurrence = replace(occurrence_of(JOB, scheduled_for=at, trigger=trigger), attempts=(failed,) * attempts)
    return claimed(JOB, occurrence, attempt=attempts + 1, fence="f", now=at)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Example.COM/path?q=1", "example.com:443"),
        ("http://example.com", "example.com:80"),
        ("https://example.com:8443/", "example.com:8443"),
        ("http://[2001:DB8::1]:8080/", "[2001:db8::1]:8080"),
        ("https://user@example.com/", "example.com:443"),
    ],
)
def test_a_host_is_a_name_and_a_port_in_lower_case(url, host):
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("category", "status", "verdict"),
    [
        (ErrorCategory.TIMEOUT, None, False),
        (ErrorCategory.NETWORK, None, False),
        (ErrorCategory.DNS, None, False),
        (ErrorCategory.TLS, None, False),
        (ErrorCategory.SERVER, 503, False),
        (ErrorCategory.CLIENT, 404, True),
        (ErrorCategory.ASSERTION, 200, True),
        (None, 200, True),
        (ErrorCategory.BLOCKED, None, None),
        (ErrorCategory.CLIENT, None, None),
    ],
)
def test_what_a_call_says_of_its_host(category, status, verdict):
    result = CallResult(status=ExecutionStatus.FAILED, duration_ms=1, response_status=status, error_category=category)

    assert answered(result) is verdict


def test_a_call_that_never_set_out_says_nothing_of_its_host():
    unreadable_secret = CallResult(
        status=ExecutionStatus.FAILED, duration_ms=1, error_category=ErrorCategory.NETWORK, set_out=False
    )

    assert answered(unreadable_secret) is None


def test_enough_failures_of_two_jobs_open_a_circuit_and_those_of_one_do_not():
    alone = replace(COUNTING, failures=1000, jobs=frozenset({"job_a"}))

    assert has_failed_enough(COUNTING, 20, NOON)
    assert not has_failed_enough(COUNTING, 21, NOON)
    assert not has_failed_enough(alone, 20, NOON)
    assert not has_failed_enough(OPEN, 20, NOON)


def test_a_count_slides_into_the_one_before():
    begun = count_after(COUNTING, "job_c", NOON + 15 * SECOND)

    assert (begun.since, begun.failures, begun.failures_before) == (NOON, 1, 20)
    assert begun.jobs == {"job_a", "job_b", "job_c"}
    assert begun.recent_failures(NOON + 15 * SECOND) == 1 + 20 * 0.75
    assert begun.recent_failures(NOON + MINUTE) == 1
    assert opened(begun, NOON + 15 * SECOND).failures == 16


@pytest.mark.parametrize("over", [replace(COUNTING, since=NOON - 2 * MINUTE), OPEN])
def test_a_count_long_after_begins_at_nothing(over):
    later = over.forgotten_at

    assert count_after(over, "job_c", later) == Circuit(host=over.host, since=later, jobs=frozenset({"job_c"}))


@given(st.lists(st.integers(0, 600), min_size=1, max_size=120))
def test_twice_as_many_failures_in_a_minute_as_open_a_circuit_never_leave_it_closed(seconds):
    """However they lie: what slides is an estimate, which errs by half at most."""
    limit, circuit, instants = 10, None, sorted(seconds)
    for number, second in enumerate(instants):
        now = NOON + second * SECOND
        if circuit is None:
            circuit = Circuit(host="example.com:443", since=now, jobs=frozenset({"job_a", "job_b"}))
        elif circuit.is_current(now):
            circuit = replace(circuit, failures=circuit.failures + 1)
        else:
            circuit = count_after(circuit, "job_a", now)
        if has_failed_enough(circuit, limit, now):
            return
        assert len([each for each in instants[: number + 1] if each > second - 60]) < 2 * limit


def test_an_open_circuit_rests_a_minute_and_twice_as_long_after_each_failed_try_up_to_ten():
    circuit, rests = OPEN, [OPEN.rest]
    for _ in range(5):
        circuit = failed_again(circuit, "job_a", NOON)
        rests.append(circuit.rest)

    assert [rest / MINUTE for rest in rests] == [1, 2, 4, 8, 10, 10]
    assert circuit.tried_again_at == NOON + LONGEST_REST
    assert circuit.failures == 25


def test_a_circuit_is_half_open_while_one_call_tries_it_and_not_beyond_the_claim_s_lease():
    claim = a_claim(at=NOON + MINUTE)
    trying = tried(OPEN, claim)

    assert OPEN.state(NOON) is CircuitState.OPEN
    assert trying.state(NOON + MINUTE) is CircuitState.HALF_OPEN
    assert not trying.may_be_tried(NOON + MINUTE)
    assert trying.state(claim.lease_until) is CircuitState.OPEN
    assert trying.may_be_tried(claim.lease_until)
    assert COUNTING.state(NOON) is CircuitState.CLOSED


def test_a_first_attempt_is_skipped_with_the_reason():
    end = held_up(a_claim(), OPEN, NOON + SECOND)

    assert isinstance(end, Execution)
    assert end.status is ExecutionStatus.SKIPPED
    assert end.reason == "example.com has failed 20 times over 2 jobs; tried again at 12:01:00 UTC"
    assert end.attempt_number == 0
    assert end.started_at is None


@pytest.mark.parametrize("claim", [a_claim(attempts=1), a_claim(trigger=Trigger.BACKFILL)], ids=["retry", "backfill"])
def test_what_comes_but_once_waits_until_the_circuit_is_tried_and_uses_no_attempt_up(claim):
    waiting = held_up(claim, OPEN, NOON + SECOND)

    assert isinstance(waiting, Waiting)
    assert waiting.execution.status is ExecutionStatus.QUEUED
    assert waiting.execution.attempt_number == claim.attempt_number - 1
    assert 59 * SECOND <= waiting.delay <= 69 * SECOND


def test_who_waits_while_another_run_tries_the_host_looks_again_soon():
    trying = tried(OPEN, a_claim(at=NOON + MINUTE))

    waiting = held_up(a_claim(attempts=1), trying, NOON + MINUTE)

    assert isinstance(waiting, Waiting)
    assert waiting.delay <= 25 * SECOND


def test_runs_that_wait_do_not_come_back_all_at_once():
    delays = {held_up(a_claim(attempts=1, at=NOON + number * MINUTE), OPEN, NOON).delay for number in range(20)}

    assert len(delays) > 10


def test_after_an_hour_a_further_attempt_is_given_up_and_the_run_ends_as_its_last_attempt_did():
    now = NOON + LONGEST_HELD_UP
    circuit = replace(OPEN, tried_again_at=now + MINUTE)

    end = held_up(a_claim(attempts=1), circuit, now)

    assert isinstance(end, Execution)
    assert end.status is ExecutionStatus.TIMEOUT
    assert end.reason.startswith("no further attempt: example.com has failed")


def test_a_circuit_names_no_more_than_a_hundred_jobs():
    many = replace(OPEN, jobs=frozenset(f"job_{number}" for number in range(MOST_JOBS)))

    again = failed_again(many, "job_new", NOON)

    assert again.jobs == many.jobs
    assert "over 100 or more jobs" in why(again, NOON)


def test_the_reason_names_an_unusual_port_and_a_try_that_goes_on():
    circuit = tried(replace(OPEN, host="example.com:8443"), a_claim(at=NOON + MINUTE))

    assert why(circuit, NOON + MINUTE) == ("example.com:8443 has failed 20 times over 2 jobs; another run tries it now")
