"""The API's routes, by resource."""

from cron_manager.edge.routes import RouteTable
from deps import Deps
from routes import (
    audit,
    calendars,
    callbacks,
    executions,
    jobs,
    ledger,
    logs,
    overview,
    runs,
    schedules,
    secrets,
    security,
    system,
    trends,
    trials,
    upcoming,
)

ROUTES: RouteTable[Deps] = RouteTable(
    *jobs.ROUTES,
    *calendars.ROUTES,
    *executions.ROUTES,
    *logs.ROUTES,
    *runs.ROUTES,
    *callbacks.ROUTES,
    *ledger.ROUTES,
    *secrets.ROUTES,
    *security.ROUTES,
    *trials.ROUTES,
    *schedules.ROUTES,
    *overview.ROUTES,
    *trends.ROUTES,
    *upcoming.ROUTES,
    *audit.ROUTES,
    *system.ROUTES,
)
