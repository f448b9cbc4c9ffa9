"""Under AUTH=true, a schedule reaches what its role allows and nothing else, as in AWS.

The clock delivers inside the emulator's process, where no request is authorized, so the role's policies are asked here.
"""

from collections.abc import Mapping
from typing import Any

from local.emulator import seams


def allows(target: Mapping[str, Any], action: str, resource: str) -> bool:
    """Whether the target's role may do this; always without AUTH."""
    if not seams.require(seams.module("app"), "AUTH"):
        return True
    iam = seams.module("core.iam_evaluator")
    account, role = target["RoleArn"].split(":")[4], target["RoleArn"].rsplit("/", 1)[-1]
    context = iam.EvalContext(
        principal_arn=f"arn:aws:sts::{account}:assumed-role/{role}/scheduler",
        principal_type="AssumedRole",
        principal_account=account,
        action=action,
        resource_arn=resource,
        region=resource.split(":")[3],
    )
    return bool(iam.evaluate(context, iam._gather_role_policies(role, account)).decision == "Allow")
