"""Function jobs through the API: what is registered, what people may make of it, and what they are shown."""

from dataclasses import replace

import pytest

from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.domain.handler import RegisteredHandler
from cron_manager.domain.job import JobKind, Lane
from cron_manager.domain.overlap import lock_of
from tests.fakes.clock import NOON
from tests.fakes.executions import key_of
from tests.fakes.handlers import a_handler
from tests.fakes.jobs import a_job
from tests.functions.api_world import ApiWorld

JOB = {"name": "mine", "kind": "function", "handler": "clean-up", "cronExpression": "0 3 * * *"}
TRACE = 'Traceback:\n  File "/var/task/jobs/all.py", line 3, in clean_up\nValueError: no'


class World(ApiWorld):
    def __init__(self) -> None:
        super().__init__()
        self.register("clean-up")
        self.register("locked", is_locked=True)
        self.register("gone", gone=True)
        self.job = a_job(kind=JobKind.FUNCTION, handler="clean-up", endpoint_url="", is_locked=True)
        self.jobs.stored[self.job.id] = self.job

    def register(self, name: str, *, gone: bool = False, **changes: object) -> None:
        handler = a_handler(name, **changes)
        self.handlers.put(RegisteredHandler(handler=handler, job_id=f"job_{name}", gone_at=NOON if gone else None))


@pytest.fixture
def world() -> World:
    return World()


def test_the_functions_of_the_deployed_code_are_listed_with_their_defaults(world):
    _, listed = world.ask("GET", "/handlers", who="rita")

    assert [(each["name"], each["isLocked"]) for each in listed] == [("clean-up", False), ("locked", True)]
    assert (listed[0]["function"], listed[0]["cronExpression"]) == ("jobs.all:clean-up", "0 3 * * *")


def test_people_give_a_function_a_job_of_theirs_with_a_payload(world):
    status, job = world.ask("POST", "/jobs", JOB | {"payload": {"days": 3, "deep": {"apiKey": "abcdef"}}})

    assert (status, job["kind"], job["handler"], job["endpointUrl"]) == (201, "function", "clean-up", None)
    assert job["payload"] == {"days": 3, "deep": {"apiKey": "•••"}}
    assert world.jobs.stored[job["id"]].payload["deep"] == {"apiKey": "abcdef"}


def test_the_mask_sent_back_keeps_what_it_stands_for(world):
    job = world.ask("POST", "/jobs", JOB | {"payload": {"days": 3, "apiKey": "abcdef"}})[1]

    world.ask("PATCH", f"/jobs/{job['id']}", {"payload": {"days": 4, "apiKey": "•••"}})

    assert world.jobs.stored[job["id"]].payload == {"days": 4, "apiKey": "abcdef"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"handler": "unknown"}, "handler"),
        ({"handler": "gone"}, "handler"),
        ({"handler": "locked"}, "handler"),
        ({"handler": None}, "handler"),
        ({"endpointUrl": "https://example.com/"}, "endpointUrl"),
        ({"headers": {"X-A": "b"}}, "headers"),
        ({"callbackDeadlineSeconds": 60}, "callbackDeadlineSeconds"),
        ({"payload": {"text": "x" * 70_000}}, "payload"),
        ({"kind": "shell"}, "kind"),
    ],
)
def test_what_a_function_job_cannot_have_is_named(world, changes, field):
    assert field in world.problems("POST", "/jobs", JOB | changes)


@pytest.mark.parametrize(
    ("changes", "field"),
    [({}, "endpointUrl"), ({"handler": "clean-up"}, "handler"), ({"payload": {"a": 1}}, "payload")],
)
def test_what_an_http_job_cannot_have_is_named(world, changes, field):
    url = {} if field == "endpointUrl" else {"endpointUrl": "https://example.com/"}

    assert field in world.problems("POST", "/jobs", {"name": "x", "cronExpression": "0 3 * * *", **url, **changes})


def test_a_job_keeps_its_kind_and_its_function(world):
    world.register("another")
    job = world.ask("POST", "/jobs", JOB)[1]
    http = {"name": "mine", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}

    assert "kind" in world.problems("PUT", f"/jobs/{job['id']}", http)
    assert "handler" in world.problems("PUT", f"/jobs/{job['id']}", JOB | {"handler": "another"})
    assert world.ask("PUT", f"/jobs/{job['id']}", JOB | {"retryCount": 1})[0] == 200


def test_a_locked_job_is_not_deleted(world):
    status, error = world.ask("DELETE", f"/jobs/{world.job.id}", who="adam")

    assert (status, error["code"]) == (403, "JOB_LOCKED")


def test_a_run_by_hand_waits_in_the_function_lane(world):
    assert world.ask("POST", f"/jobs/{world.job.id}/execute")[0] == 202
    assert [lane for _, lane, _ in world.queue.sent] == [Lane.FUNCTION]


def running(world: World):
    occurrence = occurrence_of(world.job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    claim = claimed(world.job, occurrence, attempt=1, fence="f", now=world.clock())
    world.runs.records[key_of(claim)] = claim
    world.runs.locks[world.job.id] = lock_of(claim)
    return claim


def test_a_job_that_runs_is_not_run_twice(world):
    claim = running(world)

    status, error = world.ask("POST", f"/jobs/{world.job.id}/execute")
    world.runs.records[key_of(claim)] = replace(claim, status=ExecutionStatus.SUCCESS, lease_until=None)

    assert (status, error["code"]) == (409, "ALREADY_RUNNING")
    assert world.ask("POST", f"/jobs/{world.job.id}/execute")[0] == 202


@pytest.mark.parametrize(("who", "shown"), [("adam", '"/var/task/jobs/all.py"'), ("alice", '"all.py"')])
def test_where_the_code_is_is_told_to_administrators_alone(world, who, shown):
    claim = running(world)
    failed = CallResult(
        status=ExecutionStatus.FAILED,
        duration_ms=5,
        error_category=ErrorCategory.HANDLER,
        error_message="ValueError: no",
        traceback=TRACE,
        log=("INFO reading /var/task/jobs/all.py",),
    )
    world.runs.records[key_of(claim)] = replace(claim, status=ExecutionStatus.FAILED, result=failed)

    _, found = world.ask("GET", f"/executions/{claim.id}", who=who)

    assert shown in found["traceback"]
    assert ("/var/task" in found["log"][0]) is (who == "adam")
