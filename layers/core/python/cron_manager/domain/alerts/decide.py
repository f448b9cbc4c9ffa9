"""From the end of a job's runs, and how the job stands since, to what people should be told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from cron_manager.domain.execution import Execution, ExecutionStatus
from cron_manager.domain.job import JobState, JobStatus

MANY_IN_A_ROW = 3  # failures; one more is worth another alert
_KNOWN_RUNS = 20  # before a duration is called usual
_TIMES_LONGER = 3
_LONGER_BY = timedelta(seconds=5)


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a job's latest runs come to."""

    failed: Execution | None = None  # the first failure among them
    goes_on: Execution | None = None  # the latest of more than `MANY_IN_A_ROW` failures, if it was not so before
    recovered: Execution | None = None  # the success after failures
    missed: Execution | None = None  # the first occurrence that nobody ran
    slow: Execution | None = None  # a success that took far longer than usual

    @property
    def is_quiet(self) -> bool:
        return self == QUIET


QUIET = Decision()


def decide(ended: Sequence[Execution], state: JobState) -> Decision:
    """`ended`, in their order, are counted in `state`. Hearing them again decides the same."""
    counted = [each for each in ended if each.status is ExecutionStatus.SUCCESS or each.status.is_failure]
    missed = next((each for each in ended if each.status is ExecutionStatus.MISSED), None)
    if not counted:
        return Decision(missed=missed)
    failures = [each for each in counted if each.status.is_failure]
    last = counted[-1]
    was_failing = bool(failures) or state.status_before is JobStatus.FAILED
    return Decision(
        failed=failures[0] if failures else None,
        goes_on=last if _crosses(counted, state) else None,
        recovered=last if was_failing and not last.status.is_failure else None,
        missed=missed,
        slow=next((each for each in counted if _is_slow(each, state)), None),
    )


def _crosses(counted: Sequence[Execution], state: JobState) -> bool:
    """Whether the row of failures has become longer than `MANY_IN_A_ROW` with these."""
    trailing = 0
    for each in reversed(counted):
        if not each.status.is_failure:
            break
        trailing += 1
    return state.consecutive_failures - trailing <= MANY_IN_A_ROW < state.consecutive_failures and trailing > 0


def _is_slow(execution: Execution, state: JobState) -> bool:
    usual, took = state.average_duration_ms, execution.execution_time_ms
    if execution.status is not ExecutionStatus.SUCCESS or usual is None or took is None:
        return False
    if execution.attempt_number > 1 or state.success_count + state.failure_count < _KNOWN_RUNS:
        return False  # waiting between attempts is part of the time
    return took > max(_TIMES_LONGER * usual, usual + _LONGER_BY // timedelta(milliseconds=1))
