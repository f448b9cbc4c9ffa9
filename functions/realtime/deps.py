"""What the realtime function touches: tickets, connections, and whoever speaks."""

from dataclasses import dataclass
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.realtime import ConnectionTable, TicketTable
from cron_manager.adapters.websocket_reply import WebSocketReplies
from cron_manager.ports import ConnectionStore, Replies
from cron_manager.settings.realtime import RealtimeSettings
from cron_manager.usecases.identity_live import LiveConnections


@dataclass(frozen=True, kw_only=True)
class Deps:
    """The composition root's product."""

    live: LiveConnections
    connections: ConnectionStore
    replies: Replies


@cache
def deps() -> Deps:
    settings = RealtimeSettings.read()
    connections = ConnectionTable(aws.dynamodb(), settings.realtime_table)
    tickets = TicketTable(aws.dynamodb(), settings.realtime_table)
    return Deps(
        live=LiveConnections(tickets=tickets, connections=connections),
        connections=connections,
        replies=WebSocketReplies(lambda: aws.connections(settings.websocket_endpoint)),
    )
