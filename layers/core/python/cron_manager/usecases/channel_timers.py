"""What a channel is told later: of what nobody has acknowledged, and of what it has collected."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.alerts.alert import Notification
from cron_manager.domain.alerts.channel import Channel
from cron_manager.domain.alerts.delivery import Delivery, DeliveryKind
from cron_manager.domain.alerts.digest import MARGIN, digest_id
from cron_manager.domain.alerts.maintenance import silence
from cron_manager.domain.alerts.quiet_hours import held_until
from cron_manager.domain.analysis.findings import Severity
from cron_manager.messages import ChannelTimer
from cron_manager.ports import Clock
from cron_manager.ports_alerts import AlertQueue, ChannelReader, DeliveryLog, DigestBook, NotificationBook
from cron_manager.usecases.send_alerts import LONGEST_DELAY, AlertPolicy, Outcome, begin_delivery, escalation_id


@dataclass(frozen=True, kw_only=True)
class Escalate:
    notifications: NotificationBook
    channels: ChannelReader
    deliveries: DeliveryLog
    queue: AlertQueue
    policy: Callable[[], AlertPolicy]
    now: Clock

    def __call__(self, timer: ChannelTimer) -> Outcome:
        """Steps: let it be where somebody has acknowledged it, or it is over; wait for its instant, and beyond it for
        the end of what holds alerts back; then tell the channel, once.
        """
        notification = self.notifications.find(timer.notification_id or "")
        channel = self.channels.find(timer.channel_id)
        if notification is None or channel is None or not channel.is_active:
            return Outcome.GONE
        if notification.acknowledged_at or notification.resolved_at:
            return Outcome.TAKEN_ON
        now = self.now()
        until = self._until(timer, notification, now)
        if until > now:
            self.queue.send(timer, min(until - now, LONGEST_DELAY))
            return Outcome.WAITS if until == timer.due else Outcome.HELD
        begin_delivery(self.deliveries, self.queue, _escalation(channel, notification, now))
        return Outcome.TOLD

    def _until(self, timer: ChannelTimer, notification: Notification, now: datetime) -> datetime:
        policy = self.policy()
        found = silence(policy.windows, notification, now)
        quiet = held_until(policy.quiet_hours, notification.alert.severity, now)
        window = found.until if found and found.lasts else None
        return max(each for each in (timer.due, quiet, window) if each)


@dataclass(frozen=True, kw_only=True)
class SendDigest:
    channels: ChannelReader
    deliveries: DeliveryLog
    digests: DigestBook
    queue: AlertQueue
    policy: Callable[[], AlertPolicy]
    now: Clock

    def __call__(self, timer: ChannelTimer) -> Outcome:
        """Steps: wait for its instant, and for the end of quiet hours; then begin the delivery, once, if anything was
        collected. The delivery itself gathers what there is when it is made.
        """
        channel, now = self.channels.find(timer.channel_id), self.now()
        if channel is None:
            return Outcome.GONE
        due = timer.due + MARGIN
        until = max(due, held_until(self.policy().quiet_hours, Severity.HIGH, now) or due)
        if until > now:
            self.queue.send(timer, min(until - now, LONGEST_DELAY))
            return Outcome.WAITS if until == due else Outcome.HELD
        if not self.digests.collected(channel.id, 1):
            return Outcome.NO_NEWS
        begin_delivery(self.deliveries, self.queue, _digest(channel, timer.due, now))
        return Outcome.TOLD


def _escalation(channel: Channel, notification: Notification, now: datetime) -> Delivery:
    return Delivery(
        id=escalation_id(notification, channel.id),
        channel_id=channel.id,
        notification_id=notification.id,
        kind=DeliveryKind.ESCALATION,
        title=notification.alert.title,
        created_at=now,
        updated_at=now,
    )


def _digest(channel: Channel, due: datetime, now: datetime) -> Delivery:
    return Delivery(
        id=digest_id(channel.id, due),
        channel_id=channel.id,
        notification_id=None,
        kind=DeliveryKind.DIGEST,
        title=f"What was collected until {due:%Y-%m-%d %H:%M} UTC",
        created_at=now,
        updated_at=now,
    )
