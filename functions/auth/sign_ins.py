"""Which sign-in a request is about, on the routes that work without a living access token."""

from datetime import datetime
from typing import TYPE_CHECKING

from cron_manager.adapters.tokens import read_device, read_refresh_token
from cron_manager.domain.errors import NotAuthenticated
from cron_manager.edge import cookies
from cron_manager.edge.csrf import check_csrf
from cron_manager.edge.http_call import HttpCall
from cron_manager.ports import KeyRing

if TYPE_CHECKING:
    from deps import Deps


def presented_refresh(call: HttpCall, key_ring: KeyRing) -> tuple[str, int]:
    """The sign-in and the generation of the refresh cookie. NotAuthenticated without a good one."""
    named = read_refresh_token(key_ring, call.cookies.get(cookies.REFRESH, ""))
    if named is None:
        raise NotAuthenticated
    check_csrf(call, named[0], key_ring)
    return named


def presented_session(call: HttpCall, deps: "Deps", now: datetime) -> str | None:
    """The sign-in of the cookies, or else of the access token sent by hand; None when there is neither."""
    if call.cookies.get(cookies.REFRESH):
        return presented_refresh(call, deps.key_ring)[0]
    scheme, _, credential = call.headers.get("authorization", "").partition(" ")
    claims = deps.access_tokens.read(credential.strip(), now) if scheme.lower() == "bearer" else None
    return claims.session_id if claims else None


def known_device(call: HttpCall, key_ring: KeyRing, email: str) -> str | None:
    """The browser's name, if it has signed in with this address before."""
    return read_device(key_ring, call.cookies.get(cookies.DEVICE, ""), email)
