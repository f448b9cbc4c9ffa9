"""The lock of a job whose runs must not overlap: one item, and the conditional writes that move it."""

from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode
from cron_manager.domain.execution import KEPT
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.overlap import Lock

_FREE = "attribute_not_exists(pk) OR #until < :now"
_MINE = "(#holder = :holder AND #until < :until)"  # a later claim of the same run has the later lease
_AS_SEEN = "(#holder = :seenHolder AND #fence = :seenFence AND #until = :seenUntil)"


def take_request(table: str, lock: Lock, now: str, over: Lock | None) -> Any:
    """Take the lock where it is free, the same run's for a shorter time, or still as it was seen."""
    seen = {":seenHolder": over.holder, ":seenFence": over.fence, ":seenUntil": to_iso(over.until)} if over else {}
    condition = f"{_FREE} OR {_MINE} OR {_AS_SEEN}" if over else f"{_FREE} OR {_MINE}"
    return _request(table, lock, condition, {":now": now, **seen})


def extend_request(table: str, lock: Lock) -> Any:
    """Keep the lock for longer."""
    return _request(table, lock, _MINE, {})


def item_to_lock(item: Item) -> Lock:
    stored = decode_item(item)
    return Lock(
        job_id=stored["pk"].removeprefix(keys.job_partition("")),
        holder=stored["holder"],
        fence=stored["fence"],
        until=from_iso(stored["until"]),
    )


def _request(table: str, lock: Lock, condition: str, values: dict[str, str]) -> Any:
    wanted = {":holder": lock.holder, ":fence": lock.fence, ":until": to_iso(lock.until)}
    forgotten = int((lock.until + KEPT).timestamp())
    return {
        "TableName": table,
        "Key": keys.lock(lock.job_id),
        "UpdateExpression": "SET #holder = :holder, #fence = :fence, #until = :until, #expiresAt = :expiresAt",
        "ConditionExpression": condition,
        "ExpressionAttributeNames": {f"#{name}": name for name in ("holder", "fence", "until", "expiresAt")},
        "ExpressionAttributeValues": {
            **{name: encode(value) for name, value in (wanted | values).items()},
            ":expiresAt": encode(forgotten),
        },
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }
