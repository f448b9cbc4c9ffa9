"""The jobs of a batch of ticks, read together from the table."""

import asyncio
from collections import Counter
from dataclasses import replace

import pytest

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.calendar_changes import CalendarChanges
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.categories import CategoryBook, CategoryTable
from cron_manager.adapters.dynamodb.category_changes import CategoryChanges
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.jobs import JobTable
from cron_manager.adapters.gathered_jobs import GatheredJobs
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from tests.fakes.calendars import a_calendar
from tests.fakes.categories import a_category
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

BACKUP, REPORT = a_job(id="job_00000000000000000000000001"), a_job(id="job_00000000000000000000000002", name="report")
UNKNOWN = "job_0000000000000000000000000X"


class World:
    def __init__(self, tables) -> None:
        self.tables = tables
        self.table = JobChanges(tables.client, tables.jobs, tables.audit)
        self.reader = GatheredJobs(self.table)
        self.requests = Counter()
        tables.client.meta.events.register("before-call.dynamodb", self._count)

    def create(self, *jobs):
        for job in jobs:
            self.table.create(job, entry(job.id))
        self.requests.clear()

    def get(self, *job_ids):
        async def together():
            return await asyncio.gather(*map(self.reader.get, job_ids), return_exceptions=True)

        return asyncio.run(together())

    def _count(self, model, **_):
        self.requests[model.name] += 1


def entry(about):
    return audited(SYSTEM_ACTOR, "job.test", about, NOON)


@pytest.fixture
def world(dynamodb_tables):
    world = World(dynamodb_tables)
    yield world
    dynamodb_tables.client.meta.events.unregister("before-call.dynamodb", world._count)


def test_jobs_asked_for_in_the_same_turn_come_by_one_request(world):
    world.create(BACKUP, REPORT)

    found = world.get(BACKUP.id, REPORT.id, BACKUP.id)

    assert found == [BACKUP, REPORT, BACKUP]
    assert world.requests == {"BatchGetItem": 1}


def test_a_job_that_never_was_is_none_beside_others(world):
    world.create(BACKUP)

    assert world.get(UNKNOWN, BACKUP.id) == [None, BACKUP]
    assert world.requests == {"BatchGetItem": 1, "GetItem": 1}
    assert world.get(UNKNOWN) == [None]


def test_a_job_that_a_batch_does_not_hold_yet_is_read_alone(world):
    world.create(BACKUP, REPORT)

    def not_there_yet(parsed, **_):
        parsed["Responses"][world.tables.jobs].pop()

    world.tables.client.meta.events.register("after-call.dynamodb.BatchGetItem", not_there_yet)
    try:
        found = world.get(BACKUP.id, REPORT.id)
    finally:
        world.tables.client.meta.events.unregister("after-call.dynamodb.BatchGetItem", not_there_yet)

    assert found == [BACKUP, REPORT]
    assert world.requests == {"BatchGetItem": 1, "GetItem": 1}


def test_nothing_is_remembered_from_one_turn_to_the_next(world):
    world.create(BACKUP, REPORT)
    world.get(BACKUP.id, REPORT.id)
    renamed = replace(BACKUP, name="renamed", version=BACKUP.version + 1)

    world.table.update(BACKUP, renamed, entry(BACKUP.id))

    assert world.get(BACKUP.id, REPORT.id) == [renamed, REPORT]


def test_what_is_left_out_of_a_batch_is_read_alone(world):
    world.create(BACKUP, REPORT)

    def leave_out(parsed, **_):
        read = parsed["Responses"][world.tables.jobs]
        left = read.pop()
        parsed["UnprocessedKeys"] = {world.tables.jobs: {"Keys": [{"pk": left["pk"], "sk": left["sk"]}]}}

    world.tables.client.meta.events.register("after-call.dynamodb.BatchGetItem", leave_out)
    try:
        found = world.get(BACKUP.id, REPORT.id)
    finally:
        world.tables.client.meta.events.unregister("after-call.dynamodb.BatchGetItem", leave_out)

    assert found == [BACKUP, REPORT]
    assert world.requests == {"BatchGetItem": 1, "GetItem": 1}


def test_an_item_that_cannot_be_understood_fails_for_its_own_tick_alone(world):
    world.create(BACKUP, REPORT)
    world.tables.client.update_item(
        TableName=world.tables.jobs,
        Key=keys.job(BACKUP.id),
        UpdateExpression="SET createdAt = :never",
        ExpressionAttributeValues={":never": encode("never")},
    )

    damaged, report = world.get(BACKUP.id, REPORT.id)

    assert isinstance(damaged, ValueError)
    assert report == REPORT


def test_jobs_read_together_come_with_their_calendars(world):
    calendar = a_calendar()
    tables, book = world.tables, CalendarBook(CalendarTable(world.tables.client, world.tables.jobs))
    CalendarChanges(tables.client, tables.jobs, tables.audit, book).create(calendar, entry(calendar.id))
    closed = replace(BACKUP, calendar_ids=(calendar.id,))
    world.create(closed, REPORT)

    found = world.get(closed.id, REPORT.id)

    assert found == [replace(closed, calendars=(calendar,)), REPORT]


def test_jobs_read_together_know_how_long_their_categories_keep_executions(world):
    tables, book = world.tables, CategoryBook(CategoryTable(world.tables.client, world.tables.jobs))
    short = a_category(execution_retention_days=2)
    CategoryChanges(tables.client, tables.jobs, tables.audit, book).create(short, entry(short.id))
    filed = replace(BACKUP, category_id=short.id)
    world.create(filed, REPORT)
    world.reader = GatheredJobs(JobTable(tables.client, tables.jobs, categories=book))

    assert [job.kept_days for job in world.get(filed.id, REPORT.id)] == [2, None]
    assert world.requests == {"BatchGetItem": 1, "Query": 1}
