"""First calls of idempotency keys, in the identity table until they expire."""

import base64
import zlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode, encode_item
from cron_manager.adapters.dynamodb.identity_items import epoch_seconds
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.keyed_call import KeptAnswer, KeyedCall

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_MOST_LETTERS = 300_000  # of a packed answer: an item holds 400 KB
_UNANSWERED = "requestId = :first AND attribute_not_exists(answer)"


class KeyedCallTable:
    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def claim(self, call: KeyedCall, now: datetime) -> KeyedCall:
        """The call that has the key afterwards. One whose time is over counts as gone, also while its item is there."""
        try:
            self._client.put_item(
                TableName=self._table,
                Item=_to_item(call),
                ConditionExpression="attribute_not_exists(pk) OR expiresAt <= :now",
                ExpressionAttributeValues={":now": encode(epoch_seconds(now))},
                ReturnValuesOnConditionCheckFailure="ALL_OLD",
            )
        except self._client.exceptions.ConditionalCheckFailedException as error:
            return _from_item(cast("dict[str, Item]", error.response)["Item"])
        return call

    def take_over(self, first: KeyedCall, mine: KeyedCall) -> bool:
        """Has the key stand for another call; lost when the first one was answered or somebody else was faster."""
        try:
            self._client.put_item(TableName=self._table, Item=_to_item(mine), **_while_unanswered(first))
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def settle(self, call: KeyedCall, answer: KeptAnswer) -> None:
        """Keeps the answer, unless another call has the key by now."""
        condition = _while_unanswered(call)
        values = {**condition["ExpressionAttributeValues"], ":answer": encode(_stored(answer))}
        with suppress(self._client.exceptions.ConditionalCheckFailedException):
            self._client.update_item(
                TableName=self._table,
                Key=keys.keyed_call(call.caller, call.key),
                UpdateExpression="SET answer = :answer",
                ConditionExpression=condition["ConditionExpression"],
                ExpressionAttributeValues=values,
            )

    def release(self, call: KeyedCall) -> None:
        """Gives the key back, unless another call has it by now."""
        with suppress(self._client.exceptions.ConditionalCheckFailedException):
            self._client.delete_item(
                TableName=self._table, Key=keys.keyed_call(call.caller, call.key), **_while_unanswered(call)
            )


def _while_unanswered(call: KeyedCall) -> dict[str, Any]:
    return {
        "ConditionExpression": _UNANSWERED,
        "ExpressionAttributeValues": {":first": encode(call.request_id)},
    }


def _to_item(call: KeyedCall) -> Item:
    return {
        **keys.keyed_call(call.caller, call.key),
        **encode_item(
            {
                "caller": call.caller,
                "key": call.key,
                "digest": call.digest,
                "requestId": call.request_id,
                "receivedAt": to_iso(call.received_at),
                "expiresAt": epoch_seconds(call.kept_until),
                "answer": _stored(call.answer) if call.answer else None,
            }
        ),
    }


def _from_item(item: Mapping[str, Any]) -> KeyedCall:
    stored = decode_item(item)
    return KeyedCall(
        caller=stored["caller"],
        key=stored["key"],
        digest=stored["digest"],
        request_id=stored["requestId"],
        received_at=from_iso(stored["receivedAt"]),
        answer=_answer(stored["answer"]) if "answer" in stored else None,
    )


def _stored(answer: KeptAnswer) -> dict[str, object]:
    """Bodies are packed: a job's answer shrinks to a third. One that is too long even so is not kept."""
    packed = base64.b64encode(zlib.compress(answer.body.encode())).decode() if answer.body is not None else None
    kept = packed if packed is not None and len(packed) <= _MOST_LETTERS else None
    return {"status": answer.status, "headers": dict(answer.headers), "body": kept, "made": answer.made}


def _answer(stored: Mapping[str, Any]) -> KeptAnswer:
    packed = stored.get("body")
    return KeptAnswer(
        status=stored["status"],
        headers=stored["headers"],
        body=zlib.decompress(base64.b64decode(packed)).decode() if packed is not None else None,
        made=stored.get("made"),
    )
