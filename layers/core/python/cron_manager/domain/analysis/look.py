"""What the rules are shown: a stretch of the trail, the habits from before it, and how the safeguards stand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from cron_manager.domain.analysis.habits import Habits, actor_of
from cron_manager.domain.analysis.working_hours import WorkingHours
from cron_manager.domain.audit import AuditEntry, AuditOutcome

LOOK_BACK = timedelta(minutes=15)  # before what is new: what belongs together may lie on both sides


@dataclass(frozen=True, kw_only=True)
class Safeguards:
    """How the things stand that would tell of an attack."""

    chain_problem: str | None = None  # what the check of the audit chain has found; None when it is intact
    unchained_since: datetime | None = None  # the oldest entry that no block covers yet
    silenced_alarms: Sequence[str] = ()  # alarms whose actions are switched off


@dataclass(frozen=True, kw_only=True)
class Look:
    """One look at the trail."""

    entries: Sequence[AuditEntry]  # oldest first, from LOOK_BACK before `since`
    since: datetime  # what was not looked at before begins here
    now: datetime
    habits: Mapping[str, Habits] = field(default_factory=dict)  # as they were at `since`, by actor
    working_hours: WorkingHours | None = None
    safeguards: Safeguards = field(default_factory=Safeguards)

    @property
    def fresh(self) -> list[AuditEntry]:
        return [entry for entry in self.entries if entry.at >= self.since]

    def habits_of(self, entry: AuditEntry) -> Habits | None:
        """None while they have not settled."""
        habits = self.habits.get(actor_of(entry.actor))
        return habits if habits and habits.is_settled else None


def grouped(entries: Iterable[AuditEntry], by: Callable[[AuditEntry], str]) -> dict[str, list[AuditEntry]]:
    """The entries of each key, in their order."""
    ordered = sorted(entries, key=by)
    return {key: list(group) for key, group in groupby(ordered, key=by)}


def succeeded(entry: AuditEntry) -> bool:
    return entry.outcome is AuditOutcome.SUCCESS


def densest(entries: Sequence[AuditEntry], span: timedelta) -> Sequence[AuditEntry]:
    """The most entries that lie within a span of time."""
    best: Sequence[AuditEntry] = ()
    begin = 0
    for end, entry in enumerate(entries):
        while entry.at - entries[begin].at > span:
            begin += 1
        if end + 1 - begin > len(best):
            best = entries[begin : end + 1]
    return best
