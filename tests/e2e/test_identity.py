"""Who may come in, with curl's means: bearer tokens, API tokens, cookies; and live messages with a ticket."""

import asyncio
import base64
import json

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus, WebSocketException

from local.emulated import client
from tests.e2e.conftest import Api, eventually


@pytest.fixture
def anonymous(stack):
    caller = Api(stack)
    yield caller
    caller.http.close()


def token(stack, api, *scopes):
    made = api.data("POST", "/auth/tokens", {"name": "+".join(scopes), "scopes": list(scopes)}, status=201)
    return made, Api(stack, made["secret"])


def test_nothing_is_told_to_nobody(anonymous):
    for path in ("/jobs", "/executions", "/stats", "/queue", "/auth/me", "/auth/tokens"):
        answer = anonymous.http.get(path)
        assert (answer.status_code, answer.json()["error"]["code"]) == (401, "NOT_AUTHENTICATED"), path


def test_health_and_the_document_are_public(anonymous):
    assert anonymous.data("GET", "/health")["status"] == "ok"
    assert anonymous.http.get("/openapi.json").json()["openapi"].startswith("3.1")


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(stack, anonymous):
    known = anonymous.http.post("/auth/login", json={"email": stack.info["adminEmail"], "password": "wrong password"})
    unknown = anonymous.http.post("/auth/login", json={"email": "nobody@example.com", "password": "wrong password"})

    assert known.status_code == unknown.status_code == 401
    assert known.json()["error"] == unknown.json()["error"]


def test_a_token_s_scopes_bound_what_it_may_do(stack, api):
    _, reader = token(stack, api, "READ")

    assert reader.http.get("/jobs").status_code == 200
    refused = reader.http.post("/jobs", json={"name": "x", "cronExpression": "* * * * *", "endpointUrl": "http://x.y/"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "NOT_ALLOWED")
    reader.http.close()


def test_a_revoked_token_is_refused_soon(stack, api):
    made, caller = token(stack, api, "READ")
    assert caller.http.get("/jobs").status_code == 200

    api.data("DELETE", f"/auth/tokens/{made['id']}", status=204)

    assert eventually(lambda: caller.http.get("/jobs").status_code == 401, 60)
    assert made["secret"] not in json.dumps(api.data("GET", "/auth/tokens"))
    caller.http.close()


def test_cookies_sign_in_a_browser_and_changes_need_their_proof(stack):
    import http.cookiejar

    browser = Api(stack)
    credentials = {"email": stack.info["adminEmail"], "password": stack.info["adminPassword"]}
    answer = browser.http.post("/auth/login", json=credentials)
    cookies = {each.name: each for each in browser.http.cookies.jar}
    sent = "; ".join(f"{name}={cookie.value}" for name, cookie in cookies.items())
    bare = Api(stack)

    assert {"__Host-session", "__Host-refresh", "__Host-csrf"} <= cookies.keys()
    assert all(cookie.secure and cookie.path == "/" for cookie in cookies.values())
    assert isinstance(browser.http.cookies.jar, http.cookiejar.CookieJar)
    assert bare.http.get("/auth/me", headers={"Cookie": sent}).status_code == 200
    refused = bare.http.post("/auth/live-ticket", headers={"Cookie": sent})
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "CSRF_REJECTED")
    proof = {"Cookie": sent, "X-CSRF-Token": answer.json()["data"]["csrfToken"]}
    assert bare.http.post("/auth/live-ticket", headers=proof).status_code == 201
    browser.http.close()
    bare.http.close()


async def test_a_console_hears_of_a_run_as_it_happens(stack, api):
    job = api.create(name="heard of live")
    ticket = api.data("POST", "/auth/live-ticket", status=201)["ticket"]
    types: list[str] = []
    async with connect(f"{stack.info['websocketUrl']}?ticket={ticket}") as socket:
        api.data("POST", f"/jobs/{job['id']}/execute", status=202)
        async with asyncio.timeout(20):
            while "execution:completed" not in types:
                message = json.loads(await socket.recv())
                if message["data"].get("jobId") == job["id"]:
                    types.append(message["type"])
                    assert message["data"]["jobName"] == "heard of live"

    assert types == ["execution:started", "execution:completed"]


@pytest.mark.parametrize("query", ["", "?ticket=made-up"])
async def test_a_socket_without_a_ticket_stays_closed(stack, query):
    with pytest.raises((InvalidStatus, WebSocketException)):
        async with connect(f"{stack.info['websocketUrl']}{query}") as socket:
            await asyncio.wait_for(socket.recv(), 10)


async def test_a_ticket_opens_one_socket(stack, api):
    ticket = api.data("POST", "/auth/live-ticket", status=201)["ticket"]
    async with connect(f"{stack.info['websocketUrl']}?ticket={ticket}"):
        with pytest.raises((InvalidStatus, WebSocketException)):
            async with connect(f"{stack.info['websocketUrl']}?ticket={ticket}") as second:
                await asyncio.wait_for(second.recv(), 10)


PASSWORD = "jungle teapot harbour"


def joined(stack, api, email, role="USER"):
    """Somebody who came by invitation, signed in."""
    invited = api.data("POST", "/users", {"email": email, "role": role}, status=201)
    assert invited["invitationUrl"].startswith(f"{stack.info['consoleUrl']}/register#invitation=")
    person = Api(stack)
    body = {"email": email, "name": "New", "password": PASSWORD, "invitation": invited["invitation"]}
    answer = person.data("POST", "/auth/register", body, status=201)
    person.http.close()
    return invited["user"]["id"], Api(stack, answer["accessToken"])


def sign_in(stack, email):
    anonymous = Api(stack)
    answer = anonymous.data("POST", "/auth/login", {"email": email, "password": PASSWORD})
    anonymous.http.close()
    return Api(stack, answer["accessToken"])


def test_the_seeded_administrator_has_set_the_system_up(anonymous):
    assert anonymous.data("GET", "/auth/status") == {"registration": "invite", "setupNeeded": False}
    body = {"secret": "a guess", "email": "eve@example.com", "name": "Eve", "password": PASSWORD}
    assert anonymous.http.post("/auth/setup", json=body).status_code == 409


def test_another_role_counts_in_every_function_within_a_minute(stack, api):
    user_id, nora = joined(stack, api, "nora@example.com")
    assert nora.http.get("/jobs").status_code == 200

    version = api.data("GET", f"/users/{user_id}")["version"]
    api.data("PATCH", f"/users/{user_id}", {"role": "READ_ONLY", "version": version})

    assert eventually(lambda: nora.http.get("/jobs").status_code == 401, 60)
    again = sign_in(stack, "nora@example.com")
    assert again.http.get("/jobs").status_code == 200
    assert again.http.post("/jobs", json={"name": "x"}).status_code == 403
    again.http.close()
    nora.http.close()


def test_a_sign_in_that_is_ended_elsewhere_is_refused_by_every_function_within_a_minute(stack, api):
    _, here = joined(stack, api, "sam@example.com")
    there = sign_in(stack, "sam@example.com")
    assert there.http.get("/jobs").status_code == 200

    here.data("POST", "/auth/sessions/revoke-others", status=204)

    assert eventually(lambda: there.http.get("/jobs").status_code == 401, 60)
    assert [each["isCurrent"] for each in here.data("GET", "/auth/sessions")] == [True]
    assert here.http.get("/jobs").status_code == 200
    here.http.close()
    there.http.close()


def test_a_new_signing_key_signs_nobody_out(stack, api):
    functions = client("lambda", stack.settings.places.emulator_url)
    (name,) = [
        each["FunctionName"] for each in functions.list_functions()["Functions"] if "-Auth" in each["FunctionName"]
    ]
    before = api.http.get("/auth/me").status_code

    answer = functions.invoke(FunctionName=name, Payload=json.dumps({"command": "rotate-signing-key"}).encode())
    key_id = json.loads(answer["Payload"].read())["keyId"]

    def signed_with():
        credentials = {"email": stack.info["adminEmail"], "password": stack.info["adminPassword"]}
        return api.data("POST", "/auth/login", credentials)["accessToken"]

    token = eventually(lambda: fresh if key_of(fresh := signed_with()) == key_id else None, 90, pause=2)
    assert (before, api.http.get("/auth/me").status_code, api.http.get("/jobs").status_code) == (200, 200, 200)
    for path in ("/auth/me", "/jobs"):
        assert api.http.get(path, headers={"Authorization": f"Bearer {token}"}).status_code == 200


def key_of(token):
    head = token.partition(".")[0]
    return json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))["kid"]
