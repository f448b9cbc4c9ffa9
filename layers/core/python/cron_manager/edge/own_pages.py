"""Whether the page that speaks to us is one of our own, by its Origin."""

from collections.abc import Mapping
from urllib.parse import urlsplit


def is_own_page(headers: Mapping[str, str]) -> bool:
    """False for a page of another host. `headers` have their names in lower case.

    Behind the CDN the host that a visitor sees is not the one that API Gateway sees; X-Forwarded-Host tells it. No page
    can set that header for another site's request, nor for a WebSocket. Who sends no Origin is no page.
    """
    origin = headers.get("origin")
    if origin is None:
        return True
    ours = {headers.get("host"), headers.get("x-forwarded-host")} - {None, ""}
    return urlsplit(origin).netloc in ours
