"""DynamoDB in memory, below the product's own adapters: conditions, updates, transactions, batches, an index, stale
reads.
"""

# ruff: noqa: N803  # the client's names

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from botocore.exceptions import ClientError

from tests.simulation.expressions import Item, holds, updated
from tests.simulation.network import Network

Key = tuple[str, str, str]  # table, pk, sk
Change = Callable[[Item | None], Item]
Observer = Callable[[Key, Item | None, Item], None]
STALE = timedelta(seconds=1)  # an eventually consistent read may be so old


class TransactionCanceled(ClientError):
    """Nothing was written: a condition did not hold, or another transaction was in the way."""

    def __init__(self, codes: list[str]) -> None:
        reasons: Any = {"CancellationReasons": [{"Code": code} for code in codes]}
        details: Any = {"Error": {"Code": "TransactionCanceledException", "Message": ""}}
        super().__init__(details | reasons, "write")


class Dynamo:
    """Each request is atomic; what surrounds it is the network's affair."""

    exceptions = SimpleNamespace(TransactionCanceledException=TransactionCanceled)

    def __init__(self, network: Network, observer: Observer) -> None:
        self.items: dict[Key, Item] = {}
        self._before: dict[Key, tuple[Item | None, Any]] = {}  # what a stale read answers, and when it went stale
        self._open: set[Key] = set()
        self._done: set[str] = set()  # transactions, by their tokens
        self._partitions: dict[tuple[str, str], dict[Key, Item]] = {}
        self._network, self._observer = network, observer

    def put_item(self, *, TableName: str, Item: Item, ConditionExpression: str, **request: Any) -> dict[str, Any]:
        key = _key(TableName, Item)
        return self._network.request(
            lambda: self._write(key, ConditionExpression, request, lambda _: Item), writes=True
        )

    def update_item(self, *, TableName: str, Key: Item, UpdateExpression: str, **request: Any) -> dict[str, Any]:
        key, condition = _key(TableName, Key), request.get("ConditionExpression", "")
        change = _update(Key, UpdateExpression, request)
        return self._network.request(lambda: self._write(key, condition, request, change), writes=True)

    def transact_write_items(self, *, TransactItems: list[Mapping[str, Any]], ClientRequestToken: str) -> None:
        self._network.request(lambda: self._write_together(TransactItems, ClientRequestToken), writes=True)

    def get_item(self, *, TableName: str, Key: Item, ConsistentRead: bool = False) -> dict[str, Any]:
        key = _key(TableName, Key)
        found = self._network.request(lambda: self._read(key, consistent=ConsistentRead))
        return {"Item": found} if found else {}

    def batch_get_item(self, *, RequestItems: Mapping[str, Any]) -> dict[str, Any]:
        return self._network.request(lambda: self._batch(RequestItems))

    def query(self, *, TableName: str, ExpressionAttributeValues: Any, **request: Any) -> Any:
        """A partition or a span of it, or the index `open`: sparse, by the time up to which no look is needed."""
        texts = {name: value["S"] for name, value in ExpressionAttributeValues.items() if "S" in value}
        if "IndexName" in request:
            return self._network.request(lambda: {"Items": self._index_open(texts[":until"], request["Limit"])})
        wanted = (TableName, texts[":pk"])
        first, last = texts.get(":first", ""), texts.get(":last", "~")
        names, condition = request.get("ExpressionAttributeNames", {}), request.get("FilterExpression", "")

        def read() -> list[Item]:
            span = (item for key, item in sorted(self._partitions.get(wanted, {}).items()) if first <= key[2] <= last)
            return [item for item in span if not condition or holds(condition, item, names, ExpressionAttributeValues)]

        return self._network.request(lambda: {"Items": read()})

    def get_paginator(self, _operation: str) -> SimpleNamespace:
        """Of one page."""
        return SimpleNamespace(paginate=lambda **request: [self.query(**request)])

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

    def _write(self, key: Key, condition: str, request: Any, change: Change) -> dict[str, Any]:
        old = self.items.get(key)
        if old and self._network.faults.strike("F8 write in a transaction's way"):
            raise ClientError({"Error": {"Code": "TransactionConflictException", "Message": ""}}, "write")
        if not _holds(condition, old, request):
            details: Any = {"Error": {"Code": "ConditionalCheckFailedException", "Message": ""}}
            raise ClientError(details | ({"Item": old} if old else {}), "write")
        return {"Attributes": self._put(key, change(old))}

    def _write_together(self, writes: list[Mapping[str, Any]], token: str) -> None:
        """A token that has been seen before is done."""
        if token in self._done:
            return
        if self._network.faults.strike("F8 transaction in conflict"):
            raise TransactionCanceled(["TransactionConflict"] * len(writes))
        parts = [_part(each) for each in writes]
        kept = [_holds(request["ConditionExpression"], self.items.get(key), request) for key, _, request in parts]
        if not all(kept):
            raise TransactionCanceled(["None" if each else "ConditionalCheckFailed" for each in kept])
        for key, change, _ in parts:
            self._put(key, change(self.items.get(key)))
        self._done.add(token)

    def _put(self, key: Key, new: Item) -> Item:
        old = self.items.get(key)
        self._observer(key, old, new)
        self.items[key] = new
        self._partitions.setdefault(key[:2], {})[key] = new
        self._before[key] = (old, self._network.moment())
        (self._open.add if "open" in new else self._open.discard)(key)
        return new

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


def _part(write: Mapping[str, Any]) -> tuple[Key, Change, Mapping[str, Any]]:
    """One write of a transaction."""
    ((kind, request),) = write.items()
    if kind == "Put":
        return _key(request["TableName"], request["Item"]), lambda _: request["Item"], request
    key = request["Key"]
    return _key(request["TableName"], key), _update(key, request["UpdateExpression"], request), request


def _update(key: Item, expression: str, request: Mapping[str, Any]) -> Change:
    names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
    return lambda old: updated(expression, old, names, values, key)


def _holds(condition: str, item: Item | None, request: Mapping[str, Any]) -> bool:
    names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
    return not condition or holds(condition, item, names, values)


def _key(table: str, item: Mapping[str, Any]) -> Key:
    return table, item["pk"]["S"], item["sk"]["S"]
