"""A client of Cron Manager's API in Python, of the standard library alone.

As a script it makes a job, changes it, runs it, waits for the run's end and takes the job away again:

    CRON_MANAGER_URL=https://cron.example.com CRON_MANAGER_TOKEN=tasker001_… python examples/client.py https://example.com/

The token needs the scopes READ, WRITE, EXECUTE and DELETE.
"""

import json
import os
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

TIMEOUT_SECONDS = 30
MOST_TRIES = 5
WORTH_REPEATING = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}  # both say how long to wait
GOES_ON = {"QUEUED", "RUNNING"}

Json = dict[str, Any]


class ApiError(Exception):
    """What the API refused: `code` is stable (docs/api/errors.md); `details` names fields, or is the current state."""

    def __init__(self, status: int, error: Mapping[str, Any]) -> None:
        self.status = status
        self.code = str(error.get("code", "UNKNOWN"))
        self.details = error.get("details")
        super().__init__(f"{status} {self.code}: {error.get('message', '')}")


class CronManager:
    """The API at `url`, used with an API token."""

    def __init__(self, url: str, token: str, sleep: Callable[[float], None] = time.sleep) -> None:
        self._base = f"{url.rstrip('/')}/api/v1"
        self._headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        self._sleep = sleep

    def create_job(self, **fields: object) -> Json:
        """A repeated try is the same request: its Idempotency-Key stays, so that no second job comes of it."""
        return self._data("POST", "/jobs", fields, {"Idempotency-Key": str(uuid.uuid4())})

    def update_job(self, job: Json, change: Callable[[Json], Json]) -> Json:
        """`change` makes fields of the job as it is. When somebody else was faster, it is asked about theirs."""
        for _ in range(MOST_TRIES):
            try:
                return self._data("PATCH", f"/jobs/{job['id']}", {**change(job), "version": job["version"]})
            except ApiError as error:
                if error.code != "VERSION_STALE":
                    raise
                job = error.details["current"]
        raise TimeoutError("Others change this job all the time.")

    def run(self, job: Json) -> Json:
        """An execution, which has been queued."""
        return self._data("POST", f"/jobs/{job['id']}/execute", headers={"Idempotency-Key": str(uuid.uuid4())})

    def wait_for(self, execution: Json, seconds: float = 60) -> Json:
        """The execution as it ended. TimeoutError when it goes on."""
        deadline = time.monotonic() + seconds
        while execution["status"] in GOES_ON:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{execution['id']} is {execution['status']} after {seconds} s.")
            self._sleep(0.5)
            execution = self._data("GET", f"/executions/{execution['id']}")
        return execution

    def jobs(self, **filters: object) -> Iterator[Json]:
        """Every job that matches, page by page."""
        query = {**filters, "limit": 100}
        while True:
            page = self._answer("GET", f"/jobs?{urlencode(query)}")
            yield from page["data"]
            if not (cursor := page["meta"]["pagination"]["nextCursor"]):
                return
            query["cursor"] = cursor

    def delete_job(self, job: Json) -> None:
        self._answer("DELETE", f"/jobs/{job['id']}")

    def _data(self, method: str, path: str, body: Json | None = None, headers: Mapping[str, str] | None = None) -> Json:
        return self._answer(method, path, body, headers)["data"]

    def _answer(
        self, method: str, path: str, body: Json | None = None, headers: Mapping[str, str] | None = None
    ) -> Json:
        """The envelope of a success, after as many tries as it is worth; ApiError for anything else."""
        request = Request(self._base + path, method=method, headers={**self._headers, **(headers or {})})  # noqa: S310
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        for tries in range(1, MOST_TRIES + 1):
            try:
                with urlopen(request, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310  # the caller's own URL
                    return json.loads(answer.read() or b"{}")
            except HTTPError as refusal:
                if refusal.code not in WORTH_REPEATING or tries == MOST_TRIES:
                    raise _error(refusal) from refusal
                self._sleep(float(refusal.headers.get("Retry-After", tries)))
        raise AssertionError("unreachable")


def _error(refusal: HTTPError) -> ApiError:
    try:
        return ApiError(refusal.code, json.loads(refusal.read())["error"])
    except (ValueError, KeyError):  # a proxy's page instead of an envelope
        return ApiError(refusal.code, {"message": refusal.reason})


def main(target: str) -> None:
    api = CronManager(os.environ["CRON_MANAGER_URL"], os.environ["CRON_MANAGER_TOKEN"])
    job = api.create_job(name=f"example {uuid.uuid4()}", cronExpression="0 3 * * *", endpointUrl=target)
    print(f"created {job['id']}: {job['scheduleDescription']}")
    try:
        job = api.update_job(job, lambda now: {"tags": [*now["tags"], "example"]})
        print(f"changed it to version {job['version']}")
        execution = api.wait_for(api.run(job))
        print(f"run {execution['id']}: {execution['status']} in {execution['executionTimeMs']} ms")
        found = [each["name"] for each in api.jobs(search="example")]
        print(f"{len(found)} jobs are called or tagged example")
    finally:
        api.delete_job(job)
        print("deleted it")


if __name__ == "__main__":
    main(sys.argv[1])
