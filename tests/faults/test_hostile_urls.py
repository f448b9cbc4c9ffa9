"""Whatever is typed as a target, not a byte reaches what stands beside the executor unless the deployment allows it."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

import pytest

from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.name_resolution import NameNotFound, system_addresses
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.edge.targets import target_problem, url_problem
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job
from tests.faults.targets import HEAD

CORPUS = [
    tuple(line.split(maxsplit=1))
    for line in (Path(__file__).parent / "hostile_urls.txt").read_text().splitlines()
    if line and not line.startswith("#")
]
BLOCKED, DNS, CLIENT = ErrorCategory.BLOCKED, ErrorCategory.DNS, ErrorCategory.CLIENT
LOCAL = ["127.0.0.0/8", "::1/128"]


class Names:
    """Resolves what the tests call .example; a name that rebinds is public at first and loopback ever after."""

    def __init__(self) -> None:
        self._rebinding = cycle([["93.184.216.34"], ["127.0.0.1"]])

    async def __call__(self, host: str, port: int) -> list[str]:
        match host:
            case "rebinding.example":
                next(self._rebinding)
                return next(self._rebinding)
            case "inside.example":
                return ["10.0.0.7"]
            case "both.example":
                return ["93.184.216.34", "127.0.0.1"]
            case "metadata.example":
                return ["169.254.169.254"]
        if any(kind == "private" and f"//{host.rstrip('.').lower()}/" in url for kind, url in CORPUS):
            return ["169.254.169.254"]
        if host.isascii() and host.replace(".", "").isalpha() and host.lower() != "localhost":
            raise NameNotFound(f"{host}: no such name")
        return list(await system_addresses(host, port))


class Canary:
    """Listens on every address of this machine and counts who comes."""

    def __init__(self) -> None:
        self.heard = 0
        self.port = 0

    @asynccontextmanager
    async def listening(self) -> AsyncIterator["Canary"]:
        async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self.heard += 1
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await reader.readuntil(b"\r\n\r\n")
                writer.write(HEAD + b"Content-Length: 5\r\nConnection: close\r\n\r\ntweet")
                await writer.drain()
            writer.close()

        first = await asyncio.start_server(hear, "0.0.0.0", 0)
        self.port = first.sockets[0].getsockname()[1]
        servers = [first]
        if socket.has_dualstack_ipv6():
            servers.append(await asyncio.start_server(hear, "::", self.port))
        try:
            yield self
        finally:
            for server in servers:
                server.close()


async def call(caller: HttpCaller, url: str) -> CallResult:
    job = a_job(endpoint_url=url, timeout_ms=3_000)
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    return await caller.call(job, claimed(job, occurrence, attempt=1, fence="f", now=NOON))


def test_the_corpus_is_as_large_as_it_should_be():
    assert len({url for _, url in CORPUS}) == len(CORPUS) >= 60


async def test_no_url_of_the_corpus_reaches_the_canary():
    caller = HttpCaller(TargetGuard.of([], resolve=Names()))
    async with Canary().listening() as canary:
        results = {url: await call(caller, url.format(port=canary.port)) for _, url in CORPUS}
    await caller.close()

    assert canary.heard == 0
    wrong = {
        url: result.error_category
        for (kind, url), result in zip(CORPUS, results.values(), strict=True)
        if result.status is not ExecutionStatus.FAILED or (kind != "nothing" and result.error_category is not BLOCKED)
    }
    assert wrong == {}


async def test_no_redirect_to_a_url_of_the_corpus_reaches_the_canary():
    """The one address that jobs may call redirects to each of them."""
    caller = HttpCaller(TargetGuard.of(["127.0.0.2/32"], resolve=Names()))
    locations: list[str] = []

    async def redirect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        location = locations[-1].encode("utf-8")
        writer.write(
            b"HTTP/1.1 307 There\r\nContent-Length: 0\r\nConnection: close\r\nLocation: " + location + b"\r\n\r\n"
        )
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(redirect, "127.0.0.2", 0)
    door = f"http://127.0.0.2:{server.sockets[0].getsockname()[1]}/"
    async with Canary().listening() as canary:
        for _, url in CORPUS:
            if url.startswith("//127") or "://" in url:
                locations.append(url.format(port=canary.port))
                result = await call(caller, door)
                assert result.status is ExecutionStatus.FAILED, url
                assert result.error_category in {BLOCKED, DNS, CLIENT, ErrorCategory.NETWORK}, url
    server.close()
    await caller.close()

    assert canary.heard == 0


async def test_where_the_deployment_allows_loopback_those_urls_reach_it():
    caller = HttpCaller(TargetGuard.of(LOCAL, resolve=Names()))
    ours = [url for kind, url in CORPUS if kind == "loopback" and (socket.has_dualstack_ipv6() or "[" not in url)]
    async with Canary().listening() as canary:
        results = {url: await call(caller, url.format(port=canary.port)) for url in ours}
    await caller.close()

    assert {url: result.error_message for url, result in results.items() if result.response_excerpt != "tweet"} == {}
    assert canary.heard == len(ours)


@pytest.mark.parametrize(("kind", "url"), CORPUS, ids=quote)
def test_what_plainly_leads_inside_is_refused_when_a_job_is_created(kind, url):
    url = url.format(port=8125)
    refused = url_problem(url) or target_problem(url, TargetGuard())

    assert bool(refused) is (kind != "name" or ":8125" in url)


@pytest.mark.parametrize("url", [url for kind, url in CORPUS if kind == "loopback"], ids=quote)
def test_the_same_is_accepted_where_the_deployment_allows_it(url):
    url = url.format(port=8125)

    assert (url_problem(url) or target_problem(url, TargetGuard.of(LOCAL))) is None


@pytest.mark.parametrize("url", [url for kind, url in CORPUS if kind == "address"], ids=quote)
def test_a_deployment_that_allows_everything_accepts_every_address(url):
    url = url.format(port=8125)

    assert target_problem(url, TargetGuard.of(["0.0.0.0/0", "::/0"])) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/path?a=b%20c&d={{jobId}}",
        "http://example.com:80/",
        "https://bücher.example/",
        "https://xn--bcher-kva.example/",
        "https://8.8.8.8/",
        "https://[2606:4700:4700::1111]/",
        "https://example.com./",
        "https://localhost.example.com/",
    ],
)
def test_what_leads_outside_is_accepted(url):
    assert (url_problem(url) or target_problem(url, TargetGuard())) is None


def test_a_name_at_another_port_is_accepted_where_the_port_or_some_network_is_allowed():
    url = "https://api.example.com:8443/"

    assert "8443" in (target_problem(url, TargetGuard()) or "")
    assert target_problem(url, TargetGuard.of([], ports=[8443])) is None
    assert target_problem(url, TargetGuard.of(["10.0.0.0/8"])) is None
