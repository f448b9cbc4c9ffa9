"""Somebody who asks for far more than ever before."""

from collections.abc import Iterator
from datetime import UTC

from cron_manager.domain.analysis.findings import Finding, Severity, evidence_of, finding
from cron_manager.domain.analysis.habits import Habits, actor_of, learned
from cron_manager.domain.analysis.look import Look, grouped
from cron_manager.domain.audit import AuditEntry

NAME = "unusual-rate"
TIMES = 5  # as many within an hour as in the busiest hour before
LEAST = 300  # entries within an hour, below which nothing is much


def look(at: Look) -> Iterator[Finding]:
    for actor, entries in grouped(at.fresh, by=lambda entry: actor_of(entry.actor)).items():
        before = at.habits_of(entries[-1])
        after = learned(before, entries)
        if before and after and _is_much(before, after):
            yield _finding(actor, entries, before, after)


def _is_much(before: Habits, after: Habits) -> bool:
    usual = before.most_in_an_hour_before(after.hour.astimezone(UTC).date())
    return after.hour_entries >= max(LEAST, TIMES * usual)


def _finding(actor: str, entries: list[AuditEntry], before: Habits, after: Habits) -> Finding:
    usual = before.most_in_an_hour_before(after.hour.astimezone(UTC).date())
    return finding(
        NAME,
        severity=Severity.MEDIUM,
        title="Far more requests than usual",
        description=f"{after.hour_entries} requests within an hour; the busiest hour before had {usual}."
        " A program that runs wild, or a stolen credential that somebody reads everything with.",
        subject=actor,
        evidence=[evidence_of(entry) for entry in entries],
    )
