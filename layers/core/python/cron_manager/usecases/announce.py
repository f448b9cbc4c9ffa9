"""Committed writes as live messages."""

from collections.abc import Iterator
from datetime import datetime

from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.execution import Execution, ExecutionStatus
from cron_manager.domain.job import Job
from cron_manager.ports import LiveEvent
from cron_manager.presentation import execution_summary

_FAILED = frozenset({ExecutionStatus.FAILED, ExecutionStatus.TIMEOUT, ExecutionStatus.CRASHED, ExecutionStatus.MISSED})


def job_events(before: Job | None, after: Job, at: datetime) -> Iterator[LiveEvent]:
    """cron:created, cron:updated or cron:deleted, and schedule:changed where the schedule did."""
    if before is None:
        kind = "cron:created"
    else:
        kind = "cron:deleted" if after.deleted_at and not before.deleted_at else "cron:updated"
    data = {
        "id": after.id,
        "name": after.name,
        "version": after.version,
        "isActive": after.is_active,
        "ownerId": after.owner_id,
    }
    yield LiveEvent(type=kind, at=at, data=data, job_id=after.id, owner_id=after.owner_id)
    if before and (before.cron_expression, before.timezone) != (after.cron_expression, after.timezone):
        change = {
            **data,
            "from": {"cronExpression": before.cron_expression, "timezone": before.timezone},
            "to": {"cronExpression": after.cron_expression, "timezone": after.timezone},
        }
        yield LiveEvent(type="schedule:changed", at=at, data=change, job_id=after.id, owner_id=after.owner_id)


def execution_events(before: Execution | None, after: Execution, at: datetime) -> Iterator[LiveEvent]:
    """execution:started for each attempt, and again when its target has answered "later"; execution:completed or
    execution:failed once. Nobody is told of the canary's runs: they would drown the others.
    """
    kind = None if after.job_id == CANARY_ID else _execution_kind(before, after)
    if kind:
        yield LiveEvent(type=kind, at=at, data=execution_summary(after), job_id=after.job_id, owner_id=after.owner_id)


def ended_now(before: Execution | None, after: Execution) -> bool:
    return after.status.is_terminal and (before is None or not before.status.is_terminal)


def _execution_kind(before: Execution | None, after: Execution) -> str | None:
    if ended_now(before, after):
        return "execution:failed" if after.status in _FAILED else "execution:completed"
    if after.status is not ExecutionStatus.RUNNING:
        return None
    begun = before is None or before.attempt_number < after.attempt_number
    waits = after.awaiting_since is not None and (before is None or before.awaiting_since is None)
    return "execution:started" if begun or waits else None
