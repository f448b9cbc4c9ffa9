"""The executor takes a batch from SQS, as recorded, and answers which messages have to come again."""

import asyncio
import json
from datetime import timedelta

import pytest

from cron_manager.domain.execution import ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.instants import to_iso
from cron_manager.messages import Tick
from cron_manager.ports import Message
from cron_manager.usecases.run_tick import RunTick
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import SUCCESS, FakeCaller, FakeExecutions, FakeQueue
from tests.fakes.jobs import FakeJobs, a_job
from tests.functions.functions import lambda_context, load_handler


def record(number: int, body: str) -> dict[str, object]:
    return {
        "messageId": f"0000000{number}-1111-2222-3333-444444444444",
        "receiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
        "body": body,
        "attributes": {
            "ApproximateReceiveCount": "1",
            "SentTimestamp": "1795262400123",
            "SenderId": "AIDAIENQZJOLO23YVJ4VO",
        },
        "messageAttributes": {},
        "md5OfBody": "e4e68fb7bd0e697a0ae8f1bb342846b3",
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:short",
        "awsRegion": "us-east-1",
    }


def tick(job, instant=NOON) -> str:
    return json.dumps({"v": 1, "jobId": job.id, "scheduledFor": to_iso(instant), "trigger": "schedule"})


class FakeInbox:
    """The short lane, with what else waits in it."""

    def __init__(self) -> None:
        self.waiting: list[Message] = []
        self.deleted: list[str] = []

    def is_of(self, queue_arn: str) -> bool:
        return queue_arn.endswith(":short")

    async def receive(self, most: int) -> list[Message]:
        await asyncio.sleep(0.01)
        received, self.waiting = self.waiting[:most], self.waiting[most:]
        return received

    async def delete(self, message: Message) -> None:
        self.deleted.append(message.id)


class World:
    def __init__(self) -> None:
        self.jobs = FakeJobs(*(a_job(name=f"job {number}") for number in range(10)))
        self.executions = FakeExecutions()
        self.caller = FakeCaller()
        self.queue = FakeQueue()
        self.inbox = FakeInbox()
        self.modules = []

    async def places(self) -> int:
        return 3

    def handler(self, event, context):
        run_tick = RunTick(
            jobs=self.jobs,
            claims=self.executions,
            caller=self.caller,
            queue=self.queue,
            now=FakeClock(NOON + timedelta(seconds=2)),
        )
        module = load_handler("executor", run_tick=lambda: run_tick, short_lane=lambda: (self.inbox, self.places))
        self.modules.append(module)
        return module.handler(event, context)


@pytest.fixture
def world():
    made = World()
    yield made
    for module in made.modules:
        module._loop.close()


def test_a_batch_of_ten_runs_and_nothing_comes_again(world):
    event = {"Records": [record(number, tick(job)) for number, job in enumerate(world.jobs.stored.values())]}

    answer = world.handler(event, lambda_context())

    assert answer == {"batchItemFailures": []}
    assert [each.status for each in world.executions.records.values()] == [ExecutionStatus.SUCCESS] * 10


def test_a_poison_message_comes_again_and_its_neighbours_run(world):
    job = next(iter(world.jobs.stored.values()))
    unknown = tick(a_job())
    event = {"Records": [record(0, "not json"), record(1, tick(job)), record(2, unknown), record(3, "x" * 262_144)]}

    answer = world.handler(event, lambda_context())

    failed = [each["itemIdentifier"][:8] for each in answer["batchItemFailures"]]
    assert failed == ["00000000", "00000002", "00000003"]
    assert len(world.executions.records) == 1


def test_what_fails_in_between_comes_again_alone(world):
    failing, fine, *_ = world.jobs.stored.values()

    class Throttled(FakeCaller):
        async def call(self, job, execution):
            if job.id == failing.id:
                raise ConnectionError("DynamoDB does not answer")
            return SUCCESS

    world.caller = Throttled()
    answer = world.handler({"Records": [record(0, tick(failing)), record(1, tick(fine))]}, lambda_context())

    assert [each["itemIdentifier"][:8] for each in answer["batchItemFailures"]] == ["00000000"]
    ended = {each.job_id: each.status for each in world.executions.records.values()}
    assert ended[fine.id] is ExecutionStatus.SUCCESS


def test_an_attempt_of_another_trigger_keeps_its_own_key(world):
    job = next(iter(world.jobs.stored.values()))
    world.handler({"Records": [record(0, tick(job))]}, lambda_context())

    (key,) = world.executions.records
    assert key == (job.id, NOON, Trigger.SCHEDULE.origin)


def test_a_tick_that_stands_for_several_occurrences_sends_them_to_their_seconds(world):
    job = a_job(cron_expression="*/20 * * * * *")
    world.jobs.stored[job.id] = job

    answer = world.handler({"Records": [record(0, tick(job))]}, lambda_context())

    assert answer == {"batchItemFailures": []}
    assert [delay.total_seconds() for _, _, delay in world.queue.sent] == [0, 18, 38]

    bodies = [sent.to_json() for sent, _, _ in world.queue.sent]
    world.handler({"Records": [record(0, bodies[0])]}, lambda_context())
    ((_, due, _),) = world.executions.records
    assert due == NOON


def test_of_two_occurrences_of_one_job_in_a_batch_one_runs_and_the_other_is_skipped(world):
    job = a_job(active_since=NOON - timedelta(hours=1))
    world.jobs.stored[job.id] = job

    class Slow(FakeCaller):
        async def call(self, job, execution):
            await asyncio.sleep(0.05)
            return SUCCESS

    world.caller = Slow()
    bodies = [tick(job), tick(job, NOON - timedelta(minutes=1))]

    answer = world.handler({"Records": [record(n, body) for n, body in enumerate(bodies)]}, lambda_context())

    assert answer == {"batchItemFailures": []}
    assert sorted(each.status for each in world.executions.records.values()) == [
        ExecutionStatus.SKIPPED,
        ExecutionStatus.SUCCESS,
    ]


class Hanging(FakeCaller):
    """One job's call takes its time; the others' do not."""

    def __init__(self, job, seconds) -> None:
        super().__init__()
        self._job, self._seconds = job, seconds

    async def call(self, job, execution):
        if job.id == self._job.id:
            await asyncio.sleep(self._seconds)
        return await super().call(job, execution)


def waiting(number: int, job) -> Message:
    return Message(id=f"waiting {number}", body=tick(job), group=f"group {number}", receipt=f"receipt {number}")


def test_what_waits_in_the_short_lane_runs_while_a_call_hangs(world):
    hanging, *others = world.jobs.stored.values()
    world.caller = Hanging(hanging, 1.3)
    world.inbox.waiting = [waiting(number, job) for number, job in enumerate(others)]

    answer = world.handler({"Records": [record(0, tick(hanging))]}, lambda_context())

    assert answer == {"batchItemFailures": []}
    assert world.inbox.deleted == [f"waiting {number}" for number in range(len(others))]
    assert len(world.caller.calls) == 1 + len(others)
    assert world.caller.calls[-1].job_id == hanging.id


def test_another_lane_s_batch_takes_nothing_more(world):
    hanging, other, *_ = world.jobs.stored.values()
    world.caller = Hanging(hanging, 1.3)
    world.inbox.waiting = [waiting(0, other)]
    long = record(0, tick(hanging)) | {"eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:long"}

    world.handler({"Records": [long]}, lambda_context())

    assert [call.job_id for call in world.caller.calls] == [hanging.id]
    assert len(world.inbox.waiting) == 1


def test_a_waiting_occurrence_s_own_message_runs_it(world):
    job = next(iter(world.jobs.stored.values()))
    world.executions.put_queued(occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE), NOON)
    waiting = Tick(job_id=job.id, scheduled_for=NOON, trigger=Trigger.SCHEDULE, queued=True)

    world.handler({"Records": [record(0, waiting.to_json())]}, lambda_context())

    (execution,) = world.executions.records.values()
    assert execution.status is ExecutionStatus.SUCCESS
