"""Signing in, staying signed in, signing out."""

from typing import TYPE_CHECKING

from presentation import sign_in_answer
from sign_ins import presented_refresh, presented_session

from cron_manager.domain.access import Scope
from cron_manager.domain.errors import NotAuthenticated, TooManyRequests, WrongCredentials
from cron_manager.domain.instants import to_iso
from cron_manager.edge.cookies import farewell_cookies
from cron_manager.edge.requests import Answer, Request
from cron_manager.edge.routes import Route
from schemas import LiveTicket, Login, Session

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


def create_live_ticket(request: Request["Deps"]) -> Answer:
    issued = request.deps.live_tickets.issue(request.principal, request.now)
    return Answer(data={"ticket": issued.secret, "expiresAt": to_iso(issued.expires_at)})


_TAG = "Identity"

ROUTES: "tuple[Route[Deps], ...]" = (
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
)
