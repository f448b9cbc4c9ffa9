"""A definition is called once through the API, without being saved."""

import pytest

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.call import AuthKind
from tests.functions.api_world import ApiWorld

TARGET = {"endpointUrl": "https://example.com/ping?key=hidden"}


@pytest.fixture
def world():
    return ApiWorld()


def attempt(world, body=TARGET, **how):
    return world.ask("POST", "/jobs/test", body, **how)


def saved(world, **fields):
    body = {"name": "saved", "cronExpression": "@daily", "endpointUrl": "https://example.com/"} | fields
    status, job = world.ask("POST", "/jobs", body)
    assert status == 201, job
    return job


def test_the_full_result_is_answered_and_no_job_nor_run_is_left(world):
    status, result = attempt(world)

    assert status == 200
    assert result == {
        "status": "SUCCESS",
        "durationMs": 120,
        "request": {"method": "GET", "url": "https://example.com/ping"},
        "responseStatus": 200,
        "responseHeaders": [
            {"name": "content-type", "value": "text/plain"},
            {"name": "set-cookie", "value": "•••"},
        ],
        "responseContentType": "text/plain",
        "responseExcerpt": "ok",
        "timings": {"dnsMs": 1, "connectMs": 2, "tlsMs": 30, "firstByteMs": 80, "downloadMs": 1},
        "errorCategory": None,
        "errorMessage": None,
    }
    assert (world.jobs.stored, world.runs.records, world.queue.sent) == ({}, {}, [])


def test_the_whole_definition_of_the_call_arrives_at_the_tester(world):
    attempt(
        world,
        TARGET
        | {
            "httpMethod": "POST",
            "headers": {"X-A": "b"},
            "queryParams": {"c": "d"},
            "body": "{{attempt}}",
            "auth": {"type": "bearer", "token": "t0ken"},
            "expect": {"status": ["204"]},
            "sendIdentification": False,
            "timeoutMs": 25_000,
            "name": "tried",
        },
    )

    (job,) = world.tester.called
    assert (job.name, str(job.http_method), job.timeout_ms, job.owner_id) == ("tried", "POST", 25_000, "usr_alice")
    assert (dict(job.headers), dict(job.query_params), job.body) == ({"X-A": "b"}, {"c": "d"}, "{{attempt}}")
    assert (job.auth.token, job.expect.status, job.send_identification) == ("t0ken", ("204",), False)


def test_a_saved_job_s_secrets_stand_where_the_mask_is_sent(world):
    job = saved(world, auth={"type": "basic", "username": "ann", "password": "sesame"}, headers={"X-Token": "abc123"})
    fields = {name: job[name] for name in ("endpointUrl", "auth", "headers")}

    status, _ = attempt(world, fields | {"jobId": job["id"]})

    (called,) = world.tester.called
    assert (status, called.auth.kind, called.auth.password) == (200, AuthKind.BASIC, "sesame")
    assert dict(called.headers) == {"X-Token": "abc123"}


@pytest.mark.parametrize(("who", "expected"), [("bob", 404), ("rita", 403)])
def test_nobody_else_tries_a_job_out_with_its_secrets(world, who, expected):
    job = saved(world, auth={"type": "bearer", "token": "sesame"})
    body = {"endpointUrl": "https://thief.example/", "auth": job["auth"], "jobId": job["id"]}

    assert attempt(world, body, who=who)[0] == expected
    assert world.tester.called == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"timeoutMs": 25_001}, "timeoutMs"),
        ({"endpointUrl": "http://169.254.169.254/latest/meta-data"}, "endpointUrl"),
        ({"endpointUrl": "ftp://example.com/"}, "endpointUrl"),
        ({"auth": {"type": "bearer", "token": "•••"}}, "auth.token"),
        ({"auth": {"type": "bearer", "token": "${secret:NONE}"}}, "auth.token"),
        ({"body": "{{never}}"}, "body"),
        ({"expect": {"status": ["fine"]}}, "expect.status.0"),
        ({"cronExpression": "@daily"}, "cronExpression"),
        ({"retryCount": 3}, "retryCount"),
    ],
)
def test_what_could_not_be_saved_is_not_called_either(world, fields, field):
    assert list(world.problems("POST", "/jobs/test", TARGET | fields)) == [field]
    assert world.tester.called == []


def test_the_trail_tells_what_was_called_without_the_query(world):
    attempt(world)

    (entry,) = world.audit.entries
    assert (entry.action, dict(entry.changes)) == ("job.test", {"request": [None, "GET https://example.com/ping"]})


def test_ten_a_minute_are_enough_for_one_person():
    world = ApiWorld(rate_limit=100)
    for _ in range(10):
        assert attempt(world)[0] == 200

    assert (attempt(world)[0], attempt(world, who="bob")[0], len(world.tester.called)) == (429, 200, 11)
    world.clock.advance(minutes=1)
    assert attempt(world)[0] == 200


def test_a_token_that_may_write_and_not_run_tries_nothing_out(world):
    world.headers["writer"] = world.token(Role.USER, Scope.WRITE, Scope.READ)

    assert attempt(world, who="writer")[0] == 403
    assert world.tester.called == []
