"""The list of notifications, for whoever may see them: own jobs' for USER; the deployment's for administrators."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from cron_manager.domain.access import Principal, Role
from cron_manager.domain.alerts.alert import AlertKind, Notification
from cron_manager.domain.analysis.findings import Severity
from cron_manager.domain.errors import NotAllowed, NotFound
from cron_manager.domain.ids import is_id
from cron_manager.ports import Clock
from cron_manager.ports_alerts import NotificationReader, ReadMarks

_MOST_LOOKED_AT = 2000  # notifications that one list goes through
MOST_COUNTED = 100  # unread ones
_NO_SUCH = "There is no such notification, or it is not yours."  # the same for both


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A notification as one person sees it: with the jobs that they may see."""

    notification: Notification
    is_read: bool


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Filters of a list; None excludes nothing."""

    kind: AlertKind | None = None
    minimum_severity: Severity | None = None
    job_id: str | None = None
    unread: bool = False

    def fits(self, listed: Listed) -> bool:
        alert = listed.notification.alert
        return (
            (self.kind is None or alert.kind is self.kind)
            and (self.minimum_severity is None or alert.severity.rank >= self.minimum_severity.rank)
            and (self.job_id is None or self.job_id in {job.id for job in alert.jobs})
            and not (self.unread and listed.is_read)
        )


@dataclass(frozen=True, kw_only=True)
class ReadNotifications:
    book: NotificationReader
    now: Clock

    def newest(self, principal: Principal, wanted: Wanted, *, before: str | None, limit: int) -> Sequence[Listed]:
        """The newest first, from after the notification `before`."""
        return list(islice(filter(wanted.fits, self._visible(principal, before)), limit))

    def unread(self, principal: Principal) -> int:
        """How many are unread, up to one more than `MOST_COUNTED`."""
        return len(self.newest(principal, Wanted(unread=True), before=None, limit=MOST_COUNTED + 1))

    def get(self, notification_id: str, principal: Principal) -> Listed:
        found = self.book.find(notification_id) if is_id("ntf", notification_id) else None
        seen = _seen(found, principal) if found else None
        if seen is None:
            raise NotFound(_NO_SUCH)
        return _listed(seen, self.book.marks(principal.user_id))

    def mark_read(self, notification_id: str, principal: Principal) -> Listed:
        listed = self.get(notification_id, principal)
        if not listed.is_read:
            self.book.mark_read(principal.user_id, notification_id, self.now())
        return replace(listed, is_read=True)

    def mark_all_read(self, principal: Principal) -> None:
        self.book.mark_all_read(principal.user_id, self.now())

    def acknowledge(self, notification_id: str, principal: Principal) -> Listed:
        """Says to everybody that somebody has taken it on: the first who does. Whoever does has read it, too."""
        listed = self.get(notification_id, principal)
        if principal.role is Role.READ_ONLY:
            raise NotAllowed
        after = self.book.acknowledge(notification_id, principal.user_id, self.now())
        if after is None:
            raise NotFound(_NO_SUCH)  # it has expired in this moment
        self.book.mark_read(principal.user_id, notification_id, self.now())
        return replace(listed, notification=_seen(after, principal) or listed.notification, is_read=True)

    def _visible(self, principal: Principal, before: str | None) -> Iterator[Listed]:
        marks = self.book.marks(principal.user_id)
        for notification in islice(self.book.newest(before), _MOST_LOOKED_AT):
            seen = _seen(notification, principal)
            if seen:
                yield _listed(seen, marks)


def _seen(notification: Notification, principal: Principal) -> Notification | None:
    """With the jobs that the person may see; None when it is none of their business."""
    alert = notification.alert
    if alert.kind.of_deployment:
        return notification if principal.role is Role.ADMIN else None
    jobs = tuple(job for job in alert.jobs if principal.sees(job.owner_id))
    is_own = alert.heartbeat is not None and principal.sees(alert.heartbeat.owner_id)
    if not jobs and not is_own and principal.role is Role.USER:
        return None
    return replace(notification, alert=replace(alert, jobs=jobs))


def _listed(notification: Notification, marks: ReadMarks) -> Listed:
    is_old = marks.until is not None and notification.created_at <= marks.until
    return Listed(notification=notification, is_read=is_old or notification.id in marks.ids)
