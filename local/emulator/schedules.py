"""The Scheduler API refuses what EventBridge refuses, pages its lists, and tells the clock about changes.

MiniStack accepts any expression, returns at most MaxResults schedules without a NextToken, and fires schedules every
10 s in UTC without filling in context attributes. The seams are `scheduler.handle_request` and the two
`start_scheduler` functions, which start nothing any more: `ticking` fires.
"""

import base64
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from local.clock.errors import InvalidExpressionError
from local.clock.firing import read_schedule
from local.emulator import seams

_PAGE = 100
_NO_LIMIT = "1000000000"
Response = tuple[int, dict[str, str], bytes]


def install(changed: Callable[[], None]) -> None:
    scheduler = seams.module("services.scheduler")
    seams.replace(scheduler, "start_scheduler", "", lambda: None)
    seams.replace(seams.module("services.eventbridge"), "start_scheduler", "", lambda: None)
    original = scheduler.handle_request

    async def handle_request(
        method: str, path: str, headers: Any, body_bytes: bytes, query_params: dict[str, Any]
    ) -> Response:
        if path == "/schedules" and method == "GET":
            return await _list(original, path, headers, query_params, "Schedules")
        if path == "/schedule-groups" and method == "GET":
            return await _list(original, path, headers, query_params, "ScheduleGroups")
        if path.startswith("/schedules/") and method in ("POST", "PUT"):
            refusal = refuse(json.loads(body_bytes or b"{}"))
            if refusal:
                return _refused(refusal)
        response: Response = await original(method, path, headers, body_bytes, query_params)
        if method != "GET":
            changed()
        return response

    seams.replace(scheduler, "handle_request", "method, path, headers, body_bytes, query_params", handle_request)


def refuse(schedule: Mapping[str, Any]) -> str | None:
    """Why EventBridge would not take this schedule; None when it would."""
    try:
        read_schedule(
            expression=str(schedule.get("ScheduleExpression", "")),
            timezone=str(schedule.get("ScheduleExpressionTimezone") or "UTC"),
            anchor=datetime.now(UTC),
        )
    except InvalidExpressionError as reason:
        if "time zone" in str(reason):
            return f"Invalid Schedule Expression Timezone: {reason}"
        return f"Invalid Schedule Expression {schedule.get('ScheduleExpression')}. {reason}"
    if (schedule.get("FlexibleTimeWindow") or {}).get("Mode") not in ("OFF", "FLEXIBLE"):
        constraint = "Member must satisfy enum value set: [OFF, FLEXIBLE]"
        return f"Value at 'flexibleTimeWindow.mode' failed to satisfy constraint: {constraint}"
    return None


def _refused(message: str) -> Response:
    body = json.dumps({"__type": "ValidationException", "Message": message}).encode()
    return 400, {"Content-Type": "application/json", "x-amzn-errortype": "ValidationException"}, body


async def _list(original: Any, path: str, headers: Any, query: dict[str, Any], key: str) -> Response:
    """Pages by name: a page's token is the last name it showed, so that changes between pages do no harm."""
    asked = dict(query)
    size = int(_first(asked, "MaxResults") or _PAGE)
    last = base64.urlsafe_b64decode(_first(asked, "NextToken") or "").decode()
    asked["MaxResults"] = [_NO_LIMIT]
    status, response_headers, body = await original("GET", path, headers, b"", asked)
    if status != 200:  # noqa: PLR2004
        return status, response_headers, body
    everything = sorted(json.loads(body)[key], key=lambda item: (item.get("GroupName", ""), item["Name"]))
    rest = [item for item in everything if f"{item.get('GroupName', '')}/{item['Name']}" > last]
    page: dict[str, Any] = {key: rest[:size]}
    if len(rest) > size:
        end = rest[size - 1]
        page["NextToken"] = base64.urlsafe_b64encode(f"{end.get('GroupName', '')}/{end['Name']}".encode()).decode()
    return status, response_headers, json.dumps(page).encode()


def _first(query: Mapping[str, Any], name: str) -> str | None:
    value = query.get(name)
    return value[0] if isinstance(value, list) else value


def group_of(method: str, query: Mapping[str, Any], body: bytes) -> str:
    """The schedule group that a request on one schedule means."""
    if method in ("GET", "DELETE"):
        return _first(query, "groupName") or "default"
    return str(json.loads(body or b"{}").get("GroupName") or "default")
