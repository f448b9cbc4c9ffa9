"""A job's definition and state as items of the jobs table."""

from collections.abc import Mapping
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.job import HttpMethod, Job, JobState, JobStatus


def job_to_item(job: Job) -> Item:
    """The definition, with the index attributes that say where it is listed."""
    alive = job.deleted_at is None
    return {
        **keys.job(job.id),
        **encode_item(
            {
                "listing": keys.JOBS if alive else None,
                "active": keys.ACTIVE if job.is_scheduled else None,
                "id": job.id,
                "version": job.version,
                "ownerId": job.owner_id,
                "name": job.name,
                "description": job.description or None,
                "tags": list(job.tags) or None,
                "cronExpression": job.cron_expression,
                "timezone": job.timezone,
                "endpointUrl": job.endpoint_url,
                "httpMethod": str(job.http_method),
                "headers": dict(job.headers) or None,
                "queryParams": dict(job.query_params) or None,
                "body": job.body,
                "timeoutMs": job.timeout_ms,
                "retryCount": job.retry_count,
                "retryDelayMs": job.retry_delay_ms,
                "misfireGraceSeconds": job.misfire_grace_seconds,
                "disableAfterFailures": job.disable_after_failures,
                "isActive": job.is_active,
                "disabledReason": job.disabled_reason,
                "activeSince": to_iso(job.active_since),
                "createdBy": job.created_by,
                "updatedBy": job.updated_by,
                "createdAt": to_iso(job.created_at),
                "updatedAt": to_iso(job.updated_at),
                "deletedAt": to_iso(job.deleted_at) if job.deleted_at else None,
            }
        ),
    }


def item_to_job(item: Mapping[str, Any]) -> Job:
    """The definition; an item of the index `active` makes a job with what that index holds, enough to sweep by."""
    stored = decode_item(item)
    created = stored.get("createdAt") or stored["activeSince"]
    return Job(
        id=stored["id"],
        version=stored["version"],
        owner_id=stored["ownerId"],
        name=stored["name"],
        description=stored.get("description", ""),
        tags=tuple(stored.get("tags", ())),
        cron_expression=stored["cronExpression"],
        timezone=stored["timezone"],
        endpoint_url=stored.get("endpointUrl", ""),
        http_method=HttpMethod(stored.get("httpMethod", "GET")),
        headers=stored.get("headers", {}),
        query_params=stored.get("queryParams", {}),
        body=stored.get("body"),
        timeout_ms=stored["timeoutMs"],
        retry_count=stored.get("retryCount", 0),
        retry_delay_ms=stored.get("retryDelayMs", 0),
        misfire_grace_seconds=stored["misfireGraceSeconds"],
        disable_after_failures=stored.get("disableAfterFailures", 0),
        is_active=stored.get("isActive", True),
        disabled_reason=stored.get("disabledReason"),
        active_since=from_iso(stored["activeSince"]),
        created_by=stored.get("createdBy", ""),
        updated_by=stored.get("updatedBy", ""),
        created_at=from_iso(created),
        updated_at=from_iso(stored.get("updatedAt", created)),
        deleted_at=from_iso(stored["deletedAt"]) if "deletedAt" in stored else None,
    )


def item_to_state(item: Mapping[str, Any]) -> JobState:
    stored = decode_item(item)
    return JobState(
        status=JobStatus(stored.get("status", JobStatus.PENDING)),
        last_run_at=from_iso(stored["lastRunAt"]) if "lastRunAt" in stored else None,
        success_count=stored.get("successCount", 0),
        failure_count=stored.get("failureCount", 0),
        consecutive_failures=stored.get("consecutiveFailures", 0),
        duration_total_ms=stored.get("durationTotalMs", 0),
        registered_version=stored.get("registeredVersion", 0),
        registration_error=stored.get("registrationError"),
    )
