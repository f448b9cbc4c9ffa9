"""The identity table, changed: only the function `auth` may. Each change is one transaction with its audit entry."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, encode, encode_item
from cron_manager.adapters.dynamodb.audit import audit_put
from cron_manager.adapters.dynamodb.identity import CredentialTable
from cron_manager.adapters.dynamodb.identity_items import (
    email_item,
    item_to_session,
    item_to_token,
    item_to_user,
    session_item,
    signing_keys_item,
    token_end,
    token_items,
    user_changes,
    user_item,
)
from cron_manager.adapters.dynamodb.transactions import write_together
from cron_manager.domain.audit import AuditEntry
from cron_manager.domain.errors import AlreadyExists, Conflict, LastAdministrator, NotAuthenticated
from cron_manager.domain.identity import ApiToken, Session, User
from cron_manager.domain.instants import to_iso
from cron_manager.domain.signing_keys import SigningKey

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_NEW = "attribute_not_exists(pk)"
_THERE = "attribute_exists(pk)"
_MOST_SESSIONS = 100  # of one person, in a list


class AccountTable(CredentialTable):
    """Implements AccountStore."""

    def __init__(self, client: "DynamoDBClient", table: str, audit_table: str) -> None:
        super().__init__(client, table)
        self._audit_table = audit_table

    def user_by_email(self, email: str) -> User | None:
        """Reads twice in any case: the time must not tell whether an address is known."""
        holder = self._read(keys.email(email))
        return self.user(holder["userId"]["S"] if holder else "nobody")

    def is_set_up(self) -> bool:
        return self._read(keys.SETUP) is not None

    def set_up(self, administrator: User, session: Session, entry: AuditEntry) -> None:
        done = self._put({**keys.SETUP, "administrators": encode(1)}, _NEW)
        if self._write([done, *self._new_user(administrator), self._put(session_item(session), _NEW)], entry):
            raise AlreadyExists

    def create_user(self, user: User, entry: AuditEntry, session: Session | None = None) -> None:
        opened = [self._put(session_item(session), _NEW)] if session else []
        if self._write([*self._new_user(user), *opened, *self._count_administrators(int(user.administers))], entry):
            raise AlreadyExists

    def users_page(self, *, after: str | None, limit: int) -> list[User]:
        request: dict[str, Any] = {}
        if after:
            request["ExclusiveStartKey"] = {
                **keys.user(after),
                "listing": encode(keys.USERS),
                "id": encode(after),
            }
        return [item_to_user(item) for item in self._listed(keys.USERS, limit, **request)]

    def change_user(
        self,
        before: User,
        after: User,
        entry: AuditEntry,
        *,
        opened: Session | None = None,
        renewed: Session | None = None,
    ) -> None:
        sessions = [self._put(session_item(opened), _NEW)] if opened else []
        sessions += [self._renew(renewed)] if renewed else []
        changes = [self._change(before, after, opened), *sessions]
        counted = self._count_administrators(after.administers - before.administers)
        lost = self._write([*changes, *counted], entry)
        if counted and lost == {len(changes)}:
            raise LastAdministrator
        if lost:
            raise Conflict

    def open_session(self, user: User, session: Session, entry: AuditEntry) -> None:
        signed_in = {
            "Update": {
                "TableName": self._table,
                "Key": keys.user(user.id),
                "UpdateExpression": "SET lastSignInAt = :now",
                "ConditionExpression": "version = :was",
                "ExpressionAttributeValues": {
                    ":now": encode(to_iso(session.created_at)),
                    ":was": encode(user.version),
                },
            }
        }
        if self._write([self._put(session_item(session), _NEW), signed_in], entry):
            raise Conflict

    def rotate_session(self, before: Session, after: Session) -> bool:
        was = session_item(before)
        try:
            self._client.put_item(
                TableName=self._table,
                Item=session_item(after),
                ConditionExpression="generation = :was AND authenticatedAt = :proven AND confirmedAt = :confirmed",
                ExpressionAttributeValues={
                    ":was": was["generation"],
                    ":proven": was["authenticatedAt"],
                    ":confirmed": was["confirmedAt"],
                },
            )
        except (
            self._client.exceptions.ConditionalCheckFailedException,
            self._client.exceptions.TransactionConflictException,  # somebody changes it at this moment
        ):
            return False
        return True

    def close_session(self, session_id: str, entry: AuditEntry) -> bool:
        return not self._write([self._delete(keys.refresh_family(session_id), _THERE)], entry)

    def sessions_of(self, user_id: str) -> list[Session]:
        return [item_to_session(item) for item in self._listed(keys.sessions_listing(user_id), _MOST_SESSIONS)]

    def replace_signing_keys(
        self, before: Sequence[SigningKey], after: Sequence[SigningKey], entry: AuditEntry
    ) -> None:
        """The list as it was is the condition: two who replace it at once cannot both count."""
        was = signing_keys_item(before)
        unchanged = f"{_NEW} OR signingKeys = :was"
        put = self._put(signing_keys_item(after), unchanged)
        put["Put"]["ExpressionAttributeValues"] = {":was": was["signingKeys"]}
        if self._write([put], entry):
            raise Conflict

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

    def replace_token(self, before: ApiToken, after: ApiToken, successor: ApiToken, entry: AuditEntry) -> bool:
        changed = {name: value for name, value in token_end(after).items() if value is not None}
        ends = [
            {
                "Update": {
                    "TableName": self._table,
                    "Key": key,
                    "UpdateExpression": "SET " + ", ".join(f"{name} = :{name}" for name in changed),
                    "ConditionExpression": f"{_THERE} AND attribute_not_exists(replacedBy)",
                    "ExpressionAttributeValues": {f":{name}": encode(value) for name, value in changed.items()},
                }
            }
            for key in (keys.user_token(before.user_id, before.id), keys.token_hash(before.digest))
        ]
        return not self._write([*(self._put(item, _NEW) for item in token_items(successor)), *ends], entry)

    def revoke_token(self, token: ApiToken, entry: AuditEntry) -> bool:
        by_user, by_digest = keys.user_token(token.user_id, token.id), keys.token_hash(token.digest)
        return not self._write([self._delete(by_user, _THERE), self._delete(by_digest)], entry)

    def _listed(self, partition: str, limit: int, **request: Any) -> list[Item]:
        answer: Any = self._client.query(
            TableName=self._table,
            IndexName=keys.INDEX_LISTING,
            KeyConditionExpression="listing = :listing",
            ExpressionAttributeValues={":listing": encode(partition)},
            ScanIndexForward=False,
            Limit=limit,
            **request,
        )
        return list(answer["Items"])

    def _new_user(self, user: User) -> list[Any]:
        return [self._put(user_item(user), _NEW), self._put(email_item(user), _NEW)]

    def _change(self, before: User, after: User, opened: Session | None) -> Any:
        """Sets what may change, attribute by attribute; the last sign-in only with one, since others write it too."""
        changes = user_changes(after)
        if opened:
            changes["lastSignInAt"] = to_iso(opened.created_at)
        values = encode_item(changes)
        sets = ", ".join(f"#{name} = :{name}" for name in values)
        gone = [name for name, value in changes.items() if value is None]
        removes = " REMOVE " + ", ".join(f"#{name}" for name in gone) if gone else ""
        return {
            "Update": {
                "TableName": self._table,
                "Key": keys.user(after.id),
                "UpdateExpression": f"SET {sets}{removes}",
                "ConditionExpression": "#version = :was",
                "ExpressionAttributeNames": {f"#{name}": name for name in changes},
                "ExpressionAttributeValues": {
                    ":was": encode(before.version),
                    **{f":{name}": value for name, value in values.items()},
                },
            }
        }

    def _count_administrators(self, more: int) -> list[Any]:
        """Adds to the number of active administrators; the last one cannot be taken away."""
        if not more:
            return []
        update: dict[str, Any] = {
            "TableName": self._table,
            "Key": keys.SETUP,
            "UpdateExpression": "ADD administrators :more",
            "ExpressionAttributeValues": {":more": encode(more)},
        }
        if more < 0:
            update["ConditionExpression"] = "administrators > :one"
            update["ExpressionAttributeValues"][":one"] = encode(1)
        return [{"Update": update}]

    def _renew(self, session: Session) -> Any:
        """The sign-in goes on; only what says so is written, since it may be refreshed at this moment."""
        item = session_item(session)
        return {
            "Update": {
                "TableName": self._table,
                "Key": keys.refresh_family(session.id),
                "UpdateExpression": "SET authenticatedAt = :proven, confirmedAt = :confirmed",
                "ConditionExpression": _THERE,
                "ExpressionAttributeValues": {
                    ":proven": item["authenticatedAt"],
                    ":confirmed": item["confirmedAt"],
                },
            }
        }

    def _put(self, item: Item, condition: str) -> Any:
        return {"Put": {"TableName": self._table, "Item": item, "ConditionExpression": condition}}

    def _delete(self, key: keys.Key, condition: str | None = None) -> Any:
        delete: dict[str, Any] = {"TableName": self._table, "Key": key}
        return {"Delete": delete | ({"ConditionExpression": condition} if condition else {})}

    def _write(self, writes: list[Any], entry: AuditEntry) -> frozenset[int]:
        return write_together(self._client, [*writes, audit_put(self._audit_table, entry)], entry.id)
