"""Calendars: spans in which jobs do not run. Everybody reads them, their owners and administrators change them."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NameTaken, NotAllowed, NotFound, VersionStale
from cron_manager.domain.schedule.calendars import Calendar
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import calendar_shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import calendars as calendar_schemas
else:
    calendar_schemas = lazy_module("schemas.calendars")

Request = EdgeRequest[Deps]


def list_calendars(request: Request) -> Answer:
    """By name."""
    manage = request.deps.manage_calendars
    uses = manage.uses()
    return Answer(data=[calendar_shown(calendar, uses[calendar.id]) for calendar in manage.all()])


def create_calendar(request: Request) -> Answer:
    definition = request.body(calendar_schemas.CalendarCreate).definition()
    calendar = request.deps.manage_calendars.create(definition, request.principal, request.actor)
    return _shown(calendar, 0, {"Location": f"/api/v1/calendars/{calendar.id}"})


def get_calendar(request: Request) -> Answer:
    calendar = request.deps.manage_calendars.get(request.path["calendarId"])
    return _shown(calendar, request.deps.manage_calendars.uses()[calendar.id])


def replace_calendar(request: Request) -> Answer:
    body, manage = request.body(calendar_schemas.CalendarReplace), request.deps.manage_calendars
    version = body.version if body.version is not None else request.if_match
    calendar_id = request.path["calendarId"]
    try:
        calendar = manage.replace(calendar_id, body.definition(), version, request.principal, request.actor)
    except NameTaken:
        raise
    except Conflict as error:
        current = manage.get(calendar_id)
        raise VersionStale(calendar_shown(current, manage.uses()[current.id])) from error
    return _shown(calendar, manage.uses()[calendar.id])


def delete_calendar(request: Request) -> Answer:
    request.deps.manage_calendars.delete(request.path["calendarId"], request.principal, request.actor)
    return Answer()


def _shown(calendar: Calendar, uses: int, headers: dict[str, str] | None = None) -> Answer:
    return Answer(data=calendar_shown(calendar, uses), headers={"ETag": f'"{calendar.version}"', **(headers or {})})


_ALL, _ONE = "/calendars", "/calendars/{calendarId}"

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path=_ALL,
        handler=list_calendars,
        scope=Scope.READ,
        summary="List calendars",
        description="All of them, by name.",
        tag="Calendars",
        response=lambda: calendar_schemas.Calendar,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path=_ALL,
        handler=create_calendar,
        action="calendar.create",
        scope=Scope.WRITE,
        summary="Create a calendar",
        description="Jobs name it in `calendarIds`; they do not run in its closures, read on each job's own clock.",
        tag="Calendars",
        status=201,
        takes_key=True,
        body=lambda: calendar_schemas.CalendarCreate,
        response=lambda: calendar_schemas.Calendar,
        errors=(NameTaken, Conflict, NotAllowed),
    ),
    Route(
        method="GET",
        path=_ONE,
        handler=get_calendar,
        scope=Scope.READ,
        summary="Read a calendar",
        tag="Calendars",
        response=lambda: calendar_schemas.Calendar,
        errors=(NotFound,),
    ),
    Route(
        method="PUT",
        path=_ONE,
        handler=replace_calendar,
        action="calendar.update",
        scope=Scope.WRITE,
        summary="Replace a calendar",
        description="Jobs follow within 30 s. Send the version that you read, in the body or as `If-Match`.",
        tag="Calendars",
        body=lambda: calendar_schemas.CalendarReplace,
        response=lambda: calendar_schemas.Calendar,
        errors=(NotFound, NotAllowed, NameTaken, VersionStale),
    ),
    Route(
        method="DELETE",
        path=_ONE,
        handler=delete_calendar,
        action="calendar.delete",
        scope=Scope.DELETE,
        summary="Delete a calendar",
        description="Refused while jobs use it; the answer names them.",
        tag="Calendars",
        status=204,
        errors=(NotFound, NotAllowed, Conflict),
    ),
)
