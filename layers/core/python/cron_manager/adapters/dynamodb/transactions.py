"""Several writes, all or nothing."""

import hashlib
import random
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.domain.errors import Unavailable

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_TOKEN_LETTERS = 36  # that DynamoDB takes
_TRIES = 5  # a transaction in conflict with another is repeated
_PAUSE = 0.04  # seconds before the second try, at most; twice as long before each further one
_FAILED = "ConditionalCheckFailed"


def write_together(client: "DynamoDBClient", writes: Sequence[Any], token: str) -> frozenset[int]:
    """Writes everything, or answers the positions of those whose condition did not hold.

    The token makes a repeated request count once, should only its answer be lost; other writes by the same token, as
    after a condition that did not hold, are another request. Unavailable when other writers keep getting in the way.
    """
    token = hashlib.sha256(f"{token} {writes!r}".encode()).hexdigest()[:_TOKEN_LETTERS]
    for number in range(_TRIES):
        if number:
            time.sleep(random.uniform(0, _PAUSE * 2 ** (number - 1)))
        try:
            client.transact_write_items(TransactItems=list(writes), ClientRequestToken=token)
        except client.exceptions.TransactionCanceledException as error:
            reasons = error.response["CancellationReasons"]
            failed = frozenset(place for place, reason in enumerate(reasons) if reason.get("Code") == _FAILED)
            if failed:
                return failed
        else:
            return frozenset()
    raise Unavailable
