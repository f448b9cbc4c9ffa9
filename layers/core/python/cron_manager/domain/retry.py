"""When a failed attempt is worth another one, and when that one starts."""

from datetime import timedelta

from cron_manager.domain.execution import CallResult, ErrorCategory
from cron_manager.domain.job import Job

LONGEST_DELAY = timedelta(seconds=60)

# Where trying again can help: the answer is about this moment, not about the request. (RFC 9110, 15.5.9 and 15.6;
# RFC 8470 for 425; RFC 6585 for 429)
_PASSING_STATUSES = frozenset({408, 425, 429})
_PASSING_CATEGORIES = frozenset({ErrorCategory.TIMEOUT, ErrorCategory.NETWORK, ErrorCategory.DNS, ErrorCategory.SERVER})


def can_help(category: ErrorCategory, response_status: int | None) -> bool:
    return category in _PASSING_CATEGORIES or response_status in _PASSING_STATUSES


def next_delay(job: Job, attempt: int, result: CallResult) -> timedelta | None:
    """How long to wait after a failed attempt (1 = the first) before the next one; None when that was the last."""
    if not result.retryable or attempt > job.retry_count:
        return None
    delay = timedelta(milliseconds=job.retry_delay_ms * 2 ** (attempt - 1))
    return min(delay, LONGEST_DELAY)
