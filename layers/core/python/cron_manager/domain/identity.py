"""People, their sign-ins and their API tokens."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cron_manager.domain.access import ROLE_SCOPES, Principal, Role, Scope
from cron_manager.domain.ids import new_id

ACCESS_LIFETIME = timedelta(minutes=15)  # an access token (JWT)
SESSION_IDLE = timedelta(days=14)  # a sign-in that is not refreshed for so long ends
SESSION_LIFETIME = timedelta(days=90)  # after this the password is asked for again in any case
ROTATION_GRACE = timedelta(seconds=30)  # two tabs may refresh at once: the previous token counts for so long
_EMAIL = re.compile(r"[^\s@\x00-\x1f]{1,64}@[^\s@\x00-\x1f]{1,189}")
_LONGEST_EMAIL = 254  # RFC 5321
INVITATION_LIFETIME = timedelta(days=7)
TICKET_LIFETIME = timedelta(seconds=60)
CONNECTION_LIFETIME = timedelta(hours=2, minutes=5)  # API Gateway closes a WebSocket after two hours


class UserStatus(StrEnum):
    """What a person can do here."""

    ACTIVE = "ACTIVE"  # sign in
    INVITED = "INVITED"  # choose a password with an invitation
    DISABLED = "DISABLED"  # nothing


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """Lets a person choose a password, once: the first one, or a new one. We keep a digest of its secret."""

    digest: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class User:
    """A person."""

    id: str  # usr_…
    email: str  # as written; unique ignoring case
    name: str
    role: Role
    password_hash: str  # Argon2id, with its parameters; empty until the person has chosen a password
    is_active: bool = True
    sessions_valid_from: datetime  # sign-ins that were confirmed earlier are over
    created_at: datetime
    last_sign_in_at: datetime | None = None
    invitation: Invitation | None = None  # the one that counts
    version: int = 1  # of everything but the last sign-in

    @property
    def status(self) -> UserStatus:
        if not self.is_active:
            return UserStatus.DISABLED
        return UserStatus.ACTIVE if self.password_hash else UserStatus.INVITED

    @property
    def administers(self) -> bool:
        """Counts among those of whom one must remain."""
        return self.role is Role.ADMIN and self.status is UserStatus.ACTIVE


@dataclass(frozen=True, kw_only=True)
class Session:
    """A sign-in: a family of refresh tokens, numbered, of which the newest counts.

    The tokens themselves are kept nowhere: each is its number, signed. One that comes again after its successor was
    made has been copied, and ends the sign-in.
    """

    id: str  # ses_…
    user_id: str
    generation: int = 1  # the number of the refresh token that counts
    rotated_at: datetime  # when it was made
    created_at: datetime
    authenticated_at: datetime  # when the password was last proven
    confirmed_at: datetime  # when it was last told to outlive the person's other sign-ins
    expires_at: datetime
    source_ip: str | None = None  # where it was last refreshed from
    user_agent: str | None = None

    def is_open(self, user: User, now: datetime) -> bool:
        return now < self.expires_at and self.confirmed_at >= user.sessions_valid_from

    def accepts(self, generation: int, now: datetime) -> bool:
        """Whether a refresh token of this number may be used: the newest, or, for a moment, the one before."""
        is_late_twin = generation == self.generation - 1 and now - self.rotated_at <= ROTATION_GRACE
        return generation == self.generation or is_late_twin


@dataclass(frozen=True, kw_only=True)
class ApiToken:
    """A program's key. Its secret is shown once; we keep a digest."""

    id: str  # tok_…
    user_id: str
    name: str
    digest: str  # of the whole secret, peppered
    hint: str  # the secret's beginning, for people to recognise it by
    scopes: frozenset[Scope]
    allowed_networks: tuple[str, ...] = ()  # that it may be used from; empty: from anywhere
    expires_at: datetime | None  # None: never
    created_at: datetime
    replaced_by: str | None = None  # tok_…, when it was regenerated
    valid_until: datetime | None = None  # then it gives way to its successor

    @property
    def ends_at(self) -> datetime | None:
        """When it ends, whichever reason comes first; None: never."""
        return min((each for each in (self.expires_at, self.valid_until) if each), default=None)

    def is_valid(self, now: datetime) -> bool:
        return self.ends_at is None or now < self.ends_at


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
    credential_id: str | None = None  # the sign-in or API token that it was got with: ses_…, tok_…
    expires_at: datetime

    @property
    def issued_at(self) -> datetime:
        return self.expires_at - TICKET_LIFETIME


@dataclass(frozen=True, kw_only=True)
class Connection:
    """One open WebSocket."""

    id: str  # API Gateway's
    user_id: str
    role: Role
    credential_id: str | None = None  # of its ticket: with its end nothing is told here any more
    job_ids: frozenset[str] = frozenset()  # what it listens to; empty: everything it may read
    expires_at: datetime


def email_problem(email: str) -> str | None:
    """What is wrong with an address; None when nothing is. Whether it exists, only a message to it could tell."""
    if len(email) > _LONGEST_EMAIL or not _EMAIL.fullmatch(email):
        return "Write an email address, as name@example.com."
    return None


def session_principal(user: User, session_id: str) -> Principal:
    return Principal(user_id=user.id, role=user.role, scopes=ROLE_SCOPES[user.role], session_id=session_id)


def token_principal(user: User, token: ApiToken) -> Principal:
    """A token never gives more than its owner's role does now."""
    return Principal(
        user_id=user.id,
        role=user.role,
        scopes=token.scopes & ROLE_SCOPES[user.role],
        token_id=token.id,
        allowed_networks=token.allowed_networks,
    )


def new_session(user: User, now: datetime, source_ip: str | None = None, user_agent: str | None = None) -> Session:
    return Session(
        id=new_id("ses", now),
        user_id=user.id,
        rotated_at=now,
        created_at=now,
        authenticated_at=now,
        confirmed_at=now,
        expires_at=_session_end(now, now),
        source_ip=source_ip,
        user_agent=user_agent,
    )


def rotated(session: Session, now: datetime, source_ip: str | None = None, user_agent: str | None = None) -> Session:
    """The sign-in with a new refresh token, some more time, and where it is used from now."""
    return replace(
        session,
        generation=session.generation + 1,
        rotated_at=now,
        expires_at=_session_end(session.authenticated_at, now),
        source_ip=source_ip,
        user_agent=user_agent,
    )


def _session_end(authenticated_at: datetime, now: datetime) -> datetime:
    return min(now + SESSION_IDLE, authenticated_at + SESSION_LIFETIME)
