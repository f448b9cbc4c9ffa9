"""The registrar hears the jobs table's stream, as recorded, and brings each change to EventBridge."""

from types import SimpleNamespace

import pytest

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.job_items import job_to_item
from cron_manager.domain.job import disabled
from cron_manager.usecases.register_job import RegisterJob
from cron_manager.usecases.tell_trail import TellTrail
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeQueue
from tests.fakes.jobs import FakeJobs, a_job
from tests.fakes.scheduler import FakeScheduler
from tests.functions.functions import lambda_context, load_handler


def change(sequence, before, after):
    images = {"NewImage": job_to_item(after)} if after else {}
    images |= {"OldImage": job_to_item(before)} if before else {}
    return {
        "eventID": "c9fbe7d0261a5163fcb6940593e41797",
        "eventName": "MODIFY" if before and after else "INSERT" if after else "REMOVE",
        "eventVersion": "1.1",
        "eventSource": "aws:dynamodb",
        "awsRegion": "us-east-1",
        "dynamodb": {
            "ApproximateCreationDateTime": 1795262400.0,
            "Keys": keys.job((after or before).id),
            "SequenceNumber": sequence,
            "SizeBytes": 500,
            "StreamViewType": "NEW_AND_OLD_IMAGES",
            **images,
        },
        "eventSourceARN": "arn:aws:dynamodb:us-east-1:123456789012:table/jobs/stream/2026-11-21T00:00:00.000",
    }


@pytest.fixture
def world():
    jobs, scheduler = FakeJobs(), FakeScheduler()
    register = RegisterJob(scheduler=scheduler, registrations=jobs, queue=FakeQueue(), now=FakeClock())
    audit = FakeAudit()
    tell = TellTrail(trail=audit, now=FakeClock())
    module = load_handler("registrar", register_job=lambda: register, tell_trail=lambda: tell)
    return SimpleNamespace(jobs=jobs, scheduler=scheduler, audit=audit, handler=module.handler)


def test_a_created_job_is_registered(world):
    job = a_job()

    answer = world.handler({"Records": [change("100", None, job)]}, lambda_context())

    assert answer == {"batchItemFailures": []}
    assert [entry.job_id for entry in world.scheduler.entries.values()] == [job.id]
    (told,) = world.audit.entries
    assert (told.action, told.resource, told.actor.id) == ("schedule.register", job.id, "system")
    assert told.changes == {"version": [None, 1]}


def test_a_disabled_job_loses_its_schedule(world):
    job = a_job()
    world.handler({"Records": [change("100", None, job)]}, lambda_context())

    world.handler(
        {"Records": [change("101", job, disabled(job, reason=None, by="usr_alice", now=NOON))]}, lambda_context()
    )

    assert world.scheduler.entries == {}


def test_a_failure_is_told_to_the_owner_and_lambda_goes_on_from_it(world):
    first, second = a_job(), a_job(name="second")
    world.scheduler.down = True

    answer = world.handler({"Records": [change("100", None, first), change("101", None, second)]}, lambda_context())

    assert answer == {"batchItemFailures": [{"itemIdentifier": "100"}]}
    assert "does not answer" in world.jobs.registration_errors[first.id]


def test_a_refusal_is_told_to_the_owner_and_nobody_waits_for_it(world):
    first, second = a_job(cron_expression="0 9 L * *"), a_job(name="second")
    world.scheduler.refused = {"cron(0 9 L * ? *)"}

    answer = world.handler({"Records": [change("100", None, first), change("101", None, second)]}, lambda_context())

    assert answer == {"batchItemFailures": []}
    assert "refuses" in world.jobs.registration_errors[first.id]
    assert ("schedule.register", "REFUSED") in world.audit.actions
    assert [entry.job_id for entry in world.scheduler.entries.values()] == [second.id]


def test_a_throttled_registration_waits_without_a_word_to_the_owner(world):
    first, second = a_job(), a_job(name="second")
    world.scheduler.takes = 1
    batch = {"Records": [change("100", None, first), change("101", None, second)]}

    answer = world.handler(batch, lambda_context())
    waiting = dict(world.jobs.registration_errors)
    world.scheduler.takes = None
    again = world.handler(batch, lambda_context())

    assert answer == {"batchItemFailures": [{"itemIdentifier": "101"}]}
    assert waiting == {}
    assert again == {"batchItemFailures": []}
    assert [entry.job_id for entry in world.scheduler.entries.values()] == [first.id, second.id]


def test_what_there_is_no_time_for_is_handed_back_before_the_time_is_up(world):
    answer = world.handler({"Records": [change("100", None, a_job())]}, lambda_context(milliseconds_left=9_999))

    assert answer == {"batchItemFailures": [{"itemIdentifier": "100"}]}
    assert world.scheduler.entries == {}


def test_a_purged_job_needs_nothing(world):
    assert world.handler({"Records": [change("100", a_job(), None)]}, lambda_context()) == {"batchItemFailures": []}
