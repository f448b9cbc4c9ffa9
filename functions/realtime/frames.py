"""What clients may say over their WebSocket."""

import json
from typing import Any

from cron_manager.domain.ids import is_id
from cron_manager.ports import ConnectionStore

FRAME_LIMIT = 8 * 1024  # characters
MOST_JOBS = 100  # that one connection can name


def answer_frame(text: str, connection_id: str, connections: ConnectionStore) -> str:
    """`{"action": "subscribe", "jobIds": […]}` or `{"action": "ping"}`, and what is said to it."""
    frame = _read(text)
    match frame.get("action"):
        case "ping":
            return _frame("pong")
        case "subscribe":
            return _subscribe(frame.get("jobIds"), connection_id, connections)
    return _error('Send {"action": "subscribe", "jobIds": […]} or {"action": "ping"}.')


def _subscribe(job_ids: Any, connection_id: str, connections: ConnectionStore) -> str:
    if not isinstance(job_ids, list) or len(job_ids) > MOST_JOBS:
        return _error(f"jobIds is a list of at most {MOST_JOBS} ids; an empty one means all jobs.")
    if not all(isinstance(each, str) and is_id("job", each) for each in job_ids):
        return _error("jobIds holds something that is no job's id.")
    if not connections.subscribe(connection_id, frozenset(job_ids)):
        return _error("This connection is over; open a new one.")
    return _frame("subscribed", jobIds=job_ids)


def _read(text: str) -> dict[str, Any]:
    """The frame; empty when it is none."""
    if len(text) > FRAME_LIMIT:
        return {}
    try:
        frame = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return frame if isinstance(frame, dict) else {}


def _error(message: str) -> str:
    return _frame("error", message=message)


def _frame(kind: str, **more: object) -> str:
    """Without `data`, which only live messages have."""
    return json.dumps({"type": kind, **more}, separators=(",", ":"), ensure_ascii=False)
