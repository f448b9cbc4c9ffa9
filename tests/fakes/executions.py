"""Executions in memory, with the claim's conditions, and what stands around them."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from cron_manager.adapters.dynamodb.sweeps import HANDOVER
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.execution import CallResult, Execution, ExecutionStatus, begun_late
from cron_manager.domain.ids import parse_execution_id
from cron_manager.domain.job import Job, Lane
from cron_manager.domain.lane_load import LaneDepth
from cron_manager.domain.overlap import Lock
from cron_manager.messages import Tick
from cron_manager.ports import DelayedTick, RunKey
from tests.fakes.jobs import FakeJobs

SUCCESS = CallResult(status=ExecutionStatus.SUCCESS, duration_ms=100, response_status=200, response_excerpt="ok")

Key = tuple[str, datetime, str]


def key_of(execution: Execution) -> Key:
    return execution.job_id, execution.scheduled_for, execution.trigger.origin


def _is_earlier(held: Lock, lock: Lock) -> bool:
    return held.holder == lock.holder and held.until < lock.until


class FakeExecutions:
    """ClaimStore, SweepStore and RunStore over one dictionary."""

    def __init__(self, jobs: FakeJobs | None = None) -> None:
        self.records: dict[Key, Execution] = {}
        self.watched_until: dict[Key, datetime] = {}
        self.locks: dict[str, Lock] = {}
        self.entries: list[AuditEntry] = []
        self._jobs = jobs or FakeJobs()
        self._watermark: datetime | None = None
        self._deployment: tuple[str, datetime, str | None] | None = None

    # ---- claims

    async def claim_new(self, execution: Execution) -> Execution:
        if key_of(execution) not in self.records:
            self._put(execution, execution.lease_until if begun_late(execution) else None)
        return self.records[key_of(execution)]

    async def claim_new_with_lock(
        self, execution: Execution, lock: Lock, now: datetime
    ) -> tuple[Execution, Lock | None]:
        standing = await self.claim_new(execution)
        if standing.fence != execution.fence:
            return standing, None
        with suppress(Unavailable):
            return standing, await self.take_lock(lock, now)
        return standing, None

    async def record_new(self, execution: Execution) -> bool:
        return self.record_missed(execution)

    async def claim_queued(self, execution: Execution) -> Execution | None:
        stored = self.records.get(key_of(execution))
        if stored is None:
            return None
        if stored.status is ExecutionStatus.QUEUED and stored.attempt_number == execution.attempt_number - 1:
            stored = replace(
                stored,
                status=ExecutionStatus.RUNNING,
                attempt_number=execution.attempt_number,
                fence=execution.fence,
                attempt_started_at=execution.attempt_started_at,
                lease_until=execution.lease_until,
                started_at=stored.started_at or execution.attempt_started_at,
                request=execution.request,
                callback_digest=execution.callback_digest,
            )
            self._put(stored, execution.lease_until)
        return stored

    async def finish(self, execution: Execution, fence: str) -> bool:
        return self.close_crashed(execution, fence)

    async def requeue(self, execution: Execution, fence: str, retry_at: datetime) -> bool:
        return self._if_held(execution, fence, retry_at + timedelta(seconds=60))

    async def await_callback(self, execution: Execution, fence: str) -> bool:
        return self._if_held(execution, fence, execution.lease_until)

    async def end_queued(self, execution: Execution) -> bool:
        stored = self.records.get(key_of(execution))
        if stored is None or (stored.status, stored.attempt_number) != (
            ExecutionStatus.QUEUED,
            execution.attempt_number,
        ):
            return False
        self._put(execution, None)
        return True

    async def read(self, execution_id: str) -> Execution | None:
        key = parse_execution_id(execution_id)
        return self.records.get(key) if key else None

    async def holds(self, claim: Execution) -> bool:
        stored = self.records.get(key_of(claim))
        return stored is not None and stored.fence == claim.fence

    async def note_aborted(self, claim: Execution) -> None:
        stored = self.records.get(key_of(claim))
        if stored and (stored.status, stored.attempt_number) == (ExecutionStatus.CANCELLED, claim.attempt_number):
            self.records[key_of(claim)] = replace(stored, lease_until=None)

    async def take_lock(self, lock: Lock, now: datetime, *, over: Lock | None = None) -> Lock:
        held = self.locks.get(lock.job_id)
        if held is None or held.until < now or held == over or _is_earlier(held, lock):
            self.locks[lock.job_id] = lock
        return self.locks[lock.job_id]

    async def extend_lock(self, lock: Lock) -> None:
        held = self.locks.get(lock.job_id)
        if held and _is_earlier(held, lock):
            self.locks[lock.job_id] = lock

    # ---- sweeps

    def find(self, job_id: str) -> Job | None:
        return self._jobs.find(job_id)

    def watermark(self) -> datetime | None:
        return self._watermark

    def move_watermark(self, instant: datetime) -> None:
        self._watermark = max(instant, self._watermark or instant)

    def note_deployment(self, deployment_id: str, now: datetime) -> datetime:
        noted, at, replaced = self._deployment or (None, now, None)
        if noted == deployment_id or (replaced == deployment_id and now - at < HANDOVER):
            return at
        self._deployment = (deployment_id, now, noted)
        return now

    def look_up(self, keys: Sequence[RunKey]) -> Mapping[RunKey, Execution]:
        return {key: self.records[k] for key in keys if (k := (key.job_id, key.scheduled_for, "S")) in self.records}

    def rescheduled(self, since: datetime) -> Sequence[str]:
        return [job_id for at, job_id in sorted(self._jobs.rescheduled, reverse=True) if at > since]

    def begun(self, job_id: str, since: datetime) -> Sequence[Execution]:
        return [
            record
            for (owner, due, _), record in sorted(self.records.items())
            if owner == job_id and due >= since
            if (record.status, record.attempt_number) == (ExecutionStatus.RUNNING, 1)
        ]

    def record_missed(self, execution: Execution) -> bool:
        if key_of(execution) in self.records:
            return False
        self.records[key_of(execution)] = execution
        return True

    def watched(self, until: datetime, limit: int) -> list[Execution]:
        due = sorted((at, key) for key, at in self.watched_until.items() if at < until)
        return [self.records[key] for _, key in due[:limit]]

    def close_crashed(self, execution: Execution, fence: str | None) -> bool:
        return self._if_held(execution, fence, None)

    def requeue_crashed(self, execution: Execution, fence: str | None, watch_until: datetime) -> bool:
        return self._if_held(execution, fence, watch_until)

    def watch(self, execution: Execution, until: datetime) -> bool:
        stored = self.records[key_of(execution)]
        if (stored.status, stored.attempt_number) != (execution.status, execution.attempt_number):
            return False
        self.watched_until[key_of(execution)] = until
        return True

    # ---- runs by hand

    def put_queued(self, execution: Execution, watch_until: datetime, entry: AuditEntry | None = None) -> bool:
        if key_of(execution) in self.records:
            return False
        self._put(execution, watch_until)
        self.entries += [entry] if entry else []
        return True

    def _if_held(self, execution: Execution, fence: str | None, watch_until: datetime | None) -> bool:
        stored = self.records.get(key_of(execution))
        if stored is None or stored.status is not ExecutionStatus.RUNNING or stored.fence != fence:
            return False
        self._put(execution, watch_until)
        return True

    def _put(self, execution: Execution, watch_until: datetime | None) -> None:
        self.records[key_of(execution)] = execution
        if watch_until:
            self.watched_until[key_of(execution)] = watch_until
        else:
            self.watched_until.pop(key_of(execution), None)


class FakeCaller:
    """Answers what it is told, and remembers what it was asked."""

    def __init__(self, *results: CallResult) -> None:
        self.results = list(results)
        self.calls: list[Execution] = []

    async def call(self, job: Job, execution: Execution) -> CallResult:  # the port's signature
        self.calls.append(execution)
        return self.results.pop(0) if self.results else SUCCESS


class FakeQueue:
    """The lanes, as lists of what was sent."""

    def __init__(self) -> None:
        self.sent: list[tuple[Tick, Lane, timedelta]] = []
        self.backlogged: set[Lane] = set()
        self.depths: dict[Lane, LaneDepth] = {}

    async def send(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        self.enqueue(tick, lane, delay)

    def enqueue(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        assert tick.group, "a lane stays fair by its messages' groups"
        self.sent.append((tick, lane, delay))

    async def send_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        self.enqueue_all(ticks, lane)

    def enqueue_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        for tick, delay in ticks:
            self.enqueue(tick, lane, delay)

    def depth(self, lane: Lane) -> LaneDepth:
        return self.depths.get(lane, LaneDepth(waiting=0, in_flight=0, delayed=0))

    def is_backlogged(self, lane: Lane) -> bool:
        return lane in self.backlogged
