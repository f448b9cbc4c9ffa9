"""What a channel is told, whatever its kind: one notification, or those that it collects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.alerts.alert import AlertKind, Notification
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.instants import to_iso

Json = dict[str, object]
DIGEST = "digest"
_MOST_LINES = 50  # of a digest's description
_BY_SEVERITY = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


@dataclass(frozen=True, kw_only=True)
class Letter:
    kind: str  # an alert's, or `digest`
    severity: Severity
    title: str
    description: str
    at: datetime
    facts: Mapping[str, str]  # what is known beside title and description, in words
    thread: str  # what a trouble and its recovery have in common
    source: str  # where the trouble is
    is_recovery: bool = False
    data: Json  # for programs


def letter(notification: Notification, *, waited: str | None = None) -> Letter:
    """`waited` says how long nobody has acknowledged it."""
    alert = notification.alert
    return Letter(
        kind=str(alert.kind),
        severity=alert.severity,
        title=alert.title,
        description=alert.description,
        at=alert.at,
        facts=_facts(notification) | ({"Nobody has acknowledged it for": waited} if waited else {}),
        thread=notification.thread,
        source=alert.host or "cron-manager",
        is_recovery=alert.kind is AlertKind.RECOVERED,
        data=_shown(notification),
    )


def digest(notifications: Sequence[Notification], thread: str, now: datetime) -> Letter:
    """Those that a channel has collected, the most severe first."""
    ordered = sorted(notifications, key=lambda each: (-each.alert.severity.rank, each.created_at))
    lines = [f"{each.created_at:%Y-%m-%d %H:%M} UTC [{each.alert.severity}] {each.alert.title}" for each in ordered]
    more = [f"and {len(lines) - _MOST_LINES} more"] if len(lines) > _MOST_LINES else []
    count = len(ordered)
    return Letter(
        kind=DIGEST,
        severity=ordered[0].alert.severity,
        title=f"{count} notifications" if count > 1 else "1 notification",
        description="\n".join([*lines[:_MOST_LINES], *more]),
        at=now,
        facts={
            str(severity): str(found)
            for severity in _BY_SEVERITY
            if (found := sum(each.alert.severity is severity for each in ordered))
        },
        thread=thread,
        source="cron-manager",
        data={"notifications": [_shown(each) for each in ordered]},
    )


def _facts(notification: Notification) -> dict[str, str]:
    alert = notification.alert
    found = {
        "Severity": str(alert.severity),
        "Jobs": _jobs(notification),
        "Heartbeat": alert.heartbeat.name if alert.heartbeat else "",
        "Host": alert.host or "",
        "Error": alert.error_category or "",
        "Execution": alert.execution_id or "",
        "Since": to_iso(alert.at),
    }
    return {name: text for name, text in found.items() if text}


def _jobs(notification: Notification) -> str:
    names = [job.name for job in notification.alert.jobs]
    more = notification.job_count - len(names)
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")


def _shown(notification: Notification) -> Json:
    alert = notification.alert
    return {
        "id": notification.id,
        "kind": str(alert.kind),
        "severity": str(alert.severity),
        "title": alert.title,
        "description": alert.description,
        "at": to_iso(alert.at),
        "jobCount": notification.job_count,
        "jobs": [{"id": job.id, "name": job.name} for job in alert.jobs],
        "host": alert.host,
        "errorCategory": alert.error_category,
        "executionId": alert.execution_id,
        "resource": alert.resource,
        "incidentId": alert.incident,
    }
