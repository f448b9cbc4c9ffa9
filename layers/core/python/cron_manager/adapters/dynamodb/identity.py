"""The identity table, read: what a credential is checked against, and the rate counters."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import encode
from cron_manager.adapters.dynamodb.identity_items import (
    epoch_seconds,
    item_to_session,
    item_to_signing_keys,
    item_to_token,
    item_to_user,
)
from cron_manager.domain.identity import ApiToken, Session, User
from cron_manager.domain.signing_keys import FIRST_KEY, SigningKey

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_COUNTER_KEPT = timedelta(minutes=3)


class CredentialTable:
    """Strongly consistent reads by key."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def user(self, user_id: str) -> User | None:
        item = self._read(keys.user(user_id))
        return item_to_user(item) if item else None

    def session(self, session_id: str) -> Session | None:
        item = self._read(keys.refresh_family(session_id))
        return item_to_session(item) if item else None

    def api_token(self, digest: str) -> ApiToken | None:
        item = self._read(keys.token_hash(digest))
        return item_to_token(item) if item else None

    def signing_keys(self) -> tuple[SigningKey, ...]:
        item = self._read(keys.SIGNING_KEYS)
        return item_to_signing_keys(item) if item else (FIRST_KEY,)

    def _read(self, key: keys.Key) -> Mapping[str, Any] | None:
        return self._client.get_item(TableName=self._table, Key=key, ConsistentRead=True).get("Item")


class RateTable:
    """One item per key and minute, counted by ADD."""

    def __init__(self, client: "DynamoDBClient", table: str) -> None:
        self._client = client
        self._table = table

    def hit(self, key: str, now: datetime, amount: int = 1) -> int:
        answer = self._client.update_item(
            TableName=self._table,
            Key=keys.rate(key, int(now.timestamp()) // 60),
            UpdateExpression="SET expiresAt = :until ADD hits :amount",
            ExpressionAttributeValues={":until": encode(epoch_seconds(now + _COUNTER_KEPT)), ":amount": encode(amount)},
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"]["hits"]["N"])
