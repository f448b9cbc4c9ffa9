"""Passwords that somebody tries out: one account from many places, or many accounts from one."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from cron_manager.domain.analysis.findings import Finding, Severity, evidence_of, finding
from cron_manager.domain.analysis.look import Look, densest, grouped, succeeded
from cron_manager.domain.audit import AuditEntry

NAME = "password-guessing"
WITHIN = timedelta(minutes=15)
FAILURES = 10  # of one account, or from one address, within that time
ACCOUNTS = 5  # that one address has tried without success
_SIGN_IN = "session.open"


def look(at: Look) -> Iterator[Finding]:
    attempts = [entry for entry in at.entries if entry.action == _SIGN_IN]
    refused = [entry for entry in attempts if not succeeded(entry)]
    for account, failures in grouped(refused, by=lambda entry: entry.resource or "").items():
        yield from _guessed(account, densest(failures, WITHIN), attempts)
    for source, failures in grouped(refused, by=lambda entry: entry.actor.source_ip or "").items():
        yield from _sprayed(source, densest(failures, WITHIN))


def _guessed(account: str, failures: Sequence[AuditEntry], attempts: Sequence[AuditEntry]) -> Iterator[Finding]:
    if len(failures) < FAILURES:
        return
    sources = {entry.actor.source_ip for entry in failures}
    entered = [
        entry
        for entry in attempts
        if succeeded(entry)
        and entry.actor.id == account
        and entry.at > failures[-1].at
        and entry.actor.source_ip in sources
    ]
    if entered:
        yield finding(
            NAME,
            severity=Severity.HIGH,
            title="A password was guessed, or remembered late",
            description=f"After {len(failures)} refused sign-ins of one account within {_minutes(WITHIN)} minutes, one"
            " from the same address succeeded. Ask the person; if it was not them, end their sign-ins and disable the"
            " account.",
            subject=account,
            evidence=[evidence_of(entry) for entry in (*failures, *entered)],
        )
        return
    yield finding(
        NAME,
        severity=Severity.MEDIUM,
        title="Somebody tries out an account's password",
        description=f"{len(failures)} sign-ins of one account were refused within {_minutes(WITHIN)} minutes, from"
        f" {len(sources)} address(es). The throttle holds them up; make sure that the password is used nowhere else.",
        subject=account,
        evidence=[evidence_of(entry) for entry in failures],
    )


def _sprayed(source: str, failures: Sequence[AuditEntry]) -> Iterator[Finding]:
    accounts = {entry.resource for entry in failures}
    if source and len(accounts) >= ACCOUNTS:
        yield finding(
            NAME,
            severity=Severity.HIGH,
            title="One address tries out many accounts",
            description=f"Sign-ins of {len(accounts)} accounts were refused from one address within {_minutes(WITHIN)}"
            " minutes. If it is none of yours, keep it out in front of the deployment.",
            subject=source,
            evidence=[evidence_of(entry) for entry in failures],
        )


def _minutes(span: timedelta) -> int:
    return span // timedelta(minutes=1)
