"""From a notification to its channels: who is told, and when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.alerts.alert import AlertKind, Notification
from cron_manager.domain.alerts.channel import Channel
from cron_manager.domain.alerts.delivery import Delivery, DeliveryKind, delivery_id
from cron_manager.domain.alerts.incident import is_news
from cron_manager.domain.alerts.maintenance import MaintenanceWindow, Silence, silence
from cron_manager.domain.alerts.quiet_hours import QuietHours, held_until
from cron_manager.domain.analysis.findings import Severity
from cron_manager.messages import AlertMessage, ChannelTimer
from cron_manager.ports import Clock
from cron_manager.ports_alerts import AlertQueue, ChannelReader, DeliveryLog, IncidentBook, NotificationBook
from cron_manager.usecases.collect_alerts import CollectAlerts

LONGEST_DELAY = timedelta(minutes=15)  # that SQS knows; what waits for longer looks again
_NEITHER = "Not sent: neither was the trouble that is over."


class Outcome(StrEnum):
    """What became of a message, for the log."""

    GONE = "gone"  # there is no such notification, channel or delivery any more
    HELD = "held"  # back, until the quiet hours or a maintenance window are over
    SILENCED = "silenced"  # by a maintenance window, for good
    TOLD = "told"  # its channels' deliveries wait
    NO_NEWS = "no news"  # the channels know all of it, or what stands above it
    TAKEN_ON = "taken on"  # somebody has acknowledged it, or it is over: nobody else needs to know
    WAITS = "waits"  # for its instant
    SENT = "sent"
    RETRIED = "retried"
    FAILED = "failed"
    OVER = "over"  # somebody else has made this attempt


@dataclass(frozen=True, kw_only=True)
class AlertPolicy:
    """What administrators have set for all alerts."""

    quiet_hours: QuietHours | None = None
    minimum_severity: Severity = Severity.LOW  # of what goes out at all
    windows: tuple[MaintenanceWindow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FanOut:
    notifications: NotificationBook
    incidents: IncidentBook
    channels: ChannelReader
    deliveries: DeliveryLog
    collect: CollectAlerts
    queue: AlertQueue
    policy: Callable[[], AlertPolicy]
    now: Clock

    def __call__(self, message: AlertMessage) -> Outcome:
        """Steps: keep it back in maintenance windows and quiet hours; tell each channel that wants it in the channel's
        own way; note what they are told, so that the next message of this notification says only what is new.
        """
        notification = self.notifications.find(message.notification_id or "")
        if notification is None:
            return Outcome.GONE
        policy, now = self.policy(), self.now()
        if notification.alert.severity.rank < policy.minimum_severity.rank or not self._is_news(notification):
            return Outcome.NO_NEWS
        if self._recovers_untold(notification):
            self.notifications.note_silenced(notification.id, _NEITHER)
            return Outcome.SILENCED
        if found := silence(policy.windows, notification, now):
            return self._silence(notification, message, found, now)
        if until := held_until(policy.quiet_hours, notification.alert.severity, now):
            self.queue.send(message, min(until - now, LONGEST_DELAY))
            return Outcome.HELD
        for channel in self.channels.all():
            if channel.is_active and channel.routing.wants(notification):
                self._tell(channel, notification, now)
        self.notifications.note_told(notification.id, max(notification.job_count, 1))
        return Outcome.TOLD

    def _silence(self, notification: Notification, message: AlertMessage, found: Silence, now: datetime) -> Outcome:
        self.notifications.note_silenced(notification.id, found.reason)
        if not found.lasts:
            return Outcome.SILENCED
        self.queue.send(message, min(found.until - now, LONGEST_DELAY))
        return Outcome.HELD

    def _is_news(self, notification: Notification) -> bool:
        alert, told = notification.alert, notification.told_count
        if alert.kind is AlertKind.CIRCUIT_OPENED and self.incidents.find(alert.key.replace("circuit:", "host:", 1)):
            return False  # its jobs' failures are told of as one
        if told == 0:
            return not (notification.silenced_by and self._is_over(notification))
        if alert.kind is AlertKind.JOB_FAILED:
            return notification.resolved_at is None and is_news(told, notification.job_count)
        return told < notification.job_count

    def _is_over(self, notification: Notification) -> bool:
        trouble = self._trouble(notification) or notification
        return notification.resolved_at is not None or trouble.resolved_at is not None

    def _recovers_untold(self, notification: Notification) -> bool:
        """Whether it ends a trouble that a maintenance window has kept from everybody."""
        if notification.alert.kind is not AlertKind.RECOVERED:
            return False
        trouble = self._trouble(notification)
        return trouble is not None and trouble.silenced_by is not None and trouble.told_count == 0

    def _trouble(self, notification: Notification) -> Notification | None:
        incident = notification.alert.incident
        return self.notifications.find(incident) if incident else None

    def _tell(self, channel: Channel, notification: Notification, now: datetime) -> None:
        alert = notification.alert
        if channel.digest and alert.severity is not Severity.CRITICAL:
            self.collect(channel, notification.id, now)
        elif channel.escalation_minutes is None or self._ends_escalated(channel, notification):
            begin_delivery(self.deliveries, self.queue, _alert_delivery(channel, notification, now))
        elif alert.kind is not AlertKind.RECOVERED and notification.told_count == 0:
            due = now + timedelta(minutes=channel.escalation_minutes)
            timer = ChannelTimer(channel_id=channel.id, due=due, notification_id=notification.id)
            self.queue.send(timer, min(due - now, LONGEST_DELAY))

    def _ends_escalated(self, channel: Channel, notification: Notification) -> bool:
        """Whether it is the recovery of what this channel was told of."""
        if notification.alert.kind is not AlertKind.RECOVERED:
            return False
        trouble = self._trouble(notification)
        return trouble is not None and self.deliveries.find(channel.id, escalation_id(trouble, channel.id)) is not None


def begin_delivery(deliveries: DeliveryLog, queue: AlertQueue, begun: Delivery) -> None:
    """Sent again where it was begun before: the crash may have come in between."""
    deliveries.begin(begun)
    queue.send(AlertMessage(notification_id=begun.notification_id, channel_id=begun.channel_id, delivery_id=begun.id))


def escalation_id(notification: Notification, channel_id: str) -> str:
    """Of the one delivery by which a channel is told of what nobody has acknowledged."""
    return delivery_id(notification.id, 0, channel_id, notification.alert.at)


def _alert_delivery(channel: Channel, notification: Notification, now: datetime) -> Delivery:
    return Delivery(
        id=delivery_id(notification.id, notification.job_count, channel.id, notification.alert.at),
        channel_id=channel.id,
        notification_id=notification.id,
        kind=DeliveryKind.ALERT,
        title=notification.alert.title,
        created_at=now,
        updated_at=now,
    )
