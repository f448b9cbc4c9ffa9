"""What happened in an execution, line by line, for people who look for what went wrong.

Nothing is logged for this: the record of an execution knows when and why it was asked for, claimed, tried and ended.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.execution import Attempt, Execution, ExecutionStatus, Trigger


class LogLevel(StrEnum):
    """How much a line should worry somebody."""

    INFO = "info"
    WARNING = "warning"  # something went wrong that may yet be mended, or a rule kept a run from happening
    ERROR = "error"  # the run is lost


class LogEvent(StrEnum):
    """What a line tells of."""

    TICK = "tick"  # it was due, or somebody asked for it
    CLAIM = "claim"  # an executor took it
    ATTEMPT = "attempt"  # a call went out
    ANSWER = "answer"  # how the call ended
    RETRY = "retry"  # another attempt follows
    WAIT = "wait"  # for another run, for its turn, or for the target to call back
    END = "end"  # nothing follows
    CHANGE = "change"  # somebody changed the job
    DECISION = "decision"  # Cron Manager did, by itself


@dataclass(frozen=True, kw_only=True)
class LogLine:
    at: datetime
    level: LogLevel
    event: LogEvent
    message: str
    job_id: str
    job_name: str
    execution_id: str | None  # None: it tells of the job itself
    details: Mapping[str, object] = field(default_factory=dict)  # the same in figures, by the API's names

    def mentions(self, words: str) -> bool:
        """Whether a text is part of the message or the job's name, ignoring case."""
        return words.casefold() in f"{self.job_name}\n{self.message}".casefold()


_LEVELS = {
    ExecutionStatus.SUCCESS: LogLevel.INFO,
    ExecutionStatus.SKIPPED: LogLevel.WARNING,
    ExecutionStatus.CANCELLED: LogLevel.WARNING,
}
_ASKED = {
    Trigger.SCHEDULE: "Due by its schedule.",
    Trigger.CATCH_UP: "Due by its schedule; no tick came, and the sweeper noticed.",
    Trigger.BACKFILL: "Due in the past; {by} asked to make up for it.",
    Trigger.MANUAL: "Asked for by {by}.",
    Trigger.RETRY: "{by} asked to run {of} again.",
}
ERRORS = frozenset(
    status for status in ExecutionStatus if status.is_terminal and _LEVELS.get(status) is None
)  # the outcomes whose last line is an error


def log_lines(execution: Execution) -> list[LogLine]:
    """In the order in which it happened."""
    return sorted(_lines(execution), key=lambda line: line.at)


def _lines(execution: Execution) -> Iterator[LogLine]:
    yield _tick(execution)
    if execution.started_at:
        message = f"Claimed {_span(execution.lag_ms)} after it was due."
        yield _line(execution, execution.started_at, LogEvent.CLAIM, message, {"lagMs": execution.lag_ms})
    for attempt in execution.attempts:
        yield from _attempt(execution, attempt)
    yield from _at_present(execution)
    if execution.status.is_terminal and execution.completed_at:
        yield _end(execution, execution.completed_at)


def _tick(execution: Execution) -> LogLine:
    asked = _ASKED[execution.trigger].format(by=execution.triggered_by or "somebody", of=execution.retry_of)
    details = {"trigger": str(execution.trigger), "triggeredBy": execution.triggered_by, "retryOf": execution.retry_of}
    return _line(execution, execution.asked_at or execution.scheduled_for, LogEvent.TICK, asked, details)


def _attempt(execution: Execution, attempt: Attempt) -> Iterator[LogLine]:
    number = {"attempt": attempt.number}
    yield _line(execution, attempt.started_at, LogEvent.ATTEMPT, _calls(execution, attempt.number), number)
    ended = attempt.started_at + timedelta(milliseconds=attempt.duration_ms)
    good = attempt.status is ExecutionStatus.SUCCESS
    yield _line(
        execution,
        ended,
        LogEvent.ANSWER,
        _answered(attempt),
        {
            **number,
            "status": str(attempt.status),
            "durationMs": attempt.duration_ms,
            "responseStatus": attempt.response_status,
            "errorCategory": str(attempt.error_category) if attempt.error_category else None,
        },
        level=LogLevel.INFO if good else LogLevel.WARNING,
    )
    if attempt.number < execution.attempt_number or execution.status is ExecutionStatus.QUEUED:
        following = {"attempt": attempt.number + 1}
        message = f"Attempt {attempt.number + 1} follows."
        yield _line(execution, ended, LogEvent.RETRY, message, following, level=LogLevel.WARNING)


def _at_present(execution: Execution) -> Iterator[LogLine]:
    """What is going on, or was when the record was closed from outside."""
    begun = execution.attempt_started_at
    if begun and execution.attempt_number > len(execution.attempts):
        number = {"attempt": execution.attempt_number}
        yield _line(execution, begun, LogEvent.ATTEMPT, _calls(execution, execution.attempt_number), number)
    if execution.waiting_since:
        held = "Another run of the job goes on."
        yield _line(execution, execution.waiting_since, LogEvent.WAIT, held)
    if execution.awaiting_since:
        yield _line(execution, execution.awaiting_since, LogEvent.WAIT, "The target will call back.")


def _end(execution: Execution, at: datetime) -> LogLine:
    result, attempts = execution.result, len(execution.attempts)
    why = execution.reason or (result.error_message if result else None)
    tries = f" after {attempts} attempts" if attempts > 1 else ""
    return _line(
        execution,
        at,
        LogEvent.END,
        f"{execution.status}{tries}{f': {why}' if why else ''}{'' if why and why.endswith('.') else '.'}",
        {
            "status": str(execution.status),
            "attempts": attempts,
            "executionTimeMs": execution.execution_time_ms,
            "reason": execution.reason,
        },
        level=_LEVELS.get(execution.status, LogLevel.ERROR),
    )


def _calls(execution: Execution, number: int) -> str:
    return f"Attempt {number}: {execution.request}" if execution.request else f"Attempt {number}."


def _answered(attempt: Attempt) -> str:
    answer = str(attempt.response_status) if attempt.response_status else str(attempt.error_category or "nothing")
    message = f"Answered {answer}" if attempt.response_status else f"Ended by {answer}"
    error = f": {attempt.error_message}" if attempt.error_message else "."
    return f"{message} after {_span(attempt.duration_ms)}{error}"


def _span(milliseconds: int | None) -> str:
    milliseconds = milliseconds or 0
    return f"{milliseconds} ms" if abs(milliseconds) < 1_000 else f"{milliseconds / 1_000:.1f} s"  # noqa: PLR2004


def _line(
    execution: Execution,
    at: datetime,
    event: LogEvent,
    message: str,
    details: Mapping[str, object] | None = None,
    *,
    level: LogLevel = LogLevel.INFO,
) -> LogLine:
    return LogLine(
        at=at,
        level=level,
        event=event,
        message=message,
        job_id=execution.job_id,
        job_name=execution.job_name,
        execution_id=execution.id,
        details={name: value for name, value in (details or {}).items() if value is not None},
    )
