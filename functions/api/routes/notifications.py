"""The list of notifications: what people were told of."""

from typing import TYPE_CHECKING

from alert_presentation import notification_shown

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import NotAllowed, NotFound
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer, Pagination
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.usecases.read_notifications import MOST_COUNTED, Wanted
from deps import Deps

if TYPE_CHECKING:
    from schemas import alerts as alert_schemas
else:
    alert_schemas = lazy_module("schemas.alerts")

Request = EdgeRequest[Deps]


def list_notifications(request: Request) -> Answer:
    """The newest first."""
    query = request.query(alert_schemas.NotificationQuery)
    bound = query.filters()
    before = request.deps.cursors.open(query.cursor, "notifications", bound)
    wanted = Wanted(kind=query.kind, minimum_severity=query.severity, job_id=query.job_id, unread=query.unread is True)
    found = request.deps.notifications.newest(request.principal, wanted, before=before, limit=query.limit + 1)
    page = found[: query.limit]
    goes_on = page[-1].notification.id if len(found) > query.limit else None
    cursor = request.deps.cursors.seal(goes_on, "notifications", bound)
    return Answer(
        data=[notification_shown(each) for each in page], pagination=Pagination(limit=query.limit, next_cursor=cursor)
    )


def count_unread(request: Request) -> Answer:
    count = request.deps.notifications.unread(request.principal)
    return Answer(data={"count": min(count, MOST_COUNTED), "isMore": count > MOST_COUNTED})


def read_notification(request: Request) -> Answer:
    listed = request.deps.notifications.mark_read(request.path["notificationId"], request.principal)
    return Answer(data=notification_shown(listed))


def read_all_notifications(request: Request) -> Answer:
    request.deps.notifications.mark_all_read(request.principal)
    return Answer()


def acknowledge_notification(request: Request) -> Answer:
    listed = request.deps.notifications.acknowledge(request.path["notificationId"], request.principal)
    return Answer(data=notification_shown(listed))


_ONE = "/notifications/{notificationId}"

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/notifications",
        handler=list_notifications,
        scope=Scope.READ,
        summary="List notifications",
        description="What people were told of in the last 30 days, the newest first: failures, gathered by host, and"
        " recoveries, missed occurrences, disabled jobs. Of your own jobs, unless you may see all; what is about the"
        " deployment itself is for administrators.",
        tag="Notifications",
        query=lambda: alert_schemas.NotificationQuery,
        response=lambda: alert_schemas.Notification,
        response_is_list=True,
    ),
    Route(
        method="GET",
        path="/notifications/unread",
        handler=count_unread,
        scope=Scope.READ,
        summary="Count unread notifications",
        tag="Notifications",
        response=lambda: alert_schemas.Unread,
    ),
    Route(
        method="POST",
        path="/notifications/read",
        handler=read_all_notifications,
        action="notification.read",
        scope=Scope.READ,
        summary="Mark all notifications as read",
        description="For you alone.",
        tag="Notifications",
        status=204,
    ),
    Route(
        method="POST",
        path=f"{_ONE}/read",
        handler=read_notification,
        action="notification.read",
        scope=Scope.READ,
        summary="Mark a notification as read",
        description="For you alone.",
        tag="Notifications",
        response=lambda: alert_schemas.Notification,
        errors=(NotFound,),
    ),
    Route(
        method="POST",
        path=f"{_ONE}/acknowledge",
        handler=acknowledge_notification,
        action="notification.acknowledge",
        scope=Scope.WRITE,
        summary="Acknowledge a notification",
        description="Tells everybody that you have taken it on; the first who does counts.",
        tag="Notifications",
        response=lambda: alert_schemas.Notification,
        errors=(NotFound, NotAllowed),
    ),
)
