"""A local stack of its own for a benchmark: free ports, a temporary folder, no rate limit."""

import json
import socket
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from local.places import Places
from local.settings import Settings
from local.stack import Stack


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def stack(limit: int, *, console: bool = False) -> Iterator[Stack]:
    """A running stack with MAX_CONCURRENT_EXECUTIONS = `limit`, with or without the console."""
    with tempfile.TemporaryDirectory(prefix="cron-manager-bench-") as folder:
        places = Places(
            folder=Path(folder), console_port=free_port(), emulator_port=free_port(), target_port=free_port()
        )
        parameters = {"MAX_CONCURRENT_EXECUTIONS": str(limit), "API_RATE_LIMIT": "0", "LOG_LEVEL": "WARNING"}
        settings = Settings(places=places, parameters=parameters, console=console)
        with Stack(settings=settings) as running:
            yield running


class Client:
    """The public API of a running stack, signed in."""

    def __init__(self, running: Stack) -> None:
        self._api = str(running.info["apiUrl"])
        self._token = ""
        signed_in = self.post(
            "/auth/login", {"email": running.info["adminEmail"], "password": running.info["adminPassword"]}
        )
        self._token = str(signed_in["accessToken"])

    def post(self, path: str, body: Mapping[str, object]) -> dict[str, object]:
        return self._send("POST", path, json.dumps(body).encode())

    def get(self, path: str) -> dict[str, object]:
        return self._send("GET", path, None)

    def _send(self, method: str, path: str, body: bytes | None) -> dict[str, object]:
        headers = {"Content-Type": "application/json"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        request = Request(self._api + path, data=body, headers=headers, method=method)  # noqa: S310  # our own loopback URL
        with urlopen(request, timeout=60) as answer:  # noqa: S310  # our own loopback URL
            return dict(json.loads(answer.read())["data"])


def received(running: Stack) -> list[dict[str, object]]:
    """What the target server has counted."""
    with urlopen(f"{running.info['targetUrl']}/__received", timeout=30) as answer:  # noqa: S310  # our own loopback URL
        return list(json.loads(answer.read())["requests"])
