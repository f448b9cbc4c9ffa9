"""Answers to what a client said over its WebSocket."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from botocore.exceptions import ClientError

from cron_manager.domain.errors import NotFound


class WebSocketReplies:
    """Implements Replies. The client that posts is made when somebody first speaks; most connections only listen."""

    def __init__(self, make_client: Callable[[], Any]) -> None:
        self._make_client = make_client

    @cached_property
    def _client(self) -> Any:
        return self._make_client()

    def reply(self, connection_id: str, frame: str) -> None:
        try:
            self._client.post_to_connection(ConnectionId=connection_id, Data=frame.encode())
        except ClientError as error:
            if error.response["Error"]["Code"] == "GoneException":
                raise NotFound from error
            raise
