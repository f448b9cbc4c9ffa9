"""The queue on which exports wait to go on."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cron_manager.messages import ExportStep

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient


class SqsExportQueue:
    def __init__(self, client: "Callable[[], SQSClient]", url: str) -> None:
        """The client is made when it is first needed."""
        self._client = client
        self._url = url

    def send(self, owner_id: str, export_id: str) -> None:
        step = ExportStep(owner_id=owner_id, export_id=export_id)
        self._client().send_message(QueueUrl=self._url, MessageBody=step.to_json())
