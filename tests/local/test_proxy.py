"""The one origin: what reaches the API, the live channel and the console, and what comes back."""

import gzip
import io
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession, WSMsgType, WSServerHandshakeError, web
from aiohttp.test_utils import RawTestServer
from multidict import CIMultiDict

from infrastructure.security_headers import API_HEADERS, CONSOLE_HEADERS
from local.proxy import Origins, Proxy

INDEX = b"<!doctype html><title>Cron Manager</title>" + b" " * 2_000


@dataclass(kw_only=True)
class FakeEmulator:
    """Answers as the emulator's HTTP API, WebSocket API and bucket would."""

    requests: list[web.BaseRequest] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    files: dict[str, tuple[bytes, str]] = field(default_factory=dict)

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        self.requests.append(request)
        if request.path.startswith("/_aws/execute-api/ws1/live"):
            return await self._live(request)
        if request.path.startswith("/_aws/execute-api/http1/"):
            self.bodies.append(await request.read())
            headers = CIMultiDict([("Set-Cookie", "a=1; HttpOnly"), ("Set-Cookie", "b=2"), ("X-Own", "kept")])
            return (
                web.Response(status=302, headers={"Location": "/elsewhere"})
                if "redirect" in request.path
                else web.Response(status=418, text="from the function", headers=headers)
            )
        body, content_type = self.files.get(request.path, (b"", ""))
        if not content_type:
            return web.Response(status=404)
        etag = f'"{len(body)}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304)
        return web.Response(body=body, content_type=content_type, headers={"ETag": etag})

    async def _live(self, request: web.BaseRequest) -> web.StreamResponse:
        if "ticket=good" not in request.query_string:
            return web.Response(status=403)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async for message in socket:
            if message.data == "leave":
                await socket.close(code=4001)
            await socket.send_str(f"heard {message.data}")
        return socket


@dataclass(frozen=True, kw_only=True)
class Stage:
    """The proxy before a fake emulator, and a client."""

    client: ClientSession
    emulator: FakeEmulator
    server: RawTestServer


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    fake = FakeEmulator(
        files={"/bucket/index.html": (INDEX, "text/html"), "/bucket/assets/a.js": (b"1", "text/javascript")}
    )
    emulator = RawTestServer(fake.handle)
    await emulator.start_server()
    origins = Origins(
        emulator_url=str(emulator.make_url("")).rstrip("/"), http_api_id="http1", websocket_api_id="ws1",
        websocket_stage="live", console_bucket="bucket", proof="ours",
    )  # fmt: skip
    proxy = Proxy(origins)
    front = RawTestServer(proxy.handle)
    await front.start_server()
    async with ClientSession(front.make_url("/"), auto_decompress=False) as client:
        yield Stage(client=client, emulator=fake, server=emulator)
    await proxy.close()
    await front.close()
    await emulator.close()


async def test_the_api_gets_the_request_and_the_client_the_answer(stage: Stage) -> None:
    headers = {"Cookie": "session=s; csrf=c", "X-Forwarded-For": "10.1.1.1", "Authorization": "Bearer t"}
    headers |= {"x-forwarded-host": "evil.example", "x-viewer-address": "10.2.2.2", "x-origin-proof": "a guess"}
    async with stage.client.post("/api/v1/jobs/a%2Fb?limit=5&search=x", data=b'{"a":1}', headers=headers) as response:
        text = await response.text()

    seen = stage.emulator.requests[0]
    assert seen.raw_path == "/_aws/execute-api/http1/$default/api/v1/jobs/a%2Fb?limit=5&search=x"
    assert (seen.method, stage.emulator.bodies) == ("POST", [b'{"a":1}'])
    assert (seen.headers["Cookie"], seen.headers["Authorization"]) == ("session=s; csrf=c", "Bearer t")
    assert seen.headers["X-Forwarded-For"] == "10.1.1.1, 127.0.0.1"
    assert seen.headers.getall("X-Forwarded-Host") == [f"{stage.client._base_url.host}:{stage.client._base_url.port}"]
    assert seen.headers.getall("X-Viewer-Address") == ["127.0.0.1"]
    assert seen.headers.getall("X-Origin-Proof") == ["ours"]
    assert (response.status, text) == (418, "from the function")
    assert {name: response.headers[name] for name in API_HEADERS} == dict(API_HEADERS)
    assert response.headers.getall("Set-Cookie") == ["a=1; HttpOnly", "b=2"]
    assert response.headers["X-Own"] == "kept"


async def test_redirects_are_handed_on_and_not_followed(stage: Stage) -> None:
    async with stage.client.get("/api/v1/redirect", allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (302, "/elsewhere")
    assert len(stage.emulator.requests) == 1


@pytest.mark.parametrize("path", ["/", "/index.html", "/jobs/job_1?tab=history"])
async def test_the_console_answers_every_page_with_its_index(stage: Stage, path: str) -> None:
    async with stage.client.get(path, headers={"Accept-Encoding": "gzip"}) as response:
        body = gzip.decompress(await response.read())

    assert (response.status, body, response.content_type) == (200, INDEX, "text/html")
    assert response.headers["Cache-Control"] == "no-cache"
    assert {name: response.headers[name] for name in CONSOLE_HEADERS} == dict(CONSOLE_HEADERS)


async def test_hashed_assets_are_immutable_and_read_once(stage: Stage) -> None:
    for _ in range(3):
        async with stage.client.get("/assets/a.js") as response:
            assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    async with stage.client.get("/assets/gone.js") as response:
        assert response.status == 404

    assert [request.path for request in stage.emulator.requests] == ["/bucket/assets/a.js", "/bucket/assets/gone.js"]


async def test_a_new_upload_is_served_at_once_and_an_old_one_is_not_sent_twice(stage: Stage) -> None:
    async with stage.client.get("/") as response:
        etag = response.headers["ETag"]
    async with stage.client.get("/", headers={"If-None-Match": etag}) as response:
        assert response.status == 304
    stage.emulator.files["/bucket/index.html"] = (b"new", "text/html")
    async with stage.client.get("/", headers={"If-None-Match": etag, "Accept-Encoding": "identity"}) as response:
        assert (response.status, await response.read()) == (200, b"new")


async def test_the_console_is_only_read(stage: Stage) -> None:
    async with stage.client.post("/", data=b"x") as response:
        assert response.status == 405
    async with stage.client.head("/") as response:
        assert response.status == 200


async def test_the_live_channel_goes_both_ways_and_closes_with_the_functions_code(stage: Stage) -> None:
    async with stage.client.ws_connect("/live?ticket=good") as live:
        await live.send_str("hello")
        assert (await live.receive()).data == "heard hello"
        await live.send_str("leave")
        last = await live.receive()

    assert (last.type, last.data) == (WSMsgType.CLOSE, 4001)


async def test_a_refused_live_channel_is_refused(stage: Stage) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        await stage.client.ws_connect("/live?ticket=bad")

    assert refused.value.status == 403


async def test_a_body_over_a_megabyte_is_refused(stage: Stage) -> None:
    async with stage.client.post("/api/v1/jobs", data=io.BytesIO(b"x" * 1_048_577)) as response:
        assert response.status == 413
    assert not stage.emulator.requests


@pytest.mark.parametrize("path", ["/api/v1/health", "/"])
async def test_a_stopped_emulator_is_said_plainly(stage: Stage, path: str) -> None:
    await stage.server.close()

    async with stage.client.get(path) as response:
        assert response.status == 502
        assert "not answering" in await response.text()
