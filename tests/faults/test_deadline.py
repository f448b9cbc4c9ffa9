"""F27, F28, F34, F35: the deadline is total, whatever the call is at when it passes."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.execution import CallResult, ErrorCategory, ExecutionStatus
from cron_manager.domain.retry import can_help
from tests.faults.targets import HEAD, a_target, call, sending, silence, without_end

TIMEOUT_MS = 1_000
TOLERANCE_MS = 250
TRIES = 3


async def timed_out(url: str, **options: object) -> CallResult:
    """The call's result, once it is known to be a timeout at its time.

    A busy machine may hold a call up, so the best of three counts: a deadline that does not fire is late each time.
    """
    results = [await call(url, timeout_ms=TIMEOUT_MS, **options)]
    while results[-1].duration_ms > TIMEOUT_MS + TOLERANCE_MS and len(results) < TRIES:
        results.append(await call(url, timeout_ms=TIMEOUT_MS, **options))
    result = results[-1]

    assert (result.status, result.error_category) == (ExecutionStatus.TIMEOUT, ErrorCategory.TIMEOUT)
    assert TIMEOUT_MS - 10 <= result.duration_ms <= TIMEOUT_MS + TOLERANCE_MS
    assert can_help(result.error_category, result.response_status)
    return result


async def test_a_target_that_never_answers():
    async with a_target(silence) as url:
        result = await timed_out(url)

    assert "waiting for the answer" in result.error_message


async def test_a_byte_at_a_time_of_the_head():
    async with a_target(without_end(HEAD, b"X", every=0.05)) as url:
        await timed_out(url)


async def test_a_byte_at_a_time_of_the_body():
    async with a_target(without_end(HEAD + b"Content-Length: 1000\r\n\r\n", b".", every=0.05)) as url:
        result = await timed_out(url)

    assert result.response_status == 200
    assert "reading the answer's body" in result.error_message


async def test_1xx_answers_at_a_slow_pace():
    async with a_target(without_end(b"", b"HTTP/1.1 102 Processing\r\n\r\n", every=0.05)) as url:
        await timed_out(url)


async def test_redirects_share_one_deadline():
    answer = sending(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")

    async def slowly(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.4)
        await answer(writer)

    async with a_target(slowly) as url:
        await timed_out(url)


async def test_a_handshake_that_stalls_until_the_deadline():
    with a_port_that_accepts() as port:
        result = await timed_out(f"https://localhost:{port}/")

    assert "TLS handshake" in result.error_message


async def test_a_handshake_that_goes_on_for_ever(certificates):
    async with a_target(silence, certificates.server("good")) as url:
        await timed_out(url, context=certificates.trusting())


async def test_a_name_that_resolves_after_ten_seconds():
    async def slow(_host: str, _port: int) -> list[str]:
        await asyncio.sleep(10)
        return ["127.0.0.1"]

    result = await timed_out("http://slow.example/", guard=TargetGuard.of(["127.0.0.0/8"], resolve=slow))

    assert "resolving the name" in result.error_message


async def test_an_address_into_which_connections_vanish():
    with a_black_hole() as port:
        result = await timed_out(f"http://127.0.0.1:{port}/")

    assert "connecting" in result.error_message


async def test_no_connection_within_its_own_limit_is_a_network_failure():
    with a_black_hole() as port:
        result = await call(f"http://127.0.0.1:{port}/", connect_seconds=0.3)

    assert (result.status, result.error_category) == (ExecutionStatus.FAILED, ErrorCategory.NETWORK)
    assert result.error_message == "no connection within 0.3 s"
    assert can_help(result.error_category, result.response_status)


async def test_a_host_with_two_hundred_addresses_costs_no_more_than_one():
    async def many(_host: str, _port: int) -> list[str]:
        return [f"127.0.1.{number}" for number in range(1, 201)]

    with a_black_hole("0.0.0.0") as port:
        result = await call(
            f"http://many.example:{port}/",
            guard=TargetGuard.of(["127.0.0.0/8"], resolve=many),
            connect_seconds=0.4,
        )

    assert result.error_category is ErrorCategory.NETWORK
    assert result.duration_ms < 5_000


async def test_the_next_address_is_tried_when_the_first_leads_nowhere():
    async with a_target(sending(HEAD + b"Content-Length: 2\r\n\r\nok")) as url:
        port = url.rsplit(":", 1)[1]

        async def two(_host: str, _port: int) -> list[str]:
            return ["127.0.0.9", "127.0.0.1"]  # nothing listens at the first

        result = await call(f"http://two.example:{port}", guard=TargetGuard.of(["127.0.0.0/8"], resolve=two))

    assert result.response_excerpt == "ok"


async def test_ten_hanging_calls_at_once_end_on_time_all():
    async with a_target(silence) as url:
        await asyncio.gather(*(timed_out(url) for _ in range(10)))


async def test_names_that_hang_delay_no_deadline_and_take_nobody_s_threads(monkeypatch):
    released = threading.Event()

    def hang(*_args: object, **_kwargs: object) -> list[object]:
        released.wait(30)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    try:
        results = await asyncio.gather(*(timed_out(f"http://name{number}.example/") for number in range(20)))
        await asyncio.wait_for(asyncio.to_thread(lambda: None), 10)
    finally:
        released.set()

    assert all("resolving the name" in result.error_message for result in results)


@contextmanager
def a_port_that_accepts() -> Iterator[int]:
    """The system accepts connections into the backlog; nobody ever reads."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(5)
        yield listener.getsockname()[1]


@contextmanager
def a_black_hole(host: str = "127.0.0.1") -> Iterator[int]:
    """A port whose backlog is full: the system drops further SYNs without an answer."""
    with socket.socket() as listener:
        listener.bind((host, 0))
        listener.listen(0)
        port = listener.getsockname()[1]
        filling = []
        for _ in range(4):
            one = socket.socket()
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
            filling.append(one)
        time.sleep(0.05)
        try:
            yield port
        finally:
            for one in filling:
                one.close()


async def test_a_call_that_is_cancelled_lets_go_of_its_connection():
    gone = asyncio.Event()

    async def wait_for_the_end(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0)
        while not writer.transport.is_closing():
            writer.write(b"H")
            await asyncio.sleep(0.02)
        gone.set()

    async with a_target(wait_for_the_end) as url:
        task = asyncio.create_task(call(url, timeout_ms=60_000))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.wait_for(gone.wait(), 2)
