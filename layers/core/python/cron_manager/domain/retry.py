"""When a failed attempt is worth another one, and when that one starts."""

import hashlib
import re
from datetime import timedelta

from cron_manager.domain.execution import CallResult, ErrorCategory, Execution
from cron_manager.domain.job import Job, OnCrash, RetryStrategy

LONGEST_DOUBLED = timedelta(seconds=60)
LONGEST_DELAY = timedelta(minutes=15)  # that a message can wait in a lane
SPREAD = 0.1  # of a delay, to either side: what failed together does not come back together
MOST_RETRY_ON = 20  # entries of a job's own list
_STEPS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15))

# Where trying again can help: the answer is about this moment, not about the request. (RFC 9110, 15.5.9 and 15.6;
# RFC 8470 for 425; RFC 6585 for 429)
PASSING = ("network", "timeout", "dns", "handler", "408", "425", "429", "5xx")
_CATEGORIES = frozenset({"network", "timeout", "dns", "tls", "assertion", "handler"})
_STATUS = re.compile(r"[1-5](xx|\d\d)")


def retry_on_problem(entry: str) -> str | None:
    """Why an entry of a job's `retry_on` cannot be accepted, with the remedy; None when it can."""
    if entry in _CATEGORIES or _STATUS.fullmatch(entry):
        return None
    kinds = '"network", "timeout", "dns", "tls", "assertion", "handler"'
    return f'{entry!r} is none of {kinds}, a status such as "503" or a class such as "5xx".'


def can_help(category: ErrorCategory, response_status: int | None, retry_on: tuple[str, ...] | None = None) -> bool:
    """Whether another attempt can, by the job's own list or, without one, because the trouble is of a passing kind."""
    listed = PASSING if retry_on is None else retry_on
    status = str(response_status or "")
    kind = "5xx" if category is ErrorCategory.SERVER else f"{status[:1]}xx"  # one reported after a 202 counts as 5xx
    return category in listed or status in listed or kind in listed


def next_delay(job: Job, execution: Execution, result: CallResult) -> timedelta | None:
    """How long to wait after the execution's failed attempt before the next one; None when that was the last.

    A target's `Retry-After` makes the wait longer, never shorter. The same attempt gets the same delay whenever asked.
    """
    attempt = execution.attempt_number
    if result.error_category is None or result.never_again or attempt > job.retry_count:
        return None
    if result.error_category is ErrorCategory.CRASH:
        if job.on_crash is not OnCrash.RETRY:
            return None
    elif not can_help(result.error_category, result.response_status, job.retry_on):
        return None
    share = _share(execution.id, attempt)
    asked = min(result.retry_after or timedelta(0), LONGEST_DELAY) * (1 + SPREAD * share)
    return min(max(_spread(_planned(job, attempt), share), asked), LONGEST_DELAY)


def _planned(job: Job, attempt: int) -> timedelta:
    """The strategy's delay after the attempt (1 = the first)."""
    delay = timedelta(milliseconds=job.retry_delay_ms)
    match job.retry_strategy:
        case RetryStrategy.EXPONENTIAL:
            return min(delay * (1 << (attempt - 1)), LONGEST_DOUBLED)
        case RetryStrategy.STEPPED:
            return _STEPS[min(attempt, len(_STEPS)) - 1]
        case RetryStrategy.FIXED:
            return delay


def _spread(delay: timedelta, share: float) -> timedelta:
    """Within the spread around the delay, and no longer than what can be waited, so that the ends do not meet there."""
    low, high = delay * (1 - SPREAD), min(delay * (1 + SPREAD), LONGEST_DELAY)
    return low + (high - low) * share


def _share(execution_id: str, attempt: int) -> float:
    """0 to 1, the same for the same attempt."""
    digest = hashlib.sha256(f"{execution_id}#{attempt}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64
