"""The open WebSockets: each connection hears, in order, what its owner may read and has subscribed to."""

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.domain.access import Role
from cron_manager.domain.identity import Connection
from cron_manager.domain.instants import to_iso
from cron_manager.ports import LiveEvent

_PARALLEL = 8


class Connections(Protocol):
    """The realtime table as a publisher needs it."""

    def list_connections(self) -> Sequence[Connection]: ...

    def delete_connection(self, connection_id: str) -> None: ...


class WebSocketChannel:
    def __init__(self, connections: Connections, client: Callable[[], Any]) -> None:
        self._connections = connections
        self._make_client = client
        self._client: Any = None

    def publish(self, events: Sequence[LiveEvent]) -> None:
        """One slow or vanished client does not hold the others up."""
        if not events:
            return
        listeners = [
            (each, heard) for each in self._connections.list_connections() if (heard := heard_by(each, events))
        ]
        if not listeners:
            return
        self._client = self._client or self._make_client()
        with ThreadPoolExecutor(max_workers=min(_PARALLEL, len(listeners))) as pool:
            list(pool.map(lambda pair: self._post(*pair), listeners))

    def _post(self, connection: Connection, events: Sequence[LiveEvent]) -> None:
        for event in events:
            try:
                self._client.post_to_connection(ConnectionId=connection.id, Data=frame(event).encode())
            except ClientError as error:
                if error.response["Error"]["Code"] == "GoneException":
                    self._connections.delete_connection(connection.id)
                return
            except BotoCoreError:
                return  # slow or unreachable: the console notices the gap when it reads again


def heard_by(connection: Connection, events: Sequence[LiveEvent]) -> list[LiveEvent]:
    """USER hears of own jobs, the other roles of all; a subscription narrows to its jobs."""
    return [
        event
        for event in events
        if _may_hear(connection, event) and (not connection.job_ids or event.job_id in connection.job_ids)
    ]


def _may_hear(connection: Connection, event: LiveEvent) -> bool:
    if event.for_administrators:
        return connection.role is Role.ADMIN
    return connection.role is not Role.USER or connection.user_id in {event.owner_id, *event.owner_ids}


def frame(event: LiveEvent) -> str:
    return json.dumps({"type": event.type, "at": to_iso(event.at), "data": event.data}, separators=(",", ":"))
