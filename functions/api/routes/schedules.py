"""Schedules: what an expression means, before it is anybody's job."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import NotFound
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps

if TYPE_CHECKING:
    from schemas import schedules as schedule_schemas
else:
    schedule_schemas = lazy_module("schemas.schedules")

Request = EdgeRequest[Deps]


def preview_schedule(request: Request) -> Answer:
    body = request.body(schedule_schemas.PreviewRequest)
    job = request.deps.manage_jobs.get(body.job_id, request.principal) if body.job_id else None
    shown = request.deps.preview_schedule(
        body.timing(), job=job, start=body.start, count=body.count, viewer=body.viewer_timezone
    )
    return Answer(data=shown)


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path="/schedules/preview",
        handler=preview_schedule,
        action="schedule.preview",
        scope=Scope.READ,
        summary="Preview a schedule",
        description="Its meaning in words, its next runs, what calendars and clock changes do to it, what may not be"
        " meant, and its form in EventBridge.",
        tag="Schedules",
        body=lambda: schedule_schemas.PreviewRequest,
        response=lambda: schedule_schemas.SchedulePreview,
        errors=(NotFound,),
    ),
)
