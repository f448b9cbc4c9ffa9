"""Executions to take away. Alice and Bob own, Adam administers."""

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus, Trigger, occurrence_of
from cron_manager.usecases import export_executions
from tests.fakes.executions import key_of
from tests.functions.api_world import ApiWorld
from tests.functions.events import http_event

MINUTE = timedelta(minutes=1)


@pytest.fixture
def world():
    return ApiWorld()


def create(world, name, who="alice"):
    body = {"name": name, "cronExpression": "* * * * *", "endpointUrl": "https://example.com/"}
    return world.ask("POST", "/jobs", body, who=who)[1]["id"]


def ran(world, job, number, status=ExecutionStatus.SUCCESS, message=None):
    due = world.clock() - timedelta(hours=11) + number * MINUTE
    run = occurrence_of(world.jobs.stored[job], scheduled_for=due, trigger=Trigger.SCHEDULE)
    category = ErrorCategory.SERVER if message else None
    result = CallResult(status=status, duration_ms=5, error_category=category, error_message=message)
    request = "GET https://example.com/?key=…"
    ended = replace(run, status=status, started_at=due, completed_at=due, result=result, request=request)
    world.runs.records[key_of(ended)] = ended
    return ended.id


def export(world, query="", who="alice"):
    """Every part of it, as text, and how many there were."""
    parts, cursor = [], None
    while True:
        asked = "&".join(part for part in (query, f"cursor={cursor}" if cursor else "") if part)
        answer = world.dispatch(http_event("GET", "/executions/export", headers=world.headers[who], query=asked))
        assert answer["statusCode"] == 200, answer["body"]
        parts.append(answer["body"])
        cursor = answer["headers"].get("X-Next-Cursor")
        if not cursor:
            return parts, answer


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_executions_are_exported_as_a_table_the_latest_first(world):
    job = create(world, "backup")
    first, second = ran(world, job, 1), ran(world, job, 2, ExecutionStatus.FAILED, "503")

    (text,), answer = export(world)

    assert [row["id"] for row in rows(text)] == [second, first]
    assert rows(text)[0] | {"id": ""} == {
        "id": "",
        "jobId": job,
        "jobName": "backup",
        "trigger": "schedule",
        "triggeredBy": "",
        "retryOf": "",
        "status": "FAILED",
        "reason": "",
        "scheduledFor": "2026-11-21T01:02:00.000Z",
        "startedAt": "2026-11-21T01:02:00.000Z",
        "completedAt": "2026-11-21T01:02:00.000Z",
        "lagMs": "0",
        "executionTimeMs": "0",
        "attemptNumber": "0",
        "method": "GET",
        "url": "https://example.com/?key=…",
        "responseStatus": "",
        "responseContentType": "",
        "errorCategory": "server",
        "errorMessage": "503",
    }
    assert answer["headers"]["Content-Type"].startswith("text/csv")
    assert answer["headers"]["Content-Disposition"] == 'attachment; filename="executions.csv"'


def test_the_same_as_json_is_what_the_list_shows(world):
    job = create(world, "backup")
    run = ran(world, job, 1)

    found = world.ask("GET", "/executions/export", query="format=json")[1]

    listed = world.ask("GET", "/executions")[1][0]
    del listed["responseExcerpt"]
    assert (found, found[0]["id"]) == ([listed], run)


def test_what_a_target_says_is_no_formula(world):
    ran(world, create(world, "=1+1"), 1, ExecutionStatus.FAILED, "=HYPERLINK(1)")

    (text,), _ = export(world)

    assert (rows(text)[0]["jobName"], rows(text)[0]["errorMessage"]) == ("'=1+1", "'=HYPERLINK(1)")


@pytest.mark.parametrize(("who", "count"), [("alice", 1), ("bob", 1), ("rita", 2), ("adam", 2)])
def test_everybody_gets_what_the_list_shows_them(world, who, count):
    for owner in ("alice", "bob"):
        ran(world, create(world, f"of {owner}", who=owner), 1)

    assert len(rows(export(world, who=who)[0][0])) == count


def test_the_list_s_filters_narrow_an_export(world):
    job, other = create(world, "backup"), create(world, "other")
    failed = ran(world, job, 1, ExecutionStatus.FAILED, "503")
    ran(world, job, 2)
    ran(world, other, 3, ExecutionStatus.FAILED, "503")

    (text,), _ = export(world, f"jobId={job}&status=FAILED&search=503&from=2026-11-21T00:00:00Z")

    assert [row["id"] for row in rows(text)] == [failed]


@pytest.mark.parametrize(("bound", "value"), [("MOST_EXECUTIONS", 70), ("_MOST_BYTES", 60_000), ("_MOST_PAGES", 1)])
def test_a_long_export_comes_in_parts_without_loss_and_without_repeating(world, monkeypatch, bound, value):
    job = create(world, "backup")
    made = [ran(world, job, number) for number in range(250)]
    monkeypatch.setattr(export_executions, bound, value)

    parts, _ = export(world)

    assert [row["id"] for part in parts for row in rows(part)] == made[::-1]
    assert len(parts) >= 3


def test_a_part_s_cursor_counts_for_the_same_question_only(world):
    job = create(world, "backup")
    for number in range(3):
        ran(world, job, number)
    answer = world.dispatch(http_event("GET", "/executions", headers=world.headers["alice"], query="limit=1"))

    cursor = json.loads(answer["body"])["meta"]["pagination"]["nextCursor"]

    assert world.ask("GET", "/executions/export", query=f"cursor={cursor}")[0] == 422
