"""The target server: each way of answering, and what it remembers."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, ClientTimeout
from aiohttp.test_utils import RawTestServer

from local.target import Target


@pytest.fixture
async def target() -> AsyncIterator[ClientSession]:
    server = RawTestServer(Target().handle)
    await server.start_server()
    async with ClientSession(server.make_url("/"), timeout=ClientTimeout(total=5)) as session:
        yield session
    await server.close()


async def status_of(session: ClientSession, path: str) -> int:
    async with session.get(path, allow_redirects=False) as response:
        return response.status


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/ok", 200),
        ("/slow?s=0.01", 200),
        ("/fail", 500),
        ("/fail?status=418", 418),
        ("/flaky?p=1", 500),
        ("/flaky?p=0", 200),
        ("/redirect", 302),
        ("/slow?s=soon", 400),
        ("/later", 400),
        ("/nothing", 404),
    ],
)
async def test_it_answers_as_asked(target: ClientSession, path: str, status: int) -> None:
    assert await status_of(target, path) == status


async def test_it_remembers_what_it_received(target: ClientSession) -> None:
    await status_of(target, "/fail")
    since = time.time()
    async with target.post("/echo?a=1", data=b"x" * 5_000, headers={"X-Own": "yes"}) as response:
        echoed = await response.json()
    async with target.get("/__received", params={"since": str(since), "path": "/echo"}) as response:
        received = await response.json()

    assert echoed["query"] == {"a": "1"}
    assert (received["count"], received["byPath"]) == (2, {"/fail": 1, "/echo": 1})
    only = received["requests"][0]
    assert (only["method"], only["path"], only["query"], only["bodyBytes"]) == ("POST", "/echo", "a=1", 5_000)
    assert len(only["body"]) == 2_048
    assert only["headers"]["X-Own"] == "yes"


async def test_it_forgets_when_told(target: ClientSession) -> None:
    await status_of(target, "/ok")
    async with target.delete("/__received") as response:
        assert response.status == 204
    async with target.get("/__received") as response:
        assert await response.json() == {"count": 0, "byPath": {}, "requests": []}


async def test_hanging_never_answers_but_is_counted(target: ClientSession) -> None:
    with pytest.raises(TimeoutError):
        await target.get("/hang", timeout=ClientTimeout(total=0.2))

    async with target.get("/__received") as response:
        assert (await response.json())["count"] == 1


async def test_dripping_sends_byte_by_byte(target: ClientSession) -> None:
    async with target.get("/drip?bytes=3&s=0.02") as response:
        chunks = [chunk async for chunk in response.content.iter_any()]

    assert b"".join(chunks) == b"..."
    assert len(chunks) > 1


async def test_it_bears_a_burst(target: ClientSession) -> None:
    began = time.monotonic()

    statuses = await asyncio.gather(*(status_of(target, "/ok") for _ in range(200)))

    assert statuses == [200] * 200
    assert time.monotonic() - began < 3


async def test_it_answers_later_and_calls_back_with_the_token(target: ClientSession) -> None:
    callback = str(target._base_url).rstrip("/") + "/echo"  # the session knows where the server is
    headers = {"X-Cron-Callback-Url": callback, "X-Cron-Callback-Token": "the-token"}

    async with target.get("/later?s=0&status=failed", headers=headers) as response:
        assert response.status == 202

    for _ in range(100):
        async with target.get("/__received?path=/echo") as response:
            received = (await response.json())["requests"]
        if received:
            break
        await asyncio.sleep(0.02)
    assert received[0]["headers"]["X-Cron-Callback-Token"] == "the-token"
    assert '"status": "failed"' in received[0]["body"]
