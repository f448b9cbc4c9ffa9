"""Work that goes on after its call, from the executor's 202 to the target's own call, with IAM enforced."""

import httpx2

from tests.e2e.conftest import eventually


def run(api, path: str, **fields: object) -> str:
    """Runs a job whose target has a minute; answers the execution's id."""
    job = api.create(name=f"later {path}", path=path, callbackDeadlineSeconds=60, **fields)
    return str(api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"])


def ended(api, execution_id: str):
    def found():
        execution = api.data("GET", f"/executions/{execution_id}")
        return execution if execution["completedAt"] else None

    return eventually(found, 40)


def test_a_target_answers_later_and_its_callback_ends_the_run(api):
    run_id = run(api, "/later?s=3")

    waiting = eventually(
        lambda: (now := api.data("GET", f"/executions/{run_id}")) and now["awaitingCallbackUntil"] and now, 30
    )
    after = ended(api, run_id)

    assert (waiting["status"], waiting["attempts"]) == ("RUNNING", [])
    assert (after["status"], after["reason"], after["responseExcerpt"]) == ("SUCCESS", "after 3 s", "worked\n")
    assert after["attempts"][0]["durationMs"] >= 3_000


def test_a_reported_failure_is_tried_again(api):
    after = ended(api, run(api, "/later?s=0.2&status=failed", retryCount=1, retryStrategy="fixed"))

    assert (after["status"], len(after["attempts"])) == ("FAILED", 2)
    assert after["errorMessage"] == "the target reported a failure: after 0.2 s"


def test_a_used_token_is_refused(api, received):
    job = api.create(name="later once", path="/later?s=0.2", callbackDeadlineSeconds=60)
    run_id = str(api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"])
    ended(api, run_id)
    (request,) = received(job["id"])
    headers = {"X-Cron-Callback-Token": request["headers"]["X-Cron-Callback-Token"]}

    answer = httpx2.post(
        request["headers"]["X-Cron-Callback-Url"], json={"status": "failed"}, headers=headers, trust_env=False
    )

    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "NOT_FOUND")
    assert api.data("GET", f"/executions/{run_id}")["status"] == "SUCCESS"
