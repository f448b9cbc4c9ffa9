"""The identity routes."""

from datetime import timedelta
from typing import TYPE_CHECKING

from presentation import show_token, show_user, sign_in_answer
from sign_ins import presented_refresh, presented_session

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import Conflict, NotAuthenticated, TooManyRequests, WrongCredentials
from cron_manager.domain.instants import to_iso
from cron_manager.edge.cookies import farewell_cookies
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route, RouteTable
from cron_manager.usecases.identity_tokens import require_sign_in
from schemas import LiveTicket, Login, PasswordChange, Session, Token, TokenCreate, TokenCreated, User

if TYPE_CHECKING:
    from deps import Deps


def login(request: Request["Deps"]) -> Answer:
    body = request.body(Login)
    sign_in = request.deps.sessions.sign_in(body.email, body.password, request.actor, request.now)
    return sign_in_answer(sign_in, request.deps, request.now)


def refresh(request: Request["Deps"]) -> Answer:
    session_id, generation = presented_refresh(request.call, request.deps.key_ring)
    sign_in = request.deps.sessions.refresh(session_id, generation, request.actor, request.now)
    return sign_in_answer(sign_in, request.deps, request.now)


def logout(request: Request["Deps"]) -> Answer:
    session_id = presented_session(request.call, request.deps)
    if session_id:
        request.deps.sessions.sign_out(session_id, request.actor, request.now)
    return Answer(cookies=farewell_cookies())


def get_me(request: Request["Deps"]) -> Answer:
    user = request.deps.people.user(request.principal.user_id)
    if user is None:
        raise NotAuthenticated
    return Answer(data=show_user(user))


def change_password(request: Request["Deps"]) -> Answer:
    body = request.body(PasswordChange)
    request.deps.sessions.change_password(
        require_sign_in(request.principal), body.current_password, body.new_password, request.actor, request.now
    )
    return Answer()


def create_live_ticket(request: Request["Deps"]) -> Answer:
    issued = request.deps.live_tickets.issue(request.principal, request.now)
    return Answer(data={"ticket": issued.secret, "expiresAt": to_iso(issued.expires_at)})


def list_tokens(request: Request["Deps"]) -> Answer:
    return Answer(data=[show_token(token) for token in request.deps.api_tokens.of(request.principal)])


def create_token(request: Request["Deps"]) -> Answer:
    body = request.body(TokenCreate)
    created = request.deps.api_tokens.create(
        body.name,
        scopes=frozenset(body.scopes),
        lifetime=timedelta(days=body.expires_in_days) if body.expires_in_days else None,
        principal=request.principal,
        actor=request.actor,
        now=request.now,
    )
    return Answer(data=show_token(created.token) | {"secret": created.secret})


def revoke_token(request: Request["Deps"]) -> Answer:
    request.deps.api_tokens.revoke(request.path["id"], request.principal, request.actor, request.now)
    return Answer()


_TAG = "Identity"

ROUTES: "RouteTable[Deps]" = RouteTable(
    Route(
        method="POST",
        path="/auth/login",
        handler=login,
        scope=None,
        summary="Sign in",
        description="Browsers get cookies, programs use `accessToken`. Ten failures a minute from one address are "
        "enough, thirty for one account.",
        tag=_TAG,
        body=Login,
        response=Session,
        errors=(WrongCredentials, TooManyRequests),
    ),
    Route(
        method="POST",
        path="/auth/refresh",
        handler=refresh,
        scope=None,
        summary="Stay signed in",
        description="Takes the cookie `__Host-refresh` and the header `X-CSRF-Token`. Each refresh token counts once; "
        "one that comes again ends the sign-in.",
        tag=_TAG,
        response=Session,
        errors=(NotAuthenticated,),
    ),
    Route(
        method="POST",
        path="/auth/logout",
        handler=logout,
        scope=None,
        summary="Sign out",
        description="Ends the sign-in of the cookies (with `X-CSRF-Token`) or of the access token.",
        tag=_TAG,
        status=204,
    ),
    Route(
        method="GET",
        path="/auth/me",
        handler=get_me,
        scope=Scope.READ,
        summary="Who am I",
        tag=_TAG,
        response=User,
    ),
    Route(
        method="POST",
        path="/auth/password",
        handler=change_password,
        scope=Scope.READ,
        summary="Change the password",
        description="Ends all your other sign-ins. Needs a sign-in: an API token cannot do it.",
        tag=_TAG,
        status=204,
        body=PasswordChange,
        errors=(Conflict,),
    ),
    Route(
        method="POST",
        path="/auth/live-ticket",
        handler=create_live_ticket,
        scope=Scope.READ,
        summary="Get a ticket for live updates",
        description="Open `/live?ticket=…` with it within 60 seconds, once.",
        tag=_TAG,
        status=201,
        response=LiveTicket,
    ),
    Route(
        method="GET",
        path="/auth/tokens",
        handler=list_tokens,
        scope=Scope.READ,
        summary="List your API tokens",
        tag=_TAG,
        response=Token,
        response_is_list=True,
    ),
    Route(
        method="POST",
        path="/auth/tokens",
        handler=create_token,
        scope=Scope.READ,
        summary="Create an API token",
        description="The secret is shown this once. Needs a sign-in: an API token cannot make others.",
        tag=_TAG,
        status=201,
        body=TokenCreate,
        response=TokenCreated,
        errors=(Conflict,),
    ),
    Route(
        method="DELETE",
        path="/auth/tokens/{id}",
        handler=revoke_token,
        scope=Scope.READ,
        summary="Revoke an API token",
        description="Takes effect everywhere within a minute. Needs a sign-in.",
        tag=_TAG,
        status=204,
    ),
)
