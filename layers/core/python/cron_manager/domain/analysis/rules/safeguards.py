"""Whatever would tell of an attack, switched off, stopped or tampered with."""

from collections.abc import Iterator
from datetime import timedelta

from cron_manager.domain.analysis.findings import Evidence, Finding, Severity, finding
from cron_manager.domain.analysis.look import Look

NAME = "weakened-safeguards"
LONGEST_UNCHAINED = timedelta(minutes=15)


def look(at: Look) -> Iterator[Finding]:
    guards = at.safeguards
    if guards.chain_problem:
        yield _weakened(
            at,
            Severity.CRITICAL,
            "audit-chain",
            "The audit trail was changed",
            f"{guards.chain_problem} Whoever can write the table can do this; `GET /audit/verify` names the first bad"
            " entry. Restore the table beside itself to before that moment and compare.",
        )
    if guards.unchained_since and at.now - guards.unchained_since > LONGEST_UNCHAINED:
        yield _weakened(
            at,
            Severity.HIGH,
            "audit-chain-stopped",
            "Audit entries are not chained any more",
            f"The oldest that waits is of {guards.unchained_since:%Y-%m-%d %H:%M} UTC."
            " See the auditor's log and its stream.",
        )
    for alarm in guards.silenced_alarms:
        yield _weakened(
            at,
            Severity.HIGH,
            f"alarm:{alarm}",
            "An alarm is switched off",
            f"The actions of the alarm {alarm} are disabled: nobody hears of it. Enable them, or deploy again.",
        )


def _weakened(at: Look, severity: Severity, subject: str, title: str, description: str) -> Finding:
    seen = Evidence(at=at.now, text=description.partition(". ")[0])
    return finding(NAME, severity=severity, title=title, description=description, subject=subject, evidence=[seen])
