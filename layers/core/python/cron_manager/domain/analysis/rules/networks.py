"""An API token that is used from a network where it was never seen."""

from collections.abc import Iterator

from cron_manager.domain.analysis.findings import Finding, Severity, evidence_of, finding
from cron_manager.domain.analysis.habits import network_of
from cron_manager.domain.analysis.look import Look, grouped
from cron_manager.domain.audit import AuditEntry

NAME = "token-from-new-network"


def look(at: Look) -> Iterator[Finding]:
    strange = [entry for entry in at.fresh if entry.actor.token_id and _is_strange(at, entry)]
    for token, entries in grouped(strange, by=lambda entry: entry.actor.token_id or "").items():
        networks = sorted({network_of(entry.actor.source_ip) or "" for entry in entries})
        yield finding(
            NAME,
            severity=Severity.MEDIUM,
            title="A token is used from a new network",
            description=f"The token was not seen in {', '.join(networks)} before. If its owner did not move it there,"
            " revoke it; a list of allowed networks (allowedCidrs) keeps the next one at home.",
            subject=token,
            evidence=[evidence_of(entry) for entry in entries],
        )


def _is_strange(at: Look, entry: AuditEntry) -> bool:
    habits, network = at.habits_of(entry), network_of(entry.actor.source_ip)
    return habits is not None and network is not None and network not in habits.networks
