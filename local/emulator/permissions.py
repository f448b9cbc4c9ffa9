"""Under AUTH=true, a schedule's ARN names its group.

MiniStack authorizes every request on a schedule against `schedule/default/<name>`, so that a role restricted to one
schedule group is refused. The seam is `iam_actions.extract_resource_arn`.
"""

from typing import Any

from local.emulator import seams
from local.emulator.schedules import group_of


def install() -> None:
    actions = seams.module("core.iam_actions")
    original = actions.extract_resource_arn

    def extract_resource_arn(
        service: str,
        method: str,
        path: str,
        headers: Any,
        body: bytes,
        query_params: dict[str, Any],
        region: str,
        account_id: str,
    ) -> str:
        if service == "scheduler" and path.startswith("/schedules/"):
            name = path.removeprefix("/schedules/")
            return f"arn:aws:scheduler:{region}:{account_id}:schedule/{group_of(method, query_params, body)}/{name}"
        return str(original(service, method, path, headers, body, query_params, region, account_id))

    seams.replace(
        actions,
        "extract_resource_arn",
        "service, method, path, headers, body, query_params, region, account_id",
        extract_resource_arn,
    )
