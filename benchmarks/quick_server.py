"""A server that takes next to no processor time, for measuring what calls it on the same two cores."""

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from multiprocessing.connection import Connection
from typing import cast

_END_OF_HEAD = b"\r\n\r\n"
_READY_SECONDS = 30.0


def quick_target(seconds: float) -> AbstractContextManager[str]:
    """The URL of a target that answers each GET after so many seconds."""
    return _server(_answer("text/plain", b"slow\n"), seconds)


def empty_tables() -> AbstractContextManager[str]:
    """The URL of a DynamoDB that has nothing of what it is asked for."""
    return _server(_answer("application/x-amz-json-1.0", b"{}"), 0.0)


def _answer(content_type: str, body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


@contextmanager
def _server(answer: bytes, seconds: float) -> Iterator[str]:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    server = context.Process(target=_serve, args=(answer, seconds, there), daemon=True)
    server.start()
    try:
        if not here.poll(_READY_SECONDS):
            raise TimeoutError(f"the target did not listen within {_READY_SECONDS:g} s")
        yield f"http://127.0.0.1:{here.recv()}/"
    finally:
        server.terminate()
        server.join()


def _serve(answer: bytes, seconds: float, there: Connection) -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Connection(loop, answer, seconds), "127.0.0.1", 0, backlog=512)
        there.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


class _Connection(asyncio.Protocol):
    """One kept connection, answered once for each head: what follows may be a body, which holds no empty line."""

    def __init__(self, loop: asyncio.AbstractEventLoop, answer: bytes, seconds: float) -> None:
        self._loop = loop
        self._content = answer
        self._seconds = seconds
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        *requests, self._unread = (self._unread + data).split(_END_OF_HEAD)
        for _ in requests:
            self._loop.call_later(self._seconds, self._answer)

    def _answer(self) -> None:
        if not self._transport.is_closing():
            self._transport.write(self._content)
