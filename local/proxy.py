"""The one origin: the API, the live channel and the console behind one port, as CloudFront puts them behind one name.

/api/…    the HTTP API          /live     the WebSocket API          anything else    the console's bucket
"""

import asyncio
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
    WSMsgType,
    WSServerHandshakeError,
    web,
)
from yarl import URL

from infrastructure.security_headers import API_HEADERS, CONSOLE_HEADERS
from local.child import serve
from local.console_files import ConsoleFile, ConsoleFiles

_LARGEST_BODY = 1_048_576  # bytes
_LONGEST_ANSWER = 35.0  # seconds: HTTP APIs give up after 30
_HOP_BY_HOP = frozenset({
    "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding",
    "upgrade", "host", "content-length", "expect",
})  # fmt: skip
_OURS = frozenset({  # told to the APIs as we know it
    "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-viewer-address", "x-origin-proof",
})  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Origins:
    """Where the three parts are."""

    emulator_url: str  # without a slash at the end
    http_api_id: str
    websocket_api_id: str
    websocket_stage: str
    console_bucket: str
    proof: str = ""  # by which the functions know that we are the origin


class Proxy:
    """Forwards; it decides nothing."""

    def __init__(self, origins: Origins) -> None:
        self._origins = origins
        self._opened: ClientSession | None = None
        self._console_files: ConsoleFiles | None = None

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        try:
            if request.path == "/live":
                return await self._live(request)
            response = await (self._api(request) if request.path.startswith("/api/") else self._console(request))
        except ClientError:
            response = _unavailable(502, "The local stack is not answering. Look into .local/logs/emulator.log.")
        except TimeoutError:
            response = _unavailable(504, "The local stack took too long to answer.")
        for name, value in (API_HEADERS if request.path.startswith("/api/") else CONSOLE_HEADERS).items():
            response.headers.setdefault(name, value)
        return response

    async def close(self) -> None:
        """Ends the connections to the emulator."""
        if self._opened is not None:
            await self._opened.close()

    @property
    def _session(self) -> ClientSession:
        """Made inside the running loop, on first use."""
        if self._opened is None:
            self._opened = ClientSession(
                connector=TCPConnector(limit=0, keepalive_timeout=60),
                timeout=ClientTimeout(total=_LONGEST_ANSWER),
                cookie_jar=DummyCookieJar(),
                auto_decompress=False,
            )
        return self._opened

    @property
    def _files(self) -> ConsoleFiles:
        if self._console_files is None:
            origins = self._origins
            self._console_files = ConsoleFiles(
                self._session, emulator_url=origins.emulator_url, bucket=origins.console_bucket
            )
        return self._console_files

    async def _api(self, request: web.BaseRequest) -> web.StreamResponse:
        if (request.content_length or 0) > _LARGEST_BODY:
            return _too_large()
        body = await request.content.read(_LARGEST_BODY + 1) if request.can_read_body else b""
        while request.can_read_body and not request.content.at_eof() and len(body) <= _LARGEST_BODY:
            body += await request.content.read(_LARGEST_BODY + 1)
        if len(body) > _LARGEST_BODY:
            return _too_large()
        url = f"{self._origins.emulator_url}/_aws/execute-api/{self._origins.http_api_id}/$default{request.raw_path}"
        forwarded = self._session.request(
            request.method,
            URL(url, encoded=True),
            headers={**_request_headers(request), "X-Origin-Proof": self._origins.proof},
            data=body or None,
            allow_redirects=False,
        )
        async with forwarded as answer:
            response = web.Response(status=answer.status, body=await answer.read())
            for name, value in answer.headers.items():
                if name.lower() not in _HOP_BY_HOP:
                    response.headers.add(name, value)
        return response

    async def _live(self, request: web.BaseRequest) -> web.StreamResponse:
        origins = self._origins
        url = f"{origins.emulator_url}/_aws/execute-api/{origins.websocket_api_id}/{origins.websocket_stage}"
        headers = {
            name: value for name, value in _request_headers(request).items() if not name.lower().startswith("sec-")
        }
        try:
            upstream = await self._session.ws_connect(
                URL(f"{url}?{request.query_string}", encoded=True),
                headers=headers,
                autoping=True,
                max_msg_size=_LARGEST_BODY,
            )
        except WSServerHandshakeError as refused:
            return web.Response(status=refused.status, text="The live channel refused the connection.\n")
        client = web.WebSocketResponse(autoping=True, heartbeat=30)
        await client.prepare(request)
        directions = {asyncio.create_task(_relay(client, upstream)), asyncio.create_task(_relay(upstream, client))}
        _, pending = await asyncio.wait(directions, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        await upstream.close(code=client.close_code or 1000)
        await client.close(code=upstream.close_code or 1000)
        return client

    async def _console(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.method not in ("GET", "HEAD"):
            return web.Response(status=405, headers={"Allow": "GET, HEAD"})
        key = request.path.lstrip("/") or "index.html"
        found = await self._files.get(key)
        if found is None and key.startswith("assets/"):
            return web.Response(status=404, text="No such file.\n")
        if found is None:  # a page of the console: its router reads the address
            key, found = "index.html", await self._files.get("index.html")
        if found is None:
            return _unavailable(503, "The console has not been uploaded.")
        return _console_response(request, key, found)


async def _relay(source: Any, sink: Any) -> None:
    """One direction; ends with the source. Both ends have the same methods but no common type."""
    async for message in source:
        if message.type == WSMsgType.TEXT:
            await sink.send_str(message.data)
        elif message.type == WSMsgType.BINARY:
            await sink.send_bytes(message.data)


def _request_headers(request: web.BaseRequest) -> dict[str, str]:
    kept: dict[str, str] = {}
    for name, value in request.headers.items():
        if name.lower() not in _HOP_BY_HOP | _OURS:
            separator = "; " if name.lower() == "cookie" else ", "
            kept[name] = f"{kept[name]}{separator}{value}" if name in kept else value
    came_by = [part for part in (request.headers.get("X-Forwarded-For"), request.remote) if part]
    return {
        **kept,
        "X-Forwarded-For": ", ".join(came_by),
        "X-Forwarded-Proto": "http",
        "X-Forwarded-Host": request.host,
        "X-Viewer-Address": request.remote or "",
    }


def _console_response(request: web.BaseRequest, key: str, found: ConsoleFile) -> web.Response:
    caching = "public, max-age=31536000, immutable" if key.startswith("assets/") else "no-cache"
    headers = {"Cache-Control": caching, "ETag": found.etag, "Vary": "Accept-Encoding"}
    if request.headers.get("If-None-Match") == found.etag:
        return web.Response(status=304, headers=headers)
    zipped = found.gzipped if "gzip" in request.headers.get("Accept-Encoding", "") else None
    encoding: Mapping[str, str] = {"Content-Encoding": "gzip"} if zipped else {}
    return web.Response(body=zipped or found.body, headers={**headers, **encoding, "Content-Type": found.content_type})


def _unavailable(status: int, text: str) -> web.Response:
    return web.Response(status=status, text=f"{text}\n", headers={"Retry-After": "2"})


def _too_large() -> web.Response:
    return web.Response(status=413, text=f"A request body may have {_LARGEST_BODY} bytes.\n")


def main() -> None:
    """Arguments: port, emulator URL, HTTP API id, WebSocket API id, WebSocket stage, console bucket.

    The environment's ORIGIN_PROOF is by which the functions know us.
    """
    port, emulator_url, http_api_id, websocket_api_id, websocket_stage, console_bucket = sys.argv[1:]
    origins = Origins(
        emulator_url=emulator_url,
        http_api_id=http_api_id,
        websocket_api_id=websocket_api_id,
        websocket_stage=websocket_stage,
        console_bucket=console_bucket,
        proof=os.environ["ORIGIN_PROOF"],
    )
    serve(Proxy(origins).handle, port=int(port))


if __name__ == "__main__":
    main()
