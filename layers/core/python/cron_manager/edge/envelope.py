"""The envelope around every answer, and API Gateway's form of a response."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from cron_manager.domain.errors import CronManagerError
from cron_manager.domain.instants import to_iso
from cron_manager.domain.keyed_call import KeptAnswer
from cron_manager.edge.errors import headers_of, status_of
from cron_manager.edge.requests import Answer, Pagination

Response = dict[str, Any]  # API Gateway's payload format 2.0

# Answers are data for programs: no page may show them, frame them or act in their name. What stands before the API
# (infrastructure/security_headers.py) gives the same to the answers that it makes itself.
SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_HEADERS = {"Content-Type": "application/json", "Cache-Control": "no-store", **SECURITY_HEADERS}
NO_CONTENT = 204
SERVER_FAULT = 500


def success(answer: Answer, status: int, request_id: str, now: datetime) -> Response:
    if status == NO_CONTENT:
        return _response(status, "", answer.headers, answer.cookies)
    if answer.document is not None:
        return _response(status, answer.document, answer.headers, answer.cookies)
    meta = _meta(request_id, now) | ({"pagination": _pagination(answer.pagination)} if answer.pagination else {})
    return _response(
        status, _json({"success": True, "data": answer.data, "meta": meta}), answer.headers, answer.cookies
    )


def replayed(kept: KeptAnswer) -> Response:
    """The answer of an earlier call; its `meta` names that one."""
    return _response(kept.status, kept.body or "", {**kept.headers, "Idempotency-Replayed": "true"})


def permission(headers: Mapping[str, str]) -> Response:
    """The answer to a browser that asks in advance."""
    return _response(NO_CONTENT, "", headers)


def failure(error: CronManagerError, request_id: str, now: datetime) -> Response:
    """A 5xx tells its request id and nothing else: the log holds the rest."""
    status = status_of(type(error))
    told: dict[str, object] = {"code": error.code, "message": error.message}
    if status == SERVER_FAULT:
        told = {"code": CronManagerError.code, "message": "Something went wrong here. The log knows the request id."}
    elif error.details is not None:
        told["details"] = error.details
    body = {"success": False, "error": told, "meta": _meta(request_id, now)}
    return _response(status, _json(body), headers_of(error))


def _meta(request_id: str, now: datetime) -> dict[str, object]:
    return {"requestId": request_id, "timestamp": to_iso(now)}


def _pagination(pagination: Pagination) -> dict[str, object]:
    told: dict[str, object] = {"limit": pagination.limit, "nextCursor": pagination.next_cursor}
    return told if pagination.total is None else told | {"total": pagination.total}


def _json(body: Mapping[str, object]) -> str:
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _response(status: int, body: str, headers: Mapping[str, str], cookies: Sequence[str] = ()) -> Response:
    response: Response = {
        "statusCode": status,
        "headers": _HEADERS | dict(headers),
        "body": body,
        "isBase64Encoded": False,
    }
    return response | ({"cookies": list(cookies)} if cookies else {})
