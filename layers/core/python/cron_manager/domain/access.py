"""Who may do what: roles give rights, a token's scopes narrow them."""

from dataclasses import dataclass
from enum import StrEnum

from cron_manager.domain.networks import is_within


class Scope(StrEnum):
    """What a route asks for and a token grants."""

    READ = "READ"
    WRITE = "WRITE"
    DELETE = "DELETE"
    EXECUTE = "EXECUTE"
    ADMIN = "ADMIN"


class Role(StrEnum):
    """ADMIN: everything. USER: own jobs. READ_ONLY: sees all, changes nothing."""

    ADMIN = "ADMIN"
    USER = "USER"
    READ_ONLY = "READ_ONLY"


ROLE_SCOPES: dict[Role, frozenset[Scope]] = {
    Role.ADMIN: frozenset(Scope),
    Role.USER: frozenset({Scope.READ, Scope.WRITE, Scope.DELETE, Scope.EXECUTE}),
    Role.READ_ONLY: frozenset({Scope.READ}),
}


@dataclass(frozen=True, kw_only=True)
class Principal:
    """The caller of one request, proven."""

    user_id: str  # usr_…
    role: Role
    scopes: frozenset[Scope]  # already narrowed to the role's
    token_id: str | None = None  # tok_… when an API token was used
    session_id: str | None = None  # the refresh family, when a person signed in
    allowed_networks: tuple[str, ...] = ()  # that the token may be used from; empty: from anywhere

    def may(self, scope: Scope) -> bool:
        return scope in self.scopes

    def may_come_from(self, address: str) -> bool:
        return not self.allowed_networks or is_within(address, self.allowed_networks)

    def sees(self, owner_id: str) -> bool:
        """READ_ONLY and ADMIN see every job, USER only the own ones."""
        return self.role is not Role.USER or owner_id == self.user_id

    def changes(self, owner_id: str) -> bool:
        return self.role is Role.ADMIN or (self.role is Role.USER and owner_id == self.user_id)


SYSTEM = "system"  # the actor of what Cron Manager does by itself
