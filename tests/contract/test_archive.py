"""Days that are over move from the table to the archive: each execution once, whenever the archiver dies."""

import random
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cron_manager.domain.access import Principal, Role
from cron_manager.domain.archive import ArchiveMismatch, adds_up, next_day
from cron_manager.domain.canary import CANARY_ID
from cron_manager.domain.errors import Conflict
from cron_manager.domain.execution import KEPT
from cron_manager.domain.execution_filter import ExecutionFilter
from cron_manager.usecases import archive_executions, archived_history
from cron_manager.usecases.archived_history import ArchivedHistory
from cron_manager.usecases.find_executions import FindExecutions
from tests.contract.archive_world import PLENTY, ArchiveWorld, Killed, dying
from tests.contract.conftest import emulator_client

DAY = timedelta(days=1)
FIRST = datetime(2026, 10, 1, tzinfo=UTC)
OVER = FIRST + 3 * DAY + KEPT + timedelta(hours=3)  # three days have been over for long enough


@pytest.fixture
def world(dynamodb_tables, emulator_endpoint):
    made = ArchiveWorld(tables=dynamodb_tables, s3=emulator_client("s3", emulator_endpoint), now=OVER)
    made.s3.create_bucket(Bucket=made.bucket)
    return made


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(archive_executions, "PART_ROWS", 50)
    monkeypatch.setattr(archive_executions, "_BATCHES", 1)


def days(world, jobs, count=200, number=3):
    return [world.put_day(FIRST + each * DAY, jobs, count) for each in range(number)]


def test_days_that_have_been_over_for_the_retention_are_archived_and_counted(world, small_parts):
    jobs = world.put_jobs(3)
    made = days(world, jobs)
    young = world.put_day(OVER - 5 * DAY, jobs, 40)

    done = world.archiver()(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter(each for day in made for each in day)
    assert not set(young) & set(world.in_archive())
    busy = [each for each in world.manifests() if each.rows]
    assert [each.day for each in busy] == ["2026-10-01", "2026-10-02", "2026-10-03"]
    assert all(adds_up(each) and (each.listed, each.strays, each.gone) == (200, 0, 0) for each in busy)
    assert busy[0].by_status == {"SUCCESS": 50, "FAILED": 50, "MISSED": 50, "TIMEOUT": 50}
    assert (done.rows, done.is_behind) == (600, False)
    assert world.in_table() == {*young, *(each for day in made for each in day)}  # they expire by themselves


def test_a_line_holds_the_record_without_what_only_its_claim_needed(world):
    jobs = world.put_jobs(1)
    (made,) = days(world, jobs, count=5, number=1)
    before = {each.id: each for each in world.records.find_many(made)}

    world.archiver()(lambda: PLENTY)

    (manifest,) = [each for each in world.manifests() if each.rows]
    stored = {each.id: each for part in manifest.parts for each in world.files.part(manifest.day, part)}
    assert stored == {name: replace(each, fence=None) for name, each in before.items()}


@pytest.mark.parametrize("seed", range(6))
def test_whenever_the_archiver_dies_each_execution_is_there_once(world, small_parts, seed):
    jobs = world.put_jobs(7)
    made = [each for day in days(world, jobs, count=300) for each in day]
    chance = random.Random(seed)
    world.retention, deaths = timedelta(days=29), 0

    while True:
        left = iter([PLENTY] * chance.randrange(30))
        with suppress(Killed):
            dying(world.archiver(), chance, 0.1)(lambda left=left: next(left, 0.0))
            state = world.archiver().book.read()
            if state.in_hand is None and next_day(state, world.retention, world.now) is None:
                break
            continue
        deaths += 1

    assert deaths > 3
    assert Counter(world.in_archive()) == Counter(made)
    assert all(adds_up(each) for each in world.manifests())
    assert world.in_table() == set()


def test_what_no_list_names_is_found_among_the_jobs_records(world, small_parts):
    jobs = world.put_jobs(120)
    listed = world.put_day(FIRST, jobs, 100)
    strays = world.put_day(FIRST + timedelta(minutes=1), jobs, 60, listed=False)

    world.archiver()(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter([*listed, *strays])
    assert sum(each.strays for each in world.manifests()) == 60


def test_what_a_category_keeps_for_less_is_counted_and_not_archived(world, small_parts):
    usual, other = world.put_jobs(2)
    short = replace(other, kept_days=3)
    listed = world.put_day(FIRST, [usual, short], 100)
    world.put_day(FIRST + timedelta(minutes=1), [short], 20, listed=False)
    world.records.forget(world.records.find_many(listed[1:40:2]))  # the table has begun to remove them

    world.archiver()(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter(listed[::2])
    (manifest,) = [each for each in world.manifests() if each.rows]
    assert adds_up(manifest)
    assert (manifest.listed, manifest.rows, manifest.short, manifest.gone, manifest.strays) == (100, 50, 50, 0, 0)


def test_a_list_ends_with_what_a_category_keeps(world):
    usual, other = world.put_jobs(2)
    day = OVER.replace(hour=0) - 5 * DAY
    listed = world.put_day(day, [usual, replace(other, kept_days=3)], 10)
    young = world.put_day(day + 3 * DAY, [replace(other, kept_days=3)], 4)

    find = FindExecutions(history=world.records, quiet_days=lambda _now: set())
    anybody = Principal(user_id="usr_adam", role=Role.ADMIN, scopes=frozenset())
    shown = find.ended(anybody, ExecutionFilter(start=day), None, 100, OVER, shares=(1,) * 20)

    assert {each.id for each, _ in shown.found} == {*listed[::2], *young}


def test_the_canary_s_runs_are_nobody_s_strays(world):
    (job,) = jobs = world.put_jobs(1)
    listed = world.put_day(FIRST, jobs, 20)
    canary = replace(job, id=CANARY_ID, name="canary")
    world.put_job(canary)
    world.put_day(FIRST + timedelta(minutes=1), [canary], 60, listed=False)

    world.archiver()(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter(listed)
    assert sum(each.strays for each in world.manifests()) == 0


def test_what_the_next_day_s_list_names_is_no_stray(world):
    """A batch that spans midnight stands in the list of its last execution's day."""
    jobs = world.put_jobs(2)
    late = world.put_day(FIRST + DAY - timedelta(minutes=2), jobs, 1, listed=False)
    after = world.put_day(FIRST + DAY, jobs, 1, listed=False)
    world.list_as_ended(world.records.find_many([*late, *after]))

    world.archiver()(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter([*late, *after])


def test_what_was_listed_twice_is_archived_once(world, small_parts):
    jobs = world.put_jobs(1)
    made = world.put_day(FIRST, jobs, 130)
    again = world.records.find_many(made[:40])
    world.list_as_ended([replace(each, completed_at=each.completed_at + timedelta(hours=1)) for each in again])

    world.archiver()(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter(made)
    assert sum(each.repeated for each in world.manifests()) == 40


def test_what_was_noted_in_two_batches_is_listed_once(world):
    made = world.put_day(OVER - 5 * DAY, world.put_jobs(1), 30)
    world.list_as_ended(world.records.find_many(made[:29]))  # delivered again, in another batch
    rita = Principal(user_id="usr_rita", role=Role.READ_ONLY, scopes=frozenset())

    page = finding(world).ended(rita, ExecutionFilter(start=OVER - 6 * DAY), None, 100, OVER, shares=(1,) * 9)

    assert Counter(each.id for each, _ in page.found) == Counter(made)


def test_records_that_had_expired_are_told_of(world):
    jobs = world.put_jobs(1)
    made = world.put_day(FIRST, jobs, 30)
    world.records.forget(world.records.find_many(made[:4]))

    world.archiver()(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter(made[4:])
    assert sum(each.gone for each in world.manifests()) == 4


def test_two_that_work_at_once_leave_one_archive(world, small_parts):
    jobs = world.put_jobs(2)
    made = [each for day in days(world, jobs) for each in day]
    first, second = world.archiver(), world.archiver()
    put_part, turns = first.files.put_part, iter([True, False, False, True])

    def meanwhile(*arguments):
        if next(turns, False):
            with suppress(Conflict):
                second(lambda: 0.0 if next(turns, True) else PLENTY)
        return put_part(*arguments)

    first.files.put_part = meanwhile
    for archiver in (first, world.archiver(), world.archiver()):
        with suppress(Conflict):
            archiver(lambda: PLENTY)

    assert Counter(world.in_archive()) == Counter(made)


def test_a_part_that_is_not_what_was_written_stops_the_day_and_is_written_anew(world, small_parts):
    jobs = world.put_jobs(1)
    made = world.put_day(FIRST, jobs, 120)
    world.retention = timedelta(days=29)
    archiver = world.archiver()
    put_part = archiver.files.put_part

    def damaged(day, number, executions):
        part = put_part(day, number, executions)
        world.s3.put_object(Bucket=world.bucket, Key=f"executions/day={day}/part-000001.jsonl.gz", Body=b"?")
        return part

    archiver.files.put_part = damaged
    with pytest.raises(ArchiveMismatch):
        archiver(lambda: PLENTY)
    assert world.in_table() == set(made)
    assert not any(each.rows for each in world.manifests())

    world.archiver()(lambda: PLENTY)

    assert (Counter(world.in_archive()), world.in_table()) == (Counter(made), set())


def finding(world) -> FindExecutions:
    """As the API and the exporter have it."""
    history = ArchivedHistory(
        table=world.records, archive=world.files, retention=lambda: world.retention, now=lambda: OVER
    )
    return FindExecutions(
        history=history,
        quiet_days=lambda _now: frozenset(),
        retention=lambda: world.retention,
        archived=timedelta(days=90),
    )


def everything(find, principal, now, **wanted):
    """Every page of the list, and how many there were."""
    place, found, pages = None, [], 0
    while True:
        page = find.ended(principal, ExecutionFilter(**wanted), place, 70, now)
        found += [each.id for each, _ in page.found]
        place, pages = page.next_place, pages + 1
        if place is None:
            return found, pages


@pytest.mark.parametrize("cleared", [False, True])
def test_a_list_from_long_ago_reads_on_in_the_archive(world, small_parts, monkeypatch, cleared):
    monkeypatch.setattr(archived_history, "_PARTS", 1)
    jobs = world.put_jobs(3)
    made = [each for day in days(world, jobs) for each in day]
    young = world.put_day(OVER - 5 * DAY, jobs, 40)
    world.retention = timedelta(days=29) if cleared else world.retention
    world.archiver()(lambda: PLENTY)
    find = finding(world)
    rita = Principal(user_id="usr_rita", role=Role.READ_ONLY, scopes=frozenset())

    assert everything(find, rita, OVER, start=FIRST - DAY)[0] == [*young[::-1], *made[::-1]]
    assert everything(find, rita, OVER)[0] == young[::-1]
    wanted = {"start": FIRST, "end": FIRST + timedelta(hours=12)}
    assert everything(find, rita, OVER, **wanted)[0] == made[:100][::-1]
    mine = {"job_id": jobs[1].id, **wanted}
    assert everything(find, rita, OVER, **mine)[0] == made[1:100:3][::-1]
    stranger = Principal(user_id="usr_nobody", role=Role.USER, scopes=frozenset())
    assert everything(find, stranger, OVER, **wanted)[0] == []
    assert [find.one(each).id for each in (made[0], made[250], made[-1], young[0])] == [
        *(made[0], made[250], made[-1]),
        young[0],
    ]


def test_a_list_that_is_under_way_when_its_day_leaves_the_table_goes_on_in_the_archive(world, small_parts):
    made = world.put_day(FIRST, world.put_jobs(3), 200)
    world.retention = timedelta(days=29)  # so that the archiver deletes what it has archived
    find = finding(world)
    rita = Principal(user_id="usr_rita", role=Role.READ_ONLY, scopes=frozenset())
    wanted = ExecutionFilter(start=FIRST, end=FIRST + DAY)

    first = find.ended(rita, wanted, None, 70, OVER)
    world.archiver()(lambda: PLENTY)
    rest, place = [], first.next_place
    while place:
        page = find.ended(rita, wanted, place, 70, OVER)
        rest, place = rest + [each.id for each, _ in page.found], page.next_place

    assert world.in_table() == set()
    assert [*(each.id for each, _ in first.found), *rest] == made[::-1]


def test_an_execution_that_is_nowhere_is_not_found(world, small_parts):
    made = world.put_day(FIRST, world.put_jobs(1), 60)
    world.archiver()(lambda: PLENTY)
    (elsewhere,) = world.put_day(FIRST + timedelta(minutes=7), world.put_jobs(1), 1, listed=False)
    world.records.forget(world.records.find_many([*made, elsewhere]))

    assert finding(world).one(made[30]).id == made[30]
    assert finding(world).one(elsewhere) is None
    assert finding(world).one("exe_nonsense") is None
