"""A job's definition and state as items of the jobs table.

What earlier versions did not have is left out at its default, so that their items can be read.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.call import (
    ANY_SUCCESS,
    NO_AUTH,
    auth_from_plain,
    auth_to_plain,
    expect_from_plain,
    expect_to_plain,
)
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job import (
    CatchUp,
    HttpMethod,
    Job,
    JobKind,
    JobState,
    JobStatus,
    OnCrash,
    OverlapPolicy,
    RetryStrategy,
)
from cron_manager.domain.recent_runs import KEPT_RUNS, read_run
from cron_manager.domain.schedule import DstGap, DstOverlap
from cron_manager.domain.tuning.hold import Hold, TuningMode

RUN_SLOTS = [f"run{place}" for place in range(KEPT_RUNS)]  # a state's latest runs, the latest first


def job_to_item(job: Job) -> Item:
    """The definition, with the index attributes that say where it is listed."""
    alive = job.deleted_at is None
    return {
        **keys.job(job.id),
        **encode_item(
            {
                "listing": keys.JOBS if alive else keys.DELETED,
                "active": keys.ACTIVE if job.is_scheduled else None,
                "changed": keys.changed_in(job.updated_at),
                "changedAt": to_iso(job.updated_at),
                "id": job.id,
                "version": job.version,
                "ownerId": job.owner_id,
                "name": job.name,
                "description": job.description or None,
                "tags": list(job.tags) or None,
                "categoryId": job.category_id,
                "cronExpression": job.cron_expression,
                "timezone": job.timezone,
                **_stored_timing(job),
                **_stored_function(job),
                "endpointUrl": job.endpoint_url or None,
                "httpMethod": str(job.http_method),
                "headers": dict(job.headers) or None,
                "queryParams": dict(job.query_params) or None,
                "body": job.body,
                **_stored_call(job),
                "timeoutMs": job.timeout_ms,
                "retryCount": job.retry_count,
                "retryDelayMs": job.retry_delay_ms,
                **_stored_policies(job),
                "callbackDeadlineSeconds": job.callback_deadline_seconds,
                "misfireGraceSeconds": job.misfire_grace_seconds,
                "catchUp": str(job.catch_up) if job.catch_up is not CatchUp.NONE else None,
                "disableAfterFailures": job.disable_after_failures,
                **_stored_tuning(job),
                "notifyOnFailure": job.notify_on_failure,
                "alertsMutedUntil": _text(job.alerts_muted_until),
                "isLocked": job.is_locked or None,
                "isActive": job.is_active,
                "disabledReason": job.disabled_reason,
                "pausedUntil": _text(job.paused_until),
                "activeSince": to_iso(job.active_since),
                "scheduledSince": to_iso(job.scheduled_since),
                "runsUsed": job.runs_used or None,
                "lastAt": _text(job.last_at),
                "createdBy": job.created_by,
                "updatedBy": job.updated_by,
                "createdAt": to_iso(job.created_at),
                "updatedAt": to_iso(job.updated_at),
                "deletedAt": _text(job.deleted_at),
            }
        ),
    }


def _stored_timing(job: Job) -> dict[str, object]:
    return {
        "startAt": _text(job.start_at),
        "endAt": _text(job.end_at),
        "maxRuns": job.max_runs,
        "jitterSeconds": job.jitter_seconds or None,
        "dstGap": str(job.dst_gap) if job.dst_gap is not DstGap.CRON else None,
        "dstOverlap": str(job.dst_overlap) if job.dst_overlap is not DstOverlap.CRON else None,
        "calendarIds": list(job.calendar_ids) or None,
    }


def _stored_policies(job: Job) -> dict[str, object]:
    return {
        "retryStrategy": str(job.retry_strategy) if job.retry_strategy is not RetryStrategy.EXPONENTIAL else None,
        "retryOn": list(job.retry_on) if job.retry_on is not None else None,
        "onCrash": str(job.on_crash) if job.on_crash is not OnCrash.FAIL else None,
        "overlapPolicy": str(job.overlap_policy) if job.overlap_policy is not OverlapPolicy.SKIP else None,
    }


def _stored_tuning(job: Job) -> dict[str, object]:
    hold = job.hold
    return {
        "tuning": str(job.tuning) if job.tuning is not TuningMode.OFF else None,
        "hold": hold
        and {
            "cronExpression": hold.cron_expression,
            "jitterSeconds": hold.jitter_seconds,
            "stretchedBy": hold.stretched_by,
            "since": to_iso(hold.since),
            "decisionId": hold.decision_id,
        },
    }


def _hold(stored: Mapping[str, Any] | None) -> Hold | None:
    if stored is None:
        return None
    return Hold(
        cron_expression=stored["cronExpression"],
        jitter_seconds=stored["jitterSeconds"],
        stretched_by=stored["stretchedBy"],
        since=from_iso(stored["since"]),
        decision_id=stored["decisionId"],
    )


def _stored_function(job: Job) -> dict[str, object]:
    """The payload is kept as a text: it may hold any JSON, fractions included."""
    return {
        "kind": str(job.kind) if job.kind is not JobKind.HTTP else None,
        "handler": job.handler,
        "payload": json.dumps(job.payload) if job.payload else None,
    }


def _stored_call(job: Job) -> dict[str, object]:
    """Expectations are kept as a text: they may hold any JSON, fractions included."""
    return {
        "auth": auth_to_plain(job.auth) if job.auth != NO_AUTH else None,
        "expect": json.dumps(expect_to_plain(job.expect)) if job.expect != ANY_SUCCESS else None,
        "sendIdentification": None if job.send_identification else False,
    }


def item_to_job(item: Mapping[str, Any]) -> Job:
    """The definition, without the calendars that it names."""
    stored = decode_item(item)
    created = stored.get("createdAt") or stored["activeSince"]
    return Job(
        id=stored["id"],
        version=stored["version"],
        owner_id=stored["ownerId"],
        name=stored["name"],
        description=stored.get("description", ""),
        tags=tuple(stored.get("tags", ())),
        category_id=stored.get("categoryId"),
        cron_expression=stored["cronExpression"],
        timezone=stored["timezone"],
        start_at=_instant(stored, "startAt"),
        end_at=_instant(stored, "endAt"),
        max_runs=stored.get("maxRuns"),
        jitter_seconds=stored.get("jitterSeconds", 0),
        dst_gap=DstGap(stored.get("dstGap", DstGap.CRON)),
        dst_overlap=DstOverlap(stored.get("dstOverlap", DstOverlap.CRON)),
        calendar_ids=tuple(stored.get("calendarIds", ())),
        kind=JobKind(stored.get("kind", JobKind.HTTP)),
        handler=stored.get("handler"),
        payload=json.loads(stored.get("payload", "{}")),
        endpoint_url=stored.get("endpointUrl", ""),
        http_method=HttpMethod(stored.get("httpMethod", "GET")),
        headers=stored.get("headers", {}),
        query_params=stored.get("queryParams", {}),
        body=stored.get("body"),
        auth=auth_from_plain(stored.get("auth", {})),
        expect=expect_from_plain(json.loads(stored.get("expect", "{}"))),
        send_identification=stored.get("sendIdentification", True),
        timeout_ms=stored["timeoutMs"],
        retry_count=stored.get("retryCount", 0),
        retry_delay_ms=stored.get("retryDelayMs", 0),
        retry_strategy=RetryStrategy(stored.get("retryStrategy", RetryStrategy.EXPONENTIAL)),
        retry_on=tuple(stored["retryOn"]) if "retryOn" in stored else None,
        on_crash=OnCrash(stored.get("onCrash", OnCrash.FAIL)),
        overlap_policy=OverlapPolicy(stored.get("overlapPolicy", OverlapPolicy.SKIP)),
        callback_deadline_seconds=stored.get("callbackDeadlineSeconds"),
        misfire_grace_seconds=stored["misfireGraceSeconds"],
        catch_up=CatchUp(stored.get("catchUp", CatchUp.NONE)),
        disable_after_failures=stored.get("disableAfterFailures", 0),
        tuning=TuningMode(stored.get("tuning", TuningMode.OFF)),
        hold=_hold(stored.get("hold")),
        notify_on_failure=stored.get("notifyOnFailure"),
        alerts_muted_until=_instant(stored, "alertsMutedUntil"),
        is_locked=stored.get("isLocked", False),
        is_active=stored.get("isActive", True),
        disabled_reason=stored.get("disabledReason"),
        paused_until=_instant(stored, "pausedUntil"),
        active_since=from_iso(stored["activeSince"]),
        scheduled_since=from_iso(stored.get("scheduledSince", stored["activeSince"])),
        runs_used=stored.get("runsUsed", 0),
        last_at=_instant(stored, "lastAt"),
        created_by=stored.get("createdBy", ""),
        updated_by=stored.get("updatedBy", ""),
        created_at=from_iso(created),
        updated_at=from_iso(stored.get("updatedAt", created)),
        deleted_at=_instant(stored, "deletedAt"),
    )


def item_to_state(item: Mapping[str, Any]) -> JobState:
    stored = decode_item(item)
    return JobState(
        status=JobStatus(stored.get("status", JobStatus.PENDING)),
        status_before=JobStatus(stored.get("statusBefore", JobStatus.PENDING)),
        last_run_at=_instant(stored, "lastRunAt"),
        success_count=stored.get("successCount", 0),
        failure_count=stored.get("failureCount", 0),
        consecutive_failures=stored.get("consecutiveFailures", 0),
        duration_total_ms=stored.get("durationTotalMs", 0),
        recent_runs=tuple(read_run(run) for slot in RUN_SLOTS if (run := stored.get(slot))),
        registered_version=stored.get("registeredVersion", 0),
        registration_error=stored.get("registrationError"),
    )


def _text(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None


def _instant(stored: Mapping[str, Any], name: str) -> datetime | None:
    return from_iso(stored[name]) if name in stored else None
