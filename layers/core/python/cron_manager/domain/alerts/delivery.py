"""One notification on its way through one channel.

PENDING ──sent──▶ SENT          PENDING ──fails──▶ RETRYING ⇄ fails again … ──the last attempt──▶ FAILED
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.ids import derived_id

KEPT = timedelta(days=30)
_SECONDS = (5, 15, 60, 300, 900)  # before the second attempt, the third, …; the last one from then on
MOST_ATTEMPTS = 16  # within about three hours


class DeliveryStatus(StrEnum):
    PENDING = "PENDING"
    RETRYING = "RETRYING"
    SENT = "SENT"
    FAILED = "FAILED"  # given up: the channel was gone, or away for too long

    @property
    def is_over(self) -> bool:
        return self in {DeliveryStatus.SENT, DeliveryStatus.FAILED}


class DeliveryKind(StrEnum):
    ALERT = "alert"
    ESCALATION = "escalation"  # of what nobody has acknowledged
    DIGEST = "digest"  # of what the channel has collected
    TEST = "test"  # somebody tries the channel out


@dataclass(frozen=True, kw_only=True)
class Sent:
    """What an attempt came to."""

    error: str | None = None  # None: it went through
    response_status: int | None = None
    is_final: bool = False  # no further attempt can help


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """What is known of a notification on its way through a channel."""

    id: str  # dlv_…
    channel_id: str
    notification_id: str | None  # None: a digest, or somebody tries the channel out
    kind: DeliveryKind = DeliveryKind.ALERT
    title: str
    status: DeliveryStatus = DeliveryStatus.PENDING
    attempts: int = 0  # that were made
    last_error: str | None = None
    response_status: int | None = None
    created_at: datetime
    updated_at: datetime
    next_attempt_at: datetime | None = None


def delivery_id(notification_id: str, round_: int, channel_id: str, at: datetime) -> str:
    """The same for the same notification, told of as many jobs, and channel."""
    return derived_id("dlv", at, f"{notification_id}#{round_}#{channel_id}")


def delay_after(attempts: int) -> timedelta:
    """How long a delivery waits after so many attempts."""
    return timedelta(seconds=_SECONDS[min(attempts, len(_SECONDS)) - 1])


def after_attempt(delivery: Delivery, sent: Sent, now: datetime) -> Delivery:
    attempts = delivery.attempts + 1
    tried = replace(
        delivery,
        attempts=attempts,
        last_error=sent.error,
        response_status=sent.response_status,
        updated_at=now,
        next_attempt_at=None,
    )
    if sent.error is None:
        return replace(tried, status=DeliveryStatus.SENT)
    if sent.is_final or attempts >= MOST_ATTEMPTS:
        return replace(tried, status=DeliveryStatus.FAILED)
    return replace(tried, status=DeliveryStatus.RETRYING, next_attempt_at=now + delay_after(attempts))
