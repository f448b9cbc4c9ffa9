"""Runs one registered function: what it returned, or what it raised, as plain data that can cross a process."""

import json
import logging
import threading
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from cron_manager.domain.instants import from_iso
from cron_manager.jobs.context import Context, NoRetry
from cron_manager.jobs.registry import Registry

MOST_RETURNED = 2_000  # characters of JSON
MOST_MESSAGE = 300
MOST_TRACEBACK = 6_000  # characters: its end, which says most
Plain = dict[str, Any]


def run(registry: Registry, request: Mapping[str, Any], cancelled: threading.Event | None = None) -> Plain:
    """`{"returned": …}` or `{"raised": …}`. Only what ends the interpreter comes through."""
    context = _context(request, cancelled or threading.Event())
    try:
        returned = registry.function(request["handler"])(context)
        return {"returned": _kept(returned)}
    except Exception as error:  # noqa: BLE001  whatever a function raises is its run's outcome
        return {"raised": raised(error)}


def raised(error: BaseException) -> Plain:
    message = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return {
        "message": message[:MOST_MESSAGE],
        "traceback": "".join(traceback.format_exception(error))[-MOST_TRACEBACK:],
        "neverAgain": isinstance(error, NoRetry),
    }


def _context(request: Mapping[str, Any], cancelled: threading.Event) -> Context:
    seconds = request["timeoutMs"] / 1000
    return Context(
        job_id=request["jobId"],
        execution_id=request["executionId"],
        attempt=request["attempt"],
        scheduled_for=from_iso(request["scheduledFor"]),
        payload=request["payload"],
        deadline=datetime.now(UTC) + timedelta(seconds=seconds),
        logger=logging.getLogger(request["handler"]),
        seconds=seconds,
        cancelled=cancelled,
    )


def _kept(returned: object) -> str | None:
    """As JSON; what JSON cannot say, as its text."""
    if returned is None:
        return None
    return json.dumps(returned, default=str, ensure_ascii=False)[:MOST_RETURNED]
