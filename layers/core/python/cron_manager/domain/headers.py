"""What a request header may be called and hold."""

import re

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, 5.6.2
_OURS = frozenset({"host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect"})


def header_name_problem(name: str) -> str | None:
    """What is wrong with a request header's name; None when nothing is."""
    if not _NAME.fullmatch(name):
        return f"{name!r} is not a header's name; use letters, digits and hyphens."
    if name.lower() in _OURS:
        return f"{name} is set by the call itself; leave it out."
    return None


def header_value_problem(value: str) -> str | None:
    """What is wrong with a request header's value; None when nothing is."""
    if value.isascii() and (value.isprintable() or not value):
        return None
    return "This holds characters that a header cannot carry; use printable ASCII."
