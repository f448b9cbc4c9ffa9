"""What a person may type as a job's target. Where a name leads is judged at every call, by the guard."""

from typing import Protocol
from urllib.parse import SplitResult, urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}


class Guard(Protocol):
    """Knows which addresses and ports this deployment's jobs may call."""

    def written_problem(self, host: str, port: int) -> str | None: ...


def url_problem(url: str) -> str | None:
    """What is wrong with an endpoint's URL; None when nothing is."""
    if any(char.isspace() or not char.isprintable() for char in url):
        return "Write the URL without blanks and line breaks."
    parts = _split(url)
    return _parts_problem(parts) if parts else "This is not a URL; write one as https://example.com/path."


def target_problem(url: str, guard: Guard) -> str | None:
    """What is wrong with where a URL plainly leads, for this deployment; None when only a call can tell.

    The URL is one that `url_problem` has nothing against.
    """
    parts = _split(url)
    if parts is None or parts.hostname is None:
        return url_problem(url)
    port = _DEFAULT_PORTS.get(parts.scheme, 0) if parts.port is None else parts.port
    problem = guard.written_problem(parts.hostname, port)
    return f"Write a target that jobs may call: {problem}." if problem else None


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _parts_problem(parts: SplitResult) -> str | None:
    if parts.scheme not in _DEFAULT_PORTS:
        return "Write a URL that begins with http:// or https://."
    if not parts.hostname:
        return "The URL names no host; write one as https://example.com/path."
    if "@" in parts.netloc:
        return "Leave user and password out of the URL; send them with the job's auth."
    if any(char in parts.netloc for char in "\\%"):
        return "Write the host without backslashes and percent signs."
    if parts.fragment:
        return "Leave the part after # out: it is never sent."
    return None
