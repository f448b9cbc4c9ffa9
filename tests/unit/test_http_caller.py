"""A job's call over real sockets on loopback."""

import asyncio
import gzip
import time
from collections.abc import AsyncIterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from cron_manager.adapters.call_answer import BODY_BYTES
from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.execution import ErrorCategory, ExecutionStatus, Trigger, claimed, occurrence_of
from cron_manager.domain.retry import can_help
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

LOOPBACK = TargetGuard.of(["127.0.0.0/8", "::1/128"])


@pytest.fixture
async def caller() -> AsyncIterator[HttpCaller]:
    made = HttpCaller(LOOPBACK)
    yield made
    await made.close()


async def call(caller: HttpCaller, url: str, **changes: object):
    job = a_job(endpoint_url=url, **{"timeout_ms": 5_000, **changes})
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    return await caller.call(job, claimed(job, occurrence, attempt=2, fence="f", now=NOON))


async def test_a_good_answer_is_a_success_with_its_excerpt(caller, httpserver: HTTPServer):
    httpserver.expect_request("/ok").respond_with_data("grüß dich", content_type="text/plain; charset=utf-8")

    result = await call(caller, httpserver.url_for("/ok"))

    assert result.status is ExecutionStatus.SUCCESS
    assert (result.response_status, result.response_excerpt) == (200, "grüß dich")
    assert result.timings.connect_ms is not None
    assert result.timings.first_byte_ms is not None


async def test_the_request_carries_what_the_job_says_and_who_asks(caller, httpserver: HTTPServer):
    seen: list[Request] = []

    def keep(request: Request) -> Response:
        seen.append(request)
        return Response("")

    httpserver.expect_request("/in").respond_with_handler(keep)
    await call(
        caller,
        httpserver.url_for("/in?a=1"),
        http_method="POST",
        headers={"X-Mine": "yes"},
        query_params={"b": "2 3"},
        body='{"x": 1}',
    )

    (request,) = seen
    assert request.method == "POST"
    assert dict(request.args) == {"a": "1", "b": "2 3"}
    assert request.get_data() == b'{"x": 1}'
    assert request.headers["X-Mine"] == "yes"
    assert request.headers["X-Cron-Attempt"] == "2"
    assert request.headers["Idempotency-Key"] == request.headers["X-Cron-Execution-Id"]


@pytest.mark.parametrize(
    ("status", "category", "retryable"),
    [
        (500, ErrorCategory.SERVER, True),
        (503, ErrorCategory.SERVER, True),
        (404, ErrorCategory.CLIENT, False),
        (429, ErrorCategory.CLIENT, True),
    ],
)
async def test_a_bad_status_is_a_failure_of_its_category(caller, httpserver: HTTPServer, status, category, retryable):
    httpserver.expect_request("/bad").respond_with_data("nope", status=status)

    result = await call(caller, httpserver.url_for("/bad"))

    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, category)
    assert can_help(result.error_category, result.response_status) is retryable
    assert result.response_excerpt == "nope"


async def test_html_is_noted_and_not_kept(caller, httpserver: HTTPServer):
    httpserver.expect_request("/page").respond_with_data("<html><title>Login</title>…", content_type="text/html")

    assert (await call(caller, httpserver.url_for("/page"))).response_excerpt == "HTML: Login"


async def test_a_body_without_end_is_read_up_to_the_bound_and_inflated_with_care(caller, httpserver: HTTPServer):
    bomb = gzip.compress(b"0" * 50_000_000)
    httpserver.expect_request("/bomb").respond_with_data(bomb, headers={"Content-Encoding": "gzip"})

    result = await call(caller, httpserver.url_for("/bomb"))

    assert result.status is ExecutionStatus.SUCCESS
    assert len(result.response_excerpt) <= BODY_BYTES


async def test_redirects_are_followed_and_loops_end(caller, httpserver: HTTPServer):
    httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/b"})
    httpserver.expect_request("/b").respond_with_data("there")
    httpserver.expect_request("/loop").respond_with_data("", status=302, headers={"Location": "/loop"})

    assert (await call(caller, httpserver.url_for("/a"))).response_excerpt == "there"
    looped = await call(caller, httpserver.url_for("/loop"))
    assert (looped.status, looped.error_category) == (ExecutionStatus.FAILED, ErrorCategory.CLIENT)


async def test_a_redirect_to_another_host_leaves_the_job_s_headers_behind(caller, httpserver: HTTPServer):
    seen: list[Request] = []

    def keep(request: Request) -> Response:
        seen.append(request)
        return Response("")

    elsewhere = f"http://127.0.0.1:{httpserver.port}/in"
    httpserver.expect_request("/out").respond_with_data("", status=307, headers={"Location": elsewhere})
    httpserver.expect_request("/in").respond_with_handler(keep)

    await call(
        caller, f"http://localhost:{httpserver.port}/out", headers={"Authorization": "Bearer x", "X-Api-Key": "y"}
    )

    (request,) = seen
    assert "Authorization" not in request.headers
    assert "X-Api-Key" not in request.headers


async def test_a_redirect_to_another_scheme_is_refused(caller, httpserver: HTTPServer):
    httpserver.expect_request("/out").respond_with_data("", status=302, headers={"Location": "file:///etc/passwd"})

    result = await call(caller, httpserver.url_for("/out"))

    assert result.status is ExecutionStatus.FAILED
    assert "file" in result.error_message


async def serve(answer) -> tuple[asyncio.Server, str]:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    return server, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


@pytest.mark.parametrize("kind", ["silent", "dripping"])
async def test_the_deadline_is_total(caller, kind):
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        if kind == "dripping":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        try:
            for _ in range(100):
                await asyncio.sleep(0.1)
                if kind == "dripping":
                    writer.write(b".")
        finally:
            writer.close()

    server, url = await serve(answer)
    begun = time.perf_counter()

    result = await call(caller, url, timeout_ms=1_000)

    server.close()
    assert (result.status, result.error_category) == (ExecutionStatus.TIMEOUT, ErrorCategory.TIMEOUT)
    assert 0.9 < time.perf_counter() - begun < 4
    assert can_help(result.error_category, result.response_status)


@pytest.mark.parametrize("bytes_sent", [b"", b"SSH-2.0-nope\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"])
async def test_nonsense_on_the_wire_is_a_network_failure(caller, bytes_sent):
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(bytes_sent)
        await writer.drain()
        writer.close()

    server, url = await serve(answer)

    result = await call(caller, url)

    server.close()
    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, ErrorCategory.NETWORK)


async def test_a_refused_connection_is_a_network_failure(caller):
    server, url = await serve(lambda _reader, _writer: None)
    server.close()
    await server.wait_closed()

    result = await call(caller, url)

    assert result.error_category is ErrorCategory.NETWORK


async def test_an_internal_address_is_blocked_before_a_byte_is_sent(httpserver: HTTPServer):
    strict = HttpCaller(TargetGuard())

    result = await call(strict, httpserver.url_for("/ok"))

    await strict.close()
    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, ErrorCategory.BLOCKED)
    assert httpserver.log == []
    assert not can_help(result.error_category, result.response_status)


async def test_a_redirect_to_an_internal_address_is_blocked(httpserver: HTTPServer):
    half = HttpCaller(TargetGuard.of(["127.0.0.1/32"]))
    httpserver.expect_request("/out").respond_with_data("", status=302, headers={"Location": "http://127.0.0.2:9001/"})

    result = await call(half, f"http://127.0.0.1:{httpserver.port}/out")

    await half.close()
    assert result.error_category is ErrorCategory.BLOCKED


async def test_a_name_that_does_not_exist_is_a_dns_failure(caller):
    result = await call(caller, "http://no-such-host.invalid/")

    assert result.error_category is ErrorCategory.DNS


async def test_a_target_s_cookie_reaches_no_later_call(caller, httpserver: HTTPServer):
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        return Response("", headers={"Set-Cookie": "session=of-one-job; Path=/"})

    httpserver.expect_request("/in").respond_with_handler(answer)
    await call(caller, httpserver.url_for("/in"))
    await call(caller, httpserver.url_for("/in"))

    assert ["Cookie" in request.headers for request in seen] == [False, False]


async def test_a_job_s_header_takes_the_place_of_ours_whatever_its_case(caller, httpserver: HTTPServer):
    seen: list[Request] = []

    def keep(request: Request) -> Response:
        seen.append(request)
        return Response("")

    httpserver.expect_request("/in").respond_with_handler(keep)
    await call(caller, httpserver.url_for("/in"), headers={"user-agent": "mine/1"})

    assert seen[0].headers.getlist("User-Agent") == ["mine/1"]


async def test_a_query_is_sent_as_it_was_typed(caller, httpserver: HTTPServer):
    seen: list[Request] = []

    def keep(request: Request) -> Response:
        seen.append(request)
        return Response("")

    httpserver.expect_request("/in").respond_with_handler(keep)
    await call(caller, httpserver.url_for("/in") + "?a=b%20c&signature=x%2By&flag")

    assert seen[0].query_string == b"a=b%20c&signature=x%2By&flag"


async def test_connections_are_kept_between_calls(caller, httpserver: HTTPServer):
    httpserver.expect_request("/ok").respond_with_data("ok")
    await call(caller, httpserver.url_for("/ok"))

    again = await call(caller, httpserver.url_for("/ok"))

    assert again.status is ExecutionStatus.SUCCESS
