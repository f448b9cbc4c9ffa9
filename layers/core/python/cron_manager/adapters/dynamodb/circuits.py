"""Circuits of hosts that fail: one item each, in one partition, so that reading all of them is one query.

nothing ──count──▶ counting ──move──▶ open ⇄ half-open (move)        close takes the item away, from any of them

Items expire by themselves; until DynamoDB has removed one, it is left out here.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import decode_item, encode
from cron_manager.adapters.dynamodb.run_writes import refused_by
from cron_manager.domain.circuit import COUNTED_WITHIN, Circuit, count_after
from cron_manager.domain.errors import Unavailable
from cron_manager.domain.instants import from_iso, to_iso

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_TRIES = 3  # of a count that others run into
_SECOND = timedelta(seconds=1)


class CircuitTable:
    """Every method raises Unavailable while the table does not answer."""

    def __init__(self, client: "DynamoDBClient", executions_table: str) -> None:
        self._client = client
        self._table = executions_table

    def all(self, now: datetime) -> list[Circuit]:
        """Those that are not forgotten, strongly consistent."""
        circuits, start = self._page({})
        while start:
            more, start = self._page({"ExclusiveStartKey": start})
            circuits += more
        return [circuit for circuit in circuits if now < circuit.forgotten_at]

    def count(self, host: str, job_id: str, now: datetime) -> Circuit:
        """Steps: add to what is counted; where that is too old, or a forgotten circuit, begin anew in its place."""
        for _ in range(_TRIES):
            counted = self._counted(count_request(self._table, host, job_id, now))
            if counted.is_current(now):
                return counted
            begun = count_after(counted, job_id, now)
            if self._begin(counted, begun):
                return begun
        raise Unavailable

    def move(self, seen: Circuit, wanted: Circuit) -> Circuit | None:
        """The circuit as it stands afterwards: moved, unless it is not as it was seen; None when it is gone."""
        request = move_request(self._table, seen, wanted)
        try:
            self._client.update_item(**request)
        except ClientError as error:
            holder = refused_by(error)
            if holder is None:
                raise Unavailable from error
            return item_to_circuit(holder) if holder else None
        except BotoCoreError as error:
            raise Unavailable from error
        return wanted

    def close(self, host: str) -> None:
        try:
            self._client.delete_item(TableName=self._table, Key=keys.circuit(host))
        except (ClientError, BotoCoreError) as error:
            raise Unavailable from error

    def _page(self, position: Mapping[str, Any]) -> tuple[list[Circuit], Any]:
        """And where the next page begins, where there is one."""
        try:
            answer = self._client.query(
                TableName=self._table,
                KeyConditionExpression="pk = :pk",
                ExpressionAttributeValues={":pk": encode(keys.CIRCUITS)},
                ConsistentRead=True,
                **position,
            )
        except (ClientError, BotoCoreError) as error:
            raise Unavailable from error
        return [item_to_circuit(item) for item in answer["Items"]], answer.get("LastEvaluatedKey")

    def _counted(self, request: Any) -> Circuit:
        """The circuit as it stands after the request, whether it was refused or not."""
        try:
            return item_to_circuit(self._client.update_item(**request)["Attributes"])
        except ClientError as error:
            holder = refused_by(error)
            if not holder:  # what the condition refuses exists
                raise Unavailable from error
            return item_to_circuit(holder)
        except BotoCoreError as error:
            raise Unavailable from error

    def _begin(self, over: Circuit, begun: Circuit) -> bool:
        try:
            self._client.put_item(**begin_request(self._table, over, begun))
        except ClientError as error:
            if refused_by(error) is None:
                raise Unavailable from error
            return False
        except BotoCoreError as error:
            raise Unavailable from error
        return True


def count_request(table: str, host: str, job_id: str, now: datetime) -> Any:
    """Add a failure to those of the last minute, or count the first; an open circuit counts no more."""
    return {
        "TableName": table,
        "Key": keys.circuit(host),
        "UpdateExpression": "ADD #failures :one, #jobs :job "
        "SET #since = if_not_exists(#since, :now), #expiresAt = :expiresAt",
        "ConditionExpression": "attribute_not_exists(pk) OR (attribute_not_exists(#openedAt) AND #since > :start)",
        "ExpressionAttributeNames": _named("failures", "jobs", "since", "expiresAt", "openedAt"),
        "ExpressionAttributeValues": {
            ":one": encode(1),
            ":job": {"SS": [job_id]},
            ":now": encode(to_iso(now)),
            ":start": encode(to_iso(now - COUNTED_WITHIN)),
            ":expiresAt": encode(_epoch(now + 2 * COUNTED_WITHIN)),
        },
        "ReturnValues": "ALL_NEW",
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }


def begin_request(table: str, over: Circuit, begun: Circuit) -> Any:
    """Count anew in the place of what is over, as it was seen."""
    condition, values = _as_seen(over)
    return {
        "TableName": table,
        "Item": {
            **keys.circuit(begun.host),
            "failures": encode(begun.failures),
            "failuresBefore": encode(begun.failures_before),
            "jobs": {"SS": sorted(begun.jobs)},
            "since": encode(to_iso(begun.since)),
            "expiresAt": encode(_epoch(begun.forgotten_at)),
        },
        "ConditionExpression": f"attribute_not_exists(pk) OR ({condition})",
        "ExpressionAttributeNames": _named("since", "triedAgainAt"),
        "ExpressionAttributeValues": values,
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }


def move_request(table: str, seen: Circuit, wanted: Circuit) -> Any:
    """Open the circuit, have it tried, or let it rest again, where it still is as it was seen."""
    condition, values = _as_seen(seen)
    sets: dict[str, object] = {
        "failuresBefore": wanted.failures_before or None,
        "openedAt": to_iso(wanted.opened_at) if wanted.opened_at else None,
        "triedAgainAt": to_iso(wanted.tried_again_at) if wanted.tried_again_at else None,
        "restSeconds": wanted.rest // _SECOND,
        "probe": wanted.probe,
        "expiresAt": _epoch(wanted.forgotten_at),
    }
    given = {name: value for name, value in sets.items() if value is not None}
    removed = [f"#{name}" for name, value in sets.items() if value is None]
    expression = "SET " + ", ".join(f"#{name} = :{name}" for name in given)
    expression += " REMOVE " + ", ".join(removed) if removed else ""
    if wanted.failures > seen.failures:
        values |= {":more": encode(wanted.failures - seen.failures), ":jobs": {"SS": sorted(wanted.jobs)}}
        expression += " ADD #failures :more, #jobs :jobs"
    added = ("failures", "jobs") if wanted.failures > seen.failures else ()
    return {
        "TableName": table,
        "Key": keys.circuit(seen.host),
        "UpdateExpression": expression,
        "ConditionExpression": condition,
        "ExpressionAttributeNames": _named("since", *sets, *added),
        "ExpressionAttributeValues": values | {f":{name}": encode(value) for name, value in given.items()},
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
    }


def item_to_circuit(item: Mapping[str, Any]) -> Circuit:
    jobs = frozenset(item["jobs"]["SS"])
    stored = decode_item({name: value for name, value in item.items() if name != "jobs"})
    return Circuit(
        host=stored["sk"].removeprefix(keys.CIRCUIT_PREFIX),
        since=from_iso(stored["since"]),
        failures=stored["failures"],
        failures_before=stored.get("failuresBefore", 0),
        jobs=jobs,
        opened_at=_instant(stored.get("openedAt")),
        tried_again_at=_instant(stored.get("triedAgainAt")),
        rest=_SECOND * stored.get("restSeconds", 60),
        probe=stored.get("probe"),
    )


def _as_seen(seen: Circuit) -> tuple[str, dict[str, Any]]:
    """The condition that nobody has moved the circuit since; every move gives it another time of its next try."""
    values = {":sinceSeen": encode(to_iso(seen.since))}
    if seen.tried_again_at is None:
        return "#since = :sinceSeen AND attribute_not_exists(#triedAgainAt)", values
    tried = {":triedSeen": encode(to_iso(seen.tried_again_at))}
    return "#since = :sinceSeen AND #triedAgainAt = :triedSeen", values | tried


def _named(*names: str) -> dict[str, str]:
    return {f"#{name}": name for name in names}


def _epoch(instant: datetime) -> int:
    return int(instant.timestamp())


def _instant(text: str | None) -> datetime | None:
    return from_iso(text) if text else None
