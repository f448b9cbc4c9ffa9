"""What the auth function touches: it alone changes people, sign-ins and tokens; and it issues tickets."""

from dataclasses import dataclass
from functools import cache

from cron_manager.adapters import aws
from cron_manager.adapters.dynamodb.accounts import AccountTable
from cron_manager.adapters.dynamodb.audit import AuditTable
from cron_manager.adapters.dynamodb.identity import RateTable
from cron_manager.adapters.dynamodb.realtime import TicketTable
from cron_manager.adapters.passwords import Argon2Passwords
from cron_manager.adapters.secret import DeploymentSecret
from cron_manager.adapters.tokens import HINT_LETTERS, AccessTokens, api_token_digest, new_api_token
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.gate import Gate
from cron_manager.edge.rate_limit import RateLimit
from cron_manager.ports import AccountStore, AuditTrail, KeyRing, PasswordHashes, RateCounter, TicketStore
from cron_manager.settings import AuthSettings
from cron_manager.usecases.identity_accounts import Accounts
from cron_manager.usecases.identity_live import LiveTickets
from cron_manager.usecases.identity_sessions import Sessions
from cron_manager.usecases.identity_throttle import SignInThrottle
from cron_manager.usecases.identity_tokens import ApiTokens, TokenForm


@dataclass(frozen=True, kw_only=True)
class Deps:
    """The composition root's product, as the routes get it."""

    gate: Gate
    accounts: Accounts
    sessions: Sessions
    api_tokens: ApiTokens
    live_tickets: LiveTickets
    access_tokens: AccessTokens
    people: AccountStore
    key_ring: KeyRing
    audit: AuditTrail


@cache
def deps() -> Deps:
    settings = AuthSettings.read()
    dynamodb = aws.dynamodb()
    return compose(
        people=AccountTable(dynamodb, settings.identity_table, settings.audit_table),
        audit=AuditTable(dynamodb, settings.audit_table),
        counter=RateTable(dynamodb, settings.identity_table),
        tickets=TicketTable(dynamodb, settings.realtime_table),
        passwords=Argon2Passwords(),
        key_ring=DeploymentSecret(aws.secrets_manager, settings.secret_arn),
        rate_limit=settings.api_rate_limit,
        allow_query_token=settings.allow_query_token,
    )


def compose(
    *,
    people: AccountStore,
    audit: AuditTrail,
    counter: RateCounter,
    tickets: TicketStore,
    passwords: PasswordHashes,
    key_ring: KeyRing,
    rate_limit: int,
    allow_query_token: bool,
) -> Deps:
    """The function's parts put together, whatever stands behind the ports."""
    authenticator = Authenticator(credentials=people, key_ring=key_ring, allow_query_token=allow_query_token)
    throttle = SignInThrottle(counter=counter, is_on=rate_limit > 0)
    form = TokenForm(
        new_secret=new_api_token, digest=lambda secret: api_token_digest(key_ring, secret), hint_letters=HINT_LETTERS
    )
    return Deps(
        gate=Gate(authenticator=authenticator, rate_limit=RateLimit(counter, rate_limit)),
        accounts=Accounts(accounts=people, passwords=passwords),
        sessions=Sessions(accounts=people, audit=audit, passwords=passwords, throttle=throttle),
        api_tokens=ApiTokens(accounts=people, form=form),
        live_tickets=LiveTickets(tickets=tickets),
        access_tokens=AccessTokens(key_ring),
        people=people,
        key_ring=key_ring,
        audit=audit,
    )
