"""What the auth function touches: it alone changes people, sign-ins and tokens; it issues tickets and voids them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from cron_manager.adapters import aws
from cron_manager.adapters.console_address import ConsoleAddress
from cron_manager.adapters.dynamodb.accounts import AccountTable
from cron_manager.adapters.dynamodb.audit import AuditTable
from cron_manager.adapters.dynamodb.identity import RateTable
from cron_manager.adapters.dynamodb.keyed_calls import KeyedCallTable
from cron_manager.adapters.dynamodb.meters import MeterTable, UsageTable
from cron_manager.adapters.dynamodb.overrides import OverrideBook, OverrideTable
from cron_manager.adapters.dynamodb.realtime import ConnectionTable, TicketTable
from cron_manager.adapters.passwords import Argon2Passwords
from cron_manager.adapters.secret import DeploymentSecret, StoredText
from cron_manager.adapters.tokens import (
    HINT_LETTERS,
    AccessTokens,
    api_token_digest,
    new_api_token,
    new_secret,
    secret_digest,
)
from cron_manager.domain.registration import Registration
from cron_manager.edge.authentication import Authenticator
from cron_manager.edge.cors import Cors
from cron_manager.edge.cursors import Cursors
from cron_manager.edge.gate import Gate
from cron_manager.edge.idempotency import KeyedCalls
from cron_manager.edge.rate_limit import CallerLimits, SourceLimit
from cron_manager.edge.viewers import Viewers
from cron_manager.ports import (
    AccountStore,
    AuditTrail,
    ConnectionStore,
    KeyedCallStore,
    KeyRing,
    PasswordHashes,
    RateCounter,
    RequestMeter,
    TicketStore,
    UsageReader,
)
from cron_manager.settings.auth import AuthSettings
from cron_manager.usecases.identity_accounts import Accounts
from cron_manager.usecases.identity_keys import SigningKeys
from cron_manager.usecases.identity_live import LiveCutOff, LiveTickets
from cron_manager.usecases.identity_registration import Registrations
from cron_manager.usecases.identity_sessions import Sessions
from cron_manager.usecases.identity_throttle import SignInThrottle
from cron_manager.usecases.identity_tokens import ApiTokens, TokenForm
from cron_manager.usecases.identity_users import Users


@dataclass(frozen=True, kw_only=True)
class Deps:
    """The composition root's product, as the routes get it."""

    gate: Gate
    accounts: Accounts
    registrations: Registrations
    registration: Registration
    users: Users
    invitation_url: Callable[[str, str], str]  # for an address and a secret
    sessions: Sessions
    signing_keys: SigningKeys
    api_tokens: ApiTokens
    live_tickets: LiveTickets
    live: LiveCutOff
    access_tokens: AccessTokens
    people: AccountStore
    cursors: Cursors
    key_ring: KeyRing
    audit: AuditTrail


@cache
def _settings() -> AuthSettings:
    return AuthSettings.read()


@cache
def _overrides() -> OverrideBook:
    return OverrideBook(OverrideTable(aws.dynamodb(), _settings().identity_table))


def deps() -> Deps:
    """As the settings are now: the same while they stay the same."""
    current, deployed = _overrides().current(), _settings()
    limit = deployed.api_rate_limit if current.api_rate_limit is None else current.api_rate_limit
    return _deps(registration=current.registration_mode or deployed.registration, rate_limit=limit)


@lru_cache(maxsize=1)
def _deps(registration: Registration, rate_limit: int) -> Deps:
    settings = _settings()
    dynamodb = aws.dynamodb()
    return compose(
        people=AccountTable(dynamodb, settings.identity_table, settings.audit_table),
        audit=AuditTable(dynamodb, settings.audit_table),
        counter=RateTable(dynamodb, settings.identity_table),
        meter=MeterTable(dynamodb, settings.identity_table),
        keyed_calls=KeyedCallTable(dynamodb, settings.identity_table),
        usages=UsageTable(dynamodb, settings.identity_table),
        tickets=TicketTable(dynamodb, settings.realtime_table),
        connections=ConnectionTable(dynamodb, settings.realtime_table),
        passwords=Argon2Passwords(),
        key_ring=DeploymentSecret(aws.secrets_manager, settings.secret_arn),
        setup_secret=StoredText(aws.secrets_manager, settings.setup_secret_arn),
        invitation_url=ConsoleAddress(aws.ssm, settings.public_url_parameter).invitation,
        registration=registration,
        rate_limit=rate_limit,
        allow_query_token=settings.allow_query_token,
        viewers=Viewers(StoredText(aws.secrets_manager, settings.origin_proof_arn)),
        cors=Cors(settings.cors_origins),
    )


def compose(
    *,
    people: AccountStore,
    audit: AuditTrail,
    counter: RateCounter,
    meter: RequestMeter,
    keyed_calls: KeyedCallStore,
    usages: UsageReader,
    tickets: TicketStore,
    connections: ConnectionStore,
    passwords: PasswordHashes,
    key_ring: KeyRing,
    setup_secret: Callable[[], str],
    invitation_url: Callable[[str, str], str],
    registration: Registration,
    rate_limit: int,
    allow_query_token: bool,
    viewers: Viewers,
    cors: Cors,
) -> Deps:
    """The function's parts put together, whatever stands behind the ports."""
    authenticator = Authenticator(credentials=people, key_ring=key_ring, allow_query_token=allow_query_token)
    throttle = SignInThrottle(counter=counter, is_on=rate_limit > 0)
    form = TokenForm(
        new_secret=new_api_token, digest=lambda secret: api_token_digest(key_ring, secret), hint_letters=HINT_LETTERS
    )
    live = LiveCutOff(connections=connections)
    invitation_digest = partial(secret_digest, key_ring, "invitation")
    return Deps(
        gate=Gate(
            authenticator=authenticator,
            limits=CallerLimits(meter=meter, requests=rate_limit, runs=0),
            sources=SourceLimit(counter, rate_limit),
            viewers=viewers,
            cors=cors,
            keyed_calls=KeyedCalls(store=keyed_calls),
        ),
        accounts=Accounts(accounts=people, passwords=passwords, throttle=throttle, setup_secret=setup_secret),
        registrations=Registrations(
            accounts=people,
            passwords=passwords,
            throttle=throttle,
            live=live,
            digest=invitation_digest,
            mode=registration,
        ),
        registration=registration,
        users=Users(
            accounts=people,
            live=live,
            mode=registration,
            new_secret=new_secret,
            digest=invitation_digest,
        ),
        invitation_url=invitation_url,
        signing_keys=SigningKeys(accounts=people),
        sessions=Sessions(accounts=people, audit=audit, passwords=passwords, throttle=throttle, live=live),
        api_tokens=ApiTokens(accounts=people, usages=usages, form=form),
        live_tickets=LiveTickets(tickets=tickets),
        live=live,
        access_tokens=authenticator.access_tokens,
        people=people,
        cursors=Cursors(key_ring),
        key_ring=key_ring,
        audit=audit,
    )
