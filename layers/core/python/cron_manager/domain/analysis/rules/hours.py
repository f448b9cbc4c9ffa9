"""Somebody who acts at an hour at which they never did."""

from collections.abc import Iterator
from datetime import UTC

from cron_manager.domain.analysis.findings import Finding, Severity, evidence_of, finding
from cron_manager.domain.analysis.habits import actor_of
from cron_manager.domain.analysis.look import Look, grouped
from cron_manager.domain.audit import AuditEntry

NAME = "unusual-hour"
_DAY_HOURS = 24


def look(at: Look) -> Iterator[Finding]:
    strange = [entry for entry in at.fresh if _is_strange(at, entry)]
    for actor, entries in grouped(strange, by=lambda entry: actor_of(entry.actor)).items():
        hours = sorted({f"{entry.at.astimezone(UTC):%H}:00" for entry in entries})
        yield finding(
            NAME,
            severity=Severity.LOW,
            title="Active at an unusual hour",
            description=f"Nothing was done with these credentials around {', '.join(hours)} UTC in the weeks before.",
            subject=actor,
            evidence=[evidence_of(entry) for entry in entries],
        )


def _is_strange(at: Look, entry: AuditEntry) -> bool:
    """Neither this hour nor one beside it."""
    habits = at.habits_of(entry)
    if habits is None:
        return False
    hour = entry.at.astimezone(UTC).hour
    return not any((hour + step) % _DAY_HOURS in habits.hours for step in (-1, 0, 1))
