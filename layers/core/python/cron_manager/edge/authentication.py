"""Who is calling: an access token, an API token, or the cookies of a sign-in."""

from datetime import datetime

from cron_manager.adapters.tokens import AccessTokens, api_token_digest, is_api_token
from cron_manager.domain.access import Principal
from cron_manager.domain.errors import NotAuthenticated
from cron_manager.domain.identity import AccessClaims, ApiToken, Session, User, session_principal, token_principal
from cron_manager.domain.signing_keys import MEMORY
from cron_manager.edge import cookies
from cron_manager.edge.csrf import check_csrf
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.recent import Recent, remembered
from cron_manager.ports import CredentialReader, KeyRing

_FRESH_SECONDS = 20.0  # a revoked credential is refused everywhere after this


class Authenticator:
    """Proves the caller of a request, or says that nobody is there.

    Users, sign-ins and tokens are remembered for some seconds, so a busy client costs no read per request.
    """

    def __init__(self, *, credentials: CredentialReader, key_ring: KeyRing, allow_query_token: bool) -> None:
        self._credentials = credentials
        self._key_ring = key_ring
        self._allow_query_token = allow_query_token
        self.access_tokens = AccessTokens(key_ring, remembered(credentials.signing_keys, MEMORY.total_seconds()))
        self._users = Recent[User](_FRESH_SECONDS)
        self._sessions = Recent[Session](_FRESH_SECONDS)
        self._api_tokens = Recent[ApiToken](_FRESH_SECONDS)

    def authenticate(self, call: HttpCall, now: datetime) -> Principal:
        """The caller. NotAuthenticated for none or a bad credential, CsrfRejected for a change without its proof."""
        presented = self._presented(call)
        if presented:
            return self._by_token(presented, now)
        cookie = call.cookies.get(cookies.SESSION)
        if not cookie:
            raise NotAuthenticated
        principal, session_id = self._by_access_token(cookie, now)
        check_csrf(call, session_id, self._key_ring)
        return principal

    def _presented(self, call: HttpCall) -> str | None:
        """The first credential that was sent by hand; those count before cookies."""
        authorization = call.headers.get("authorization")
        if authorization is not None:
            scheme, _, credential = authorization.partition(" ")
            if scheme.lower() != "bearer" or not credential.strip():
                raise NotAuthenticated("The Authorization header takes `Bearer <token>`.")
            return credential.strip()
        if "x-api-token" in call.headers:
            return call.headers["x-api-token"].strip()
        return dict(call.query).get("token") if self._allow_query_token else None

    def _by_token(self, presented: str, now: datetime) -> Principal:
        return (
            self._by_api_token(presented, now) if is_api_token(presented) else self._by_access_token(presented, now)[0]
        )

    def _by_api_token(self, secret: str, now: datetime) -> Principal:
        token = self._api_tokens.get(api_token_digest(self._key_ring, secret), self._credentials.api_token)
        if token is None or not token.is_valid(now):
            raise NotAuthenticated("This API token is not valid: unknown, revoked or expired.")
        return token_principal(self._active_user(token.user_id), token)

    def _by_access_token(self, text: str, now: datetime) -> tuple[Principal, str]:
        claims = self.access_tokens.read(text, now)
        if claims is None:
            raise NotAuthenticated("This access token is not valid or has expired; sign in or refresh.")
        return self._by_claims(claims, now), claims.session_id

    def _by_claims(self, claims: AccessClaims, now: datetime) -> Principal:
        user = self._active_user(claims.user_id)
        session = self._session(claims.session_id, user, now)
        if session is None or session.user_id != user.id or not session.is_open(user, now):
            raise NotAuthenticated("This sign-in is over; sign in again.")
        return session_principal(user, session.id)

    def _session(self, session_id: str, user: User, now: datetime) -> Session | None:
        """What is remembered may be older than the person: one that looks over is read again before it is refused."""
        known = self._sessions.get(session_id, self._credentials.session)
        if known is None or known.is_open(user, now):
            return known
        self._sessions.forget(session_id)
        return self._sessions.get(session_id, self._credentials.session)

    def _active_user(self, user_id: str) -> User:
        user = self._users.get(user_id, self._credentials.user)
        if user is None or not user.is_active:
            raise NotAuthenticated
        return user
