"""When another attempt is worth it, and when it comes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import CallResult, ErrorCategory, Execution, ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.job import Job, RetryStrategy
from cron_manager.domain.retry import PASSING, can_help, next_delay, retry_on_problem
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

FAILED = CallResult(status=ExecutionStatus.FAILED, duration_ms=10, error_category=ErrorCategory.NETWORK)
MINUTE = timedelta(minutes=1)


def after(job: Job, attempt: int, minutes: int = 0) -> Execution:
    occurrence = occurrence_of(job, scheduled_for=NOON + minutes * MINUTE, trigger=Trigger.SCHEDULE)
    return replace(occurrence, attempt_number=attempt)


def delay(job: Job, attempt: int, result: CallResult = FAILED, minutes: int = 0) -> timedelta:
    found = next_delay(job, after(job, attempt, minutes), result)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("strategy", "seconds"),
    [
        (RetryStrategy.EXPONENTIAL, [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]),
        (RetryStrategy.STEPPED, [60, 300, 900, 900, 900, 900, 900, 900, 900, 900]),
        (RetryStrategy.FIXED, [1] * 10),
    ],
)
def test_each_strategy_has_its_delays_give_or_take_a_tenth(strategy, seconds):
    job = a_job(retry_count=10, retry_delay_ms=1_000, retry_strategy=strategy)

    delays = [delay(job, attempt).total_seconds() for attempt in range(1, 11)]

    assert delays == [pytest.approx(each, rel=0.1) for each in seconds]


def test_a_longer_first_delay_doubles_too():
    assert delay(a_job(retry_delay_ms=10_000), 2).total_seconds() == pytest.approx(20, rel=0.1)


def test_what_failed_together_comes_back_apart_and_each_time_at_the_same_moment():
    job = a_job(retry_delay_ms=10_000)

    delays = [delay(job, 1, minutes=number) for number in range(50)]

    assert max(delays) - min(delays) > timedelta(seconds=1.5)
    assert delays == [delay(job, 1, minutes=number) for number in range(50)]


def test_no_delay_is_longer_than_a_message_can_wait_and_the_longest_are_spread_as_well():
    job = a_job(retry_strategy=RetryStrategy.STEPPED)

    delays = [delay(job, 3, minutes=number) for number in range(50)]

    assert max(delays) <= 15 * MINUTE
    assert len(set(delays)) == 50


@pytest.mark.parametrize(
    ("asked", "lower", "upper"), [(30, 30, 33), (0.1, 0.9, 1.1), (890, 890, 900), (7200, 900, 900)]
)
def test_a_target_that_asks_for_time_gets_it_up_to_a_quarter_of_an_hour(asked, lower, upper):
    result = replace(FAILED, retry_after=timedelta(seconds=asked))

    assert lower <= delay(a_job(retry_delay_ms=1_000), 1, result).total_seconds() <= upper


def test_after_the_last_attempt_there_is_none():
    few, none = a_job(retry_count=2), a_job(retry_count=0)

    assert next_delay(few, after(few, 3), FAILED) is None
    assert next_delay(none, after(none, 1), FAILED) is None


def test_a_target_that_wants_no_further_attempt_gets_none():
    job = a_job()

    assert next_delay(job, after(job, 1), replace(FAILED, never_again=True)) is None


def test_what_retrying_cannot_help_is_not_retried():
    job = a_job()

    assert next_delay(job, after(job, 1), replace(FAILED, error_category=ErrorCategory.BLOCKED)) is None


def test_a_good_answer_is_not_retried():
    job = a_job(retry_on=("2xx",))
    good = CallResult(status=ExecutionStatus.SUCCESS, duration_ms=10, response_status=200)

    assert next_delay(job, after(job, 1), good) is None


def test_a_job_s_own_list_replaces_the_usual_one():
    job = a_job(retry_on=("404",))

    assert next_delay(job, after(job, 1), FAILED) is None
    not_found = replace(FAILED, error_category=ErrorCategory.CLIENT, response_status=404)
    assert next_delay(job, after(job, 1), not_found) is not None


@pytest.mark.parametrize(
    ("category", "status", "expected"),
    [
        (ErrorCategory.TIMEOUT, None, True),
        (ErrorCategory.NETWORK, None, True),
        (ErrorCategory.DNS, None, True),
        (ErrorCategory.SERVER, 500, True),
        (ErrorCategory.SERVER, 503, True),
        (ErrorCategory.CLIENT, 408, True),
        (ErrorCategory.CLIENT, 425, True),
        (ErrorCategory.CLIENT, 429, True),
        (ErrorCategory.CLIENT, 404, False),
        (ErrorCategory.TLS, None, False),
        (ErrorCategory.BLOCKED, None, False),
    ],
)
def test_only_passing_trouble_is_worth_another_attempt(category, status, expected):
    assert can_help(category, status) is expected


@pytest.mark.parametrize(
    ("retry_on", "category", "status", "expected"),
    [
        ((), ErrorCategory.TIMEOUT, None, False),
        (("tls",), ErrorCategory.TLS, None, True),
        (("4xx",), ErrorCategory.CLIENT, 404, True),
        (("4xx",), ErrorCategory.SERVER, 500, False),
        (("503",), ErrorCategory.SERVER, 503, True),
        (("503",), ErrorCategory.SERVER, 502, False),
        (("3xx",), ErrorCategory.CLIENT, 302, True),
        (("network",), ErrorCategory.NETWORK, 200, True),
        (("assertion",), ErrorCategory.ASSERTION, 200, True),
        (None, ErrorCategory.ASSERTION, 200, False),
    ],
)
def test_a_list_names_kinds_of_trouble_statuses_and_classes_of_them(retry_on, category, status, expected):
    assert can_help(category, status, retry_on) is expected


@pytest.mark.parametrize("entry", [*PASSING, "tls", "assertion", "503", "4xx", "100", "599"])
def test_known_entries_are_accepted(entry):
    assert retry_on_problem(entry) is None


@pytest.mark.parametrize("entry", ["", "6xx", "xx", "50x", "5XX", "1000", "crash", "503 ", "-503"])
def test_unknown_entries_are_refused_by_name(entry):
    assert repr(entry) in retry_on_problem(entry)
