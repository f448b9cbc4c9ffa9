"""Hostile URLs against a whole deployment: not a byte reaches what stands on a loopback port that is not allowed.

Two deployments: one allows a single loopback address, on which a server redirects wherever it is asked to; the other
allows all of loopback, and there the same URLs do reach the canary.
"""

import contextlib
import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from local.emulated import client
from local.stack import Stack
from tests.e2e.conftest import Api, eventually, started

CORPUS = [
    tuple(line.split(maxsplit=1))
    for line in (Path(__file__).parents[1] / "faults" / "hostile_urls.txt").read_text().splitlines()
    if line and not line.startswith("#")
]
DOOR = "127.0.0.2"  # the one address that jobs may call
TRIALS = 8  # redirects that are tried out: ten trials a minute are allowed
NEVER = {"cronExpression": "0 0 1 1 *", "timeoutMs": 5_000, "retryCount": 0}
IPV6 = socket.has_dualstack_ipv6()


class Canary:
    """Listens on every address of this machine, counts who comes and answers them."""

    def __init__(self) -> None:
        self.heard: list[bytes] = []
        self._listener = self._listen()
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    @staticmethod
    def _listen() -> socket.socket:
        if IPV6:
            return socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True, backlog=200)
        return socket.create_server(("0.0.0.0", 0), backlog=200)

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                caller, _ = self._listener.accept()
                threading.Thread(target=self._hear, args=(caller,), daemon=True).start()

    def _hear(self, caller: socket.socket) -> None:
        with caller, contextlib.suppress(OSError):
            caller.settimeout(5)
            self.heard.append(b"")
            self.heard[-1] = caller.recv(65_536)
            caller.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\ntweet")

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


class Door(BaseHTTPRequestHandler):
    """Redirects to what the query's `to` says."""

    def do_GET(self) -> None:
        to = parse_qs(urlsplit(self.path).query).get("to", [""])[0]
        self.send_response(307 if to else 404)
        self.send_header("Location", to.encode().decode("latin-1"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def canary() -> Iterator[Canary]:
    made = Canary()
    yield made
    made.close()


@pytest.fixture(scope="module")
def door() -> Iterator[str]:
    server = ThreadingHTTPServer((DOOR, 0), Door)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{DOOR}:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def shut() -> Iterator[Stack]:
    with started({"TARGET_ALLOW_CIDRS": f"{DOOR}/32", "CIRCUIT_BREAKER_FAILURES": "0"}, console=False) as running:
        yield running


@pytest.fixture(scope="module")
def owner(shut) -> Iterator[Api]:
    anonymous = Api(shut)
    credentials = {"email": shut.info["adminEmail"], "password": shut.info["adminPassword"]}
    caller = Api(shut, anonymous.data("POST", "/auth/login", credentials)["accessToken"])
    anonymous.http.close()
    yield caller
    caller.http.close()


def leads(url: str, canary: Canary) -> str:
    return url.format(port=canary.port)


def ended(api: Api, execution_ids: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What became of runs that were asked for, by the same keys."""
    found: dict[str, dict[str, Any]] = {}

    def all_ended() -> bool:
        for key in execution_ids.keys() - found.keys():
            record = api.data("GET", f"/executions/{execution_ids[key]}")
            if record["completedAt"]:
                found[key] = record
        return len(found) == len(execution_ids)

    eventually(all_ended, 120)
    return found


def test_no_url_reaches_the_canary_by_being_saved_or_tried_out(owner, canary, door):
    harmless = owner.data("POST", "/jobs", {"name": "harmless", "endpointUrl": door, **NEVER}, status=201)
    accepted = []
    for number, (_, url) in enumerate(CORPUS):
        target = leads(url, canary)
        created = owner.http.post("/jobs", json={"name": f"hostile {number}", "endpointUrl": target, **NEVER})
        edited = owner.http.patch(f"/jobs/{harmless['id']}", json={"endpointUrl": target})
        tried = owner.http.post("/jobs/test", json={"endpointUrl": target, "timeoutMs": 5_000})
        assert (created.status_code, edited.status_code) in {(422, 422), (201, 200)}, target
        if created.status_code == 201:
            accepted.append(url)
            assert tried.json()["data"]["status"] == "FAILED", target
        else:
            assert tried.status_code == 422, target
            assert created.json()["error"]["details"][0]["field"] == "endpointUrl"

    assert len(CORPUS) >= 60
    assert {kind for kind, url in CORPUS if url in accepted}.isdisjoint({"loopback", "address"})  # names: see the call
    assert canary.heard == []


def test_no_url_reaches_the_canary_by_being_run_though_it_stands_in_the_table(owner, shut, canary, door):
    """As if it had been saved by an earlier version that knew less."""
    table, runs = client("dynamodb", str(shut.info["emulatorUrl"])), {}
    for number, (_, url) in enumerate(CORPUS):
        job = owner.data("POST", "/jobs", {"name": f"run {number}", "endpointUrl": door, **NEVER}, status=201)
        table.update_item(
            TableName=shut.info["outputs"]["JobsTable"],
            Key={"pk": {"S": f"JOB#{job['id']}"}, "sk": {"S": "JOB"}},
            UpdateExpression="SET endpointUrl = :url",
            ExpressionAttributeValues={":url": {"S": leads(url, canary)}},
        )
        runs[url] = owner.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"]

    records = ended(owner, runs)

    assert {url: each["status"] for url, each in records.items() if each["status"] != "FAILED"} == {}
    kinds = {url: kind for kind, url in CORPUS}
    plain = {url: each["errorCategory"] for url, each in records.items() if kinds[url] in {"loopback", "address"}}
    assert set(plain.values()) == {"blocked"}, plain
    assert canary.heard == []


def test_no_redirect_reaches_the_canary(owner, canary, door):
    runs = {}
    for number, (_, url) in enumerate(CORPUS):
        target = f"{door}?to={quote(leads(url, canary), safe='')}"
        job = owner.data("POST", "/jobs", {"name": f"away {number}", "endpointUrl": target, **NEVER}, status=201)
        runs[url] = owner.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"]
        if number < TRIALS:
            tried = owner.http.post("/jobs/test", json={"endpointUrl": target, "timeoutMs": 5_000})
            assert tried.status_code == 429 or tried.json()["data"]["status"] == "FAILED"

    records = ended(owner, runs)

    assert canary.heard == []
    assert {url: each["status"] for url, each in records.items() if each["status"] != "FAILED"} == {}


def test_where_the_deployment_allows_loopback_the_same_urls_reach_it(api, canary):
    loopback = [url for kind, url in CORPUS if kind == "loopback" and (IPV6 or "[" not in url)]
    runs = {}
    for number, url in enumerate(loopback):
        job = api.data(
            "POST", "/jobs", {"name": f"sings {number}", "endpointUrl": leads(url, canary), **NEVER}, status=201
        )
        runs[url] = api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"]

    records = ended(api, runs)

    assert (
        json.dumps({url: each["errorMessage"] for url, each in records.items() if each["status"] != "SUCCESS"}) == "{}"
    )
    assert len(canary.heard) == len(loopback)
