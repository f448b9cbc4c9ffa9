"""With a function's own role in hand, somebody who has taken it over reaches no further than the function did."""

from collections.abc import Callable
from functools import cache
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from local.emulated import client
from local.places import REGION, ROOT

FUNCTIONS = {path.parent.name.capitalize() for path in (ROOT / "functions").glob("*/handler.py")}
READ_USERS = {"Api", "Auth", "Exporter"}  # the exporter: whether who asked may still see it
# By dynamodb:LeadingKeys, to findings or settings: the template test of rights judges that, the emulator does not.
BOUND_BY_KEYS = {"Analyst", "Archiver", "Broadcaster", "Notifier", "Sweeper", "Tuner"}
WRITERS_BOUND_BY_KEYS = {"Analyst", "Api", "Housekeeper"}
READ_SECRETS = {"Executor", "Tester"}
READ_THE_KEY = {"Api", "Auth"}
KEY = {"pk": {"S": "USER#usr_adam"}, "sk": {"S": "USER"}}
BY_KEY = {"KeyConditionExpression": "pk = :pk", "ExpressionAttributeValues": {":pk": KEY["pk"]}}
ITEM = {**KEY, "role": {"S": "ADMIN"}}

Intruder = Callable[[str, str], Any]


@pytest.fixture(scope="module")
def intruder(stack) -> Intruder:
    """A client for a service with a function's credentials. They share a session: loading a service's model is slow."""
    url, session = stack.info["emulatorUrl"], boto3.session.Session(region_name=REGION)
    sts, roles = client("sts", url), client("iam", url).list_roles()["Roles"]

    @cache
    def credentials(function: str) -> dict[str, str]:
        (arn,) = [role["Arn"] for role in roles if f"-{function}Role" in role["RoleName"]]
        taken = sts.assume_role(RoleArn=arn, RoleSessionName="intruder")["Credentials"]
        return {
            "aws_access_key_id": taken["AccessKeyId"],
            "aws_secret_access_key": taken["SecretAccessKey"],
            "aws_session_token": taken["SessionToken"],
        }

    return cache(lambda function, service: session.client(service, endpoint_url=url, **credentials(function)))


def is_refused(call: Any, **request: Any) -> bool:
    """Whether IAM refused it; any other end is none of its doing."""
    try:
        call(**request)
    except ClientError as error:
        return error.response["Error"]["Code"] in {"AccessDenied", "AccessDeniedException"}
    return False


@pytest.mark.parametrize("function", sorted(FUNCTIONS - READ_USERS - BOUND_BY_KEYS))
def test_no_other_function_reads_users(stack, intruder, function):
    table = stack.info["outputs"]["IdentityTable"]
    dynamodb = intruder(function, "dynamodb")

    assert is_refused(dynamodb.get_item, TableName=table, Key=KEY)
    assert is_refused(dynamodb.query, TableName=table, **BY_KEY)
    assert is_refused(dynamodb.scan, TableName=table)


@pytest.mark.parametrize("function", sorted(FUNCTIONS - {"Auth"} - WRITERS_BOUND_BY_KEYS))
def test_no_function_but_auth_makes_or_deletes_a_user(stack, intruder, function):
    table = stack.info["outputs"]["IdentityTable"]
    dynamodb = intruder(function, "dynamodb")

    assert is_refused(dynamodb.put_item, TableName=table, Item=ITEM)
    assert is_refused(dynamodb.delete_item, TableName=table, Key=KEY)
    assert is_refused(dynamodb.transact_write_items, TransactItems=[{"Put": {"TableName": table, "Item": ITEM}}])


@pytest.mark.parametrize("function", sorted(FUNCTIONS))
def test_no_function_changes_or_deletes_an_audit_entry(stack, intruder, function):
    table = stack.info["outputs"]["AuditTable"]
    dynamodb = intruder(function, "dynamodb")
    changed = {"UpdateExpression": "SET outcome = :pk", "ExpressionAttributeValues": {":pk": KEY["pk"]}}

    assert is_refused(dynamodb.update_item, TableName=table, Key=KEY, **changed)
    assert is_refused(dynamodb.delete_item, TableName=table, Key=KEY)


@pytest.fixture(scope="module")
def secret_s_name(stack, api) -> str:
    """Of a parameter that holds a secret's value."""
    api.http.put("/secrets/RIGHTS", json={"value": "for these tests"}).raise_for_status()
    stored = client("ssm", stack.info["emulatorUrl"]).describe_parameters()["Parameters"]
    (name,) = [each["Name"] for each in stored if each["Name"].endswith("/secrets/RIGHTS")]
    return str(name)


@pytest.mark.parametrize("function", sorted(FUNCTIONS - READ_SECRETS))
def test_no_function_but_those_that_call_reads_a_secret_s_value(stack, secret_s_name, intruder, function):
    ssm = intruder(function, "ssm")

    assert is_refused(ssm.get_parameters, Names=[secret_s_name], WithDecryption=True)
    assert is_refused(ssm.get_parameter, Name=secret_s_name, WithDecryption=True)


@pytest.mark.parametrize("function", sorted(FUNCTIONS - READ_THE_KEY))
def test_no_function_but_api_and_auth_reads_the_deployment_s_key(stack, intruder, function):
    for secret in client("secretsmanager", stack.info["emulatorUrl"]).list_secrets()["SecretList"]:
        assert is_refused(intruder(function, "secretsmanager").get_secret_value, SecretId=secret["ARN"])


def test_the_executor_does_what_it_is_for(stack, intruder):
    """So the refusals are for what was asked and not for who asked."""
    dynamodb = intruder("Executor", "dynamodb")

    assert not is_refused(dynamodb.get_item, TableName=stack.info["outputs"]["JobsTable"], Key=KEY)
    assert not is_refused(dynamodb.get_item, TableName=stack.info["outputs"]["ExecutionsTable"], Key=KEY)
