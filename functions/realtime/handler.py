"""A WebSocket opens, speaks and closes."""

from datetime import UTC, datetime
from typing import Any

from frames import answer_frame

from cron_manager.domain.errors import NotAuthenticated
from cron_manager.observability import logger
from deps import deps

_deps = deps()


@logger.inject_lambda_context
def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    context = event["requestContext"]
    connection_id = context["connectionId"]
    match context["routeKey"]:
        case "$connect":
            return _connect(connection_id, event)
        case "$disconnect":
            _deps.connections.delete_connection(connection_id)
            return {"statusCode": 200}
        case _:
            return {"statusCode": 200, "body": answer_frame(event.get("body") or "", connection_id, _deps.connections)}


def _connect(connection_id: str, event: dict[str, Any]) -> dict[str, Any]:
    ticket = (event.get("queryStringParameters") or {}).get("ticket", "")
    try:
        connection = _deps.live.open(connection_id, ticket, datetime.now(UTC))
    except NotAuthenticated:
        logger.info("connection refused", connection_id=connection_id)
        return {"statusCode": 401}
    logger.info("connected", connection_id=connection_id, user_id=connection.user_id)
    return {"statusCode": 200}
