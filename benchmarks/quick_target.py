"""A target that takes its time and next to no processor time, for measuring what calls it on the same two cores."""

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import cast

_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nslow\n"
_END_OF_HEAD = b"\r\n\r\n"
_READY_SECONDS = 30.0


@contextmanager
def quick_target(seconds: float) -> Iterator[str]:
    """The URL of a server in a process of its own that answers each GET after so many seconds."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    server = context.Process(target=_serve, args=(seconds, there), daemon=True)
    server.start()
    try:
        if not here.poll(_READY_SECONDS):
            raise TimeoutError(f"the target did not listen within {_READY_SECONDS:g} s")
        yield f"http://127.0.0.1:{here.recv()}/"
    finally:
        server.terminate()
        server.join()


def _serve(seconds: float, there: Connection) -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Connection(loop, seconds), "127.0.0.1", 0, backlog=512)
        there.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


class _Connection(asyncio.Protocol):
    """One kept connection: a request without a body is whole once its head is."""

    def __init__(self, loop: asyncio.AbstractEventLoop, seconds: float) -> None:
        self._loop = loop
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
            self._transport.write(_ANSWER)
