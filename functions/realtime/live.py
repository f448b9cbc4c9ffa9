"""The three things that happen to a WebSocket."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from frames import answer_frame

from cron_manager.domain.errors import NotAuthenticated, NotFound
from cron_manager.edge.own_pages import is_own_page
from cron_manager.observability import logger

if TYPE_CHECKING:
    from deps import Deps


def open_connection(deps: "Deps", connection_id: str, event: Mapping[str, Any], now: datetime) -> int:
    """The handshake's HTTP status: a connection opens only with a good ticket, and for no page but our own.

    A page of another host is sent away before its ticket is taken.
    """
    headers = {str(name).lower(): str(value) for name, value in (event.get("headers") or {}).items()}
    if not is_own_page(headers):
        logger.info("connection refused to another site's page", connection_id=connection_id)
        return 403
    ticket = (event.get("queryStringParameters") or {}).get("ticket", "")
    try:
        connection = deps.live.open(connection_id, ticket, now)
    except NotAuthenticated:
        logger.info("connection refused", connection_id=connection_id)
        return 401
    logger.info("connected", connection_id=connection_id, user_id=connection.user_id)
    return 200


def close(deps: "Deps", connection_id: str) -> None:
    deps.connections.delete_connection(connection_id)


def speak(deps: "Deps", connection_id: str, text: str) -> None:
    """Does what the client asks for and tells it so."""
    try:
        deps.replies.reply(connection_id, answer_frame(text, connection_id, deps.connections))
    except NotFound:
        close(deps, connection_id)
