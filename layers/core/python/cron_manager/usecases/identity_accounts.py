"""The first administrator, and one's own account."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from cron_manager.domain.access import Role
from cron_manager.domain.audit import SYSTEM_ACTOR, Actor, audited
from cron_manager.domain.errors import AlreadyExists, Conflict, InvalidInput, NotAuthenticated, WrongCredentials
from cron_manager.domain.identity import User, email_problem, new_session
from cron_manager.domain.ids import new_id
from cron_manager.domain.passwords import password_problem
from cron_manager.ports import AccountStore, PasswordHashes
from cron_manager.usecases.identity_sessions import SignIn
from cron_manager.usecases.identity_throttle import SignInThrottle


@dataclass(frozen=True, kw_only=True)
class Seeded:
    """Who administers, and whether that is new."""

    user_id: str
    created: bool


@dataclass(frozen=True, kw_only=True)
class Newcomer:
    """Who wants to be here, as written."""

    email: str
    name: str
    password: str


@dataclass(frozen=True, kw_only=True)
class Accounts:
    accounts: AccountStore
    passwords: PasswordHashes
    throttle: SignInThrottle
    setup_secret: Callable[[], str]  # what the deployment has made for whoever sets it up

    def set_up(self, secret: str, newcomer: Newcomer, actor: Actor, now: datetime) -> SignIn:
        """Makes the first administrator of a new deployment, and signs them in.

        Conflict when the system is set up; WrongCredentials for another secret than the deployment's.
        """
        if self.accounts.is_set_up():
            raise Conflict("The system is set up already. An administrator can invite you.")
        attempt = self.throttle.begin_unnamed(actor.source_ip or "", now)
        if not hmac.compare_digest(secret.encode(), self.setup_secret().encode()):
            raise WrongCredentials("This is not the secret that the deployment made.")
        self.throttle.succeeded(attempt, now)
        check_person(newcomer.email, newcomer.password, self.passwords)
        made = self._administrator(newcomer.email, newcomer.password, now)
        user = replace(made, name=newcomer.name, last_sign_in_at=now)
        session = new_session(user, now, actor.source_ip, actor.user_agent)
        changes = {"email": [None, user.email], "role": [None, user.role]}
        entry = audited(replace(actor, id=user.id), "user.set-up", user.id, now, changes=changes)
        try:
            self.accounts.set_up(user, session, entry)
        except AlreadyExists as error:
            raise Conflict("The system is set up already. An administrator can invite you.") from error
        return SignIn(user=user, session=session)

    def create_administrator(self, email: str, password: str, now: datetime) -> Seeded:
        """For whoever deploys. A person with the address stays as they are, password and role included."""
        existing = self.accounts.user_by_email(email)
        if existing is not None:
            return Seeded(user_id=existing.id, created=False)
        check_person(email, password, self.passwords)
        user = self._administrator(email, password, now)
        changes = {"email": [None, email], "role": [None, user.role]}
        try:
            self.accounts.create_user(user, audited(SYSTEM_ACTOR, "user.create", user.id, now, changes=changes))
        except AlreadyExists:
            return self.create_administrator(email, password, now)
        return Seeded(user_id=user.id, created=True)

    def rename(self, user_id: str, name: str, actor: Actor, now: datetime) -> User:
        """A person's own name. NotAuthenticated when there is no such person any more."""
        user = self.accounts.user(user_id)
        if user is None:
            raise NotAuthenticated
        renamed = replace(user, name=name, version=user.version + 1)
        changes = {"name": [user.name, name]}
        self.accounts.change_user(user, renamed, audited(actor, "user.update", user.id, now, changes=changes))
        return renamed

    def _administrator(self, email: str, password: str, now: datetime) -> User:
        return User(
            id=new_id("usr", now),
            email=email,
            name="Administrator",
            role=Role.ADMIN,
            password_hash=self.passwords.hashed(password),
            sessions_valid_from=now,
            created_at=now,
        )


def check_person(email: str, password: str, passwords: PasswordHashes) -> None:
    """InvalidInput for what is no address, or a password that must not be."""
    if problem := email_problem(email):
        raise InvalidInput.of("email", problem)
    if problem := password_problem(password, email, passwords.is_common):
        raise InvalidInput.of("password", problem)
