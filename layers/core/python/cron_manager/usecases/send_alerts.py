"""From a notification to its channels: who is told, when, and what becomes of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.alerts.alert import Alert, AlertKind, Notification
from cron_manager.domain.alerts.channel import Channel
from cron_manager.domain.alerts.delivery import Delivery, DeliveryStatus, Sent, after_attempt, delivery_id
from cron_manager.domain.alerts.incident import is_news
from cron_manager.domain.alerts.quiet_hours import QuietHours, held_until
from cron_manager.domain.analysis.findings import Severity
from cron_manager.messages import AlertMessage
from cron_manager.ports import Clock
from cron_manager.ports_alerts import AlertQueue, ChannelReader, DeliveryLog, IncidentBook, NotificationBook, Sender

LONGEST_DELAY = timedelta(minutes=15)  # that SQS knows; what waits for longer looks again


class Outcome(StrEnum):
    """What became of a message, for the log."""

    GONE = "gone"  # there is no such notification, channel or delivery any more
    HELD = "held"  # back, until the quiet hours are over
    TOLD = "told"  # its channels' deliveries wait
    NO_NEWS = "no news"  # the channels know all of it, or what stands above it
    SENT = "sent"
    RETRIED = "retried"
    FAILED = "failed"
    OVER = "over"  # somebody else has made this attempt


@dataclass(frozen=True, kw_only=True)
class AlertPolicy:
    """What administrators have set for all alerts."""

    quiet_hours: QuietHours | None = None
    minimum_severity: Severity = Severity.LOW  # of what goes out at all


@dataclass(frozen=True, kw_only=True)
class FanOut:
    notifications: NotificationBook
    incidents: IncidentBook
    channels: ChannelReader
    deliveries: DeliveryLog
    queue: AlertQueue
    policy: Callable[[], AlertPolicy]
    now: Clock

    def __call__(self, message: AlertMessage) -> Outcome:
        """Steps: hold it back in quiet hours; begin a delivery for each channel that wants it; note what they are told,
        so that the next message of this notification says only what is new.
        """
        notification = self.notifications.find(message.notification_id or "")
        if notification is None:
            return Outcome.GONE
        if not self._is_news(notification):
            return Outcome.NO_NEWS
        policy, now = self.policy(), self.now()
        if notification.alert.severity.rank < policy.minimum_severity.rank:
            return Outcome.NO_NEWS
        until = held_until(policy.quiet_hours, notification.alert.severity, now)
        if until:
            self.queue.send(message, min(until - now, LONGEST_DELAY))
            return Outcome.HELD
        for channel in self.channels.all():
            if channel.is_active and channel.routing.wants(notification):
                self._begin(channel, notification, now)
        self.notifications.note_told(notification.id, max(notification.job_count, 1))
        return Outcome.TOLD

    def _is_news(self, notification: Notification) -> bool:
        alert, told = notification.alert, notification.told_count
        if alert.kind is AlertKind.CIRCUIT_OPENED and self.incidents.find(alert.key.replace("circuit:", "host:", 1)):
            return False  # its jobs' failures are told of as one
        if told == 0:
            return True
        if alert.kind is AlertKind.JOB_FAILED:
            return notification.resolved_at is None and is_news(told, notification.job_count)
        return told < notification.job_count

    def _begin(self, channel: Channel, notification: Notification, now: datetime) -> None:
        """Sent again where it was begun before: the crash may have come in between."""
        begun = Delivery(
            id=delivery_id(notification.id, notification.job_count, channel.id, notification.alert.at),
            channel_id=channel.id,
            notification_id=notification.id,
            title=notification.alert.title,
            created_at=now,
            updated_at=now,
        )
        self.deliveries.begin(begun)
        self.queue.send(AlertMessage(notification_id=notification.id, channel_id=channel.id, delivery_id=begun.id))


@dataclass(frozen=True, kw_only=True)
class Deliver:
    notifications: NotificationBook
    channels: ChannelReader
    deliveries: DeliveryLog
    queue: AlertQueue
    sender: Sender
    now: Clock

    def __call__(self, message: AlertMessage) -> Outcome:
        """Steps: make the attempt that the message names, unless it was made; note what it came to; send what brings
        the next one. After the last one the message goes to the dead letters, and the notification says so.
        """
        delivery = self.deliveries.find(message.channel_id or "", message.delivery_id or "")
        if delivery is None:
            return Outcome.GONE
        if delivery.status is DeliveryStatus.SENT or message.attempt < delivery.attempts:
            return Outcome.OVER
        if delivery.attempts < message.attempt:
            tried = after_attempt(delivery, self._attempt(delivery), self.now())
            if not self.deliveries.save(delivery, tried):
                return Outcome.OVER
            delivery = tried
        return self._go_on(delivery, message)

    def _attempt(self, delivery: Delivery) -> Sent:
        channel = self.channels.find(delivery.channel_id)
        if channel is None or (not channel.is_active and delivery.notification_id):
            return Sent(error="the channel was deleted or switched off", is_final=True)
        notification = self._notification(delivery)
        if notification is None:
            return Sent(error="the notification has expired", is_final=True)
        return self.sender.send(channel, notification, delivery, self.now())

    def _notification(self, delivery: Delivery) -> Notification | None:
        return self.notifications.find(delivery.notification_id) if delivery.notification_id else trial(delivery)

    def _go_on(self, delivery: Delivery, message: AlertMessage) -> Outcome:
        if delivery.status is DeliveryStatus.SENT:
            return Outcome.SENT
        if delivery.status is DeliveryStatus.FAILED:
            if delivery.notification_id:
                channel = self.channels.find(delivery.channel_id)
                self.notifications.note_undelivered(
                    delivery.notification_id, channel.name if channel else delivery.channel_id
                )
                self.queue.give_up(message)
            return Outcome.FAILED
        wait = (delivery.next_attempt_at or self.now()) - self.now()
        self.queue.send(replace(message, attempt=delivery.attempts + 1), max(wait, timedelta(0)))
        return Outcome.RETRIED


def trial(delivery: Delivery) -> Notification:
    """What a channel gets when somebody tries it out."""
    alert = Alert(
        key=f"trial:{delivery.id}",
        kind=AlertKind.JOB_FAILED,
        severity=Severity.LOW,
        at=delivery.created_at,
        title=delivery.title,
        description="Somebody tries this channel out. Nothing has failed.",
    )
    return Notification(alert=alert, created_at=delivery.created_at, updated_at=delivery.created_at, job_count=0)
