"""Every few minutes: what the audit trail gives away, and what is usual from now on."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Protocol

from cron_manager.domain.access import SYSTEM
from cron_manager.domain.alerts import words
from cron_manager.domain.analysis.findings import Finding, seen_again
from cron_manager.domain.analysis.habits import Habits, actor_of, learned
from cron_manager.domain.analysis.look import LOOK_BACK, Look, Safeguards, grouped
from cron_manager.domain.analysis.rules import findings
from cron_manager.domain.analysis.working_hours import WorkingHours
from cron_manager.domain.audit import ANONYMOUS, AuditEntry
from cron_manager.ports import AuditReader, Clock
from cron_manager.ports_alerts import Announcements

SETTLING = timedelta(seconds=60)  # that an entry may come after its own time: requests take up to half of it
FIRST_LOOK = timedelta(hours=1)  # how far back the very first look goes
MOST_ENTRIES = 20_000  # of one look; the next goes on where it ended
_TRIES = 3  # at a finding that somebody acknowledges meanwhile
_NOBODY = frozenset({SYSTEM, ANONYMOUS})  # they have no habits


class FindingStore(Protocol):
    def find(self, finding_id: str) -> Finding | None: ...

    def save(self, before: Finding | None, after: Finding) -> bool:
        """Lost when it is not as `before` any more."""
        ...

    def analysed_until(self) -> datetime | None: ...

    def note_analysed(self, until: datetime) -> None: ...


class HabitStore(Protocol):
    def of(self, actors: Iterable[str]) -> Mapping[str, Habits]: ...

    def save(self, habits: Habits) -> None: ...


@dataclass(frozen=True, kw_only=True)
class AnalyseTrail:
    trail: AuditReader
    findings: FindingStore
    habits: HabitStore
    safeguards: Callable[[datetime], Safeguards]  # how they stand at an instant
    working_hours: WorkingHours | None
    announcements: Announcements
    now: Clock

    def __call__(self) -> list[Finding]:
        """The findings that are new, or worse than they were.

        1. reads what the trail has had since the last look, and some minutes from before it
        2. lets every rule look at it, beside the habits from before
        3. saves findings, then habits, then how far it came: after a crash the same is looked at again, and the same
           finding has the same id
        """
        now = self.now()
        since = self.findings.analysed_until() or now - FIRST_LOOK
        entries, until = self._entries(since, now - SETTLING)
        fresh = [entry for entry in entries if entry.at >= since and entry.actor.id not in _NOBODY]
        by_actor = grouped(fresh, by=lambda entry: actor_of(entry.actor))
        known = self.habits.of(by_actor)
        look = Look(
            entries=entries,
            since=since,
            now=now,
            habits=known,
            working_hours=self.working_hours,
            safeguards=self.safeguards(now),
        )
        raised = [saved for each in findings(look) if (saved := self._saved(each)) is not None]
        for actor, theirs in by_actor.items():
            if habits := learned(known.get(actor), theirs):
                self.habits.save(habits)
        self.findings.note_analysed(until)
        return raised

    def _entries(self, since: datetime, until: datetime) -> tuple[Sequence[AuditEntry], datetime]:
        """And how far they reach: less far than asked where there are too many for one look."""
        before = deque(self.trail.between(since - LOOK_BACK, since), maxlen=MOST_ENTRIES)
        fresh = list(islice(self.trail.between(since, until), MOST_ENTRIES + 1))
        if len(fresh) > MOST_ENTRIES:
            until = fresh[-1].at
        return [*before, *(entry for entry in fresh if entry.at < until)], max(until, since)

    def _saved(self, found: Finding) -> Finding | None:
        """None when it was known, and is no worse."""
        for _ in range(_TRIES):
            known = self.findings.find(found.id)
            seen = seen_again(known, found)
            if seen is known:
                return None
            if seen.severity.alerts:  # before it is saved: after a crash, what is saved would be no news
                self.announcements.raise_alert(words.found(seen))
            if self.findings.save(known, seen):
                return seen if known is None or seen.severity.rank > known.severity.rank else None
        return None
