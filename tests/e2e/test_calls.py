"""What jobs prove, expect and keep secret, through the API, the Parameter Store and the executor's own rights."""

import pytest

from cron_manager.domain.signature import signature
from tests.e2e.test_runs import run_to_end

VALUE = "s3cret/välue+of the tests"
SIGNING = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def test_a_secret_reaches_the_target_and_nothing_else_shows_it(api, received):
    api.data("PUT", "/secrets/E2E_KEY", {"value": VALUE}, status=201)
    job = api.create(
        name="with a secret",
        path="/echo",
        httpMethod="POST",
        body='{"key": "${secret:E2E_KEY}", "run": "{{executionId}}"}',
        queryParams={"key": "${secret:E2E_KEY}"},
        auth={"type": "basic", "username": "me", "password": "${secret:E2E_KEY}"},
    )

    ended = run_to_end(api, job)

    assert ended["errorMessage"] is None
    (request,) = received(job["id"])
    assert f'"key": "{VALUE}"' in request["body"]
    assert f'"run": "{ended["id"]}"' in request["body"]
    assert request["headers"]["Authorization"].startswith("Basic ")
    assert ended["status"] == "SUCCESS"
    told = repr([ended, api.data("GET", f"/jobs/{job['id']}"), api.data("GET", "/secrets")])
    assert "s3cret" not in told
    assert request["headers"]["Authorization"].removeprefix("Basic ") not in told


def test_a_secret_in_use_is_not_deleted(api):
    api.data("PUT", "/secrets/E2E_USED", {"value": VALUE}, status=201)
    job = api.create(name="uses a secret", headers={"X-Key": "${secret:E2E_USED}"})

    refused = api.http.delete("/secrets/E2E_USED")
    api.data("PATCH", f"/jobs/{job['id']}", {"headers": {}})
    deleted = api.http.delete("/secrets/E2E_USED")

    assert (refused.status_code, deleted.status_code) == (409, 204)
    assert "uses a secret" in refused.json()["error"]["message"]


def test_a_job_that_names_a_secret_that_is_not_there_is_refused(api):
    body = {"name": "no secret", "cronExpression": "* * * * *", "endpointUrl": "https://example.com/"}

    problems = api.problems("POST", "/jobs", {**body, "headers": {"X-Key": "${secret:E2E_GONE}"}})

    assert "E2E_GONE" in problems["headers.X-Key"]


def test_a_signed_call_can_be_verified_by_the_target(api, received):
    job = api.create(
        name="signed", path="/echo", httpMethod="POST", body="hello", auth={"type": "signature", "secret": SIGNING}
    )

    run_to_end(api, job)

    (request,) = received(job["id"])
    sent = {name.lower(): value for name, value in request["headers"].items()}
    expected = signature(SIGNING, sent["webhook-id"], int(sent["webhook-timestamp"]), b"hello")
    assert sent["webhook-signature"] == expected


def test_an_answer_that_is_not_as_expected_fails_with_a_sentence(api):
    job = api.create(
        name="expects",
        path="/echo",
        retryCount=0,
        expect={"status": ["2xx"], "jsonPath": [{"path": "$.method", "equals": "PUT"}]},
    )

    ended = run_to_end(api, job)

    assert (ended["status"], ended["errorCategory"], ended["responseStatus"]) == ("FAILED", "assertion", 200)
    assert ended["errorMessage"] == 'expected $.method to be "PUT", found "GET"'


@pytest.mark.parametrize("url", ["http://169.254.169.254/latest/", "http://[::ffff:10.0.0.1]/", "http://2852039166/"])
def test_a_target_inside_the_account_is_refused_when_the_job_is_saved(api, url):
    body = {"name": "inside", "cronExpression": "* * * * *", "endpointUrl": url}

    assert "not public" in api.problems("POST", "/jobs", body)["endpointUrl"]
