"""Notifications as items of the realtime table. Their jobs are a mapping, so that one more is one more attribute."""

from collections.abc import Mapping
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.alerts.alert import KEPT, Alert, AlertedJob, AlertKind, Notification
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.instants import from_iso, to_iso


def notification_to_item(notification: Notification) -> Item:
    alert = notification.alert
    return {
        **keys.notification(notification.id),
        **encode_item(
            {
                "key": alert.key,
                "kind": str(alert.kind),
                "severity": str(alert.severity),
                "at": to_iso(alert.at),
                "title": alert.title,
                "description": alert.description,
                "jobs": {job.id: job_values(job) for job in alert.jobs},
                "heartbeat": {"id": alert.heartbeat.id, **job_values(alert.heartbeat)} if alert.heartbeat else None,
                "jobCount": notification.job_count,
                "toldCount": notification.told_count,
                "host": alert.host,
                "errorCategory": alert.error_category,
                "executionId": alert.execution_id,
                "resource": alert.resource,
                "incident": alert.incident,
                "createdAt": to_iso(notification.created_at),
                "updatedAt": to_iso(notification.updated_at),
                "expiresAt": int((notification.created_at + KEPT).timestamp()),
            }
        ),
    }


def job_values(job: AlertedJob) -> dict[str, object]:
    values = {"name": job.name, "ownerId": job.owner_id, "categoryId": job.category_id, "tags": list(job.tags) or None}
    return {name: value for name, value in values.items() if value is not None}


def item_to_notification(item: Mapping[str, Any]) -> Notification:
    undelivered = frozenset(item.get("undelivered", {}).get("SS", ()))
    stored = decode_item({name: value for name, value in item.items() if name != "undelivered"})
    alert = Alert(
        key=stored["key"],
        kind=AlertKind(stored["kind"]),
        severity=Severity(stored["severity"]),
        at=from_iso(stored["at"]),
        title=stored["title"],
        description=stored["description"],
        jobs=tuple(_job(job_id, values) for job_id, values in sorted(stored["jobs"].items())),
        heartbeat=_job(stored["heartbeat"]["id"], stored["heartbeat"]) if "heartbeat" in stored else None,
        host=stored.get("host"),
        error_category=stored.get("errorCategory"),
        execution_id=stored.get("executionId"),
        resource=stored.get("resource"),
        incident=stored.get("incident"),
    )
    return Notification(
        alert=alert,
        created_at=from_iso(stored["createdAt"]),
        updated_at=from_iso(stored["updatedAt"]),
        job_count=stored["jobCount"],
        told_count=stored["toldCount"],
        resolved_at=from_iso(stored["resolvedAt"]) if "resolvedAt" in stored else None,
        acknowledged_by=stored.get("acknowledgedBy"),
        acknowledged_at=from_iso(stored["acknowledgedAt"]) if "acknowledgedAt" in stored else None,
        silenced_by=stored.get("silencedBy"),
        delivery_failed=undelivered,
    )


def _job(job_id: str, values: Mapping[str, Any]) -> AlertedJob:
    return AlertedJob(
        id=job_id,
        name=values["name"],
        owner_id=values["ownerId"],
        category_id=values.get("categoryId"),
        tags=tuple(values.get("tags", ())),
    )
