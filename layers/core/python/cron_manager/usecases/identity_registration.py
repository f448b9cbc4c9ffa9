"""Joining: with an invitation, or by oneself where the deployment is open. An invitation also gives a new password."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from cron_manager.domain.access import Role
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import AlreadyExists, Conflict, RegistrationRefused
from cron_manager.domain.identity import User, new_session
from cron_manager.domain.ids import new_id
from cron_manager.domain.registration import Registration
from cron_manager.ports import AccountStore, PasswordHashes
from cron_manager.usecases.identity_accounts import Newcomer, check_person
from cron_manager.usecases.identity_live import LiveCutOff
from cron_manager.usecases.identity_sessions import SignIn
from cron_manager.usecases.identity_throttle import SignInThrottle

_CLOSED = "Nobody can join here. Whoever deploys can open it with REGISTRATION_MODE=invite."
_NO_DIGEST = "0" * 64


@dataclass(frozen=True, kw_only=True)
class Registrations:
    accounts: AccountStore
    passwords: PasswordHashes
    throttle: SignInThrottle
    live: LiveCutOff
    digest: Callable[[str], str]  # what is kept of an invitation's secret
    mode: Registration

    def register(self, newcomer: Newcomer, invitation: str | None, actor: Actor, now: datetime) -> SignIn:
        """Lets somebody in and signs them in. RegistrationRefused, TooManyRequests or InvalidInput when not.

        Each way takes one hash and two reads, and every refusal reads the same: neither tells whether an address is
        known here. Only an open deployment cannot hide it, since there a new address is let in.
        """
        attempt = self.throttle.begin_unnamed(actor.source_ip or "", now)
        check_person(newcomer.email, newcomer.password, self.passwords)
        password_hash = self.passwords.hashed(newcomer.password)
        user = self.accounts.user_by_email(newcomer.email)
        if invitation is None:
            signed_in = self._join(newcomer, user, password_hash, actor, now)
        else:
            invited = self._invited(invitation, user, now)
            signed_in = self._accept(newcomer, invited, password_hash, actor, now)
        self.throttle.succeeded(attempt, now)
        return signed_in

    def _refused(self) -> RegistrationRefused:
        return RegistrationRefused(_CLOSED if self.mode is Registration.CLOSED else None)

    def _invited(self, secret: str, user: User | None, now: datetime) -> User:
        """The person whose living invitation this is. A closed deployment gives new passwords, but to nobody new."""
        invitation = user.invitation if user and user.is_active else None
        is_it = hmac.compare_digest(self.digest(secret), invitation.digest if invitation else _NO_DIGEST)
        if not is_it or user is None or invitation is None or now >= invitation.expires_at:
            raise self._refused()
        if self.mode is Registration.CLOSED and not user.password_hash:
            raise self._refused()
        return user

    def _accept(self, newcomer: Newcomer, user: User, password_hash: str, actor: Actor, now: datetime) -> SignIn:
        """An invitation counts once: the write asks for the person as they were read, with it."""
        joined = replace(
            user,
            name=newcomer.name,
            password_hash=password_hash,
            sessions_valid_from=now,
            invitation=None,
            last_sign_in_at=now,
            version=user.version + 1,
        )
        session = new_session(joined, now, actor.source_ip, actor.user_agent)
        changes = {"status": [user.status, joined.status], "name": [user.name, joined.name]}
        action = "user.password" if user.password_hash else "user.join"
        entry = audited(replace(actor, id=user.id), action, user.id, now, changes=changes)
        try:
            self.accounts.change_user(user, joined, entry, opened=session)
        except Conflict as error:
            raise self._refused() from error
        self.live.person(user.id, now)
        return SignIn(user=joined, session=session)

    def _join(self, newcomer: Newcomer, known: User | None, password_hash: str, actor: Actor, now: datetime) -> SignIn:
        if self.mode is not Registration.OPEN or known is not None or not self.accounts.is_set_up():
            raise self._refused()
        user = User(
            id=new_id("usr", now),
            email=newcomer.email,
            name=newcomer.name,
            role=Role.USER,
            password_hash=password_hash,
            sessions_valid_from=now,
            created_at=now,
            last_sign_in_at=now,
        )
        session = new_session(user, now, actor.source_ip, actor.user_agent)
        changes = {"email": [None, user.email], "role": [None, user.role]}
        entry = audited(replace(actor, id=user.id), "user.register", user.id, now, changes=changes)
        try:
            self.accounts.create_user(user, entry, session)
        except AlreadyExists as error:
            raise self._refused() from error
        return SignIn(user=user, session=session)
