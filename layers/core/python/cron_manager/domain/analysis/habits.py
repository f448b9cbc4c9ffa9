"""What is usual for a user or a token: from where, at what hours, how often. Learned from the trail itself."""

import ipaddress
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from cron_manager.domain.audit import Actor, AuditEntry

REMEMBERED = timedelta(days=60)  # after which a habit that was not kept up is none any more
MOST_NETWORKS = 50  # remembered of one actor; the ones longest unseen are forgotten first
SETTLED_DAYS, SETTLED_ENTRIES = 7, 50  # before which nothing is unusual: everything is new at first
_V4_BITS, _V6_BITS = 24, 48  # of an address that name the network it belongs to: what one provider gives one customer


@dataclass(frozen=True, kw_only=True)
class Habits:
    """Of one actor."""

    actor: str  # tok_… where a token was used, else usr_…
    since: datetime  # the first entry
    until: datetime  # the latest entry that was learned
    entries: int = 0
    networks: Mapping[str, date] = field(default_factory=dict)  # network → the last day it was seen
    hours: Mapping[int, date] = field(default_factory=dict)  # hour of the UTC day → the last day something was done
    busiest: Mapping[date, int] = field(default_factory=dict)  # day → most entries within one of its hours
    hour: datetime  # the hour that is being counted
    hour_entries: int = 0

    @property
    def is_settled(self) -> bool:
        return self.entries >= SETTLED_ENTRIES and self.until - self.since >= timedelta(days=SETTLED_DAYS)

    def most_in_an_hour_before(self, day: date) -> int:
        return max((count for each, count in self.busiest.items() if each < day), default=0)


def actor_of(actor: Actor) -> str:
    return actor.token_id or actor.id


def network_of(address: str | None) -> str | None:
    """`203.0.113.0/24` or `2001:db8:7::/48`; None where the entry names no address."""
    try:
        parsed = ipaddress.ip_address(address or "")
    except ValueError:
        return None
    bits = _V4_BITS if parsed.version == 4 else _V6_BITS  # noqa: PLR2004  # the protocol's own number
    return str(ipaddress.ip_network(f"{address}/{bits}", strict=False))


def learned(habits: Habits | None, entries: Iterable[AuditEntry]) -> Habits | None:
    """The habits after some entries of the one actor, oldest first; those learned before are passed over."""
    for entry in entries:
        if habits is None:
            habits = _begun(entry)
        elif entry.at <= habits.until:
            continue
        habits = _with(habits, entry)
    return habits and _kept(habits)


def _begun(entry: AuditEntry) -> Habits:
    return Habits(actor=actor_of(entry.actor), since=entry.at, until=entry.at, hour=_hour(entry.at))


def _with(habits: Habits, entry: AuditEntry) -> Habits:
    day, hour = entry.at.astimezone(UTC).date(), _hour(entry.at)
    network = network_of(entry.actor.source_ip)
    count = habits.hour_entries + 1 if hour == habits.hour else 1
    return replace(
        habits,
        until=entry.at,
        entries=habits.entries + 1,
        networks={**habits.networks, network: day} if network else habits.networks,
        hours={**habits.hours, hour.hour: day},
        busiest={**habits.busiest, day: max(count, habits.busiest.get(day, 0))},
        hour=hour,
        hour_entries=count,
    )


def _kept(habits: Habits) -> Habits:
    """Without what is forgotten."""
    oldest = (habits.until - REMEMBERED).astimezone(UTC).date()
    latest_first = sorted(habits.networks.items(), key=lambda item: item[1], reverse=True)
    return replace(
        habits,
        networks={network: day for network, day in latest_first[:MOST_NETWORKS] if day >= oldest},
        hours={hour: day for hour, day in habits.hours.items() if day >= oldest},
        busiest={day: count for day, count in habits.busiest.items() if day >= oldest},
    )


def _hour(instant: datetime) -> datetime:
    return instant.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
