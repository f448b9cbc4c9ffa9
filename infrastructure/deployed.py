"""A deployment in AWS as its operator's scripts find it: by its stacks' outputs."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

import boto3
from botocore.exceptions import ClientError

from infrastructure.environment import Environment

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.client import CloudFormationClient

DEFAULT_NAME = "CronManager"
PARTS = ("Data", "Execution", "Records", "Api", "Console", "Monitoring")
# The variable with the first part of the stacks' ids: set it to have a second deployment in one account.
NAME_VARIABLE = "DEPLOYMENT_NAME"


class NotDeployed(LookupError):
    """The deployment, or what it needs in the account, is not there; the message says how to make it."""


class Refused(RuntimeError):
    """A function did not do what it was asked for; the message says why."""


def ask_auth(
    aws: boto3.Session, environment: Environment, variables: Mapping[str, str], command: Mapping[str, object]
) -> Mapping[str, object]:
    """What the auth function of the deployment answers to a command. Raises Refused with its problems."""
    stack = f"{variables.get(NAME_VARIABLE) or DEFAULT_NAME}-{environment.title}-Api"
    function = outputs(aws.client("cloudformation"), stack)["AuthFunction"]
    answer = aws.client("lambda").invoke(FunctionName=function, Payload=json.dumps(command).encode())
    return read_answer(answer["Payload"].read(), failed="FunctionError" in answer)


def read_answer(payload: bytes, *, failed: bool) -> Mapping[str, object]:
    """A function's answer to a command; raises Refused when it failed, or found problems."""
    answer: dict[str, object] = json.loads(payload)
    if failed:
        raise Refused(f"The auth function failed: {answer.get('errorMessage', 'see its log')}")
    if problems := answer.get("problems"):
        told = cast("list[dict[str, str]]", problems)
        raise Refused("; ".join(": ".join(filter(None, (each["field"], each["message"]))) for each in told))
    return answer


def session(variables: Mapping[str, str]) -> boto3.Session:
    """The caller's AWS session, in the region that the CDK would take. Raises NotDeployed when there is none."""
    found = boto3.Session(region_name=variables.get("AWS_REGION") or None)
    if not found.region_name:
        raise NotDeployed("No AWS region is set: export AWS_REGION=eu-central-1, or another one.")
    return found


def outputs(client: "CloudFormationClient", stack: str) -> Mapping[str, str]:
    """A stack's outputs by their keys. Raises NotDeployed when there is no such stack."""
    try:
        (found,) = client.describe_stacks(StackName=stack)["Stacks"]
    except ClientError as error:
        if error.response["Error"]["Code"] == "ValidationError":
            raise NotDeployed(f"There is no stack {stack} in this account and region.") from error
        raise
    return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", [])}
