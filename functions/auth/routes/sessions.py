"""Signing in, staying signed in, signing out."""

from typing import TYPE_CHECKING

from presentation import show_session, sign_in_answer, welcome
from sign_ins import known_device, presented_refresh, presented_session

from cron_manager.domain.access import Scope
from cron_manager.domain.audit import LIVE_TICKET
from cron_manager.domain.errors import Conflict, NotAuthenticated, NotFound, TooManyRequests, WrongCredentials
from cron_manager.domain.instants import to_iso
from cron_manager.edge.cookies import farewell_cookies
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route
from cron_manager.usecases.identity_tokens import require_sign_in
from schemas import LiveTicket, Login, Session, SignedIn

if TYPE_CHECKING:
    from deps import Deps


def login(request: Request["Deps"]) -> Answer:
    body = request.body(Login)
    device = known_device(request.call, request.deps.key_ring, body.email)
    sign_in = request.deps.sessions.sign_in(body.email, body.password, request.actor, request.now, device)
    return welcome(sign_in, request)


def refresh(request: Request["Deps"]) -> Answer:
    session_id, generation = presented_refresh(request.call, request.deps.key_ring)
    sign_in = request.deps.sessions.refresh(session_id, generation, request.actor, request.now)
    return sign_in_answer(sign_in, request.deps, request.now)


def logout(request: Request["Deps"]) -> Answer:
    session_id = presented_session(request.call, request.deps, request.now)
    if session_id:
        request.deps.sessions.sign_out(session_id, request.actor, request.now)
    return Answer(cookies=farewell_cookies())


def list_sessions(request: Request["Deps"]) -> Answer:
    current = require_sign_in(request.principal)
    sessions = request.deps.sessions.of(request.principal.user_id, request.now)
    return Answer(data=[show_session(session, current) for session in sessions])


def revoke_session(request: Request["Deps"]) -> Answer:
    require_sign_in(request.principal)
    request.deps.sessions.revoke(request.path["id"], request.principal.user_id, request.actor, request.now)
    return Answer()


def revoke_other_sessions(request: Request["Deps"]) -> Answer:
    request.deps.sessions.revoke_others(require_sign_in(request.principal), request.actor, request.now)
    return Answer()


def create_live_ticket(request: Request["Deps"]) -> Answer:
    issued = request.deps.live_tickets.issue(request.principal, request.now)
    return Answer(data={"ticket": issued.secret, "expiresAt": to_iso(issued.expires_at)})


_TAG = "Identity"

ROUTES: "tuple[Route[Deps], ...]" = (
    Route(
        method="POST",
        path="/auth/login",
        handler=login,
        action="session.open",
        scope=None,
        summary="Sign in",
        description="Browsers get cookies, programs use `accessToken`. Ten failures a minute from one address are "
        "enough, thirty for one account; a browser that has signed in before is counted by itself.",
        tag=_TAG,
        body=Login,
        response=Session,
        errors=(WrongCredentials, Conflict, TooManyRequests),
    ),
    Route(
        method="POST",
        path="/auth/refresh",
        handler=refresh,
        action="session.refresh",
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
        action="session.close",
        scope=None,
        summary="Sign out",
        description="Ends the sign-in of the cookies (with `X-CSRF-Token`) or of the access token.",
        tag=_TAG,
        status=204,
    ),
    Route(
        method="GET",
        path="/auth/sessions",
        handler=list_sessions,
        scope=Scope.READ,
        summary="See where you are signed in",
        description="Newest first. Needs a sign-in: an API token cannot do it.",
        tag=_TAG,
        response=SignedIn,
        response_is_list=True,
    ),
    Route(
        method="DELETE",
        path="/auth/sessions/{id}",
        handler=revoke_session,
        scope=Scope.READ,
        action="session.close",
        summary="Sign out somewhere else",
        description="Takes effect everywhere within a minute. Needs a sign-in.",
        tag=_TAG,
        status=204,
        errors=(NotFound,),
    ),
    Route(
        method="POST",
        path="/auth/sessions/revoke-others",
        handler=revoke_other_sessions,
        scope=Scope.READ,
        action="session.close-others",
        summary="Sign out everywhere else",
        description="Takes effect everywhere within a minute. Needs a sign-in.",
        tag=_TAG,
        status=204,
        errors=(Conflict,),
    ),
    Route(
        method="POST",
        path="/auth/live-ticket",
        handler=create_live_ticket,
        action=LIVE_TICKET,
        scope=Scope.READ,
        summary="Get a ticket for live updates",
        description="Open `/live?ticket=…` with it within 60 seconds, once.",
        tag=_TAG,
        status=201,
        response=LiveTicket,
    ),
)
