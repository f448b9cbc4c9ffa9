"""Attacks on the running stack, through the origin that all use: sockets, other people's events, other origins."""

import asyncio
import json
import secrets
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from tests.e2e.conftest import Api
from tests.e2e.test_runs import run_to_end


@pytest.fixture(scope="module")
def alice(stack, api) -> Iterator[Api]:
    """A USER who came by invitation."""
    email = f"alice-{secrets.token_hex(4)}@example.com"
    made = api.data("POST", "/users", {"email": email, "role": "USER"}, status=201)
    joining = {"email": email, "name": "Alice", "password": secrets.token_urlsafe(16), "invitation": made["invitation"]}
    anonymous = Api(stack)
    token = anonymous.data("POST", "/auth/register", joining, status=201)["accessToken"]
    anonymous.http.close()
    caller = Api(stack, token)
    yield caller
    caller.http.close()


def ticket(caller: Api) -> str:
    return str(caller.data("POST", "/auth/live-ticket", status=201)["ticket"])


def own_origin(stack) -> str:
    return str(stack.info["consoleUrl"])


FOREIGN = ["https://evil.example", "null", "http://127.0.0.1", "{own}.evil.example", "{own}@evil.example", "{own}1"]


@pytest.mark.parametrize("foreign", FOREIGN)
async def test_a_page_of_another_origin_opens_no_socket_and_spends_no_ticket(stack, api, foreign):
    good = ticket(api)
    address = f"{stack.info['websocketUrl']}?ticket={good}"

    with pytest.raises(InvalidStatus) as refused:
        async with connect(address, origin=foreign.format(own=own_origin(stack))):
            pass

    assert refused.value.response.status_code == 403
    async with connect(address, origin=own_origin(stack)) as socket:
        await socket.send('{"action": "ping"}')
        assert json.loads(await asyncio.wait_for(socket.recv(), 10)) == {"type": "pong"}


async def test_nobody_opens_a_socket_with_another_kind_of_credential(stack, api):
    everything = {"name": "no ticket", "scopes": ["READ"]}
    token = api.data("POST", "/auth/tokens", everything, status=201)["secret"]

    for query in (f"ticket={token}", f"token={token}", "ticket="):
        with pytest.raises(InvalidStatus) as refused:
            async with connect(
                f"{stack.info['websocketUrl']}?{query}", additional_headers={"Authorization": f"Bearer {token}"}
            ):
                pass
        assert refused.value.response.status_code in {401, 403}


async def test_nobody_hears_of_other_people_s_jobs_even_when_they_ask_for_them(stack, api, alice):
    hers = alice.create(name=f"hers {secrets.token_hex(4)}")
    foreign = api.create(name=f"foreign {secrets.token_hex(4)}")
    async with connect(f"{stack.info['websocketUrl']}?ticket={ticket(alice)}") as socket:
        for job_ids in ([foreign["id"], hers["id"]], []):
            await socket.send(json.dumps({"action": "subscribe", "jobIds": job_ids}))
            await asyncio.to_thread(run_to_end, api, foreign)
            api.data("PATCH", f"/jobs/{foreign['id']}", {"description": f"secret plans {len(job_ids)}"})
            await asyncio.to_thread(run_to_end, alice, hers)
            heard = await until_told_of_the_end(socket, hers["id"])

            assert foreign["id"] not in heard
            assert "foreign" not in heard
            assert "secret plans" not in heard


async def until_told_of_the_end(socket, job_id: str) -> str:
    """All messages up to the one that this job's run is over."""
    messages: list[str] = []
    async with asyncio.timeout(30):
        while True:
            text = str(await socket.recv())
            told = json.loads(text)
            if "data" not in told:  # the answer to a request of ours, which repeats it
                continue
            messages.append(text)
            if told["type"] == "execution:completed" and told["data"]["jobId"] == job_id:
                return "\n".join(messages)


def test_what_belongs_to_others_looks_like_what_is_not_there(api, alice):
    foreign = api.create(name=f"foreign {secrets.token_hex(4)}")
    run = run_to_end(api, foreign)

    for path in (f"/jobs/{foreign['id']}", f"/jobs/{foreign['id']}/executions", f"/executions/{run['id']}"):
        theirs = alice.http.get(path)
        missing = alice.http.get(path.replace(str(foreign["id"])[-6:], "000000"))
        assert (theirs.status_code, missing.status_code) == (404, 404)
        assert theirs.json()["error"] == missing.json()["error"]
    assert alice.http.delete(f"/jobs/{foreign['id']}").status_code == 404
    assert api.http.get(f"/jobs/{foreign['id']}").status_code == 200


@pytest.mark.parametrize("foreign", FOREIGN)
def test_no_other_origin_is_let_read(stack, api, foreign):
    origin = foreign.format(own=own_origin(stack))
    asked = {
        "Origin": origin,
        "Access-Control-Request-Method": "DELETE",
        "Access-Control-Request-Headers": "x-api-token",
    }

    answers = [api.http.get("/jobs", headers={"Origin": origin}), api.http.options("/jobs", headers=asked)]

    told = {name.lower() for answer in answers for name in answer.headers}
    assert not {name for name in told if name.startswith("access-control-allow")}


def test_every_answer_has_the_headers_that_browsers_need(stack, api):
    origin = urlsplit(own_origin(stack))
    for address in (
        f"{origin.geturl()}/",
        f"{origin.geturl()}/no-such-page",
        "/jobs",
        "/no-such-route",
        "/openapi.json",
    ):
        headers = api.http.get(address).headers

        assert headers["X-Content-Type-Options"] == "nosniff", address
        assert "max-age=63072000" in headers["Strict-Transport-Security"], address
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], address
        assert headers["Referrer-Policy"] == "no-referrer", address
