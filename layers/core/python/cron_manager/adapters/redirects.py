"""Where a redirect leads, and what may go there."""

import httpx2

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_KEEPING_THE_METHOD = frozenset({307, 308})
_KEPT_ACROSS_HOSTS = frozenset({"accept", "accept-encoding", "content-type", "user-agent"})


class RedirectRefused(ValueError):
    """The redirect leads where no job goes."""


def redirected(
    request: httpx2.Request, response: httpx2.Response, *, body_holds_secrets: bool = False
) -> httpx2.Request | None:
    """The request that a redirect asks for; None when the answer is none. (RFC 9110, 15.4)

    RedirectRefused when it leads where no job goes.
    """
    location = response.headers.get("location")
    if response.status_code not in _REDIRECTS or not location:
        return None
    url = request.url.join(location)
    if url.scheme not in {"http", "https"}:
        raise RedirectRefused(f"a redirect leads to {url.scheme!r}, which is not http or https")
    if url.userinfo:
        raise RedirectRefused("a redirect leads to a URL with a user's name in it")
    same_method = response.status_code in _KEEPING_THE_METHOD or request.method in {"GET", "HEAD"}
    elsewhere = _origin(url) != _origin(request.url)
    if elsewhere and same_method and body_holds_secrets:
        raise RedirectRefused("a redirect leads to another host, and the body holds a secret that is not meant for it")
    headers = {
        name: value
        for name, value in request.headers.items()
        if name not in {"host", "content-length"} and (not elsewhere or name in _KEPT_ACROSS_HOSTS)
    }
    return httpx2.Request(
        request.method if same_method else "GET",
        url,
        headers=headers,
        content=request.content if same_method else None,
        extensions=request.extensions,
    )


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
