"""By which limit the lanes are shaped, where it is another one than the deployment's."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import decode_item, encode
from cron_manager.domain.lane_shapes import shape_lanes
from cron_manager.observability import logger

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_MEMORY_SECONDS = 30  # for so long an executor goes by what it knows


class ConcurrencyTable:
    """One item of the jobs table: the sweeper writes it, executors read it."""

    def __init__(self, client: "DynamoDBClient", jobs_table: str) -> None:
        self._client = client
        self._table = jobs_table

    def read(self) -> int | None:
        """None: as it was deployed. Strongly consistent."""
        item = self._client.get_item(TableName=self._table, Key=keys.CONCURRENCY, ConsistentRead=True).get("Item")
        return int(decode_item(item)["maxConcurrentExecutions"]) if item and "maxConcurrentExecutions" in item else None

    def write(self, limit: int | None) -> None:
        """None: as it was deployed."""
        self._client.update_item(
            TableName=self._table,
            Key=keys.CONCURRENCY,
            **{"UpdateExpression": "REMOVE maxConcurrentExecutions"}
            if limit is None
            else {
                "UpdateExpression": "SET maxConcurrentExecutions = :limit",
                "ExpressionAttributeValues": {":limit": encode(limit)},
            },
        )


class ShortLanePlaces:
    """Calls at the same time in one invocation of the short lane, as it was within the last 30 seconds."""

    def __init__(
        self, concurrency: ConcurrencyTable, deployed: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`deployed` is the limit of calls in flight over all lanes."""
        self._concurrency = concurrency
        self._deployed = deployed
        self._clock = clock
        self._until = float("-inf")
        self._known = shape_lanes(deployed).short.places

    def current(self) -> int:
        """What cannot be read now stays as it was."""
        if self._clock() >= self._until:
            self._until = self._clock() + _MEMORY_SECONDS
            try:
                self._known = shape_lanes(self._concurrency.read() or self._deployed).short.places
            except (BotoCoreError, ClientError):
                logger.exception("concurrency not read")  # the calls go on all the same
        return self._known
