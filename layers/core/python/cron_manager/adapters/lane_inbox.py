"""A lane, as an executor takes messages from it by itself."""

import asyncio
import math
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.domain.errors import Unavailable
from cron_manager.ports import Message

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

_AT_ONCE = 0  # seconds: a look that waits for messages would keep an invocation that is done


class SqsInbox:
    """Each request runs in a thread of the loop's pool. Most executors never need the client, so it is made late."""

    def __init__(self, client: "Callable[[], SQSClient]", queue_url: str) -> None:
        self._client = client
        self._url = queue_url

    def is_of(self, queue_arn: str) -> bool:
        """Whether the queue of that ARN is this lane's."""
        return queue_arn.rpartition(":")[2] == self._url.rpartition("/")[2]

    async def receive(self, most: int) -> Sequence[Message]:
        answer = await self._ask(
            "receive_message",
            MaxNumberOfMessages=most,
            WaitTimeSeconds=_AT_ONCE,
            MessageSystemAttributeNames=["MessageGroupId"],
        )
        return [_message(each) for each in answer.get("Messages", ())]

    async def delete(self, message: Message) -> None:
        await self._ask("delete_message", ReceiptHandle=message.receipt)

    async def put_off(self, message: Message, delay: timedelta) -> None:
        """A copy with a delay, then away with it: one that is only hidden again would count as received each time, and
        end in the dead letters.
        """
        await self._ask(
            "send_message",
            MessageBody=message.body,
            DelaySeconds=math.ceil(delay.total_seconds()),
            MessageGroupId=message.group,
        )
        await self.delete(message)

    async def _ask(self, action: str, **request: object) -> Mapping[str, Any]:
        return await asyncio.to_thread(self._request, action, request)

    def _request(self, action: str, request: Mapping[str, object]) -> Mapping[str, Any]:
        try:
            answer: Mapping[str, Any] = getattr(self._client(), action)(QueueUrl=self._url, **request)
        except (ClientError, BotoCoreError) as error:
            raise Unavailable from error
        return answer


def _message(received: Mapping[str, Any]) -> Message:
    """A message without a group counts for itself alone, as it does for SQS."""
    return Message(
        id=received["MessageId"],
        body=received["Body"],
        group=received.get("Attributes", {}).get("MessageGroupId", received["MessageId"]),
        receipt=received["ReceiptHandle"],
    )
