"""The targets: they answer, fail, hang, ask for patience, and every request on their wire is counted."""

import asyncio
import random
from collections.abc import Callable

from cron_manager.domain.execution import CallResult, ErrorCategory, Execution, ExecutionStatus
from cron_manager.domain.job import Job
from tests.simulation.history import History, Request
from tests.simulation.network import Network
from tests.simulation.process import PROCESS

SUCCESS, FAILED, TIMEOUT = ExecutionStatus.SUCCESS, ExecutionStatus.FAILED, ExecutionStatus.TIMEOUT
LATER = 202


class Target:
    """Stands in for the executor's HTTP caller: it never raises for what a target does."""

    def __init__(self, network: Network, history: History, dice: random.Random) -> None:
        self._network, self._history, self._dice = network, history, dice
        self.report: Callable[[Execution, bool], None]  # what a target says that has answered "later"

    async def call(self, job: Job, execution: Execution) -> CallResult:
        process = PROCESS.get()
        assert process is not None
        assert not process.dead
        await asyncio.sleep(self._dice.uniform(0.001, 0.01))
        seconds, result = self._answer(job)
        request = Request(job=job, execution=execution, began=self._network.moment())
        self._history.requests.append(request)
        self._history.tell(
            job.id, f"request for {execution.scheduled_for} attempt {execution.attempt_number} {execution.fence}"
        )
        if process.is_doomed():
            self._network.loop.call_later(self._dice.uniform(0, seconds), process.die)
        try:
            await asyncio.sleep(seconds)
        finally:
            request.ended = self._network.moment()
            self._history.tell(job.id, f"request over for {execution.scheduled_for} attempt {execution.attempt_number}")
        if result.response_status == LATER:
            self._work_on(job, execution)
        return result

    def _work_on(self, job: Job, execution: Execution) -> None:
        """It says how the work ended: in time, too late, twice, or never."""
        for _ in range(self._dice.choice((0, 1, 1, 1, 2))):
            after = self._dice.uniform(0, 1.3) * (job.callback_deadline_seconds or 0)
            self._network.loop.call_later(after, self.report, execution, self._dice.random() < 0.8)

    def _answer(self, job: Job) -> tuple[float, CallResult]:
        """How long the target takes, and what the caller makes of it."""
        faults, timeout = self._network.faults, job.timeout_ms / 1000
        kind = job.endpoint_url.rpartition("/")[2]
        if kind == "hangs" or faults.strike("F27 target hangs"):
            message = "no answer within the timeout"
            return timeout, _result(TIMEOUT, timeout, category=ErrorCategory.TIMEOUT, message=message)
        seconds = timeout * self._dice.uniform(0.3, 0.95) if kind == "slow" else self._dice.uniform(0.02, 0.6)
        seconds = min(seconds, timeout)
        if faults.strike("F35 target fails") or (kind == "fails" and self._dice.random() < 0.4):
            if self._dice.random() < 0.3:
                return seconds, _result(FAILED, seconds, category=ErrorCategory.NETWORK, message="connection reset")
            return seconds, _result(FAILED, seconds, status=503, category=ErrorCategory.SERVER, message="503")
        return seconds, _result(SUCCESS, seconds, status=LATER if kind == "later" else 200)


def _result(
    outcome: ExecutionStatus,
    seconds: float,
    *,
    status: int | None = None,
    category: ErrorCategory | None = None,
    message: str | None = None,
) -> CallResult:
    return CallResult(
        status=outcome,
        duration_ms=round(seconds * 1000),
        response_status=status,
        error_category=category,
        error_message=message,
    )
