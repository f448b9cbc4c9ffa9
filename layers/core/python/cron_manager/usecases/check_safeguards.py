"""How the things stand that would tell of an attack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from cron_manager.domain.analysis.look import Safeguards
from cron_manager.domain.audit_chain import Bad
from cron_manager.usecases.verify_audit import Verification

_RECENT = timedelta(hours=1)  # after midnight, in which the day before is looked at too
_FIRST_MINUTES = 5  # of an hour: one look lies in them


class AlarmReader(Protocol):
    def silenced(self) -> Sequence[str]:
        """The alarms whose actions are switched off."""
        ...


@dataclass(frozen=True, kw_only=True)
class CheckSafeguards:
    alarms: AlarmReader
    verify: Callable[[Sequence[str], datetime], Verification]  # of some days (UTC, as keys write them)

    def __call__(self, now: datetime) -> Safeguards:
        """The alarms each time; today's chains once an hour, since all of the day's entries are read for that. What was
        changed further back shows when it is verified.
        """
        found = self.verify(days_from(now - _RECENT, now), now) if now.minute < _FIRST_MINUTES else Verification()
        return Safeguards(
            chain_problem=problem_of(found.first_bad) if found.first_bad else None,
            unchained_since=found.unchained_since,
            silenced_alarms=self.alarms.silenced(),
        )


def problem_of(bad: Bad) -> str:
    """The first thing that is wrong with the trail, in a sentence."""
    entry = f" ({bad.entry_id})" if bad.entry_id else ""
    return f"Entry {bad.index} of the chain {bad.chain}{entry} is {bad.problem}."


def days_from(start: datetime, end: datetime) -> list[str]:
    """The UTC days from one instant to another, both included."""
    first, last = start.astimezone(UTC).date(), end.astimezone(UTC).date()
    return [(first + timedelta(days=number)).isoformat() for number in range((last - first).days + 1)]
