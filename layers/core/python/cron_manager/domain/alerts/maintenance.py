"""Maintenance windows: times in which alerts of some jobs, or of all, are written down and not sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.alerts.alert import AlertKind, Notification
from cron_manager.domain.schedule import Schedule, parse_schedule

MOST_WINDOWS = 100
LONGEST_MINUTES = 10_080  # a week
_MOMENT = timedelta(seconds=1)
# What is still so when a window is over: then it is told, unless it has ended by itself. The rest is over at once.
_LASTING = frozenset(
    {
        AlertKind.JOB_FAILED,
        AlertKind.CONSECUTIVE_FAILURES,
        AlertKind.JOB_DISABLED,
        AlertKind.CIRCUIT_OPENED,
        AlertKind.HEARTBEAT_MISSED,
    }
)


@dataclass(frozen=True, kw_only=True)
class MaintenanceWindow:
    """Again and again, from each occurrence of a schedule for some minutes; or once, from an instant to another."""

    id: str  # mwd_…
    version: int  # grows by one with each change
    name: str
    category_ids: frozenset[str] = frozenset()  # of the jobs and heartbeats; empty: all
    cron_expression: str | None = None
    timezone: str = "UTC"  # of the expression
    duration_minutes: int | None = None  # 1-10,080
    start_at: datetime | None = None
    end_at: datetime | None = None  # exclusive
    is_active: bool = True
    created_by: str
    updated_by: str
    created_at: datetime
    updated_at: datetime

    def at(self, now: datetime) -> tuple[datetime, datetime] | None:
        """The span that `now` lies in, its end excluded."""
        if not self.is_active:
            return None
        if self.cron_expression is None:
            begin, end = self.start_at, self.end_at
            return (begin, end) if begin and end and begin <= now < end else None
        begin = self._schedule.previous_before(now + _MOMENT)
        end = begin + timedelta(minutes=self.duration_minutes or 0) if begin else None
        return (begin, end) if begin and end and begin <= now < end else None

    def next_after(self, now: datetime) -> datetime | None:
        """When it begins again."""
        if not self.is_active:
            return None
        if self.cron_expression is None:
            return self.start_at if self.start_at and self.start_at > now else None
        return self._schedule.next_after(now)

    def covers(self, notification: Notification) -> bool:
        """Whether all that it is about lies in the window's categories. The deployment's own alerts never do."""
        if notification.alert.kind.of_deployment:
            return False
        if not self.category_ids:
            return True
        about = notification.alert.about
        return bool(about) and all(each.category_id in self.category_ids for each in about)

    @property
    def _schedule(self) -> Schedule:
        return parse_schedule(self.cron_expression or "", self.timezone, key=self.id, anchor=self.created_at)


@dataclass(frozen=True, kw_only=True)
class Silence:
    """Why a notification is not sent, and until when."""

    window: str  # its name
    until: datetime
    lasts: bool  # what it tells of is still so afterwards, as far as anybody knows

    @property
    def reason(self) -> str:
        until = f"{self.until:%Y-%m-%d %H:%M} UTC"
        if self.lasts:
            return f"Held back until {until} by the maintenance window “{self.window}”."
        return f"Not sent: it fell into the maintenance window “{self.window}”, until {until}."


def silence(windows: Iterable[MaintenanceWindow], notification: Notification, now: datetime) -> Silence | None:
    """By the window that ends last. What is over at once is judged by the instant at which it was written down."""
    lasts = notification.alert.kind in _LASTING
    instant = now if lasts else notification.updated_at
    found: Sequence[tuple[datetime, str]] = [
        (span[1], window.name)
        for window in windows
        if window.covers(notification) and (span := window.at(instant)) is not None
    ]
    if not found or notification.alert.kind is AlertKind.RECOVERED:
        return None  # a recovery goes where its trouble went
    until, name = max(found)
    return Silence(window=name, until=until, lasts=lasts)
