"""The auth function as it is deployed, over the emulator: its own composition root, real hashes, a real secret."""

import json

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
