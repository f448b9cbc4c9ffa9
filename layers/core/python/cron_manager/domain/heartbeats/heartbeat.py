"""A heartbeat: what is expected to be heard of, and by when.

NEW ──the first ping──▶ UP ──silence, or a ping that says "failed"──▶ DOWN ──a ping──▶ UP
        PAUSED: nothing is expected; when it goes on, it is NEW        LATE: UP, within its grace
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.schedule.occurrences import Occurrences

SHORTEST_GRACE, LONGEST_GRACE = 60, 604_800  # seconds
MOST_A_MINUTE = 60  # pings of one heartbeat that are taken; what comes beyond them changes nothing
LOOK_AGAIN = timedelta(hours=1)  # at a job's heartbeat, at most: the job may get another schedule meanwhile


class HeartbeatStatus(StrEnum):
    NEW = "NEW"  # nothing was heard of it yet, and so nothing is missed
    UP = "UP"
    LATE = "LATE"  # its ping is due, and its grace is not over
    DOWN = "DOWN"
    PAUSED = "PAUSED"


class Signal(StrEnum):
    """What a ping says."""

    SUCCESS = "success"
    START = "start"  # the work has begun: its end is due within the grace
    FAIL = "fail"


@dataclass(frozen=True, kw_only=True)
class Heartbeat:
    """What its owner wrote. Either a schedule of its own, or the job whose schedule it follows."""

    id: str  # hbt_…
    version: int  # grows by one with each change
    name: str
    description: str = ""
    cron_expression: str | None = None
    timezone: str = "UTC"  # of the expression
    job_id: str | None = None
    grace_seconds: int = 300  # 60-604,800: how late a ping may be
    tags: tuple[str, ...] = ()
    category_id: str | None = None
    is_active: bool = True
    token_digest: str  # of the secret in its ping address
    owner_id: str  # usr_…
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime

    @property
    def grace(self) -> timedelta:
        return timedelta(seconds=self.grace_seconds)


@dataclass(frozen=True, kw_only=True)
class Beat:
    """How a heartbeat stands: written by pings and by whoever looks for those that stay away."""

    heartbeat_id: str
    status: HeartbeatStatus  # NEW, UP or DOWN
    since: datetime  # that it has the status
    seen: int = 0  # grows by one with each write: a write that has not seen the one before is lost
    last_ping_at: datetime | None = None
    last_start_at: datetime | None = None
    running_since: datetime | None = None  # a start was told, and its end was not
    last_duration_ms: int | None = None  # from the latest start to its end
    watch_at: datetime | None = None  # when somebody must look whether it is silent; never later than that
    minute: int = 0  # epoch minute of the latest ping
    pings: int = 0  # within it

    def is_flooded(self, now: datetime) -> bool:
        return self.minute == _minute(now) and self.pings >= MOST_A_MINUTE


@dataclass(frozen=True, kw_only=True)
class Ping:
    """One ping as it is listed."""

    id: str  # png_…
    heartbeat_id: str
    at: datetime
    signal: Signal
    exit_status: int | None = None  # 0-255, where the address names one
    duration_ms: int | None = None
    source_ip: str
    user_agent: str
    message: str | None = None  # the body's beginning, without what looks like a secret


def first_beat(heartbeat: Heartbeat, now: datetime) -> Beat:
    return Beat(heartbeat_id=heartbeat.id, status=HeartbeatStatus.NEW, since=now)


def begun_anew(beat: Beat, now: datetime) -> Beat:
    """After a change of what is expected, or a pause: nothing is missed before the next ping."""
    return replace(beat, status=HeartbeatStatus.NEW, since=now, seen=beat.seen + 1, running_since=None, watch_at=None)


def pinged(heartbeat: Heartbeat, beat: Beat, signal: Signal, schedule: Occurrences | None, now: datetime) -> Beat:
    """How the heartbeat stands after a ping. `schedule` is None while nothing is expected of it."""
    counted = beat.pings + 1 if beat.minute == _minute(now) else 1
    heard = replace(beat, seen=beat.seen + 1, minute=_minute(now), pings=counted)
    if signal is Signal.START:
        heard = replace(heard, last_start_at=now, running_since=now)
        return replace(heard, watch_at=_watched_by(heartbeat, heard, schedule, beat.watch_at))
    status = HeartbeatStatus.DOWN if signal is Signal.FAIL else HeartbeatStatus.UP
    heard = replace(
        heard,
        status=status,
        since=beat.since if status is beat.status else now,
        last_ping_at=now,
        running_since=None,
        last_duration_ms=duration_ms(beat, now),
    )
    return replace(heard, watch_at=_watched_by(heartbeat, heard, schedule, beat.watch_at))


def duration_ms(beat: Beat, now: datetime) -> int | None:
    """Of the work that a ping ends, if its start was told."""
    return (now - beat.running_since) // timedelta(milliseconds=1) if beat.running_since else None


def looked_at(heartbeat: Heartbeat, beat: Beat, schedule: Occurrences | None, now: datetime) -> Beat:
    """DOWN since the instant when its grace was over; or when to look again."""
    due = due_at(heartbeat, beat, schedule)
    if due is not None and due <= now:
        return replace(beat, status=HeartbeatStatus.DOWN, since=due, seen=beat.seen + 1, watch_at=None)
    return replace(beat, seen=beat.seen + 1, watch_at=_next_look(heartbeat, due, now))


def expected_at(beat: Beat, schedule: Occurrences | None) -> datetime | None:
    """When the next ping is due; None while none is: nothing was heard of it yet, or it is DOWN already."""
    if schedule is None or beat.last_ping_at is None or beat.status is not HeartbeatStatus.UP:
        return None
    return schedule.next_after(beat.last_ping_at)


def due_at(heartbeat: Heartbeat, beat: Beat, schedule: Occurrences | None) -> datetime | None:
    """When it is taken to be silent. Work that has begun has no longer than the grace to end."""
    if beat.status is HeartbeatStatus.DOWN or not heartbeat.is_active:
        return None
    expected = expected_at(beat, schedule)
    return min((each + heartbeat.grace for each in (expected, beat.running_since) if each), default=None)


def shown_status(heartbeat: Heartbeat, beat: Beat, schedule: Occurrences | None, now: datetime) -> HeartbeatStatus:
    if not heartbeat.is_active:
        return HeartbeatStatus.PAUSED
    expected = expected_at(beat, schedule)
    return HeartbeatStatus.LATE if expected is not None and expected <= now else beat.status


def _watched_by(
    heartbeat: Heartbeat, beat: Beat, schedule: Occurrences | None, before: datetime | None
) -> datetime | None:
    """An earlier look stays: it finds out when the next one is to be, and a ping moves no index."""
    if beat.status is HeartbeatStatus.DOWN:
        return None
    due = due_at(heartbeat, beat, schedule)
    heard_at = max(each for each in (beat.last_ping_at, beat.last_start_at) if each)
    wanted = _next_look(heartbeat, due, heard_at)
    return min((each for each in (wanted, before) if each), default=None)


def _next_look(heartbeat: Heartbeat, due: datetime | None, now: datetime) -> datetime | None:
    if heartbeat.job_id is None:
        return due
    return min(due, now + LOOK_AGAIN) if due else now + LOOK_AGAIN


def _minute(instant: datetime) -> int:
    return int(instant.timestamp()) // 60
