"""What crosses between the worker and a running function, and what the worker makes of it."""

from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any

from cron_manager.domain.execution import CallResult, ErrorCategory, Execution, ExecutionStatus
from cron_manager.domain.instants import to_iso
from cron_manager.domain.job import Job
from cron_manager.domain.masking import Masking, is_sensitive, without_known_shapes
from cron_manager.domain.traces import without_folders

MOST_LINES = 100  # of a log
MOST_LOG_CHARACTERS = 8_000  # of all its lines together
MOST_LINE_CHARACTERS = 1_000


def handler_request(job: Job, execution: Execution) -> dict[str, Any]:
    return {
        "handler": job.handler,
        "jobId": job.id,
        "executionId": execution.id,
        "attempt": execution.attempt_number,
        "scheduledFor": to_iso(execution.scheduled_for),
        "payload": dict(job.payload),
        "timeoutMs": job.timeout_ms,
    }


def answered(answer: Mapping[str, Any], duration_ms: int, log: Iterable[str], masking: Masking) -> CallResult:
    """What a function returned or raised."""
    kept = Log(masking, log).lines
    raised = answer.get("raised")
    if raised is None:
        returned = answer.get("returned")
        return CallResult(
            status=ExecutionStatus.SUCCESS,
            duration_ms=duration_ms,
            response_excerpt=_masked(returned, masking) if returned is not None else None,
            log=kept,
        )
    return CallResult(
        status=ExecutionStatus.FAILED,
        duration_ms=duration_ms,
        error_category=ErrorCategory.HANDLER,
        error_message=without_folders(_masked(raised["message"], masking)),
        traceback=_masked(raised["traceback"], masking),
        never_again=raised["neverAgain"],
        log=kept,
    )


def late(job: Job, duration_ms: int, log: Iterable[str], masking: Masking) -> CallResult:
    return CallResult(
        status=ExecutionStatus.TIMEOUT,
        duration_ms=duration_ms,
        error_category=ErrorCategory.TIMEOUT,
        error_message=f"the function was not done within {job.timeout_ms} ms, and was ended",
        log=Log(masking, log).lines,
    )


def crashed(how: str, duration_ms: int, log: Iterable[str], masking: Masking) -> CallResult:
    return CallResult(
        status=ExecutionStatus.CRASHED,
        duration_ms=duration_ms,
        error_category=ErrorCategory.CRASH,
        error_message=f"the function's interpreter ended before the function did: {how}",
        log=Log(masking, log).lines,
    )


def payload_masking(job: Job) -> Masking:
    """Knows what the payload calls a secret."""
    return Masking(str(value) for name, value in _leaves(job.payload) if is_sensitive(name))


class Log:
    """The last lines of a log: at most a hundred, and 8,000 characters."""

    def __init__(self, masking: Masking, lines: Iterable[str]) -> None:
        self._masking = masking
        self._lines: deque[str] = deque()
        self._characters = 0
        self._left_out = 0
        for line in lines:
            self._add(line)

    def _add(self, line: str) -> None:
        masked = _masked(line, self._masking)[:MOST_LINE_CHARACTERS]
        self._lines.append(masked)
        self._characters += len(masked)
        while len(self._lines) > MOST_LINES or self._characters > MOST_LOG_CHARACTERS:
            self._characters -= len(self._lines.popleft())
            self._left_out += 1

    @property
    def lines(self) -> tuple[str, ...]:
        """With a first one that says how many are missing, if any."""
        note = (f"… {self._left_out} earlier lines",) if self._left_out else ()
        return (*note, *self._lines)


def _masked(text: str, masking: Masking) -> str:
    """The function's code is not ours: what it writes is searched for what looks like a secret, too."""
    return without_known_shapes(masking(text))


def _leaves(value: object, name: str = "") -> Iterable[tuple[str, object]]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _leaves(each, str(key))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _leaves(each, name)
    else:
        yield name, value
