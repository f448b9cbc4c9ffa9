"""What the identity routes take and answer."""

from typing import Literal

from pydantic import Field

from cron_manager.domain.access import Role, Scope
from cron_manager.edge.schemas import Instant, Schema


class Login(Schema):
    """Who signs in."""

    email: str = Field(min_length=3, max_length=254)
    password: str = Field(min_length=1, max_length=1024)


class PasswordChange(Schema):
    """The old password proves you, the new one replaces it."""

    current_password: str = Field(min_length=1, max_length=1024)
    new_password: str = Field(max_length=1024, description="At least 12 characters.")


class TokenCreate(Schema):
    """A new API token."""

    name: str = Field(min_length=1, max_length=100, description="What it is for.")
    scopes: list[Scope] = Field(min_length=1, max_length=len(Scope), description="At most what your role gives you.")
    expires_in_days: int | None = Field(default=None, ge=1, le=3650, description="null: it never expires.")


class User(Schema):
    """A person."""

    id: str
    email: str
    name: str
    role: Role
    created_at: Instant


class Session(Schema):
    """A sign-in. The same token also comes as a cookie, for browsers."""

    access_token: str = Field(description="For `Authorization: Bearer`; it ends after 15 minutes.")
    token_type: Literal["Bearer"]
    expires_at: Instant = Field(description="When the access token ends.")
    csrf_token: str = Field(description="For `X-CSRF-Token`, which changes with cookies need.")
    user: User


class Token(Schema):
    """An API token, without its secret."""

    id: str
    name: str
    hint: str = Field(description="How the secret begins.")
    scopes: list[Scope]
    expires_at: Instant | None
    created_at: Instant


class TokenCreated(Token):
    """A new API token with its secret, which is shown this once."""

    secret: str


class LiveTicket(Schema):
    """Opens one WebSocket, within a minute."""

    ticket: str
    expires_at: Instant
