"""A finding: something in the audit trail that somebody should look at, with its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.ids import derived_id

MOST_EVIDENCE = 20  # entries that a finding shows; its count says how many there were


class Severity(StrEnum):
    """How soon somebody should look, the least urgent first."""

    LOW = "LOW"
    MEDIUM = "MEDIUM"
    HIGH = "HIGH"  # alerts
    CRITICAL = "CRITICAL"  # alerts

    @property
    def alerts(self) -> bool:
        return self in {Severity.HIGH, Severity.CRITICAL}

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class FindingStatus(StrEnum):
    OPEN = "OPEN"
    ACKNOWLEDGED = "ACKNOWLEDGED"  # somebody has looked, and said what it was


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One thing that was seen."""

    at: datetime
    text: str
    entry_id: str | None = None  # aud_…; None when it is no entry of the trail


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What one rule has seen of one subject on one day (UTC)."""

    id: str  # fnd_…; the same for the same rule, subject and day, so that a second look changes nothing
    rule: str  # the rule's name: password-guessing
    severity: Severity
    title: str  # a few words
    description: str  # what happened, why it matters, what to do
    subject: str  # usr_…, tok_…, an address, or what the deployment calls the thing
    evidence: tuple[Evidence, ...]  # oldest first; of a stored one the latest only
    count: int  # of all that was seen
    first_seen_at: datetime
    last_seen_at: datetime
    status: FindingStatus = FindingStatus.OPEN
    acknowledged_by: str | None = None  # usr_…
    acknowledged_at: datetime | None = None
    note: str | None = None  # what the person who acknowledged it says


def finding(
    rule: str, *, severity: Severity, title: str, description: str, subject: str, evidence: Sequence[Evidence]
) -> Finding:
    """From at least one piece of evidence, oldest first."""
    first, last = evidence[0].at, evidence[-1].at
    day = last.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return Finding(
        id=derived_id("fnd", day, f"{rule}\n{subject}"),
        rule=rule,
        severity=severity,
        title=title,
        description=description,
        subject=subject,
        evidence=tuple(evidence),
        count=len(evidence),
        first_seen_at=first,
        last_seen_at=last,
    )


def evidence_of(entry: AuditEntry) -> Evidence:
    """`POST /jobs by usr_… from 203.0.113.7: REFUSED` in the trail's own words."""
    origin = f" from {entry.actor.source_ip}" if entry.actor.source_ip else ""
    who = entry.actor.token_id or entry.actor.id
    return Evidence(
        at=entry.at, entry_id=entry.id, text=f"{entry.action} on {entry.resource} by {who}{origin}: {entry.outcome}"
    )


def seen_again(known: Finding | None, again: Finding) -> Finding:
    """What is known, with what a later look at an overlapping stretch has seen; `known` itself when that is no news.

    One that somebody acknowledged stays so for the rest of its day, unless it has become more severe.
    """
    if known is None:
        return replace(again, evidence=again.evidence[-MOST_EVIDENCE:])
    fresh = _fresh(known, again)
    is_worse = again.severity.rank > known.severity.rank
    if not fresh and not is_worse:
        return known
    told = again if is_worse else known
    return replace(
        told,
        evidence=(*known.evidence, *fresh)[-MOST_EVIDENCE:],
        count=known.count + len(fresh),
        first_seen_at=min(known.first_seen_at, again.first_seen_at),
        last_seen_at=max(known.last_seen_at, again.last_seen_at),
    )


def _fresh(known: Finding, again: Finding) -> list[Evidence]:
    """Entries of one instant may come in two looks."""
    ids = {each.entry_id for each in known.evidence}
    return [
        each
        for each in again.evidence
        if each.at > known.last_seen_at or (each.at == known.last_seen_at and each.entry_id not in ids)
    ]


def acknowledged(known: Finding, *, by: str, note: str | None, now: datetime) -> Finding:
    return replace(known, status=FindingStatus.ACKNOWLEDGED, acknowledged_by=by, acknowledged_at=now, note=note)
