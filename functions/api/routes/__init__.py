"""The API's routes, by resource."""

from cron_manager.edge.routes import RouteTable
from deps import Deps
from routes import (
    audit,
    bulk,
    calendars,
    callbacks,
    categories,
    copies,
    executions,
    job_history,
    jobs,
    ledger,
    overview,
    runs,
    schedule_changes,
    schedules,
    secrets,
    security,
    system,
    trials,
    upcoming,
)

ROUTES: RouteTable[Deps] = RouteTable(
    *jobs.ROUTES,
    *copies.ROUTES,
    *bulk.ROUTES,
    *schedule_changes.ROUTES,
    *calendars.ROUTES,
    *categories.ROUTES,
    *executions.ROUTES,
    *job_history.ROUTES,
    *runs.ROUTES,
    *callbacks.ROUTES,
    *ledger.ROUTES,
    *secrets.ROUTES,
    *security.ROUTES,
    *trials.ROUTES,
    *schedules.ROUTES,
    *overview.ROUTES,
    *upcoming.ROUTES,
    *audit.ROUTES,
    *system.ROUTES,
)
