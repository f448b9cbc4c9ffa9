"""Identity as the API shows it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from cron_manager.adapters import tokens
from cron_manager.adapters.tokens import csrf_token, refresh_token
from cron_manager.domain.identity import ACCESS_LIFETIME, ApiToken, Session, User
from cron_manager.domain.instants import to_iso
from cron_manager.domain.usage import DayOfUse, LastUse
from cron_manager.edge.cookies import DEVICE, csrf_cookie, device_cookie, refresh_cookie, session_cookie
from cron_manager.edge.requests import Answer, Request
from cron_manager.usecases.identity_sessions import SignIn
from cron_manager.usecases.identity_users import Invited

if TYPE_CHECKING:
    from deps import Deps


def show_user(user: User) -> dict[str, object]:
    return {
        "id": user.id,
        "email": user.email,
        "name": user.name,
        "role": user.role,
        "isActive": user.is_active,
        "status": user.status,
        "createdAt": to_iso(user.created_at),
        "lastSignInAt": to_iso(user.last_sign_in_at) if user.last_sign_in_at else None,
        "version": user.version,
    }


def show_invited(invited: Invited, deps: "Deps") -> dict[str, object]:
    return {
        "user": show_user(invited.user),
        "invitation": invited.secret,
        "invitationUrl": deps.invitation_url(invited.user.email, invited.secret),
        "expiresAt": to_iso(invited.expires_at),
    }


def show_session(session: Session, current_id: str) -> dict[str, object]:
    return {
        "id": session.id,
        "createdAt": to_iso(session.created_at),
        "lastUsedAt": to_iso(session.rotated_at),
        "expiresAt": to_iso(session.expires_at),
        "sourceIp": session.source_ip,
        "userAgent": session.user_agent,
        "isCurrent": session.id == current_id,
    }


def show_token(token: ApiToken, last_use: LastUse | None = None) -> dict[str, object]:
    return {
        "id": token.id,
        "name": token.name,
        "hint": token.hint,
        "scopes": sorted(token.scopes),
        "allowedCidrs": list(token.allowed_networks),
        "expiresAt": to_iso(token.expires_at) if token.expires_at else None,
        "createdAt": to_iso(token.created_at),
        "lastUsedAt": to_iso(last_use.at) if last_use else None,
        "lastUsedFrom": last_use.source_ip if last_use else None,
        "replacedBy": token.replaced_by,
        "validUntil": to_iso(token.valid_until) if token.valid_until else None,
    }


def show_usage(days: Sequence[DayOfUse]) -> dict[str, object]:
    return {"days": [_show_day(day) for day in days]}


def _show_day(day: DayOfUse) -> dict[str, object]:
    busiest = sorted(day.routes.items(), key=lambda route: (-route[1], route[0]))
    return {
        "date": day.date.isoformat(),
        "requests": day.requests,
        "refused": day.refused,
        "routes": [{"method": method, "route": route, "requests": count} for (method, route), count in busiest],
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
        actor_id=sign_in.user.id,
        resource=session.id,
    )


def welcome(sign_in: SignIn, request: "Request[Deps]") -> Answer:
    """The answer to a password: the account will know this browser again."""
    answer = sign_in_answer(sign_in, request.deps, request.now)
    known = request.call.cookies.get(DEVICE)
    device = tokens.device_cookie(request.deps.key_ring, sign_in.user.email, known)
    return replace(answer, cookies=[*answer.cookies, device_cookie(device)])
