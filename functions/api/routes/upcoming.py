"""The load that the schedules bring over the next day and week."""

from typing import TYPE_CHECKING

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.instants import to_iso
from cron_manager.domain.schedule.load import Load, load_of
from cron_manager.edge.lazy import lazy_module
from cron_manager.edge.requests import Answer
from cron_manager.edge.requests import Request as EdgeRequest
from cron_manager.edge.routes import Route
from cron_manager.presentation import Shown
from deps import Deps

if TYPE_CHECKING:
    from schemas import upcoming as upcoming_schemas
else:
    upcoming_schemas = lazy_module("schemas.upcoming")

Request = EdgeRequest[Deps]


def get_upcoming(request: Request) -> Answer:
    """Of the active jobs that the caller may see; reading them all is the costly part, so it is done now and then."""
    start = request.query(upcoming_schemas.UpcomingQuery).start
    sight = request.principal.user_id if request.principal.role is Role.USER else ""
    asked = f"{sight}|{to_iso(start) if start else ''}"
    return Answer(data=request.deps.recent_loads.get(asked, lambda _: _counted(request)))


def _counted(request: Request) -> Shown:
    start = request.query(upcoming_schemas.UpcomingQuery).start or request.now
    jobs = [job for job in request.deps.jobs.active_jobs() if request.principal.sees(job.owner_id)]
    return _shown(load_of((job.plan for job in jobs), start), len(jobs))


def _shown(load: Load, jobs: int) -> Shown:
    busiest = load.busiest_minute
    return {
        "minutes": {"start": to_iso(load.first_minute), "counts": list(load.minutes)},
        "hours": {"start": to_iso(load.first_hour), "counts": list(load.hours)},
        "jobs": jobs,
        "busiestMinute": {"at": to_iso(busiest[0]), "runs": busiest[1]} if busiest else None,
    }


ROUTES: tuple[Route[Deps], ...] = (
    Route(
        method="GET",
        path="/stats/upcoming",
        handler=get_upcoming,
        scope=Scope.READ,
        summary="Load of the coming day and week",
        description="Occurrences per minute for 24 hours and per hour for 7 days, of the active jobs that you may see.",
        tag="Statistics",
        query=lambda: upcoming_schemas.UpcomingQuery,
        response=lambda: upcoming_schemas.Upcoming,
    ),
)
