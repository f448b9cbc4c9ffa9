"""A host that keeps failing is left alone until it answers again: on the real stack."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

from tests.e2e.conftest import BREAKER_FAILURES, eventually
from tests.e2e.deployed import free_port


class Answering(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        """Keeps the tests' output short."""


def circuits(api, host: str):
    return [each for each in api.data("GET", "/queue")["circuits"] if each["host"] == host]


def test_a_failing_host_s_runs_are_skipped_until_one_finds_it_well(api):
    port = free_port()
    host, url = f"127.0.0.1:{port}", f"http://127.0.0.1:{port}/"
    common = {"endpointUrl": url, "retryCount": 0, "overlapPolicy": "allow", "disableAfterFailures": 0}
    jobs = [api.create(name=f"fails {number}", **common) for number in range(2)]
    for number in range(BREAKER_FAILURES):
        api.data("POST", f"/jobs/{jobs[number % 2]['id']}/execute", {}, status=202)

    (circuit,) = eventually(lambda: circuits(api, host), 60)
    often = api.create(name="often", **common, cronExpression="*/5 * * * * *")
    skipped = eventually(lambda: [each for each in api.executions(often["id"]) if each["status"] == "SKIPPED"], 120)

    assert (circuit["jobs"], circuit["failures"] >= BREAKER_FAILURES) == (2, True)
    assert skipped[0]["reason"].startswith(f"{host} has failed {circuit['failures']} times over 2 jobs; ")

    server = HTTPServer(("127.0.0.1", port), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        api.data("POST", f"/jobs/{jobs[0]['id']}/execute", {}, status=202)
        eventually(lambda: not circuits(api, host), 120)
        eventually(lambda: [each for each in api.executions(often["id"]) if each["status"] == "SUCCESS"], 120)
    finally:
        api.http.delete(f"/jobs/{often['id']}")
        server.shutdown()
        server.server_close()
