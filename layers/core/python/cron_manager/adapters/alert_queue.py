"""The notifier's queue."""

import math
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from cron_manager.messages import AlertMessage, ChannelTimer


class SqsAlertQueue:
    """The client is made at the first use: most batches raise no alert."""

    def __init__(self, client: Callable[[], Any], url: str, dead_letters_url: str = "") -> None:
        """`dead_letters_url` is for whoever may give up."""
        self._client = client
        self._url = url
        self._dead_letters_url = dead_letters_url

    def send(self, message: AlertMessage | ChannelTimer, delay: timedelta = timedelta(0)) -> None:
        self._client().send_message(
            QueueUrl=self._url, MessageBody=message.to_json(), DelaySeconds=math.ceil(delay.total_seconds())
        )

    def give_up(self, message: AlertMessage) -> None:
        self._client().send_message(QueueUrl=self._dead_letters_url, MessageBody=message.to_json())
