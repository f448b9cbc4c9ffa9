"""Reading the catalogue: kept in memory, with what has changed since it was written added at each look."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Protocol

from cron_manager.domain.catalogue import SETTLING, Catalogue, JobRow, StatusChange
from cron_manager.domain.catalogue_search import Found, JobFilter, JobOrder, search
from cron_manager.domain.job import Job
from cron_manager.usecases.keep_catalogue import JobSource, complete

_FRESH = timedelta(seconds=75)  # after this another one should have been written, if anything has happened
_MOMENT = 5  # seconds that an order by next runs is kept
_MOST_FOUND = 8  # searches that are remembered: of 10,000 jobs each takes some megabytes
_BY_NEXT_RUN = frozenset({JobOrder.NEXT_RUN, JobOrder.NEXT_RUN_DOWN})
_LOOKED = timedelta(seconds=15)  # between two looks for it


class CatalogueReader(Protocol):
    def newer(self) -> Catalogue | None:
        """The catalogue, unless it is the one that was read last."""
        ...


class ChangeReader(Protocol):
    def since(self, instant: datetime, now: datetime) -> tuple[Sequence[Job], Sequence[StatusChange]]:
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
    _searched: Mapping[str, JobRow] = field(default_factory=dict, init=False)  # where `_found` was found
    _found: dict[tuple[JobFilter, JobOrder, float], Found] = field(default_factory=dict, init=False)
    _lock: Lock = field(default_factory=Lock, init=False)

    def __call__(self, now: datetime) -> Catalogue:
        """As the jobs are now, as far as the index of changes knows.

        Without a catalogue, in the first minute of a deployment, every job is read.
        """
        with self._lock:
            known = self._renewed(now) or complete(self.jobs, now)
            self._known = known.with_changes(*self.changes.since(known.at - SETTLING, now), now)
            return self._known

    def search(self, wanted: JobFilter, order: JobOrder, now: datetime) -> Found:
        """The jobs that the filter keeps, remembered until one changes; in the order of their next runs for seconds."""
        rows = self(now).rows
        if self._searched is not rows or len(self._found) == _MOST_FOUND:
            self._searched, self._found = rows, {}
        age = now.timestamp() // _MOMENT if order in _BY_NEXT_RUN else 0
        key = (wanted, order, age)
        if key not in self._found:
            self._found[key] = search(rows.values(), wanted, order, now)
        return self._found[key]

    def quiet_days(self, now: datetime) -> AbstractSet[str]:
        """The days of the last month on which no execution ended, as far as the catalogue knows."""
        with self._lock:
            self._known = self._renewed(now)
            return self._known.quiet_days if self._known else frozenset()

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
