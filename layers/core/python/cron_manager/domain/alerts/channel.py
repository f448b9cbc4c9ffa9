"""A channel: where alerts go, and which."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from cron_manager.domain.alerts.alert import AlertedJob, AlertKind, Notification
from cron_manager.domain.alerts.digest import DigestTimes
from cron_manager.domain.analysis.findings import Severity

MOST_CHANNELS = 50
MOST_RECIPIENTS = 10
LONGEST_ESCALATION = 1440  # minutes
_ROUTING_KEY = re.compile(r"[A-Za-z0-9]{32}")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")


class ChannelKind(StrEnum):
    EMAIL = "email"
    WEBHOOK = "webhook"  # signed by Standard Webhooks
    SLACK = "slack"
    TEAMS = "teams"
    PAGERDUTY = "pagerduty"


@dataclass(frozen=True, kw_only=True)
class Routing:
    """Which alerts a channel is for; what is empty excludes nothing."""

    minimum_severity: Severity = Severity.LOW
    kinds: frozenset[AlertKind] = frozenset()
    category_ids: frozenset[str] = frozenset()  # of one of its jobs
    tags: frozenset[str] = frozenset()  # of one of its jobs, in lower case
    owner_ids: frozenset[str] = frozenset()  # of one of its jobs

    def wants(self, notification: Notification) -> bool:
        alert = notification.alert
        return (
            alert.severity.rank >= self.minimum_severity.rank
            and (not self.kinds or alert.kind in self.kinds)
            and (not self._about_jobs or any(map(self._fits, alert.about)))
        )

    @property
    def _about_jobs(self) -> bool:
        return bool(self.category_ids or self.tags or self.owner_ids)

    def _fits(self, job: AlertedJob) -> bool:
        """By every condition that is set, one and the same job."""
        return (
            (not self.category_ids or job.category_id in self.category_ids)
            and (not self.tags or not self.tags.isdisjoint(tag.lower() for tag in job.tags))
            and (not self.owner_ids or job.owner_id in self.owner_ids)
        )


@dataclass(frozen=True, kw_only=True)
class Channel:
    """Where alerts go. Its secrets stand in the Parameter Store, and nowhere else."""

    id: str  # chn_…
    version: int  # grows by one with each change
    name: str
    kind: ChannelKind
    target: str  # what may be shown: the host, or the recipients
    recipients: tuple[str, ...] = ()  # of e-mails
    routing: Routing = Routing()
    escalation_minutes: int | None = None  # 1-1440: told of only what nobody has acknowledged for so long
    digest: DigestTimes | None = None  # what is less than CRITICAL is collected
    is_active: bool = True
    owner_id: str  # usr_…
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, kw_only=True)
class ChannelSecrets:
    """What gives access to a channel; kept as one secret."""

    url: str = ""  # of webhook, slack and teams
    signing_secret: str = ""  # of a webhook: whsec_…
    routing_key: str = ""  # of pagerduty

    def to_plain(self) -> dict[str, str]:
        return {"url": self.url, "signingSecret": self.signing_secret, "routingKey": self.routing_key}

    @classmethod
    def from_plain(cls, plain: Mapping[str, str]) -> "ChannelSecrets":
        return cls(
            url=plain.get("url", ""),
            signing_secret=plain.get("signingSecret", ""),
            routing_key=plain.get("routingKey", ""),
        )

    @property
    def hidden(self) -> list[str]:
        """What must stand in no log and no message, the path of the URL included."""
        parts = urlsplit(self.url)
        return [text for text in (self.url, parts.path.strip("/"), parts.query, *self.to_plain().values()) if text]


NO_SECRETS = ChannelSecrets()
EVERYTHING = Routing()
PAGERDUTY_URL = "https://events.pagerduty.com/v2/enqueue"
URL_KINDS = frozenset({ChannelKind.WEBHOOK, ChannelKind.SLACK, ChannelKind.TEAMS})


def shown_target(kind: ChannelKind, recipients: tuple[str, ...], secrets: ChannelSecrets) -> str:
    match kind:
        case ChannelKind.EMAIL:
            return ", ".join(recipients)
        case ChannelKind.PAGERDUTY:
            return urlsplit(PAGERDUTY_URL).netloc
    return urlsplit(secrets.url).netloc


def address_problem(address: str) -> str | None:
    return None if _ADDRESS.fullmatch(address) else f"{address!r} is no e-mail address."


def routing_key_problem(key: str) -> str | None:
    return None if _ROUTING_KEY.fullmatch(key) else "Write the integration key of PagerDuty: 32 letters and digits."
