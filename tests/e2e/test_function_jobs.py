"""Jobs that live in code, from the deployment's own package to the record: whatever the function does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import Api, as_administrator, eventually, started

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def api() -> Iterator[Api]:
    with started(jobs=HERE / "function_jobs", console=False) as running, as_administrator(running) as caller:
        eventually(lambda: len(caller.data("GET", "/handlers")) >= 8, seconds=150, pause=1)
        yield caller


def job_of(api: Api, name: str) -> dict[str, object]:
    found = {each["name"]: each for each in api.data("GET", "/handlers")}[name]
    return api.data("GET", f"/jobs/{found['jobId']}")


def run_to_end(api: Api, job: dict[str, object]) -> dict[str, object]:
    run = api.data("POST", f"/jobs/{job['id']}/execute", status=202)

    def ended() -> dict[str, object] | None:
        found = api.data("GET", f"/executions/{run['id']}")
        return found if found["status"] not in {"QUEUED", "RUNNING"} else None

    return eventually(ended, seconds=60)


def counted(api: Api, job: dict[str, object], *, successes: int, failures: int) -> bool:
    def as_expected() -> bool:
        now = api.data("GET", f"/jobs/{job['id']}")
        return (now["successCount"], now["failureCount"]) == (successes, failures)

    return eventually(as_expected)


def test_a_function_becomes_a_locked_job_that_eventbridge_knows(api):
    job = job_of(api, "greets")

    assert (job["kind"], job["handler"], job["endpointUrl"]) == ("function", "greets", None)
    assert (job["cronExpression"], job["isLocked"], job["isActive"]) == ("*/5 * * * *", True, True)
    assert (job["retryCount"], job["description"]) == (2, "Says what it was given.")
    assert eventually(lambda: api.data("GET", f"/jobs/{job['id']}")["registration"] == "REGISTERED")
    refused = api.http.patch(f"/jobs/{job['id']}", json={"cronExpression": "0 4 * * *"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "JOB_LOCKED")
    assert api.http.delete(f"/jobs/{job['id']}").status_code == 403


def test_what_a_function_returns_prints_and_logs_is_kept(api):
    job = job_of(api, "greets")

    ended = run_to_end(api, job)

    assert (ended["status"], ended["traceback"], ended["request"]) == ("SUCCESS", None, None)
    assert ended["responseExcerpt"] == '{"remaining": true, "payload": {}}'
    assert set(ended["log"]) == {"printed", f"INFO attempt 1 of {ended['id']}"}
    assert counted(api, job, successes=1, failures=0)


def test_a_function_that_raises_is_tried_again(api):
    job = job_of(api, "fails-once")

    ended = run_to_end(api, job)

    first, second = ended["attempts"]
    assert (ended["status"], ended["responseExcerpt"]) == ("SUCCESS", '"at last"')
    assert (first["status"], first["errorCategory"]) == ("FAILED", "handler")
    assert first["errorMessage"] == "ValueError: not yet: password=•••"
    assert second["status"] == "SUCCESS"
    assert counted(api, job, successes=1, failures=0)


def test_a_function_may_say_that_trying_again_is_no_use(api):
    job = job_of(api, "gives-up")

    ended = run_to_end(api, job)

    assert (ended["status"], len(ended["attempts"])) == ("FAILED", 1)
    assert "in give_up" in ended["traceback"]
    assert "NoRetry: no use" in ended["traceback"]
    assert counted(api, job, successes=0, failures=1)


def test_a_function_that_never_ends_is_ended_at_its_deadline(api):
    job = job_of(api, "hangs")

    ended = run_to_end(api, job)

    assert (ended["status"], ended["errorCategory"], ended["log"]) == ("TIMEOUT", "timeout", ["begun"])
    assert 2_000 <= ended["attempts"][0]["durationMs"] < 6_000
    assert counted(api, job, successes=0, failures=1)


def test_a_function_that_kills_its_interpreter_leaves_a_true_record(api):
    job = job_of(api, "kills-its-interpreter")

    ended = run_to_end(api, job)

    assert (ended["status"], ended["errorCategory"], len(ended["attempts"])) == ("CRASHED", "crash", 1)
    assert "exit status 7" in ended["errorMessage"]
    assert ended["log"] == ["last words"]
    assert counted(api, job, successes=0, failures=1)


def test_a_second_run_is_refused_while_one_goes_on_and_a_cancelled_one_ends(api):
    job = job_of(api, "waits-for-its-cancellation")
    run = api.data("POST", f"/jobs/{job['id']}/execute", status=202)
    eventually(lambda: api.data("GET", f"/executions/{run['id']}")["status"] == "RUNNING")

    refused = api.http.post(f"/jobs/{job['id']}/execute")
    api.data("POST", f"/executions/{run['id']}/cancel")

    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "ALREADY_RUNNING")
    assert api.data("GET", f"/executions/{run['id']}")["status"] == "CANCELLED"
    eventually(lambda: api.http.post(f"/jobs/{job['id']}/execute").status_code == 202)


def test_a_function_sees_neither_the_workers_credentials_nor_its_tables(api):
    ended = run_to_end(api, job_of(api, "looks-around"))

    assert ended["responseExcerpt"] == "[]"


def test_a_disabled_job_cannot_be_run(api):
    job = job_of(api, "sleeps-at-first")

    assert job["isActive"] is False
    assert api.http.post(f"/jobs/{job['id']}/execute").status_code == 409


def test_people_give_functions_further_jobs_with_a_payload(api):
    fields = {"name": "another", "kind": "function", "cronExpression": "@daily", "handler": "fails-once"}
    job = api.data("POST", "/jobs", {**fields, "payload": {"depth": 2, "apiKey": "a-secret-one"}}, status=201)

    refused = api.problems("POST", "/jobs", {**fields, "name": "locked", "handler": "greets"})

    assert job["payload"] == {"depth": 2, "apiKey": "•••"}
    assert set(refused) == {"handler"}
    assert run_to_end(api, job)["status"] == "SUCCESS"


def test_cron_managers_own_jobs_are_there_locked_and_run(api):
    own = [each for each in api.data("GET", "/handlers") if each["isSystem"]]

    assert {each["name"] for each in own} == {
        "system:expired-sessions",
        "system:orphan-schedules",
        "system:purge-deleted-jobs",
        "system:service-levels",
        "system:stale-executions",
    }
    assert all(each["isLocked"] for each in own)
    for each in own:
        ended = run_to_end(api, api.data("GET", f"/jobs/{each['jobId']}"))
        assert ended["status"] == "SUCCESS", ended
