"""Notifications and channels as the API shows them."""

from cron_manager.domain.alerts.alert import MOST_NAMED
from cron_manager.domain.alerts.channel import Channel, ChannelKind
from cron_manager.domain.alerts.delivery import Delivery
from cron_manager.domain.alerts.digest import DigestFrequency, DigestTimes
from cron_manager.domain.instants import to_iso
from cron_manager.presentation import Shown
from cron_manager.usecases.read_notifications import Listed


def notification_shown(listed: Listed) -> Shown:
    notification = listed.notification
    alert = notification.alert
    return {
        "id": notification.id,
        "kind": str(alert.kind),
        "severity": str(alert.severity),
        "title": alert.title,
        "description": alert.description,
        "at": to_iso(alert.at),
        "createdAt": to_iso(notification.created_at),
        "updatedAt": to_iso(notification.updated_at),
        "jobCount": notification.job_count,
        "jobs": [{"id": job.id, "name": job.name} for job in alert.jobs[:MOST_NAMED]],
        "host": alert.host,
        "errorCategory": alert.error_category,
        "executionId": alert.execution_id,
        "resource": alert.resource,
        "incidentId": alert.incident,
        "resolvedAt": to_iso(notification.resolved_at) if notification.resolved_at else None,
        "isRead": listed.is_read,
        "acknowledgedBy": notification.acknowledged_by,
        "acknowledgedAt": to_iso(notification.acknowledged_at) if notification.acknowledged_at else None,
        "silencedBy": notification.silenced_by,
        "deliveryFailed": sorted(notification.delivery_failed),
    }


def channel_shown(channel: Channel, signing_secret: str | None = None) -> Shown:
    routing = channel.routing
    return {
        "id": channel.id,
        "version": channel.version,
        "name": channel.name,
        "kind": str(channel.kind),
        "target": channel.target,
        "recipients": list(channel.recipients),
        "hasSecret": channel.kind is not ChannelKind.EMAIL,
        "signingSecret": signing_secret,
        "routing": {
            "minimumSeverity": str(routing.minimum_severity),
            "kinds": sorted(routing.kinds),
            "categoryIds": sorted(routing.category_ids),
            "tags": sorted(routing.tags),
            "ownerIds": sorted(routing.owner_ids),
        },
        "escalation": {"afterMinutes": channel.escalation_minutes} if channel.escalation_minutes else None,
        "digest": _digest_shown(channel.digest) if channel.digest else None,
        "isActive": channel.is_active,
        "ownerId": channel.owner_id,
        "createdBy": channel.created_by,
        "updatedBy": channel.updated_by,
        "createdAt": to_iso(channel.created_at),
        "updatedAt": to_iso(channel.updated_at),
    }


def _digest_shown(digest: DigestTimes) -> Shown:
    is_daily = digest.frequency is DigestFrequency.DAILY
    return {
        "frequency": str(digest.frequency),
        "hour": digest.hour if is_daily else None,
        "timezone": digest.timezone if is_daily else None,
    }


def delivery_shown(delivery: Delivery) -> Shown:
    return {
        "id": delivery.id,
        "kind": str(delivery.kind),
        "notificationId": delivery.notification_id,
        "title": delivery.title,
        "status": str(delivery.status),
        "attempts": delivery.attempts,
        "lastError": delivery.last_error,
        "responseStatus": delivery.response_status,
        "createdAt": to_iso(delivery.created_at),
        "updatedAt": to_iso(delivery.updated_at),
        "nextAttemptAt": to_iso(delivery.next_attempt_at) if delivery.next_attempt_at else None,
    }
