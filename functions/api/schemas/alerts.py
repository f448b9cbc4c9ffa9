"""Notifications and channels at the edge."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, field_validator, model_validator

from cron_manager.domain.alerts.alert import AlertKind
from cron_manager.domain.alerts.channel import (
    LONGEST_ESCALATION,
    MOST_RECIPIENTS,
    ChannelKind,
    ChannelSecrets,
    Routing,
)
from cron_manager.domain.alerts.delivery import DeliveryKind, DeliveryStatus
from cron_manager.domain.alerts.digest import DigestFrequency, DigestTimes
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.ids import is_id
from cron_manager.edge.schemas import Instant, PageQuery, Schema
from cron_manager.edge.targets import url_problem
from cron_manager.usecases.manage_channels import ChannelDefinition
from schemas.job_fields import CategoryId, Name, Tag
from schemas.schedules import Timezone

_MOST_ROUTED = 50


def _a_url(text: str) -> str:
    if problem := url_problem(text):
        raise ValueError(problem)
    return text


def _a_user_id(text: str) -> str:
    if not is_id("usr", text):
        raise ValueError("Write the id of a person, as usr_01KB…; GET /users lists them.")
    return text


UserId = Annotated[str, Field(examples=["usr_01KB0000000000000000000000"]), AfterValidator(_a_user_id)]


class DeliveryQuery(PageQuery):
    """Which page of a channel's deliveries."""


class NotificationQuery(PageQuery):
    """Filters of a list of notifications."""

    kind: AlertKind | None = Field(default=None, description="Only those of this kind.")
    severity: Severity | None = Field(default=None, description="Only those that are at least so severe.")
    unread: bool | None = Field(default=None, description="true: only those that you have not read.")
    job_id: str | None = Field(default=None, max_length=50, description="Only those that name this job.")


class NotifiedJob(Schema):
    """A job that a notification is about."""

    id: str
    name: str


class Notification(Schema):
    """Something that people were told of."""

    id: str
    kind: AlertKind
    severity: Severity
    title: str
    description: str
    at: Instant = Field(description="Of the cause.")
    created_at: Instant
    updated_at: Instant
    job_count: int = Field(description="How many jobs it is about.")
    jobs: list[NotifiedJob] = Field(description="Up to twenty of them, of those that you may see.")
    host: str | None = Field(description="That the failed calls went to.")
    error_category: str | None
    execution_id: str | None = Field(description="The run that it began with.")
    resource: str | None = Field(description="What it is about, where that is no job.")
    incident_id: str | None = Field(description="Of a recovery: the notification that told of the trouble.")
    resolved_at: Instant | None = Field(description="When all of its jobs had recovered.")
    is_read: bool = Field(description="By you.")
    acknowledged_by: str | None = Field(description="Who has taken it on, for everybody to see.")
    acknowledged_at: Instant | None
    silenced_by: str | None = Field(description="Why it was held back or not sent, in words.")
    delivery_failed: list[str] = Field(description="The channels that it did not get through to.")


class Unread(Schema):
    """How many notifications you have not read."""

    count: int = Field(description="100 at most.")
    is_more: bool = Field(description="There are more than that.")


class ChannelRouting(Schema):
    """Which alerts a channel is for; an empty list excludes nothing."""

    minimum_severity: Severity = Field(default=Severity.LOW, description="And what is more severe.")
    kinds: list[AlertKind] = Field(default_factory=list, max_length=len(AlertKind))
    category_ids: list[CategoryId] = Field(default_factory=list, max_length=_MOST_ROUTED, description="Of its jobs.")
    tags: list[Tag] = Field(default_factory=list, max_length=_MOST_ROUTED, description="Of its jobs, ignoring case.")
    owner_ids: list[UserId] = Field(default_factory=list, max_length=_MOST_ROUTED, description="Of its jobs.")

    @field_validator("minimum_severity", mode="before")
    @classmethod
    def _a_severity(cls, value: object) -> object:
        return Severity(value) if isinstance(value, str) and value in set(Severity) else value

    @field_validator("kinds", mode="before")
    @classmethod
    def _kinds(cls, value: object) -> object:
        if not isinstance(value, list):
            return value
        return [AlertKind(each) if isinstance(each, str) and each in set(AlertKind) else each for each in value]

    def to_domain(self) -> Routing:
        return Routing(
            minimum_severity=self.minimum_severity,
            kinds=frozenset(self.kinds),
            category_ids=frozenset(self.category_ids),
            tags=frozenset(tag.lower() for tag in self.tags),
            owner_ids=frozenset(self.owner_ids),
        )


class Escalation(Schema):
    """The channel is told of only what nobody takes on."""

    after_minutes: int = Field(
        ge=1, le=LONGEST_ESCALATION, description="Since the others were told, without an acknowledgement or a recovery."
    )


class Digest(Schema):
    """What is less severe than CRITICAL is collected, and sent as one message."""

    frequency: DigestFrequency
    hour: int | None = Field(default=None, ge=0, le=23, description="Of a daily one; 8 if it is left out.")
    timezone: Timezone | None = Field(default=None, description="Of the hour; UTC if it is left out.")

    @field_validator("frequency", mode="before")
    @classmethod
    def _a_frequency(cls, value: object) -> object:
        return DigestFrequency(value) if isinstance(value, str) and value in set(DigestFrequency) else value

    @model_validator(mode="after")
    def _has_an_hour_only_by_day(self) -> Self:
        if self.frequency is DigestFrequency.HOURLY and (self.hour is not None or self.timezone is not None):
            raise ValueError("An hourly digest has no hour and no time zone; leave them out.")
        return self

    def to_domain(self) -> DigestTimes:
        hour = 8 if self.hour is None else self.hour
        return DigestTimes(frequency=self.frequency, hour=hour, timezone=self.timezone or "UTC")


class ChannelCreate(Schema):
    """A channel. Of `recipients`, `url`, `signingSecret` and `routingKey` those that its kind has."""

    name: Name
    kind: ChannelKind
    recipients: list[Annotated[str, Field(max_length=254)]] = Field(
        default_factory=list, max_length=MOST_RECIPIENTS, description="Of e-mails."
    )
    url: Annotated[str, Field(max_length=2048), AfterValidator(_a_url)] | None = Field(
        default=None, description="Of a webhook, Slack or Teams. Written, used, and never shown again."
    )
    signing_secret: Annotated[str, Field(max_length=200)] | None = Field(
        default=None,
        description="Of a webhook: `whsec_` and base64, by Standard Webhooks. One is made up if it is left out.",
    )
    routing_key: Annotated[str, Field(max_length=64)] | None = Field(
        default=None, description="PagerDuty's integration key. Written, used, and never shown again."
    )
    routing: ChannelRouting = Field(default_factory=ChannelRouting)
    escalation: Escalation | None = Field(default=None, description="null: told at once.")
    digest: Digest | None = Field(default=None, description="null: told of each by itself. Not for PagerDuty.")
    is_active: bool = True

    @field_validator("kind", mode="before")
    @classmethod
    def _a_kind(cls, value: object) -> object:
        return ChannelKind(value) if isinstance(value, str) and value in set(ChannelKind) else value

    def definition(self: Self) -> ChannelDefinition:
        return ChannelDefinition(
            name=self.name,
            kind=self.kind,
            recipients=tuple(self.recipients),
            secrets=ChannelSecrets(
                url=self.url or "",
                signing_secret=self.signing_secret or "",
                routing_key=self.routing_key or "",
            ),
            routing=self.routing.to_domain(),
            escalation_minutes=self.escalation.after_minutes if self.escalation else None,
            digest=self.digest.to_domain() if self.digest else None,
            is_active=self.is_active,
        )


class ChannelReplace(ChannelCreate):
    """A whole channel in place of the old one. Its secrets stay as they are if they are left out, all of them."""

    version: int | None = Field(default=None, ge=1, description="The version that was read; a stale one is refused.")


class Channel(Schema):
    """Where alerts go."""

    id: str
    version: int
    name: str
    kind: ChannelKind
    target: str = Field(description="The host, or the recipients; the rest of a URL is secret.")
    recipients: list[str]
    has_secret: bool = Field(description="Whether something of it is kept as a secret.")
    signing_secret: str | None = Field(
        default=None, description="Only in the answer that makes a webhook without one: it is never shown again."
    )
    routing: ChannelRouting
    escalation: Escalation | None
    digest: Digest | None
    is_active: bool
    owner_id: str
    created_by: str
    updated_by: str
    created_at: Instant
    updated_at: Instant


class Tried(Schema):
    """A channel is tried out."""

    delivery_id: str = Field(description="Look for it among the channel's deliveries.")


class Delivery(Schema):
    """A notification on its way through a channel."""

    id: str
    kind: DeliveryKind
    notification_id: str | None = Field(description="null: a digest, or somebody tries the channel out.")
    title: str
    status: DeliveryStatus
    attempts: int
    last_error: str | None
    response_status: int | None
    created_at: Instant
    updated_at: Instant
    next_attempt_at: Instant | None
