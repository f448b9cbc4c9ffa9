"""Occurrences that a sweep found ended. Terminal records never change, so no later sweep needs to look at them."""

from collections.abc import Iterable
from datetime import datetime

from cron_manager.ports import RunKey

MOST_KEPT = 100_000  # some 20 MB; what is not kept is looked at again


class EndedRuns:
    """Lives as long as the sweeper's process: forgetting costs reads, nothing else."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._keys: set[RunKey] = set()

    def __contains__(self, key: RunKey) -> bool:
        return key in self._keys

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, keys: Iterable[RunKey]) -> None:
        for key in keys:
            if len(self._keys) >= self._most:
                return
            self._keys.add(key)

    def forget(self, until: datetime) -> None:
        """Those up to an instant, which sweeps have left behind."""
        self._keys = {key for key in self._keys if key.scheduled_for > until}
