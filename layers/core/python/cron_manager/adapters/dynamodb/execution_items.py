"""An execution as one item. The fast path's item stays below 1 KB, one write unit, so what is empty is left out."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.archive import GRACE
from cron_manager.domain.execution import (
    KEPT,
    Attempt,
    CallResult,
    ErrorCategory,
    Execution,
    ExecutionStatus,
    Timings,
    Trigger,
)
from cron_manager.domain.instants import from_iso, to_iso


def run_key(execution: Execution) -> keys.Key:
    return keys.run(execution.job_id, execution.scheduled_for, execution.trigger.origin)


def execution_to_item(execution: Execution) -> Item:
    """The whole record, for the first write."""
    return {
        **run_key(execution),
        **encode_item(
            {
                "jobId": execution.job_id,
                "jobName": execution.job_name,
                "ownerId": execution.owner_id,
                "scheduledFor": to_iso(execution.scheduled_for),
                "trigger": str(execution.trigger),
                "triggeredBy": execution.triggered_by,
                "askedAt": to_iso(execution.asked_at) if execution.asked_at else None,
                "retryOf": execution.retry_of,
                "keptDays": execution.kept_days,
                "expiresAt": int(_expiry(execution).timestamp()),
                **changing_attributes(execution),
            }
        ),
    }


def _expiry(execution: Execution) -> datetime:
    """Decided once, by the first write: what is archived outlives its time, so that the archiver may be late."""
    kept = KEPT + GRACE if execution.kept_days is None else timedelta(days=execution.kept_days)
    return (execution.asked_at or execution.scheduled_for) + kept


def changing_attributes(execution: Execution) -> dict[str, object]:
    """What a claim, an attempt's end and a terminal write may change; None removes."""
    result = execution.result
    return {
        "status": str(execution.status),
        "reason": execution.reason,
        "attemptNumber": execution.attempt_number,
        "attempts": [_attempt_attributes(attempt) for attempt in execution.attempts] or None,
        "fence": execution.fence,
        "attemptStartedAt": to_iso(execution.attempt_started_at) if execution.attempt_started_at else None,
        "leaseUntil": to_iso(execution.lease_until) if execution.lease_until else None,
        "awaitingSince": to_iso(execution.awaiting_since) if execution.awaiting_since else None,
        "callbackDigest": execution.callback_digest,
        "waitingSince": to_iso(execution.waiting_since) if execution.waiting_since else None,
        "startedAt": to_iso(execution.started_at) if execution.started_at else None,
        "completedAt": to_iso(execution.completed_at) if execution.completed_at else None,
        "request": execution.request,
        "result": _result_attributes(result) if result else None,
    }


def item_to_execution(item: Mapping[str, Any]) -> Execution:
    return plain_to_execution(decode_item(item))


def plain_to_execution(stored: Mapping[str, Any]) -> Execution:
    """Of an item's attributes as plain values."""
    return Execution(
        job_id=stored["jobId"],
        job_name=stored["jobName"],
        owner_id=stored["ownerId"],
        kept_days=stored.get("keptDays"),
        scheduled_for=from_iso(stored["scheduledFor"]),
        trigger=Trigger(stored["trigger"]),
        triggered_by=stored.get("triggeredBy"),
        asked_at=_instant(stored, "askedAt"),
        retry_of=stored.get("retryOf"),
        status=ExecutionStatus(stored["status"]),
        reason=stored.get("reason"),
        attempt_number=stored["attemptNumber"],
        attempts=tuple(_attempt(attempt) for attempt in stored.get("attempts", ())),
        fence=stored.get("fence"),
        attempt_started_at=_instant(stored, "attemptStartedAt"),
        lease_until=_instant(stored, "leaseUntil"),
        awaiting_since=_instant(stored, "awaitingSince"),
        callback_digest=stored.get("callbackDigest"),
        waiting_since=_instant(stored, "waitingSince"),
        started_at=_instant(stored, "startedAt"),
        completed_at=_instant(stored, "completedAt"),
        request=stored.get("request"),
        result=_result(stored["result"]) if "result" in stored else None,
    )


def _instant(stored: Mapping[str, Any], name: str) -> Any:
    return from_iso(stored[name]) if name in stored else None


def _attempt_attributes(attempt: Attempt) -> dict[str, object]:
    return {
        "number": attempt.number,
        "startedAt": to_iso(attempt.started_at),
        "durationMs": attempt.duration_ms,
        "status": str(attempt.status),
        "responseStatus": attempt.response_status,
        "errorCategory": attempt.error_category and str(attempt.error_category),
        "errorMessage": attempt.error_message,
    }


def _attempt(stored: Mapping[str, Any]) -> Attempt:
    return Attempt(
        number=stored["number"],
        started_at=from_iso(stored["startedAt"]),
        duration_ms=stored["durationMs"],
        status=ExecutionStatus(stored["status"]),
        response_status=stored.get("responseStatus"),
        error_category=_category(stored),
        error_message=stored.get("errorMessage"),
    )


def _result_attributes(result: CallResult) -> dict[str, object]:
    timings = {name: value for name, value in asdict(result.timings).items() if value is not None}
    return {
        "status": str(result.status),
        "durationMs": result.duration_ms,
        "responseStatus": result.response_status,
        "responseExcerpt": result.response_excerpt,
        "responseContentType": result.response_content_type,
        "timings": timings or None,
        "errorCategory": result.error_category and str(result.error_category),
        "errorMessage": result.error_message,
        "traceback": result.traceback,
        "log": list(result.log) or None,
    }


def _result(stored: Mapping[str, Any]) -> CallResult:
    return CallResult(
        status=ExecutionStatus(stored["status"]),
        duration_ms=stored["durationMs"],
        response_status=stored.get("responseStatus"),
        response_excerpt=stored.get("responseExcerpt"),
        response_content_type=stored.get("responseContentType"),
        timings=Timings(**stored.get("timings", {})),
        error_category=_category(stored),
        error_message=stored.get("errorMessage"),
        traceback=stored.get("traceback"),
        log=tuple(stored.get("log", ())),
    )


def _category(stored: Mapping[str, Any]) -> ErrorCategory | None:
    return ErrorCategory(stored["errorCategory"]) if "errorCategory" in stored else None
