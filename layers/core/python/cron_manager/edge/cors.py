"""Which pages of other origins may read answers: none, unless the deployment names them (the Fetch standard, "CORS").

They come with tokens. Cookies are for our own pages: no answer here allows credentials, so that no browser shows a page
what its visitor's cookies would open.
"""

from collections.abc import Collection, Iterable, Mapping

from cron_manager.edge.http_call import HttpCall

_HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, X-API-Token"
_EXPOSED = (
    "ETag, Idempotency-Replayed, Location, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After,"
    " X-Next-Cursor"
)
_SECONDS = "600"  # that a browser remembers a permission


class Cors:
    """The origins that are let in, compared letter by letter."""

    def __init__(self, origins: Collection[str] = ()) -> None:
        """`origins` as browsers write them: `https://app.example.com`, in lower case, with a port only if unusual."""
        self._origins = frozenset(origins)

    def headers(self, call: HttpCall) -> Mapping[str, str]:
        """For any answer to the call."""
        if not self._origins:
            return {}
        if not self._lets_in(call):
            return {"Vary": "Origin"}
        return {
            "Vary": "Origin",
            "Access-Control-Allow-Origin": call.headers["origin"],
            "Access-Control-Expose-Headers": _EXPOSED,
        }

    def permits(self, call: HttpCall) -> bool:
        """Whether a browser asks in advance for a page that is let in."""
        return call.method == "OPTIONS" and "access-control-request-method" in call.headers and self._lets_in(call)

    def permission(self, methods: Iterable[str]) -> Mapping[str, str]:
        """What such a browser is told, beside `headers`."""
        return {
            "Access-Control-Allow-Methods": ", ".join(sorted(methods)),
            "Access-Control-Allow-Headers": _HEADERS,
            "Access-Control-Max-Age": _SECONDS,
        }

    def _lets_in(self, call: HttpCall) -> bool:
        return call.headers.get("origin") in self._origins
