"""A target for trying and testing jobs: answers in every way a target can, and remembers what it received.

/ok 200 at once /slow?s=2 200 after so many seconds /fail?status=500 that status /flaky?p=0.5 500 with that
probability, else 200 /hang accepts and never answers /drip?bytes=10&s=1 200, a byte every so many seconds
/redirect?to=/ok 302 /echo 200 and the request as JSON /later?s=2&status=success 202, and a callback after so many
seconds /__received?since=&path=&limit= what came, oldest first: since an instant (epoch seconds), on a path; DELETE
forgets it
"""

import asyncio
import contextlib
import json
import random
import sys
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from local.child import serve

_REMEMBERED = 50_000  # requests
_EXCERPT = 2_048  # bytes of a body


@dataclass(kw_only=True)
class Received:
    """What came in: every request is counted, the latest are kept."""

    count: int = 0  # requests since the start or the last DELETE
    by_path: Counter[str] = field(default_factory=Counter)
    requests: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def add(self, request: web.BaseRequest, body: bytes) -> None:
        self.count += 1
        self.by_path[request.path] += 1
        self.requests.append(
            {
                "number": self.count,
                "time": time.time(),
                "method": request.method,
                "path": request.path,
                "query": request.query_string,
                "headers": dict(request.headers),
                "body": body[:_EXCERPT].decode(errors="replace"),
                "bodyBytes": len(body),
            }
        )

    def since(self, instant: float, path: str | None, limit: int) -> list[dict[str, Any]]:
        chosen = (one for one in self.requests if one["time"] >= instant and path in (None, one["path"]))
        return [one for one, _ in zip(chosen, range(limit), strict=False)]

    def clear(self) -> None:
        self.count = 0
        self.by_path.clear()
        self.requests.clear()


class Target:
    """The server's behaviour."""

    def __init__(self) -> None:
        self._received = Received()
        self._going: set[asyncio.Task[None]] = set()  # work that was answered with 202
        self._answers: dict[str, Callable[[web.BaseRequest, bytes], Awaitable[web.StreamResponse]]] = {
            "/ok": self._ok, "/slow": self._slow, "/fail": self._fail, "/flaky": self._flaky, "/hang": self._hang,
            "/drip": self._drip, "/redirect": self._redirect, "/echo": self._echo, "/later": self._later,
        }  # fmt: skip

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.path == "/__received":
            return self._show(request)
        body = await request.read()
        self._received.add(request, body)
        answer = self._answers.get(request.path)
        if answer is None:
            return web.json_response({"error": f"no {request.path}", "paths": sorted(self._answers)}, status=404)
        try:
            return await answer(request, body)
        except ValueError as wrong:
            return web.json_response({"error": str(wrong)}, status=400)

    def _show(self, request: web.BaseRequest) -> web.Response:
        if request.method == "DELETE":
            self._received.clear()
            return web.Response(status=204)
        query = request.query
        chosen = self._received.since(
            float(query.get("since", 0)), query.get("path"), int(query.get("limit", _REMEMBERED))
        )
        return web.json_response({"count": self._received.count, "byPath": self._received.by_path, "requests": chosen})

    async def _ok(self, _request: web.BaseRequest, _body: bytes) -> web.Response:
        return web.Response(text="ok\n")

    async def _slow(self, request: web.BaseRequest, _body: bytes) -> web.Response:
        await asyncio.sleep(float(request.query.get("s", 1)))
        return web.Response(text="slow\n")

    async def _fail(self, request: web.BaseRequest, _body: bytes) -> web.Response:
        return web.Response(status=int(request.query.get("status", 500)), text="failed, as asked\n")

    async def _flaky(self, request: web.BaseRequest, _body: bytes) -> web.Response:
        if random.random() < float(request.query.get("p", 0.5)):
            return web.Response(status=500, text="unlucky\n")
        return web.Response(text="lucky\n")

    async def _hang(self, _request: web.BaseRequest, _body: bytes) -> web.Response:
        await asyncio.Event().wait()  # until the client gives up, which cancels this
        return web.Response()

    async def _drip(self, request: web.BaseRequest, _body: bytes) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        with contextlib.suppress(ConnectionError):
            for _ in range(int(request.query.get("bytes", 600))):
                await response.write(b".")
                await asyncio.sleep(float(request.query.get("s", 1)))
        return response

    async def _redirect(self, request: web.BaseRequest, _body: bytes) -> web.Response:
        return web.Response(status=302, headers={"Location": request.query.get("to", "/ok")})

    async def _later(self, request: web.BaseRequest, _body: bytes) -> web.Response:
        url, token = (request.headers.get(f"X-Cron-Callback-{part}") for part in ("Url", "Token"))
        if not url or not token:
            raise ValueError("the job has no callbackDeadlineSeconds, so nobody waits for a callback")
        seconds, status = float(request.query.get("s", 2)), request.query.get("status", "success")
        task = asyncio.create_task(_call_back(url, token, seconds, status))
        self._going.add(task)
        task.add_done_callback(self._going.discard)
        return web.Response(status=202, text="begun\n")

    async def _echo(self, request: web.BaseRequest, body: bytes) -> web.Response:
        shown = {
            "method": request.method,
            "path": request.path,
            "query": dict(request.query),
            "headers": dict(request.headers),
        }
        return web.Response(
            body=json.dumps({**shown, "body": body.decode(errors="replace")}), content_type="application/json"
        )


async def _call_back(url: str, token: str, seconds: float, status: str) -> None:
    await asyncio.sleep(seconds)
    report = {"status": status, "message": f"after {seconds:g} s", "output": "worked\n"}
    async with aiohttp.ClientSession() as session:
        await session.post(url, json=report, headers={"X-Cron-Callback-Token": token})


def main() -> None:
    serve(Target().handle, port=int(sys.argv[1]))


if __name__ == "__main__":
    main()
