"""Notifications that were written down, as live messages and as work for the notifier."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from cron_manager.domain.alerts.alert import AlertKind, Notification
from cron_manager.domain.alerts.incident import GROUP_INTERVAL, GROUP_WAIT
from cron_manager.messages import AlertMessage
from cron_manager.ports import LiveEvent

_ALONE = frozenset(  # nothing more is to be expected of these, so they go out at once
    {
        AlertKind.SECURITY_FINDING,
        AlertKind.DEAD_LETTERS,
        AlertKind.TUNING_DECISION,
        AlertKind.DURATION_REGRESSION,
    }
)


def due_message(before: Notification | None, after: Notification) -> tuple[AlertMessage, timedelta] | None:
    """What the notifier is asked for, and when: once when the alert is new, and again when more jobs join it after its
    channels were told.
    """
    message = AlertMessage(notification_id=after.id)
    if before is None:
        return message, timedelta(0) if after.alert.kind in _ALONE else GROUP_WAIT
    grew = after.job_count > before.job_count
    return (message, GROUP_INTERVAL) if grew and after.told_count else None


def notification_events(before: Notification | None, after: Notification, at: datetime) -> Iterator[LiveEvent]:
    """notification:created, once."""
    if before is not None:
        return
    alert = after.alert
    only = alert.jobs[0].id if len(alert.jobs) == 1 else None
    data = {
        "id": after.id,
        "kind": str(alert.kind),
        "severity": str(alert.severity),
        "title": alert.title,
        "jobCount": after.job_count,
        "jobId": only,
    }
    yield LiveEvent(
        type="notification:created",
        at=at,
        data=data,
        job_id=only or "",
        owner_id="",
        owner_ids=after.owners,
        for_administrators=alert.kind.of_deployment,
    )
