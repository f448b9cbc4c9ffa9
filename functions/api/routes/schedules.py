"""Schedules: what an expression means, before it is anybody's job."""

from itertools import islice
from typing import TYPE_CHECKING

from cron_manager.domain.access import Scope
from cron_manager.domain.instants import to_iso
from cron_manager.domain.schedule import CronSchedule, eventbridge_expressions
from cron_manager.domain.schedule.words import describe
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from deps import Deps

if TYPE_CHECKING:
    from schemas import overview as overview_schemas
else:
    overview_schemas = lazy_module("schemas.overview")

Request = EdgeRequest[Deps]


def preview_schedule(request: Request) -> Answer:
    body = request.body(overview_schemas.PreviewRequest)
    schedule = CronSchedule.parse(body.cron_expression, body.timezone)
    runs = islice(schedule.after(body.start or request.now), body.count)
    return Answer(
        data={
            "description": describe(schedule),
            "timezone": schedule.timezone,
            "nextRuns": [
                {
                    "at": to_iso(run),
                    "local": (local := run.astimezone(schedule.zone)).strftime("%Y-%m-%dT%H:%M:%S"),
                    "offset": local.isoformat()[-6:],
                }
                for run in runs
            ],
            "eventBridge": [
                {"expression": expression, "timezone": schedule.timezone}
                for expression in eventbridge_expressions(schedule)
            ],
        }
    )


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="POST",
        path="/schedules/preview",
        handler=preview_schedule,
        scope=Scope.READ,
        summary="Preview a schedule",
        description="Its meaning in words, its next runs, and its form in EventBridge.",
        tag="Schedules",
        body=lambda: overview_schemas.PreviewRequest,
        response=lambda: overview_schemas.SchedulePreview,
    ),
)
