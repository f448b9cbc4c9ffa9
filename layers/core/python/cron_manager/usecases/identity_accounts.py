"""People."""

from dataclasses import dataclass
from datetime import datetime

from cron_manager.domain.access import Role
from cron_manager.domain.audit import SYSTEM_ACTOR, audited
from cron_manager.domain.errors import AlreadyExists, InvalidInput
from cron_manager.domain.identity import User, email_problem
from cron_manager.domain.ids import new_id
from cron_manager.domain.passwords import password_problem
from cron_manager.ports import AccountStore, PasswordHashes


@dataclass(frozen=True, kw_only=True)
class Seeded:
    """Who administers, and whether that is new."""

    user_id: str
    created: bool


@dataclass(frozen=True, kw_only=True)
class Accounts:
    accounts: AccountStore
    passwords: PasswordHashes

    def create_administrator(self, email: str, password: str, now: datetime) -> Seeded:
        """For whoever deploys. A person with the address stays as they are, password and role included."""
        existing = self.accounts.user_by_email(email)
        if existing is not None:
            return Seeded(user_id=existing.id, created=False)
        if problem := email_problem(email):
            raise InvalidInput.of("email", problem)
        if problem := password_problem(password, email):
            raise InvalidInput.of("password", problem)
        return self._create(email, password, now)

    def _create(self, email: str, password: str, now: datetime) -> Seeded:
        user = User(
            id=new_id("usr", now),
            email=email,
            name="Administrator",
            role=Role.ADMIN,
            password_hash=self.passwords.hashed(password),
            sessions_valid_from=now,
            created_at=now,
        )
        changes = {"email": [None, email], "role": [None, user.role]}
        try:
            self.accounts.create_user(user, audited(SYSTEM_ACTOR, "user.create", user.id, now, changes=changes))
        except AlreadyExists:
            return self.create_administrator(email, password, now)
        return Seeded(user_id=user.id, created=True)
