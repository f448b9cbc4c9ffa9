"""Channels that collect: what is to be told is kept until the digest's instant."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.alerts.channel import Channel
from cron_manager.domain.alerts.digest import MARGIN
from cron_manager.messages import ChannelTimer
from cron_manager.ports_alerts import AlertQueue, DigestBook

_LONGEST_DELAY = timedelta(minutes=15)  # that SQS knows; the timer looks again


@dataclass(frozen=True, kw_only=True)
class CollectAlerts:
    digests: DigestBook
    queue: AlertQueue

    def __call__(self, channel: Channel, notification_id: str, now: datetime) -> None:
        """Keeps it first, so that the timer finds it."""
        self.digests.collect(channel.id, notification_id)
        self.arrange(channel, now)

    def arrange(self, channel: Channel, now: datetime) -> None:
        """Has the channel's next digest brought: one timer for each, but for a crash between sending and noting it."""
        if channel.digest is None:
            return
        due = channel.digest.next_after(now)
        if self.digests.is_awaited(channel.id, due):
            return
        self.queue.send(ChannelTimer(channel_id=channel.id, due=due), min(due + MARGIN - now, _LONGEST_DELAY))
        self.digests.await_due(channel.id, due)
