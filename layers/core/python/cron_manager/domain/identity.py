"""People, their sign-ins and their API tokens."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role, Scope

ACCESS_LIFETIME = timedelta(minutes=15)  # an access token (JWT)
SESSION_IDLE = timedelta(days=14)  # a sign-in that is not refreshed for so long ends
SESSION_LIFETIME = timedelta(days=90)  # after this the password is asked for again in any case
ROTATION_GRACE = timedelta(seconds=10)  # two tabs may refresh at once: the previous token counts for so long
TICKET_LIFETIME = timedelta(seconds=60)
CONNECTION_LIFETIME = timedelta(hours=2, minutes=5)  # API Gateway closes a WebSocket after two hours


@dataclass(frozen=True, kw_only=True)
class User:
    """A person."""

    id: str  # usr_…
    email: str  # as written; unique ignoring case
    name: str
    role: Role
    password_hash: str  # Argon2id, with its parameters
    is_active: bool = True
    sessions_valid_from: datetime  # sign-ins whose password was proven earlier are over
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class Session:
    """A sign-in: a family of refresh tokens of which one is current."""

    id: str  # ses_…
    user_id: str
    current_digest: str  # of the refresh token that counts
    previous_digest: str | None = None  # of the one before; seen again after the grace, it was stolen
    rotated_at: datetime  # when the current one was made
    authenticated_at: datetime  # when the password was last proven
    expires_at: datetime

    def is_open(self, user: User, now: datetime) -> bool:
        return now < self.expires_at and self.authenticated_at >= user.sessions_valid_from


@dataclass(frozen=True, kw_only=True)
class ApiToken:
    """A program's key. Its secret is shown once; we keep a digest."""

    id: str  # tok_…
    user_id: str
    name: str
    digest: str  # of the whole secret, peppered
    hint: str  # the secret's beginning, for people to recognise it by
    scopes: frozenset[Scope]
    expires_at: datetime | None  # None: never
    created_at: datetime


@dataclass(frozen=True, kw_only=True)
class AccessClaims:
    """What an access token says, proven by its signature."""

    user_id: str
    session_id: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class LiveTicket:
    """Opens one WebSocket, once."""

    digest: str
    user_id: str
    role: Role
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class Connection:
    """One open WebSocket."""

    id: str  # API Gateway's
    user_id: str
    role: Role
    job_ids: frozenset[str] = frozenset()  # what it listens to; empty: everything it may read
    expires_at: datetime


def session_principal(user: User, session_id: str) -> Principal:
    return Principal(user_id=user.id, role=user.role, scopes=ROLE_SCOPES[user.role], session_id=session_id)


def token_principal(user: User, token: ApiToken) -> Principal:
    """A token never gives more than its owner's role does now."""
    return Principal(user_id=user.id, role=user.role, scopes=token.scopes & ROLE_SCOPES[user.role], token_id=token.id)


def session_end(authenticated_at: datetime, now: datetime) -> datetime:
    return min(now + SESSION_IDLE, authenticated_at + SESSION_LIFETIME)
