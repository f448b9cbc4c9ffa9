"""A WebSocket opens, speaks and closes."""

from datetime import UTC, datetime
from typing import Any

from live import close, open_connection, speak

from cron_manager.observability import logger
from deps import deps

_deps = deps()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    context = event["requestContext"]
    connection_id = context["connectionId"]
    match context["routeKey"]:
        case "$connect":
            return {"statusCode": open_connection(_deps, connection_id, event, datetime.now(UTC))}
        case "$disconnect":
            close(_deps, connection_id)
        case _:
            speak(_deps, connection_id, event.get("body") or "")
    return {"statusCode": 200}
