"""The lanes: SQS queues that ticks wait in."""

import math
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from cron_manager.adapters import aws
from cron_manager.domain.job import Lane
from cron_manager.domain.lane_load import LaneDepth
from cron_manager.messages import Tick
from cron_manager.ports import DelayedTick
from cron_manager.settings.queues import LaneQueues

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_sqs.type_defs import SendMessageBatchRequestEntryTypeDef

_BATCH = 10  # messages that one SendMessageBatch takes


class TicksNotSent(ConnectionError):
    """SQS did not accept some of the ticks; those that it accepted will come twice, which is harmless."""


class SqsLanes:
    """The client is made at the first use: an executor whose calls succeed never sends, and so never pays for it."""

    def __init__(self, queues: LaneQueues, client: "SQSClient | None" = None) -> None:
        self._given = client
        self._urls = {lane: getattr(queues, lane) for lane in Lane}

    def _client(self) -> "SQSClient":
        return self._given or aws.sqs()

    def enqueue(self, tick: Tick, lane: Lane, delay: timedelta = timedelta(0)) -> None:
        """SQS delays by whole seconds; a fraction counts as one more."""
        self._client().send_message(
            QueueUrl=self._urls[lane],
            MessageBody=tick.to_json(),
            DelaySeconds=_whole_seconds(delay),
            MessageGroupId=_group(tick),
        )

    def enqueue_all(self, ticks: Sequence[DelayedTick], lane: Lane) -> None:
        """In batches; TicksNotSent when SQS does not accept one of the messages."""
        for start in range(0, len(ticks), _BATCH):
            entries = [_entry(number, *ticks[start + number]) for number in range(min(_BATCH, len(ticks) - start))]
            answer = self._client().send_message_batch(QueueUrl=self._urls[lane], Entries=entries)
            if failed := answer.get("Failed"):
                raise TicksNotSent(f"{len(failed)} of {len(entries)} ticks: {failed[0]['Code']}")

    def is_backlogged(self, lane: Lane) -> bool:
        return self.depth(lane).waiting > 0

    def depth(self, lane: Lane) -> LaneDepth:
        attributes = self._client().get_queue_attributes(
            QueueUrl=self._urls[lane],
            AttributeNames=[
                "ApproximateNumberOfMessages",
                "ApproximateNumberOfMessagesNotVisible",
                "ApproximateNumberOfMessagesDelayed",
            ],
        )["Attributes"]
        return LaneDepth(
            waiting=int(attributes["ApproximateNumberOfMessages"]),
            in_flight=int(attributes["ApproximateNumberOfMessagesNotVisible"]),
            delayed=int(attributes["ApproximateNumberOfMessagesDelayed"]),
        )


def _entry(number: int, tick: Tick, delay: timedelta) -> "SendMessageBatchRequestEntryTypeDef":
    return {
        "Id": str(number),
        "MessageBody": tick.to_json(),
        "DelaySeconds": _whole_seconds(delay),
        "MessageGroupId": _group(tick),
    }


def _group(tick: Tick) -> str:
    """A tick without a group counts for its job alone."""
    return tick.group or tick.job_id


def _whole_seconds(delay: timedelta) -> int:
    return math.ceil(delay.total_seconds())
