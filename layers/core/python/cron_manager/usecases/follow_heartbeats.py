"""What people are told because a heartbeat's status was written. It may be heard twice and happens once."""

from dataclasses import dataclass

from cron_manager.domain.alerts.words_heartbeats import heard_again, silent, trouble_id
from cron_manager.domain.heartbeats.heartbeat import Beat, HeartbeatStatus
from cron_manager.ports_alerts import NotificationBook
from cron_manager.ports_heartbeats import HeartbeatReader


@dataclass(frozen=True, kw_only=True)
class FollowHeartbeats:
    heartbeats: HeartbeatReader
    notifications: NotificationBook

    def changed(self, before: Beat | None, after: Beat) -> None:
        """A pause, or another schedule, ends a trouble without a recovery."""
        if before is None or before.status is after.status:
            return
        if after.status is HeartbeatStatus.DOWN:
            self._raise(after)
        elif before.status is HeartbeatStatus.DOWN:
            trouble = self.notifications.resolve(trouble_id(before), after.since)
            if trouble and trouble.resolved_at and after.status is HeartbeatStatus.UP:
                self.notifications.raise_alert(heard_again(trouble, trouble.resolved_at))

    def _raise(self, beat: Beat) -> None:
        watched = self.heartbeats.find(beat.heartbeat_id)
        if watched:
            self.notifications.raise_alert(silent(watched.heartbeat, beat))
