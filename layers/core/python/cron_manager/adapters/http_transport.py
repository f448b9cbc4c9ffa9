"""Connections that go only where the guard allows, with a stopwatch for the phases of a call."""

import ssl
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import httpcore2
import httpx2

from cron_manager.adapters.target_guard import TargetGuard
from cron_manager.domain.execution import Timings


@dataclass(kw_only=True)
class Stopwatch:
    """Notes when the phases of a call begin and end."""

    marks: dict[str, float] = field(default_factory=dict)

    async def trace(self, event: str, _info: Mapping[str, Any]) -> None:
        self.marks[event] = perf_counter()

    def phase(self, begun: str, done: str) -> int | None:
        if begun not in self.marks or done not in self.marks:
            return None
        return round((self.marks[done] - self.marks[begun]) * 1000)

    def timings(self) -> Timings:
        return Timings(
            dns_ms=self.phase("dns.started", "dns.complete"),
            connect_ms=self.phase("dns.complete", "connection.connect_tcp.complete"),
            tls_ms=self.phase("connection.start_tls.started", "connection.start_tls.complete"),
            first_byte_ms=self.phase("http11.send_request_headers.started", "http11.receive_response_headers.complete"),
            download_ms=self.phase("http11.receive_response_headers.complete", "download.complete"),
        )


current_stopwatch: ContextVar[Stopwatch] = ContextVar("stopwatch")


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
        marks = current_stopwatch.get(Stopwatch()).marks
        marks["dns.started"] = perf_counter()
        addresses = await self._guard.addresses(host, port)
        marks["dns.complete"] = perf_counter()
        for address in addresses[:-1]:
            try:
                return await super().connect_tcp(address, port, timeout, local_address, socket_options)
            except httpcore2.ConnectError:
                continue
        return await super().connect_tcp(addresses[-1], port, timeout, local_address, socket_options)


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
