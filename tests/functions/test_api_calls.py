"""What a job's call proves and expects, through the API: secrets are not shown, and kept if their mask comes back."""

import json

import pytest

from tests.functions.api_world import ApiWorld

BASE = {"name": "backup", "cronExpression": "0 3 * * *", "endpointUrl": "https://example.com/"}
KINDS = {
    "none": ({"type": "none"}, {"type": "none"}),
    "basic": (
        {"type": "basic", "username": "ann", "password": "sesame"},
        {"type": "basic", "username": "ann", "password": "•••"},
    ),
    "bearer": ({"type": "bearer", "token": "abc123"}, {"type": "bearer", "token": "•••"}),
    "api key in a header": (
        {"type": "apiKey", "name": "X-API-Key", "value": "abc123"},
        {"type": "apiKey", "name": "X-API-Key", "value": "•••", "in": "header"},
    ),
    "api key in the query": (
        {"type": "apiKey", "name": "key", "value": "abc123", "in": "query"},
        {"type": "apiKey", "name": "key", "value": "•••", "in": "query"},
    ),
    "signature": (
        {"type": "signature", "secret": "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="},
        {"type": "signature", "secret": "•••"},
    ),
    "a secret by its name": (
        {"type": "bearer", "token": "${secret:TOKEN}"},
        {"type": "bearer", "token": "${secret:TOKEN}"},
    ),
}
EXPECT = {
    "status": ["2xx", "304"],
    "bodyContains": "ok",
    "bodyExcludes": None,
    "jsonPath": [{"path": "$.a.b[0]", "equals": 1.5}, {"path": "$.list", "equals": [None, {"x": "y"}]}],
    "maxDurationMs": 2000,
}
ANY_SUCCESS = {"status": ["2xx"], "bodyContains": None, "bodyExcludes": None, "jsonPath": None, "maxDurationMs": None}


@pytest.fixture
def world():
    return ApiWorld()


def create(world, **fields):
    status, job = world.ask("POST", "/jobs", BASE | fields)
    assert status == 201, job
    return job


def own(world, name, who="alice"):
    assert world.ask("PUT", f"/secrets/{name}", {"value": "open sesame"}, who=who)[0] == 201


def stored(world):
    (job,) = world.jobs.stored.values()
    return job


def test_a_job_that_says_nothing_of_its_call_gets_the_defaults(world):
    job = create(world)

    assert (job["auth"], job["expect"], job["sendIdentification"]) == ({"type": "none"}, ANY_SUCCESS, True)


@pytest.mark.parametrize(("sent", "shown"), KINDS.values(), ids=KINDS)
def test_every_kind_of_auth_is_kept_and_its_secret_never_shown(world, sent, shown):
    own(world, "TOKEN")

    job = create(world, auth=sent)

    assert job["auth"] == shown
    assert world.ask("GET", f"/jobs/{job['id']}") == (200, job)
    assert set(filter(None, (stored(world).auth.password, stored(world).auth.token))) <= set(sent.values())


def test_expectations_are_answered_as_they_were_sent(world):
    job = create(world, expect=EXPECT, sendIdentification=False)

    assert (job["expect"], job["sendIdentification"]) == (EXPECT, False)


def test_a_mask_that_comes_back_keeps_the_secret(world):
    job = create(world, auth=KINDS["basic"][0], headers={"Authorization": "Bearer old", "Accept": "text/plain"})
    assert job["headers"] == {"Authorization": "•••", "Accept": "text/plain"}

    changes = {"auth": job["auth"] | {"username": "bea"}, "headers": job["headers"] | {"Accept": "*/*"}}
    status, changed = world.ask("PATCH", f"/jobs/{job['id']}", changes)

    assert (status, changed["auth"]["username"]) == (200, "bea")
    assert (stored(world).auth.password, dict(stored(world).headers)) == (
        "sesame",
        {"Authorization": "Bearer old", "Accept": "*/*"},
    )


def test_a_secret_in_the_url_s_own_query_is_shown_to_nobody_found_by_no_search_and_kept_when_the_mask_comes_back(world):
    job = create(world, endpointUrl="https://example.com/hook?api_key=k3y-of-mine&page=1")
    assert job["endpointUrl"] == "https://example.com/hook?api_key=•••&page=1"
    assert world.ask("GET", "/jobs", query="search=k3y-of")[1] == []

    status, changed = world.ask("PATCH", f"/jobs/{job['id']}", {"endpointUrl": "https://example.com/hook?api_key=•••"})

    assert (status, changed["endpointUrl"]) == (200, "https://example.com/hook?api_key=•••")
    assert stored(world).endpoint_url == "https://example.com/hook?api_key=k3y-of-mine"
    assert "k3y-of-mine" not in str(world.jobs.entries)


def test_a_mask_in_the_url_that_stands_for_nothing_is_refused(world):
    problems = world.problems("POST", "/jobs", BASE | {"endpointUrl": "https://example.com/hook?api_key=•••"})

    assert set(problems) == {"endpointUrl"}


def test_a_whole_job_can_be_sent_back_as_it_was_read(world):
    job = create(world, auth=KINDS["bearer"][0], headers={"X-API-Key": "k3y"}, queryParams={"token": "t0ken", "a": "b"})
    before = stored(world)
    writable = set(BASE) | {"auth", "headers", "queryParams"}

    status, _ = world.ask("PUT", f"/jobs/{job['id']}", {name: job[name] for name in writable})

    after = stored(world)
    assert status == 200
    assert (after.auth, after.headers, after.query_params) == (before.auth, before.headers, before.query_params)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"auth": {"type": "bearer", "token": "•••"}}, "auth.token"),
        ({"headers": {"Authorization": "•••"}}, "headers.Authorization"),
        ({"queryParams": {"token": "•••"}}, "queryParams.token"),
        ({"auth": {"type": "digest"}}, "auth"),
        ({"auth": {}}, "auth"),
        ({"auth": {"type": "basic"}}, "auth.username"),
        ({"auth": {"type": "basic", "username": "a:b"}}, "auth.username"),
        ({"auth": {"type": "bearer", "token": ""}}, "auth.token"),
        ({"auth": {"type": "bearer", "token": "with\nbreak"}}, "auth.token"),
        ({"auth": {"type": "bearer", "tokn": "x", "token": "abc"}}, "auth.tokn"),
        ({"auth": {"type": "apiKey", "name": "X Key", "value": "x"}}, "auth.name"),
        ({"auth": {"type": "apiKey", "name": "X", "value": "x", "in": "body"}}, "auth.in"),
        ({"auth": None}, "auth"),
        ({"expect": {"status": []}}, "expect.status"),
        ({"expect": {"status": ["ok"]}}, "expect.status.0"),
        ({"expect": {"jsonPath": [{"path": "a b", "equals": 1}]}}, "expect.jsonPath.0.path"),
        ({"expect": {"jsonPath": [{"path": "$.a"}]}}, "expect.jsonPath.0.equals"),
        ({"expect": {"maxDurationMs": 0}}, "expect.maxDurationMs"),
        ({"endpointUrl": "https://example.com/{{when}}"}, "endpointUrl"),
        ({"endpointUrl": "https://{{jobName}}.example.com/"}, "endpointUrl"),
        ({"headers": {"X-When": "{{later}}"}}, "headers.X-When"),
        ({"queryParams": {"a": "${secret:no name}"}}, "queryParams.a"),
        ({"body": "{{ attempts }}"}, "body"),
        ({"auth": {"type": "bearer", "token": "{{token}}"}}, "auth.token"),
    ],
)
def test_what_cannot_be_called_is_refused_by_its_field(world, fields, field):
    assert list(world.problems("POST", "/jobs", BASE | fields)) == [field]


def test_a_change_is_judged_by_the_job_that_it_makes(world):
    job = create(world)

    assert list(world.problems("PATCH", f"/jobs/{job['id']}", {"body": "{{never}}"})) == ["body"]
    assert list(world.problems("PATCH", f"/jobs/{job['id']}", {"auth": {"type": "bearer", "token": "•••"}})) == [
        "auth.token"
    ]


def test_the_words_of_a_run_may_stand_where_they_are_filled_in(world):
    job = create(
        world,
        endpointUrl="https://example.com/{{jobId}}?at={{scheduledFor}}",
        headers={"X-Try": "{{attempt}}"},
        body='{"run": "{{executionId}}", "job": "{{jobName}}"}',
    )

    assert job["endpointUrl"].endswith("?at={{scheduledFor}}")


def test_the_trail_says_that_a_secret_changed_and_not_how(world):
    job = create(world, auth=KINDS["bearer"][0], queryParams={"token": "t0ken"})

    world.ask("PATCH", f"/jobs/{job['id']}", {"auth": KINDS["basic"][0], "queryParams": {}, "expect": EXPECT})

    told = json.dumps(dict(world.jobs.entries[-1].changes))
    assert set(world.jobs.entries[-1].changes) == {"auth", "queryParams", "expect"}
    assert not [secret for secret in ("abc123", "sesame", "t0ken") if secret in told]


def test_no_answer_and_no_list_shows_a_secret(world):
    create(world, auth=KINDS["basic"][0], headers={"Cookie": "sid=s3ss10n"}, queryParams={"api_key": "k3y-k3y"})

    told = json.dumps(world.ask("GET", "/jobs")[1])

    assert not [secret for secret in ("sesame", "s3ss10n", "k3y-k3y") if secret in told]


def test_a_secret_that_is_not_there_or_somebody_else_s_cannot_be_named(world):
    own(world, "HERS", who="bob")
    job = create(world)
    fields = {"headers": {"X-A": "${secret:HERS}"}, "auth": {"type": "bearer", "token": "${secret:NONE}"}}

    assert list(world.problems("POST", "/jobs", BASE | {"name": "x"} | fields)) == ["headers.X-A", "auth.token"]
    assert list(world.problems("PATCH", f"/jobs/{job['id']}", {"body": "${secret:HERS}"})) == ["body"]
    assert world.ask("PATCH", f"/jobs/{job['id']}", {"body": "${secret:HERS}"}, who="adam")[0] == 200


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://localhost:80/",
        "http://169.254.169.254/latest",
        "http://2130706433/",
    ],
)
def test_a_target_that_plainly_leads_inside_is_refused_at_once(world, url):
    job = create(world)

    assert list(world.problems("POST", "/jobs", BASE | {"name": "x", "endpointUrl": url})) == ["endpointUrl"]
    assert list(world.problems("PATCH", f"/jobs/{job['id']}", {"endpointUrl": url})) == ["endpointUrl"]
