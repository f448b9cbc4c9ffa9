"""A deployment in AWS as its operator's scripts find it: by its stacks' outputs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import boto3
from botocore.exceptions import ClientError

if TYPE_CHECKING:
    from mypy_boto3_cloudformation.client import CloudFormationClient

DEFAULT_NAME = "CronManager"
PARTS = ("Data", "Execution", "Api", "Console", "Monitoring")
# The variable with the first part of the stacks' ids: set it to have a second deployment in one account.
NAME_VARIABLE = "DEPLOYMENT_NAME"


class NotDeployed(LookupError):
    """The deployment, or what it needs in the account, is not there; the message says how to make it."""


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
