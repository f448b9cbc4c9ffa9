"""The catalogue is kept and read: what changed is in it at once, what ran a minute later, everything after an hour."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.catalogue import StatusChange, next_runs_of
from cron_manager.domain.catalogue_search import JobFilter, JobOrder
from cron_manager.domain.errors import Conflict
from cron_manager.domain.job import JobState, JobStatus, deleted, edited
from cron_manager.usecases.keep_catalogue import READ_ANEW, KeepCatalogue
from cron_manager.usecases.read_catalogue import ReadCatalogue
from tests.fakes.catalogues import FakeCatalogues
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.jobs import FakeJobs, a_job

MINUTE = timedelta(minutes=1)


class Jobs(FakeJobs):
    """Counts how often everything is read; states and changed statuses can be set."""

    def __init__(self, *jobs) -> None:
        super().__init__(*jobs)
        self.walks = 0
        self.known: dict[str, JobState] = {}
        self.statuses: list[StatusChange] = []

    def living_jobs(self):
        self.walks += 1
        return super().living_jobs()

    def states(self, job_ids):
        return {each: self.known[each] for each in job_ids if each in self.known}

    def with_states(self, job_ids):
        return [(self.find(each), self.known.get(each, JobState())) for each in job_ids]

    def since(self, instant, now):
        return super().since(instant, now)[0], self.statuses


class World:
    def __init__(self, *jobs) -> None:
        self.clock = FakeClock(NOON)
        self.jobs, self.store = Jobs(*jobs), FakeCatalogues()
        self.ran: set[str] = set()
        self.looks: list[tuple] = []
        self.keep = KeepCatalogue(store=self.store, jobs=self.jobs, changes=self.jobs, runs=self, now=self.clock)
        self.read = ReadCatalogue(store=self.store.elsewhere(), changes=self.jobs, jobs=self.jobs)

    def jobs_that_ran(self, start, end):
        self.looks.append((start, end))
        return self.ran

    def quiet_days(self, first, last):
        return {"2026-11-01"}

    def edit(self, job, **changes):
        self.clock.advance(seconds=1)
        after = edited(self.jobs.stored[job.id], changes, by="usr_alice", now=self.clock())
        self.jobs.stored[job.id] = after

    def rows(self):
        return self.read(self.clock()).rows


JOB, OTHER = a_job(name="backup", cron_expression="0 3 * * *"), a_job(name="report", cron_expression="0 4 * * *")


@pytest.fixture
def world():
    world = World(JOB, OTHER)
    world.keep()
    world.clock.advance(minutes=1)
    return world


def test_the_first_catalogue_holds_every_job():
    world = World(JOB, OTHER)

    written = world.keep()

    assert written is world.store.kept
    assert [row.name for row in written.rows.values()] == ["backup", "report"]


def test_nothing_is_written_while_nothing_happens(world):
    world.clock.advance(minutes=5)

    assert world.keep() is None
    assert world.jobs.walks == 1


def test_a_change_is_written_without_reading_the_other_jobs(world):
    world.edit(JOB, name="copy")

    assert world.keep().rows[JOB.id].name == "copy"
    assert world.jobs.walks == 1


def test_a_deleted_job_leaves_and_a_new_one_comes_with_its_state(world):
    fresh = a_job(name="fresh", updated_at=world.clock())
    world.jobs.stored[JOB.id] = deleted(JOB, by="usr_alice", now=world.clock())
    world.jobs.stored[fresh.id], world.jobs.known[fresh.id] = fresh, JobState(status=JobStatus.FAILED)

    assert {row.id: row.status for row in world.keep().rows.values()} == {OTHER.id: "PENDING", fresh.id: "FAILED"}


def test_a_job_that_ran_shows_when(world):
    world.ran = {JOB.id, "job_long_deleted"}
    world.jobs.known[JOB.id] = JobState(status=JobStatus.SUCCESS, last_run_at=NOON)

    row = world.keep().rows[JOB.id]

    assert (row.status, row.last_run_at) == ("SUCCESS", "2026-11-21T12:00:00.000Z")
    assert world.looks[-1][0] < NOON


def test_next_runs_are_counted_again_before_they_are_used_up():
    world = World(a_job())
    world.keep()
    before = next(iter(world.store.kept.rows.values())).next_runs
    world.clock.advance(minutes=9)

    after = next(iter(world.keep().rows.values())).next_runs

    assert before[-1] < after[-1]
    assert after[0] == int(world.clock().timestamp()) + 60


def test_everything_is_read_anew_after_an_hour(world):
    world.jobs.known[JOB.id] = JobState(status=JobStatus.FAILED)  # which nothing has told
    world.clock.advance(seconds=READ_ANEW.total_seconds())

    assert world.keep().rows[JOB.id].status == "FAILED"


def test_one_that_was_overtaken_does_not_replace_the_other(world):
    other = world.store.elsewhere()
    theirs = replace(other.read(), rows={})
    world.edit(JOB, name="copy")
    world.jobs_that_ran = lambda *_: other.replace(theirs) or set()

    with pytest.raises(Conflict):
        world.keep()

    assert world.store.kept is theirs


def test_a_reader_sees_a_change_at_once(world):
    world.rows()
    world.edit(JOB, name="copy")
    world.jobs.statuses = [StatusChange(OTHER.id, "FAILED", "2026-11-21T12:00:30.000Z")]

    rows = world.rows()

    assert (rows[JOB.id].name, rows[OTHER.id].status) == ("copy", "FAILED")
    assert rows[OTHER.id].last_run_at == "2026-11-21T12:00:30.000Z"


def test_a_reader_reads_all_jobs_only_where_there_is_no_catalogue_yet(world):
    assert world.jobs.walks == 1
    world.rows()
    assert world.jobs.walks == 1

    empty = World(JOB)
    empty.rows()
    empty.rows()

    assert empty.jobs.walks == 1


def test_a_reader_takes_a_newer_catalogue_when_its_own_is_old(world):
    world.rows()
    world.ran, world.jobs.known[JOB.id] = {JOB.id}, JobState(status=JobStatus.SUCCESS, last_run_at=NOON)
    world.keep()
    world.clock.advance(seconds=90)

    assert world.rows()[JOB.id].last_run_at == "2026-11-21T12:00:00.000Z"


def test_a_change_older_than_what_is_known_changes_nothing(world):
    known = world.rows()

    again = world.store.kept.with_changes([JOB], [], world.clock())

    assert again.rows == known


def test_what_was_found_is_remembered_until_a_job_changes(world):
    by_name = (JobFilter(), JobOrder.NAME)
    first = world.read.search(*by_name, world.clock())

    assert world.read.search(*by_name, world.clock()) is first
    world.edit(JOB, name="zebra")
    assert [row.name for row in world.read.search(*by_name, world.clock()).rows] == ["report", "zebra"]


def test_an_order_by_next_runs_follows_the_time():
    often, rarely = a_job(name="often", cron_expression="*/2 * * * *"), a_job(name="once", cron_expression="3 * * * *")
    world = World(often, rarely)
    orders = []
    for _ in range(3):
        found = world.read.search(JobFilter(), JobOrder.NEXT_RUN, world.clock())
        orders.append([row.name for row in found.rows])
        world.clock.advance(seconds=70)

    assert orders == [["often", "once"], ["often", "once"], ["once", "often"]]


def test_only_some_searches_are_remembered(world):
    for number in range(50):
        world.read.search(JobFilter(search=str(number)), JobOrder.NAME, world.clock())

    assert len(world.read._found) <= 8


@pytest.mark.parametrize(
    ("changes", "count", "ends"),
    [
        ({"cron_expression": "0 3 * * *"}, 1, False),
        ({"cron_expression": "* * * * *"}, 10, False),
        ({"cron_expression": "* * * * * *"}, 10, False),
        ({"cron_expression": "@at 2026-11-21T13:00:00"}, 1, False),
        ({"cron_expression": "@at 2026-11-21T12:05:00"}, 2, True),
        ({"end_at": NOON + 3 * MINUTE}, 4, True),
        ({"is_active": False}, 0, False),
    ],
)
def test_a_row_knows_the_next_runs_of_some_minutes_and_whether_they_end(changes, count, ends):
    runs = next_runs_of(a_job(**changes), NOON)

    assert len(runs) == count
    assert bool(runs and runs[-1] == 0) is ends


def test_a_job_that_runs_more_often_than_its_row_tells_is_due_in_the_next_second():
    world = World(a_job(cron_expression="* * * * * *"))
    (row,) = world.keep().rows.values()
    later = NOON + timedelta(minutes=2, milliseconds=300)

    assert row.next_run(later.timestamp()) == int(later.timestamp()) + 1
