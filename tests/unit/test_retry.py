"""When another attempt is worth it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus
from cron_manager.domain.retry import can_help, next_delay
from tests.fakes.jobs import a_job

FAILED = CallResult(status=ExecutionStatus.FAILED, duration_ms=10, retryable=True)


def test_delays_double_up_to_a_minute():
    job = a_job(retry_count=10, retry_delay_ms=1_000)

    delays = [next_delay(job, attempt, FAILED) for attempt in range(1, 11)]

    assert [delay.total_seconds() for delay in delays] == [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]


def test_after_the_last_attempt_there_is_none():
    assert next_delay(a_job(retry_count=2), 3, FAILED) is None
    assert next_delay(a_job(retry_count=0), 1, FAILED) is None


def test_a_longer_first_delay_doubles_too():
    assert next_delay(a_job(retry_delay_ms=10_000), 2, FAILED) == timedelta(seconds=20)


def test_what_retrying_cannot_help_is_not_retried():
    assert next_delay(a_job(), 1, replace(FAILED, retryable=False)) is None


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
