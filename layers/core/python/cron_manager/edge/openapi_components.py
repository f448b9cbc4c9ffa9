"""What the OpenAPI document says by itself: envelopes, ways to authenticate, live messages."""

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def success_envelope(data: Json) -> Json:
    success = {"const": True, "type": "boolean", "description": "true: see `data`."}
    return _record(
        {
            "success": success,
            "data": {**data, "description": "What was asked for."},
            "meta": {**ref("Meta"), "description": "About the answer."},
        },
        "The envelope.",
    )


def _record(properties: Mapping[str, Json], description: str, *, optional: tuple[str, ...] = ()) -> Json:
    return {
        "type": "object",
        "description": description,
        "required": [name for name in properties if name not in optional],
        "properties": dict(properties),
    }


_TEXT: Json = {"type": "string"}
_WHOLE: Json = {"type": "integer"}
_INSTANT: Json = {"type": "string", "format": "date-time"}

ENVELOPES: Mapping[str, Json] = {
    "Meta": _record(
        {
            "requestId": {**_TEXT, "description": "Names the request in the logs."},
            "timestamp": _INSTANT,
            "pagination": {**ref("Pagination"), "description": "Of lists that come in pages."},
        },
        "About the answer.",
        optional=("pagination",),
    ),
    "Pagination": _record(
        {
            "limit": _WHOLE,
            "nextCursor": {"type": ["string", "null"], "description": "null on the last page."},
            "total": {**_WHOLE, "description": "Where it is known."},
        },
        "Where a list goes on.",
        optional=("total",),
    ),
    "ErrorDetail": _record(
        {
            "field": {**_TEXT, "description": "The public name, dotted for nested ones; empty for the whole body."},
            "message": {**_TEXT, "description": "What to write instead."},
        },
        "One field and what is wrong with it.",
    ),
    "ErrorBody": _record(
        {
            "code": {**_TEXT, "description": "Stable; see docs/api/errors.md."},
            "message": {**_TEXT, "description": "A sentence for people; it may change."},
            "details": {
                "description": "The fields at fault, or the state that a stale change met.",
                "oneOf": [
                    {"type": "array", "items": ref("ErrorDetail")},
                    {"type": "object", "description": "VERSION_STALE: `current` is the state now."},
                ],
            },
        },
        "What went wrong.",
        optional=("details",),
    ),
    "ErrorEnvelope": _record(
        {
            "success": {"const": False, "type": "boolean", "description": "false: see `error`."},
            "error": {**ref("ErrorBody"), "description": "What went wrong."},
            "meta": {**ref("Meta"), "description": "About the answer."},
        },
        "The envelope of every answer that is no success.",
    ),
}

SECURITY_SCHEMES: Mapping[str, Json] = {
    "bearer": {
        "type": "http",
        "scheme": "bearer",
        "description": "An access token (`POST /auth/login`) or an API token (`tasker001_…`).",
    },
    "apiToken": {"type": "apiKey", "in": "header", "name": "X-API-Token", "description": "An API token."},
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-session",
        "description": "A sign-in's cookie. Changes also need `X-CSRF-Token`, copied from the cookie `__Host-csrf`.",
    },
}
HEADERS: Mapping[str, Json] = {
    "Retry-After": {"description": "Seconds to wait before the next try.", "schema": _WHOLE, "example": 5},
}
SECURITY: list[Json] = [{name: []} for name in SECURITY_SCHEMES]

_JOB = {
    "id": _TEXT,
    "name": _TEXT,
    "version": _WHOLE,
    "isActive": {"type": "boolean"},
    "ownerId": _TEXT,
}


def _live(kinds: list[str], data: str, description: str) -> Json:
    kind = {"type": "string", "enum": kinds}
    return _record({"type": kind, "at": _INSTANT, "data": ref(data)}, description)


LIVE_COMPONENTS: Mapping[str, Json] = {
    "JobReference": _record(_JOB, "A job, as live messages name it."),
    "ScheduleReference": _record({"cronExpression": _TEXT, "timezone": _TEXT}, "A job's schedule."),
    "ScheduleChange": _record(
        {**_JOB, "from": ref("ScheduleReference"), "to": ref("ScheduleReference")}, "A job whose schedule changed."
    ),
    "JobEvent": _live(["cron:created", "cron:updated", "cron:deleted"], "JobReference", "A job came, changed or went."),
    "ScheduleEvent": _live(["schedule:changed"], "ScheduleChange", "A job runs at other times now."),
    "ExecutionEvent": _live(
        ["execution:started", "execution:completed", "execution:failed"],
        "ExecutionSummary",
        "An attempt began, its target's callback is awaited from now on, or a run ended.",
    ),
    "LiveEvent": {
        "oneOf": [ref("JobEvent"), ref("ScheduleEvent"), ref("ExecutionEvent")],
        "description": "What `/live` sends.",
    },
}
