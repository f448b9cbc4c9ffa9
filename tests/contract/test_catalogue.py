"""The catalogue's object, the index of changes, and how few requests a list needs, on the emulator."""

import secrets
from datetime import timedelta

import pytest

from cron_manager.adapters.catalogue_file import CatalogueFile
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.changed_jobs import ChangedJobs
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.outcomes import OutcomeTables
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.catalogue import Catalogue, JobRow, StatusChange, next_runs_of, row_of
from cron_manager.domain.errors import Conflict
from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, attempted, claimed, ended, occurrence_of
from cron_manager.domain.job import JobState, JobStatus, deleted, edited
from cron_manager.ports import Outcome
from cron_manager.usecases.keep_catalogue import KeepCatalogue
from cron_manager.usecases.read_catalogue import ReadCatalogue
from tests.contract.conftest import emulator_client
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

pytestmark = pytest.mark.emulator
JOB = a_job()
HOUR = timedelta(hours=1)


@pytest.fixture
def bucket(emulator_endpoint):
    client, name = emulator_client("s3", emulator_endpoint), f"catalogue-{secrets.token_hex(4)}"
    client.create_bucket(Bucket=name)
    return lambda: CatalogueFile(lambda: client, name)


class World:
    def __init__(self, tables) -> None:
        self.client, self.table = tables.client, tables.jobs
        self.now = NOON
        book = CalendarBook(CalendarTable(tables.client, tables.jobs))
        self.jobs = JobChanges(tables.client, tables.jobs, tables.audit, book)
        self.changes = ChangedJobs(tables.client, tables.jobs, book)
        self.outcomes = OutcomeTables(tables.client, tables.jobs, tables.executions, lambda: self.now)
        self.history = HistoryTable(tables.client, tables.executions)

    def create(self, job):
        self.jobs.create(job, audited(SYSTEM_ACTOR, "job.create", job.id, NOON))
        return job

    def ran(self, job, minute: int, status=ExecutionStatus.SUCCESS) -> None:
        """One more run, as the broadcaster hears of it."""
        due = self.now = NOON + timedelta(minutes=minute)
        claim = claimed(
            job, occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE), attempt=1, fence="f", now=due
        )
        end = ended(attempted(claim, CallResult(status=status, duration_ms=50)), status, now=due)
        outcome = Outcome(execution=end, sequence=str(100 + minute))
        self.outcomes.note_batch([outcome], due)
        self.outcomes.count(job.id, [outcome])


@pytest.fixture
def world(dynamodb_tables):
    return World(dynamodb_tables)


def a_catalogue(*jobs) -> Catalogue:
    rows = {job.id: row_of(job, JobState(last_run_at=NOON), next_runs_of(job, NOON)) for job in jobs}
    return Catalogue(at=NOON, complete_at=NOON - HOUR, rows=rows)


def test_a_catalogue_is_read_as_it_was_written(bucket):
    written = a_catalogue(JOB, a_job(name="Umlaute äöü", tags=("a", "b"), cron_expression="@at 2026-11-21T13:00:00"))
    bucket().replace(written)

    assert bucket().read() == written


def test_where_there_is_none_there_is_none(bucket):
    assert bucket().read() is None
    assert bucket().newer() is None


def test_one_that_was_read_is_not_read_again_until_there_is_another(bucket):
    writer, reader = bucket(), bucket()
    writer.replace(a_catalogue(JOB))
    assert reader.newer() == a_catalogue(JOB)

    assert reader.newer() is None
    writer.replace(a_catalogue())
    assert reader.newer() == a_catalogue()


def test_of_two_writers_one_wins(bucket):
    first, second = bucket(), bucket()
    assert (first.read(), second.read()) == (None, None)
    first.replace(a_catalogue(JOB))

    with pytest.raises(Conflict):
        second.replace(a_catalogue())

    assert second.read() == a_catalogue(JOB)
    second.replace(a_catalogue())
    with pytest.raises(Conflict):
        first.replace(a_catalogue(JOB))


def test_a_catalogue_of_another_version_is_none(bucket, monkeypatch):
    bucket().replace(a_catalogue(JOB))
    monkeypatch.setattr(JobRow, "_fields", (*JobRow._fields, "later"))

    assert bucket().read() is None


def test_the_index_tells_what_was_created_changed_and_deleted_since(world):
    world.create(a_job(name="old", updated_at=NOON - HOUR))
    fresh, job, gone = (world.create(a_job(name=name, updated_at=NOON - HOUR)) for name in ("fresh", "other", "gone"))
    after = edited(fresh, {"name": "changed"}, by="usr_alice", now=NOON)
    world.jobs.update(fresh, after, audited(SYSTEM_ACTOR, "job.update", job.id, NOON))
    end = deleted(gone, by="usr_alice", now=NOON + HOUR)
    world.jobs.update(gone, end, audited(SYSTEM_ACTOR, "job.delete", gone.id, NOON))

    jobs, statuses = world.changes.since(NOON, NOON + HOUR)

    assert {each.id: each for each in jobs} == {after.id: after, end.id: end}
    assert statuses == []


def test_changes_of_many_hours_are_told_from_the_instant_on(world):
    jobs = [a_job(name=f"job {number}", updated_at=NOON + number * HOUR / 2) for number in range(8)]
    for job in jobs:
        world.create(job)

    told, _ = world.changes.since(NOON + HOUR, NOON + 3 * HOUR)

    assert sorted(job.name for job in told) == ["job 2", "job 3", "job 4", "job 5", "job 6", "job 7"]


def test_only_runs_that_change_a_job_s_status_are_told(world):
    job = world.create(JOB)

    def told(minute: int, status=ExecutionStatus.SUCCESS):
        world.ran(job, minute, status)
        return [each.status for each in world.changes.since(world.now, world.now)[1]]

    assert told(1) == ["SUCCESS"]
    assert told(2) == []
    assert told(3, ExecutionStatus.SKIPPED) == []
    assert told(4, ExecutionStatus.FAILED) == ["FAILED"]
    assert told(5, ExecutionStatus.TIMEOUT) == []
    assert told(6, ExecutionStatus.MISSED) == []
    assert told(7) == ["SUCCESS"]
    change = StatusChange(job.id, "SUCCESS", "2026-11-21T12:07:00.000Z")
    assert world.changes.since(NOON, NOON + HOUR)[1] == [change]


def test_the_jobs_that_ran_are_those_noted_in_the_span_over_midnight_too(world):
    first, second = a_job(), a_job()
    world.ran(first, 1)
    world.ran(second, 13 * 60)

    assert world.history.jobs_that_ran(NOON, NOON + 2 * HOUR) == {first.id}
    assert world.history.jobs_that_ran(NOON, NOON + 24 * HOUR) == {first.id, second.id}
    assert world.history.jobs_that_ran(NOON + HOUR, NOON + 2 * HOUR) == set()


def test_definitions_and_states_come_together_in_the_order_asked_for(world):
    jobs = [world.create(a_job(name=f"job {number}")) for number in range(60)]
    world.ran(jobs[3], 1, ExecutionStatus.FAILED)
    wanted = [jobs[59].id, "job_never", jobs[3].id, *(job.id for job in jobs[4:59])]

    found = world.jobs.with_states(wanted)

    assert [job.id for job, _ in found] == [each for each in wanted if each != "job_never"]
    assert [state.status for _, state in found[:2]] == [JobStatus.PENDING, JobStatus.FAILED]


def test_a_kept_catalogue_is_what_reading_everything_would_give(world, bucket):
    jobs = [world.create(a_job(name=f"job {number}", updated_at=NOON - HOUR)) for number in range(5)]
    keep = KeepCatalogue(
        store=bucket(), jobs=world.jobs, changes=world.changes, runs=world.history, now=lambda: world.now
    )
    keep()
    world.ran(jobs[1], 1, ExecutionStatus.FAILED)
    renamed = edited(jobs[2], {"name": "renamed"}, by="usr_alice", now=world.now)
    world.jobs.update(jobs[2], renamed, audited(SYSTEM_ACTOR, "job.update", renamed.id, NOON))
    end = deleted(jobs[3], by="usr_alice", now=world.now)
    world.jobs.update(jobs[3], end, audited(SYSTEM_ACTOR, "job.delete", end.id, NOON))
    at_once = ReadCatalogue(store=bucket(), changes=world.changes, jobs=world.jobs)(world.now)

    kept = keep()

    assert {row.name for row in kept.rows.values()} == {"job 0", "job 1", "renamed", "job 4"}
    ran = kept.rows[jobs[1].id]
    assert (ran.status, ran.last_run_at) == ("FAILED", "2026-11-21T12:01:00.000Z")
    assert at_once.rows == kept.rows == bucket().read().rows
