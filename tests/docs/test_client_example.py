"""The example of a client bears what the API may answer."""

import json

import pytest
from werkzeug import Response

from examples.client import ApiError, CronManager

JOB = {"id": "job_1", "version": 1, "tags": []}


def ok(data, **meta):
    return Response(json.dumps({"success": True, "data": data, "meta": meta}), 200, content_type="application/json")


def refused(status, code, details=None, **headers):
    error = {"code": code, "message": "No.", "details": details}
    return Response(json.dumps({"success": False, "error": error, "meta": {}}), status, headers)


@pytest.fixture
def slept():
    return []


@pytest.fixture
def client(httpserver, slept):
    return CronManager(httpserver.url_for("/"), "tasker001_x", sleep=slept.append)


def test_it_waits_as_retry_after_says_and_repeats_the_same_request(httpserver, client, slept):
    answers = iter(
        [refused(429, "RATE_LIMITED", **{"Retry-After": "7"}), refused(503, "UNAVAILABLE", **{"Retry-After": "5"})]
    )
    keys = []

    def answer(request):
        keys.append(request.headers["Idempotency-Key"])
        return next(answers, ok(JOB))

    httpserver.expect_request("/api/v1/jobs", method="POST").respond_with_handler(answer)

    assert client.create_job(name="one") == JOB
    assert slept == [7.0, 5.0]
    assert len(keys) == 3
    assert len(set(keys)) == 1


def test_it_gives_up_after_five_tries(httpserver, client, slept):
    httpserver.expect_request("/api/v1/jobs/job_1").respond_with_handler(
        lambda _: refused(503, "UNAVAILABLE", **{"Retry-After": "5"})
    )

    with pytest.raises(ApiError, match="503 UNAVAILABLE"):
        client.delete_job(JOB)
    assert slept == [5.0] * 4


def test_it_applies_its_change_to_what_somebody_else_has_made_of_the_job(httpserver, client):
    theirs = {"id": "job_1", "version": 2, "tags": ["theirs"]}
    sent = []

    def answer(request):
        sent.append(request.json)
        return refused(409, "VERSION_STALE", {"current": theirs}) if len(sent) == 1 else ok({**theirs, "version": 3})

    httpserver.expect_request("/api/v1/jobs/job_1", method="PATCH").respond_with_handler(answer)

    changed = client.update_job(JOB, lambda now: {"tags": [*now["tags"], "ours"]})

    assert changed["version"] == 3
    assert sent == [{"tags": ["ours"], "version": 1}, {"tags": ["theirs", "ours"], "version": 2}]


def test_it_follows_a_list_to_its_end(httpserver, client):
    pages = {None: ([1, 2], "next"), "next": ([3], None)}

    def answer(request):
        found, cursor = pages[request.args.get("cursor")]
        return ok([{"id": each} for each in found], pagination={"limit": 100, "nextCursor": cursor})

    httpserver.expect_request("/api/v1/jobs").respond_with_handler(answer)

    assert [job["id"] for job in client.jobs()] == [1, 2, 3]


def test_it_names_what_it_cannot_read(httpserver, client):
    httpserver.expect_request("/api/v1/jobs/job_1").respond_with_data("<h1>Bad gateway</h1>", status=502)

    with pytest.raises(ApiError, match="502 UNKNOWN"):
        client.delete_job(JOB)
