"""Jobs, executions, schedules and statistics over HTTP."""

from typing import Any

from cron_manager.edge.dispatch import dispatch
from cron_manager.observability import logger
from deps import deps, gate
from routes import ROUTES

_deps, _ = deps(), gate()  # while the process starts, not with its first request


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    return dispatch(event, routes=ROUTES, gate=gate(), deps=_deps, trail=_deps.audit)
