"""A person's API tokens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from cron_manager.domain.access import Principal, Scope
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from cron_manager.domain.identity import ApiToken
from cron_manager.domain.ids import new_id
from cron_manager.domain.instants import to_iso
from cron_manager.domain.usage import DayOfUse, LastUse, days_of_use
from cron_manager.ports import AccountStore, UsageReader

MOST_TOKENS = 50  # of one person, those that have ended left out


@dataclass(frozen=True, kw_only=True)
class TokenForm:
    """How token secrets look."""

    new_secret: Callable[[], str]
    digest: Callable[[str], str]  # what is kept of a secret
    hint_letters: int  # how much of a secret is shown in lists


@dataclass(frozen=True, kw_only=True)
class TokenPlan:
    """What a token is to be."""

    name: str
    scopes: frozenset[Scope]
    lifetime: timedelta | None  # None: it never expires
    networks: tuple[str, ...]  # that it may be used from; empty: from anywhere


@dataclass(frozen=True, kw_only=True)
class NewToken:
    """A token and its secret, which nobody sees again."""

    token: ApiToken
    secret: str


@dataclass(frozen=True, kw_only=True)
class ApiTokens:
    """Only a signed-in person makes, replaces and revokes tokens: a stolen one must not be able to outlive itself."""

    accounts: AccountStore
    usages: UsageReader
    form: TokenForm

    def of(self, principal: Principal) -> Sequence[ApiToken]:
        return self.accounts.tokens_of(principal.user_id)

    def last_uses(self, tokens: Sequence[ApiToken], principal: Principal, now: datetime) -> Mapping[str, LastUse]:
        """By token; those that were not used for three months are left out."""
        return self.usages.last_uses(principal.user_id, [token.id for token in tokens], now) if tokens else {}

    def usage(self, token_id: str, days: int, principal: Principal, now: datetime) -> Sequence[DayOfUse]:
        """The token's requests on each of the last UTC days, today included, oldest first."""
        self._own(token_id, principal)
        today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        hours = self.usages.hours(principal.user_id, token_id, today - timedelta(days=days - 1))
        return days_of_use(hours, last=today.date(), days=days)

    def create(self, plan: TokenPlan, principal: Principal, actor: Actor, now: datetime) -> NewToken:
        """InvalidInput for more rights than the maker has, Conflict for more tokens than a person may have."""
        require_sign_in(principal)
        if beyond := plan.scopes - principal.scopes:
            raise InvalidInput.of("scopes", f"Your role does not give you {', '.join(sorted(beyond))}.")
        self._refuse_too_many(principal, now)
        made = self._new(plan, principal, now)
        changes = {"name": [None, plan.name], "scopes": [None, sorted(plan.scopes)]}
        if plan.networks:
            changes["allowedCidrs"] = [None, list(plan.networks)]
        self.accounts.create_token(made.token, audited(actor, "token.create", made.token.id, now, changes=changes))
        return made

    def regenerate(
        self, token_id: str, overlap: timedelta, principal: Principal, actor: Actor, now: datetime
    ) -> NewToken:
        """A successor with a secret of its own, for the same and for as long; the old one counts while they overlap.

        Conflict when the token was regenerated before, or gives nothing any more.
        """
        require_sign_in(principal)
        old = self._own(token_id, principal)
        self._refuse_too_many(principal, now)
        lifetime = old.expires_at - old.created_at if old.expires_at else None
        scopes = old.scopes & principal.scopes
        if old.replaced_by or not scopes:
            raise Conflict("This token was regenerated before, or gives nothing any more; revoke it.")
        plan = TokenPlan(name=old.name, scopes=scopes, lifetime=lifetime, networks=old.allowed_networks)
        made = self._new(plan, principal, now)
        ended = replace(old, replaced_by=made.token.id, valid_until=now + overlap)
        changes = {"replacedBy": [None, made.token.id], "validUntil": [None, to_iso(now + overlap)]}
        entry = audited(actor, "token.regenerate", old.id, now, changes=changes)
        if not self.accounts.replace_token(old, ended, made.token, entry):
            raise Conflict("This token was regenerated or revoked in this very moment.")
        return made

    def revoke(self, token_id: str, principal: Principal, actor: Actor, now: datetime) -> None:
        require_sign_in(principal)
        token = self._own(token_id, principal)
        if not self.accounts.revoke_token(token, audited(actor, "token.revoke", token_id, now)):
            raise NotFound

    def _own(self, token_id: str, principal: Principal) -> ApiToken:
        token = next((each for each in self.of(principal) if each.id == token_id), None)
        if token is None:
            raise NotFound
        return token

    def _refuse_too_many(self, principal: Principal, now: datetime) -> None:
        if sum(token.is_valid(now) for token in self.of(principal)) >= MOST_TOKENS:
            raise Conflict(f"You have {MOST_TOKENS} tokens; revoke one first.")

    def _new(self, plan: TokenPlan, principal: Principal, now: datetime) -> NewToken:
        secret = self.form.new_secret()
        token = ApiToken(
            id=new_id("tok", now),
            user_id=principal.user_id,
            name=plan.name,
            digest=self.form.digest(secret),
            hint=secret[: self.form.hint_letters],
            scopes=plan.scopes,
            allowed_networks=plan.networks,
            expires_at=now + plan.lifetime if plan.lifetime else None,
            created_at=now,
        )
        return NewToken(token=token, secret=secret)


def require_sign_in(principal: Principal) -> str:
    """The session's id. NotAllowed for API tokens: a stolen one must not be able to make itself at home."""
    if principal.session_id is None:
        raise NotAllowed("This needs a sign-in; an API token cannot do it.")
    return principal.session_id
