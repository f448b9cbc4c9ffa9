"""Targets say how long work ended; nobody else does."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from cron_manager.domain.callback import awaiting, with_callback
from cron_manager.domain.execution import CallResult, ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.domain.masking import MASK
from cron_manager.edge.dispatch import dispatch
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.functions.api_world import ROUTES, ApiWorld
from tests.functions.events import http_event

JOB = {"name": "report", "cronExpression": "0 4 * * *", "endpointUrl": "https://example.com/report"}
ACCEPTED = CallResult(status=ExecutionStatus.SUCCESS, duration_ms=5, response_status=202)


class World(ApiWorld):
    def waiting(self, token: str, minute: int = 0):
        """A run of alice's whose target has until one o'clock."""
        job = a_job(owner_id="usr_alice", callback_deadline_seconds=3600, retry_count=0)
        self.jobs.stored[job.id] = job
        record = occurrence_of(job, scheduled_for=NOON - timedelta(minutes=minute), trigger=Trigger.SCHEDULE)
        claim = with_callback(claimed(job, record, attempt=1, fence="f1", now=NOON), token)
        record = awaiting(job, claim, ACCEPTED, NOON)
        self.runs.record_missed(record)
        return record

    def complete(self, run_id: str, token: str | None, body: object = None, **how: object):
        """Status and body, as somebody gets them who has nothing but a token."""
        headers = how.pop("headers", {"x-cron-callback-token": token} if token else {})
        body = {"status": "success"} if body is None else body
        event = http_event("POST", f"/executions/{run_id}/complete", body=body, headers=headers, **how)
        answer = dispatch(event, routes=ROUTES, gate=self.gate, deps=self.deps, trail=self.audit, clock=self.clock)
        return answer["statusCode"], json.loads(answer["body"]) if answer["body"] else None

    def shown(self, run_id: str):
        return self.ask("GET", f"/executions/{run_id}")[1]


@pytest.fixture
def world():
    return World()


def test_a_run_shows_until_when_it_waits(world):
    run = world.waiting("right")

    shown = world.shown(run.id)

    assert (shown["status"], shown["awaitingCallbackUntil"]) == ("RUNNING", "2026-11-21T13:00:00.000Z")


@pytest.mark.parametrize("headers", [{"x-cron-callback-token": "right"}, {"authorization": "Bearer right"}])
def test_the_token_alone_opens_the_route(world, headers):
    run = world.waiting("right")

    answer = world.complete(run.id, None, {"status": "success", "output": "12 files"}, headers=headers)

    assert answer == (204, None)
    shown = world.shown(run.id)
    assert (shown["status"], shown["awaitingCallbackUntil"]) == ("SUCCESS", None)
    assert shown["responseExcerpt"] == "12 files"


def test_a_reported_failure_is_told_in_the_targets_words(world):
    run = world.waiting("right")

    world.complete(run.id, "right", {"status": "failed", "message": "the disk is full"})

    shown = world.shown(run.id)
    assert (shown["status"], shown["errorCategory"]) == ("FAILED", "server")
    assert shown["errorMessage"] == "the target reported a failure: the disk is full"


def refusals(world):
    """Each attack's answer, without what names the request."""
    run, other = world.waiting("right"), world.waiting("other's", minute=1)
    used, late, gone = world.waiting("used", minute=2), world.waiting("late", minute=3), world.waiting("gone", minute=4)
    world.complete(used.id, "used")
    world.ask("POST", f"/executions/{gone.id}/cancel")
    yield "no token", world.complete(run.id, None)
    yield "a guess", world.complete(run.id, "guess")
    yield "its digest", world.complete(run.id, run.callback_digest)
    yield "its fence", world.complete(run.id, run.fence)
    yield "another run's", world.complete(run.id, "other's")
    yield "used before", world.complete(used.id, "used", {"status": "failed"})
    yield "cancelled", world.complete(gone.id, "gone")
    yield "no such run", world.complete("exe_nothing", "right")
    yield "a signed-in person's", world.complete(run.id, None, headers=world.headers["alice"])
    yield "deadline passed", (world.clock.advance(hours=2), world.complete(late.id, "late"))[1]
    assert world.runs.records[run.job_id, run.scheduled_for, "S"] == run
    assert world.runs.records[other.job_id, other.scheduled_for, "S"] == other


def test_every_wrong_token_gets_the_same_answer_and_changes_nothing(world):
    answers = {attack: (status, told["error"]) for attack, (status, told) in refusals(world)}

    expected = (404, {"code": "NOT_FOUND", "message": "No run waits for this token."})
    assert answers == dict.fromkeys(answers, expected)
    assert len(answers) == 10


def test_guesses_from_one_source_are_limited_and_right_tokens_do_not_count(world):
    for _ in range(60):
        run = world.waiting("right")
        assert world.complete(run.id, "right", source_ip="198.51.100.1")[0] == 204
    run = world.waiting("right")
    for _ in range(60):
        assert world.complete(run.id, "guess", source_ip="198.51.100.1")[0] == 404

    assert world.complete(run.id, "right", source_ip="198.51.100.1")[0] == 429
    assert world.complete(run.id, "right", source_ip="198.51.100.2")[0] == 204


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "status"),
        ({"status": "done"}, "status"),
        ({"status": "failed", "message": "x" * 301}, "message"),
        ({"status": "success", "output": "x" * 2049}, "output"),
        ({"status": "success", "attempt": 2}, "attempt"),
    ],
)
def test_a_report_that_cannot_be_read_is_refused_by_field(world, body, field):
    run = world.waiting("right")

    status, told = world.complete(run.id, "right", body)

    assert (status, [each["field"] for each in told["error"]["details"]]) == (422, [field])
    assert world.shown(run.id)["status"] == "RUNNING"


def test_a_job_takes_a_deadline_and_gives_it_up(world):
    _, job = world.ask("POST", "/jobs", JOB | {"callbackDeadlineSeconds": 3600})
    _, changed = world.ask("PATCH", f"/jobs/{job['id']}", {"callbackDeadlineSeconds": None})

    assert (job["callbackDeadlineSeconds"], changed["callbackDeadlineSeconds"]) == (3600, None)
    assert world.ask("POST", "/jobs", JOB | {"name": "plain"})[1]["callbackDeadlineSeconds"] is None


@pytest.mark.parametrize("seconds", [59, 86_401, "soon"])
def test_a_deadline_out_of_bounds_is_refused(world, seconds):
    assert "callbackDeadlineSeconds" in world.problems("POST", "/jobs", JOB | {"callbackDeadlineSeconds": seconds})


def test_what_a_target_gives_away_in_its_report_is_masked(world):
    run = world.waiting("right-and-long")
    job = world.jobs.stored[run.job_id]
    secrets = {
        "headers": {"Authorization": "Bearer in-the-job"},
        "endpoint_url": "https://example.com/?api_key=in-the-url",
    }
    world.jobs.stored[job.id] = replace(job, **secrets)

    output = "right-and-long in-the-job in-the-url password=hunter22 12 files"
    world.complete(run.id, "right-and-long", {"status": "failed", "message": "no in-the-job", "output": output})

    shown = world.shown(run.id)
    assert shown["responseExcerpt"] == f"{MASK} {MASK} {MASK} password={MASK} 12 files"
    assert shown["errorMessage"] == f"the target reported a failure: no {MASK}"
