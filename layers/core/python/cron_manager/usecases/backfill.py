"""Occurrences of the past that have no record get one, and run one after another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.backfill import MOST_OCCURRENCES, pace, past_occurrences
from cron_manager.domain.errors import Conflict, InvalidInput
from cron_manager.domain.execution import Execution, Trigger, occurrence_of
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job, JobState, Lane
from cron_manager.ports import Clock, DelayedTick
from cron_manager.usecases.expand_tick import LONGEST_DELAY
from cron_manager.usecases.next_tick import next_tick
from cron_manager.usecases.start_run import RESEND_AFTER, QueuedRuns

FARTHEST_BACK = timedelta(days=3660)
_NONE = timedelta(0)


class StateReader(Protocol):
    def states(self, job_ids: Sequence[str]) -> Mapping[str, JobState]: ...


class BatchQueue(Protocol):
    def enqueue_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Backfilled:
    """What came of the occurrences that were asked for."""

    expected: int  # in the span
    queued: int  # of these: they had no record, and run now
    already: int  # of these: they had one, whatever it says


@dataclass(frozen=True, kw_only=True)
class Backfill:
    states: StateReader
    runs: QueuedRuns
    queue: BatchQueue
    now: Clock

    def __call__(self, job: Job, start: datetime, end: datetime, by: str, actor: Actor) -> Backfilled:
        """InvalidInput when the span is not of the past or holds too many; Conflict when the job may not run.

        Steps: put a watched record for each occurrence, oldest first, and with the first of them the audit entry, so
        that none runs of which the trail says nothing; send the ticks that a message's delay reaches. The others' ticks
        are the sweeper's to send, when their records' time comes. Repeating adds nothing.
        """
        due = self._due(job, start, end)
        asked, step = self.now(), pace(self.states.states([job.id]).get(job.id, JobState()).average_duration_ms)
        span = {"from": [None, to_iso(start)], "to": [None, to_iso(end)], "expected": [None, len(due)]}
        entry = audited(actor, "job.backfill", job.id, asked, changes=span)
        queued: list[tuple[Execution, timedelta]] = []
        for instant in due:
            execution = replace(
                occurrence_of(job, scheduled_for=instant, trigger=Trigger.BACKFILL), triggered_by=by, asked_at=asked
            )
            wait = len(queued) * step
            watch_until = asked + wait + (RESEND_AFTER if wait <= LONGEST_DELAY else _NONE)
            if self.runs.put_queued(execution, watch_until, None if queued else entry):
                queued.append((execution, wait))
        self.queue.enqueue_all(list(_ticks(job, queued)), job.lane)
        return Backfilled(expected=len(due), queued=len(queued), already=len(due) - len(queued))

    def _due(self, job: Job, start: datetime, end: datetime) -> list[datetime]:
        now = self.now()
        if end > now:
            raise InvalidInput.of("to", "Write an instant of the past; what is still to come runs by itself.")
        if start < now - FARTHEST_BACK:
            raise InvalidInput.of("from", f"Write an instant of the last {FARTHEST_BACK.days} days.")
        if start > end:
            raise InvalidInput.of("from", "Write an instant that is not after `to`.")
        if not job.is_active or job.is_paused(now):
            raise Conflict("The job is disabled or paused; enable it to run what it left out.")
        due = past_occurrences(job, start, end, MOST_OCCURRENCES + 1)
        if len(due) > MOST_OCCURRENCES:
            raise InvalidInput.of("to", f"More than {MOST_OCCURRENCES} occurrences; choose a shorter span.")
        return due


def _ticks(job: Job, queued: Iterable[tuple[Execution, timedelta]]) -> Iterable[DelayedTick]:
    return ((next_tick(job, execution), wait) for execution, wait in queued if wait <= LONGEST_DELAY)
