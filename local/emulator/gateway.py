"""MiniStack's application with the clock's control beside it, noticing which requests may change state."""

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from local.emulator.control import Control

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
_READS = ("Get", "BatchGet", "TransactGet", "Query", "Scan", "List", "Describe", "Receive")


def application(ministack: Any, control: Control, changed: Callable[[], None]) -> Any:
    """An ASGI application."""

    async def gateway(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(("/_clock", "/_functions")):
            await _control(control, scope, receive, send)
            return
        if scope["type"] == "http" and not _only_reads(scope):
            changed()
        await ministack(scope, receive, send)

    return gateway


def _only_reads(scope: Scope) -> bool:
    if scope["method"] in ("GET", "HEAD", "OPTIONS"):
        return True
    target = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"x-amz-target"), "")
    return target.partition(".")[2].startswith(_READS)


async def _control(control: Control, scope: Scope, receive: Receive, send: Send) -> None:
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    status, answer = await control.answer(scope["method"], scope["path"], scope["query_string"].decode(), body)
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"application/json")]})
    await send({"type": "http.response.body", "body": json.dumps(answer).encode()})
