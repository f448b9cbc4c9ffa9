"""How often sweeps have sent a tick for an occurrence that still has no record: each of them can be lost as well."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from cron_manager.ports import RunKey

MOST_SENT = 10  # a minute apart; whatever swallows as many ticks would swallow the next one


class SentTicks:
    """Lives as long as the sweeper's process: forgetting costs further ticks, nothing else."""

    def __init__(self) -> None:
        self._counts: Counter[RunKey] = Counter()

    def add(self, keys: Iterable[RunKey]) -> None:
        self._counts.update(keys)

    def are_enough(self, key: RunKey) -> bool:
        """Whether sweeps may leave the occurrence behind: SQS holds its ticks, or the dead letters do."""
        return self._counts[key] >= MOST_SENT

    def forget(self, until: datetime) -> None:
        """Those up to an instant, which sweeps have left behind."""
        self._counts = Counter({key: count for key, count in self._counts.items() if key.scheduled_for > until})
