"""Fires the emulator's schedules as EventBridge Scheduler does: on time, in their zones, at least once.

Within about a second after the due time (AWS: within the minute). After a restart it goes on from now: what fell due
while the emulator was stopped is not fired, as EventBridge would have done, since a laptop that sleeps is an outage
of the scheduler itself, which the product's sweeper has to repair.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from local.clock.agenda import Agenda, Due
from local.clock.errors import InvalidExpressionError
from local.clock.expressions import At
from local.clock.firing import Schedule, next_fire, read_schedule
from local.emulator import seams
from local.emulator.attempts import Attempts, Key
from local.emulator.faults import Faults
from local.emulator.schedules import instant
from local.emulator.settling import Settling
from local.emulator.time_source import TimeSource

logger = logging.getLogger("cron_manager.clock")
_LONGEST_SLEEP = 1.0  # seconds: bounds how late a jump of the machine's time is noticed
_REFRESH_SECONDS = 0.1  # between two readings of the store: many changes in a row cost one


class Ticking:
    """The clock's thread and what a test may ask of it."""

    def __init__(self, source: TimeSource, faults: Faults, settling: Settling, changed: Callable[[], None]) -> None:
        self._store = seams.require(seams.module("services.scheduler"), "_schedules")
        self.time = source
        self.faults = faults
        self._settling = settling
        self._changed = changed
        self._agenda = Agenda()
        self._attempts = Attempts(time=source, faults=faults, retry=self._agenda.retry)
        self._planned: dict[Key, tuple[Any, Schedule]] = {}  # the record each plan was made from
        self._lock = threading.RLock()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._stale = True
        self._refreshed = 0.0  # monotonic
        self._seen = 0  # schedules at the last refresh: CloudFormation makes them without a request

    def start(self) -> None:
        threading.Thread(target=self._run, daemon=True, name="clock").start()

    def stop(self) -> None:
        self._stopping.set()
        self._wake.set()

    def schedules_changed(self) -> None:
        self._stale = True
        self._wake.set()

    @property
    def fired(self) -> deque[dict[str, Any]]:
        """Every attempt, oldest first."""
        return self._attempts.made

    @property
    def planned(self) -> int:
        return len(self._planned)

    def set_time(self, virtual: datetime | None) -> None:
        """Jumps: nothing between is fired, and every plan begins anew."""
        with self._lock:
            self.time.set(virtual)
            self._agenda.clear()
            self._planned.clear()
            self._stale = True
            self._refresh()
        self._settling.wake()
        self._wake.set()

    def advance(self, until: datetime, patience: float | None = None) -> int:
        """Virtual time only: fires everything due until then, in order, and answers how many deliveries that were.

        With `patience` (seconds of the machine's time, for each step) it goes from one due instant to the next,
        delayed messages included, and before and at each waits until nothing is under way; raises NotSettledError.
        """
        with self._lock:
            self._settle(patience)  # first: what is under way may still make or delay something that is due before
            count = 0
            while (at := self._next_step(delayed=patience is not None)) is not None and at <= until:
                self._move(at)
                count += sum(self._fire(due) for due in self._agenda.pop_due(self.time.now()))
                self._settle(patience)
            self._move(until)
            self._settle(patience)
            return count

    def _next_step(self, *, delayed: bool) -> datetime | None:
        steps = [self._agenda.next_at(), self._settling.next_visible() if delayed else None]
        return min((at for at in steps if at is not None), default=None)

    def _move(self, at: datetime) -> None:
        """Forward only: while the last step was settled, time ran on."""
        self.time.set(max(at, self.time.now()))
        self._settling.wake()

    def _settle(self, patience: float | None) -> None:
        if patience is not None:
            self._settling.settle(patience)
        self._refresh()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                pause = self._tick()
            except Exception:
                logger.exception("the clock stumbled")
                pause = _LONGEST_SLEEP
            self._wake.wait(pause)

    def _tick(self) -> float:
        with self._lock:
            if time.monotonic() - self._refreshed >= _REFRESH_SECONDS:
                self._refresh()
            if self.time.is_virtual:
                return _LONGEST_SLEEP
            for due in self._agenda.pop_due(self.time.now()):
                self._fire(due)
            upcoming = self._agenda.next_at()
        longest = _REFRESH_SECONDS if self._stale else _LONGEST_SLEEP
        if upcoming is None:
            return longest
        return min(max((upcoming - self.time.now()).total_seconds(), 0.001), longest)

    def _refresh(self) -> None:
        """Plans what is new or changed and forgets what is gone; the store replaces a record when it changes."""
        if not self._stale and len(self._store._data) == self._seen:
            return
        self._stale = False
        self._refreshed = time.monotonic()
        records = dict(self._store._data)
        self._seen = len(records)
        for key in [key for key in self._planned if key not in records]:
            del self._planned[key]
            self._agenda.forget(key)
        for key, record in records.items():
            if key not in self._planned or self._planned[key][0] is not record:
                self._plan_anew(key, record)

    def _plan_anew(self, key: Key, record: dict[str, Any]) -> None:
        try:
            schedule = read(record)
        except InvalidExpressionError:
            logger.exception("schedule %s is not valid", key[2])
            return
        self._planned[key] = (record, schedule)
        self._agenda.forget(key)
        if record.get("State") == "ENABLED":
            changed = datetime.fromtimestamp(record["LastModificationDate"], UTC)
            # made a moment ago: a rate without start date fires at once, and a due time passed meanwhile is not lost
            recent = not self.time.is_virtual and (self.time.now() - changed).total_seconds() < 2 * _LONGEST_SLEEP
            self._plan_next(key, record, schedule, changed - changed.resolution if recent else self.time.now())

    def _plan_next(self, key: Key, record: dict[str, Any], schedule: Schedule, after: datetime) -> None:
        at = next_fire(schedule, after)
        if at is not None:
            self._agenda.plan(Due(key=key, at=at, scheduled=at))
        elif record.get("ActionAfterCompletion") == "DELETE":
            self._store._data.pop(key, None)
            self._planned.pop(key, None)

    def _fire(self, due: Due) -> int:
        """One occurrence's attempt: plan the next occurrence, then deliver this one."""
        key: Key = due.key  # type: ignore[assignment]  # the agenda takes any hashable
        record, schedule = self._planned.get(key, (None, None))
        if record is None or schedule is None:
            return 0
        if due.attempt == 1:
            self._plan_next(key, record, schedule, due.scheduled)
        copies = self._attempts.make(due, key, record)
        self._changed()
        return copies


def read(record: dict[str, Any]) -> Schedule:
    """The emulator's record as the clock understands it."""
    schedule = read_schedule(
        expression=record["ScheduleExpression"],
        timezone=record.get("ScheduleExpressionTimezone") or "UTC",
        anchor=datetime.fromtimestamp(record["LastModificationDate"], UTC),
        start=instant(record.get("StartDate")),
        end=instant(record.get("EndDate")),
    )
    return replace(schedule, start=None, end=None) if isinstance(schedule.expression, At) else schedule
