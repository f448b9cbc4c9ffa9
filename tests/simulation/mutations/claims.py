"""The table's conditions, one taken away at a time."""

from typing import Any

from cron_manager.adapters.dynamodb import claims, lock_writes, run_changes, sweeps
from tests.simulation.dynamo import Dynamo
from tests.simulation.mutations.replacing import Mutation, replacing


def _without_condition(original: Any) -> Any:
    return lambda *arguments: {**original(*arguments), "ConditionExpression": ""}


def _put_regardless(original: Any) -> Any:
    def put_item(self: Dynamo, **request: Any) -> Any:
        return original(self, **{**request, "ConditionExpression": ""})

    return put_item


def _without_fence_or_status(original: Any) -> Any:
    def update_request(table: str, execution: Any, expected: Any, watch_until: Any) -> Any:
        return original(table, execution, expected, watch_until) | {"ConditionExpression": "attribute_exists(pk)"} | {
            "ExpressionAttributeValues": original(table, execution, {}, watch_until)["ExpressionAttributeValues"]
        }  # fmt: skip

    return update_request


def _unwatched(original: Any) -> Any:
    return lambda table, execution, expected, watch_until: original(table, execution, expected, None)


def _told_alone(original: Any) -> Any:
    """The entry is a write of its own, after what it tells of: a fault may come in between."""

    def write_together(client: Dynamo, writes: Any, token: str) -> Any:
        *done, entry = writes
        failed = original(client, done, token)
        return failed or original(client, [entry], f"{token}, told")

    return write_together


CLAIM_MUTATIONS: dict[str, Mutation] = {
    "a claim overwrites what stands there": replacing(Dynamo, "put_item", _put_regardless),
    "a further attempt is claimed unasked": replacing(claims, "claim_queued_request", _without_condition),
    "the end is written without the fence": replacing(claims, "update_request", _without_fence_or_status),
    "the sweeper closes without the fence": replacing(sweeps, "update_request", _without_fence_or_status),
    "the trail is told afterwards": replacing(run_changes, "write_together", _told_alone),
    "the lock is taken unasked": replacing(claims, "take_request", _without_condition),
    "what waits for its tick is not watched": replacing(claims, "update_request", _unwatched),
    "any run may have the lock for longer": replacing(lock_writes, "_MINE", lambda _: "#until < :until"),
}
