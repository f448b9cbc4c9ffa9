"""Heartbeats and their pings in memory, and one to begin with."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Conflict
from cron_manager.domain.heartbeats.address import PingToken
from cron_manager.domain.heartbeats.heartbeat import Beat, Heartbeat, Ping, first_beat
from cron_manager.domain.ids import new_id
from cron_manager.ports_heartbeats import Watched
from tests.fakes.clock import NOON

SECRET = "s" * 43


def digested(secret: str) -> str:
    return f"digest of {secret}"


def a_heartbeat(**changes: Any) -> Heartbeat:
    """Alice's, hourly, with five minutes of grace."""
    return Heartbeat(
        **{
            "id": new_id("hbt", NOON),
            "version": 1,
            "name": "backup of the shop",
            "cron_expression": "0 * * * *",
            "token_digest": digested(SECRET),
            "owner_id": "usr_alice",
            "created_by": "usr_alice",
            "updated_by": "usr_alice",
            "created_at": NOON,
            "updated_at": NOON,
        }
        | changes
    )


def address_of(heartbeat: Heartbeat) -> str:
    return str(PingToken(heartbeat_id=heartbeat.id, secret=SECRET))


class FakeHeartbeats:
    """Keeps the audit entries, and what was written of how heartbeats stand: before and after, as the stream tells."""

    def __init__(self, *heartbeats: Heartbeat) -> None:
        self.stored: dict[str, Watched] = {}
        self.entries: list[AuditEntry] = []
        self.changes: list[tuple[Beat, Beat]] = []
        for heartbeat in heartbeats:
            self.add(heartbeat)

    def add(self, heartbeat: Heartbeat) -> None:
        self.stored[heartbeat.id] = Watched(heartbeat=heartbeat, beat=first_beat(heartbeat, heartbeat.created_at))

    def find(self, heartbeat_id: str) -> Watched | None:
        return self.stored.get(heartbeat_id)

    def newest(self, before: str | None) -> Iterator[Watched]:
        return (self.stored[each] for each in sorted(self.stored, reverse=True) if before is None or each < before)

    def save(self, before: Beat, after: Beat) -> bool:
        known = self.stored.get(before.heartbeat_id)
        if known is None or known.beat.seen != before.seen:
            return False
        self.stored[before.heartbeat_id] = Watched(heartbeat=known.heartbeat, beat=after)
        self.changes.append((before, after))
        return True

    def due(self, now: datetime, limit: int) -> Sequence[str]:
        found = [(each.beat.watch_at, each.beat.heartbeat_id) for each in self.stored.values() if each.beat.watch_at]
        return [heartbeat_id for watch_at, heartbeat_id in sorted(found) if watch_at <= now][:limit]

    def create(self, made: Watched, entry: AuditEntry) -> None:
        self.stored[made.heartbeat.id] = made
        self.entries.append(entry)

    def replace(self, before: Watched, after: Watched, entry: AuditEntry) -> bool:
        self._refuse_stale(before.heartbeat)
        if before.beat != after.beat and not self.save(before.beat, after.beat):
            return False
        self.create(Watched(heartbeat=after.heartbeat, beat=self.stored[before.heartbeat.id].beat), entry)
        return True

    def delete(self, heartbeat: Heartbeat, entry: AuditEntry) -> None:
        self._refuse_stale(heartbeat)
        del self.stored[heartbeat.id]
        self.entries.append(entry)

    def _refuse_stale(self, heartbeat: Heartbeat) -> None:
        known = self.stored.get(heartbeat.id)
        if known is None or known.heartbeat.version != heartbeat.version:
            raise Conflict


class FakePings:
    def __init__(self) -> None:
        self.stored: list[Ping] = []

    def add(self, ping: Ping) -> None:
        self.stored.append(ping)

    def newest(self, heartbeat_id: str, before: str | None, limit: int) -> Sequence[Ping]:
        own = sorted((each for each in self.stored if each.heartbeat_id == heartbeat_id), key=_id, reverse=True)
        return [each for each in own if before is None or each.id < before][:limit]


def _id(ping: Ping) -> str:
    return ping.id
