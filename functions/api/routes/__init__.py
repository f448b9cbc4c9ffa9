"""The API's routes, by resource."""

from cron_manager.edge.routes import RouteTable
from deps import Deps
from routes import executions, jobs, overview, schedules, system

ROUTES: RouteTable[Deps] = RouteTable(
    *jobs.ROUTES, *executions.ROUTES, *schedules.ROUTES, *overview.ROUTES, *system.ROUTES
)
