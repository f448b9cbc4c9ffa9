"""Every minute: heartbeats that should have been heard of and were not."""

from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.heartbeats.heartbeat import HeartbeatStatus, looked_at
from cron_manager.ports import Clock
from cron_manager.ports_heartbeats import BeatBook
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules

MOST = 500  # heartbeats of one look; the next one takes the rest


@dataclass(frozen=True, kw_only=True)
class WatchHeartbeats:
    book: BeatBook
    schedules: HeartbeatSchedules
    now: Clock

    def __call__(self, deadline: datetime) -> int:
        """How many have fallen silent, of which people are told because it is written. What is not looked at by the
        deadline is by the next look.

        A ping in between wins; it has put the next look where it belongs.
        """
        silent = 0
        for heartbeat_id in self.book.due(self.now(), MOST):
            if self.now() >= deadline:
                break
            watched = self.book.find(heartbeat_id)
            if watched is None or watched.beat.watch_at is None:
                continue  # deleted, paused or DOWN: the index is a moment behind
            after = looked_at(watched.heartbeat, watched.beat, self.schedules(watched.heartbeat), self.now())
            if self.book.save(watched.beat, after):
                silent += after.status is HeartbeatStatus.DOWN
        return silent
