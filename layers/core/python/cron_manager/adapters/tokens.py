"""Secrets that are handed out, and what is kept of them."""

import base64
import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import jwt

from cron_manager.domain.identity import ACCESS_LIFETIME, AccessClaims, User
from cron_manager.domain.signing_keys import FIRST_KEY, SigningKey, proving_key, signing_key
from cron_manager.ports import KeyRing

_ISSUER = "cron-manager"
_AUDIENCE = "cron-manager-api"
_TYPE = "at+jwt"  # RFC 9068: an access token, and no other kind of JWT
_ALGORITHM = "HS256"
_CLAIMS = ["iss", "aud", "sub", "sid", "jti", "iat", "exp"]

_LONGEST = 2048  # characters; ours have some 400
_FORM = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")
_LAST_INSTANT = 253_402_300_799  # of the year 9999

API_TOKEN_FORM = re.compile(r"tasker\d{3}_[A-Za-z0-9_-]{43}")
_API_TOKEN_PREFIX = "tasker001_"  # noqa: S105  # 001 is the form's version, no secret
_GENERATION_DIGITS = 9
HINT_LETTERS = len(_API_TOKEN_PREFIX) + 6


class AccessTokens:
    """JSON Web Tokens that prove a sign-in for a quarter of an hour."""

    def __init__(self, key_ring: KeyRing, signing_keys: Callable[[], Sequence[SigningKey]]) -> None:
        """`signing_keys` answers the list as it was at most `MEMORY` ago; it is asked for each token."""
        self._key_ring = key_ring
        self._signing_keys = signing_keys

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
        key = signing_key(self._signing_keys(), now)
        return jwt.encode(claims, self._secret(key), algorithm=_ALGORITHM, headers=_header(key.id)), expires_at

    def read(self, text: str, now: datetime) -> AccessClaims | None:
        """What a token says; None unless we issued it, for this use, and it has not ended.

        The header is one of exactly those that we write, so no algorithm, key or address in it is ever followed.
        """
        parts = _parts(text)
        key = proving_key(self._signing_keys(), parts.header.get("kid"), now) if parts else None
        if parts is None or key is None or parts.header != _header(key.id):
            return None
        try:
            claims = jwt.decode(
                text,
                self._secret(key),
                algorithms=[_ALGORITHM],
                issuer=_ISSUER,
                audience=_AUDIENCE,
                options={"require": _CLAIMS, "verify_exp": False, "verify_iat": False, "verify_nbf": False},
            )
        except jwt.InvalidTokenError:
            return None
        return _judged(claims, now)

    def _secret(self, key: SigningKey) -> bytes:
        return self._key_ring.key("access-token" if key.id == FIRST_KEY.id else f"access-token:{key.id}")


@dataclass(frozen=True, kw_only=True)
class _Parts:
    """A token's JSON, before anything is proven."""

    header: dict[str, Any]
    claims: dict[str, Any]


def _header(key_id: str) -> dict[str, str]:
    return {"alg": _ALGORITHM, "typ": _TYPE, "kid": key_id}


def _parts(text: str) -> _Parts | None:
    """None for what is too long, is no token, or says something twice."""
    if len(text) > _LONGEST or not _FORM.fullmatch(text):
        return None
    try:
        header, claims = (_json_object(part) for part in text.split(".")[:2])
    except (ValueError, RecursionError):
        return None
    return _Parts(header=header, claims=claims)


def _json_object(part: str) -> dict[str, Any]:
    """ValueError unless it is one, with each name once."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise ValueError("a name comes twice")
        return found

    content = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)), object_pairs_hook=unique)
    if not isinstance(content, dict):
        raise ValueError("no JSON object")  # noqa: TRY004  # what is presented is wrong, not the caller's code
    return content


def _judged(claims: dict[str, Any], now: datetime) -> AccessClaims | None:
    """The claims, if they are those that we write, of the right kinds, and now is within their time."""
    if claims.keys() != {*_CLAIMS, "role"}:  # another one may narrow what the token is good for, as nbf does
        return None
    subject, session_id, issued, end = (claims[name] for name in ("sub", "sid", "iat", "exp"))
    if not (isinstance(subject, str) and isinstance(session_id, str)):
        return None
    if type(issued) is not int or type(end) is not int or not issued <= now.timestamp() < end <= _LAST_INSTANT:
        return None
    return AccessClaims(user_id=subject, session_id=session_id, expires_at=datetime.fromtimestamp(end, tz=UTC))


def device_cookie(key_ring: KeyRing, email: str, known: str | None = None) -> str:
    """Names a browser that has signed in with this address: `known` if it does so already, or a new name, signed."""
    device = read_device(key_ring, known or "", email) or secrets.token_urlsafe(16)
    return f"{device}.{_device_proof(key_ring, device, email)}"


def read_device(key_ring: KeyRing, text: str, email: str) -> str | None:
    """The browser's name; None unless we signed it for this address."""
    device, _, proof = text.partition(".")
    fits = hmac.compare_digest(proof.encode(), _device_proof(key_ring, device, email).encode())
    return device if fits and device else None


def _device_proof(key_ring: KeyRing, device: str, email: str) -> str:
    named = f"{device}.{email.casefold()}"
    return _text(hmac.digest(key_ring.key("device"), named.encode(), hashlib.sha256))


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
