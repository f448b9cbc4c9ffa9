"""EventBridge Scheduler: its schedules tick at least once as a rule, late, twice or never under faults."""

import random
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from cron_manager.messages import SCHEDULED_TIME, eventbridge_input
from cron_manager.ports import ScheduleEntry
from local.clock.firing import Schedule, next_fire, read_schedule
from tests.simulation.lanes import LaneQueue
from tests.simulation.network import Network
from tests.simulation.process import Handover


class EventBridge:
    """The port, and the clock behind it."""

    def __init__(self, network: Network, lanes: dict[str, LaneQueue], dice: random.Random) -> None:
        self._network, self._lanes, self._dice = network, lanes, dice
        self.entries: dict[str, ScheduleEntry] = {}
        self.is_over = False  # no schedule ticks any more
        self.is_punctual = False  # every tick comes within two seconds

    def create(self, entry: ScheduleEntry, start: datetime | None) -> None:
        self._reach("F11 EventBridge fails")
        if entry.name not in self.entries:
            now = self._network.moment()
            self.entries[entry.name] = entry
            schedule = read_schedule(
                expression=entry.expression, timezone=entry.timezone, anchor=now, start=start, end=entry.end_at
            )
            self._plan(entry, schedule, now)
        self._answer("F12 EventBridge's answer lost")

    def delete(self, name: str) -> None:
        self._reach("F11 EventBridge fails")
        self.entries.pop(name, None)
        self._answer("F12 EventBridge's answer lost")

    def names(self) -> Iterable[str]:
        self._reach("F11 EventBridge fails")
        return list(self.entries)

    def _reach(self, kind: str) -> None:
        Handover.pause(self._dice.uniform(0.01, 0.1))
        if self._network.faults.strike(kind):
            raise ConnectionError("EventBridge does not answer")

    def _answer(self, kind: str) -> None:
        if self._network.faults.strike(kind):
            Handover.pause(10)
            raise ConnectionError("EventBridge's answer was lost")

    def _plan(self, entry: ScheduleEntry, schedule: Schedule, after: datetime) -> None:
        following = next_fire(schedule, after)
        if following:
            wait = (following - self._network.moment()).total_seconds()
            self._network.loop.call_later(max(wait, 0), self._fire, entry, schedule, following)

    def _fire(self, entry: ScheduleEntry, schedule: Schedule, at: datetime) -> None:
        if self.is_over or self.entries.get(entry.name) is not entry:
            return
        self._plan(entry, schedule, at)
        body = eventbridge_input(entry.job_id).replace(SCHEDULED_TIME, at.strftime("%Y-%m-%dT%H:%M:%SZ"))
        send, faults = partial(self._lanes[entry.lane].send, group=entry.group), self._network.faults
        if faults.strike("F5 tick lost"):
            return
        if faults.strike("F5 tick late"):
            send(body, self._dice.uniform(60, 7200))
            return
        usual = self._dice.uniform(0, 1.5)
        is_slow = not self.is_punctual and self._dice.random() < 0.05  # as EventBridge may be: within the minute
        send(body, self._dice.uniform(0, 59) if is_slow else usual)
        if faults.strike("F2 tick twice"):
            send(body, usual + self._dice.choice([0.0, 0.0, 5.0, 600.0]))
