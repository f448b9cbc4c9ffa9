"""Messages that nobody could do anything with are told of, once an hour while they wait."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cron_manager.domain.alerts import words
from cron_manager.ports import Clock
from cron_manager.ports_alerts import Announcements


@dataclass(frozen=True, kw_only=True)
class WatchDeadLetters:
    counts: Mapping[str, Callable[[], int]]  # how many wait, by what they are of
    announcements: Announcements
    now: Clock

    def __call__(self) -> None:
        for queue, count in self.counts.items():
            waiting = count()
            if waiting:
                self.announcements.raise_alert(words.dead_letters(queue, waiting, self.now()))
