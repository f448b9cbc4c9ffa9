"""Jobs that run and fail, and everything that follows from it up to the channels, in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from cron_manager.domain.alerts.alert import Notification
from cron_manager.domain.alerts.channel import EVERYTHING, Channel, ChannelKind, Routing
from cron_manager.domain.alerts.maintenance import MaintenanceWindow
from cron_manager.domain.execution import (
    CallResult,
    ErrorCategory,
    Execution,
    ExecutionStatus,
    Trigger,
    attempted,
    claimed,
    ended,
    occurrence_of,
)
from cron_manager.domain.ids import new_id
from cron_manager.domain.job import Job
from cron_manager.messages import AlertMessage, ChannelTimer
from cron_manager.ports import Outcome
from cron_manager.usecases.announce_alerts import due_message
from cron_manager.usecases.channel_timers import Escalate, SendDigest
from cron_manager.usecases.collect_alerts import CollectAlerts
from cron_manager.usecases.deliver_alerts import Deliver
from cron_manager.usecases.follow_alerts import FollowAlerts
from cron_manager.usecases.follow_outcomes import FollowOutcomes
from cron_manager.usecases.send_alerts import AlertPolicy, FanOut
from tests.fakes.alerts import (
    FakeAlertQueue,
    FakeChannels,
    FakeDeliveries,
    FakeDigests,
    FakeIncidents,
    FakeNotifications,
    FakeSender,
)
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.jobs import FakeJobs
from tests.fakes.outcomes import FakeOutcomes


def a_failure(job: Job, at: datetime = NOON, category: ErrorCategory = ErrorCategory.NETWORK, **more: Any) -> Execution:
    result = CallResult(
        status=ExecutionStatus.FAILED, duration_ms=20, error_category=category, error_message="refused", **more
    )
    return _run(job, at, result)


def a_success(job: Job, at: datetime = NOON, seconds: float = 0.02) -> Execution:
    result = CallResult(status=ExecutionStatus.SUCCESS, duration_ms=round(seconds * 1000), response_status=200)
    return _run(job, at, result, seconds)


def _run(job: Job, at: datetime, result: CallResult, seconds: float = 0.02) -> Execution:
    occurrence = occurrence_of(job, scheduled_for=at, trigger=Trigger.SCHEDULE)
    claim = claimed(job, occurrence, attempt=1, fence="f", now=at)
    return ended(attempted(claim, result), result.status, now=at + timedelta(seconds=seconds))


def a_channel(routing: Routing = EVERYTHING, **changes: Any) -> Channel:
    made = Channel(
        id=new_id("chn", NOON),
        version=1,
        name="operations",
        kind=ChannelKind.WEBHOOK,
        target="example.com",
        routing=routing,
        owner_id="usr_adam",
        created_by="usr_adam",
        updated_by="usr_adam",
        created_at=NOON,
        updated_at=NOON,
    )
    return replace(made, **changes)


def a_window(**changes: Any) -> MaintenanceWindow:
    """Of all jobs, each noon for an hour."""
    made = MaintenanceWindow(
        id=new_id("mwd", NOON),
        version=1,
        name="at noon",
        cron_expression="0 12 * * *",
        duration_minutes=60,
        created_by="usr_adam",
        updated_by="usr_adam",
        created_at=NOON,
        updated_at=NOON,
    )
    return replace(made, **changes)


class AlertWorld:
    def __init__(self, *jobs: Job) -> None:
        self.clock = FakeClock()
        self.jobs, self.outcomes = FakeJobs(*jobs), FakeOutcomes()
        self.incidents, self.notifications = FakeIncidents(), FakeNotifications(self.clock)
        self.channels, self.deliveries = FakeChannels(), FakeDeliveries()
        self.queue, self.sender, self.digests = FakeAlertQueue(), FakeSender(), FakeDigests()
        collect = CollectAlerts(digests=self.digests, queue=self.queue)
        self.policy = AlertPolicy()
        self.default = True
        self.alerts = FollowAlerts(
            jobs=self.jobs,
            incidents=self.incidents,
            notifications=self.notifications,
            notifies_by_default=lambda: self.default,
            now=self.clock,
        )
        self.follow = FollowOutcomes(outcomes=self.outcomes, jobs=self.jobs, alert=self.alerts.runs, now=self.clock)
        self.fan_out = FanOut(
            notifications=self.notifications,
            incidents=self.incidents,
            channels=self.channels,
            deliveries=self.deliveries,
            collect=collect,
            queue=self.queue,
            policy=lambda: self.policy,
            now=self.clock,
        )
        self.deliver = Deliver(
            notifications=self.notifications,
            channels=self.channels,
            deliveries=self.deliveries,
            digests=self.digests,
            collect=collect,
            queue=self.queue,
            sender=self.sender,
            now=self.clock,
        )
        self.escalate = Escalate(
            notifications=self.notifications,
            channels=self.channels,
            deliveries=self.deliveries,
            queue=self.queue,
            policy=lambda: self.policy,
            now=self.clock,
        )
        self.send_digest = SendDigest(
            channels=self.channels,
            deliveries=self.deliveries,
            digests=self.digests,
            queue=self.queue,
            policy=lambda: self.policy,
            now=self.clock,
        )
        self._sequence = 0
        self._followed = 0

    def open_channel(self, **changes: Any) -> Channel:
        channel = a_channel(**changes)
        self.channels.stored[channel.id] = channel
        return channel

    def end(self, *executions: Execution) -> list[Outcome]:
        """A batch of the executions' stream; the answer can be heard again."""
        batch = []
        for execution in executions:
            self._sequence += 1
            batch.append(Outcome(execution=execution, sequence=str(self._sequence)))
        self.follow(batch)
        return batch

    def told(self) -> Sequence[Notification]:
        """All notifications, the oldest first."""
        return [self.notifications.stored[each] for each in sorted(self.notifications.stored)]

    def kinds(self) -> list[str]:
        return [str(each.alert.kind) for each in self.told()]

    def fan_out_all(self) -> None:
        """What has just been written, to its channels; what follows from it waits."""
        self._follow_notifications()
        waiting, self.queue.waiting = self.queue.waiting, []
        for message, _ in waiting:
            self._hand_on(message)

    def work(self, most: int = 10_000, until: datetime | None = None) -> None:
        """Until nothing waits, or nothing that is due by then: the notifications' stream, and the notifier's queue
        in the order of its delays.
        """
        for _ in range(most):
            self._follow_notifications()
            if not self.queue.waiting:
                return
            self.queue.waiting.sort(key=lambda each: each[1])
            if until and self.clock() + self.queue.waiting[0][1] > until:
                return
            message, delay = self.queue.waiting.pop(0)
            self.clock.advance(seconds=delay.total_seconds())
            self.queue.waiting = [(each, max(left - delay, timedelta(0))) for each, left in self.queue.waiting]
            self._hand_on(message)
        raise AssertionError("the notifier never comes to an end")

    def sent(self) -> list[str]:
        return [letter.title for _, letter in self.sender.sent]

    def _hand_on(self, message: AlertMessage | ChannelTimer) -> None:
        if isinstance(message, ChannelTimer):
            (self.escalate if message.notification_id else self.send_digest)(message)
        else:
            (self.deliver if message.channel_id else self.fan_out)(message)

    def _follow_notifications(self) -> None:
        while self._followed < len(self.notifications.changes):
            due = due_message(*self.notifications.changes[self._followed])
            self._followed += 1
            if due:
                self.queue.send(*due)
