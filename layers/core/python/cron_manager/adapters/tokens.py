"""Secrets that are handed out, and what is kept of them."""

import base64
import hashlib
import hmac
import re
import secrets
from datetime import UTC, datetime
from typing import Any

import jwt

from cron_manager.domain.identity import ACCESS_LIFETIME, AccessClaims, User
from cron_manager.ports import KeyRing

_ISSUER = "cron-manager"
_AUDIENCE = "cron-manager-api"
_TYPE = "at+jwt"  # RFC 9068: an access token, and no other kind of JWT
_KEY_ID = "1"
_ALGORITHM = "HS256"
_CLAIMS = ["iss", "aud", "sub", "sid", "jti", "iat", "exp"]

API_TOKEN_FORM = re.compile(r"tasker\d{3}_[A-Za-z0-9_-]{43}")
_API_TOKEN_PREFIX = "tasker001_"  # noqa: S105  # 001 is the form's version, no secret
_GENERATION_DIGITS = 9
HINT_LETTERS = len(_API_TOKEN_PREFIX) + 6


class AccessTokens:
    """JSON Web Tokens that prove a sign-in for a quarter of an hour."""

    def __init__(self, key_ring: KeyRing) -> None:
        self._key_ring = key_ring

    def issue(self, user: User, session_id: str, now: datetime) -> tuple[str, datetime]:
        """The token and its end."""
        expires_at = (now + ACCESS_LIFETIME).replace(microsecond=0)
        claims: dict[str, Any] = {
            "iss": _ISSUER,
            "aud": _AUDIENCE,
            "sub": user.id,
            "role": user.role,
            "sid": session_id,
            "jti": secrets.token_urlsafe(12),
            "iat": int(now.timestamp()),
            "exp": int(expires_at.timestamp()),
        }
        key = self._key_ring.key("access-token")
        return jwt.encode(claims, key, algorithm=_ALGORITHM, headers={"typ": _TYPE, "kid": _KEY_ID}), expires_at

    def read(self, text: str) -> AccessClaims | None:
        """What a token says; None unless we issued it, for this use, and it has not ended."""
        try:
            token = jwt.decode_complete(
                text,
                self._key_ring.key("access-token"),
                algorithms=[_ALGORITHM],
                issuer=_ISSUER,
                audience=_AUDIENCE,
                options={"require": _CLAIMS},
            )
        except jwt.InvalidTokenError:
            return None
        header, claims = token["header"], token["payload"]
        if (header.get("typ"), header.get("kid")) != (_TYPE, _KEY_ID) or not isinstance(claims["sid"], str):
            return None
        return AccessClaims(
            user_id=claims["sub"],
            session_id=claims["sid"],
            expires_at=datetime.fromtimestamp(claims["exp"], tz=UTC),
        )


def csrf_token(key_ring: KeyRing, session_id: str) -> str:
    """The proof that belongs to a sign-in and to no other."""
    return _text(hmac.digest(key_ring.key("csrf"), session_id.encode(), hashlib.sha256))


def refresh_token(key_ring: KeyRing, session_id: str, generation: int) -> str:
    """Names a sign-in and a generation, signed."""
    named = f"{session_id}.{generation}"
    return f"{named}.{_text(hmac.digest(key_ring.key('refresh-token'), named.encode(), hashlib.sha256))}"


def read_refresh_token(key_ring: KeyRing, text: str) -> tuple[str, int] | None:
    """The sign-in and the generation; None unless we signed them."""
    session_id, _, rest = text.partition(".")
    number = rest.partition(".")[0]
    if not number.isdecimal() or len(number) > _GENERATION_DIGITS:
        return None
    ours = refresh_token(key_ring, session_id, int(number))
    return (session_id, int(number)) if hmac.compare_digest(ours.encode(), text.encode()) else None


def new_api_token() -> str:
    """`tasker001_` and 256 random bits."""
    return _API_TOKEN_PREFIX + secrets.token_urlsafe(32)


def is_api_token(text: str) -> bool:
    return API_TOKEN_FORM.fullmatch(text) is not None


def api_token_digest(key_ring: KeyRing, secret: str) -> str:
    return secret_digest(key_ring, "api-token", secret)


def new_secret() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def secret_digest(key_ring: KeyRing, purpose: str, secret: str) -> str:
    """What is kept of a random secret: a SHA-256 under a pepper that is not in the table."""
    return hmac.digest(key_ring.key(f"pepper:{purpose}"), secret.encode(), hashlib.sha256).hex()


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
