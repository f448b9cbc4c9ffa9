"""Executions and what happened in them, listed through the API: filters, pages, rights."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, attempted, claimed, ended, occurrence_of
from cron_manager.domain.ids import new_id
from tests.fakes.clock import NOON
from tests.fakes.executions import key_of
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

DAY, MILLISECOND = timedelta(days=1), timedelta(milliseconds=1)
OLDER_DAYS = frozenset(f"2026-11-{day:02}" for day in range(1, 21)) | {f"2026-10-{day}" for day in range(20, 32)}


class World(ApiWorld):
    def __init__(self) -> None:
        super().__init__()
        self.job, self.theirs = self.add("mine", "alice"), self.add("theirs", "bob")

    def add(self, name: str, who: str):
        job = a_job(name=name, id=new_id("job", NOON), owner_id=f"usr_{who}")
        self.jobs.stored[job.id] = job
        return job

    def end(self, ago: timedelta, status=ExecutionStatus.SUCCESS, job=None, **changes):
        """A run that began and ended that long ago."""
        job, due = job or self.job, NOON - ago
        begun = claimed(
            job, occurrence_of(job, scheduled_for=due, trigger=Trigger.SCHEDULE), attempt=1, fence="f", now=due
        )
        result = CallResult(status=status, duration_ms=5, error_message=None if status == "SUCCESS" else "it broke")
        execution = replace(ended(attempted(begun, result), status, now=due + 10 * MILLISECOND), **changes)
        self.runs.records[key_of(execution)] = execution
        return execution

    def page(self, path: str, query: str = "", who: str = "alice"):
        """The elements, and the cursor of the next page."""
        told = json.loads(self.dispatch(http_event("GET", path, headers=self.headers[who], query=query))["body"])
        assert told["success"], told
        return told["data"], told["meta"]["pagination"]["nextCursor"]

    def all_of(self, path: str, query: str = "", who: str = "alice"):
        """All pages' elements, and how many pages there were."""
        found, cursor, pages = [], None, 0
        while pages == 0 or cursor:
            elements, cursor = self.page(path, f"{query}&cursor={cursor}" if cursor else query, who)
            found += elements
            pages += 1
        return found, pages


@pytest.fixture
def world():
    return World()


def ids(found) -> list[str]:
    return [each["id"] for each in found]


LISTS = ["/executions", "/jobs/{job}/executions"]


def path_of(world, path: str) -> str:
    return path.format(job=world.job.id)


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    ("query", "changes"),
    [
        ("status=FAILED", {"status": ExecutionStatus.FAILED}),
        ("trigger=catch-up", {"trigger": Trigger.CATCH_UP}),
        ("search=BROKE", {"status": ExecutionStatus.TIMEOUT}),
        ("search=odd%20name", {"job_name": "an odd name"}),
        ("from=2026-11-21T11:20:00Z&to=2026-11-21T11:31:00Z", {}),
    ],
)
def test_a_list_can_be_narrowed(world, path, query, changes):
    world.end(timedelta(hours=1))
    fits = world.end(timedelta(minutes=30), **changes)
    world.end(timedelta(minutes=20))

    assert ids(world.all_of(path_of(world, path), query)[0]) == [fits.id]


def test_everybody_s_list_can_be_narrowed_to_a_job(world):
    world.end(timedelta(minutes=1), job=world.theirs)
    mine = world.end(timedelta(minutes=2))

    assert ids(world.all_of("/executions", f"jobId={world.job.id}", "rita")[0]) == [mine.id]


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("limit", [1, 3, 100])
def test_pages_add_up_to_everything_over_days_without_runs(world, path, limit):
    runs = [world.end(6 * DAY + timedelta(minutes=number)) for number in (4, 3, 2, 1)]
    runs += [world.end(timedelta(minutes=number)) for number in (7, 6, 5, 4, 3, 2, 1)]

    found, _ = world.all_of(path_of(world, path), f"limit={limit}")

    assert ids(found) == [each.id for each in sorted(runs, key=lambda each: each.scheduled_for, reverse=True)]


def test_days_on_which_nothing_ended_cost_no_page(world):
    run = world.end(20 * DAY)
    assert world.all_of("/executions")[1] > 5

    world.quiet_days = OLDER_DAYS - {"2026-11-01"}

    found, pages = world.all_of("/executions")
    assert (ids(found), pages) == ([run.id], 1)


def test_a_user_s_list_holds_nothing_of_others(world):
    world.end(timedelta(minutes=1), job=world.theirs)
    mine = world.end(timedelta(minutes=2))

    assert ids(world.all_of("/executions")[0]) == [mine.id]
    assert len(world.all_of("/executions", who="rita")[0]) == 2


def test_a_list_stops_where_the_span_begins(world):
    world.end(10 * DAY)
    fits = world.end(timedelta(minutes=5))

    found, pages = world.all_of("/executions", "from=2026-11-21T00:00:00Z")

    assert (ids(found), pages) == ([fits.id], 1)


LOGS = ["/logs", "/jobs/{job}/logs"]


@pytest.mark.parametrize("path", LOGS)
def test_a_log_tells_the_latest_first(world, path):
    world.end(timedelta(minutes=9))
    world.end(timedelta(minutes=5), ExecutionStatus.FAILED)

    lines, _ = world.all_of(path_of(world, path))

    assert [(line["level"], line["event"]) for line in lines[:5]] == [
        ("error", "end"),
        ("warning", "answer"),
        ("info", "attempt"),
        ("info", "claim"),
        ("info", "tick"),
    ]
    assert [line["event"] for line in lines[5:]] == ["end", "answer", "attempt", "claim", "tick"]
    assert lines[0]["message"] == "FAILED: it broke."


@pytest.mark.parametrize("path", LOGS)
@pytest.mark.parametrize(
    ("query", "count"), [("level=error", 1), ("level=warning", 1), ("search=broke", 2), ("search=claimed", 3)]
)
def test_a_log_can_be_narrowed(world, path, query, count):
    world.end(timedelta(minutes=9))
    world.end(timedelta(minutes=5), ExecutionStatus.FAILED)
    world.end(timedelta(minutes=1))

    lines, _ = world.all_of(path_of(world, path), f"{query}&limit=2")

    assert len(lines) == count


@pytest.mark.parametrize("path", LOGS)
@pytest.mark.parametrize("limit", [1, 4, 7, 100])
def test_a_log_s_pages_add_up(world, path, limit):
    world.quiet_days = OLDER_DAYS
    runs = {world.end(timedelta(minutes=number)).id for number in range(9)}

    lines, pages = world.all_of(path_of(world, path), f"limit={limit}")

    assert len(lines) == 9 * 5
    assert {line["executionId"] for line in lines} == runs
    assert (pages == 1) is (limit == 100)


def test_a_user_s_log_holds_nothing_of_others(world):
    world.end(timedelta(minutes=1), job=world.theirs)

    assert world.all_of("/logs")[0] == []
    assert world.ask("GET", f"/jobs/{world.theirs.id}/logs")[0] == 404
    assert len(world.all_of("/logs", who="adam")[0]) == 5


def test_a_job_s_log_tells_of_what_goes_on(world):
    due = occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    running = claimed(world.job, due, attempt=1, fence="f", now=NOON)
    world.runs.records[key_of(running)] = running

    assert [line["event"] for line in world.all_of(f"/jobs/{world.job.id}/logs")[0]] == ["attempt", "claim", "tick"]
    assert world.all_of("/logs")[0] == []
