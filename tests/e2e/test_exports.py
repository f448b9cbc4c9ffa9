"""Exports and the archive on a whole deployment, with the rights that their functions really have."""

import csv
import gzip
import io
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import httpx2
import pytest

from local.emulated import client
from tests.contract.archive_world import ArchiveWorld
from tests.e2e.conftest import eventually

NOW = datetime.now(UTC)
OLD = (NOW - timedelta(days=34)).replace(hour=0, minute=0, second=0, microsecond=0)


@pytest.fixture(scope="module")
def world(stack):
    url, outputs = stack.info["emulatorUrl"], stack.info["outputs"]
    tables = SimpleNamespace(
        client=client("dynamodb", url), executions=outputs["ExecutionsTable"], jobs=outputs["JobsTable"]
    )
    return ArchiveWorld(tables=tables, s3=client("s3", url), now=NOW, bucket=outputs["ArchiveBucket"])


def archive(stack):
    """Has the archiver run, as the hour would."""
    answer = client("lambda", stack.info["emulatorUrl"]).invoke(FunctionName=stack.info["outputs"]["ArchiverFunction"])
    assert "FunctionError" not in answer, answer["Payload"].read()


def exported(api, **body):
    """The finished export and its file's lines."""
    asked = api.data("POST", "/exports", body, status=202)

    def ended():
        export = api.data("GET", f"/exports/{asked['id']}")
        return export if export["state"] in {"done", "failed"} else None

    export = eventually(ended, 60, 0.5)
    assert export["state"] == "done", export
    fetched = httpx2.get(export["downloadUrl"], trust_env=False, timeout=10)
    assert fetched.status_code == 200, fetched.text
    assert len(fetched.content) == export["bytes"]
    return export, gzip.decompress(fetched.content).decode()


def test_what_ran_is_exported_as_a_file(stack, api):
    job = api.create(name="=exported()")
    runs = [api.data("POST", f"/jobs/{job['id']}/execute", status=202) for _ in range(3)]
    ids = {run.get("executionId") or run["id"] for run in runs}

    def listed():
        found = {each["id"] for each in api.data("GET", f"/executions?jobId={job['id']}")}
        return ids <= found

    eventually(listed, 60)
    export, text = exported(api, kind="executions", jobId=job["id"])

    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["id"] for row in rows} == ids
    assert (export["rows"], {row["jobName"] for row in rows}) == (3, {"'=exported()"})


def test_the_trail_is_exported_as_json_lines(api):
    job = api.create(name="in the trail")

    _, text = exported(api, kind="audit", format="jsonl", resource=job["id"], action="job")

    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["action"] for line in lines][-1] == "job.create"


def test_what_ended_long_ago_is_archived_listed_and_exported(stack, api, world):
    jobs = world.put_jobs(3)
    recent = (NOW - timedelta(days=3)).replace(hour=0, minute=0, second=0, microsecond=0)
    young = world.put_day(recent, jobs, 30, listed=False)  # the broadcaster lists them
    eventually(lambda: len(world.records.ended_on(f"{recent:%Y-%m-%d}", before=None, limit=100)) >= 30)
    made = world.put_day(OLD, jobs, 250)
    world.begin_anew()  # it has looked, when the stack was deployed, and found the day empty

    archive(stack)
    since = OLD.strftime("%Y-%m-%dT%H:%M:%SZ")
    until = (OLD + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    export, text = exported(api, kind="executions", **{"from": since, "to": until})
    over_both = exported(api, kind="executions", jobId=jobs[0].id, **{"from": since})[1]
    logged = api.data("GET", f"/logs?from={since}&to={until}&limit=50")
    listed = api.data("GET", f"/executions?from={since}&to={until}&limit=100")

    assert Counter(world.in_archive()) == Counter(made)
    assert [row["id"] for row in csv.DictReader(io.StringIO(text))] == made[::-1]
    assert [each["id"] for each in listed] == made[::-1][:100]
    assert export["rows"] == 250
    assert Counter(row["id"] for row in csv.DictReader(io.StringIO(over_both))) == Counter([*made[::3], *young[::3]])
    assert {each["jobId"] for each in logged} <= {job.id for job in jobs}
    assert logged


def test_a_shorter_retention_has_days_leave_the_table_within_the_hour(stack, api, world):
    jobs = world.put_jobs(2)
    day = OLD + timedelta(days=14)
    made = world.put_day(day, jobs, 120)
    young = world.put_day(NOW - timedelta(days=2), jobs, 5)

    api.data("PATCH", "/settings", {"executionRetentionDays": 10})

    def cleared():
        archive(stack)
        return not set(made) & world.in_table()

    eventually(cleared, 90, 5)  # a process goes by what it knows for 30 s
    api.data("PATCH", "/settings", {"executionRetentionDays": None})

    assert api.data("GET", f"/executions/{made[7]}")["id"] == made[7]  # though the table should have it
    assert set(made) <= set(world.in_archive())
    assert set(young) <= world.in_table()
