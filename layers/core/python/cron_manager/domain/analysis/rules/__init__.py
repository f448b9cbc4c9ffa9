"""The rules, each a module with a NAME and a `look`. A new one is a copy of its neighbour and a line here."""

from collections.abc import Iterator

from cron_manager.domain.analysis.findings import Finding
from cron_manager.domain.analysis.look import Look
from cron_manager.domain.analysis.rules import (
    administration,
    deletions,
    hours,
    networks,
    passwords,
    rates,
    safeguards,
)

RULES = (administration, deletions, hours, networks, passwords, rates, safeguards)


def findings(look: Look) -> Iterator[Finding]:
    """What all rules find in one look."""
    for rule in RULES:
        yield from rule.look(look)
