"""Lists, logs and the overview ask the tables of jobs and executions a few times, however much they hold."""

import secrets
from collections import Counter
from datetime import timedelta

import pytest

from cron_manager.adapters.catalogue_file import CatalogueFile
from cron_manager.adapters.dynamodb.calendars import CalendarBook, CalendarTable
from cron_manager.adapters.dynamodb.changed_jobs import ChangedJobs
from cron_manager.adapters.dynamodb.changed_log import ChangedLog
from cron_manager.adapters.dynamodb.execution_items import execution_to_item
from cron_manager.adapters.dynamodb.history import HistoryTable
from cron_manager.adapters.dynamodb.job_changes import JobChanges
from cron_manager.adapters.dynamodb.outcomes import OutcomeTables
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, attempted, claimed, ended, occurrence_of
from cron_manager.domain.ids import new_id
from cron_manager.ports import Outcome
from cron_manager.usecases.find_executions import FindExecutions
from cron_manager.usecases.keep_catalogue import KeepCatalogue
from cron_manager.usecases.read_catalogue import ReadCatalogue
from cron_manager.usecases.read_log import ReadLog
from cron_manager.usecases.read_service_levels import ReadServiceLevels
from tests.contract.conftest import emulator_client, fresh_tables
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld

pytestmark = pytest.mark.emulator
JOBS, RUNS = 230, 400  # more than two pages of any request
MOST = 4


class World(ApiWorld):
    """The API on real tables, with a catalogue of a minute ago and a job that was changed since."""

    def __init__(self, tables, endpoint: str) -> None:
        super().__init__()
        client, bucket = tables.client, f"catalogue-{secrets.token_hex(4)}"
        s3 = emulator_client("s3", endpoint)
        s3.create_bucket(Bucket=bucket)
        book = CalendarBook(CalendarTable(client, tables.jobs))
        self.client, self.executions = client, tables.executions
        self.table = JobChanges(client, tables.jobs, tables.audit, book)
        self.outcomes = OutcomeTables(client, tables.jobs, tables.executions)
        history, changes = HistoryTable(client, tables.executions), ChangedJobs(client, tables.jobs, book)
        self.created = [self._create(number) for number in range(JOBS)]
        self._run()
        clock = self.clock
        KeepCatalogue(
            store=CatalogueFile(lambda: s3, bucket), jobs=self.table, changes=changes, runs=history, now=clock
        )()
        clock.advance(minutes=1)
        self._create(JOBS)
        catalogue = ReadCatalogue(store=CatalogueFile(lambda: s3, bucket), changes=changes, jobs=self.table)
        find = FindExecutions(history=history, quiet_days=catalogue.quiet_days)
        for name, real in {
            "jobs": self.table,
            "history": history,
            "catalogue": catalogue,
            "find_executions": find,
            "read_service_levels": ReadServiceLevels(hours=history),
            "read_log": ReadLog(find=find, changes=ChangedLog(client, tables.jobs)),
        }.items():
            setattr(self.deps, name, real)
        object.__setattr__(self.deps.manage_jobs, "jobs", self.table)
        self.asked: Counter[str] = Counter()
        client.meta.events.register("before-call.dynamodb", self._count)
        self.stop = lambda: client.meta.events.unregister("before-call.dynamodb", self._count)

    def _count(self, model, **_):
        self.asked[model.name] += 1

    def _create(self, number: int):
        at = self.clock()
        job = a_job(id=new_id("job", at), name=f"job {number}", owner_id="usr_alice", created_at=at, updated_at=at)
        self.table.create(job, audited(SYSTEM_ACTOR, "job.create", job.id, at))
        return job

    def _run(self) -> None:
        """Runs of the first job, one a minute, a fifth of which fail; and one a day for a week by another."""
        often, daily = self.created[:2]
        dues = [(often, timedelta(minutes=number)) for number in range(RUNS, 0, -1)]
        dues += [(daily, timedelta(days=number)) for number in range(7, 0, -1)]
        for number, (job, ago) in enumerate(dues):
            due = NOON - ago
            occurrence = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
            claim = claimed(job, occurrence, attempt=1, fence="f", now=due)
            status = ExecutionStatus.SUCCESS if number % 5 else ExecutionStatus.FAILED
            end = ended(attempted(claim, CallResult(status=status, duration_ms=5)), status, now=due)
            self.client.put_item(TableName=self.executions, Item=execution_to_item(end))
            self.outcomes.note_batch([Outcome(execution=end, sequence=str(number))], due)


@pytest.fixture(scope="module")
def tables(dynamodb_client):
    yield from fresh_tables(dynamodb_client)


@pytest.fixture(scope="module")
def world(tables, emulator_endpoint):
    world = World(tables, emulator_endpoint)
    world.ask("GET", "/jobs")  # a process's first list reads the catalogue
    yield world
    world.stop()


ROUTES = [
    ("/jobs", "limit=50"),
    ("/jobs", "limit=100&sort=name"),
    ("/jobs", "search=job%202&isActive=true&sort=-lastRunAt"),
    ("/jobs", "search=nothing-like-this"),
    ("/jobs/{job}", ""),
    ("/stats", ""),
    ("/stats/trends", "bucket=hour"),
    ("/stats/trends", "bucket=day"),
    ("/executions", "limit=100"),
    ("/executions", "status=FAILED&trigger=schedule&search=job"),
    ("/executions", "search=nothing-like-this"),
    ("/executions", "from=2026-11-15T00:00:00Z&to=2026-11-20T00:00:00Z"),
    ("/jobs/{job}/executions", "limit=100"),
    ("/jobs/{job}/executions", "search=nothing-like-this"),
    ("/logs", "limit=100"),
    ("/logs", "level=error&search=job"),
    ("/logs", "about=jobs"),
    ("/logs", "search=nothing-like-this"),
    ("/jobs/{job}/logs", "level=warning"),
    ("/jobs/{job}/logs", "about=jobs"),
    ("/jobs/{job}/logs", "search=nothing-like-this"),
]


@pytest.mark.parametrize("who", ["alice", "adam"])
@pytest.mark.parametrize(("path", "query"), ROUTES, ids=lambda each: each or "all")
def test_a_page_costs_at_most_four_requests_and_no_scan(world, path, query, who):
    world.asked.clear()

    status, told = world.ask("GET", path.format(job=world.created[0].id), query=query, who=who)

    assert status == 200, told
    assert world.asked.total() <= MOST, world.asked
    assert "Scan" not in world.asked


@pytest.mark.parametrize(("window", "requests"), [("1d", 1), ("7d", 2), ("28d", 7)])
def test_service_levels_cost_a_request_for_a_hundred_hours_and_two_for_the_canary(world, window, requests):
    world.asked.clear()

    status, told = world.ask("GET", "/slo", query=f"window={window}")

    assert status == 200, told
    assert world.asked["BatchGetItem"] <= requests
    assert world.asked.total() <= requests + 2, world.asked


def test_what_is_counted_is_really_asked(world):
    world.asked.clear()

    jobs = world.ask("GET", "/jobs", query="limit=50&sort=-createdAt")[1]

    assert (len(jobs), jobs[0]["name"]) == (50, f"job {JOBS}")
    assert world.asked == {"Query": 1, "BatchGetItem": 1}
