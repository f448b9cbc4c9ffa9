"""Records as the public API and the live messages show them: plain mappings in camelCase, instants as text.

Written by hand because it stands on the broadcaster's path, where pydantic has no place; a test compares it with the
schemas at the edge.
"""

from dataclasses import asdict
from datetime import datetime, time, timedelta

from cron_manager.domain.call import expect_to_plain
from cron_manager.domain.category import Category
from cron_manager.domain.execution import Attempt, CallResult, Execution, Timings
from cron_manager.domain.handler import RegisteredHandler
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, JobState
from cron_manager.domain.ledger import Ledger
from cron_manager.domain.masking import masked_auth, masked_pairs, masked_payload, masked_url
from cron_manager.domain.schedule import Calendar, Closure
from cron_manager.domain.schedule.words import describe
from cron_manager.domain.stored_secret import StoredSecret
from cron_manager.domain.traces import without_folders
from cron_manager.domain.tuning.hold import Hold

Shown = dict[str, object]


def job_shown(job: Job, state: JobState, now: datetime) -> Shown:
    return {
        "id": job.id,
        "version": job.version,
        "name": job.name,
        "description": job.description,
        "tags": list(job.tags),
        "categoryId": job.category_id,
        "kind": str(job.kind),
        "handler": job.handler,
        "payload": masked_payload(job.payload),
        "cronExpression": job.cron_expression,
        "timezone": job.timezone,
        **_timing_shown(job, now),
        "scheduleDescription": describe(job.schedule),
        "endpointUrl": masked_url(job.endpoint_url) or None,
        "httpMethod": str(job.http_method),
        "headers": masked_pairs(job.headers),
        "queryParams": masked_pairs(job.query_params),
        "body": job.body,
        "auth": masked_auth(job.auth),
        "expect": expect_to_plain(job.expect),
        "sendIdentification": job.send_identification,
        "timeoutMs": job.timeout_ms,
        **_policies_shown(job),
        "tuning": str(job.tuning),
        "ownersSchedule": _hold_shown(job.hold),
        "isLocked": job.is_locked,
        "isActive": job.is_active,
        "disabledReason": job.disabled_reason,
        "pausedUntil": _iso(job.paused_until) if job.is_paused(now) else None,
        **state_shown(job, state),
        "nextRunAt": _iso(job.next_run_after(now)),
        "ownerId": job.owner_id,
        "createdBy": job.created_by,
        "updatedBy": job.updated_by,
        "createdAt": to_iso(job.created_at),
        "updatedAt": to_iso(job.updated_at),
        "deletedAt": _iso(job.deleted_at),
    }


def _hold_shown(hold: Hold | None) -> Shown | None:
    if hold is None:
        return None
    return {
        "cronExpression": hold.cron_expression,
        "jitterSeconds": hold.jitter_seconds,
        "stretchedBy": hold.stretched_by,
        "since": to_iso(hold.since),
        "decisionId": hold.decision_id,
    }


def _policies_shown(job: Job) -> Shown:
    return {
        "retryCount": job.retry_count,
        "retryDelayMs": job.retry_delay_ms,
        "retryStrategy": str(job.retry_strategy),
        "retryOn": None if job.retry_on is None else list(job.retry_on),
        "onCrash": str(job.on_crash),
        "overlapPolicy": str(job.overlap_policy),
        "callbackDeadlineSeconds": job.callback_deadline_seconds,
        "misfireGraceSeconds": job.misfire_grace_seconds,
        "catchUp": str(job.catch_up),
        "disableAfterFailures": job.disable_after_failures,
        "notifyOnFailure": job.notify_on_failure,
        "alertsMutedUntil": _iso(job.alerts_muted_until),
    }


def _timing_shown(job: Job, now: datetime) -> Shown:
    return {
        "startAt": _iso(job.start_at),
        "endAt": _iso(job.end_at),
        "maxRuns": job.max_runs,
        "runsLeft": job.runs_left(now),
        "jitterSeconds": job.jitter_seconds,
        "dstGap": str(job.dst_gap),
        "dstOverlap": str(job.dst_overlap),
        "calendarIds": list(job.calendar_ids),
    }


def calendar_shown(calendar: Calendar, jobs: int) -> Shown:
    """`jobs` is how many use it."""
    return {
        "id": calendar.id,
        "version": calendar.version,
        "name": calendar.name,
        "description": calendar.description,
        "closures": [closure_shown(closure) for closure in calendar.closures],
        "jobs": jobs,
        "ownerId": calendar.owner_id,
        "createdAt": to_iso(calendar.created_at),
        "updatedAt": to_iso(calendar.updated_at),
    }


def category_shown(category: Category, jobs: int) -> Shown:
    """`jobs` is how many it has."""
    return {
        "id": category.id,
        "version": category.version,
        "name": category.name,
        "description": category.description,
        "color": category.color,
        "status": str(category.status),
        "executionRetentionDays": category.execution_retention_days,
        "jobs": jobs,
        "ownerId": category.owner_id,
        "createdAt": to_iso(category.created_at),
        "updatedAt": to_iso(category.updated_at),
    }


def secret_shown(secret: StoredSecret) -> Shown:
    return {
        "name": secret.name,
        "version": secret.version,
        "ownerId": secret.owner_id,
        "createdAt": to_iso(secret.created_at),
        "updatedAt": to_iso(secret.updated_at),
        "updatedBy": secret.updated_by,
    }


def handler_shown(registered: RegisteredHandler) -> Shown:
    handler = registered.handler
    return {
        "name": handler.name,
        "function": handler.function,
        "description": handler.description,
        "cronExpression": handler.schedule,
        "timezone": handler.timezone,
        "timeoutMs": handler.timeout_ms,
        "retryCount": handler.retry_count,
        "retryDelayMs": handler.retry_delay_ms,
        "notifyOnFailure": handler.notify_on_failure,
        "isActive": handler.is_active,
        "isLocked": handler.is_locked,
        "isSystem": handler.is_system,
        "jobId": registered.job_id,
        "problem": registered.problem,
    }


def closure_shown(closure: Closure) -> Shown:
    """Whole days by their first and last date, other spans by their first minute and the one after their last."""
    return {**_span_shown(closure), "yearly": closure.yearly, "label": closure.label}


def _span_shown(closure: Closure) -> Shown:
    if closure.start.time() == closure.end.time() == time.min:
        last = closure.end - timedelta(days=1)
        return {"from": closure.start.date().isoformat(), "to": last.date().isoformat()}
    return {"from": closure.start.isoformat(timespec="minutes"), "to": closure.end.isoformat(timespec="minutes")}


def state_shown(job: Job, state: JobState) -> Shown:
    return {
        "status": str(state.status),
        "lastRunAt": _iso(state.last_run_at),
        "registration": str(state.registration(job)),
        "registrationError": state.registration_error,
        "successCount": state.success_count,
        "failureCount": state.failure_count,
        "consecutiveFailures": state.consecutive_failures,
        "averageDurationMs": state.average_duration_ms,
        "successRate": state.success_rate,
        "recentRuns": [{"status": run.status, "durationMs": run.duration_ms} for run in reversed(state.recent_runs)],
    }


def ledger_shown(ledger: Ledger) -> Shown:
    return {
        "from": to_iso(ledger.start),
        "to": to_iso(ledger.end),
        "expected": ledger.expected,
        "accounted": ledger.accounted,
        "byOutcome": {str(status): count for status, count in ledger.by_outcome.items()},
        "open": ledger.open,
        "missing": [to_iso(due) for due in ledger.missing],
        "periods": [
            {
                "from": to_iso(stretch.start),
                "to": to_iso(stretch.end),
                "cronExpression": stretch.period.cron_expression,
                "timezone": stretch.period.timezone,
            }
            for stretch in ledger.stretches
        ],
    }


def execution_shown(execution: Execution) -> Shown:
    return {**execution_summary(execution), "responseExcerpt": _of(execution.result, "response_excerpt")}


def execution_details(execution: Execution, *, with_folders: bool) -> Shown:
    """With what a function has written; where its files are is told to those who may know."""

    def shown(text: str) -> str:
        return text if with_folders else without_folders(text)

    result = execution.result
    return {
        **execution_shown(execution),
        "traceback": shown(result.traceback) if result and result.traceback else None,
        "log": [shown(line) for line in result.log] if result else [],
    }


def execution_summary(execution: Execution) -> Shown:
    """Without the excerpt: what a live message carries."""
    result = execution.result
    return {
        "id": execution.id,
        "jobId": execution.job_id,
        "jobName": execution.job_name,
        "trigger": str(execution.trigger),
        "triggeredBy": execution.triggered_by,
        "askedAt": _iso(execution.asked_at),
        "retryOf": execution.retry_of,
        "scheduledFor": to_iso(execution.scheduled_for),
        "startedAt": _iso(execution.started_at),
        "completedAt": _iso(execution.completed_at),
        "status": str(execution.status),
        "reason": execution.reason,
        "lagMs": execution.lag_ms,
        "executionTimeMs": execution.execution_time_ms,
        "awaitingCallbackUntil": _iso(execution.lease_until) if execution.awaiting_since else None,
        "attemptNumber": execution.attempt_number,
        "attempts": [_attempt_shown(attempt) for attempt in execution.attempts],
        "request": _request_shown(execution),
        "responseStatus": _of(result, "response_status"),
        "responseContentType": _of(result, "response_content_type"),
        "timings": _timings_shown(result.timings) if result else None,
        "errorCategory": _text(_of(result, "error_category")),
        "errorMessage": _of(result, "error_message"),
    }


def trial_shown(execution: Execution, result: CallResult) -> Shown:
    """The whole result of a call that is not kept."""
    return {
        "status": str(result.status),
        "durationMs": result.duration_ms,
        "request": _request_shown(execution),
        "responseStatus": result.response_status,
        "responseHeaders": [{"name": name, "value": value} for name, value in result.response_headers],
        "responseContentType": result.response_content_type,
        "responseExcerpt": result.response_excerpt,
        "timings": _timings_shown(result.timings),
        "errorCategory": _text(result.error_category),
        "errorMessage": result.error_message,
    }


def _attempt_shown(attempt: Attempt) -> Shown:
    return {
        "number": attempt.number,
        "startedAt": to_iso(attempt.started_at),
        "durationMs": attempt.duration_ms,
        "status": str(attempt.status),
        "responseStatus": attempt.response_status,
        "errorCategory": _text(attempt.error_category),
        "errorMessage": attempt.error_message,
    }


def _timings_shown(timings: Timings) -> Shown:
    return {f"{name.split('_')[0]}{_rest(name)}Ms": value for name, value in asdict(timings).items()}


def _rest(name: str) -> str:
    """`first_byte_ms` → `Byte`: the words between the first and the unit, capitalized."""
    return "".join(word.capitalize() for word in name.split("_")[1:-1])


def _request_shown(execution: Execution) -> Shown | None:
    if execution.request is None:
        return None
    method, _, url = execution.request.partition(" ")
    return {"method": method, "url": url}


def _of(result: CallResult | None, name: str) -> object:
    return getattr(result, name) if result else None


def _text(value: object) -> str | None:
    return str(value) if value is not None else None


def _iso(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None
