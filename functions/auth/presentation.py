"""Identity as the API shows it."""

from datetime import datetime
from typing import TYPE_CHECKING

from cron_manager.adapters.tokens import csrf_token, refresh_token
from cron_manager.domain.identity import ACCESS_LIFETIME, ApiToken, User
from cron_manager.domain.instants import to_iso
from cron_manager.edge.cookies import csrf_cookie, refresh_cookie, session_cookie
from cron_manager.edge.requests import Answer
from cron_manager.usecases.identity_sessions import SignIn

if TYPE_CHECKING:
    from deps import Deps


def show_user(user: User) -> dict[str, object]:
    return {
        "id": user.id,
        "email": user.email,
        "name": user.name,
        "role": user.role,
        "createdAt": to_iso(user.created_at),
    }


def show_token(token: ApiToken) -> dict[str, object]:
    return {
        "id": token.id,
        "name": token.name,
        "hint": token.hint,
        "scopes": sorted(token.scopes),
        "expiresAt": to_iso(token.expires_at) if token.expires_at else None,
        "createdAt": to_iso(token.created_at),
    }


def sign_in_answer(sign_in: SignIn, deps: "Deps", now: datetime) -> Answer:
    """A sign-in for both kinds of client: cookies for browsers, the access token in the body for programs."""
    session = sign_in.session
    access_token, expires_at = deps.access_tokens.issue(sign_in.user, session.id, now)
    csrf = csrf_token(deps.key_ring, session.id)
    return Answer(
        data={
            "accessToken": access_token,
            "tokenType": "Bearer",
            "expiresAt": to_iso(expires_at),
            "csrfToken": csrf,
            "user": show_user(sign_in.user),
        },
        cookies=[
            session_cookie(access_token, seconds=int(ACCESS_LIFETIME.total_seconds())),
            refresh_cookie(refresh_token(deps.key_ring, session.id, session.generation), session.expires_at, now),
            csrf_cookie(csrf, session.expires_at, now),
        ],
    )
