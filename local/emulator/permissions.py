"""Under AUTH=true, a schedule's ARN names its group, batches are judged by their parts, and an e-mail by its sender.

MiniStack authorizes every request on a schedule against `schedule/default/<name>`, so that a role restricted to one
schedule group is refused, and asks for `sqs:SendMessageBatch`, an action that IAM does not have:
https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html. It takes
`ssm:GetParameters` for a request on everything, where AWS asks for each parameter; ours are all below one path, and the
first stands for them. It judges an e-mail against everything, where SES judges it against the sender's identity:
https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html. It takes reading one event
source mapping for listing them, and lets everybody change one. The seams are `iam_actions.extract_resource_arn` and
`extract_iam_action`.
"""

import json
from typing import Any

from local.emulator import seams
from local.emulator.schedules import group_of

_OF_BATCHES = {
    f"sqs:{action}Batch": f"sqs:{action}" for action in ("SendMessage", "DeleteMessage", "ChangeMessageVisibility")
}

_OF_MAPPINGS = {
    "GET": "lambda:GetEventSourceMapping",
    "PUT": "lambda:UpdateEventSourceMapping",
    "DELETE": "lambda:DeleteEventSourceMapping",
}


def install() -> None:
    actions = seams.module("core.iam_actions")
    _name_groups(actions)
    _name_actions(actions)


def _name_actions(actions: Any) -> None:
    def extract_iam_action(
        service: str, method: str, path: str, headers: Any, body: bytes, query_params: dict[str, Any]
    ) -> str | None:
        if service == "lambda" and "/event-source-mappings/" in path:
            return _OF_MAPPINGS.get(method)
        action: str | None = original(service, method, path, headers, body, query_params)
        return _OF_BATCHES.get(action or "", action)

    parameters = "service, method, path, headers, body, query_params"
    original = seams.replace(actions, "extract_iam_action", parameters, extract_iam_action)


def _name_groups(actions: Any) -> None:
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
        if service == "ssm" and (names := _names(body)):
            return f"arn:aws:ssm:{region}:{account_id}:parameter/{names[0].lstrip('/')}"
        if service == "ses" and path == "/v2/email/outbound-emails" and (sender := _sender(body)):
            return f"arn:aws:ses:{region}:{account_id}:identity/{sender}"
        return str(original(service, method, path, headers, body, query_params, region, account_id))

    seams.replace(
        actions,
        "extract_resource_arn",
        "service, method, path, headers, body, query_params, region, account_id",
        extract_resource_arn,
    )


def _names(body: bytes) -> list[str]:
    """Of the parameters that a request asks for at once."""
    names = _field(body, "Names")
    return [str(name) for name in names] if isinstance(names, list) else []


def _sender(body: bytes) -> str:
    """Whom an e-mail comes from."""
    return str(_field(body, "FromEmailAddress") or "")


def _field(body: bytes, name: str) -> object:
    try:
        asked = json.loads(body or b"{}")
    except ValueError:
        return None
    return asked.get(name) if isinstance(asked, dict) else None
