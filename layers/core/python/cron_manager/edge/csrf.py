"""Whether a change that comes with cookies was made by our own pages.

Two proofs: the browser's word on where the request comes from, and a token that only our pages can read.
"""

import hmac

from cron_manager.adapters.tokens import csrf_token
from cron_manager.domain.errors import CsrfRejected
from cron_manager.edge.http_call import HttpCall
from cron_manager.edge.own_pages import is_own_page
from cron_manager.ports import KeyRing


def check_csrf(call: HttpCall, session_id: str, key_ring: KeyRing) -> None:
    """CsrfRejected unless the request is safe, or both proofs hold."""
    if not call.is_unsafe:
        return
    sent = call.headers.get("x-csrf-token", "")
    if not hmac.compare_digest(sent.encode(), csrf_token(key_ring, session_id).encode()):
        raise CsrfRejected
    if not _is_same_origin(call):
        raise CsrfRejected("This request comes from another site.")


def _is_same_origin(call: HttpCall) -> bool:
    """Browsers say it in Sec-Fetch-Site, which no page can forge; older ones send Origin, which must name us."""
    site = call.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    return is_own_page(call.headers)
