"""What people do to keep many jobs in order, on a whole deployment with each function's own rights: categories, copies,
deleted jobs, many at once, keys of repeated calls, whose change it was, and how a job does.
"""

import csv
import io
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.conftest import eventually


@pytest.fixture
def category(api):
    """A category of the test's own, with two jobs in it."""

    def made(name: str, jobs: int = 2):
        found = api.data("POST", "/categories", {"name": name, "color": "#2563eb"}, status=201)
        return found, [api.create(name=f"{name} {number}", categoryId=found["id"])["id"] for number in range(jobs)]

    return made


def with_key(api, path, body, key):
    return api.http.post(path, json=body, headers={"Idempotency-Key": key})


def ended(api, execution_id):
    def look():
        found = api.data("GET", f"/executions/{execution_id}")
        return found if found["completedAt"] else None

    return eventually(look, 40)


def test_the_jobs_of_a_deleted_category_are_in_the_one_that_it_says(api, category):
    billing, jobs = category("keeping billing")
    finance, _ = category("keeping finance", 0)
    assert api.data("GET", f"/categories/{billing['id']}")["jobs"] == 2
    refused = api.http.delete(f"/categories/{billing['id']}")
    assert (refused.status_code, refused.json()["error"]["details"]) == (409, {"jobs": 2})

    api.data("DELETE", f"/categories/{billing['id']}?moveTo={finance['id']}", status=204)

    found = [api.data("GET", f"/jobs/{each}") for each in jobs]
    assert {(job["categoryId"], job["version"]) for job in found} == {(finance["id"], 1)}
    assert {each["id"]: each["jobs"] for each in api.data("GET", "/categories")}[finance["id"]] == 2
    assert api.http.get(f"/categories/{billing['id']}").status_code == 404


def test_a_copy_calls_with_the_original_s_secrets(api, received):
    original = api.create(name="with a secret", path="/echo", headers={"X-Key": "open sesame"})

    copy = api.data("POST", f"/jobs/{original['id']}/clone", {"isActive": True}, status=201)
    run = ended(api, api.data("POST", f"/jobs/{copy['id']}/execute", {}, status=202)["id"])

    assert (copy["name"], run["status"]) == ("copy of with a secret", "SUCCESS")
    (request,) = received(copy["id"])
    assert request["headers"]["X-Key"] == "open sesame"


def test_a_deleted_job_comes_back_with_its_history_and_runs_again(api):
    job = api.create(name="comes back")
    run = ended(api, api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"])
    api.data("DELETE", f"/jobs/{job['id']}", status=204)
    listed = eventually(lambda: [each for each in api.data("GET", "/jobs/deleted") if each["id"] == job["id"]])
    assert listed[0]["deletedAt"]
    namesake = api.create(name="comes back")

    taken = api.http.post(f"/jobs/{job['id']}/restore", json={})
    restored = api.data("POST", f"/jobs/{job['id']}/restore", {"name": "is back"})

    assert taken.json()["error"]["code"] == "NAME_TAKEN"
    assert (restored["name"], restored["isActive"], namesake["name"]) == ("is back", False, "comes back")
    assert [each["id"] for each in api.executions(job["id"])] == [run["id"]]
    api.data("POST", f"/jobs/{job['id']}/enable", {})
    eventually(lambda: api.data("GET", f"/jobs/{job['id']}")["registration"] == "REGISTERED")


def test_many_jobs_are_changed_at_once_and_each_says_what_became_of_it(api, category):
    _, jobs = category("many", 10)
    call = api.http.post("/jobs/bulk", json={"action": "disable", "ids": [*jobs, "job_x"], "reason": "maintenance"})

    outcomes = call.json()["data"]["outcomes"]
    assert [each["ok"] for each in outcomes] == [True] * 10 + [False]
    assert {api.data("GET", f"/jobs/{each}")["disabledReason"] for each in jobs} == {"maintenance"}
    request_id = call.json()["meta"]["requestId"]
    told = eventually(lambda: [each["action"] for each in api.data("GET", f"/audit?search={request_id}&limit=50")])
    assert sorted(told) == ["job.bulk", *["job.disable"] * 10]

    api.data("POST", "/jobs/bulk", {"action": "enable", "ids": jobs})
    runs = api.data("POST", "/jobs/bulk", {"action": "execute", "ids": jobs[:3]})["outcomes"]
    assert {ended(api, each["executionId"])["status"] for each in runs} == {"SUCCESS"}


def test_a_repeated_call_is_carried_out_once_however_often_and_fast_it_comes(api, stack):
    body = {"name": "once", "cronExpression": "0 0 1 1 *", "endpointUrl": f"{stack.info['targetUrl']}/ok"}

    with ThreadPoolExecutor(6) as callers:
        answers = list(callers.map(lambda _: with_key(api, "/jobs", body, "key-1"), range(6)))
    again = with_key(api, "/jobs", body, "key-1")

    assert {answer.status_code for answer in answers} <= {201, 409}
    assert {a.json()["error"]["code"] for a in answers if a.status_code == 409} <= {"REQUEST_IN_PROGRESS"}
    made = {answer.json()["data"]["id"] for answer in [*answers, again] if answer.status_code == 201}
    assert len(made) == 1
    assert (again.status_code, again.headers["Idempotency-Replayed"]) == (201, "true")
    other = with_key(api, "/jobs", body | {"name": "twice"}, "key-1")
    assert (other.status_code, other.json()["error"]["code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


def test_a_token_s_secret_is_not_given_again_to_a_repeated_call(api):
    body = {"name": "a program", "scopes": ["READ"]}

    first, second = (with_key(api, "/auth/tokens", body, "key-2") for _ in range(2))

    assert (first.status_code, second.status_code) == (201, 409)
    assert second.json()["error"]["details"] == {"id": first.json()["data"]["id"]}


def test_whose_change_a_schedule_is_and_why_is_kept(api):
    job = api.create(name="moved")
    change = {"cronExpression": "0 5 * * *", "changeReason": "the export is ready then", "version": job["version"]}
    api.data("PATCH", f"/jobs/{job['id']}", change)
    me = api.data("GET", "/auth/me")["id"]

    newest, created = api.data("GET", f"/jobs/{job['id']}/schedule-changes")

    assert (newest["by"], newest["reason"], newest["changed"]) == (me, "the export is ready then", ["cronExpression"])
    assert (newest["from"]["cronExpression"], newest["to"]["cronExpression"]) == ("0 0 1 1 *", "0 5 * * *")
    assert api.data("GET", f"/audit/{newest['auditEntryId']}")["resource"] == job["id"]
    assert created["action"] == "job.create"


def test_a_rule_s_own_change_names_the_rule(api):
    job = api.create(name="fails once", path="/fail?status=404", disableAfterFailures=1)
    ended(api, api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"])

    def stopped():
        newest = api.data("GET", f"/jobs/{job['id']}/schedule-changes")[0]
        return newest if newest["action"] == "job.disable" else None

    newest = eventually(stopped)
    assert (newest["by"], newest["to"]["isScheduled"]) == ("system", False)
    assert "failed" in newest["reason"]


def test_how_a_job_does_and_what_was_different_when_it_began_to_fail(api):
    job = api.create(name="breaks", disableAfterFailures=0, retryCount=0)
    good = ended(api, api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"])
    broken = job["endpointUrl"].replace("/ok", "/fail?status=410")
    api.data("PATCH", f"/jobs/{job['id']}", {"endpointUrl": broken})
    bad = ended(api, api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"])

    statistics = api.data("GET", f"/jobs/{job['id']}/statistics?days=1")
    changed = eventually(lambda: found if (found := what_changed(api, job))["changes"] else None)

    assert (statistics["succeeded"], statistics["failed"], statistics["streaks"]["failing"]) == (1, 1, 1)
    assert (changed["lastSuccess"]["id"], changed["firstFailure"]["id"]) == (good["id"], bad["id"])
    assert [each["field"] for each in changed["differences"] if each["field"] == "responseStatus"] == ["responseStatus"]
    (change,) = changed["changes"]
    assert change["action"] == "job.update"
    assert "endpointUrl" in change["changes"]


def what_changed(api, job):
    return api.data("GET", f"/jobs/{job['id']}/what-changed")


def test_executions_are_exported_part_by_part(api):
    job = api.create(name="exported")
    run = ended(api, api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"])

    def exported():
        found = api.http.get(f"/executions/export?jobId={job['id']}")
        return list(csv.DictReader(io.StringIO(found.text)))

    (row,) = eventually(exported)
    assert (row["id"], row["status"], row["trigger"]) == (run["id"], "SUCCESS", "manual")


def test_changed_settings_count_everywhere_within_a_minute(api):
    before = api.data("GET", "/settings")
    assert before["values"]["registrationMode"] == api.data("GET", "/auth/status")["registration"] == "invite"

    changes = {"registrationMode": "open", "apiRateLimit": 90_000, "maxConcurrentExecutions": 50}
    api.data("PATCH", "/settings", {**changes, "version": before["version"]})

    eventually(lambda: api.data("GET", "/auth/status")["registration"] == "open", 60, 2)
    eventually(lambda: api.http.get("/jobs").headers.get("RateLimit-Limit") == "90000", 60, 2)
    eventually(lambda: api.http.get("/auth/me").headers.get("RateLimit-Limit") == "90000", 60, 2)
    eventually(lambda: reshaped(api) == 4, 65, 2)
    assert api.data("GET", "/queue")["limit"] == 50
    assert 2 < most_at_once(api) <= 5  # the manual lane held two before
    given_back = api.data("PATCH", "/settings", dict.fromkeys(changes))
    assert given_back["changed"] == []
    eventually(lambda: api.data("GET", "/auth/status")["registration"] == "invite", 60, 2)


def reshaped(api):
    """The lanes that the latest sweep which shaped some has shaped."""
    told = api.data("GET", "/audit?action=sweep.mend&limit=20")
    return next((each["changes"]["lanesReshaped"][1] for each in told if "lanesReshaped" in each["changes"]), 0)


def most_at_once(api):
    """Runs by hand under way together, of eight that each take three seconds."""
    jobs = [api.create(name=f"at once {number}", path="/slow?s=3") for number in range(8)]
    runs = [api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"] for job in jobs]
    spans = [(run["startedAt"], run["completedAt"]) for run in (ended(api, run) for run in runs)]
    return max(sum(begun <= at < done for begun, done in spans) for at, _ in spans)
