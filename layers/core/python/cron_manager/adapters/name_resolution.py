"""Names to addresses, in threads of our own: a resolver that hangs must not keep the writes to AWS waiting."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache

Resolver = Callable[[str, int], Awaitable[Sequence[str]]]

_THREADS = 16  # the C library gives a name up after some ten seconds; until then its thread is taken


class NameNotFound(Exception):
    """The host's name has no address."""


async def system_addresses(host: str, port: int) -> Sequence[str]:
    """The addresses in the order in which the system would try them. NameNotFound when there are none."""
    loop = asyncio.get_running_loop()
    try:
        return await loop.run_in_executor(_threads(), _look_up, host, port)
    except socket.gaierror as error:
        raise NameNotFound(f"{host}: {(error.strerror or str(error)).lower()}") from error
    except (OSError, UnicodeError) as error:  # UnicodeError: a label that IDNA cannot encode
        raise NameNotFound(f"{host}: {error}") from error


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="names")


def _look_up(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in found))
