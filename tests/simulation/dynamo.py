"""DynamoDB in memory, below the product's own adapters: conditions, updates, batches, one index, stale reads."""

# ruff: noqa: N803  # the client's names

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from botocore.exceptions import ClientError

from tests.simulation.expressions import Item, holds, updated
from tests.simulation.network import Network

Key = tuple[str, str, str]  # table, pk, sk
Observer = Callable[[Key, Item | None, Item], None]
STALE = timedelta(seconds=1)  # an eventually consistent read may be so old


class Dynamo:
    """Each request is atomic; what surrounds it is the network's affair."""

    def __init__(self, network: Network, observer: Observer) -> None:
        self.items: dict[Key, Item] = {}
        self._before: dict[Key, tuple[Item | None, Any]] = {}  # what a stale read answers, and when it went stale
        self._open: set[Key] = set()
        self._partitions: dict[tuple[str, str], dict[Key, Item]] = {}
        self._network, self._observer = network, observer

    def put_item(self, *, TableName: str, Item: Item, ConditionExpression: str, **request: Any) -> dict[str, Any]:
        key = _key(TableName, Item)
        return self._network.request(
            lambda: self._write(key, ConditionExpression, request, lambda _: Item), writes=True
        )

    def update_item(self, *, TableName: str, Key: Item, UpdateExpression: str, **request: Any) -> dict[str, Any]:
        key = _key(TableName, Key)
        names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})

        def change(old: Item | None) -> Item:
            return updated(UpdateExpression, old, names, values, Key)

        condition = request.get("ConditionExpression", "")
        return self._network.request(lambda: self._write(key, condition, request, change), writes=True)

    def get_item(self, *, TableName: str, Key: Item, ConsistentRead: bool = False) -> dict[str, Any]:
        key = _key(TableName, Key)
        found = self._network.request(lambda: self._read(key, consistent=ConsistentRead))
        return {"Item": found} if found else {}

    def batch_get_item(self, *, RequestItems: Mapping[str, Any]) -> dict[str, Any]:
        return self._network.request(lambda: self._batch(RequestItems))

    def query(self, *, TableName: str, ExpressionAttributeValues: Any, **request: Any) -> Any:
        """A whole partition, or the index `open`: sparse, by the time up to which an execution needs no look."""
        values = {name: value["S"] for name, value in ExpressionAttributeValues.items()}
        if "IndexName" in request:
            return self._network.request(lambda: {"Items": self._index_open(values[":until"], request["Limit"])})
        wanted = (TableName, values[":pk"])
        return self._network.request(
            lambda: {"Items": [item for key, item in sorted(self._partitions.get(wanted, {}).items())]}
        )

    def delete_item(self, *, TableName: str, Key: Item) -> None:
        key = _key(TableName, Key)

        def delete() -> None:
            self.items.pop(key, None)
            self._partitions.get(key[:2], {}).pop(key, None)

        self._network.request(delete, writes=True)

    def _index_open(self, until: str, limit: int) -> list[Item]:
        found = sorted((self.items[key]["openUntil"]["S"], key) for key in self._open)
        due = [key for at, key in found if at < until][:limit]
        return [{"pk": {"S": pk}, "sk": {"S": sk}} for _, pk, sk in due]

    def _write(self, key: Key, condition: str, request: Any, change: Callable[[Item | None], Item]) -> dict[str, Any]:
        old = self.items.get(key)
        names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
        if condition and not holds(condition, old, names, values):
            details: Any = {"Error": {"Code": "ConditionalCheckFailedException", "Message": ""}}
            raise ClientError(details | ({"Item": old} if old else {}), "write")
        new = change(old)
        self._observer(key, old, new)
        self.items[key] = new
        self._partitions.setdefault(key[:2], {})[key] = new
        self._before[key] = (old, self._network.moment())
        (self._open.add if "open" in new else self._open.discard)(key)
        return {"Attributes": new}

    def _read(self, key: Key, *, consistent: bool) -> Item | None:
        if not consistent and key in self._before:
            old, since = self._before[key]
            if self._network.moment() - since < STALE and self._network.faults.strike("stale read"):
                return old
        return self.items.get(key)

    def _batch(self, wanted: Mapping[str, Any]) -> dict[str, Any]:
        ((table, request),) = wanted.items()
        keys = list(request["Keys"])
        done = len(keys)
        if done > 1 and self._network.faults.strike("F10 unprocessed items"):
            done //= 2
        found = [self._read(_key(table, key), consistent=False) for key in keys[:done]]
        left = {table: {"Keys": keys[done:]}} if done < len(keys) else {}
        return {"Responses": {table: [item for item in found if item]}, "UnprocessedKeys": left}


def _key(table: str, item: Mapping[str, Any]) -> Key:
    return table, item["pk"]["S"], item["sk"]["S"]
