"""People are told once of what breaks, and once when it runs again: on the real stack."""

import base64
import hashlib
import hmac
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2
import pytest
from websockets.sync.client import connect

from tests.e2e.conftest import as_administrator, eventually, started
from tests.e2e.deployed import free_port

JOBS = 100
MESSAGE_SECONDS = 300  # the group's wait, and a message that comes again after an invocation that was too slow


class Place:
    """An HTTP server that can be away, and remembers what it got."""

    def __init__(self, port=None):
        self.port = port or free_port()
        self.status = 204
        self.got = []
        self._server = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/hook"

    def start(self):
        place = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if place.status == 204:
                    place.got.append((dict(self.headers), body))
                self.send_response(place.status)
                self.end_headers()

            def do_GET(self):
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_):
                """Keeps the tests' output short."""

        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def stop(self):
        if self._server:
            self._server.shutdown()
            self._server.server_close()

    def kinds(self):
        return [json.loads(body)["type"] for _, body in self.got]


@pytest.fixture(scope="module")
def own_stack():
    """No circuit opens: all of a host's jobs may fail."""
    with started({"CIRCUIT_BREAKER_FAILURES": "0"}, console=False) as running:
        yield running


@pytest.fixture(scope="module")
def api(own_stack):
    with as_administrator(own_stack) as caller:
        yield caller


@pytest.fixture
def place():
    made = Place().start()
    yield made
    made.stop()


def run_all(api, ids):
    for start in range(0, len(ids), 50):
        answer = api.data("POST", "/jobs/bulk", {"action": "execute", "ids": ids[start : start + 50]})
        assert answer, answer


def channel(api, **fields):
    return api.data("POST", "/channels", {"name": "a channel", **fields}, status=201)


def deliveries(api, made, status):
    return [each for each in api.data("GET", f"/channels/{made['id']}/deliveries") if each["status"] == status]


def test_a_host_that_is_down_is_one_alert_and_one_recovery_however_many_jobs_it_has(own_stack, api, place):
    host = Place()
    webhook = channel(api, kind="webhook", url=place.url)
    mail = channel(api, kind="email", recipients=["ops@example.com"])
    jobs = [
        api.create(name=f"storm {number}", endpointUrl=host.url, retryCount=0, disableAfterFailures=0)["id"]
        for number in range(JOBS)
    ]
    ticket = api.data("POST", "/auth/live-ticket", status=201)["ticket"]

    with connect(f"{own_stack.info['websocketUrl']}?ticket={ticket}") as socket:
        run_all(api, jobs)
        event = eventually(lambda: next_event(socket, "notification:created"), 120)
    (alert,) = eventually(lambda: grown(api, JOBS), 180)
    eventually(lambda: place.got, MESSAGE_SECONDS)
    host.start()
    run_all(api, jobs)
    eventually(lambda: "notification.recovered" in place.kinds(), MESSAGE_SECONDS)
    host.stop()

    assert event["data"]["id"] == alert["id"]
    assert (alert["title"], len(alert["jobs"])) == (f"{JOBS} jobs fail on 127.0.0.1:{host.port}", 20)
    assert place.kinds().count("notification.recovered") == 1
    assert place.kinds().count("notification.job-failed") <= 2  # the first jobs', and that it has doubled
    for headers, body in place.got:
        assert headers["webhook-signature"] == signed(webhook["signingSecret"], headers, body)
    listed = [each["kind"] for each in api.data("GET", "/notifications") if each["host"] == alert["host"]]
    assert listed == ["recovered", "job-failed"]
    assert api.data("GET", "/notifications?kind=job-failed")[0]["resolvedAt"] is not None
    subjects = eventually(lambda: mails(own_stack, "ops@example.com"), MESSAGE_SECONDS)
    assert any("fail" in subject for subject in subjects)
    for made in (webhook, mail):
        api.data("DELETE", f"/channels/{made['id']}", status=204)


def test_a_channel_that_is_away_for_a_while_loses_nothing(api, place):
    place.status = 503
    away = channel(api, kind="webhook", url=place.url, routing={"kinds": ["job-failed"]})
    job = api.create(name="fails alone", endpointUrl=Place().url, retryCount=0)
    api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)

    tried = eventually(lambda: deliveries(api, away, "RETRYING"), MESSAGE_SECONDS)
    place.status = 204
    sent = eventually(lambda: deliveries(api, away, "SENT"), MESSAGE_SECONDS)

    (told,) = api.data("GET", f"/notifications?jobId={job['id']}&unread=true")
    api.data("POST", f"/notifications/{told['id']}/read")
    unread = api.data("GET", f"/notifications?jobId={job['id']}&unread=true")
    taken_on = api.data("POST", f"/notifications/{told['id']}/acknowledge")

    assert (unread, taken_on["isRead"]) == ([], True)
    assert taken_on["acknowledgedBy"] == api.data("GET", "/auth/me")["id"]
    assert tried[0]["lastError"] == "the channel answered 503"
    assert sent[0]["attempts"] > 1
    assert [json.loads(body)["data"]["jobs"] for _, body in place.got] == [[{"id": job["id"], "name": "fails alone"}]]
    api.data("DELETE", f"/channels/{away['id']}", status=204)


def test_no_channel_leads_into_the_deployment(api):
    for url in ("http://169.254.169.254/latest/meta-data", "http://10.0.0.1/hook", "http://[fd00::1]/hook"):
        assert "url" in api.problems("POST", "/channels", {"name": "inwards", "kind": "webhook", "url": url})


def signed(secret, headers, body):
    """By the text of Standard Webhooks, without the product's code."""
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    digest = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), content, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def next_event(socket, kind):
    try:
        message = json.loads(socket.recv(timeout=0.5))
    except TimeoutError:
        return None
    return message if message["type"] == kind else None


def grown(api, count):
    return [each for each in api.data("GET", "/notifications?kind=job-failed") if each["jobCount"] == count]


def mails(stack, recipient):
    answer = httpx2.get(f"{stack.info['emulatorUrl']}/_ministack/ses/messages", trust_env=False, timeout=10).json()
    sent = [each for messages in answer["messages"].values() for each in messages]
    return [str(each) for each in sent if recipient in str(each)]
