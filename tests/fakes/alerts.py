"""Notifications, incidents, channels and deliveries in memory."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from cron_manager.domain.alerts.alert import MOST_NAMED, Alert, AlertedJob, Notification
from cron_manager.domain.alerts.channel import Channel, ChannelSecrets
from cron_manager.domain.alerts.delivery import Delivery, Sent
from cron_manager.domain.alerts.incident import Incident
from cron_manager.domain.alerts.letter import Letter
from cron_manager.domain.alerts.maintenance import MaintenanceWindow
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.messages import AlertMessage, ChannelTimer
from cron_manager.ports import Clock
from cron_manager.ports_alerts import ReadMarks
from tests.fakes.clock import FakeClock


class FakeNotifications:
    """What becomes of a notification is what the realtime table's stream tells: `changes` holds before and after."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or FakeClock()
        self.stored: dict[str, Notification] = {}
        self.changes: list[tuple[Notification | None, Notification]] = []
        self.read_marks: dict[str, ReadMarks] = {}

    def raise_alert(self, alert: Alert) -> bool:
        if alert.id in self.stored:
            return False
        now = self.clock()
        count = len(alert.jobs) + alert.more_jobs
        self._put(Notification(alert=alert, created_at=now, updated_at=now, job_count=count))
        return True

    def find(self, notification_id: str) -> Notification | None:
        return self.stored.get(notification_id)

    def grow(self, notification_id: str, jobs: Sequence[AlertedJob], count: int, title: str, now: datetime) -> None:
        known = self.stored.get(notification_id)
        if known is None or known.job_count >= count:
            return
        named = {job.id: job for job in known.alert.jobs}
        if count - len(jobs) < MOST_NAMED:
            named |= {job.id: job for job in jobs}
        alert = replace(known.alert, jobs=tuple(named[each] for each in sorted(named)), title=title)
        self._put(replace(known, alert=alert, job_count=count, updated_at=now))

    def escalate(self, notification_id: str, severity: Severity) -> None:
        known = self.stored[notification_id]
        self._put(replace(known, alert=replace(known.alert, severity=severity)))

    def resolve(self, notification_id: str, at: datetime) -> Notification | None:
        known = self.stored.get(notification_id)
        if known and known.resolved_at is None:
            self._put(replace(known, resolved_at=at))
        return self.stored.get(notification_id)

    def note_told(self, notification_id: str, count: int) -> None:
        known = self.stored[notification_id]
        if known.told_count < count:
            self._put(replace(known, told_count=count))

    def note_silenced(self, notification_id: str, reason: str) -> None:
        self._put(replace(self.stored[notification_id], silenced_by=reason))

    def note_undelivered(self, notification_id: str, channel: str) -> None:
        known = self.stored.get(notification_id)
        if known:
            self._put(replace(known, delivery_failed=known.delivery_failed | {channel}))

    def acknowledge(self, notification_id: str, by: str, now: datetime) -> Notification | None:
        known = self.stored.get(notification_id)
        if known and known.acknowledged_by is None:
            self._put(replace(known, acknowledged_by=by, acknowledged_at=now))
        return self.stored.get(notification_id)

    def newest(self, before: str | None) -> Iterator[Notification]:
        return (self.stored[each] for each in sorted(self.stored, reverse=True) if before is None or each < before)

    def marks(self, user_id: str) -> ReadMarks:
        return self.read_marks.get(user_id, ReadMarks())

    def mark_read(self, user_id: str, notification_id: str, now: datetime) -> None:  # the port's
        known = self.marks(user_id)
        self.read_marks[user_id] = replace(known, ids=known.ids | {notification_id})

    def mark_all_read(self, user_id: str, now: datetime) -> None:
        self.read_marks[user_id] = ReadMarks(until=now)

    def _put(self, notification: Notification) -> None:
        self.changes.append((self.stored.get(notification.id), notification))
        self.stored[notification.id] = notification


class FakeDigests:
    def __init__(self) -> None:
        self.held: dict[str, list[str]] = {}
        self.awaited: set[tuple[str, datetime]] = set()

    def collect(self, channel_id: str, notification_id: str) -> None:
        held = self.held.setdefault(channel_id, [])
        if notification_id not in held:
            held.append(notification_id)
            held.sort()

    def collected(self, channel_id: str, limit: int) -> Sequence[str]:
        return self.held.get(channel_id, [])[:limit]

    def forget(self, channel_id: str, notification_ids: Sequence[str]) -> None:
        self.held[channel_id] = [each for each in self.held.get(channel_id, []) if each not in notification_ids]

    def is_awaited(self, channel_id: str, due: datetime) -> bool:
        return (channel_id, due) in self.awaited

    def await_due(self, channel_id: str, due: datetime) -> None:
        self.awaited.add((channel_id, due))


class FakeWindows:
    """Keeps the audit entries."""

    def __init__(self) -> None:
        self.stored: dict[str, MaintenanceWindow] = {}
        self.entries: list[AuditEntry] = []

    def find(self, window_id: str) -> MaintenanceWindow | None:
        return self.stored.get(window_id)

    def all(self) -> list[MaintenanceWindow]:
        return list(self.stored.values())

    def create(self, window: MaintenanceWindow, entry: AuditEntry) -> None:
        self.stored[window.id] = window
        self.entries.append(entry)

    def replace(self, before: MaintenanceWindow, after: MaintenanceWindow, entry: AuditEntry) -> None:
        if self.stored.get(before.id) != before:
            raise Conflict
        self.create(after, entry)

    def delete(self, window: MaintenanceWindow, entry: AuditEntry) -> None:
        if self.stored.get(window.id) != window:
            raise Conflict
        del self.stored[window.id]
        self.entries.append(entry)


class FakeIncidents:
    def __init__(self) -> None:
        self.stored: dict[str, Incident] = {}

    def find(self, key: str) -> Incident | None:
        return self.stored.get(key)

    def join(self, key: str, job_ids: Collection[str], at: datetime) -> Incident:
        known = self.stored.get(key, Incident(key=key, at=at, jobs=frozenset()))
        self.stored[key] = replace(known, jobs=known.jobs | frozenset(job_ids))
        return self.stored[key]

    def leave(self, key: str, job_ids: Collection[str]) -> Incident | None:
        if key not in self.stored:
            return None
        self.stored[key] = replace(self.stored[key], jobs=self.stored[key].jobs - frozenset(job_ids))
        return self.stored[key]

    def close(self, incident: Incident) -> None:
        known = self.stored.get(incident.key)
        if known and known.at == incident.at and not known.jobs:
            del self.stored[incident.key]


class FakeChannels:
    """Keeps the audit entries."""

    def __init__(self) -> None:
        self.stored: dict[str, Channel] = {}
        self.entries: list[AuditEntry] = []

    def find(self, channel_id: str) -> Channel | None:
        return self.stored.get(channel_id)

    def all(self) -> list[Channel]:
        return list(self.stored.values())

    def create(self, channel: Channel, entry: AuditEntry) -> None:
        self.stored[channel.id] = channel
        self.entries.append(entry)

    def replace(self, before: Channel, after: Channel, entry: AuditEntry) -> None:
        if self.stored.get(before.id) != before:
            raise Conflict
        self.create(after, entry)

    def delete(self, channel: Channel, entry: AuditEntry) -> None:
        if self.stored.get(channel.id) != channel:
            raise Conflict
        del self.stored[channel.id]
        self.entries.append(entry)


class FakeChannelSecrets:
    def __init__(self) -> None:
        self.stored: dict[str, ChannelSecrets] = {}

    def put(self, channel_id: str, secrets: ChannelSecrets) -> None:
        self.stored[channel_id] = secrets

    def delete(self, channel_id: str) -> None:
        self.stored.pop(channel_id, None)

    def read(self, channel_id: str) -> ChannelSecrets:
        return self.stored.get(channel_id, ChannelSecrets())


class FakeDeliveries:
    def __init__(self) -> None:
        self.stored: dict[tuple[str, str], Delivery] = {}

    def begin(self, delivery: Delivery) -> bool:
        if (delivery.channel_id, delivery.id) in self.stored:
            return False
        self.stored[delivery.channel_id, delivery.id] = delivery
        return True

    def find(self, channel_id: str, delivery_id: str) -> Delivery | None:
        return self.stored.get((channel_id, delivery_id))

    def save(self, before: Delivery, after: Delivery) -> bool:
        if self.stored[after.channel_id, after.id].attempts != before.attempts:
            return False
        self.stored[after.channel_id, after.id] = after
        return True

    def newest(self, channel_id: str, before: str | None, limit: int) -> Sequence[Delivery]:
        found = sorted((each for each in self.stored.values() if each.channel_id == channel_id), key=_id, reverse=True)
        return [each for each in found if before is None or each.id < before][:limit]


def _id(delivery: Delivery) -> str:
    return delivery.id


class FakeAlertQueue:
    """Messages and how long they wait."""

    def __init__(self) -> None:
        self.waiting: list[tuple[AlertMessage | ChannelTimer, timedelta]] = []
        self.dead: list[AlertMessage] = []

    def send(self, message: AlertMessage | ChannelTimer, delay: timedelta = timedelta(0)) -> None:
        self.waiting.append((message, delay))

    def give_up(self, message: AlertMessage) -> None:
        self.dead.append(message)


class FakeSender:
    """Answers what it is told to, by channel; what went through is kept."""

    def __init__(self) -> None:
        self.answers: dict[str, Sent] = {}
        self.sent: list[tuple[str, Letter]] = []
        self.tried: list[datetime] = []

    def send(self, channel: Channel, told: Letter, delivery: Delivery, now: datetime) -> Sent:
        self.tried.append(now)
        answer = self.answers.get(delivery.channel_id, Sent(response_status=204))
        if answer.error is None:
            self.sent.append((channel.id, told))
        return answer

    def fail(self, channel_ids: Mapping[str, str]) -> None:
        self.answers = {each: Sent(error=error) for each, error in channel_ids.items()}
