"""Reading the catalogue: kept in memory, with what has changed since it was written added at each look."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from cron_manager.domain.catalogue import SETTLING, Catalogue, StatusChange
from cron_manager.domain.job import Job
from cron_manager.usecases.keep_catalogue import JobSource, complete

_FRESH = timedelta(seconds=75)  # after this another one should have been written, if anything has happened
_LOOKED = timedelta(seconds=15)  # between two looks for it


class CatalogueReader(Protocol):
    def newer(self) -> Catalogue | None:
        """The catalogue, unless it is the one that was read last."""
        ...


class ChangeReader(Protocol):
    def since(self, instant: datetime) -> tuple[Sequence[Job], Sequence[StatusChange]]:
        """What was changed from an instant on, in any order."""
        ...


@dataclass(kw_only=True)
class ReadCatalogue:
    """One reader holds one catalogue for all who ask in its process."""

    store: CatalogueReader
    changes: ChangeReader
    jobs: JobSource
    _known: Catalogue | None = field(default=None, init=False)
    _written_at: datetime | None = field(default=None, init=False)  # of the one that was read
    _looked_at: datetime | None = field(default=None, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)

    def __call__(self, now: datetime) -> Catalogue:
        """As the jobs are now, as far as the index of changes knows.

        Without a catalogue, in the first minute of a deployment, every job is read.
        """
        with self._lock:
            known = self._renewed(now) or complete(self.jobs, now)
            self._known = known.with_changes(*self.changes.since(known.at - SETTLING), now)
            return self._known

    def _renewed(self, now: datetime) -> Catalogue | None:
        fresh = self._written_at is not None and now - self._written_at < _FRESH
        looked = self._looked_at is not None and now - self._looked_at < _LOOKED
        if self._known is None or not (fresh or looked):
            self._looked_at = now
            found = self.store.newer()
            if found:
                self._written_at = found.at
                return found
        return self._known
