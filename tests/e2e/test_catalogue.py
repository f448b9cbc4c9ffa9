"""The catalogue on a whole stack, IAM enforced: kept by its function every minute, read by the API, right at once."""

import json

import pytest

from local.emulated import client
from tests.e2e.conftest import eventually


@pytest.fixture(scope="module")
def catalogues(stack):
    """Has the cataloguer write one now, and answers when the latest was written."""
    url = stack.info["emulatorUrl"]
    functions, s3 = client("lambda", url), client("s3", url)
    (name,) = [
        each["FunctionName"] for each in functions.list_functions()["Functions"] if "Cataloguer" in each["FunctionName"]
    ]
    (bucket,) = [each["Name"] for each in s3.list_buckets()["Buckets"] if "catalogue" in each["Name"]]

    def write():
        answer = functions.invoke(FunctionName=name, Payload=json.dumps({}))
        assert "FunctionError" not in answer, answer["Payload"].read()
        return [each["LastModified"] for each in s3.list_objects_v2(Bucket=bucket).get("Contents", ())]

    return write


def names(api, query: str) -> list[str]:
    return [job["name"] for job in api.data("GET", f"/jobs?{query}")]


def test_a_job_is_listed_from_its_first_moment_to_its_last(api, catalogues):
    first = api.create(name="catalogued first", tags=["catalogued"])
    second = api.create(name="catalogued second", tags=["catalogued"])
    assert catalogues()

    assert names(api, "tag=catalogued&sort=name") == ["catalogued first", "catalogued second"]
    api.data("PATCH", f"/jobs/{first['id']}", {"name": "catalogued third"})
    assert names(api, "tag=catalogued&sort=-name") == ["catalogued third", "catalogued second"]
    api.data("DELETE", f"/jobs/{second['id']}", status=204)
    assert names(api, "tag=catalogued") == ["catalogued third"]
    assert catalogues()
    assert names(api, "tag=catalogued") == ["catalogued third"]


def test_a_run_shows_in_the_list_the_overview_and_the_log(api, catalogues):
    job = api.create(name="catalogued failing", path="/fail?status=500", retryCount=0, tags=["failing"])
    api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)

    eventually(lambda: names(api, "status=FAILED&tag=failing") == ["catalogued failing"])
    eventually(lambda: job["id"] in [each["jobId"] for each in api.data("GET", "/stats")["recentFailures"]])
    lines = eventually(lambda: api.data("GET", f"/logs?level=error&jobId={job['id']}"))
    assert lines[0]["message"].startswith("FAILED: ")
    events = [line["event"] for line in api.data("GET", f"/jobs/{job['id']}/logs")]
    assert events == ["end", "answer", "attempt", "claim", "tick", "change"]
    assert catalogues()
    assert names(api, "status=FAILED&tag=failing&sort=-lastRunAt") == ["catalogued failing"]
    assert api.data("GET", "/stats/trends")["points"][-1]["failed"] >= 1
