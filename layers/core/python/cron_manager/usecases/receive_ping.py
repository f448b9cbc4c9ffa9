"""A ping comes in, from anywhere, as often as somebody likes to send it."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.heartbeats.address import PingToken
from cron_manager.domain.heartbeats.heartbeat import Ping, Signal, duration_ms, pinged
from cron_manager.domain.ids import new_id
from cron_manager.domain.masking import without_known_shapes
from cron_manager.ports import Clock
from cron_manager.ports_heartbeats import BeatBook, PingLog, Watched
from cron_manager.usecases.heartbeat_schedules import HeartbeatSchedules

MOST_MESSAGE = 10_240  # bytes of a ping's body that are kept
_TRIES = 4  # where pings of one heartbeat come in parallel


@dataclass(frozen=True, kw_only=True)
class Knock:
    """A ping as it was sent."""

    signal: Signal
    exit_status: int | None = None
    message: bytes = b""
    source_ip: str = ""
    user_agent: str = ""


@dataclass(frozen=True, kw_only=True)
class ReceivePing:
    book: BeatBook
    pings: PingLog
    schedules: HeartbeatSchedules
    digest: Callable[[str], str]  # what is kept of an address's secret
    now: Clock

    def __call__(self, address: str, knock: Knock) -> bool:
        """Whether there is such an address. One read; then two writes, or none beyond the most pings of a minute.

        Steps: note how the heartbeat stands, which loses against a ping in between and is tried again; then list the
        ping. Whatever is to be told follows from the first write.
        """
        token = PingToken.parse(address)
        watched = self.book.find(token.heartbeat_id) if token else None
        if token is None or watched is None or not self._opens(token, watched):
            return False
        for _ in range(_TRIES):
            now = self.now()
            if not watched.heartbeat.is_active or watched.beat.is_flooded(now):
                return True
            schedule = self.schedules(watched.heartbeat)
            after = pinged(watched.heartbeat, watched.beat, knock.signal, schedule, now)
            if self.book.save(watched.beat, after):
                self.pings.add(_listed(watched, knock, now))
                return True
            watched = self.book.find(token.heartbeat_id)
            if watched is None:
                return True
        return True  # so many come in parallel that one more or less says nothing

    def _opens(self, token: PingToken, watched: Watched) -> bool:
        return hmac.compare_digest(self.digest(token.secret), watched.heartbeat.token_digest)


def _listed(watched: Watched, knock: Knock, now: datetime) -> Ping:
    text = knock.message[:MOST_MESSAGE].decode(errors="replace").strip()
    return Ping(
        id=new_id("png", now),
        heartbeat_id=watched.heartbeat.id,
        at=now,
        signal=knock.signal,
        exit_status=knock.exit_status,
        duration_ms=duration_ms(watched.beat, now) if knock.signal is not Signal.START else None,
        source_ip=knock.source_ip,
        user_agent=knock.user_agent,
        message=without_known_shapes(text) if text else None,
    )
