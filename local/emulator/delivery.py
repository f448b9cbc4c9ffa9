"""How a firing reaches its target: an SQS queue or a Lambda function of this emulator."""

import json
from collections.abc import Mapping
from typing import Any

from local.clock.payload import Invocation, timestamp
from local.emulator import seams
from local.emulator.schedule_role import allows

_SEND_MESSAGE = ":scheduler:::aws-sdk:sqs:sendMessage"  # the one universal target that is known here


class DeliveryError(Exception):
    """The target did not take it; the message is AWS's error code and text."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


def deliver(account: str, region: str, target: Mapping[str, Any], invocation: Invocation) -> None:
    """Hands the filled-in input over; raises DeliveryError."""
    _act_as(account, region)
    payload = invocation.fill(target.get("Input") or "{}")
    service = target["Arn"].split(":")[2]
    if target["Arn"].endswith(_SEND_MESSAGE):
        message = json.loads(payload)
        _check(target, "sqs:SendMessage", _queue_arn(message["QueueUrl"]))
        _send(_queue_arn(message["QueueUrl"]), message)
    elif service == "sqs":
        group = (target.get("SqsParameters") or {}).get("MessageGroupId")
        _check(target, "sqs:SendMessage", target["Arn"])
        _send(target["Arn"], {"MessageBody": payload, **({"MessageGroupId": group} if group else {})})
    elif service == "lambda":
        _check(target, "lambda:InvokeFunction", target["Arn"])
        _invoke(target["Arn"], payload)
    else:
        raise DeliveryError(
            "UnsupportedTarget", f"the local clock sends to SQS and starts functions; it does not reach {target['Arn']}"
        )


def deliver_to_dead_letters(
    account: str, region: str, target: Mapping[str, Any], invocation: Invocation, failure: DeliveryError, exhausted: str
) -> None:
    """Where there is such a queue: https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html."""
    queue = (target.get("DeadLetterConfig") or {}).get("Arn")
    if not queue or not allows(target, "sqs:SendMessage", queue):
        return
    _act_as(account, region)
    attributes = {
        "ERROR_CODE": failure.code,
        "ERROR_MESSAGE": failure.text,
        "EXECUTION_ID": invocation.execution_id,
        "EXHAUSTED_RETRY_CONDITION": exhausted,
        "IS_PAYLOAD_TRUNCATED": "false",
        "RETRY_ATTEMPTS": str(invocation.attempt - 1),
        "SCHEDULED_TIME": timestamp(invocation.scheduled_time),
        "SCHEDULE_ARN": invocation.schedule_arn,
        "TARGET_ARN": target["Arn"],
    }
    _send(
        queue,
        {
            "MessageBody": invocation.fill(target.get("Input") or "{}"),
            "MessageAttributes": {
                name: {"DataType": "String", "StringValue": value} for name, value in attributes.items()
            },
        },
    )


def _check(target: Mapping[str, Any], action: str, resource: str) -> None:
    if not allows(target, action, resource):
        raise DeliveryError("AccessDeniedException", f"{target['RoleArn']} may not {action} on {resource}")


def _act_as(account: str, region: str) -> None:
    responses = seams.module("core.responses")
    responses.set_request_account_id(account)
    responses.set_request_region(region)


def _queue_arn(url: str) -> str:
    sqs = seams.module("services.sqs")
    try:
        return str(sqs._get_q(url)["attributes"]["QueueArn"])
    except sqs._Err as refused:
        raise DeliveryError(str(refused.code), str(refused)) from refused


def _send(queue_arn: str, message: dict[str, Any]) -> None:
    sqs = seams.module("services.sqs")
    queue = sqs._queue_by_arn(queue_arn)
    if queue is None:
        raise DeliveryError(
            "AWS.SimpleQueueService.NonExistentQueue", f"The specified queue does not exist: {queue_arn}"
        )
    try:
        sqs._act_send_message({**message, "QueueUrl": queue["url"]}, queue["url"])
    except sqs._Err as refused:
        raise DeliveryError(str(refused.code), str(refused)) from refused


def _invoke(arn: str, payload: str) -> None:
    """Asynchronously, as EventBridge does: Lambda retries on its own."""
    functions = seams.module("services.lambda_svc")
    function = functions._get_func_record_for_ref(arn)[0]
    if function is None:
        raise DeliveryError("AWS.Lambda.ResourceNotFoundException", f"Function not found: {arn}")
    functions.invoke_async_with_retry(function, json.loads(payload))
