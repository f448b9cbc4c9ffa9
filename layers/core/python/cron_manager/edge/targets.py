"""What a person may type as a job's target. Where the name leads is judged at every call, by the guard."""

from urllib.parse import SplitResult, urlsplit


def url_problem(url: str) -> str | None:
    """What is wrong with an endpoint's URL; None when nothing is."""
    if any(char.isspace() or not char.isprintable() for char in url):
        return "Write the URL without blanks and line breaks."
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "This is not a URL; write one as https://example.com/path."
    return _parts_problem(parts)


def _parts_problem(parts: SplitResult) -> str | None:
    if parts.scheme not in {"http", "https"}:
        return "Write a URL that begins with http:// or https://."
    if not parts.hostname:
        return "The URL names no host; write one as https://example.com/path."
    if parts.username or parts.password:
        return "Leave user and password out of the URL; send them in the Authorization header."
    if parts.fragment:
        return "Leave the part after # out: it is never sent."
    return None
