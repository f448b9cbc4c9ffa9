"""Connections that go only where the guard allows, with bounds and a stopwatch for the phases of a call."""

import select
import ssl
from collections.abc import Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from time import perf_counter
from typing import Any

import httpcore2
import httpx2

from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.execution import Timings

MOST_ADDRESSES = 4  # of a host that are tried
ANSWER_BYTES = 384 * 1024  # of one answer, head and 1xx answers included, that are taken from the wire
_PHASES = (  # what a call is at between two marks: the mark that begins it, the one that ends it
    ("dns.started", "dns.complete", "resolving the name"),
    ("dns.complete", "connection.connect_tcp.complete", "connecting"),
    ("connection.start_tls.started", "connection.start_tls.complete", "in the TLS handshake"),
    ("http11.send_request_headers.started", "http11.send_request_body.complete", "sending the request"),
    ("http11.send_request_body.complete", "http11.receive_response_headers.complete", "waiting for the answer"),
    ("http11.receive_response_headers.complete", "download.complete", "reading the answer's body"),
)
HANDSHAKE = _PHASES[2][2]


@dataclass(kw_only=True)
class Stopwatch:
    """Notes when the phases of a request begin and end; a redirect's request begins anew."""

    marks: dict[str, float] = field(default_factory=dict)

    async def trace(self, event: str, _info: Mapping[str, Any]) -> None:
        self.marks[event] = perf_counter()

    def mark(self, event: str) -> None:
        self.marks[event] = perf_counter()

    @property
    def phase(self) -> str | None:
        """What goes on now."""
        begun = [name for start, end, name in _PHASES if start in self.marks and end not in self.marks]
        return begun[-1] if begun else None

    def timings(self) -> Timings:
        return Timings(
            dns_ms=self._between("dns.started", "dns.complete"),
            connect_ms=self._between("dns.complete", "connection.connect_tcp.complete"),
            tls_ms=self._between("connection.start_tls.started", "connection.start_tls.complete"),
            first_byte_ms=self._between(
                "http11.send_request_headers.started", "http11.receive_response_headers.complete"
            ),
            download_ms=self._between("http11.receive_response_headers.complete", "download.complete"),
        )

    def _between(self, begun: str, done: str) -> int | None:
        if begun not in self.marks or done not in self.marks:
            return None
        return round((self.marks[done] - self.marks[begun]) * 1000)


current_stopwatch: ContextVar[Stopwatch] = ContextVar("stopwatch")


class BoundedStream(httpcore2.AsyncNetworkStream):
    """A connection that yields so many bytes per request and then breaks: 1xx answers may go on for ever."""

    def __init__(self, stream: httpcore2.AsyncNetworkStream) -> None:
        self._stream = stream
        self._taken = 0
        self._socket = stream.get_extra_info("socket")

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109  # the library's
        if self._taken >= ANSWER_BYTES:
            raise httpcore2.ReadError(f"{ANSWER_BYTES // 1024} KB came and the answer was not complete")
        taken = await self._stream.read(max_bytes, timeout)
        self._taken += len(taken)
        return taken

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109  # the library's
        self._taken = 0
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109  # the library's
    ) -> httpcore2.AsyncNetworkStream:
        try:
            return BoundedStream(await self._stream.start_tls(ssl_context, server_hostname, timeout))
        except BaseException:  # the library closes after errors, but not when the deadline cancels a handshake
            await self._stream.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        """The pool asks every kept connection at every request whether it is readable, which would mean that its peer
        has closed it. Looking its socket up each time costs more than the question.
        """
        return self._is_readable() if info == "is_readable" else self._stream.get_extra_info(info)

    def _is_readable(self) -> bool:
        if self._socket is None or self._socket.fileno() < 0:
            return True
        question = select.poll()
        question.register(self._socket, select.POLLIN)
        return bool(question.poll(0))


class GuardedBackend(httpcore2.AnyIOBackend):
    """Connects only to addresses that the guard has allowed; the host's name stays in Host and SNI."""

    def __init__(self, guard: TargetGuard) -> None:
        super().__init__()
        self._guard = guard

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109  # the library's signature
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.AsyncNetworkStream:
        """To the first of the host's addresses that answers; all of them together have `timeout`."""
        watch = current_stopwatch.get(Stopwatch())
        watch.mark("dns.started")
        *others, last = _of_both_families(await self._guard.addresses(host, port))
        watch.mark("dns.complete")
        until = perf_counter() + timeout if timeout is not None else None
        for tried, address in enumerate(others):
            share = (until - perf_counter()) / (len(others) + 1 - tried) if until is not None else None
            try:
                stream = await super().connect_tcp(address, port, share, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                continue
            return BoundedStream(stream)
        left = max(until - perf_counter(), 0.0) if until is not None else None
        return BoundedStream(await super().connect_tcp(last, port, left, local_address, socket_options))


def _of_both_families(addresses: Sequence[str]) -> list[str]:
    """The first few, the families by turns: where one leads nowhere, the other gets its chance."""
    first = ":" in addresses[0]
    same = [each for each in addresses if (":" in each) is first]
    other = [each for each in addresses if (":" in each) is not first]
    turns = chain.from_iterable(zip_longest(same, other))
    return [each for each in turns if each is not None][:MOST_ADDRESSES]


class GuardedTransport(httpx2.AsyncHTTPTransport):
    """httpx2's transport with our backend underneath. A test notices when the library's seam moves."""

    def __init__(self, guard: TargetGuard, context: ssl.SSLContext, connections: int) -> None:
        super().__init__(verify=context, trust_env=False)
        self._pool = httpcore2.AsyncConnectionPool(
            ssl_context=context,
            max_connections=connections,
            max_keepalive_connections=connections,
            keepalive_expiry=30.0,
            network_backend=GuardedBackend(guard),
        )
