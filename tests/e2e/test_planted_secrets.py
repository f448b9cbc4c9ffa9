"""Secrets in every place that takes one, and those that the system makes: whole runs later nothing shows one.

Kept where they must be, and looked for everywhere else: the values of `${secret:NAME}` in the Parameter Store, the root
key in Secrets Manager, and what a person typed into a job's own auth, headers and parameters in that job's item.
"""

import base64
import json
import re
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from urllib.parse import quote, quote_plus

import httpx2
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from local.emulated import client
from scripts.route_tables import load
from tests.e2e.conftest import Api, eventually
from tests.e2e.test_runs import run_to_end

_GETS = [
    route
    for tables in (load("api", "routes").ROUTES, load("auth", "routes").ROUTES)
    for route in tables
    if route.method == "GET"
]


def forms(value: str) -> set[str]:
    """How a text looks in URLs, in JSON and in Base64, wherever it begins there."""
    coded = {base64.b64encode(b"\0" * shift + value.encode()).decode()[shift * 2 : -4] for shift in range(3)}
    return {value, quote(value, safe=""), quote_plus(value), json.dumps(value)[1:-1], *coded}


@dataclass(kw_only=True)
class Plants:
    """Texts that must not turn up."""

    typed: dict[str, str] = field(default_factory=dict)  # into a job: kept in its item
    shown: dict[str, str] = field(default_factory=dict)  # in a job's URL: who may see the job sees it as it was typed
    stored: dict[str, str] = field(default_factory=dict)  # in a store made for it
    never: dict[str, str] = field(default_factory=dict)  # kept nowhere: digests at most

    def found(self, text: str, *, but_shown: bool = False) -> list[str]:
        kinds = (self.typed, self.stored, self.never, {} if but_shown else self.shown)
        named = [each for kind in kinds for each in kind.items()]
        return [name for name, value in named if any(form in text for form in forms(value))]


def canary(kind: str) -> str:
    return f"canary-{kind}-{secrets.token_urlsafe(12)}"


@dataclass(kw_only=True)
class Traffic:
    """What the system told its callers."""

    answers: dict[str, str] = field(default_factory=dict)
    messages: list[str] = field(default_factory=list)

    def keep(self, answer: httpx2.Response) -> None:
        answer.read()
        told = f"{answer.status_code} {dict(answer.headers)} {answer.text}"
        self.answers[f"{len(self.answers)} {answer.request.method} {answer.request.url.path}"] = told


@contextmanager
def listening(api: Api, stack, plants: Plants, messages: list[str]) -> Iterator[None]:
    """Hears every live message meanwhile."""
    plants.never["ticket"] = api.data("POST", "/auth/live-ticket", status=201)["ticket"]
    with connect(f"{stack.info['websocketUrl']}?ticket={plants.never['ticket']}") as socket:

        def hear() -> None:
            try:
                messages.extend(str(message) for message in socket)
            except ConnectionClosed:
                return

        ear = threading.Thread(target=hear, daemon=True)
        ear.start()
        yield
    ear.join(10)


def signed_in(stack, plants: Plants) -> Api:
    """A caller whose credentials are planted."""
    anonymous = Api(stack)
    credentials = {"email": stack.info["adminEmail"], "password": stack.info["adminPassword"]}
    answer = anonymous.http.post("/auth/login", json=credentials)
    cookies = {name.removeprefix("__Host-"): value for name, value in anonymous.http.cookies.items()}
    plants.never |= {f"cookie {name}": value for name, value in cookies.items()}
    plants.never["password"] = stack.info["adminPassword"]
    plants.never["access token"] = answer.json()["data"]["accessToken"]
    plants.never["wrong password"] = canary("wrong")
    anonymous.http.post("/auth/login", json=credentials | {"password": plants.never["wrong password"]})
    anonymous.http.get("/jobs", headers={"Authorization": f"Bearer {plants.never['access token']}x"})
    anonymous.http.close()
    by_session = Api(stack, plants.never["access token"])
    everything = {"name": "planted", "scopes": ["READ", "WRITE", "DELETE", "EXECUTE", "ADMIN"]}
    plants.never["API token"] = by_session.data("POST", "/auth/tokens", everything, status=201)["secret"]
    by_session.http.get("/jobs", params={"token": plants.never["API token"]}, headers={"Authorization": ""})
    tell_of(by_session, plants)
    return by_session


def tell_of(caller: Api, plants: Plants) -> None:
    """What gives access to channels, and the address of a heartbeat: shown once, if ever, before anybody listens."""
    path, key = canary("channel"), secrets.token_hex(16)
    plants.stored |= {"channel URL": path, "routing key": key}
    hook = {"name": "planted hook", "kind": "webhook", "url": f"http://127.0.0.1:1/{path}"}
    made = caller.data("POST", "/channels", hook, status=201)
    plants.stored["signing secret"] = made["signingSecret"].removeprefix("whsec_")
    caller.data("POST", f"/channels/{made['id']}/test", status=202)
    caller.data("POST", "/channels", {"name": "planted pager", "kind": "pagerduty", "routingKey": key}, status=201)
    heartbeat = {"name": "planted heartbeat", "cronExpression": "0 0 1 1 *"}
    address = caller.data("POST", "/heartbeats", heartbeat, status=201)["pingPath"].rpartition("/")[2]
    plants.never["ping address"] = address[-43:]  # the rest is the heartbeat's id
    for suffix in ("", "/fail", "/nonsense"):
        caller.http.get(f"/heartbeats/ping/{address}{suffix}")


def jobs_with_secrets(plants: Plants) -> list[dict[str, object]]:
    """Every kind of auth, typed and by name; every place of a definition that takes a secret; targets that tell it."""
    typed = {kind: canary(kind) for kind in ("basic", "bearer", "apiKey", "header", "parameter")}
    plants.typed |= typed
    plants.shown["query"] = canary("query")
    plants.typed["signature"] = "whsec_" + base64.b64encode(secrets.token_bytes(24)).decode()
    named = "${secret:PLANTED}"
    return [
        {"auth": {"type": "basic", "username": "me", "password": typed["basic"]}, "path": "/echo"},
        {"auth": {"type": "bearer", "token": typed["bearer"]}, "path": "/echo"},
        {"auth": {"type": "apiKey", "name": "X-Key", "value": typed["apiKey"]}, "path": "/echo"},
        {"auth": {"type": "signature", "secret": plants.typed["signature"]}, "path": "/echo"},
        {"headers": {"Authorization": f"Bearer {typed['header']}"}, "path": "/echo"},
        {"queryParams": {"token": typed["parameter"]}, "path": f"/echo?api_key={plants.shown['query']}"},
        {"headers": {"X-Api-Key": named}, "queryParams": {"key": named}, "path": f"/echo?also={named}"},
        {"httpMethod": "POST", "body": f'{{"key": "{named}"}}', "path": "/echo", "expect": {"status": ["500"]}},
        {"auth": {"type": "bearer", "token": named}, "path": f"/redirect?to=/fail?status=403&why={named}"},
        {"auth": {"type": "basic", "username": "me", "password": named}, "endpointUrl": "http://127.0.0.1:1/"},
        {"path": "/later?s=2", "callbackDeadlineSeconds": 60},
    ]


@pytest.fixture(scope="module")
def plants() -> Plants:
    return Plants()


@pytest.fixture(scope="module")
def traffic(stack, plants) -> Traffic:
    """Everything that happens: sign-ins, changes, good and bad runs, trials, refusals, and every GET there is."""
    heard = Traffic()
    caller = signed_in(stack, plants)
    with closing(caller.http), listening(caller, stack, plants, heard.messages):
        caller.http.event_hooks = {"response": [heard.keep]}
        plants.stored["secret"] = canary("stored")
        caller.http.put("/secrets/PLANTED", json={"value": plants.stored["secret"]}).raise_for_status()
        for fields in jobs_with_secrets(plants):
            live_a_life(caller, fields)
        caller.http.put("/secrets/PLANTED", json={"value": plants.stored["secret"], "more": 1})
        caller.http.post("/jobs", json={"name": 1, "auth": {"type": "bearer", "token": plants.typed["bearer"], "x": 1}})
        ask_everything(caller)
    plants.never |= callback_tokens(stack)
    return heard


def live_a_life(caller: Api, fields: Mapping[str, object]) -> None:
    """A job is made, runs, is changed, and is tried with the mask in the place of its secrets."""
    made = caller.create(name=f"planted {secrets.token_hex(4)}", retryCount=0, **fields)
    run_to_end(caller, made)
    caller.http.patch(f"/jobs/{made['id']}", json={"description": "changed", "auth": made["auth"]})
    definition = {name: made[name] for name in ("httpMethod", "endpointUrl", "headers", "queryParams", "auth", "body")}
    caller.http.post("/jobs/test", json=definition | {"jobId": made["id"]})


def callback_tokens(stack) -> dict[str, str]:
    received = httpx2.get(f"{stack.info['targetUrl']}/__received", trust_env=False, timeout=10).json()["requests"]
    tokens = {request["headers"].get("X-Cron-Callback-Token") for request in received} - {None}
    return {f"callback token {number}": token for number, token in enumerate(sorted(tokens))}


def ask_everything(caller: Api) -> None:
    """Each route that only reads; a parameter's value comes from the list that stands before it in the path."""
    for route in _GETS:
        path = route.path
        while "{" in path:
            listing, _, rest = path.partition("/{")
            listed = caller.http.get(listing).json().get("data")  # of pings there is no list
            if not listed:
                break
            path = f"{listing}/{listed[0].get('id') or listed[0]['name']}{rest.partition('}')[2]}"
        for query in ("", "?format=csv"):
            caller.http.get(path + query)


def test_no_answer_shows_one(traffic, plants):
    of_jobs = re.compile(r"\d+ (GET|POST|PATCH) /api/v1/jobs(/job_\w+)?")
    leaks = {
        name: plants.found(told, but_shown=of_jobs.fullmatch(name) is not None)
        for name, told in traffic.answers.items()
    }

    assert len(leaks) > len(_GETS)
    assert {name: found for name, found in leaks.items() if found} == {}


def test_no_live_message_shows_one(traffic, plants):
    assert any("execution:failed" in message for message in traffic.messages)
    assert [message for message in traffic.messages if plants.found(message)] == []


def test_no_line_of_a_log_shows_one(stack, traffic, plants):
    lines = [
        line for log in stack.settings.places.logs.iterdir() for line in log.read_text(errors="replace").split("\n")
    ]
    groups = client("logs", stack.info["emulatorUrl"])
    for group in groups.describe_log_groups()["logGroups"]:
        lines += [each["message"] for each in groups.filter_log_events(logGroupName=group["logGroupName"])["events"]]

    assert any("/auth/login" in line for line in lines)
    assert [line for line in lines if plants.found(line)] == []


def items(stack) -> Iterator[tuple[str, dict[str, object]]]:
    """Every item of every table."""
    dynamodb = client("dynamodb", stack.info["emulatorUrl"])
    for table in dynamodb.list_tables()["TableNames"]:
        for page in dynamodb.get_paginator("scan").paginate(TableName=table):
            yield from ((table, item) for item in page["Items"])


def test_no_table_holds_one_but_the_job_that_it_was_typed_into(stack, traffic, plants):
    holders: dict[str, set[str]] = {}
    for table, item in items(stack):
        for name in plants.found(json.dumps(item)):
            holders.setdefault(name, set()).add(f"{table} {item['pk']['S']} {item['sk']['S']}")

    typed = plants.typed | plants.shown
    of_jobs = {name: places for name, places in holders.items() if name in typed}
    assert holders.keys() - of_jobs.keys() == set()
    assert of_jobs.keys() == typed.keys()  # so the search finds what is there
    for places in of_jobs.values():
        (place,) = places
        assert stack.info["outputs"]["JobsTable"] in place
        assert " JOB#" in place


def test_no_message_and_no_dead_letter_holds_one(stack, api, traffic, plants):
    """The manual lane is stopped, so that its messages stay; five refusals make a dead letter of one."""
    sqs = client("sqs", stack.info["emulatorUrl"])
    bodies: list[str] = []
    job = api.data("GET", "/jobs?search=planted")[0]
    with stopped(stack, "LanesManual"):
        api.data("POST", f"/jobs/{job['id']}/execute", status=202)

        def dead() -> bool:
            for queue in sqs.list_queues()["QueueUrls"]:
                received = sqs.receive_message(
                    QueueUrl=queue, MaxNumberOfMessages=10, VisibilityTimeout=0, MessageAttributeNames=["All"]
                )
                name = queue.rpartition("-Execution-")[2]
                bodies.extend(f"{name} {json.dumps(message)}" for message in received.get("Messages", []))
            return any(body.startswith("LanesTickDeadLetters") for body in bodies)

        eventually(dead)
    sqs.purge_queue(QueueUrl=stack.info["outputs"]["TickDeadLettersUrl"])

    assert any(job["id"] in body for body in bodies)
    assert [body for body in bodies if plants.found(body)] == []


@contextmanager
def stopped(stack, queue: str) -> Iterator[None]:
    functions = client("lambda", stack.info["emulatorUrl"])
    mappings = functions.list_event_source_mappings()["EventSourceMappings"]
    (uuid,) = [each["UUID"] for each in mappings if queue in each["EventSourceArn"]]
    functions.update_event_source_mapping(UUID=uuid, Enabled=False)
    try:
        yield
    finally:
        functions.update_event_source_mapping(UUID=uuid, Enabled=True)


def test_no_schedule_no_object_and_no_output_of_the_deployment_holds_one(stack, traffic, plants):
    told = list(_deployed(lambda service: client(service, stack.info["emulatorUrl"])))

    assert told
    assert [text[:200] for text in told if plants.found(text)] == []


def _deployed(aws: Callable[[str], object]) -> Iterator[str]:
    scheduler, formation, functions, s3 = (aws(each) for each in ("scheduler", "cloudformation", "lambda", "s3"))
    for schedule in scheduler.list_schedules()["Schedules"]:
        yield repr(scheduler.get_schedule(Name=schedule["Name"], GroupName=schedule["GroupName"]))
    for each in formation.describe_stacks()["Stacks"]:
        yield repr(each)
    for each in functions.list_functions()["Functions"]:
        yield repr(each)
    for bucket in s3.list_buckets()["Buckets"]:
        if bucket["Name"].startswith("cdk-"):
            continue  # archives of code
        for entry in s3.list_objects_v2(Bucket=bucket["Name"]).get("Contents", []):
            yield s3.get_object(Bucket=bucket["Name"], Key=entry["Key"])["Body"].read().decode(errors="replace")


def test_what_is_kept_nowhere_is_nowhere_in_the_account(stack, traffic, plants):
    """The emulator's whole state on disk, queues' delayed messages and streams included, byte by byte."""
    folder, now = stack.settings.places.state, time.time()
    eventually(lambda: (folder / "emulator.pickle").stat().st_mtime > now)
    files = [path for path in folder.rglob("*") if path.is_file()]
    state = b"".join(path.read_bytes() for path in files if path.name != "admin.json")  # the seeded password's own
    planted: Mapping[str, str] = {name: value for name, value in plants.never.items() if "callback" not in name}

    assert b"planted " in state
    assert [name for name, value in planted.items() for form in forms(value) if form.encode() in state] == []
