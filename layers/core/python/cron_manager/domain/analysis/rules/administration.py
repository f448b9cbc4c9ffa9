"""Administration outside the hours in which it is expected."""

from collections.abc import Iterator

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.analysis.findings import Finding, Severity, evidence_of, finding
from cron_manager.domain.analysis.look import Look, grouped, succeeded
from cron_manager.domain.audit import AuditEntry

NAME = "off-hours-administration"
_KINDS = frozenset({"user", "invitation", "token", "secret", "settings", "key", "channel"})
_LOOKING = frozenset({"read", "list", "export"})


def look(at: Look) -> Iterator[Finding]:
    hours = at.working_hours
    if hours is None:
        return
    late = [entry for entry in at.fresh if _administers(entry) and not hours.cover(entry.at)]
    for actor, entries in grouped(late, by=lambda entry: entry.actor.id).items():
        rights = any(entry.action.startswith(("user.", "key.")) for entry in entries)
        yield finding(
            NAME,
            severity=Severity.MEDIUM if rights else Severity.LOW,
            title="Administration outside working hours",
            description=f"Users, tokens, secrets or settings were changed outside {hours.text}."
            " Ask the person whether it was them.",
            subject=actor,
            evidence=[evidence_of(entry) for entry in entries],
        )


def _administers(entry: AuditEntry) -> bool:
    kind, _, verb = entry.action.partition(".")
    return succeeded(entry) and entry.actor.id != SYSTEM and kind in _KINDS and verb not in _LOOKING
