"""A server in a process of its own that ends when its launcher does."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable

from aiohttp import web

from local.places import HOST

_WATCH_SECONDS = 0.5


Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


def serve(handler: Handler, *, port: int) -> None:
    """On the loopback, until a signal comes or the parent is gone. A client that leaves cancels its handler."""
    asyncio.run(_serve(handler, port))


async def _serve(handler: Handler, port: int) -> None:
    server = web.Server(handler, handler_cancellation=True)
    ended = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    runner = web.ServerRunner(server, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, HOST, port, backlog=1024).start()
    parent = os.getppid()
    while not ended.is_set() and os.getppid() == parent:
        try:
            await asyncio.wait_for(ended.wait(), _WATCH_SECONDS)
        except TimeoutError:
            continue
    await runner.cleanup()
