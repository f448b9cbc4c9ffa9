"""Several writes, all or nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.domain.errors import Unavailable

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_TRIES = 3  # a transaction in conflict with another is repeated
_FAILED = "ConditionalCheckFailed"


def write_together(client: "DynamoDBClient", writes: Sequence[Any], token: str) -> frozenset[int]:
    """Writes everything, or answers the positions of those whose condition did not hold.

    The token makes a repeated request count once, should only its answer be lost. Unavailable when other writers
    keep getting in the way.
    """
    for _ in range(_TRIES):
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
