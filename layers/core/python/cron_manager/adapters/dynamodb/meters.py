"""Counters of requests, which limits and usage share: one item per caller and hour, one write per request.

An item holds `m00`-`m59`, the requests of each minute, of which the latest is what a limit judges; and of API tokens,
when and whence they were used last and how often each route was asked for. What several tokens share, the runs of their
owner, has the token's id before each of these names (docs/decisions/0015-usage-in-rate-counters.md).
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import decode_item, encode
from cron_manager.adapters.dynamodb.identity_items import epoch_seconds
from cron_manager.domain.access import Principal
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.usage import USAGE_KEPT, HourOfUse, LastUse, Limit, Use

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_METHODS = ("GET ", "POST ", "PUT ", "PATCH ", "DELETE ")


class MeterTable:
    """Implements RequestMeter."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def count(self, limit: Limit, per_minute: int, caller: Principal, use: Use, now: datetime) -> int:
        minute = _minute(now)
        names, sets = {"#minute": minute}, ["expiresAt = :until", "perMinute = :limit"]
        values: dict[str, object] = {
            ":one": 1, ":until": epoch_seconds(now + USAGE_KEPT), ":limit": per_minute,
        }  # fmt: skip
        adds = ["#minute :one"]
        if caller.token_id:
            before = "" if limit is Limit.REQUESTS else f"{caller.token_id} "
            names |= {"#at": f"{before}lastAt", "#from": f"{before}lastFrom"}
            names |= {"#route": f"{before}{use.method} {use.route}", "#refused": f"{before}refused"}
            values |= {":now": to_iso(now), ":from": use.source_ip, ":refused": int(use.refused)}
            sets += ["#at = :now", "#from = :from"]
            adds += ["#route :one", "#refused :refused"]
        answer = self._client.update_item(
            TableName=self._table,
            Key=keys.meter(_counted(limit, caller), now),
            UpdateExpression=f"SET {', '.join(sets)} ADD {', '.join(adds)}",
            ExpressionAttributeNames=names,
            ExpressionAttributeValues={name: encode(value) for name, value in values.items()},
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"][minute]["N"])


class UsageTable:
    """Implements UsageReader."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def hours(self, user_id: str, token_id: str, since: datetime) -> Iterator[HourOfUse]:
        """The token's own counters, and its part of its owner's."""
        for item in self._items(token_id, since=since):
            over = sum(max(0, count - item["perMinute"]) for name, count in item.items() if _is_minute(name))
            yield _hour_of_use(item, "", over)
        for limit in (Limit.RUNS, Limit.TRIALS):
            for item in self._items(_shared(limit, user_id), since=since):
                yield _hour_of_use(item, f"{token_id} ", 0)

    def last_uses(self, user_id: str, token_ids: Collection[str], now: datetime) -> Mapping[str, LastUse]:
        found: dict[str, LastUse] = {}
        for token_id in token_ids:
            latest = next(self._items(token_id, since=now - USAGE_KEPT, newest_first=1), None)
            _keep_later(found, token_id, latest, "")
        for limit in (Limit.RUNS, Limit.TRIALS):
            awaited = set(token_ids)
            for item in self._items(_shared(limit, user_id), since=now - USAGE_KEPT, newest_first=100):
                for token_id in [each for each in awaited if f"{each} lastAt" in item]:
                    _keep_later(found, token_id, item, f"{token_id} ")
                    awaited.remove(token_id)
                if not awaited:
                    break
        return found

    def _items(self, counted: str, *, since: datetime, newest_first: int = 0) -> Iterator[dict[str, Any]]:
        """The hours' items, decoded; `newest_first` is how many are read at a time, if the order is to be that."""
        paging = {"Limit": newest_first} if newest_first else {}
        for page in self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :pk AND sk >= :since",
            ExpressionAttributeValues={
                ":pk": keys.meter(counted, since)["pk"], ":since": keys.meter(counted, since)["sk"],
            },
            ScanIndexForward=not newest_first,
            **paging,  # type: ignore[arg-type]
        ):  # fmt: skip
            yield from map(decode_item, page["Items"])


def _counted(limit: Limit, caller: Principal) -> str:
    """Whose counter it is: a token's own for its requests, for all else the person's."""
    if limit is Limit.REQUESTS:
        return caller.token_id or caller.user_id
    return _shared(limit, caller.user_id)


def _shared(limit: Limit, user_id: str) -> str:
    return f"{limit}#{user_id}"


def _minute(now: datetime) -> str:
    return f"m{now.astimezone(UTC).minute:02}"


def _is_minute(name: str) -> bool:
    return len(name) == len("m00") and name[0] == "m" and name[1:].isdecimal()


def _hour_of_use(item: Mapping[str, Any], before: str, over: int) -> HourOfUse:
    routes = {}
    for name, count in item.items():
        method, _, route = name.removeprefix(before).partition(" ")
        if name.startswith(before) and f"{method} " in _METHODS:
            routes[method, route] = count
    return HourOfUse(hour=keys.meter_hour(item["sk"]), routes=routes, refused=item.get(f"{before}refused", 0) + over)


def _keep_later(found: dict[str, LastUse], token_id: str, item: Mapping[str, Any] | None, before: str) -> None:
    if item is None or f"{before}lastAt" not in item:
        return
    use = LastUse(at=from_iso(item[f"{before}lastAt"]), source_ip=item[f"{before}lastFrom"])
    if token_id not in found or found[token_id].at < use.at:
        found[token_id] = use
