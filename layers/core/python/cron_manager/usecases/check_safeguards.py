"""How the things stand that would tell of an attack."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cron_manager.domain.analysis.look import Safeguards


class AlarmReader(Protocol):
    def silenced(self) -> Sequence[str]:
        """The alarms whose actions are switched off."""
        ...


@dataclass(frozen=True, kw_only=True)
class CheckSafeguards:
    alarms: AlarmReader

    def __call__(self, now: datetime) -> Safeguards:
        return Safeguards(silenced_alarms=self.alarms.silenced())
