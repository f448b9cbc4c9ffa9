"""Trials, runs asked for again and the lanes' measure on the whole stack, every function with its own rights."""

import pytest

from tests.e2e.conftest import eventually
from tests.e2e.test_runs import run_to_end


@pytest.fixture
def secret(api):
    """A name that stands for `open sesame`."""
    api.data("PUT", "/secrets/E2E_TOKEN", {"value": "open sesame"}, status=201)
    yield "E2E_TOKEN"
    api.data("DELETE", "/secrets/E2E_TOKEN", status=204)


def test_a_trial_calls_the_target_with_its_secret_and_shows_all_but_that(api, stack, secret):
    body = {
        "endpointUrl": f"{stack.info['targetUrl']}/echo",
        "httpMethod": "POST",
        "auth": {"type": "bearer", "token": "${secret:E2E_TOKEN}"},
        "expect": {"jsonPath": [{"path": "$.method", "equals": "POST"}]},
        "timeoutMs": 5_000,
    }

    result = api.data("POST", "/jobs/test", body)

    assert (result["status"], result["responseStatus"], result["errorMessage"]) == ("SUCCESS", 200, None)
    assert "Bearer •••" in result["responseExcerpt"]
    assert "sesame" not in str(result)
    assert "content-type" in {header["name"] for header in result["responseHeaders"]}


def test_an_ended_run_is_run_again(api, received):
    job = api.create(name="again", path="/ok")
    first = run_to_end(api, job)

    again = api.data("POST", f"/executions/{first['id']}/retry", status=202)

    ended = eventually(
        lambda: (now := api.data("GET", f"/executions/{again['id']}")) and now["completedAt"] and now, 40
    )
    assert (ended["status"], ended["trigger"], ended["retryOf"]) == ("SUCCESS", "retry", first["id"])
    assert len(received(job["id"])) == 2


def test_the_queue_tells_each_lane_s_limit_and_age(api):
    lanes = api.data("GET", "/queue")["lanes"]

    assert {lane["lane"]: lane["limit"] for lane in lanes} == {"short": 6, "long": 2, "manual": 2, "function": 2}
    assert all(lane["oldestAgeSeconds"] in (0, None) or lane["waiting"] for lane in lanes)
