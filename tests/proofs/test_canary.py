"""Hostile URLs against a whole deployment: not a byte reaches what stands on a loopback port that is not allowed.

Two deployments: one allows a single loopback address, on which a server redirects wherever it is asked to; the other
allows all of loopback, and there the same URLs do reach the canary.
"""

import contextlib
import io
import json
import socket
import threading
import time
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import httpx2
import pytest

from local.emulated import client
from local.stack import Stack
from tests.e2e.conftest import Api, as_administrator, eventually, kill_function, started

CORPUS = [
    tuple(line.split(maxsplit=1))
    for line in (Path(__file__).parents[1] / "faults" / "hostile_urls.txt").read_text().splitlines()
    if line and not line.startswith("#")
]
WELL = "/well"  # on the door's server
DOOR = "127.0.0.2"  # the one address that jobs may call
TRIALS = 8  # redirects that are tried out as well: ten trials a minute are allowed
NEVER = {
    "cronExpression": "0 0 1 1 *",
    "timeoutMs": 5_000,
    "retryCount": 0,
    "overlapPolicy": "allow",
    "disableAfterFailures": 0,
}
IPV6 = socket.has_dualstack_ipv6()


class Canary:
    """Listens on every address of this machine, counts who comes and answers them."""

    def __init__(self, only: tuple[str, int] | None = None) -> None:
        """`only`: at this one address and port."""
        self.heard: list[bytes] = []
        self._listener = socket.create_server(only) if only else self._listen()
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
    """Redirects to what the query's `to` says; at one path all is well."""

    def do_GET(self) -> None:
        to = parse_qs(urlsplit(self.path).query).get("to", [""])[0]
        self.send_response(307 if to else 200 if urlsplit(self.path).path == WELL else 404)
        if to:
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


class Names:
    """A resolver that tests rule: what executors and trials hold a name for. A layer of theirs asks it, and no DNS."""

    _HOOK = """
import json, socket
resolve, asked = socket.getaddrinfo, 0
def resolve_as_told(host, *args, **named):
    global asked
    answers = json.load(open({file!r})).get(host)
    if answers is None:
        return resolve(host, *args, **named)
    asked += 1
    return [found for address in answers[asked % len(answers)] for found in resolve(address, *args, **named)]
socket.getaddrinfo = resolve_as_told
"""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.tell({})

    def tell(self, answers: dict[str, list[list[str]]]) -> None:
        """A name's answers, each a list of addresses; a process gives them in turn."""
        beside = self._file.with_suffix(".new")
        beside.write_text(json.dumps(answers))
        beside.replace(self._file)

    def serve(self, running: Stack) -> None:
        """Python imports `sitecustomize` before anything else, wherever it stands on the path."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr("python/sitecustomize.py", self._HOOK.format(file=str(self._file)))
        functions = client("lambda", str(running.info["emulatorUrl"]))
        layer = functions.publish_layer_version(LayerName="names", Content={"ZipFile": content.getvalue()})
        names = [each["FunctionName"] for each in functions.list_functions()["Functions"]]
        ours = [each for each in names if "Executor" in each or "Tester" in each]
        for name in ours:
            present = functions.get_function_configuration(FunctionName=name)["Layers"]
            layers = [*(each["Arn"] for each in present), layer["LayerVersionArn"]]
            functions.update_function_configuration(FunctionName=name, Layers=layers)
        for service in ("executor", "tester"):
            kill_function(running, service)  # the processes that began without it
        running.warm(dict.fromkeys(ours, 2))


@pytest.fixture(scope="module")
def names(shut, tmp_path_factory) -> Names:
    made = Names(tmp_path_factory.mktemp("names") / "names.json")
    made.serve(shut)
    return made


@pytest.fixture(scope="module")
def owner(shut) -> Iterator[Api]:
    with as_administrator(shut) as caller:
        yield caller


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


def trial(api: Api, url: str) -> httpx2.Response:
    """What trying it out is answered, once this minute's trials are not used up."""
    deadline = time.monotonic() + 120
    while True:
        answer = api.http.post("/jobs/test", json={"endpointUrl": url, "timeoutMs": 5_000})
        if answer.status_code != 429 or time.monotonic() > deadline:
            return answer
        time.sleep(5)


def test_no_url_reaches_the_canary_by_being_saved_or_tried_out(owner, canary, door):
    harmless = owner.data("POST", "/jobs", {"name": "harmless", "endpointUrl": door, **NEVER}, status=201)
    accepted = []
    for number, (_, url) in enumerate(CORPUS):
        target = leads(url, canary)
        created = owner.http.post("/jobs", json={"name": f"hostile {number}", "endpointUrl": target, **NEVER})
        edited = owner.http.patch(f"/jobs/{harmless['id']}", json={"endpointUrl": target})
        tried = trial(owner, target)
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
            assert trial(owner, target).json()["data"]["status"] == "FAILED"

    records = ended(owner, runs)

    assert canary.heard == []
    assert {url: each["status"] for url, each in records.items() if each["status"] != "FAILED"} == {}


def test_a_name_that_leads_elsewhere_since_the_job_was_tried_out_does_not_reach_the_canary(owner, names, door):
    """DNS rebinding: the name is of an address that may be called when the job is saved and tried out."""
    port = urlsplit(door).port
    canary, url = Canary(only=("127.0.0.1", port)), f"http://rebinding.example:{port}{WELL}"
    names.tell({"rebinding.example": [[DOOR]]})
    job = owner.data("POST", "/jobs", {"name": "rebinding", "endpointUrl": url, **NEVER}, status=201)
    redirected = {"name": "sent there", "endpointUrl": f"{door}?to={quote(url, safe='')}", **NEVER}
    away = owner.data("POST", "/jobs", redirected, status=201)
    tried = trial(owner, url).json()["data"]
    while_well = run(owner, job, away)

    names.tell({"rebinding.example": [["127.0.0.1"]]})
    edited = owner.data("PATCH", f"/jobs/{job['id']}", {"endpointUrl": f"{url}?again"})
    turned = run(owner, job, away)
    tried_again = trial(owner, url).json()["data"]
    names.tell({"rebinding.example": [[DOOR, "127.0.0.1"]]})
    among_others = run(owner, job, away)
    names.tell({"rebinding.example": [[DOOR], ["127.0.0.1"]]})
    by_turns = run(owner, *([job] * 20))
    canary.close()

    assert (tried["status"], {each["status"] for each in while_well}) == ("SUCCESS", {"SUCCESS"})
    assert edited["endpointUrl"] == f"{url}?again"  # only a call can tell
    blocked = {(each["status"], each["errorCategory"]) for each in (*turned, *among_others, tried_again)}
    assert blocked == {("FAILED", "blocked")}
    assert {each["errorCategory"] for each in by_turns} == {None, "blocked"}
    assert canary.heard == []


def run(api: Api, *jobs: dict[str, Any]) -> list[dict[str, Any]]:
    asked = {
        str(number): api.data("POST", f"/jobs/{job['id']}/execute", {}, status=202)["id"]
        for number, job in enumerate(jobs)
    }
    return list(ended(api, asked).values())


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
