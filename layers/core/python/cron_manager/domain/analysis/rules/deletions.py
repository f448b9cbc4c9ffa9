"""Many deletions in a short time by one hand."""

from collections.abc import Iterator
from datetime import timedelta

from cron_manager.domain.analysis.findings import Finding, Severity, evidence_of, finding
from cron_manager.domain.analysis.habits import actor_of
from cron_manager.domain.analysis.look import Look, densest, grouped, succeeded
from cron_manager.domain.audit import AuditEntry

NAME = "bulk-deletion"
WITHIN = timedelta(minutes=15)
DELETIONS = 10  # within that time
_VERBS = frozenset({"delete", "revoke", "purge"})


def look(at: Look) -> Iterator[Finding]:
    deletions = [entry for entry in at.entries if _deletes(entry)]
    for actor, entries in grouped(deletions, by=lambda entry: actor_of(entry.actor)).items():
        together = densest(entries, WITHIN)
        if len(together) >= DELETIONS:
            kinds = sorted({entry.action.partition(".")[0] for entry in together})
            yield finding(
                NAME,
                severity=Severity.HIGH,
                title="Many deletions at once",
                description=f"{len(together)} deletions ({', '.join(kinds)}) within 15 minutes by one hand."
                " Deleted jobs can be restored for 30 days. If nobody meant this, disable the account or token first.",
                subject=actor,
                evidence=[evidence_of(entry) for entry in together],
            )


def _deletes(entry: AuditEntry) -> bool:
    return succeeded(entry) and entry.action.rpartition(".")[2] in _VERBS
