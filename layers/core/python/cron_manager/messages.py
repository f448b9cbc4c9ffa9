"""Bodies that cross a process: what waits in the lanes, in front of the notifier, and exports that go on."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cron_manager.domain.execution import Trigger
from cron_manager.domain.ids import is_id
from cron_manager.domain.instants import from_iso, to_iso

VERSION = 1
SCHEDULED_TIME = "<aws.scheduler.scheduled-time>"  # EventBridge puts the due time here when it delivers


class PoisonMessage(ValueError):
    """A lane's message that no executor will ever understand; it belongs in the dead-letter queue."""


@dataclass(frozen=True, kw_only=True)
class Tick:
    """Something of a job is due: an occurrence, or whatever one tick of EventBridge's stands for."""

    job_id: str
    scheduled_for: datetime
    trigger: Trigger
    attempt: int = 1
    queued: bool = False  # of a scheduled first attempt: the occurrence has a record, which waits
    occurrence: bool = False  # of a scheduled first attempt: the time is an occurrence's own, not EventBridge's minute
    # In whose share of the lane it counts (domain/message_group.py): travels beside the body; whoever sends knows it.
    group: str | None = field(default=None, compare=False)

    def to_json(self) -> str:
        body = _body(self.job_id, to_iso(self.scheduled_for), self.trigger, self.attempt)
        flags = {"occurrence": self.occurrence, "queued": self.queued}
        return _json(body | {name: True for name, flag in flags.items() if flag})

    @property
    def has_record(self) -> bool:
        """Whether it goes on with an execution that was written down before."""
        by_itself = self.trigger in {Trigger.SCHEDULE, Trigger.CATCH_UP}
        return self.queued or self.attempt > 1 or not by_itself

    @property
    def is_from_eventbridge(self) -> bool:
        """Whether the job's plan has to say which occurrences the tick stands for."""
        return self.trigger is Trigger.SCHEDULE and not self.has_record and not self.occurrence

    @classmethod
    def from_json(cls, text: str) -> "Tick":
        """The tick that a message's body describes. PoisonMessage when it describes none."""
        try:
            return cls._read(json.loads(text))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise PoisonMessage(f"not a tick: {error}") from error

    @classmethod
    def _read(cls, body: dict[str, Any]) -> "Tick":
        if body["v"] != VERSION:
            raise PoisonMessage(f"version {body['v']!r} is unknown here")
        if not is_id("job", body["jobId"]):
            raise PoisonMessage("jobId is no job's id")
        attempt = body.get("attempt", 1)
        if not isinstance(attempt, int) or attempt < 1:
            raise PoisonMessage("attempt counts from 1")
        return cls(
            job_id=body["jobId"],
            scheduled_for=from_iso(body["scheduledFor"]),
            trigger=Trigger(body["trigger"]),
            attempt=attempt,
            occurrence=body.get("occurrence") is True,
            queued=body.get("queued") is True,
        )


@dataclass(frozen=True, kw_only=True)
class ExportStep:
    """An export has to go on."""

    owner_id: str
    export_id: str

    def to_json(self) -> str:
        return _json({"v": VERSION, "ownerId": self.owner_id, "exportId": self.export_id})

    @classmethod
    def from_json(cls, text: str) -> "ExportStep":
        """The step that a message's body describes. PoisonMessage when it describes none."""
        try:
            body = json.loads(text)
            owner_id, export_id = body["ownerId"], body["exportId"]
        except (ValueError, KeyError, TypeError) as error:
            raise PoisonMessage(f"not an export's step: {error}") from error
        if not (is_id("usr", owner_id) and is_id("exp", export_id)):
            raise PoisonMessage("names no export")
        return cls(owner_id=owner_id, export_id=export_id)


def eventbridge_input(job_id: str) -> str:
    """The body of a tick as an EventBridge target's input, with the due time left for EventBridge to fill in."""
    return _json(_body(job_id, SCHEDULED_TIME, Trigger.SCHEDULE, 1))


def _body(job_id: str, scheduled_for: str, trigger: Trigger, attempt: int) -> dict[str, object]:
    """What is left out has its ordinary value, so that messages of an older deployment read as they were meant."""
    body: dict[str, object] = {"v": VERSION, "jobId": job_id, "scheduledFor": scheduled_for, "trigger": trigger}
    if attempt > 1:
        body["attempt"] = attempt
    return body


def _json(body: dict[str, object]) -> str:
    return json.dumps(body, separators=(",", ":"))


@dataclass(frozen=True, kw_only=True)
class ChannelTimer:
    """A channel is to be told at an instant: of a notification that nobody has acknowledged by then, or of what it has
    collected.
    """

    channel_id: str
    due: datetime
    notification_id: str | None = None  # None: what it has collected

    def to_json(self) -> str:
        body = {"v": VERSION, "channelId": self.channel_id, "due": to_iso(self.due)}
        return _json(body | {"notificationId": self.notification_id})


def read_alert_message(text: str) -> "AlertMessage | ChannelTimer":
    """What a message's body asks the notifier for. PoisonMessage when it asks for nothing."""
    try:
        body = json.loads(text)
        if "due" not in body:
            return AlertMessage.from_json(text)
        if body["v"] != VERSION:
            raise PoisonMessage(f"version {body['v']!r} is unknown here")
        return ChannelTimer(
            channel_id=str(body["channelId"]), due=from_iso(body["due"]), notification_id=body["notificationId"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise PoisonMessage(f"no message for the notifier: {error}") from error


@dataclass(frozen=True, kw_only=True)
class AlertMessage:
    """What the notifier is to do: find the channels of a notification, or go on with a delivery."""

    notification_id: str | None = None  # None: a delivery that tries a channel out
    channel_id: str | None = None
    delivery_id: str | None = None
    attempt: int = 1  # of the delivery

    def to_json(self) -> str:
        body: dict[str, object] = {"v": VERSION, "notificationId": self.notification_id}
        if self.channel_id:
            body |= {"channelId": self.channel_id, "deliveryId": self.delivery_id, "attempt": self.attempt}
        return _json(body)

    @classmethod
    def from_json(cls, text: str) -> "AlertMessage":
        """What a message's body asks for. PoisonMessage when it asks for nothing."""
        try:
            body = json.loads(text)
            if body["v"] != VERSION:
                raise PoisonMessage(f"version {body['v']!r} is unknown here")
            message = cls(
                notification_id=body["notificationId"],
                channel_id=body.get("channelId"),
                delivery_id=body.get("deliveryId"),
                attempt=int(body.get("attempt", 1)),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise PoisonMessage(f"no message for the notifier: {error}") from error
        if (message.channel_id is None) != (message.delivery_id is None) or not (
            message.notification_id or message.channel_id
        ):
            raise PoisonMessage("neither a notification nor a delivery")
        return message
