"""Targets that misbehave, on real sockets on loopback."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import cache

from cron_manager.adapters.http_caller import HttpCaller
from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.execution import CallResult, Trigger, claimed, occurrence_of
from tests.fakes.clock import NOON
from tests.fakes.jobs import a_job

LOOPBACK = TargetGuard.of(["127.0.0.0/8", "::1/128"])
HEAD = b"HTTP/1.1 200 OK\r\n"
Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def a_target(
    answer: Answer, tls: ssl.SSLContext | None = None, host: str = "localhost", heard: list[str] | None = None
) -> AsyncIterator[str]:
    """A server that reads a request's head, notes it, and then does as `answer` does; yields its URL."""
    going: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        going.add(task)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            head = await reader.readuntil(b"\r\n\r\n")
            if heard is not None:
                heard.append(head.decode())
            await answer(writer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"{'https' if tls else 'http'}://{host}:{port}/"
    finally:
        server.close()
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)


def sending(*pieces: bytes, every: float = 0.0) -> Answer:
    """Sends the pieces, with a pause after each, and closes."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(every)

    return answer


def without_end(head: bytes, piece: bytes, every: float = 0.0) -> Answer:
    """Sends the head, and then the piece for ever."""

    async def answer(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(every)

    return answer


async def silence(_writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


async def call(
    url: str,
    guard: TargetGuard = LOOPBACK,
    context: ssl.SSLContext | None = None,
    connect_seconds: float = 10.0,
    **changes: object,
) -> CallResult:
    """One call by a caller of its own."""
    caller = HttpCaller(guard, context=context or _system_context(), connect_seconds=connect_seconds)
    job = a_job(endpoint_url=url, **{"timeout_ms": 5_000, **changes})
    occurrence = occurrence_of(job, scheduled_for=NOON, trigger=Trigger.SCHEDULE)
    try:
        return await caller.call(job, claimed(job, occurrence, attempt=1, fence="f", now=NOON))
    finally:
        await caller.close()


@cache
def _system_context() -> ssl.SSLContext:
    return ssl.create_default_context()
