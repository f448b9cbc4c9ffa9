"""Identity records to and from items."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.access import Role, Scope
from cron_manager.domain.identity import ApiToken, Session, User
from cron_manager.domain.instants import from_iso, to_iso


def user_item(user: User) -> Item:
    return _item(
        keys.user(user.id),
        {
            "id": user.id,
            "email": user.email,
            "name": user.name,
            "role": user.role,
            "passwordHash": user.password_hash,
            "isActive": user.is_active,
            "sessionsValidFrom": to_iso(user.sessions_valid_from),
            "createdAt": to_iso(user.created_at),
            "listing": keys.USERS,
        },
    )


def item_to_user(item: Mapping[str, Any]) -> User:
    values = decode_item(item)
    return User(
        id=values["id"],
        email=values["email"],
        name=values["name"],
        role=Role(values["role"]),
        password_hash=values["passwordHash"],
        is_active=values["isActive"],
        sessions_valid_from=from_iso(values["sessionsValidFrom"]),
        created_at=from_iso(values["createdAt"]),
    )


def email_item(user: User) -> Item:
    """Holds the address for one user."""
    return _item(keys.email(user.email), {"userId": user.id})


def session_item(session: Session) -> Item:
    return _item(
        keys.refresh_family(session.id),
        {
            "id": session.id,
            "userId": session.user_id,
            "generation": session.generation,
            "rotatedAt": to_iso(session.rotated_at),
            "authenticatedAt": to_iso(session.authenticated_at),
            "endsAt": to_iso(session.expires_at),
            "expiresAt": epoch_seconds(session.expires_at),
        },
    )


def item_to_session(item: Mapping[str, Any]) -> Session:
    values = decode_item(item)
    return Session(
        id=values["id"],
        user_id=values["userId"],
        generation=values["generation"],
        rotated_at=from_iso(values["rotatedAt"]),
        authenticated_at=from_iso(values["authenticatedAt"]),
        expires_at=from_iso(values["endsAt"]),
    )


def token_items(token: ApiToken) -> tuple[Item, Item]:
    """The token in its owner's partition, for lists, and under its digest, for lookups. One transaction keeps both."""
    values = {
        "id": token.id,
        "userId": token.user_id,
        "name": token.name,
        "digest": token.digest,
        "hint": token.hint,
        "scopes": sorted(token.scopes),
        "endsAt": to_iso(token.expires_at) if token.expires_at else None,
        "expiresAt": epoch_seconds(token.expires_at) if token.expires_at else None,
        "createdAt": to_iso(token.created_at),
    }
    return _item(keys.user_token(token.user_id, token.id), values), _item(keys.token_hash(token.digest), values)


def item_to_token(item: Mapping[str, Any]) -> ApiToken:
    values = decode_item(item)
    return ApiToken(
        id=values["id"],
        user_id=values["userId"],
        name=values["name"],
        digest=values["digest"],
        hint=values["hint"],
        scopes=frozenset(Scope(scope) for scope in values["scopes"]),
        expires_at=from_iso(values["endsAt"]) if "endsAt" in values else None,
        created_at=from_iso(values["createdAt"]),
    )


def epoch_seconds(instant: datetime) -> int:
    """DynamoDB's TTL counts whole seconds; it may delete late, so nobody relies on it."""
    return int(instant.timestamp()) + 1


def _item(key: keys.Key, values: Mapping[str, object]) -> Item:
    return {**key, **encode_item(values)}
