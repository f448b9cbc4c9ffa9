"""The Scheduler API refuses what EventBridge refuses, pages its lists, and tells the clock about changes.

MiniStack accepts any expression, returns at most MaxResults schedules without a NextToken, and fires schedules every
10 s in UTC without filling in context attributes. The seams are `scheduler.handle_request` and the two
`start_scheduler` functions, which start nothing any more: `ticking` fires.
"""

import base64
import heapq
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from local.clock.errors import InvalidExpressionError
from local.clock.expressions import At
from local.clock.firing import read_schedule
from local.emulator import seams
from local.emulator.faults import Faults
from local.emulator.throttling import Throttle

_PAGE = 100
_START_AT_LATEST = timedelta(minutes=5)
Response = tuple[int, dict[str, str], bytes]


def install(changed: Callable[[], None], faults: Faults) -> None:
    scheduler = seams.module("services.scheduler")
    seams.require(scheduler, "_schedules")
    seams.require(scheduler, "_now")
    seams.replace(scheduler, "start_scheduler", "", lambda: None)
    seams.replace(seams.module("services.eventbridge"), "start_scheduler", "", lambda: None)
    original = scheduler.handle_request
    throttle = Throttle(faults)

    async def handle_request(
        method: str, path: str, headers: Any, body_bytes: bytes, query_params: dict[str, Any]
    ) -> Response:
        if path == "/schedules" and method == "GET":
            mine = scheduler._schedules._prefix()  # account and region
            stored = (
                (key[2], schedule) for key, schedule in list(scheduler._schedules._data.items()) if key[:2] == mine
            )
            return _list(stored, query_params)
        if path.startswith("/schedules/") and method != "GET" and throttle.refuses():
            return _throttled()
        if path.startswith("/schedules/") and method in ("POST", "PUT"):
            wanted = json.loads(body_bytes or b"{}")
            refusal = (
                _as_asked(wanted) if faults.refuse else refuse(wanted, datetime.fromtimestamp(scheduler._now(), UTC))
            )
            if refusal:
                return _refused(refusal)
        response: Response = await original(method, path, headers, body_bytes, query_params)
        if method != "GET":
            changed()
        return response

    seams.replace(scheduler, "handle_request", "method, path, headers, body_bytes, query_params", handle_request)


def refuse(schedule: Mapping[str, Any], now: datetime) -> str | None:
    """Why EventBridge would not take this schedule; None when it would."""
    try:
        wanted = read_schedule(
            expression=str(schedule.get("ScheduleExpression", "")),
            timezone=str(schedule.get("ScheduleExpressionTimezone") or "UTC"),
            anchor=now,
        )
    except InvalidExpressionError as reason:
        if "time zone" in str(reason):
            return f"Invalid Schedule Expression Timezone: {reason}"
        return f"Invalid Schedule Expression {schedule.get('ScheduleExpression')}. {reason}"
    if (schedule.get("FlexibleTimeWindow") or {}).get("Mode") not in ("OFF", "FLEXIBLE"):
        constraint = "Member must satisfy enum value set: [OFF, FLEXIBLE]"
        return f"Value at 'flexibleTimeWindow.mode' failed to satisfy constraint: {constraint}"
    start = instant(schedule.get("StartDate"))
    if start and start < now - _START_AT_LATEST and not isinstance(wanted.expression, At):
        return "The StartDate you specify cannot be earlier than 5 minutes ago."
    return None


def instant(value: float | str | None) -> datetime | None:
    """A date as the API takes it: seconds since the epoch, or ISO 8601."""
    if value is None or value == "":
        return None
    if isinstance(value, int | float):
        return datetime.fromtimestamp(value, UTC)
    return datetime.fromisoformat(value)


def _as_asked(schedule: Mapping[str, Any]) -> str:
    return f"Invalid Schedule Expression {schedule.get('ScheduleExpression')}. Refused, as a test asked for."


def _refused(message: str) -> Response:
    body = json.dumps({"__type": "ValidationException", "Message": message}).encode()
    return 400, {"Content-Type": "application/json", "x-amzn-errortype": "ValidationException"}, body


def _throttled() -> Response:
    body = json.dumps({"__type": "ThrottlingException", "Message": "Rate exceeded"}).encode()
    return 429, {"Content-Type": "application/json", "x-amzn-errortype": "ThrottlingException"}, body


def _list(stored: Iterable[tuple[str, dict[str, Any]]], query: Mapping[str, Any]) -> Response:
    """Pages by name: a page's token is the last name it showed, so that changes between pages do no harm."""
    size = int(_first(query, "MaxResults") or _PAGE)
    last = base64.urlsafe_b64decode(_first(query, "NextToken") or "").decode()
    asked = {
        "GroupName": _first(query, "ScheduleGroup") or _first(query, "GroupName"),
        "State": _first(query, "State"),
    }
    prefix = _first(query, "NamePrefix") or ""
    rest = [(key, schedule) for key, schedule in stored if key > last and _matches(schedule, asked, prefix)]
    chosen = heapq.nsmallest(size, rest, key=lambda pair: pair[0])
    page: dict[str, Any] = {"Schedules": [_summary(schedule) for _, schedule in chosen]}
    if len(rest) > size:
        page["NextToken"] = base64.urlsafe_b64encode(chosen[-1][0].encode()).decode()
    return 200, {"Content-Type": "application/json"}, json.dumps(page).encode()


def _matches(schedule: Mapping[str, Any], asked: Mapping[str, str | None], prefix: str) -> bool:
    return schedule["Name"].startswith(prefix) and all(
        wanted in (None, schedule[name]) for name, wanted in asked.items()
    )


def _summary(schedule: Mapping[str, Any]) -> dict[str, Any]:
    names = ("Arn", "Name", "GroupName", "State", "CreationDate", "LastModificationDate")
    return {**{name: schedule[name] for name in names}, "Target": {"Arn": schedule["Target"]["Arn"]}}


def _first(query: Mapping[str, Any], name: str) -> str | None:
    value = query.get(name)
    return value[0] if isinstance(value, list) else value


def group_of(method: str, query: Mapping[str, Any], body: bytes) -> str:
    """The schedule group that a request on one schedule means."""
    if method in ("GET", "DELETE"):
        return _first(query, "groupName") or "default"
    return str(json.loads(body or b"{}").get("GroupName") or "default")
