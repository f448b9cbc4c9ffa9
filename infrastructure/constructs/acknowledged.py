"""Security rules that a construct breaks on purpose, with the reason beside it."""

from collections.abc import Mapping

from aws_cdk import Acknowledgment, CfnResource, Stack, Validations
from constructs import IConstruct

EVERY_RESOURCE = "AwsSolutions-IAM5[Resource::*]"


def acknowledge(construct: IConstruct, reasons: Mapping[str, str]) -> None:
    """Let the construct and what is below it break these rules of cdk-nag; `reasons` tells why, by rule."""
    rules = [Acknowledgment(id=rule, reason=reason) for rule, reason in reasons.items()]
    Validations.of(construct).acknowledge(*rules)


def wildcard(service: str, resource: str) -> str:
    """The rule's name for a grant on a pattern of this account's resources, such as `schedule/default/*`."""
    arn = f"arn:<AWS::Partition>:{service}:<AWS::Region>:<AWS::AccountId>:{resource}"
    return f"AwsSolutions-IAM5[Resource::{arn}]"


def reference(resource: CfnResource) -> str:
    """How the rule's name speaks of a resource of the same stack."""
    return f"<{Stack.of(resource).resolve(resource.logical_id)}>"
