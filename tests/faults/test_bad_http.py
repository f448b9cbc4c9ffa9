"""F31, F32, F34, F35: redirects that lead nowhere, answers that are none, connections that break."""

import asyncio
import socket
import struct

import pytest

from cron_manager.adapters.name_resolution import NameNotFound, system_addresses
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.execution import ErrorCategory, ExecutionStatus
from cron_manager.domain.retry import can_help
from tests.faults.targets import HEAD, a_target, call, sending, without_end

FAILED, NETWORK, CLIENT = ExecutionStatus.FAILED, ErrorCategory.NETWORK, ErrorCategory.CLIENT


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"ICY 200 OK\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: a\x00b\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked, sausage\r\n\r\n",
        b"\x00" * 2000,
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"<html>" * 1000,
    ],
    ids=lambda sent: repr(sent[:24]),
)
async def test_an_answer_that_is_no_http_is_a_network_failure_with_a_reason(sent):
    async with a_target(sending(sent)) as url:
        result = await call(url)

    assert (result.status, result.error_category, result.response_status) == (FAILED, NETWORK, None)
    assert result.error_message


@pytest.mark.parametrize(
    "endless",
    [b"X: " + b"y" * 1000 + b"\r\n", b"X-Many: 1\r\n" * 100, b"y" * 10_000],
    ids=["large headers", "many headers", "one header without end"],
)
async def test_a_head_without_end_stops_at_the_bound(endless):
    async with a_target(without_end(HEAD, endless)) as url:
        result = await call(url)

    assert (result.status, result.error_category) == (FAILED, NETWORK)


@pytest.mark.parametrize("status", [b"100 Continue", b"103 Early Hints"])
async def test_1xx_answers_without_end_stop_at_the_bound(status):
    async with a_target(without_end(b"", (b"HTTP/1.1 " + status + b"\r\n\r\n") * 1000)) as url:
        result = await call(url)

    assert (result.status, result.error_category) == (FAILED, NETWORK)
    assert "not complete" in result.error_message


async def test_a_few_1xx_answers_are_passed_over():
    async with a_target(sending(b"HTTP/1.1 103 Early Hints\r\n\r\n", HEAD + b"Content-Length: 2\r\n\r\nok")) as url:
        result = await call(url)

    assert (result.response_status, result.response_excerpt) == (200, "ok")


async def test_an_upgrade_that_nobody_asked_for_is_a_failure():
    async with a_target(sending(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nhello")) as url:
        result = await call(url, timeout_ms=1_000)

    assert result.status is FAILED


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (HEAD + b"Content-Length: 100\r\n\r\nbeginning", 200),
        (b"HTTP/1.1 503 Nope\r\nContent-Length: 100\r\n\r\nbeginning", 503),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n9\r\nbeginning\r\n", 200),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n9\r\nbeginning\r\nzzz\r\n", 200),
    ],
)
async def test_a_body_that_breaks_off_keeps_the_status_and_what_came(answer, status):
    async with a_target(sending(answer)) as url:
        result = await call(url)

    assert (result.status, result.response_status, result.response_excerpt) == (FAILED, status, "beginning")
    assert result.error_category is (NETWORK if status == 200 else ErrorCategory.SERVER)


async def test_a_connection_that_is_reset_is_a_network_failure():
    async def reset(writer: asyncio.StreamWriter) -> None:
        raw = writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    async with a_target(reset) as url:
        result = await call(url)

    assert (result.status, result.error_category) == (FAILED, NETWORK)
    assert result.error_message == "the target reset the connection"
    assert can_help(result.error_category, result.response_status)


async def test_a_port_where_nobody_listens_is_a_network_failure():
    async with a_target(sending(b"")) as url:
        pass

    result = await call(url)

    assert (result.error_category, result.error_message) == (NETWORK, "the target refused the connection")


@pytest.mark.parametrize(
    "location",
    [
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "gopher://127.0.0.1:9001/",
        "http://user:password@127.0.0.1/",
        "//",
        "http:///path",
    ],
)
async def test_a_redirect_that_leads_where_no_job_goes_is_a_client_failure(location):
    async with a_target(sending(f"HTTP/1.1 302 Found\r\nLocation: {location}\r\n\r\n".encode())) as url:
        result = await call(url)

    assert (result.status, result.error_category) == (FAILED, CLIENT)
    assert not can_help(result.error_category, result.response_status)


@pytest.mark.parametrize("port", [65_536, 99_999])
async def test_a_redirect_to_a_port_that_does_not_exist_is_blocked(port):
    async with a_target(sending(f"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{port}/\r\n\r\n".encode())) as url:
        result = await call(url)

    assert (result.error_category, result.error_message) == (ErrorCategory.BLOCKED, f"there is no port {port}")


async def test_a_redirect_that_leads_to_itself_ends_after_five():
    asked = []

    async def again(writer: asyncio.StreamWriter) -> None:
        asked.append(1)
        writer.write(b"HTTP/1.1 307 Again\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    async with a_target(again) as url:
        result = await call(url)

    assert (result.error_category, result.error_message) == (CLIENT, "more than 5 redirects")
    assert len(asked) == 6


@pytest.mark.parametrize(
    "problem",
    [
        pytest.param(socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"), id="SERVFAIL"),
        pytest.param(socket.gaierror(socket.EAI_NONAME, "Name or service not known"), id="NXDOMAIN"),
    ],
)
async def test_a_name_without_an_address_is_a_dns_failure(monkeypatch, problem):
    def fail(*_args: object, **_kwargs: object) -> list[object]:
        raise problem

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    result = await call("http://lost.example/")

    assert (result.status, result.error_category) == (FAILED, ErrorCategory.DNS)
    assert result.error_message == f"lost.example: {problem.strerror.lower()}"
    assert can_help(result.error_category, result.response_status)


async def test_a_label_that_is_too_long_has_no_address():
    with pytest.raises(NameNotFound):
        await system_addresses("a" * 64 + ".example", 80)


async def test_one_caller_survives_a_whole_batch_of_them():
    flood = without_end(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 500)
    garbage, fine = sending(b"\x00" * 500), sending(HEAD + b"\r\nfine")
    async with a_target(flood) as one, a_target(garbage) as two, a_target(fine) as three:
        results = await asyncio.gather(*(call(url) for url in (one, two, three) * 3))

    assert [result.status for result in results] == [FAILED, FAILED, ExecutionStatus.SUCCESS] * 3


async def test_the_guard_is_asked_again_for_a_redirect():
    asked = []

    async def resolve(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if host == "outside.example" else ["10.0.0.1"]

    redirect = sending(b"HTTP/1.1 302 Found\r\nLocation: http://inside.example/\r\nContent-Length: 0\r\n\r\n")
    async with a_target(redirect, host="outside.example") as url:
        result = await call(url, guard=TargetGuard.of(["127.0.0.0/8"], resolve=resolve))

    assert result.error_category is ErrorCategory.BLOCKED
    assert asked == ["outside.example", "inside.example"]
