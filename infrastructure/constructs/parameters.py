"""Grants on the jobs' secrets, and on single parameters, in SSM's Parameter Store.

They are encrypted with AWS's own key for it, whose policy lets everybody use it who may use the parameter; so no grant
names a key.
"""

from aws_cdk import Stack
from aws_cdk import aws_iam as iam

from infrastructure.constructs.acknowledged import acknowledge, wildcard
from infrastructure.constructs.functions import Function

READ_PARAMETERS = "ssm:GetParameters"
PUT_PARAMETER = "ssm:PutParameter"
DELETE_PARAMETER = "ssm:DeleteParameter"


def grant_parameter(name: str, function: Function, *actions: str) -> None:
    """Allow the actions on one parameter."""
    arn = Stack.of(function).format_arn(service="ssm", resource="parameter", resource_name=name.lstrip("/"))
    iam.Grant.add_to_principal(grantee=function.role, actions=[*actions], resource_arns=[arn])


def grant_parameters(path: str, function: Function, *actions: str) -> None:
    """Allow the actions on everything below the path."""
    below = f"{path.lstrip('/')}/*"
    arn = Stack.of(function).format_arn(service="ssm", resource="parameter", resource_name=below)
    iam.Grant.add_to_principal(grantee=function.role, actions=[*actions], resource_arns=[arn])
    acknowledge(function.role, {wildcard("ssm", f"parameter/{below}"): "People name secrets after the deployment."})
