"""What alerts need from the world."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.alerts.alert import Alert, AlertedJob, Notification
from cron_manager.domain.alerts.channel import Channel, ChannelSecrets
from cron_manager.domain.alerts.delivery import Delivery, Sent
from cron_manager.domain.alerts.incident import Incident
from cron_manager.domain.alerts.letter import Letter
from cron_manager.domain.analysis.findings import Severity
from cron_manager.messages import AlertMessage, ChannelTimer


class Announcements(Protocol):
    """For whoever has something to tell people. Live messages and deliveries follow from what is written."""

    def raise_alert(self, alert: Alert) -> bool:
        """Writes the alert's notification; False when it was written before, which stays as it is."""
        ...


class NotificationBook(Announcements, Protocol):
    """Notifications, for those who follow what becomes of their cause."""

    def find(self, notification_id: str) -> Notification | None:
        """Strongly consistent."""
        ...

    def grow(self, notification_id: str, jobs: Sequence[AlertedJob], count: int, title: str, now: datetime) -> None:
        """It is about so many jobs by now, these among them; nothing happens where it knows of as many."""
        ...

    def escalate(self, notification_id: str, severity: Severity) -> None: ...

    def resolve(self, notification_id: str, at: datetime) -> Notification | None:
        """As it stands afterwards: whoever resolves it first says when. None when there is none."""
        ...

    def note_told(self, notification_id: str, count: int) -> None:
        """The channels were told of so many jobs; a smaller number changes nothing."""
        ...

    def note_silenced(self, notification_id: str, reason: str) -> None:
        """Why the channels were not told, or are told later."""
        ...

    def note_undelivered(self, notification_id: str, channel: str) -> None:
        """It did not get through the channel of that name."""
        ...


class IncidentBook(Protocol):
    """Which jobs fail together. Each change is one atomic write."""

    def find(self, key: str) -> Incident | None: ...

    def join(self, key: str, job_ids: Collection[str], at: datetime) -> Incident:
        """The incident as it stands afterwards; `at` counts where it begins with these jobs."""
        ...

    def leave(self, key: str, job_ids: Collection[str]) -> Incident | None:
        """The incident as it stands afterwards, without jobs where these were the last; None when there is none."""
        ...

    def close(self, incident: Incident) -> None:
        """Unless a job has joined it again."""
        ...


@dataclass(frozen=True, kw_only=True)
class ReadMarks:
    """What a person has read."""

    until: datetime | None = None  # all that was written down up to here
    ids: frozenset[str] = frozenset()  # and these


class NotificationReader(Protocol):
    def find(self, notification_id: str) -> Notification | None: ...

    def newest(self, before: str | None) -> Iterator[Notification]:
        """The newest first, from after the notification `before`; only what is taken is read."""
        ...

    def marks(self, user_id: str) -> ReadMarks: ...

    def mark_read(self, user_id: str, notification_id: str, now: datetime) -> None: ...

    def mark_all_read(self, user_id: str, now: datetime) -> None: ...

    def acknowledge(self, notification_id: str, by: str, now: datetime) -> Notification | None:
        """As it stands afterwards: the first who acknowledges it counts."""
        ...


class AlertQueue(Protocol):
    """What the notifier is to do."""

    def send(self, message: AlertMessage | ChannelTimer, delay: timedelta = timedelta(0)) -> None:
        """At most 15 minutes on."""
        ...

    def give_up(self, message: AlertMessage) -> None:
        """To the dead letters."""
        ...


class ChannelReader(Protocol):
    def all(self) -> Sequence[Channel]: ...

    def find(self, channel_id: str) -> Channel | None: ...


class DeliveryLog(Protocol):
    """What became of each notification in each channel."""

    def begin(self, delivery: Delivery) -> bool:
        """False when it was begun before."""
        ...

    def find(self, channel_id: str, delivery_id: str) -> Delivery | None: ...

    def save(self, before: Delivery, after: Delivery) -> bool:
        """Lost when another attempt was noted meanwhile."""
        ...

    def newest(self, channel_id: str, before: str | None, limit: int) -> Sequence[Delivery]: ...


class DigestBook(Protocol):
    """What channels have collected."""

    def collect(self, channel_id: str, notification_id: str) -> None:
        """Once, however often it is said."""
        ...

    def collected(self, channel_id: str, limit: int) -> Sequence[str]:
        """Ids of notifications, the oldest first; strongly consistent."""
        ...

    def forget(self, channel_id: str, notification_ids: Sequence[str]) -> None: ...

    def is_awaited(self, channel_id: str, due: datetime) -> bool:
        """Whether a timer is under way that brings the digest of that instant."""
        ...

    def await_due(self, channel_id: str, due: datetime) -> None: ...


class SecretsOfChannels(Protocol):
    def read(self, channel_id: str) -> ChannelSecrets:
        """Empty when there are none. SecretsUnreadable when the store does not answer."""
        ...


class Sender(Protocol):
    def send(self, channel: Channel, told: Letter, delivery: Delivery, now: datetime) -> Sent:
        """One attempt. Never raises for what the channel does."""
        ...
