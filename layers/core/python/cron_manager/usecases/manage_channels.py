"""What administrators do to channels. What gives access to one goes in, and comes out at the notifier alone."""

import base64
import secrets as random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from cron_manager.domain.access import Principal
from cron_manager.domain.alerts.channel import (
    EVERYTHING,
    MOST_CHANNELS,
    NO_SECRETS,
    URL_KINDS,
    Channel,
    ChannelKind,
    ChannelSecrets,
    Routing,
    address_problem,
    routing_key_problem,
    shown_target,
)
from cron_manager.domain.alerts.delivery import Delivery, DeliveryKind
from cron_manager.domain.alerts.digest import DigestTimes
from cron_manager.domain.audit import Actor, AuditEntry, audited
from cron_manager.domain.errors import Conflict, FieldProblem, InvalidInput, NotFound
from cron_manager.domain.ids import is_id, new_id
from cron_manager.domain.signature import PREFIX, key_of
from cron_manager.messages import AlertMessage
from cron_manager.ports import Clock
from cron_manager.ports_alerts import AlertQueue, DeliveryLog

_SIGNING_BYTES = 32
_NO_SUCH = "There is no such channel."


class ChannelBook(Protocol):
    def find(self, channel_id: str) -> Channel | None: ...

    def all(self) -> list[Channel]: ...

    def create(self, channel: Channel, entry: AuditEntry) -> None: ...

    def replace(self, before: Channel, after: Channel, entry: AuditEntry) -> None:
        """Conflict when it is not as `before` says any more."""
        ...

    def delete(self, channel: Channel, entry: AuditEntry) -> None:
        """Conflict when it is not as it was read any more."""
        ...


class ChannelSecretValues(Protocol):
    """Unavailable when the store does not answer."""

    def put(self, channel_id: str, secrets: ChannelSecrets) -> None: ...

    def delete(self, channel_id: str) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ChannelDefinition:
    """What a person writes of a channel."""

    name: str
    kind: ChannelKind
    recipients: tuple[str, ...] = ()
    secrets: ChannelSecrets = NO_SECRETS  # what is left out stays as it was
    routing: Routing = EVERYTHING
    escalation_minutes: int | None = None
    digest: DigestTimes | None = None
    is_active: bool = True


@dataclass(frozen=True, kw_only=True)
class ManageChannels:
    channels: ChannelBook
    secrets: ChannelSecretValues
    deliveries: DeliveryLog
    queue: AlertQueue
    target_problem: Callable[[str], str | None]
    sends_email: bool
    now: Clock

    def all(self) -> list[Channel]:
        """By name."""
        return sorted(self.channels.all(), key=lambda channel: channel.name.casefold())

    def get(self, channel_id: str) -> Channel:
        channel = self.channels.find(channel_id) if is_id("chn", channel_id) else None
        if channel is None:
            raise NotFound(_NO_SUCH)
        return channel

    def create(self, definition: ChannelDefinition, principal: Principal, actor: Actor) -> tuple[Channel, str | None]:
        """The channel, and the signing secret that was made up for a webhook that came without one.

        Steps: put the secrets, which nothing names yet; then write the channel with its audit entry.
        """
        if len(self.channels.all()) >= MOST_CHANNELS:
            raise Conflict(f"There are {MOST_CHANNELS} channels, the most; delete one.")
        made = _signing_secret(definition)
        given = replace(definition.secrets, signing_secret=definition.secrets.signing_secret or made or "")
        definition = replace(definition, secrets=given)
        self._refuse(definition, is_new=True)
        now = self.now()
        channel = Channel(
            id=new_id("chn", now),
            version=1,
            name=definition.name,
            kind=definition.kind,
            target=shown_target(definition.kind, definition.recipients, given),
            recipients=definition.recipients,
            routing=definition.routing,
            escalation_minutes=definition.escalation_minutes,
            digest=definition.digest,
            is_active=definition.is_active,
            owner_id=principal.user_id,
            created_by=principal.user_id,
            updated_by=principal.user_id,
            created_at=now,
            updated_at=now,
        )
        self._keep(channel, given)
        told = {"name": [None, channel.name], "kind": [None, str(channel.kind)], "target": [None, channel.target]}
        self.channels.create(channel, audited(actor, "channel.create", channel.id, now, changes=told))
        return channel, made

    def replace(
        self, channel_id: str, definition: ChannelDefinition, version: int | None, principal: Principal, actor: Actor
    ) -> Channel:
        """Conflict when it is at another version. Secrets come all or none: what is kept cannot be read here."""
        before, now = self.get(channel_id), self.now()
        if version is not None and version != before.version:
            raise Conflict
        if definition.kind is not before.kind:
            raise InvalidInput.of("kind", "A channel stays of its kind; make another one.")
        given = definition.secrets if definition.secrets != NO_SECRETS else None
        self._refuse(definition, is_new=given is not None)
        target = before.target
        if given or definition.kind is ChannelKind.EMAIL:
            target = shown_target(definition.kind, definition.recipients, definition.secrets)
        after = replace(
            before,
            version=before.version + 1,
            name=definition.name,
            target=target,
            recipients=definition.recipients,
            routing=definition.routing,
            escalation_minutes=definition.escalation_minutes,
            digest=definition.digest,
            is_active=definition.is_active,
            updated_by=principal.user_id,
            updated_at=now,
        )
        entry = audited(actor, "channel.update", after.id, now, changes=_changes(before, after))
        self.channels.replace(before, after, entry)
        if given:
            self._keep(after, given)
        return after

    def delete(self, channel_id: str, actor: Actor) -> None:
        """The secrets go first: what is listed can be deleted again."""
        channel = self.get(channel_id)
        self.secrets.delete(channel.id)
        self.channels.delete(channel, audited(actor, "channel.delete", channel.id, self.now()))

    def try_out(self, channel_id: str) -> Delivery:
        """Sends a message that says it is a trial, on the way that all take. Its delivery tells what became of it."""
        channel, now = self.get(channel_id), self.now()
        delivery = Delivery(
            id=new_id("dlv", now),
            channel_id=channel.id,
            notification_id=None,
            kind=DeliveryKind.TEST,
            title=f"“{channel.name}” is tried out",
            created_at=now,
            updated_at=now,
        )
        self.deliveries.begin(delivery)
        self.queue.send(AlertMessage(channel_id=channel.id, delivery_id=delivery.id))
        return delivery

    def deliveries_of(self, channel_id: str, before: str | None, limit: int) -> Sequence[Delivery]:
        """The newest first, from after the delivery `before`."""
        return self.deliveries.newest(self.get(channel_id).id, before, limit)

    def _keep(self, channel: Channel, secrets: ChannelSecrets) -> None:
        if secrets != NO_SECRETS:
            self.secrets.put(channel.id, secrets)

    def _refuse(self, definition: ChannelDefinition, *, is_new: bool) -> None:
        problems = [*_left_over(definition), *_timing_problems(definition), *self._problems(definition, is_new=is_new)]
        if problems:
            raise InvalidInput(problems)

    def _problems(self, definition: ChannelDefinition, *, is_new: bool) -> Sequence[FieldProblem]:
        """`is_new` says that the secrets must be there."""
        if definition.kind is ChannelKind.EMAIL:
            return self._recipient_problems(definition.recipients)
        if not is_new:
            return ()
        if definition.kind is ChannelKind.PAGERDUTY:
            problem = routing_key_problem(definition.secrets.routing_key)
            return [FieldProblem(field="routingKey", message=problem)] if problem else ()
        url = self._url_problems(definition.secrets.url)
        is_signed = definition.kind is ChannelKind.WEBHOOK
        return [*url, *(_signing_problems(definition.secrets.signing_secret) if is_signed else ())]

    def _url_problems(self, url: str) -> Sequence[FieldProblem]:
        problem = self.target_problem(url) if url else "Write the URL that takes the messages."
        return [FieldProblem(field="url", message=problem)] if problem else ()

    def _recipient_problems(self, recipients: Sequence[str]) -> Sequence[FieldProblem]:
        if not self.sends_email:
            return [FieldProblem(field="kind", message="This deployment sends no e-mail: deploy it with ALERT_SENDER.")]
        if not recipients:
            return [FieldProblem(field="recipients", message="Write at least one e-mail address.")]
        found = ((place, address_problem(address)) for place, address in enumerate(recipients))
        return [FieldProblem(field=f"recipients.{place}", message=problem) for place, problem in found if problem]


def _signing_secret(definition: ChannelDefinition) -> str | None:
    """One that nobody has given."""
    if definition.kind is not ChannelKind.WEBHOOK or definition.secrets.signing_secret:
        return None
    return PREFIX + base64.b64encode(random.token_bytes(_SIGNING_BYTES)).decode()


def _signing_problems(secret: str) -> Sequence[FieldProblem]:
    try:
        key_of(secret)
    except ValueError:
        return [FieldProblem(field="signingSecret", message="Write whsec_ and the key in base64, with the URL.")]
    return ()


def _left_over(definition: ChannelDefinition) -> Sequence[FieldProblem]:
    """Fields that another kind has."""
    kind, secrets = definition.kind, definition.secrets
    given = {
        "recipients": bool(definition.recipients) and kind is not ChannelKind.EMAIL,
        "url": bool(secrets.url) and kind not in URL_KINDS,
        "signingSecret": bool(secrets.signing_secret) and kind is not ChannelKind.WEBHOOK,
        "routingKey": bool(secrets.routing_key) and kind is not ChannelKind.PAGERDUTY,
    }
    message = f"Leave this out of a channel of the kind {kind}."
    return [FieldProblem(field=name, message=message) for name, is_wrong in given.items() if is_wrong]


def _timing_problems(definition: ChannelDefinition) -> Sequence[FieldProblem]:
    if definition.digest is None:
        return ()
    if definition.escalation_minutes is not None:
        message = "A channel either collects or waits for what nobody acknowledges; make another one."
        return [FieldProblem(field="digest", message=message)]
    if definition.kind is ChannelKind.PAGERDUTY:
        return [FieldProblem(field="digest", message="PagerDuty is told of each trouble by itself.")]
    return ()


def _changes(before: Channel, after: Channel) -> dict[str, object]:
    def told(channel: Channel) -> dict[str, object]:
        return {
            "name": channel.name,
            "target": channel.target,
            "isActive": channel.is_active,
            "minimumSeverity": str(channel.routing.minimum_severity),
            "escalationMinutes": channel.escalation_minutes,
            "digest": str(channel.digest.frequency) if channel.digest else None,
        }

    old, new = told(before), told(after)
    return {name: [old[name], new[name]] for name in old if old[name] != new[name]}
