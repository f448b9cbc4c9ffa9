"""Sign-ins and tokens over HTTP; the first administrator by direct invocation."""

from typing import Any

from commands import run_command

from cron_manager.edge.dispatch import dispatch
from cron_manager.observability import logger
from deps import deps
from routes import ROUTES

deps()  # while the process starts, not with its first request


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """API Gateway's events carry no `command`: their shape is API Gateway's, not the caller's."""
    current = deps()
    if "command" in event and "requestContext" not in event:
        return run_command(event, current)
    return dispatch(event, routes=ROUTES, gate=current.gate, deps=current, trail=current.audit)
