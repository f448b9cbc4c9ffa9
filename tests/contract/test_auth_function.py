"""The auth function as it is deployed, over the emulator: its own composition root, real hashes, a real secret."""

import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from cron_manager.adapters import aws
from scripts.route_tables import load
from tests.functions.events import http_event
from tests.functions.functions import lambda_context

from .conftest import emulator_client

pytestmark = pytest.mark.emulator
SETUP_SECRET = "made by the deployment"
COMMAND = {"command": "create-administrator", "email": "admin@example.com", "password": "correct horse battery"}


@pytest.fixture
def handler(dynamodb_tables, emulator_endpoint, monkeypatch):
    secrets = emulator_client("secretsmanager", emulator_endpoint)
    secret = secrets.create_secret(Name=dynamodb_tables.identity, SecretString="0" * 64)
    setup = secrets.create_secret(Name=f"{dynamodb_tables.identity}-setup", SecretString=SETUP_SECRET)
    ssm = emulator_client("ssm", emulator_endpoint)
    ssm.put_parameter(Name=f"/{dynamodb_tables.identity}/public-url", Value="https://cron.example.com", Type="String")
    settings = {
        "AWS_ENDPOINT_URL": emulator_endpoint,
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "IDENTITY_TABLE": dynamodb_tables.identity,
        "AUDIT_TABLE": dynamodb_tables.audit,
        "REALTIME_TABLE": dynamodb_tables.realtime,
        "SECRET_ARN": secret["ARN"],
        "SETUP_SECRET_ARN": setup["ARN"],
        "ORIGIN_PROOF_ARN": secret["ARN"],
        "PUBLIC_URL_PARAMETER": f"/{dynamodb_tables.identity}/public-url",
        "REGISTRATION_MODE": "invite",
        "API_RATE_LIMIT": "100",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    forget_clients()
    yield load("auth", "handler").handler
    forget_clients()


def forget_clients():
    for made in (aws.dynamodb, aws.secrets_manager, aws.ssm, aws._session):
        made.cache_clear()


def test_the_first_administrator_is_created_once(handler):
    first, second = handler(COMMAND, lambda_context()), handler(COMMAND | {"password": "another"}, lambda_context())

    assert first["created"] is True
    assert second == {"created": False, "userId": first["userId"]}


def test_a_weak_administrator_is_refused(handler):
    answer = handler(COMMAND | {"password": "short"}, lambda_context())

    assert answer == {"problems": [{"field": "password", "message": "Use at least 12 characters."}]}


def test_an_unknown_command_is_refused(handler):
    assert handler({"command": "drop-tables"}, lambda_context())["problems"][0]["field"] == "command"


def test_a_command_cannot_come_over_http(handler):
    event = http_event("POST", "/auth/login", body=COMMAND) | COMMAND

    assert handler(event, lambda_context())["statusCode"] == 422


def test_the_administrator_signs_in_makes_a_token_and_uses_it(handler):
    def send(method, path, **how):
        answer = handler(http_event(method, path, **how), lambda_context())
        return answer["statusCode"], json.loads(answer["body"] or "null")

    handler(COMMAND, lambda_context())
    credentials = {"email": "ADMIN@example.com", "password": COMMAND["password"]}

    status, signed_in = send("POST", "/auth/login", body=credentials)
    bearer = {"authorization": f"Bearer {signed_in['data']['accessToken']}"}
    _, made = send("POST", "/auth/tokens", body={"name": "ci", "scopes": ["READ"]}, headers=bearer)
    _, me = send("GET", "/auth/me", headers={"x-api-token": made["data"]["secret"]})

    assert status == 200
    assert me["data"]["role"] == "ADMIN"
    assert send("POST", "/auth/live-ticket", headers=bearer)[0] == 201
    assert send("POST", "/auth/login", body=credentials | {"password": "wrong"})[0] == 401


def sender(handler):
    def send(method, path, **how):
        answer = handler(http_event(method, path, **how), lambda_context())
        return answer["statusCode"], json.loads(answer["body"] or "null")

    return send


def test_the_setup_secret_makes_an_administrator_who_invites_somebody(handler):
    send = sender(handler)
    first = {"secret": SETUP_SECRET, "email": "first@example.com", "name": "First", "password": COMMAND["password"]}

    _, before = send("GET", "/auth/status")
    status, set_up = send("POST", "/auth/setup", body=first)
    bearer = {"authorization": f"Bearer {set_up['data']['accessToken']}"}
    _, invited = send("POST", "/users", body={"email": "new@example.com", "role": "USER"}, headers=bearer)
    join = {"email": "new@example.com", "name": "New", "password": "jungle teapot harbour"}
    joined, _ = send("POST", "/auth/register", body=join | {"invitation": invited["data"]["invitation"]})
    _, sessions = send("GET", "/auth/sessions", headers=bearer)

    assert before["data"] == {"registration": "invite", "setupNeeded": True}
    assert (status, joined) == (201, 201)
    assert invited["data"]["invitationUrl"].startswith("https://cron.example.com/register#invitation=")
    assert [each["isCurrent"] for each in sessions["data"]] == [True]
    assert send("POST", "/auth/setup", body=first | {"email": "second@example.com"})[0] == 409


def test_a_new_signing_key_signs_nobody_out_and_an_immediate_one_ends_the_tokens_from_before(handler):
    send = sender(handler)
    handler(COMMAND, lambda_context())
    credentials = {"email": COMMAND["email"], "password": COMMAND["password"]}
    _, signed_in = send("POST", "/auth/login", body=credentials)
    bearer = {"authorization": f"Bearer {signed_in['data']['accessToken']}"}

    rotated = handler({"command": "rotate-signing-key"}, lambda_context())
    after = send("GET", "/auth/me", headers=bearer)[0]
    replaced = handler({"command": "rotate-signing-key", "atOnce": True}, lambda_context())
    forget_clients()
    another_process = sender(load("auth", "handler").handler)

    assert after == 200
    assert rotated["keyId"].startswith("key_")
    assert replaced["keyId"] != rotated["keyId"]
    assert another_process("GET", "/auth/me", headers=bearer)[0] == 401


def at_once(times, call):
    with ThreadPoolExecutor(max_workers=times) as pool:
        return list(pool.map(call, range(times)))


def jar_of(answer):
    pairs = (cookie.partition(";")[0].partition("=") for cookie in answer["cookies"])
    return {name: value for name, _, value in pairs}


def refresh_with(handler, jar):
    cookies = [f"{name}={value}" for name, value in jar.items()]
    headers = {"x-csrf-token": jar["__Host-csrf"], "sec-fetch-site": "same-origin"}
    return handler(http_event("POST", "/auth/refresh", headers=headers, cookies=cookies), lambda_context())


def a_browser(handler):
    handler(COMMAND, lambda_context())
    credentials = {"email": COMMAND["email"], "password": COMMAND["password"]}
    return jar_of(handler(http_event("POST", "/auth/login", body=credentials), lambda_context()))


def test_spraying_over_many_accounts_in_parallel_gets_ten_guesses(handler):
    def guess(number):
        body = {"email": f"person{number}@example.com", "password": "Winter2026!"}
        return handler(http_event("POST", "/auth/login", body=body), lambda_context())["statusCode"]

    tried = Counter(at_once(24, guess))

    assert tried[401] in range(10, 21)  # more than ten when a minute ends meanwhile
    assert tried[429] == 24 - tried[401]


def test_of_many_refreshes_at_once_one_moves_the_sign_in_on_and_all_get_its_token(handler):
    jar = a_browser(handler)

    answers = at_once(8, lambda _: refresh_with(handler, jar))

    assert {answer["statusCode"] for answer in answers} == {200}
    (refreshed,) = {jar_of(answer)["__Host-refresh"] for answer in answers}
    assert refreshed.split(".")[1] == "2"


def test_a_refresh_token_from_before_the_last_one_ends_the_sign_in_however_many_bring_it(handler):
    first = a_browser(handler)
    second = first | jar_of(refresh_with(handler, first))
    third = second | jar_of(refresh_with(handler, second))

    replays = at_once(4, lambda _: refresh_with(handler, first))

    assert {answer["statusCode"] for answer in replays} == {401}
    assert refresh_with(handler, third)["statusCode"] == 401


def test_of_two_administrators_who_dismiss_each_other_at_once_one_remains(handler):
    send = sender(handler)
    people = []
    for name in ("first", "second"):
        command = COMMAND | {"email": f"{name}@example.com"}
        user_id = handler(command, lambda_context())["userId"]
        _, signed_in = send("POST", "/auth/login", body={"email": command["email"], "password": command["password"]})
        people.append((user_id, {"authorization": f"Bearer {signed_in['data']['accessToken']}"}))

    def dismiss(by):
        body = {"role": "USER", "version": 1}
        return send("PATCH", f"/users/{people[1 - by][0]}", body=body, headers=people[by][1])[0]

    statuses = at_once(2, dismiss)

    roles = [
        send("POST", "/auth/login", body={"email": f"{name}@example.com", "password": COMMAND["password"]})[1]["data"][
            "user"
        ]["role"]
        for name in ("first", "second")
    ]
    assert statuses.count(200) == 1
    assert sorted(roles) == ["ADMIN", "USER"]


def test_an_invitation_that_two_bring_at_once_counts_for_one(handler):
    send = sender(handler)
    handler(COMMAND, lambda_context())
    _, signed_in = send("POST", "/auth/login", body={"email": COMMAND["email"], "password": COMMAND["password"]})
    bearer = {"authorization": f"Bearer {signed_in['data']['accessToken']}"}
    _, invited = send("POST", "/users", body={"email": "new@example.com", "role": "USER"}, headers=bearer)

    def join(number):
        body = {"email": "new@example.com", "name": "New", "password": f"jungle teapot harbour {number}"}
        return send("POST", "/auth/register", body=body | {"invitation": invited["data"]["invitation"]})[0]

    assert sorted(at_once(3, join)) == [201, 403, 403]


def test_somebody_signs_in_many_times_at_once(handler):
    handler(COMMAND, lambda_context())
    credentials = {"email": COMMAND["email"], "password": COMMAND["password"]}

    answers = at_once(8, lambda _: handler(http_event("POST", "/auth/login", body=credentials), lambda_context()))

    assert {answer["statusCode"] for answer in answers} == {200}
