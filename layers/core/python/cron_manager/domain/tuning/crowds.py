"""How many jobs are wanted in which minute, by the next runs that the catalogue knows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cron_manager.domain.catalogue import JobRow
from cron_manager.domain.schedule.jitter import jitter_offset

_MINUTE = 60


@dataclass(frozen=True, kw_only=True)
class Crowds:
    """Counts by minutes since 1970."""

    wanted: Counter[int]  # by the owners
    actual: Counter[int]  # with what has been spread

    def wanted_beside(self, row: JobRow) -> int | None:
        """How many jobs are wanted in the minute of the job's next run, itself included; None when it has none."""
        run = _next_run(row)
        return None if run is None else self.wanted[(run - row.moved_by) // _MINUTE]

    def beside(self, row: JobRow, jitter_seconds: int) -> int | None:
        """How many there would be, itself included, if the job had this jitter."""
        seconds = int(jitter_offset(row.id, jitter_seconds).total_seconds())
        run = _next_run(row)
        if run is None:
            return None
        before, after = run // _MINUTE, (run - row.moved_by + seconds) // _MINUTE
        return self.actual[after] + (before != after)


def crowds(rows: Iterable[JobRow]) -> Crowds:
    """Every run that the rows know is counted: of jobs that run often those of some minutes, of others the next."""
    wanted: Counter[int] = Counter()
    actual: Counter[int] = Counter()
    for row in rows:
        for second in row.next_runs if row.is_active else ():
            if second:
                wanted[(second - row.moved_by) // _MINUTE] += 1
                actual[second // _MINUTE] += 1
    return Crowds(wanted=wanted, actual=actual)


def _next_run(row: JobRow) -> int | None:
    return row.next_runs[0] if row.next_runs and row.next_runs[0] else None
