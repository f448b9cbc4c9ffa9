"""A person's API tokens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cron_manager.domain.access import Principal, Scope
from cron_manager.domain.audit import Actor, audited
from cron_manager.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from cron_manager.domain.identity import ApiToken
from cron_manager.domain.ids import new_id
from cron_manager.ports import AccountStore

MOST_TOKENS = 50  # of one person


@dataclass(frozen=True, kw_only=True)
class TokenForm:
    """How token secrets look."""

    new_secret: Callable[[], str]
    digest: Callable[[str], str]  # what is kept of a secret
    hint_letters: int  # how much of a secret is shown in lists


@dataclass(frozen=True, kw_only=True)
class NewToken:
    """A token and its secret, which nobody sees again."""

    token: ApiToken
    secret: str


@dataclass(frozen=True, kw_only=True)
class ApiTokens:
    accounts: AccountStore
    form: TokenForm

    def of(self, principal: Principal) -> Sequence[ApiToken]:
        return self.accounts.tokens_of(principal.user_id)

    def create(
        self,
        name: str,
        *,
        scopes: frozenset[Scope],
        lifetime: timedelta | None,
        principal: Principal,
        actor: Actor,
        now: datetime,
    ) -> NewToken:
        """Only a signed-in person makes tokens, and gives them no more than the own rights."""
        require_sign_in(principal)
        if beyond := scopes - principal.scopes:
            raise InvalidInput.of("scopes", f"Your role does not give you {', '.join(sorted(beyond))}.")
        if len(self.accounts.tokens_of(principal.user_id)) >= MOST_TOKENS:
            raise Conflict(f"You have {MOST_TOKENS} tokens; revoke one first.")
        secret = self.form.new_secret()
        token = ApiToken(
            id=new_id("tok", now),
            user_id=principal.user_id,
            name=name,
            digest=self.form.digest(secret),
            hint=secret[: self.form.hint_letters],
            scopes=scopes,
            expires_at=now + lifetime if lifetime else None,
            created_at=now,
        )
        changes = {"name": [None, name], "scopes": [None, sorted(scopes)]}
        self.accounts.create_token(token, audited(actor, "token.create", token.id, now, changes=changes))
        return NewToken(token=token, secret=secret)

    def revoke(self, token_id: str, principal: Principal, actor: Actor, now: datetime) -> None:
        require_sign_in(principal)
        token = next((each for each in self.of(principal) if each.id == token_id), None)
        entry = audited(actor, "token.revoke", token_id, now)
        if token is None or not self.accounts.revoke_token(token, entry):
            raise NotFound


def require_sign_in(principal: Principal) -> str:
    """The session's id. NotAllowed for API tokens: a stolen one must not be able to make itself at home."""
    if principal.session_id is None:
        raise NotAllowed("This needs a sign-in; an API token cannot do it.")
    return principal.session_id
