"""People, as administrators manage them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cron_manager.domain.access import Principal, Role
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import AlreadyExists, Conflict, InvalidInput, NotFound
from cron_manager.domain.identity import INVITATION_LIFETIME, Invitation, User, UserStatus, email_problem
from cron_manager.domain.ids import new_id
from cron_manager.domain.registration import Registration
from cron_manager.ports import AccountStore
from cron_manager.usecases.identity_live import LiveCutOff
from cron_manager.usecases.identity_tokens import require_sign_in


@dataclass(frozen=True, kw_only=True)
class Invited:
    """A person with an invitation, whose secret nobody sees again."""

    user: User
    secret: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class UserChange:
    """What an administrator wants of a person; None: as it is."""

    name: str | None = None
    role: Role | None = None
    is_active: bool | None = None
    version: int  # that was read


@dataclass(frozen=True, kw_only=True)
class Users:
    """Changes need a sign-in: a stolen token must not be able to make an administrator of its own."""

    accounts: AccountStore
    live: LiveCutOff
    mode: Registration
    new_secret: Callable[[], str]
    digest: Callable[[str], str]  # what is kept of an invitation's secret

    def page(self, *, after: str | None, limit: int) -> Sequence[User]:
        return self.accounts.users_page(after=after, limit=limit)

    def find(self, user_id: str) -> User:
        user = self.accounts.user(user_id)
        if user is None:
            raise NotFound
        return user

    def invite(
        self, email: str, name: str, role: Role, *, principal: Principal, actor: Actor, now: datetime
    ) -> Invited:
        """Makes a person who may choose a password with the invitation. AlreadyExists when the address is taken."""
        require_sign_in(principal)
        self._expect_joining()
        if problem := email_problem(email):
            raise InvalidInput.of("email", problem)
        secret, invitation = self._invitation(now)
        user = User(
            id=new_id("usr", now),
            email=email,
            name=name,
            role=role,
            password_hash="",
            sessions_valid_from=now,
            created_at=now,
            invitation=invitation,
        )
        changes = {"email": [None, email], "name": [None, name], "role": [None, role]}
        try:
            self.accounts.create_user(user, audited(actor, "user.invite", user.id, now, changes=changes))
        except AlreadyExists as error:
            raise AlreadyExists("Somebody with this address is here already.") from error
        return Invited(user=user, secret=secret, expires_at=invitation.expires_at)

    def invite_again(self, user_id: str, *, principal: Principal, actor: Actor, now: datetime) -> Invited:
        """Replaces the invitation. Who has a password keeps it until the invitation gives another one."""
        require_sign_in(principal)
        user = self.find(user_id)
        if user.status is UserStatus.INVITED:
            self._expect_joining()
        if user.status is UserStatus.DISABLED:
            raise Conflict("This person is disabled; enable them first.")
        secret, invitation = self._invitation(now)
        invited = replace(user, invitation=invitation, version=user.version + 1)
        self.accounts.change_user(user, invited, audited(actor, "user.invite", user.id, now))
        return Invited(user=invited, secret=secret, expires_at=invitation.expires_at)

    def change(self, user_id: str, change: UserChange, *, principal: Principal, actor: Actor, now: datetime) -> User:
        """Changes name, role or whether the person is active.

        Whoever is disabled or gets another role is signed out everywhere, live connections included. Conflict when
        somebody else was faster, LastAdministrator when nobody would administer any more.
        """
        require_sign_in(principal)
        user = self.find(user_id)
        if user.version != change.version:
            raise Conflict
        changed = _changed(user, change, now)
        if changed == user:
            return user
        told = {name: list(pair) for name, pair in _differences(user, changed).items()}
        entry = audited(actor, "user.update", user.id, now, changes=told)
        self.accounts.change_user(user, replace(changed, version=user.version + 1), entry)
        if changed.sessions_valid_from != user.sessions_valid_from:
            self.live.person(user.id, now)
        return replace(changed, version=user.version + 1)

    def revoke_sessions(self, user_id: str, *, principal: Principal, actor: Actor, now: datetime) -> None:
        """Signs the person out everywhere. Their API tokens stay."""
        require_sign_in(principal)
        user = self.find(user_id)
        signed_out = replace(user, sessions_valid_from=now, version=user.version + 1)
        self.accounts.change_user(user, signed_out, audited(actor, "user.revoke-sessions", user.id, now))
        self.live.person(user.id, now)

    def _expect_joining(self) -> None:
        if self.mode is Registration.CLOSED:
            raise Conflict("Nobody can join here; deploy with REGISTRATION_MODE=invite to invite people.")

    def _invitation(self, now: datetime) -> tuple[str, Invitation]:
        secret = self.new_secret()
        return secret, Invitation(digest=self.digest(secret), expires_at=now + INVITATION_LIFETIME)


def _changed(user: User, change: UserChange, now: datetime) -> User:
    is_active = user.is_active if change.is_active is None else change.is_active
    role = change.role or user.role
    ends_sessions = (role, is_active) != (user.role, user.is_active)
    return replace(
        user,
        name=user.name if change.name is None else change.name,
        role=role,
        is_active=is_active,
        sessions_valid_from=now if ends_sessions else user.sessions_valid_from,
        invitation=user.invitation if is_active else None,
    )


def _differences(before: User, after: User) -> dict[str, tuple[object, object]]:
    pairs = {
        "name": (before.name, after.name),
        "role": (before.role, after.role),
        "isActive": (before.is_active, after.is_active),
    }
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
