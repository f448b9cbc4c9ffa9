"""Every operation that the API's document has succeeds on a whole deployment: here, or in the test that is named."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.e2e.conftest import Api, eventually

EMAIL = "walker@example.com"
PASSWORD = "a walk through every room"
ELSEWHERE = {  # what needs a deployment, a wait or a caller of its own: the file whose test makes it succeed
    "POST /auth/refresh": "test_identity.py",
    "POST /auth/setup": "../functions/test_auth_registration.py",  # once in a deployment's life
    "POST /executions/{}/complete": "test_callbacks.py",
    "POST /notifications/{}/acknowledge": "test_alerts.py",
    "POST /notifications/{}/read": "test_alerts.py",
    "POST /security/findings/{}/acknowledge": "test_security_analysis.py",
    "POST /tuning/decisions/{}/apply": "test_tuning.py",
    "POST /tuning/decisions/{}/revert": "test_tuning.py",
}


class Walk:
    """Calls operations, and remembers which."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self.done: set[str] = set()

    def __call__(self, operation: str, *ids: object, body=None, query: str = "", by: Api | None = None):
        """The answer's `data`; `{}` in the operation stands for the ids in their order."""
        method, path = operation.split(" ")
        asked = path.format(*(quote(str(each)) for each in ids)) + query
        answer = (by or self._api).http.request(method, asked, **({} if body is None else {"json": body}))
        assert answer.is_success, f"{operation}: {answer.status_code} {answer.text}"
        self.done.add(operation)
        return answer.json()["data"] if answer.content else None

    def raw(self, operation: str, query: str = "") -> str:
        """An answer that is no envelope."""
        method, path = operation.split(" ")
        answer = self._api.http.request(method, path + query)
        assert answer.status_code == 200, answer.text
        self.done.add(operation)
        return answer.text


@pytest.fixture
def walk(api):
    return Walk(api)


def test_every_operation_of_the_document_succeeds(walk, api, stack):
    document = api.http.get("/openapi.json").json()
    walk.done.add("GET /openapi.json")

    _look_around(walk)
    _keep_order(walk)
    job = _work_on_a_job(walk, str(stack.info["targetUrl"]))
    _run_it(walk, job)
    _hand_over(walk)
    _be_heard_of(walk)
    _administer(walk)
    _be_somebody(walk, stack)
    _end(walk, job)

    promised = {
        f"{method.upper()} {re.sub(r'{[^}]*}', '{}', path.removeprefix('/api/v1'))}"
        for path, methods in document["paths"].items()
        for method in methods
    }
    assert promised - walk.done - ELSEWHERE.keys() == set()


@pytest.mark.parametrize(("operation", "file"), ELSEWHERE.items())
def test_what_succeeds_elsewhere_is_called_there(operation, file):
    text = (Path(__file__).parent / file).read_text()

    *_, last = (part for part in operation.split("/") if part != "{}")

    assert last in text, f"{file} does not seem to call {operation}"


def _look_around(walk: Walk) -> None:
    for operation in (
        *("GET /health", "GET /health/deep", "GET /stats", "GET /stats/upcoming", "GET /queue", "GET /handlers"),
        *("GET /jobs", "GET /jobs/deleted", "GET /executions", "GET /logs", "GET /audit", "GET /security/findings"),
        *("GET /notifications", "GET /notifications/unread", "GET /secrets", "GET /settings", "GET /categories"),
        *("GET /calendars", "GET /channels", "GET /users", "GET /auth/me", "GET /auth/sessions", "GET /auth/tokens"),
        *("GET /auth/status", "GET /reports/compliance", "GET /audit/verify", "GET /tuning/decisions"),
    ):
        walk(operation)
    walk("GET /stats/trends", query="?bucket=hour")
    walk("GET /slo", query="?window=28d")
    walk.raw("GET /executions/export", "?format=csv")
    walk.raw("GET /audit/export", "?format=csv")
    export = walk("POST /exports", body={"kind": "executions", "format": "csv"})
    assert export["id"] in {each["id"] for each in walk("GET /exports")}
    assert eventually(lambda: walk("GET /exports/{}", export["id"])["downloadUrl"], 60)
    walk("POST /schedules/preview", body={"cronExpression": "0 3 * * *", "timezone": "Europe/Berlin"})
    walk("POST /notifications/read")
    book = walk("GET /tuning/rules")
    written = walk("PUT /tuning/rules", body={"version": book["version"], "rules": book["rules"]})
    assert written["rules"] == book["rules"]
    walk("POST /tuning/dry-run", body={})


def _keep_order(walk: Walk) -> None:
    category = walk("POST /categories", body={"name": "walked"})
    walk("GET /categories/{}", category["id"])
    changed = walk("PUT /categories/{}", category["id"], body={"name": "walked on", "version": category["version"]})
    assert changed["name"] == "walked on"
    walk("DELETE /categories/{}", category["id"])
    calendar = walk(
        "POST /calendars", body={"name": "walked", "closures": [{"from": "2027-01-01", "to": "2027-01-01"}]}
    )
    walk("GET /calendars/{}", calendar["id"])
    walk(
        "PUT /calendars/{}",
        calendar["id"],
        body={"name": "walked on", "version": calendar["version"]},
    )
    walk("DELETE /calendars/{}", calendar["id"])
    walk("PUT /secrets/{}", "WALKED", body={"value": "hidden"})
    walk("DELETE /secrets/{}", "WALKED")


def _work_on_a_job(walk: Walk, target: str) -> str:
    """Makes a job and changes it in every way; answers its id."""
    definition = {"name": "walked", "cronExpression": "0 0 1 1 *", "endpointUrl": f"{target}/ok"}
    assert walk("POST /jobs/test", body={"endpointUrl": f"{target}/ok"})["status"] == "SUCCESS"
    job = walk("POST /jobs", body=definition)
    job_id = job["id"]
    job = walk("PATCH /jobs/{}", job_id, body={"description": "walked on", "version": job["version"]})
    job = walk("PUT /jobs/{}", job_id, body={**definition, "cronExpression": "0 0 2 1 *", "version": job["version"]})
    walk("POST /jobs/{}/disable", job_id, body={"reason": "a walk"})
    walk("POST /jobs/{}/enable", job_id, body={})
    walk("POST /jobs/{}/toggle", job_id, body={})
    walk("POST /jobs/{}/toggle", job_id, body={})
    assert walk("GET /jobs/{}", job_id)["isActive"]
    copy = walk("POST /jobs/{}/clone", job_id, body={})
    assert walk("POST /jobs/bulk", body={"action": "delete", "ids": [copy["id"]]})["succeeded"] == 1
    for part in ("executions", "logs", "statistics", "schedule-changes", "what-changed"):
        walk(f"GET /jobs/{{}}/{part}", job_id)
    walk("GET /jobs/{}/ledger", job_id, query="?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z")
    walk(
        "POST /jobs/{}/backfill",
        job_id,
        body={"from": "2026-01-01T00:00:00Z", "to": "2026-01-03T00:00:00Z"},
    )
    return str(job_id)


def _run_it(walk: Walk, job_id: str) -> None:
    run = walk("POST /jobs/{}/execute", job_id, body={})["id"]
    eventually(lambda: walk("GET /executions/{}", run)["completedAt"], 40)
    again = walk("POST /executions/{}/retry", run, body={})["id"]
    eventually(lambda: walk("GET /executions/{}", again)["completedAt"], 40)
    slow = walk("POST /jobs", body=_slow_job(walk("GET /jobs/{}", job_id)["endpointUrl"]))["id"]
    running = walk("POST /jobs/{}/execute", slow, body={})["id"]
    walk("POST /executions/{}/cancel", running, body={})
    walk("DELETE /jobs/{}", slow)


def _slow_job(url: str) -> dict[str, str]:
    return {"name": "walked slowly", "cronExpression": "0 0 1 1 *", "endpointUrl": url.replace("/ok", "/slow?s=5")}


def _hand_over(walk: Walk) -> None:
    """Tells others: channels."""
    url = "https://hooks.example.com/walked"
    channel = walk("POST /channels", body={"name": "walked", "kind": "webhook", "url": url})
    walk("GET /channels/{}", channel["id"])
    changed = {"name": "walked on", "kind": "webhook", "version": channel["version"]}
    walk("PUT /channels/{}", channel["id"], body=changed)
    walk("POST /channels/{}/test", channel["id"], body={})
    walk("GET /channels/{}/deliveries", channel["id"])
    walk("DELETE /channels/{}", channel["id"])
    times = {"cronExpression": "0 0 1 1 *", "durationMinutes": 1}
    window = walk("POST /maintenance-windows", body={"name": "walked", **times})
    walk("PUT /maintenance-windows/{}", window["id"], body={"name": "on", **times, "version": window["version"]})
    assert walk("GET /maintenance-windows/{}", window["id"])["name"] == "on"
    assert window["id"] in {each["id"] for each in walk("GET /maintenance-windows")}
    walk("DELETE /maintenance-windows/{}", window["id"])


def _be_heard_of(walk: Walk) -> None:
    """By a heartbeat, in every way that a script has."""
    definition = {"name": "walked", "cronExpression": "0 0 1 1 *"}
    heartbeat = walk("POST /heartbeats", body=definition)
    walk("PUT /heartbeats/{}", heartbeat["id"], body={**definition, "version": heartbeat["version"]})
    token = walk("POST /heartbeats/{}/regenerate", heartbeat["id"])["pingPath"].rpartition("/")[2]
    for method in ("GET", "HEAD", "POST"):
        walk(f"{method} /heartbeats/ping/{{}}", token)
        walk(f"{method} /heartbeats/ping/{{}}/{{}}", token, "start")
    assert walk("GET /heartbeats/{}", heartbeat["id"])["status"] == "UP"
    assert len(walk("GET /heartbeats/{}/pings", heartbeat["id"])) == 6
    assert heartbeat["id"] in {each["id"] for each in walk("GET /heartbeats")}
    walk("DELETE /heartbeats/{}", heartbeat["id"])


def _administer(walk: Walk) -> None:
    assert walk("PATCH /settings", body={"defaultTimezone": None})["changed"] == []
    (entry, *_) = walk("GET /audit", query="?limit=1")
    walk("GET /audit/{}", entry["id"])


def _be_somebody(walk: Walk, stack) -> None:
    """A person's way: invited, registered, at work, signed out."""
    email = EMAIL
    invited = walk("POST /users", body={"email": email, "role": "USER"})
    user_id = invited["user"]["id"]
    renewed = walk("POST /users/{}/invitation", user_id)
    anonymous = Api(stack)
    walk(
        "POST /auth/register",
        body={"email": email, "name": "Walker", "password": PASSWORD, "invitation": renewed["invitation"]},
        by=anonymous,
    )
    signed_in = walk("POST /auth/login", body={"email": email, "password": PASSWORD}, by=anonymous)
    person = Api(stack, signed_in["accessToken"])
    walk("PATCH /auth/me", body={"name": "Wanderer"}, by=person)
    walk("POST /auth/live-ticket", by=person)
    token = walk("POST /auth/tokens", body={"name": "walking", "scopes": ["READ"]}, by=person)
    walk("GET /auth/tokens/{}/usage", token["id"], by=person)
    token = walk("POST /auth/tokens/{}/regenerate", token["id"], body={}, by=person)
    walk("DELETE /auth/tokens/{}", token["id"], by=person)
    walk("POST /auth/sessions/revoke-others", by=person)
    elsewhere = walk("POST /auth/login", body={"email": email, "password": PASSWORD}, by=anonymous)
    other = Api(stack, elsewhere["accessToken"])
    (session,) = [each for each in walk("GET /auth/sessions", by=person) if not each["isCurrent"]]
    walk("DELETE /auth/sessions/{}", session["id"], by=person)
    changed = {"currentPassword": PASSWORD, "newPassword": f"{PASSWORD} again"}
    walk("POST /auth/password", body=changed, by=person)
    walk("POST /auth/logout", by=person)
    walk("POST /users/{}/revoke-sessions", user_id)
    version = walk("GET /users/{}", user_id)["version"]
    walk("PATCH /users/{}", user_id, body={"isActive": False, "version": version})
    for each in (anonymous, person, other):
        each.http.close()


def _end(walk: Walk, job_id: str) -> None:
    walk("DELETE /jobs/{}", job_id)
    walk("POST /jobs/{}/restore", job_id, body={})
    walk("DELETE /jobs/{}", job_id)
