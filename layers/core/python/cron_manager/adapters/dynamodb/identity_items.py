"""Identity records to and from items."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from cron_manager.adapters.dynamodb import keys
from cron_manager.adapters.dynamodb.attributes import Item, decode_item, encode_item
from cron_manager.domain.access import Role, Scope
from cron_manager.domain.identity import ApiToken, Invitation, Session, User
from cron_manager.domain.instants import from_iso, to_iso
from cron_manager.domain.signing_keys import SigningKey


def user_item(user: User) -> Item:
    return _item(
        keys.user(user.id),
        {
            "id": user.id,
            "email": user.email,
            "createdAt": to_iso(user.created_at),
            "lastSignInAt": to_iso(user.last_sign_in_at) if user.last_sign_in_at else None,
            "listing": keys.USERS,
            **user_changes(user),
        },
    )


def user_changes(user: User) -> dict[str, object]:
    """What may change of a person; None: the attribute is not there."""
    invitation = user.invitation
    return {
        "name": user.name,
        "role": user.role,
        "passwordHash": user.password_hash,
        "isActive": user.is_active,
        "sessionsValidFrom": to_iso(user.sessions_valid_from),
        "invitationDigest": invitation.digest if invitation else None,
        "invitationEndsAt": to_iso(invitation.expires_at) if invitation else None,
        "version": user.version,
    }


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
        last_sign_in_at=from_iso(values["lastSignInAt"]) if "lastSignInAt" in values else None,
        invitation=_invitation(values),
        version=values["version"],
    )


def _invitation(values: Mapping[str, Any]) -> Invitation | None:
    if "invitationDigest" not in values:
        return None
    return Invitation(digest=values["invitationDigest"], expires_at=from_iso(values["invitationEndsAt"]))


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
            "createdAt": to_iso(session.created_at),
            "authenticatedAt": to_iso(session.authenticated_at),
            "confirmedAt": to_iso(session.confirmed_at),
            "endsAt": to_iso(session.expires_at),
            "expiresAt": epoch_seconds(session.expires_at),
            "sourceIp": session.source_ip,
            "userAgent": session.user_agent,
            "listing": keys.sessions_listing(session.user_id),
        },
    )


def item_to_session(item: Mapping[str, Any]) -> Session:
    values = decode_item(item)
    return Session(
        id=values["id"],
        user_id=values["userId"],
        generation=values["generation"],
        rotated_at=from_iso(values["rotatedAt"]),
        created_at=from_iso(values["createdAt"]),
        authenticated_at=from_iso(values["authenticatedAt"]),
        confirmed_at=from_iso(values["confirmedAt"]),
        expires_at=from_iso(values["endsAt"]),
        source_ip=values.get("sourceIp"),
        user_agent=values.get("userAgent"),
    )


def signing_keys_item(signing_keys: Sequence[SigningKey]) -> Item:
    listed = [[key.id, to_iso(key.signs_from), to_iso(key.ends_at) if key.ends_at else None] for key in signing_keys]
    return _item(keys.SIGNING_KEYS, {"signingKeys": listed})


def item_to_signing_keys(item: Mapping[str, Any]) -> tuple[SigningKey, ...]:
    return tuple(
        SigningKey(id=key_id, signs_from=from_iso(begin), ends_at=from_iso(end) if end else None)
        for key_id, begin, end in decode_item(item)["signingKeys"]
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
        "networks": list(token.allowed_networks) or None,
        "endsAt": to_iso(token.expires_at) if token.expires_at else None,
        "createdAt": to_iso(token.created_at),
        **token_end(token),
    }
    return _item(keys.user_token(token.user_id, token.id), values), _item(keys.token_hash(token.digest), values)


def token_end(token: ApiToken) -> dict[str, object]:
    """What regenerating a token changes of it."""
    return {
        "expiresAt": epoch_seconds(token.ends_at) if token.ends_at else None,
        "replacedBy": token.replaced_by,
        "validUntil": to_iso(token.valid_until) if token.valid_until else None,
    }


def item_to_token(item: Mapping[str, Any]) -> ApiToken:
    values = decode_item(item)
    return ApiToken(
        id=values["id"],
        user_id=values["userId"],
        name=values["name"],
        digest=values["digest"],
        hint=values["hint"],
        scopes=frozenset(Scope(scope) for scope in values["scopes"]),
        allowed_networks=tuple(values.get("networks", ())),
        expires_at=from_iso(values["endsAt"]) if "endsAt" in values else None,
        created_at=from_iso(values["createdAt"]),
        replaced_by=values.get("replacedBy"),
        valid_until=from_iso(values["validUntil"]) if "validUntil" in values else None,
    )


def epoch_seconds(instant: datetime) -> int:
    """DynamoDB's TTL counts whole seconds; it may delete late, so nobody relies on it."""
    return int(instant.timestamp()) + 1


def _item(key: keys.Key, values: Mapping[str, object]) -> Item:
    return {**key, **encode_item(values)}
