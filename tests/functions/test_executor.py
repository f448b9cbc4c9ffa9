"""The executor takes a batch from SQS, as recorded, and answers which messages have to come again."""

import asyncio
import json
from datetime import timedelta

import pytest

from cron_manager.domain.execution import ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.instants import to_iso
from cron_manager.messages import Tick
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


class World:
    def __init__(self) -> None:
        self.jobs = FakeJobs(*(a_job(name=f"job {number}") for number in range(10)))
        self.executions = FakeExecutions()
        self.caller = FakeCaller()
        self.queue = FakeQueue()
        self.modules = []

    def handler(self, event, context):
        run_tick = RunTick(
            jobs=self.jobs,
            claims=self.executions,
            caller=self.caller,
            queue=self.queue,
            now=FakeClock(NOON + timedelta(seconds=2)),
        )
        module = load_handler("executor", run_tick=lambda: run_tick)
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


def test_a_waiting_occurrence_s_own_message_runs_it(world):
    job = next(iter(world.jobs.stored.values()))
    world.executions.put_queued(occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE), NOON)
    waiting = Tick(job_id=job.id, scheduled_for=NOON, trigger=Trigger.SCHEDULE, queued=True)

    world.handler({"Records": [record(0, waiting.to_json())]}, lambda_context())

    (execution,) = world.executions.records.values()
    assert execution.status is ExecutionStatus.SUCCESS
