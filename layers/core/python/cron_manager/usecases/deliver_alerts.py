"""One delivery, attempt by attempt."""

from dataclasses import dataclass, replace
from datetime import timedelta

from cron_manager.domain.alerts.alert import Alert, AlertKind, Notification
from cron_manager.domain.alerts.channel import Channel
from cron_manager.domain.alerts.delivery import Delivery, DeliveryKind, DeliveryStatus, Sent, after_attempt
from cron_manager.domain.alerts.digest import MOST
from cron_manager.domain.alerts.letter import Letter, digest, letter
from cron_manager.domain.analysis.findings import Severity
from cron_manager.messages import AlertMessage
from cron_manager.ports import Clock
from cron_manager.ports_alerts import AlertQueue, ChannelReader, DeliveryLog, DigestBook, NotificationBook, Sender
from cron_manager.usecases.collect_alerts import CollectAlerts
from cron_manager.usecases.send_alerts import Outcome


@dataclass(frozen=True, kw_only=True)
class Deliver:
    notifications: NotificationBook
    channels: ChannelReader
    deliveries: DeliveryLog
    digests: DigestBook
    collect: CollectAlerts
    queue: AlertQueue
    sender: Sender
    now: Clock

    def __call__(self, message: AlertMessage) -> Outcome:
        """Steps: make the attempt that the message names, unless it was made; note what it came to; send what brings
        the next one. After the last one the message goes to the dead letters, and the notification says so; what a
        digest was to tell of is in the next one.
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
        if channel is None or (not channel.is_active and delivery.kind is not DeliveryKind.TEST):
            return Sent(error="the channel was deleted or switched off", is_final=True)
        if delivery.kind is DeliveryKind.DIGEST:
            return self._send_digest(channel, delivery)
        told = self._letter(channel, delivery)
        if told is None:
            return Sent(error="the notification has expired", is_final=True)
        return self.sender.send(channel, told, delivery, self.now())

    def _letter(self, channel: Channel, delivery: Delivery) -> Letter | None:
        if delivery.kind is DeliveryKind.TEST:
            return letter(trial(delivery))
        notification = self.notifications.find(delivery.notification_id or "")
        if notification is None:
            return None
        waited = f"{channel.escalation_minutes} minutes" if channel.escalation_minutes else None
        return letter(notification, waited=waited if delivery.kind is DeliveryKind.ESCALATION else None)

    def _send_digest(self, channel: Channel, delivery: Delivery) -> Sent:
        """What went through is let go of at once: what is told twice is a nuisance, what is never told is a loss."""
        ids = self.digests.collected(channel.id, MOST)
        found = [each for each in map(self.notifications.find, ids) if each]
        sent = Sent()
        if found:
            now = self.now()
            sent = self.sender.send(channel, digest(found, delivery.id, now), delivery, now)
        if sent.error is None:
            self.digests.forget(channel.id, ids)
            if len(ids) == MOST:
                self.collect.arrange(channel, self.now())
        return sent

    def _go_on(self, delivery: Delivery, message: AlertMessage) -> Outcome:
        if delivery.status is DeliveryStatus.SENT:
            return Outcome.SENT
        if delivery.status is DeliveryStatus.FAILED:
            self._fail(delivery, message)
            return Outcome.FAILED
        wait = (delivery.next_attempt_at or self.now()) - self.now()
        self.queue.send(replace(message, attempt=delivery.attempts + 1), max(wait, timedelta(0)))
        return Outcome.RETRIED

    def _fail(self, delivery: Delivery, message: AlertMessage) -> None:
        channel = self.channels.find(delivery.channel_id)
        if delivery.kind is DeliveryKind.DIGEST and channel and channel.is_active:
            self.collect.arrange(channel, self.now())
        if delivery.notification_id:
            name = channel.name if channel else delivery.channel_id
            self.notifications.note_undelivered(delivery.notification_id, name)
        if delivery.kind is not DeliveryKind.TEST:
            self.queue.give_up(message)


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
