"""An executor with everything around it in memory."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from cron_manager.domain.execution import CallResult, ErrorCategory, Execution, ExecutionStatus, Trigger
from cron_manager.domain.job import Job
from cron_manager.messages import Tick
from cron_manager.usecases.run_tick import RunTick
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeCaller, FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job

SERVER_ERROR = CallResult(
    status=ExecutionStatus.FAILED,
    duration_ms=50,
    response_status=503,
    error_category=ErrorCategory.SERVER,
    error_message="the target answered 503",
)
MINUTE = timedelta(minutes=1)


class InterruptedCaller(FakeCaller):
    """Runs what is to happen in the middle of its next call."""

    def __init__(self, *results: CallResult) -> None:
        super().__init__(*results)
        self.during: Callable[[], Awaitable[object]] | None = None

    async def call(self, job: Job, execution: Execution) -> CallResult:
        during, self.during = self.during, None
        if during:
            self.calls.append(execution)
            await during()
            self.calls.remove(execution)
        return await super().call(job, execution)


class TickWorld:
    """The time is a second after noon; the job is due every minute."""

    def __init__(self, *results: CallResult, **job_changes: object) -> None:
        self.clock = FakeClock(NOON + timedelta(seconds=1))
        self.job = a_job(**job_changes)
        self.jobs = FakeJobs(self.job)
        self.executions = FakeExecutions(self.jobs)
        self.caller = InterruptedCaller(*results)
        self.queue = FakeQueue()
        self.fences = iter(f"fence-{number}" for number in range(1000))
        self.run_tick = RunTick(
            jobs=self.jobs,
            claims=self.executions,
            caller=self.caller,
            queue=self.queue,
            now=self.clock,
            fence=lambda: next(self.fences),
        )

    def tick(self, attempt: int = 1, trigger: Trigger = Trigger.SCHEDULE, *, at: datetime = NOON) -> Tick:
        return Tick(job_id=self.job.id, scheduled_for=at, trigger=trigger, attempt=attempt)

    @property
    def record(self) -> Execution:
        (record,) = self.executions.records.values()
        return record

    def record_of(self, at: datetime, origin: str = "S") -> Execution:
        return self.executions.records[self.job.id, at, origin]

    def last_sent(self) -> Tick:
        return self.queue.sent[-1][0]
