"""Alerts about heartbeats in words."""

from datetime import datetime

from cron_manager.domain.alerts.alert import Alert, AlertedJob, AlertKind, Notification
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.heartbeats.heartbeat import Beat, Heartbeat
from cron_manager.domain.ids import derived_id


def silent(heartbeat: Heartbeat, beat: Beat) -> Alert:
    """It is DOWN: nothing was heard of it, or that it failed."""
    title, description = _told(heartbeat, beat)
    return Alert(
        key=_key(heartbeat.id),
        kind=AlertKind.HEARTBEAT_MISSED,
        severity=Severity.HIGH,
        at=beat.since,
        title=title,
        description=description,
        heartbeat=_alerted(heartbeat),
        resource=heartbeat.id,
    )


def trouble_id(beat: Beat) -> str:
    """Of the notification that told of a beat that is DOWN."""
    return derived_id("ntf", beat.since, _key(beat.heartbeat_id))


def heard_again(trouble: Notification, at: datetime) -> Alert:
    alert = trouble.alert
    name = alert.heartbeat.name if alert.heartbeat else "A heartbeat"
    return Alert(
        key=f"recovered:{trouble.id}",
        kind=AlertKind.RECOVERED,
        severity=alert.severity,
        at=at,
        title=f"“{name}” is heard of again",
        description=f"The trouble began at {alert.at:%Y-%m-%d %H:%M:%S} UTC.",
        heartbeat=alert.heartbeat,
        resource=alert.resource,
        incident=trouble.id,
    )


def _told(heartbeat: Heartbeat, beat: Beat) -> tuple[str, str]:
    if beat.last_ping_at == beat.since:
        return f"“{heartbeat.name}” says that it failed", "Its ping came with a failure."
    if beat.running_since:
        return (
            f"“{heartbeat.name}” has begun and not ended",
            f"Its start was told at {beat.running_since:%Y-%m-%d %H:%M:%S} UTC; it has {_grace(heartbeat)} to end.",
        )
    last = f"{beat.last_ping_at:%Y-%m-%d %H:%M:%S} UTC" if beat.last_ping_at else "never"
    return (
        f"“{heartbeat.name}” is silent",
        f"Its ping is overdue, beyond its grace of {_grace(heartbeat)}. It was last heard of: {last}.",
    )


def _grace(heartbeat: Heartbeat) -> str:
    minutes, seconds = divmod(heartbeat.grace_seconds, 60)
    return f"{heartbeat.grace_seconds} s" if seconds else f"{minutes} minute{'' if minutes == 1 else 's'}"


def _alerted(heartbeat: Heartbeat) -> AlertedJob:
    return AlertedJob(
        id=heartbeat.id,
        name=heartbeat.name,
        owner_id=heartbeat.owner_id,
        category_id=heartbeat.category_id,
        tags=heartbeat.tags,
    )


def _key(heartbeat_id: str) -> str:
    return f"heartbeat:{heartbeat_id}"
