"""API Gateway's events, as recorded, with what a test wants to say filled in."""

import json
from copy import deepcopy
from itertools import count
from pathlib import Path
from typing import Any

_RECORDED = Path(__file__).parent / "recorded"
_HTTP = json.loads((_RECORDED / "http_api.json").read_text())
_calls = count()
_WEBSOCKET = json.loads((_RECORDED / "websocket.json").read_text())


def http_event(
    method: str,
    path: str,
    *,
    body: object = None,
    text: str | None = None,
    query: str = "",
    headers: dict[str, str] | None = None,
    cookies: list[str] | None = None,
    source_ip: str = "203.0.113.7",
) -> dict[str, Any]:
    """`body` goes as JSON, `text` as it stands. `path` is below /api/v1."""
    event = deepcopy(_HTTP)
    event["rawPath"] = f"/api/v1{path}"
    event["rawQueryString"] = query
    event["requestContext"]["requestId"] = f"{next(_calls):06d}HCPVYAAA="  # each call has its own
    event["requestContext"]["http"] |= {"method": method, "path": event["rawPath"], "sourceIp": source_ip}
    if body is not None or text is not None:
        event["body"] = text if text is not None else json.dumps(body)
        event["headers"]["content-type"] = "application/json"
    event["headers"] |= headers or {}
    if cookies:
        event["cookies"] = cookies
    return event


def websocket_event(
    route: str,
    *,
    connection: str = "UQx2jd8vliACFqQ=",
    ticket: str | None = None,
    body: str | None = None,
    headers: dict[str, str] | None = None,
) -> dict[str, Any]:
    event = deepcopy(_WEBSOCKET)
    event["headers"] |= headers or {}
    event["requestContext"] |= {"routeKey": route, "connectionId": connection}
    if ticket is None:
        del event["queryStringParameters"]
    else:
        event["queryStringParameters"] = {"ticket": ticket}
    if body is not None:
        event["body"] = body
    return event
