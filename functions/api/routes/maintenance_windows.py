"""Maintenance windows: in them alerts are written down and not sent. For administrators."""

from datetime import datetime
from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.alerts.maintenance import MaintenanceWindow
from cron_manager.domain.errors import Conflict, NotFound, VersionStale
from cron_manager.domain.instants import to_iso
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import maintenance_windows as window_schemas
else:
    window_schemas = lazy_module("schemas.maintenance_windows")

Request = EdgeRequest[Deps]


def list_maintenance_windows(request: Request) -> Answer:
    """By name."""
    return Answer(data=[_shown(window, request.now) for window in request.deps.manage_windows.all()])


def create_maintenance_window(request: Request) -> Answer:
    definition = request.body(window_schemas.MaintenanceWindowCreate).definition()
    window = request.deps.manage_windows.create(definition, request.principal, request.actor)
    headers = {"Location": f"/api/v1/maintenance-windows/{window.id}", "ETag": f'"{window.version}"'}
    return Answer(data=_shown(window, request.now), headers=headers)


def get_maintenance_window(request: Request) -> Answer:
    window = request.deps.manage_windows.get(request.path["windowId"])
    return Answer(data=_shown(window, request.now), headers={"ETag": f'"{window.version}"'})


def replace_maintenance_window(request: Request) -> Answer:
    body, manage = request.body(window_schemas.MaintenanceWindowReplace), request.deps.manage_windows
    version = body.version if body.version is not None else request.if_match
    window_id = request.path["windowId"]
    try:
        window = manage.replace(window_id, body.definition(), version, request.principal, request.actor)
    except Conflict as error:
        raise VersionStale(_shown(manage.get(window_id), request.now)) from error
    return Answer(data=_shown(window, request.now), headers={"ETag": f'"{window.version}"'})


def delete_maintenance_window(request: Request) -> Answer:
    request.deps.manage_windows.delete(request.path["windowId"], request.actor)
    return Answer()


def _shown(window: MaintenanceWindow, now: datetime) -> Shown:
    span = window.at(now)
    return {
        "id": window.id,
        "version": window.version,
        "name": window.name,
        "categoryIds": sorted(window.category_ids),
        "cronExpression": window.cron_expression,
        "timezone": window.timezone if window.cron_expression else None,
        "durationMinutes": window.duration_minutes,
        "startAt": _written(window.start_at),
        "endAt": _written(window.end_at),
        "isActive": window.is_active,
        "current": {"from": to_iso(span[0]), "until": to_iso(span[1])} if span else None,
        "nextAt": _written(window.next_after(now)),
        "createdBy": window.created_by,
        "updatedBy": window.updated_by,
        "createdAt": to_iso(window.created_at),
        "updatedAt": to_iso(window.updated_at),
    }


def _written(instant: datetime | None) -> str | None:
    return to_iso(instant) if instant else None


_ALL, _ONE = "/maintenance-windows", "/maintenance-windows/{windowId}"

ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path=_ALL,
        handler=list_maintenance_windows,
        scope=Scope.ADMIN,
        summary="List maintenance windows",
        description="All of them, by name. Up to 100.",
        tag="Notifications",
        response=lambda: window_schemas.MaintenanceWindow,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path=_ALL,
        handler=create_maintenance_window,
        action="maintenance-window.create",
        scope=Scope.ADMIN,
        summary="Create a maintenance window",
        description="Alerts of jobs and heartbeats in its categories, or of all, are written down and not sent while it"
        " lasts; what is still so at its end is sent then. One that comes once mutes a category until an instant.",
        tag="Notifications",
        status=201,
        takes_key=True,
        body=lambda: window_schemas.MaintenanceWindowCreate,
        response=lambda: window_schemas.MaintenanceWindow,
        errors=(Conflict,),
    ),
    Route(
        method="GET",
        path=_ONE,
        handler=get_maintenance_window,
        scope=Scope.ADMIN,
        summary="Read a maintenance window",
        tag="Notifications",
        response=lambda: window_schemas.MaintenanceWindow,
        errors=(NotFound,),
    ),
    Route(
        method="PUT",
        path=_ONE,
        handler=replace_maintenance_window,
        action="maintenance-window.update",
        scope=Scope.ADMIN,
        summary="Replace a maintenance window",
        description="Send the version that you read, in the body or as `If-Match`.",
        tag="Notifications",
        body=lambda: window_schemas.MaintenanceWindowReplace,
        response=lambda: window_schemas.MaintenanceWindow,
        errors=(NotFound, VersionStale),
    ),
    Route(
        method="DELETE",
        path=_ONE,
        handler=delete_maintenance_window,
        action="maintenance-window.delete",
        scope=Scope.ADMIN,
        summary="Delete a maintenance window",
        description="What it holds back is sent within a quarter of an hour.",
        tag="Notifications",
        status=204,
        errors=(NotFound, Conflict),
    ),
)
