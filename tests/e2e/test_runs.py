"""Runs by hand, attempts, deadlines and the jobs' own switches, over HTTP."""

import pytest

from tests.e2e.conftest import eventually


def run_to_end(api, job) -> dict[str, object]:
    """Runs the job now and waits for its terminal record."""
    execution = api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)
    assert execution["status"] == "QUEUED"

    def ended():
        found = api.data("GET", f"/executions/{execution['id']}")
        return found if found["completedAt"] else None

    return eventually(ended, 40)


def test_a_run_by_hand_calls_the_target_with_what_the_job_says(api, received):
    job = api.create(
        name="echo",
        path="/echo?x=1",
        httpMethod="POST",
        body='{"a": 1}',
        headers={"X-Mine": "yes"},
        queryParams={"y": "2"},
    )

    ended = run_to_end(api, job)

    assert (ended["status"], ended["trigger"]) == ("SUCCESS", "manual")
    (request,) = received(job["id"])
    assert (request["method"], request["body"], request["headers"]["X-Mine"]) == ("POST", '{"a": 1}', "yes")
    assert request["query"] == "x=1&y=2"


def test_a_failing_call_is_tried_again_as_often_as_the_job_says(api, received):
    job = api.create(name="always 503", path="/fail?status=503", retryCount=2)

    ended = run_to_end(api, job)

    assert ended["status"] == "FAILED"
    assert [attempt["responseStatus"] for attempt in ended["attempts"]] == [503, 503, 503]
    keys = [request["headers"]["Idempotency-Key"] for request in received(job["id"])]
    assert len(keys) == 3
    assert len(set(keys)) == 1


def test_a_target_that_never_answers_ends_at_the_deadline(api):
    job = api.create(name="hangs", path="/hang", timeoutMs=1_000, retryCount=0)

    ended = run_to_end(api, job)

    assert ended["status"] == "TIMEOUT"
    assert 1_000 <= ended["attempts"][0]["durationMs"] < 3_000


def test_a_job_that_fails_often_enough_is_disabled_with_the_reason(api):
    job = api.create(name="fails thrice", path="/fail?status=404", disableAfterFailures=3)
    for _ in range(3):
        run_to_end(api, job)

    found = eventually(lambda: (now := api.data("GET", f"/jobs/{job['id']}")) and not now["isActive"] and now)

    assert "3 runs in a row failed" in found["disabledReason"]
    assert found["updatedBy"] == "system"


def test_a_disabled_job_cannot_be_run(api):
    job = api.create(name="disabled", isActive=False)

    answer = api.http.post(f"/jobs/{job['id']}/execute")

    assert answer.status_code == 409
    assert "disabled" in answer.json()["error"]["message"]


def test_toggling_twice_brings_a_job_back(api):
    job = api.create(name="toggled")

    off = api.data("POST", f"/jobs/{job['id']}/toggle", {"reason": "maintenance"})
    on = api.data("POST", f"/jobs/{job['id']}/toggle")

    assert (off["isActive"], off["disabledReason"], off["nextRunAt"]) == (False, "maintenance", None)
    assert (on["isActive"], on["disabledReason"]) == (True, None)


def test_an_edit_with_a_stale_version_is_refused_with_the_state_now(api):
    job = api.create(name="edited twice")
    api.data("PATCH", f"/jobs/{job['id']}", {"version": 1, "description": "first"})

    answer = api.http.patch(f"/jobs/{job['id']}", json={"version": 1, "description": "second"})

    assert answer.status_code == 409
    assert answer.json()["error"]["details"]["current"]["description"] == "first"


def test_a_name_is_taken_once(api):
    api.create(name="only one")

    answer = api.http.post(
        "/jobs", json={"name": "Only One", "cronExpression": "* * * * *", "endpointUrl": "http://x.y/"}
    )

    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "NAME_TAKEN")


VALID = {"name": "never made", "cronExpression": "* * * * *", "endpointUrl": "https://example.com/"}


@pytest.mark.parametrize(
    ("change", "field", "remedy"),
    [
        ({"cronExpression": "* * * *"}, "cronExpression", "five"),
        ({"cronExpression": "0 0 30 2 *"}, "cronExpression", "never fires"),
        ({"timezone": "Mars/Olympus"}, "timezone", "Europe/Berlin"),
        ({"endpointUrl": "ftp://example.com/"}, "endpointUrl", "http://"),
        ({"endpointUrl": "http://user:secret@example.com/"}, "endpointUrl", "auth"),
        ({"nam": "x"}, "nam", "name"),
        ({"name": ""}, "name", "at least 1"),
        ({"timeoutMs": 10}, "timeoutMs", "at least 1000"),
        ({"headers": {"Host": "evil"}}, "headers.Host", "leave it out"),
        ({"headers": {"X": "a\r\nY: b"}}, "headers.X", "printable"),
        ({"ownerId": "usr_other"}, "ownerId", "no such field"),
    ],
)
def test_what_cannot_be_accepted_is_refused_with_the_field_and_the_remedy(api, change, field, remedy):
    found = api.problems("POST", "/jobs", VALID | change)

    assert remedy in found[field]
    assert "never made" not in {job["name"] for job in api.data("GET", "/jobs?search=never%20made")}


def test_a_missing_name_is_named(api):
    found = api.problems("POST", "/jobs", {key: value for key, value in VALID.items() if key != "name"})

    assert "required" in found["name"]


def test_lists_go_on_page_by_page(api):
    made = {api.create(name=f"page {number}", tags=["paged"])["id"] for number in range(5)}
    seen: list[str] = []
    cursor = ""
    while True:
        answer = api.http.get(f"/jobs?search=paged&limit=2{cursor}").json()
        seen += [job["id"] for job in answer["data"]]
        if not answer["meta"]["pagination"]["nextCursor"]:
            break
        cursor = f"&cursor={answer['meta']['pagination']['nextCursor']}"

    assert len(seen) == len(set(seen))
    assert set(seen) == made


def test_a_forged_cursor_is_refused(api):
    assert "cursor" in api.problems("GET", "/jobs?cursor=AAAA", None)


def test_the_overview_adds_up(api):
    api.create(name="in the overview")

    found = api.data("GET", "/stats")

    assert found["jobs"]["total"] == found["jobs"]["active"] + found["jobs"]["inactive"]
    assert found["concurrencyLimit"] == 10
    assert {lane["lane"] for lane in api.data("GET", "/queue")["lanes"]} == {"short", "long", "manual", "function"}


def test_an_instant_without_offset_is_refused(api):
    body = {"cronExpression": "* * * * *", "from": "2026-11-21T12:00:00"}

    assert "offset" in api.problems("POST", "/schedules/preview", body)["from"]


def test_a_schedule_can_be_looked_at_before_it_is_a_job(api):
    found = api.data(
        "POST",
        "/schedules/preview",
        {"cronExpression": "30 4 * * mon-fri", "timezone": "Europe/Berlin", "from": "2026-11-21T12:00:00Z", "count": 2},
    )

    assert found["description"] == "At 04:30, Monday to Friday"
    assert found["nextRuns"][0] == {
        "at": "2026-11-23T03:30:00.000Z",
        "local": "2026-11-23T04:30:00",
        "offset": "+01:00",
        "viewerLocal": None,
        "viewerOffset": None,
        "note": None,
    }
    (told,) = found["eventBridge"]
    assert (told["expression"], told["timezone"]) == ("cron(30 4 ? * 2-6 *)", "Europe/Berlin")
