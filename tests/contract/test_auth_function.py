"""The auth function as it is deployed, over the emulator: its own composition root, real hashes, a real secret."""

import json

import pytest

from cron_manager.adapters import aws
from scripts.route_tables import load
from tests.functions.events import http_event
from tests.functions.functions import lambda_context

from .conftest import emulator_client

pytestmark = pytest.mark.emulator
COMMAND = {"command": "create-administrator", "email": "admin@example.com", "password": "correct horse battery"}


@pytest.fixture
def handler(dynamodb_tables, emulator_endpoint, monkeypatch):
    secrets = emulator_client("secretsmanager", emulator_endpoint)
    secret = secrets.create_secret(Name=dynamodb_tables.identity, SecretString="0" * 64)
    settings = {
        "AWS_ENDPOINT_URL": emulator_endpoint,
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "IDENTITY_TABLE": dynamodb_tables.identity,
        "AUDIT_TABLE": dynamodb_tables.audit,
        "REALTIME_TABLE": dynamodb_tables.realtime,
        "SECRET_ARN": secret["ARN"],
        "API_RATE_LIMIT": "100",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    forget_clients()
    yield load("auth", "handler").handler
    forget_clients()


def forget_clients():
    for made in (aws.dynamodb, aws.secrets_manager, aws._session):
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
