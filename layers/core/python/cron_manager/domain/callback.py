"""Work that goes on after its call: the target has answered 202, "later", and says by a call of its own how it ended.

The token that proves the caller was sent with the request, belongs to one attempt's claim and works once. What is kept
of it is a digest: 256 random bits need no slower one.
"""

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cron_manager.domain.execution import (
    CallResult,
    ErrorCategory,
    Execution,
    ExecutionStatus,
    attempted,
    ended,
    lease_over,
)
from cron_manager.domain.job import Job

SHORTEST_DEADLINE, LONGEST_DEADLINE = 60, 86_400  # seconds
MOST_MESSAGE, MOST_OUTPUT = 300, 2_048  # characters
_LATER = 202


@dataclass(frozen=True, kw_only=True)
class Report:
    """What the target says in the end."""

    succeeded: bool
    message: str | None = None
    output: str | None = None  # kept as the answer's excerpt


def with_callback(claim: Execution, token: str) -> Execution:
    """The claim whose target may call back with this token."""
    return replace(claim, callback_token=token, callback_digest=_digest(token))


def is_later(job: Job, result: CallResult) -> bool:
    """Whether the answer, which is otherwise as expected, only says that the work has begun."""
    promised = result.error_category is None and result.response_status == _LATER
    return promised and job.callback_deadline_seconds is not None


def awaiting(job: Job, claim: Execution, result: CallResult, now: datetime) -> Execution:
    """The claim that goes on until its target calls back. The attempt is noted when it ends."""
    deadline = now + timedelta(seconds=job.callback_deadline_seconds or 0)
    return replace(claim, awaiting_since=now, lease_until=deadline, result=result)


def accepts(record: Execution, token: str, now: datetime) -> bool:
    """Whether the token is that of the claim that goes on. It may come before the answer 202 has been written down."""
    if record.status is not ExecutionStatus.RUNNING or record.callback_digest is None or lease_over(record, now):
        return False
    return hmac.compare_digest(record.callback_digest, _digest(token))


def reported(record: Execution, report: Report, now: datetime) -> CallResult:
    """The attempt's result; it took until now."""
    answer = record.result or CallResult(status=ExecutionStatus.SUCCESS, duration_ms=0)
    failed = f"the target reported a failure: {report.message}" if report.message else "the target reported a failure"
    return replace(
        answer,
        status=ExecutionStatus.SUCCESS if report.succeeded else ExecutionStatus.FAILED,
        duration_ms=_since(record, now),
        response_excerpt=answer.response_excerpt if report.output is None else report.output,
        response_content_type=answer.response_content_type if report.output is None else "text/plain",
        error_category=None if report.succeeded else ErrorCategory.SERVER,
        error_message=None if report.succeeded else failed[:MOST_MESSAGE],
    )


def unheard(record: Execution, now: datetime) -> Execution:
    """The end of a run whose target did not call back in time. It is not tried again: the work may still go on."""
    given = (record.lease_until or now) - (record.awaiting_since or now)
    message = f"no callback within {given.total_seconds():.0f} s"
    answer = record.result or CallResult(status=ExecutionStatus.TIMEOUT, duration_ms=0)
    result = replace(
        answer,
        status=ExecutionStatus.TIMEOUT,
        duration_ms=_since(record, now),
        error_category=ErrorCategory.TIMEOUT,
        error_message=message,
    )
    return ended(attempted(record, result), ExecutionStatus.TIMEOUT, now=now, reason=message)


def _since(record: Execution, now: datetime) -> int:
    return round((now - (record.attempt_started_at or now)).total_seconds() * 1000)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
