"""The log tells of jobs as well: who changed them, how and why, among what happened in their executions."""

import json
from datetime import timedelta

import pytest

from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, attempted, claimed, ended, occurrence_of
from cron_manager.domain.job import disabled, edited
from tests.fakes.executions import key_of
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

MINUTE, MOMENT = timedelta(minutes=1), timedelta(milliseconds=10)
OK = CallResult(status=ExecutionStatus.SUCCESS, duration_ms=5, response_status=200)


@pytest.fixture
def world():
    return ApiWorld()


def create(world, name="backup", who="alice"):
    body = {"name": name, "cronExpression": "* * * * *", "endpointUrl": "https://example.com/"}
    return world.ask("POST", "/jobs", body, who=who)[1]["id"]


def run(world, job_id):
    """One that ends now."""
    job, now = world.jobs.stored[job_id], world.clock()
    due = occurrence_of(job, scheduled_for=now, trigger=Trigger.SCHEDULE)
    record = ended(
        attempted(claimed(job, due, attempt=1, fence="f", now=now), OK), ExecutionStatus.SUCCESS, now=now + MOMENT
    )
    world.runs.records[key_of(record)] = record


def lives(world):
    """Created, run, changed, run, disabled by a rule: one each minute."""
    job = create(world)
    world.clock.now += MINUTE
    run(world, job)
    world.clock.now += MINUTE
    body = {"description": "at night", "changeReason": "It was asked for."}
    assert world.ask("PATCH", f"/jobs/{job}", body)[0] == 200
    world.clock.now += MINUTE
    run(world, job)
    world.clock.now += MINUTE
    stored = world.jobs.stored[job]
    ended_job = disabled(stored, reason="Five failures in a row.", by="system", now=world.clock())
    world.jobs.update(stored, ended_job, audited(SYSTEM_ACTOR, "job.disable", job, world.clock()))
    return job


def read(world, path, query="", who="alice"):
    """Every page's lines, and how many pages there were."""
    lines, cursor, pages = [], None, 0
    while True:
        asked = "&".join(part for part in (query, f"cursor={cursor}" if cursor else "") if part)
        answer = world.dispatch(http_event("GET", path, headers=world.headers[who], query=asked))
        told = json.loads(answer["body"])
        assert answer["statusCode"] == 200, told
        lines, pages = lines + told["data"], pages + 1
        cursor = told["meta"]["pagination"]["nextCursor"]
        if not cursor:
            return lines, pages


PATHS = ["/logs", "/jobs/{job}/logs"]
WHOLE = ["decision", "end", "answer", "attempt", "claim", "tick", "change", "end", "answer", "attempt", "claim", "tick"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("limit", [1, 3, 100])
def test_changes_stand_among_runs_by_their_time(world, path, limit):
    job = lives(world)

    lines, _ = read(world, path.format(job=job), f"limit={limit}")

    assert [line["event"] for line in lines] == [*WHOLE, "change"]


@pytest.mark.parametrize("path", PATHS)
def test_a_change_says_who_did_what_and_why(world, path):
    job = lives(world)

    decision, change, creation = read(world, path.format(job=job), "about=jobs")[0]

    assert (decision["level"], decision["message"]) == (
        "warning",
        "Disabled by Cron Manager. Five failures in a row.",
    )
    assert change["message"] == "Changed by usr_alice: description. It was asked for."
    assert (creation["level"], creation["message"]) == ("info", "Created by usr_alice.")
    assert (change["executionId"], change["jobName"]) == (None, "backup")
    assert change["details"]["changed"] == ["description"]
    entry = world.audit.find(change["details"]["auditEntryId"])
    assert (entry.action, entry.resource) == ("job.update", job)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("about=executions", [each for each in WHOLE if each not in {"change", "decision"}]),
        ("level=warning", ["decision"]),
        ("level=error", []),
        ("search=asked%20for", ["change"]),
        ("from=2026-11-21T12:02:00Z&to=2026-11-21T12:03:00Z", ["change"]),
    ],
)
def test_the_filters_are_about_changes_as_well(world, path, query, events):
    job = lives(world)

    assert [line["event"] for line in read(world, path.format(job=job), query)[0]] == events


@pytest.mark.parametrize(("who", "count"), [("alice", 2), ("bob", 1), ("rita", 3), ("adam", 3)])
def test_the_log_of_all_tells_of_jobs_that_the_caller_sees(world, who, count):
    create(world)
    create(world, "a second one")
    create(world, "of bob", who="bob")

    assert len(read(world, "/logs", "about=jobs", who=who)[0]) == count


def test_a_deleted_job_s_end_is_told(world):
    job = create(world)
    world.clock.now += MINUTE
    world.ask("DELETE", f"/jobs/{job}")

    assert [line["message"] for line in read(world, "/logs", f"jobId={job}")[0]] == [
        "Deleted by usr_alice.",
        "Created by usr_alice.",
    ]


@pytest.mark.parametrize("limit", [1, 2, 3, 10])
def test_many_changes_and_runs_come_once_each_in_order(world, limit):
    job = create(world)
    for number in range(12):
        world.clock.now += MINUTE
        if number % 3 == 2:
            run(world, job)
        else:
            world.ask("PATCH", f"/jobs/{job}", {"description": f"number {number}"})

    for path in PATHS:
        lines, _ = read(world, path.format(job=job), f"limit={limit}")
        ends = [line["at"] for line in lines if line["event"] in {"end", "change"}]
        assert ends == sorted(ends, reverse=True)
        assert len(ends) == len(set(ends)) == 13


def test_a_job_with_a_long_past_is_told_whole(world):
    """More changes than a page reads, older than every run."""
    job = create(world)
    for number in range(30):
        world.clock.now += MINUTE
        world.ask("PATCH", f"/jobs/{job}", {"description": f"number {number}"})
    for _ in range(5):
        world.clock.now += MINUTE
        run(world, job)

    for path in PATHS:
        lines, _ = read(world, path.format(job=job), "limit=4")
        assert [line["event"] for line in lines].count("change") == 31
        assert [line["event"] for line in lines].count("end") == 5


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("job.tune", "Rescheduled by Cron Manager. Half of its runs failed."),
        ("tuning.revert", "Given back its schedule by Cron Manager. Half of its runs failed."),
        ("job.enable", "Enabled by Cron Manager. Half of its runs failed."),
    ],
)
def test_what_a_rule_decided_is_told_with_its_reason(world, action, told):
    job = create(world)
    stored = world.jobs.stored[job]
    after = edited(stored, {"cron_expression": "*/2 * * * *"}, by="system", now=world.clock())
    entry = audited(SYSTEM_ACTOR, action, job, world.clock() + MOMENT)
    world.jobs.update(stored, after, entry, reason="Half of its runs failed.")

    line = read(world, f"/jobs/{job}/logs")[0][0]

    assert (line["event"], line["level"], line["message"]) == ("decision", "info", told)
