"""An export's file: every row once, in order, whatever interrupts its making."""

import csv
import gzip
import io
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.access import Principal, Role, Scope
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import Conflict
from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, occurrence_of
from cron_manager.domain.export import ExportFormat, ExportKind, ExportState, new_export
from cron_manager.edge.export_text import export_text
from cron_manager.usecases import run_export as module
from cron_manager.usecases.export_sources import AuditSource, ExecutionSource
from cron_manager.usecases.find_executions import FindExecutions
from cron_manager.usecases.run_export import RunExport
from tests.fakes.audit import FakeAudit
from tests.fakes.clock import NOON, FakeClock
from tests.fakes.executions import FakeExecutions, key_of
from tests.fakes.exports import FakeExportFiles, FakeExportQueue, FakeExports
from tests.fakes.jobs import a_job
from tests.fakes.runs import FakeRuns

PLENTY = 1e9


class World:
    def __init__(self):
        self.clock = FakeClock()
        self.exports, self.queue, self.files = FakeExports(), FakeExportQueue(), FakeExportFiles()
        self.executions, self.entries = FakeExecutions(), []
        find = FindExecutions(history=FakeRuns(self.executions), quiet_days=lambda _now: frozenset())
        self.run = RunExport(
            exports=self.exports,
            files=self.files,
            queue=self.queue,
            sources={
                ExportKind.EXECUTIONS: ExecutionSource(find=find),
                ExportKind.AUDIT: AuditSource(trail=FakeAudit(self.entries), email_of=lambda _id: None),
            },
            write=lambda export, records, with_header: export_text(
                export.kind, export.format, records, with_header=with_header
            ).encode(),
            now=self.clock,
        )

    def ran(self, number, job, status=ExecutionStatus.SUCCESS, message=None):
        due = NOON - timedelta(days=2) + number * timedelta(seconds=10)
        run = occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE)
        result = CallResult(status=status, duration_ms=5, error_message=message)
        ended = replace(run, status=status, started_at=due, completed_at=due, result=result)
        self.executions.records[key_of(ended)] = ended
        return ended.id

    def asked(self, kind=ExportKind.EXECUTIONS, written=ExportFormat.CSV, role=Role.USER, **filters):
        principal = Principal(user_id="usr_alice", role=role, scopes=frozenset(Scope))
        export = new_export(principal, kind, written, filters, NOON)
        self.exports.put(export)
        return export

    def work(self, export, remaining=lambda: PLENTY):
        return self.run(export.owner_id, export.id, remaining)

    def text(self, export):
        return gzip.decompress(self.files.files[export.id]).decode()

    def rows(self, export):
        return list(csv.DictReader(io.StringIO(self.text(export))))


@pytest.fixture
def world():
    return World()


@pytest.fixture
def job():
    return a_job()


def test_a_file_holds_every_row_once_the_latest_first(world, job):
    made = [world.ran(number, job) for number in range(350)]
    export = world.asked()

    done = world.work(export)

    assert [row["id"] for row in world.rows(export)] == made[::-1]
    assert (done.state, done.rows, done.size) == (ExportState.DONE, 350, len(world.files.files[export.id]))
    assert not world.files.pieces


def test_an_export_without_rows_is_a_header(world):
    export = world.asked()

    assert world.work(export).rows == 0
    assert world.text(export).startswith('"id","jobId"')


def test_a_long_one_goes_on_in_other_invocations_and_tells_how_far_it_is(world, job, monkeypatch):
    monkeypatch.setattr(module, "PIECE_ROWS", 100)
    made = [world.ran(number, job) for number in range(350)]
    export, told = world.asked(), []

    world.queue.send(export.owner_id, export.id)
    while world.queue.sent:
        world.queue.sent.pop()
        left = world.work(export, remaining=lambda: 0.0)
        told.append((str(left.state), left.rows))

    assert [row["id"] for row in world.rows(export)] == made[::-1]
    assert len(told) >= 4
    assert told == sorted(told, key=lambda each: each[1])
    assert (told[0][0], told[-1]) == ("running", ("done", 350))


@pytest.mark.parametrize("dies_at", range(10))
def test_whoever_dies_anywhere_leaves_no_row_out_and_none_twice(world, job, monkeypatch, dies_at):
    monkeypatch.setattr(module, "PIECE_ROWS", 100)
    made = [world.ran(number, job) for number in range(350)]
    export = world.asked()
    calls = iter(range(1_000))

    def dying(act):
        def wrapped(*arguments):
            if next(calls) == dies_at:
                act(*arguments)  # it is done, and nobody hears of it
                raise SystemExit
            return act(*arguments)

        return wrapped

    for holder, name in (
        (world.exports, "replace"),
        (world.files, "put_piece"),
        (world.files, "join"),
        (world.files, "forget_pieces"),
    ):
        monkeypatch.setattr(holder, name, dying(getattr(holder, name)))
    with pytest.raises(SystemExit):
        world.work(export)
    world.work(export)

    assert [row["id"] for row in world.rows(export)] == made[::-1]
    assert world.exports.find(export.owner_id, export.id).rows == 350


def test_of_two_that_work_at_once_one_gives_way(world, job, monkeypatch):
    world.ran(1, job)
    export = world.asked()

    def lost(_before, _after):
        raise Conflict

    monkeypatch.setattr(world.exports, "replace", lost)

    assert world.work(export) is None
    assert world.exports.find(export.owner_id, export.id).state is ExportState.QUEUED


def test_a_step_that_comes_again_after_the_end_does_nothing(world, job):
    world.ran(1, job)
    export = world.asked()
    world.work(export)

    assert world.work(export) is None
    world.run.give_up(export.owner_id, export.id)
    assert world.exports.find(export.owner_id, export.id).state is ExportState.DONE


def test_giving_up_is_told(world):
    export = world.asked()

    world.run.give_up(export.owner_id, export.id)

    stored = world.exports.find(export.owner_id, export.id)
    assert (stored.state, stored.finished_at) == (ExportState.FAILED, NOON)
    assert "failed" in stored.error


@pytest.mark.parametrize(("role", "owners"), [(Role.USER, {"usr_alice"}), (Role.READ_ONLY, {"usr_alice", "usr_bob"})])
def test_what_others_own_is_in_it_for_those_who_see_it_in_the_list(world, role, owners):
    jobs = {each: a_job(owner_id=each, name=f"of {each}") for each in ("usr_alice", "usr_bob")}
    for number, job in enumerate(jobs.values()):
        world.ran(number, job)
    export = world.asked(role=role)

    world.work(export)

    assert {row["jobName"] for row in world.rows(export)} == {f"of {owner}" for owner in owners}


def test_the_filters_are_the_list_s(world, job):
    other = a_job(name="other")
    wanted = world.ran(1, job, ExecutionStatus.FAILED, "503")
    world.ran(2, job)
    world.ran(3, other, ExecutionStatus.FAILED, "503")
    export = world.asked(jobId=job.id, status="FAILED", search="503", **{"from": "2026-11-01T00:00:00Z"})

    world.work(export)

    assert [row["id"] for row in world.rows(export)] == [wanted]


def test_what_ends_while_the_file_is_made_is_not_in_it(world, job):
    first = world.ran(1, job)
    export = world.asked()
    later = replace(world.executions.records[next(iter(world.executions.records))], scheduled_for=NOON)
    world.executions.records[key_of(later)] = replace(later, completed_at=NOON + timedelta(seconds=1))

    world.work(export)

    assert [row["id"] for row in world.rows(export)] == [first]


def test_no_cell_is_a_formula(world):
    world.ran(1, a_job(name="=1+1"), ExecutionStatus.FAILED, "@SUM(A1)")
    export = world.asked()

    world.work(export)

    (row,) = world.rows(export)
    assert (row["jobName"], row["errorMessage"]) == ("'=1+1", "'@SUM(A1)")


def test_json_lines_hold_what_the_list_shows(world, job):
    run = world.ran(1, job, ExecutionStatus.FAILED, "ün\nfit")
    export = world.asked(written=ExportFormat.JSONL)

    world.work(export)

    (line,) = world.text(export).splitlines()
    told = json.loads(line)
    assert (told["id"], told["errorMessage"], told["attempts"]) == (run, "ün\nfit", [])


def test_the_trail_is_exported_with_what_changed(world):
    adam, hour = Actor(id="usr_adam"), timedelta(hours=1)
    made = [
        audited(adam, "job.update", f"job_{number}", NOON - (number + 1) * hour, changes={"a": [1, number]})
        for number in range(3)
    ]
    world.entries += made
    export = world.asked(ExportKind.AUDIT, role=Role.ADMIN, action="job")

    world.work(export)

    rows = world.rows(export)
    assert [row["id"] for row in rows] == [entry.id for entry in made]
    assert json.loads(rows[2]["changes"]) == {"a": [1, 2]}
