"""Executions as rows of a table, for exports."""

from collections.abc import Sequence

from cron_manager.presentation import Shown

COLUMNS = (
    *("id", "jobId", "jobName", "trigger", "triggeredBy", "retryOf", "status", "reason", "scheduledFor", "startedAt"),
    *("completedAt", "lagMs", "executionTimeMs", "attemptNumber", "method", "url", "responseStatus"),
    *("responseContentType", "errorCategory", "errorMessage"),
)


def execution_row(shown: Shown) -> Sequence[object]:
    """The cells of `COLUMNS`."""
    request = shown["request"]
    made = {"method": request["method"], "url": request["url"]} if isinstance(request, dict) else {}
    return [({**shown, **made}).get(name) for name in COLUMNS]
