"""What heartbeats need from the world."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.heartbeats.heartbeat import Beat, Heartbeat, Ping


@dataclass(frozen=True, kw_only=True)
class Watched:
    """A heartbeat and how it stands."""

    heartbeat: Heartbeat
    beat: Beat


class HeartbeatReader(Protocol):
    def find(self, heartbeat_id: str) -> Watched | None:
        """Strongly consistent."""
        ...


class BeatBook(HeartbeatReader, Protocol):
    """For those who hear of heartbeats, or look for them."""

    def save(self, before: Beat, after: Beat) -> bool:
        """Lost when somebody else wrote meanwhile."""
        ...

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        """Ids of heartbeats that somebody must look at by now, those that wait longest first."""
        ...


class HeartbeatStore(HeartbeatReader, Protocol):
    """For those who change heartbeats."""

    def newest(self, before: str | None) -> Iterator[Watched]:
        """The newest first, from after the heartbeat `before`; only what is taken is read, a second or so old."""
        ...

    def create(self, made: Watched, entry: AuditEntry) -> None: ...

    def replace(self, before: Watched, after: Watched, entry: AuditEntry) -> bool:
        """False when a ping has come meanwhile. Conflict when it is at another version or gone."""
        ...

    def delete(self, heartbeat: Heartbeat, entry: AuditEntry) -> None:
        """Conflict when it is at another version or gone."""
        ...


class PingLog(Protocol):
    """What was heard, for 30 days."""

    def add(self, ping: Ping) -> None: ...

    def newest(self, heartbeat_id: str, before: str | None, limit: int) -> Sequence[Ping]:
        """The newest first, from after the ping `before`."""
        ...
