"""What the identity routes take and answer."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from cron_manager.domain.access import Role, Scope
from cron_manager.domain.identity import UserStatus
from cron_manager.domain.networks import MOST_NETWORKS, network_problem, written_network
from cron_manager.domain.registration import Registration
from cron_manager.domain.usage import LONGEST_USAGE
from cron_manager.edge.schemas import Instant, QuerySchema, Schema


def _visible(text: str) -> str:
    if not text.strip() or not text.isprintable():
        raise ValueError("Write a name of visible characters, without line breaks.")
    return text.strip()


def _a_network(text: str) -> str:
    if problem := network_problem(text):
        raise ValueError(problem)
    return written_network(text)


Network = Annotated[str, Field(max_length=43, examples=["203.0.113.0/24"]), AfterValidator(_a_network)]


class Login(Schema):
    """Who signs in."""

    email: str = Field(min_length=3, max_length=254)
    password: str = Field(min_length=1, max_length=1024)


class PasswordChange(Schema):
    """The old password proves you, the new one replaces it."""

    current_password: str = Field(min_length=1, max_length=1024)
    new_password: str = Field(max_length=1024, description="At least 12 characters.")


class Profile(Schema):
    """What one may change of oneself."""

    name: str = Field(min_length=1, max_length=100)


class SetUp(Schema):
    """The first administrator."""

    secret: str = Field(min_length=1, max_length=200, description="The one that the deployment has made.")
    email: str = Field(min_length=3, max_length=254)
    name: str = Field(min_length=1, max_length=100)
    password: str = Field(max_length=1024, description="At least 12 characters.")


class Register(Schema):
    """Who joins."""

    email: str = Field(min_length=3, max_length=254)
    name: str = Field(min_length=1, max_length=100)
    password: str = Field(max_length=1024, description="At least 12 characters.")
    invitation: str | None = Field(default=None, max_length=200, description="As the administrator handed it on.")


class UserInvite(Schema):
    """Whom to invite."""

    email: str = Field(min_length=3, max_length=254)
    name: str | None = Field(
        default=None, min_length=1, max_length=100, description="null: the address up to its @, until they join."
    )
    role: Role


class UserUpdate(Schema):
    """What to change; a field that is left out stays as it is."""

    name: str | None = Field(default=None, min_length=1, max_length=100)
    role: Role | None = None
    is_active: bool | None = Field(default=None, description="false: they can do nothing any more.")
    version: int = Field(ge=1, description="The one that you read.")


class TokenCreate(Schema):
    """A new API token."""

    name: Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_visible)] = Field(
        description="What it is for."
    )
    scopes: list[Scope] = Field(min_length=1, max_length=len(Scope), description="At most what your role gives you.")
    expires_in_days: int | None = Field(default=None, ge=1, le=3650, description="null: it never expires.")
    allowed_cidrs: list[Network] = Field(
        default_factory=list,
        max_length=MOST_NETWORKS,
        description="Networks or addresses that it may be used from; none: from anywhere.",
    )


class TokenRegenerate(Schema):
    """A new secret in place of the old one."""

    overlap_minutes: int = Field(
        default=60, ge=0, le=10_080, description="How long the old one still counts; 0: it ends at once."
    )


class UsageQuery(QuerySchema):
    """Of how many days."""

    days: int = Field(default=7, ge=1, le=LONGEST_USAGE, description="UTC days, today included.")


class User(Schema):
    """A person."""

    id: str
    email: str
    name: str
    role: Role
    is_active: bool
    status: UserStatus = Field(description="INVITED: no password is chosen yet.")
    created_at: Instant
    last_sign_in_at: Instant | None
    version: int


class Invited(Schema):
    """A person and the invitation, which is shown this once."""

    user: User
    invitation: str
    invitation_url: str = Field(description="Opens the console's registration with the invitation.")
    expires_at: Instant


class SignedIn(Schema):
    """Where somebody is signed in."""

    id: str
    created_at: Instant
    last_used_at: Instant = Field(description="To a quarter of an hour: when the sign-in was last refreshed.")
    expires_at: Instant = Field(description="When it ends if it is not used any more.")
    source_ip: str | None = Field(description="Where it was last refreshed from.")
    user_agent: str | None
    is_current: bool


class Status(Schema):
    """What somebody may do who is not signed in."""

    registration: Registration
    setup_needed: bool = Field(description="No administrator has been made yet.")


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
    allowed_cidrs: list[str] = Field(description="Networks that it may be used from; none: from anywhere.")
    expires_at: Instant | None
    created_at: Instant
    last_used_at: Instant | None = Field(description="null: not within the last 90 days.")
    last_used_from: str | None = Field(description="The address.")
    replaced_by: str | None = Field(description="The token that it was regenerated as.")
    valid_until: Instant | None = Field(description="When it gives way to that one.")


class RouteUse(Schema):
    """Requests to one route."""

    method: str
    route: str
    requests: int


class DayOfUse(Schema):
    """A token's requests of one day."""

    date: str = Field(description="UTC.")
    requests: int
    refused: int = Field(description="Of these, for want of a right, or over the limit of requests.")
    routes: list[RouteUse] = Field(description="The busiest first.")


class TokenUsage(Schema):
    """A token's requests, day by day."""

    days: list[DayOfUse] = Field(description="The oldest first, those without requests included.")


class TokenCreated(Token):
    """A new API token with its secret, which is shown this once."""

    secret: str


class LiveTicket(Schema):
    """Opens one WebSocket, within a minute."""

    ticket: str
    expires_at: Instant
