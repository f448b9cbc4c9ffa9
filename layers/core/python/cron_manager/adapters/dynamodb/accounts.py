"""The identity table, changed: only the function `auth` may. Each change is one transaction with its audit entry."""

from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.identity import CredentialTable
from cron_manager.adapters.dynamodb.identity_items import (
    email_item,
    item_to_token,
    session_item,
    token_items,
    user_item,
)
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import AlreadyExists, Conflict, NotAuthenticated
from cron_manager.domain.identity import ApiToken, Session, User

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_NEW = "attribute_not_exists(pk)"
_THERE = "attribute_exists(pk)"


class AccountTable(CredentialTable):
    """Implements AccountStore."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str) -> None:
        super().__init__(client, table)
        self._audit_table = audit_table

    def user_by_email(self, email: str) -> User | None:
        """Reads twice in any case: the time must not tell whether an address is known."""
        holder = self._read(keys.email(email))
        return self.user(holder["userId"]["S"] if holder else "nobody")

    def create_user(self, user: User, entry: AuditEntry) -> None:
        lost = self._write([self._put(user_item(user), _NEW), self._put(email_item(user), _NEW)], entry)
        if lost:
            raise AlreadyExists

    def change_password(self, before: User, after: User, session: Session, entry: AuditEntry) -> None:
        user = self._put(user_item(after), "passwordHash = :was", {":was": before.password_hash})
        renewed = {
            "Update": {
                "TableName": self._table,
                "Key": keys.refresh_family(session.id),
                "UpdateExpression": "SET authenticatedAt = :now",
                "ConditionExpression": _THERE,
                "ExpressionAttributeValues": {":now": session_item(session)["authenticatedAt"]},
            }
        }
        if self._write([user, renewed], entry):
            raise Conflict

    def open_session(self, session: Session, entry: AuditEntry) -> None:
        if self._write([self._put(session_item(session), _NEW)], entry):
            raise Conflict

    def rotate_session(self, before: Session, after: Session) -> bool:
        try:
            self._client.put_item(
                TableName=self._table,
                Item=session_item(after),
                ConditionExpression="generation = :was AND authenticatedAt = :proven",
                ExpressionAttributeValues={
                    ":was": encode(before.generation),
                    ":proven": session_item(before)["authenticatedAt"],
                },
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def close_session(self, session_id: str, entry: AuditEntry) -> None:
        self._write([self._delete(keys.refresh_family(session_id), _THERE)], entry)

    def tokens_of(self, user_id: str) -> list[ApiToken]:
        pages = self._client.get_paginator("query").paginate(
            TableName=self._table,
            KeyConditionExpression="pk = :user AND begins_with(sk, :token)",
            ExpressionAttributeValues={
                ":user": encode(keys.user_partition(user_id)),
                ":token": encode(keys.USER_TOKEN_PREFIX),
            },
            ScanIndexForward=False,
            ConsistentRead=True,
        )
        return [item_to_token(item) for page in pages for item in page["Items"]]

    def create_token(self, token: ApiToken, entry: AuditEntry) -> None:
        owner = {
            "ConditionCheck": {"TableName": self._table, "Key": keys.user(token.user_id), "ConditionExpression": _THERE}
        }
        if self._write([*(self._put(item, _NEW) for item in token_items(token)), owner], entry):
            raise NotAuthenticated

    def revoke_token(self, token: ApiToken, entry: AuditEntry) -> bool:
        by_user, by_digest = keys.user_token(token.user_id, token.id), keys.token_hash(token.digest)
        return not self._write([self._delete(by_user, _THERE), self._delete(by_digest)], entry)

    def _put(self, item: Item, condition: str, values: dict[str, object] | None = None) -> Any:
        put: dict[str, Any] = {"TableName": self._table, "Item": item, "ConditionExpression": condition}
        if values:
            put["ExpressionAttributeValues"] = {name: encode(value) for name, value in values.items()}
        return {"Put": put}

    def _delete(self, key: keys.Key, condition: str | None = None) -> Any:
        delete: dict[str, Any] = {"TableName": self._table, "Key": key}
        return {"Delete": delete | ({"ConditionExpression": condition} if condition else {})}

    def _write(self, writes: list[Any], entry: AuditEntry) -> frozenset[int]:
        return write_together(self._client, [*writes, audit_put(self._audit_table, entry)], entry.id)
