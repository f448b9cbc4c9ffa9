"""Signing in, staying signed in, signing out, and seeing where one is signed in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

from cron_manager.domain.audit import Actor, AuditOutcome, audited
from cron_manager.domain.errors import InvalidInput, NotAuthenticated, NotFound, WrongCredentials
from cron_manager.domain.identity import Session, User, new_session, rotated
from cron_manager.domain.passwords import LONGEST, password_problem
from cron_manager.ports import AccountStore, AuditTrail, PasswordHashes
from cron_manager.usecases.identity_live import LiveCutOff
from cron_manager.usecases.identity_throttle import SignInThrottle


@dataclass(frozen=True, kw_only=True)
class SignIn:
    """A person, signed in."""

    user: User
    session: Session


@dataclass(frozen=True, kw_only=True)
class Sessions:
    """Sign-ins, from the password to the end."""

    accounts: AccountStore
    audit: AuditTrail
    passwords: PasswordHashes
    throttle: SignInThrottle
    live: LiveCutOff

    def sign_in(self, email: str, password: str, actor: Actor, now: datetime, device: str | None = None) -> SignIn:
        """Checks the password and opens a session.

        Whether the address, the password or the account is the problem, the answer and its time are the same:
        WrongCredentials, and an audit entry. TooManyRequests after too many failures; `device` names a browser that
        the account knows, and that is counted by itself.
        """
        attempt = self.throttle.begin(email, actor.source_ip or "", now, device)
        user = self.accounts.user_by_email(email)
        if not self._proves(password, user) or user is None or not user.is_active:
            self._refuse(user, email, actor, now)
        session = new_session(user, now, actor.source_ip, actor.user_agent)
        entry = audited(replace(actor, id=user.id), "session.open", session.id, now)
        self.accounts.open_session(user, session, entry)
        self.throttle.succeeded(attempt, now)
        return SignIn(user=replace(user, last_sign_in_at=now), session=session)

    def refresh(self, session_id: str, generation: int, actor: Actor, now: datetime) -> SignIn:
        """Moves a session on to its next refresh token.

        A token that was used before ends the session, for the thief and for the owner: nobody can tell them apart.
        """
        session, user = self._open_session(session_id, now)
        if not session.accepts(generation, now):
            self._end_family(session, actor, now)
        if generation == session.generation:
            session = self._rotate(session, actor, now)
        return SignIn(user=user, session=session)

    def sign_out(self, session_id: str, actor: Actor, now: datetime) -> None:
        session = self.accounts.session(session_id)
        if session is not None:
            entry = audited(replace(actor, id=session.user_id), "session.close", session.id, now)
            self.accounts.close_session(session.id, entry)
            self.live.credential(session.user_id, session.id, now)

    def of(self, user_id: str, now: datetime) -> Sequence[Session]:
        """Where a person is signed in, newest first."""
        user = self.accounts.user(user_id)
        return [each for each in self.accounts.sessions_of(user_id) if user and each.is_open(user, now)]

    def revoke(self, session_id: str, user_id: str, actor: Actor, now: datetime) -> None:
        """Ends one of the person's sign-ins. NotFound when it is over, or another's."""
        session = self.accounts.session(session_id)
        if session is None or session.user_id != user_id:
            raise NotFound
        if not self.accounts.close_session(session_id, audited(actor, "session.close", session_id, now)):
            raise NotFound
        self.live.credential(user_id, session_id, now)

    def revoke_others(self, session_id: str, actor: Actor, now: datetime) -> None:
        """Ends all of the person's sign-ins but this one, however many there are, in one write."""
        session, user = self._open_session(session_id, now)
        alone = replace(user, sessions_valid_from=now, version=user.version + 1)
        entry = audited(actor, "session.close-others", user.id, now)
        self.accounts.change_user(user, alone, entry, renewed=replace(session, confirmed_at=now))
        self.live.person(user.id, now, but=session.id)

    def change_password(self, session_id: str, current: str, new: str, actor: Actor, now: datetime) -> None:
        """Replaces the password; every other sign-in of the person is over, this one goes on."""
        session, user = self._open_session(session_id, now)
        attempt = self.throttle.begin(user.email, actor.source_ip or "", now, device=session.id)
        if not self._proves(current, user):
            self._tell_refusal(user.id, "user.password", actor, now)
            raise InvalidInput.of("currentPassword", "This is not your current password.")
        self.throttle.succeeded(attempt, now)
        if problem := password_problem(new, user.email, self.passwords.is_common):
            raise InvalidInput.of("newPassword", problem)
        changed = replace(
            user,
            password_hash=self.passwords.hashed(new),
            sessions_valid_from=now,
            invitation=None,
            version=user.version + 1,
        )
        entry = audited(actor, "user.password", user.id, now)
        renewed = replace(session, authenticated_at=now, confirmed_at=now)
        self.accounts.change_user(user, changed, entry, renewed=renewed)
        self.live.person(user.id, now, but=session.id)

    def _proves(self, password: str, user: User | None) -> bool:
        """Longer ones cannot be right, and hashing them would cost us more than them."""
        return self.passwords.matches(password[: LONGEST + 1], (user.password_hash if user else None) or None)

    def _open_session(self, session_id: str, now: datetime) -> tuple[Session, User]:
        session = self.accounts.session(session_id)
        user = self.accounts.user(session.user_id) if session else None
        if session is None or user is None or not user.is_active or not session.is_open(user, now):
            raise NotAuthenticated("This sign-in is over; sign in again.")
        return session, user

    def _rotate(self, session: Session, actor: Actor, now: datetime) -> Session:
        """The session moved on; when another request was faster, as that one left it.

        Two requests with one token are two tabs, or a thief and the owner. They get the same next token, and whoever
        comes second with that one, later than a moment, ends the session.
        """
        moved = rotated(session, now, actor.source_ip, actor.user_agent)
        if self.accounts.rotate_session(session, moved):
            return moved
        current = self.accounts.session(session.id)
        if current is None:
            raise NotAuthenticated("This sign-in is over; sign in again.")
        if not current.accepts(session.generation, now):
            self._end_family(current, actor, now)
        return current

    def _end_family(self, session: Session, actor: Actor, now: datetime) -> NoReturn:
        entry = audited(
            replace(actor, id=session.user_id), "session.close", session.id, now, outcome=AuditOutcome.REFUSED
        )
        self.accounts.close_session(session.id, entry)
        self.live.credential(session.user_id, session.id, now)
        raise NotAuthenticated("This sign-in was used twice and is over; sign in again.")

    def _refuse(self, user: User | None, email: str, actor: Actor, now: datetime) -> NoReturn:
        self._tell_refusal(user.id if user else f"email:{email.casefold()}", "session.open", actor, now)
        raise WrongCredentials

    def _tell_refusal(self, resource: str, action: str, actor: Actor, now: datetime) -> None:
        self.audit.add(audited(actor, action, resource, now, outcome=AuditOutcome.REFUSED))
